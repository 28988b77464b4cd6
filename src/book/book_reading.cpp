// Reading a file: of the book, or of what there was before it.
#include "book/book_json.hpp"
#include "book/earlier.hpp"
#include "book/kinds.hpp"
#include "book/record_fields.hpp"
#include "core/record_json.hpp"

namespace jindan::book {
namespace {

using outcome = std::variant<records, problems>;

constexpr json::limits most{limits::file_bytes, 24, 40'000'000};

template <typename Record>
void read_list(fields& f, kind k, std::vector<Record>& out) {
    const auto v = f.may(name_of(k));
    if (!v) return;
    const std::vector<reader> parts = v->list(0, static_cast<std::size_t>(most_of(k)));
    out.reserve(parts.size());
    for (const reader& r : parts) {
        fields g(r);
        read_fields_of(g, latest_in_file, out.emplace_back());
    }
    const auto id = [&](int i) -> const std::string& { return id_of(out[static_cast<std::size_t>(i)]); };
    const std::vector<int> order = ordered(out.size(), [&](int a, int b) { return id(a) < id(b); });
    for (std::size_t i = 1; i < order.size(); ++i)
        if (id(order[i - 1]) == id(order[i])) parts[static_cast<std::size_t>(order[i])].report(problem_code::duplicate_id, id(order[i]));
    put_in_order(out);
}

// --- What is known of each format, by version --------------------------------------------------------------------------------------

outcome read_book_1(std::string_view, fields& f, findings& wrong, std::uint64_t) {
    records all;
    if (const auto v = f.may("settings")) {
        fields g(*v);
        read_fields_of(g, latest_in_file, all.set);
    }
    for_each_kind([&](kind k, auto& list) { read_list(f, k, list); }, all);
    if (!wrong.none()) return wrong.take();
    name_currencies(all.accounts, all.set.currency);
    return all;
}

outcome read_assessment_1(std::string_view text, fields&, findings&, std::uint64_t seed) {
    auto read = read_assessment(text);
    if (auto* found = std::get_if<problems>(&read)) return std::move(*found);
    std::vector<assessment> one;
    one.push_back(std::move(std::get<assessment>(read)));
    return of_assessments(std::move(one), seed);
}

outcome read_workspace_1(std::string_view text, fields&, findings&, std::uint64_t seed) {
    auto read = read_workspace(text, record_from::file);
    if (auto* found = std::get_if<problems>(&read)) return std::move(*found);
    auto& w = std::get<workspace>(read);
    records all = of_assessments(std::move(w.assessments), seed);
    all.set.sheets = std::move(w.sheets);
    return all;
}

// A format that changes gets one more row, and the rows of its earlier versions stay: each knows the way from its version to the records of
// today. The last row of a format is its newest version.
struct step {
    std::string_view format;
    int version;
    outcome (*read)(std::string_view text, fields& f, findings& wrong, std::uint64_t seed);
};
constexpr step steps[] = {
    {"jindan.assessment", 1, read_assessment_1},
    {"jindan.workspace", 1, read_workspace_1},
    {"jindan.book", book_version, read_book_1},
};

const problem not_ours{problem_code::record_not_ours, "", "", 1, 1};

}  // namespace

outcome read_file(std::string_view text, std::uint64_t seed) {
    // What a card has stored, with its seal. Whoever saved it by hand may have changed an end of line, so that only its body counts.
    if (text.starts_with("jindan-store ")) {
        const std::size_t end = text.find('\n');
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (text.empty()) return problems{{problem_code::record_torn, "", ""}};
    }
    const auto parsed = json::parse(text, most);
    if (const auto* wrong = std::get_if<problem>(&parsed)) return problems{*wrong};
    findings wrong(text);
    const reader root(wrong, std::get<json::document>(parsed).root());
    if (!root.is(json::kind::object)) return problems{not_ours};
    fields f(root);
    const auto name = f.may("format");
    const std::string format = name && name->is(json::kind::text) ? name->text(64).value_or("") : "";
    int oldest = 0, newest = 0;
    for (const step& s : steps) {
        if (s.format != format) continue;
        oldest = oldest ? oldest : s.version;
        newest = s.version;
    }
    if (!newest) return problems{not_ours};
    const auto v = f.need("version");
    if (!v) return wrong.take();
    const bool known = read_version_of(f, oldest, newest);
    if (!known || wrong.count()) return wrong.take();
    const auto version = v->integer(oldest, newest);
    for (const step& s : steps)
        if (s.format == format && s.version == version) return s.read(text, f, wrong, seed);
    return problems{not_ours};
}

}  // namespace jindan::book
