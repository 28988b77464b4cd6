// What an account brings, year by year: the latest first.
#include "app/sheet_view.hpp"
#include "book/money.hpp"
#include "book/names.hpp"
#include "book/table_cells.hpp"
#include "book/ui/screens.hpp"

namespace jindan::book_ui {
namespace {

std::string kept(const std::optional<double>& x) { return x ? app::say_number(*x) : ""; }

std::string problem_of(const page& p, const std::string& text, book_app::money what) {
    return book_app::amount_in(text, what).wrong ? p.say(book_text_key::account_amount_number) : "";
}

// "이익률 12.5% · 전년 대비 +8.1%"
std::string summary(const page& p, const book::account& a, int year) {
    const book::account_money m = book::money_of(p.s().kept, p.all.index().account(a.id), year);
    std::string out = m.margin ? p.say(book_text_key::money_margin, {app::say_percent(*m.margin)}) : "";
    if (const auto growth = m.sales.growth) out += (out.empty() ? "" : " · ") + p.say(book_text_key::money_change, {(*growth > 0 ? "+" : "") + app::say_percent(*growth)});
    return out;
}

}  // namespace

void show_money(const page& p, const book::account& a) {
    ui::kit& k = p.k;
    ui::part_heading(k, "money.title", p.say(book_text_key::money_title));
    if (a.years.empty()) k.paragraph("money.none", p.say(book_text_key::money_none), k.small()), k.gap(8);
    for (std::size_t i = a.years.size(); i-- > 0;) {
        const book::figures& f = a.years[i];
        const std::string number = std::to_string(f.year), id = "year." + number;
        k.open_group(id, ui::role::group, number);
        const std::string year = p.say(p.s().kept.set.fiscal_start == 1 ? book_text_key::money_year : book_text_key::money_year_fiscal, {number});
        k.heading(id + ".title", year, 3, {ui::text_size::body, true, k.colours.ink});
        const std::string sum = summary(p, a, f.year);
        if (!sum.empty()) k.paragraph(id + ".sum", sum, k.small());
        k.gap(4);
        const float gap = 8, close = ui::measure::target;
        const std::string sales = p.shown(id + ".sales", kept(f.sales)), profit = p.shown(id + ".profit", kept(f.profit));
        const std::string currency = p.shown(id + ".currency", f.currency);
        const bool wrong = !book::trimmed(currency).empty() && !book::read_currency(currency);
        const std::string sales_problem = problem_of(p, sales, book_app::money::sales), profit_problem = problem_of(p, profit, book_app::money::profit),
                          currency_problem = wrong ? p.say(book_text_key::data_currency_three) : "";
        const bool beside = k.width >= 520;
        const float narrow = 104, wide = beside ? (k.width - narrow - close - 3 * gap) / 2 : (k.width - gap) / 2;
        const float x = k.left, y = k.y;
        const auto at = [&](float left, float top, float width) { return ui::box{left, top, width, 0}; };
        const float second = beside ? y : y + page::field_height + gap, left_of_third = beside ? x + 2 * (wide + gap) : x;
        p.write_in({id + ".sales", p.say(book_text_key::money_sales), sales, "", sales_problem, p.say(book_text_key::money_sales_of, {number}), true},
                   book_app::write_money{a.id, f.year, book_app::money::sales, ""}, at(x, y, wide));
        p.write_in({id + ".profit", p.say(book_text_key::money_profit), profit, "", profit_problem, p.say(book_text_key::money_profit_of, {number}), true, true},
                   book_app::write_money{a.id, f.year, book_app::money::profit, ""}, at(x + wide + gap, y, wide));
        p.write_in({id + ".currency", p.say(book_text_key::money_currency), currency, "", currency_problem, p.say(book_text_key::money_currency_of, {number})},
                   book_app::write_currency{a.id, f.year, ""}, at(left_of_third, second, narrow));
        k.button(id + ".drop", p.say(book_text_key::money_drop, {number}), ui::look::quiet, {beside ? k.right() - close : x + narrow + gap, second + 28, close, close},
                 p.on(book_app::drop_year{a.id, f.year}), "✕");
        k.y = second + page::field_height;
        p.explain(id + ".sales", sales_problem);
        p.explain(id + ".profit", profit_problem);
        p.explain(id + ".currency", currency_problem);
        k.close_group();
        k.gap(16);
    }
    p.button("year.add", p.say(book_text_key::money_add), ui::look::secondary, book_app::add_year{a.id});
}

}  // namespace jindan::book_ui
