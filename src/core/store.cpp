// The two slots of the store: sealing, unsealing, and what to go on with.
#include "core/encoding.hpp"
#include "core/record_json.hpp"

namespace jindan {
namespace {

constexpr std::string_view prefix = "jindan-store ";
constexpr std::uint64_t highest_revision = 9'007'199'254'740'991;  // what a double holds exactly

std::uint32_t sum_of(std::string_view revision, std::string_view body) { return crc32(body, crc32("\n", crc32(revision))); }

// Takes what stands before `end` off the front of `rest`; all of it where there is no `end`.
std::string_view taken(std::string_view& rest, char end) {
    const std::size_t at = rest.find(end);
    const std::string_view part = rest.substr(0, at);
    rest.remove_prefix(at == std::string_view::npos ? rest.size() : at + 1);
    return part;
}

}  // namespace

std::string seal(const workspace& w, std::uint64_t revision) {
    const std::string body = write_workspace(w), number = std::to_string(revision);
    return std::string(prefix) + std::to_string(record_version) + " " + number + " " + hex(sum_of(number, body), 8) + "\n" + body;
}

std::variant<stored, problem> unseal(std::string_view text) {
    const problem torn{problem_code::record_torn, "", ""};
    if (prefix.substr(0, text.size()) == text) return torn;
    if (text.substr(0, prefix.size()) != prefix) return problem{problem_code::record_not_ours, "", ""};
    std::string_view rest = text.substr(prefix.size());
    const auto version = parse_number(taken(rest, ' '), INT32_MAX);
    if (!version || *version == 0) return torn;
    if (*version > record_version) return problem{problem_code::record_newer, "", std::to_string(*version)};
    const std::string_view number = taken(rest, ' ');
    const auto revision = parse_number(number, highest_revision);
    const auto sum = parse_hex(taken(rest, '\n'), 8);
    if (!revision || !sum || *sum != sum_of(number, rest)) return torn;
    auto content = read_workspace(rest);
    if (const auto* wrong = std::get_if<problems>(&content)) return wrong->front();
    return stored{*revision, std::move(std::get<workspace>(content))};
}

opened_store open_store(std::string_view slot0, std::string_view slot1) {
    opened_store out;
    const std::string_view slots[2] = {slot0, slot1};
    for (int i = 0; i < 2; ++i) {
        if (slots[i].empty()) continue;
        auto opened = unseal(slots[i]);
        if (const auto* wrong = std::get_if<problem>(&opened)) {
            out.newer = out.newer || wrong->code == problem_code::record_newer;
            out.lost.push_back(*wrong);
            continue;
        }
        auto& whole = std::get<stored>(opened);
        if (whole.revision >= out.revision) {
            out.revision = whole.revision;
            out.next_slot = 1 - i;
        }
        for (const assessment& a : whole.content.assessments)
            if (!a.made_with.id.empty()) out.texts_of.push_back(a.id);
        out.content = merged(out.content, whole.content);
    }
    for (assessment& a : out.content.assessments)
        if (a.removed()) a.remove(a.removed_at);  // it was once stored with all it had
    return out;
}

}  // namespace jindan
