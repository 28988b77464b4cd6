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

int diagnostic_parts::refer_item(const reader& v) {
    const int i = refer(v, numbers);
    if (i >= 0 && i < score_base) return i;
    if (i >= 0) v.report(problem_code::unknown_id, *v.id());
    return -1;
}

void diagnostic_parts::wrong_item(const reader& v, int index) const {
    if (sure(item_score(index))) v.report(problem_code::wrong_item, d.items[static_cast<std::size_t>(index)].id);
}

bool diagnostic_parts::may_lean_on(int score, const reader& v) {
    const bool above = reading_score <= 0 || score <= reading_score;
    if (above) read_score(*this, score);
    const reading is = score_readings[static_cast<std::size_t>(score)];
    if (above && is == reading::done) return true;
    v.report(is == reading::goes_on ? problem_code::circular_reference : problem_code::later_reference, d.scores[static_cast<std::size_t>(score)].id);
    return false;
}

int diagnostic_parts::refer_score(const reader& v) {
    const int i = refer(v, numbers);
    if (i < 0) return -1;
    const int s = i - score_base;
    if (s < 0 || i >= weight_base)
        v.report(problem_code::unknown_id, *v.id());
    else if (may_lean_on(s, v))
        return lean(v, {operand::kind::score, s, -1, 0}).index;
    return -1;
}

std::optional<double> diagnostic_parts::number_of(const reader& v, int score) const {
    if (score < 0 || !sure({operand::kind::score, score, -1, 0})) return v.number();
    const struct score& s = d.scores[static_cast<std::size_t>(score)];
    return v.number(s.lowest, s.highest);
}

int diagnostic_parts::refer_set(const std::optional<reader>& v, const score& s) {
    if (!v) return 0;
    const auto id = v->id();
    if (!id) return -1;
    if (*id == "level") return 0;
    for (std::size_t i = 0; i < s.band_sets.size(); ++i)
        if (s.band_sets[i].id == *id) return static_cast<int>(i) + 1;
    v->report(problem_code::unknown_id, *id);
    return -1;
}

operand diagnostic_parts::lean(const reader& where, const operand& on) {
    if (referred) referred->emplace_back(where, on);
    return on;
}

bool diagnostic_parts::sure(const operand& o) const {
    const auto i = static_cast<std::size_t>(o.index);
    switch (o.of) {
        case operand::kind::number:
        case operand::kind::weight: return true;
        case operand::kind::tally: return sure_tallies;
        case operand::kind::score: return i < sure_scores.size() && sure_scores[i];
        default: return i < sure_items.size() && sure_items[i];
    }
}

localized diagnostic_parts::text(const reader& r) {
    localized out;
    const std::size_t before = wrong_.count();
    if (r.is(json::kind::text)) {
        // A text by itself is the one of the first language; with one language nothing more is needed.
        auto t = r.text(most.text);
        for (std::size_t i = 1; i < d.languages.size(); ++i) r.report(problem_code::missing_language, d.languages[i]);
        if (t && !d.languages.empty()) out.texts.emplace_back(d.languages.front(), std::move(*t));
    } else if (fields f(r); f.whole()) {
        for (const std::string& lang : d.languages) {
            const auto v = f.may(lang);
            if (!v)
                r.report(problem_code::missing_language, lang);
            else if (auto t = v->text(most.text))
                out.texts.emplace_back(lang, std::move(*t));
        }
        if (sure_languages) f.no_others();
    }
    of_texts_ += wrong_.count() - before;
    return out;
}

localized diagnostic_parts::need_text(fields& f, std::string_view name) {
    const std::size_t before = wrong_.count();
    const auto v = f.need(name);
    of_texts_ += wrong_.count() - before;
    return v ? text(*v) : localized();
}

std::vector<localized> diagnostic_parts::texts(const reader& r, std::size_t fewest, std::size_t most_of_them) {
    std::vector<localized> out;
    const std::size_t before = wrong_.count();
    const std::vector<reader> all = r.list(fewest, most_of_them);
    of_texts_ += wrong_.count() - before;
    for (const reader& one : all) out.push_back(text(one));
    return out;
}

}  // namespace jindan
