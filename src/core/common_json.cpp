// Ids and texts, which every part of a diagnostic has.
#include "core/diagnostic_parts.hpp"

namespace jindan {

std::string diagnostic_parts::define(const std::optional<reader>& v, ids& among, int index) {
    std::optional<std::string> id = v ? v->id() : std::nullopt;
    if (!id) return {};
    if (among.emplace(*id, index).second) return *id;
    v->report(problem_code::duplicate_id, *id);
    return {};
}

int diagnostic_parts::refer(const reader& v, const ids& among) {
    const auto id = v.id();
    if (!id) return -1;
    const auto found = among.find(*id);
    if (found != among.end()) return found->second;
    v.report(problem_code::unknown_id, *id);
    return -1;
}

localized diagnostic_parts::text(const reader& r) const {
    localized out;
    // A text by itself is the one of the first language; with one language nothing more is needed.
    if (r.is(json::kind::text)) {
        auto t = r.text(most.text);
        for (std::size_t i = 1; i < d.languages.size(); ++i) r.report(problem_code::missing_language, d.languages[i]);
        if (t && !d.languages.empty()) out.texts.emplace_back(d.languages.front(), std::move(*t));
        return out;
    }
    fields f(r);
    if (!f.whole()) return out;
    for (const std::string& lang : d.languages) {
        const auto v = f.may(lang);
        if (!v) {
            r.report(problem_code::missing_language, lang);
            continue;
        }
        if (auto t = v->text(most.text)) out.texts.emplace_back(lang, std::move(*t));
    }
    if (!d.languages.empty()) f.no_others();
    return out;
}

std::vector<localized> diagnostic_parts::texts(const reader& r, std::size_t fewest, std::size_t most_of_them) const {
    std::vector<localized> out;
    for (const reader& one : r.list(fewest, most_of_them)) out.push_back(text(one));
    return out;
}

}  // namespace jindan
