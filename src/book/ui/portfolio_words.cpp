// How the portfolio says things.
#include <cmath>

#include "app/sheet_view.hpp"
#include "book/ui/portfolio_parts.hpp"
#include "core/index.hpp"

namespace jindan::book_ui {

using book::axis;

std::string portfolio_page::title() const {
    if (!v.sheet) return "";
    const std::string& sheet = v.sheet->what->title.in(p.s().lang);
    return v.sheet->what->sheet->sets.size() > 1 ? sheet + " · " + v.criteria_now().name.in(p.s().lang) : sheet;
}

std::string portfolio_page::year() const {
    return v.money.year ? p.say(p.s().kept.set.fiscal_start == 1 ? book_text_key::money_year : book_text_key::money_year_fiscal, {std::to_string(*v.money.year)}) : "";
}

std::string portfolio_page::name_of(book::amount what) const { return p.say(what == book::amount::sales ? book_text_key::money_sales : book_text_key::money_profit); }

std::string portfolio_page::amount(double x) const { return book_app::say_amount(decimal::rounded(x, std::fabs(x) < 1000 ? 2 : 0), p.s().kept.set.currency); }

std::string portfolio_page::name_of(axis across) const {
    if (across == axis::sheet) return v.criteria_now().matrix->across_name.in(p.s().lang);
    return p.say(across == axis::level ? book_text_key::portfolio_axis_level : book_text_key::portfolio_axis_points);
}

std::string portfolio_page::up_name() const {
    const criteria& set = v.criteria_now();
    if (set.matrix) return set.matrix->up_name.in(p.s().lang);
    return set.rank_by < 0 ? app::say(text_key::sheet_combined, p.s().lang) : v.sheet->what->scores[at(set.rank_by)].name.in(p.s().lang);
}

std::string portfolio_page::across_value(double x) const {
    return v.across == axis::level ? p.say(book_text_key::portfolio_level, {app::say_number(x)}) : app::say_number(decimal::rounded(x, 2));
}

// The sheet's own words are about its own two scores; with another diagnostic across there are ours.
std::string portfolio_page::field_name(int field) const {
    if (v.across == axis::sheet) return v.criteria_now().matrix->fields[at(field)].name.in(p.s().lang);
    constexpr book_text_key names[] = {book_text_key::portfolio_field_1, book_text_key::portfolio_field_2, book_text_key::portfolio_field_3, book_text_key::portfolio_field_4};
    return p.say(names[field]);
}

std::string portfolio_page::field_advice(int field) const {
    if (v.across == axis::sheet) return v.criteria_now().matrix->fields[at(field)].advice.in(p.s().lang);
    constexpr book_text_key advice[] = {book_text_key::portfolio_advice_1, book_text_key::portfolio_advice_2, book_text_key::portfolio_advice_3, book_text_key::portfolio_advice_4};
    return p.say(advice[field]);
}

namespace {

std::string measure_name(const portfolio_page& f) { return f.v.sheet->what->items[at(f.v.criteria_now().measure)].statement.in(f.p.s().lang); }
std::string book_name(const portfolio_page& f) { return f.p.say(book_text_key::money_sales_of, {f.v.money.year ? std::to_string(*f.v.money.year) : ""}); }

}  // namespace

std::string portfolio_page::size_name() const {
    bool measured = false, in_book = false;
    for (const book::bubble& b : v.matrix->bubbles) measured |= b.from == book::size_from::measure, in_book |= b.from == book::size_from::book;
    if (measured && in_book) return p.say(book_text_key::portfolio_size_both, {book_name(*this), measure_name(*this)});
    return measured ? measure_name(*this) : in_book ? book_name(*this) : "";
}

std::string portfolio_page::size_amount(const book::bubble& b) const {
    if (b.from == book::size_from::nothing) return "";
    const double size = b.size.value_or(0);  // sales are never below
    if (b.from == book::size_from::book || v.measure_worth) return amount(size);
    const std::string& unit = v.sheet->what->items[at(v.criteria_now().measure)].unit.in(p.s().lang);
    return app::say_number(size) + (unit.empty() ? "" : " ") + unit;
}

std::string portfolio_page::size_of(const book::bubble& b) const {
    if (b.from == book::size_from::nothing) return p.say(book_text_key::portfolio_size_unknown);
    return (b.from == book::size_from::measure ? measure_name(*this) : book_name(*this)) + " " + size_amount(b);
}

book_app::action way_to_rate(const portfolio_page& f, const book_app::unplaced_row& which) {
    const std::string& id = f.account(which.row).id;
    if (which.why == book_app::unplaced::no_other || which.why == book_app::unplaced::other_edition) return book_app::assess{id, f.v.other->id};
    return book_app::open_ratings{f.v.sheet->id(), id};
}

}  // namespace jindan::book_ui
