#include "book/app/sheets.hpp"

#include "book/app/words.hpp"

namespace jindan::book_app {

book::sheet_words words_of_sheets(std::string_view lang) {
    constexpr book_text_key points[] = {book_text_key::portfolio_point_1, book_text_key::portfolio_point_2, book_text_key::portfolio_point_3, book_text_key::portfolio_point_4,
                                        book_text_key::portfolio_point_5};
    book::sheet_words out{std::string(lang), say(book_text_key::portfolio_score, lang), {}};
    for (std::size_t i = 0; i < out.points.size(); ++i) out.points[i] = say(points[i], lang);
    return out;
}

sheet_list::sheet_list(const state& s) : language_(s.lang) {
    for (const auto& d : s.about)
        if (d->sheet) all_.push_back({d});
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
