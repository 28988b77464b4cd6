// What accounts bring: sales and profit by year of the reader's.
#include <algorithm>
#include <cmath>

#include "book/app/making.hpp"
#include "book/names.hpp"
#include "book/periods.hpp"
#include "book/table_cells.hpp"
#include "core/decimal.hpp"
#include "core/typed_number.hpp"

namespace jindan::book_app {
namespace {

book::figures* year_in(book::account& a, int year) {
    for (book::figures& f : a.years)
        if (f.year == year) return &f;
    return nullptr;
}

void put_year(book::account& a, const book::figures& f) {
    a.years.insert(std::find_if(a.years.begin(), a.years.end(), [&](const book::figures& each) { return each.year > f.year; }), f);
}

// Worth of the others in `currency`, as far as its own is known.
std::vector<book::rate> rates_in(const book::settings& before, const std::string& currency) {
    std::vector<book::rate> out;
    for (const book::rate& own : before.rates)
        if (own.currency == currency) {
            for (const book::rate& r : before.rates) out.push_back(&r == &own ? book::rate{before.currency, 1 / own.worth} : book::rate{r.currency, r.worth / own.worth});
            std::sort(out.begin(), out.end(), [](const book::rate& a, const book::rate& b) { return a.currency < b.currency; });
        }
    return out;
}

}  // namespace

typed_amount amount_in(std::string_view text, money what) {
    const std::optional<double> x = typed_number(text);
    const bool fits = x && std::fabs(*x) < decimal::limit && (*x >= 0 || what == money::profit);
    return {fits ? x : std::nullopt, !fits && !book::trimmed(text).empty()};
}

int reader_year(const change& c) { return book::year_of(c.s.today, c.s.kept.set.fiscal_start); }

void add_next_year(change& c, const std::string& id) {
    book::account* a = account_in(c, id);
    if (!a || static_cast<int>(a->years.size()) >= book::limits::years) return;
    int year = reader_year(c);
    while (year_in(*a, year)) --year;
    if (year < 1900) return;
    book::figures fresh;
    fresh.year = year;
    fresh.currency = c.s.kept.set.currency;
    put_year(*a, fresh);
    changed(c, *a);
    c.todo.push_back(app::focus{"year." + std::to_string(year) + ".sales"});
}

void take_year_out(change& c, const drop_year& what) {
    book::account* a = account_in(c, what.account);
    const book::figures* f = a ? year_in(*a, what.year) : nullptr;
    if (!f) return;
    const std::string year = std::to_string(what.year);
    offer_undo(c, removed_year{what.account, *f}, say(book_text_key::money_year, c.s.lang, {year}));
    std::erase_if(a->years, [&](const book::figures& each) { return each.year == what.year; });
    forget_typed(c, "year." + year + ".");
    changed(c, *a);
    c.todo.push_back(app::focus{"year.add"});
}

void bring_year_back(change& c, const removed_year& gone) {
    book::account* a = account_in(c, gone.account);
    if (!a || year_in(*a, gone.what.year) || static_cast<int>(a->years.size()) >= book::limits::years) return;  // written anew meanwhile
    put_year(*a, gone.what);
    changed(c, *a);
    c.todo.push_back(app::focus{"year." + std::to_string(gone.what.year) + ".sales"});
}

void write_amount(change& c, const write_money& what) {
    book::account* a = account_in(c, what.account);
    book::figures* f = a ? year_in(*a, what.year) : nullptr;
    if (!f) return;
    set_typed(c, "year." + std::to_string(what.year) + (what.what == money::sales ? ".sales" : ".profit"), what.text);
    const typed_amount typed = amount_in(what.text, what.what);
    if (typed.wrong) return;  // said at the field; what is kept stays until there is another
    (what.what == money::sales ? f->sales : f->profit) = typed.amount;
    changed(c, *a);
}

void write_currency_of(change& c, const write_currency& what) {
    book::account* a = account_in(c, what.account);
    book::figures* f = a ? year_in(*a, what.year) : nullptr;
    if (!f) return;
    set_typed(c, "year." + std::to_string(what.year) + ".currency", what.text);
    const std::optional<std::string> code = book::read_currency(what.text);
    if (!code && !book::trimmed(what.text).empty()) return;
    f->currency = code.value_or(c.s.kept.set.currency);
    changed(c, *a);
}

std::optional<double> rate_in(std::string_view text) {
    const std::optional<double> x = typed_number(text);
    return x && *x > 0 && *x < decimal::limit ? x : std::nullopt;
}

void write_rate_of(change& c, const write_rate& what) {
    const std::optional<std::string> code = book::read_currency(what.currency);
    if (!code || *code == c.s.kept.set.currency) return;
    set_typed(c, "rate." + *code, what.text);
    const std::optional<double> worth = rate_in(what.text);
    if (!worth && !book::trimmed(what.text).empty()) return;  // said at the field; what is kept stays
    std::vector<book::rate>& rates = c.s.kept.set.rates;
    const auto at = std::find_if(rates.begin(), rates.end(), [&](const book::rate& r) { return r.currency >= *code; });
    const bool known = at != rates.end() && at->currency == *code;
    if (known && worth)
        at->worth = *worth;
    else if (known)
        rates.erase(at);
    else if (worth && static_cast<int>(rates.size()) < book::limits::rates)
        rates.insert(at, {*code, *worth});
    else
        return;
    settings_changed(c);
}

void take_own_currency(change& c) {
    const std::string* text = c.s.typed_in("settings.currency");
    const std::optional<std::string> code = text ? book::read_currency(*text) : std::nullopt;
    forget_typed(c, "settings.currency");
    c.todo.push_back(app::focus{"settings.currency"});
    if (!code || *code == c.s.kept.set.currency) return;
    book::settings before = c.s.kept.set;
    c.s.kept.set.rates = rates_in(before, *code);
    c.s.kept.set.currency = *code;
    settings_changed(c);
    read_table_again(c);
    const bool lost = !before.rates.empty() && c.s.kept.set.rates.empty();
    tell(c, app::notice_kind::plain, lost ? book_text_key::notice_rates_lost : book_text_key::notice_currency, *code);
    c.s.told.offers_undo = true;
    c.s.undo = std::move(before);
}

void bring_currency_back(change& c, const book::settings& before) {
    c.s.kept.set.currency = before.currency;
    c.s.kept.set.rates = before.rates;
    settings_changed(c);
    read_table_again(c);
}

void begin_years_in(change& c, int month) {
    if (month < 1 || month > 12 || month == c.s.kept.set.fiscal_start) return;
    c.s.kept.set.fiscal_start = month;
    settings_changed(c);
}

}  // namespace jindan::book_app
