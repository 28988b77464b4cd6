#include "book/differing.hpp"

#include <algorithm>

#include "core/json_document.hpp"

namespace jindan::book {
namespace {

bool counts(std::string_view name) {
    constexpr std::string_view not_those[] = {"id", "created_at", "changed_at", "removed_at", "headed_at", "points", "band", "entries"};
    return std::find(std::begin(not_those), std::end(not_those), name) == std::end(not_those);
}

std::vector<json::member> members(const std::variant<json::document, problem>& parsed) {
    const auto* const d = std::get_if<json::document>(&parsed);
    return d ? d->root().members() : std::vector<json::member>();
}

}  // namespace

std::vector<std::string> differing(std::string_view ours, std::string_view theirs) {
    const json::limits most{limits::file_bytes};
    const auto a = json::parse(ours, most), b = json::parse(theirs, most);
    const std::vector<json::member> mine = members(a), others = members(b);
    std::vector<std::string> out;
    const auto same_name = [](const std::vector<json::member>& all, const std::string& name) {
        return std::find_if(all.begin(), all.end(), [&](const json::member& m) { return m.name == name; });
    };
    for (const json::member& m : mine) {
        const auto other = same_name(others, m.name);
        if (counts(m.name) && (other == others.end() || other->content.source() != m.content.source())) out.push_back(m.name);
    }
    for (const json::member& m : others)
        if (counts(m.name) && same_name(mine, m.name) == mine.end()) out.push_back(m.name);
    return out;
}

differing_entries differing(const assessment& ours, const assessment& theirs) {
    differing_entries out;
    const entry none;
    const auto look = [&](const entry& a, const entry& b) {
        const bool answers = a.answer != b.answer, memos = a.memo != b.memo;
        out.answers = out.answers || answers;
        out.memos = out.memos || memos;
        if (answers || memos) out.items.push_back(a.item.empty() ? b.item : a.item);
    };
    for (const entry& e : ours.entries) {
        const entry* const other = theirs.find(e.item);
        look(e, other ? *other : none);
    }
    for (const entry& e : theirs.entries)
        if (!ours.find(e.item)) look(none, e);
    return out;
}

}  // namespace jindan::book
