// Records as they are stored, each by itself: what is wrong with one leaves the others whole.
#include <set>

#include "book/book_json.hpp"
#include "book/earlier.hpp"
#include "book/kinds.hpp"
#include "book/record_fields.hpp"

namespace jindan::book {
namespace {

constexpr json::limits most{2 * limits::file_bytes, 24, 40'000'000};

// Adds the record with this key to `out`. What is wrong with it is in `wrong`, and then `out` is as it was.
void read_record(const std::string& key, const reader& r, findings& wrong, records& out) {
    const auto read = [&](std::string_view id, auto one) {
        fields f(r);
        read_fields_of(f, latest_in_store, one);
        if (wrong.none() && id != id_of(one)) r.report(problem_code::record_torn);
        return one;
    };
    const std::size_t slash = key.find('/');
    const std::string_view name = std::string_view(key).substr(0, slash);
    const std::string_view id = slash == std::string::npos ? "" : std::string_view(key).substr(slash + 1);
    if (key == name_of(kind::settings)) {
        settings one;
        fields f(r);
        read_fields_of(f, latest_in_store, one);
        if (wrong.none()) out.set = std::move(one);
        return;
    }
    for_each_kind(
        [&]<typename Record>(kind k, std::vector<Record>& list) {
            if (name_of(k) != name) return;
            Record one = read(id, Record());
            if (wrong.none()) list.push_back(std::move(one));
        },
        out);
}

// The same of a text, which knows its places.
problems read_text(const std::string& key, std::string_view text, records& out) {
    const auto parsed = json::parse(text, most);
    if (const auto* wrong = std::get_if<problem>(&parsed)) return {*wrong};
    findings wrong(text);
    read_record(key, reader(wrong, std::get<json::document>(parsed).root()), wrong, out);
    return wrong.take();
}

}  // namespace

opened_records open_records(std::string_view list, const settings& around) {
    opened_records out;
    const auto lost = [&](problem p, std::string_view key, std::string_view text) {
        out.lost.push_back(std::move(p));
        out.damaged.emplace_back(key, text);
    };
    const problem torn{problem_code::record_torn, "", ""};
    const auto parsed = json::parse(list, most);
    if (const auto* wrong = std::get_if<problem>(&parsed)) return lost(*wrong, "", list), out;
    const json::value root = std::get<json::document>(parsed).root();
    if (root.kind() != json::kind::list) return lost(torn, "", list), out;
    std::set<std::string, std::less<>> seen;
    for (const json::value& pair : root.elements()) {
        const std::vector<json::value> both = pair.kind() == json::kind::list ? pair.elements() : std::vector<json::value>();
        if (both.size() != 2 || both[0].kind() != json::kind::text) {
            lost(torn, "", pair.source());
            continue;
        }
        const std::string& key = both[0].text();
        const bool is_text = both[1].kind() == json::kind::text;
        const std::string_view text = is_text ? std::string_view(both[1].text()) : both[1].source();
        if (!seen.insert(key).second) {
            lost({problem_code::duplicate_id, "", key}, key, text);
            continue;
        }
        if (!is_text) {
            findings wrong("");  // whether, not where: places are counted from the beginning of the record, and only where they are asked for
            read_record(key, reader(wrong, both[1]), wrong, out.content);
            if (wrong.none()) continue;
        }
        problems found = read_text(key, text, out.content);
        if (!found.empty()) lost(std::move(found.front()), key, text);
    }
    for_each_kind([](kind, auto& all) { put_in_order(all); }, out.content);
    const settings& theirs = seen.contains(name_of(kind::settings)) ? out.content.set : around;  // wherever in the list they stood
    out.completed = name_currencies(out.content.accounts, theirs.currency);
    return out;
}

}  // namespace jindan::book
