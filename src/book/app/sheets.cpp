#include "book/app/sheets.hpp"

#include "app/words.hpp"
#include "book/app/words.hpp"
#include "core/decimal.hpp"

namespace jindan::book_app {

book::sheet_words words_of_sheets(std::string_view lang) {
    constexpr book_text_key points[] = {book_text_key::portfolio_point_1, book_text_key::portfolio_point_2, book_text_key::portfolio_point_3, book_text_key::portfolio_point_4,
                                        book_text_key::portfolio_point_5};
    book::sheet_words out{std::string(lang), say(book_text_key::portfolio_score, lang), {}};
    for (std::size_t i = 0; i < out.points.size(); ++i) out.points[i] = say(points[i], lang);
    return out;
}

namespace {

offered_sheet offered_as_set(const std::shared_ptr<const diagnostic>& d, const sheet_setting& set, const std::string& lang) {
    diagnostic now = as_set(*d, set);
    const auto unlike = [](const auto& a, const auto& b, auto value) {
        for (std::size_t i = 0; i < a.size(); ++i)
            if (!decimal::equal(value(a[i]), value(b[i]))) return true;
        return false;
    };
    offered_sheet out;
    out.weighted = unlike(d->weights, now.weights, [](const weight& w) { return w.value; });
    out.changed = out.weighted;
    for (std::size_t i = 0; i < d->sheet->sets.size(); ++i)
        out.changed = out.changed || unlike(d->sheet->sets[i].tiers.tiers, now.sheet->sets[i].tiers.tiers, [](const tier& t) { return t.cut; });
    if (!out.changed) return {d};
    if (out.weighted) {
        now.weight_sets.push_back({"as-made", {{{lang, app::say(text_key::sheet_weights_default, lang)}}}});
        for (std::size_t i = 0; i < now.weights.size(); ++i) now.weights[i].sets.push_back(d->weights[i].value);
    }
    out.what = std::make_shared<const diagnostic>(std::move(now));
    return out;
}

}  // namespace

sheet_list::sheet_list(const state& s) : language_(s.lang) {
    for (const auto& d : s.about) {
        if (!d->sheet) continue;
        const sheet_setting* set = find_setting(s.kept.set.sheets, d->id);
        all_.push_back(set ? offered_as_set(d, *set, s.lang) : offered_sheet{d});
    }
    const book::sheet_words words = words_of_sheets(s.lang);
    for (const book::criteria_set& set : s.kept.sets) {
        if (set.at.removed()) continue;
        if (auto made = book::diagnostic_of(set, words)) all_.push_back({std::make_shared<const diagnostic>(std::move(*made)), &set});
    }
}

const offered_sheet* sheet_list::find(std::string_view diagnostic) const {
    for (const offered_sheet& one : all_)
        if (one.what->id == diagnostic) return &one;
    return nullptr;
}

}  // namespace jindan::book_app
