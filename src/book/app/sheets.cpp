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

// The author's weights are no set by name; the reader's may be one.
void name_weights(offered_sheet& out, const diagnostic& made, diagnostic& now, const std::string& lang) {
    const auto alike = [&](auto weights_of) {
        for (std::size_t i = 0; i < made.weights.size(); ++i)
            if (!decimal::equal(weights_of(made.weights[i]), now.weights[i].value)) return false;
        return true;
    };
    if (alike([](const weight& w) { return w.value; })) return;
    out.weights = say(book_text_key::weights_own, lang);
    for (std::size_t set = 0; set < now.weight_sets.size(); ++set) {
        if (!alike([&](const weight& w) { return w.sets[set]; })) continue;
        const auto place = static_cast<std::ptrdiff_t>(set);
        out.weights = now.weight_sets[set].name.in(lang);
        now.weight_sets.erase(now.weight_sets.begin() + place);
        for (weight& w : now.weights) w.sets.erase(w.sets.begin() + place);
        break;
    }
    now.weight_sets.push_back({"as-made", {{{lang, app::say(text_key::sheet_weights_default, lang)}}}});
    for (std::size_t i = 0; i < now.weights.size(); ++i) now.weights[i].sets.push_back(made.weights[i].value);
}

offered_sheet offered_as_set(const std::shared_ptr<const diagnostic>& d, const sheet_setting& set, const std::string& lang) {
    diagnostic now = as_set(*d, set);
    offered_sheet out{d};
    name_weights(out, *d, now, lang);
    for (std::size_t i = 0; i < now.sheet->sets.size(); ++i) {
        const std::vector<tier>&made = d->sheet->sets[i].tiers.tiers, &own = now.sheet->sets[i].tiers.tiers;
        if (!std::equal(made.begin(), made.end(), own.begin(), [](const tier& a, const tier& b) { return decimal::equal(a.cut, b.cut); })) out.cut.push_back(static_cast<int>(i));
    }
    if (!out.weights.empty() || !out.cut.empty()) out.what = std::make_shared<const diagnostic>(std::move(now));
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
