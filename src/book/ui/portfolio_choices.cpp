// What the reader chooses to see: the sheet, its criteria, the year of the money.
#include "book/ui/portfolio_parts.hpp"

namespace jindan::book_ui {

void show_choices(const portfolio_page& f) {
    const page& p = f.p;
    const std::vector<book_app::offered_sheet>& sheets = p.all.sheets().all();
    std::vector<page::choice> all;
    const auto offer = [&](const char* id, book_text_key name) {
        if (all.size() > 1) p.label(p.say(name)), p.choices(id, p.say(name), all, ui::role::radio), p.k.gap(8);
        all.clear();
    };
    for (const book_app::offered_sheet& one : sheets)
        all.push_back({"portfolio.sheet." + one.what->id, one.what->title.in(p.s().lang), &one == f.v.sheet, book_app::choose_sheet{one.what->id}});
    offer("portfolio.sheet", book_text_key::portfolio_sheet);
    if (f.v.sheet) {
        if (f.v.sheet->changed(f.v.set)) p.k.paragraph("portfolio.as_set", p.say(book_text_key::portfolio_as_set), p.k.small()), p.k.gap(8);
        const std::vector<criteria>& sets = f.v.sheet->what->sheet->sets;
        for (std::size_t i = 0; i < sets.size(); ++i)
            all.push_back({"portfolio.set." + sets[i].id, sets[i].name.in(p.s().lang), static_cast<int>(i) == f.v.set, book_app::choose_set{sets[i].id}});
        offer("portfolio.set", book_text_key::portfolio_set);
        if (!p.k.paper && !p.around.picture && !p.all.index().portfolio().empty()) {
            p.button("portfolio.rate", p.say(book_text_key::portfolio_rate), ui::look::secondary, book_app::open_ratings{f.v.sheet->id(), ""});
            p.k.gap(16);
        }
    }
    for (std::size_t i = f.v.money.years.size(); i-- > 0;) {
        const int year = f.v.money.years[i];
        all.push_back({"portfolio.year." + std::to_string(year),
                       p.say(p.s().kept.set.fiscal_start == 1 ? book_text_key::money_year : book_text_key::money_year_fiscal, {std::to_string(year)}), year == f.v.money.year,
                       book_app::choose_year{year}});
    }
    offer("portfolio.year", book_text_key::portfolio_year);
}

}  // namespace jindan::book_ui
