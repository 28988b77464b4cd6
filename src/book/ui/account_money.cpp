// What an account brings, year by year: the latest first.
#include <cmath>

#include "app/sheet_view.hpp"
#include "book/ui/screens.hpp"
#include "core/decimal.hpp"

namespace jindan::book_ui {
namespace {

std::string percent(double share) { return decimal::to_text(decimal::rounded(share * 100, 1)); }

std::string kept(const std::optional<double>& x) { return x ? app::say_number(*x) : ""; }

std::string problem_of(const page& p, const std::string& text, bool negative) {
    if (text.find_first_not_of(' ') == std::string::npos) return "";
    const std::optional<double> x = app::typed_number(text);
    return x && std::fabs(*x) < decimal::limit && (negative || *x >= 0) ? "" : p.say(book_text_key::account_amount_number);
}

// "이익률 12.5% · 전년 대비 +8.1%"
std::string summary(const page& p, const book::account& a, std::size_t year) {
    const book::figures& f = a.years[year];
    std::string out;
    if (f.sales && f.profit && *f.sales > 0) out = p.say(book_text_key::money_margin, {percent(*f.profit / *f.sales)});
    if (year > 0 && f.sales) {
        const book::figures& before = a.years[year - 1];
        if (before.year == f.year - 1 && before.sales && *before.sales > 0 && before.currency == f.currency) {
            const double change = *f.sales / *before.sales - 1;
            out += (out.empty() ? "" : " · ") + p.say(book_text_key::money_change, {(change > 0 ? "+" : "") + percent(change)});
        }
    }
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
        const std::string sum = summary(p, a, i);
        if (!sum.empty()) k.paragraph(id + ".sum", sum, k.small());
        k.gap(4);
        const float gap = 8, close = ui::measure::target;
        const std::string sales = p.shown(id + ".sales", kept(f.sales)), profit = p.shown(id + ".profit", kept(f.profit));
        const std::string currency = p.shown(id + ".currency", f.currency.empty() ? p.s().kept.set.currency : f.currency);
        const bool wrong = !currency.empty() && !book_app::typed_currency(currency);
        const bool beside = k.width >= 520;
        const float narrow = 104, wide = beside ? (k.width - narrow - close - 3 * gap) / 2 : (k.width - gap) / 2;
        const float x = k.left, y = k.y;
        const auto at = [&](float left, float top, float width) { return ui::box{left, top, width, 0}; };
        const float second = beside ? y : y + page::field_height + gap, left_of_third = beside ? x + 2 * (wide + gap) : x;
        p.write_in({id + ".sales", p.say(book_text_key::money_sales), sales, "", problem_of(p, sales, false), p.say(book_text_key::money_sales_of, {number}), true}, book_app::write_money{a.id, f.year, book_app::money::sales, ""}, at(x, y, wide));
        p.write_in({id + ".profit", p.say(book_text_key::money_profit), profit, "", problem_of(p, profit, true), p.say(book_text_key::money_profit_of, {number}), true, true}, book_app::write_money{a.id, f.year, book_app::money::profit, ""},
                   at(x + wide + gap, y, wide));
        p.write_in({id + ".currency", p.say(book_text_key::money_currency), currency, "", wrong ? p.say(book_text_key::data_currency_three) : "", p.say(book_text_key::money_currency_of, {number})}, book_app::write_currency{a.id, f.year, ""}, at(left_of_third, second, narrow));
        k.button(id + ".drop", p.say(book_text_key::money_drop, {number}), ui::look::quiet, {beside ? k.right() - close : x + narrow + gap, second + 28, close, close}, p.on(book_app::drop_year{a.id, f.year}), "✕");
        k.y = second + page::field_height;
        p.explain(id + ".sales", problem_of(p, sales, false));
        p.explain(id + ".profit", problem_of(p, profit, true));
        p.explain(id + ".currency", wrong ? p.say(book_text_key::data_currency_three) : "");
        k.close_group();
        k.gap(16);
    }
    p.button("year.add", p.say(book_text_key::money_add), ui::look::secondary, book_app::add_year{a.id});
}

}  // namespace jindan::book_ui
