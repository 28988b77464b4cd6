// Customers and the settings.
#include "book/record_fields.hpp"

namespace jindan::book {
namespace {

template <typename Fields, typename Settings>
void settings_fields(Fields& f, Settings& s) {
    f.id("id", s.id);
    f.moment("changed_at", s.changed_at);
    f.currency("currency", s.currency);
    f.list("rates", s.rates, limits::rates, [](auto& g, auto& r) {
        g.currency("currency", r.currency, presence::must);
        g.number("worth", r.worth, 1e-8);
    });
    f.once("rates", s.rates, [](const rate& r) { return r.currency; });
    f.in_order(s.rates, [](const rate& a, const rate& b) { return a.currency < b.currency; });
    f.whole("fiscal_start", s.fiscal_start, 1, 12, 1);
    f.text("owner", s.owner, limits::line);
    f.whole("hours", s.hours, 0, 1'000'000, 0);
    f.sheets(s.sheets);
}

template <typename Fields, typename Person>
void person_fields(Fields& f, Person& p) {
    f.id("id", p.id, presence::must);
    f.text("name", p.name, limits::name);
    f.text("role", p.role, limits::line);
    f.word("stance", p.stance, "unknown, supporter, positive, neutral, critical, opponent", std::optional(stance::unknown));
    f.day("last_contact", p.last_contact);
    f.text("note", p.note, limits::text);
}

template <typename Fields, typename Figures>
void figures_fields(Fields& f, Figures& y) {
    f.whole("year", y.year, 1900, 2999);
    f.number("sales", y.sales);
    f.number("profit", y.profit);
    f.currency("currency", y.currency);
}

template <typename Fields, typename Account>
void account_fields(Fields& f, Account& a) {
    if (!begin_record(f, a)) return;
    f.text("name", a.name, limits::name, presence::must);
    f.texts("former_names", a.former_names, limits::former_names, limits::name);
    f.texts("tags", a.tags, limits::tags, limits::tag);
    f.once("tags", a.tags, [](const std::string& t) { return t; });
    f.truth("archived", a.archived);
    f.list("years", a.years, limits::years, [](auto& g, auto& y) { figures_fields(g, y); });
    f.once("years", a.years, [](const figures& y) { return std::to_string(y.year); });
    f.in_order(a.years, [](const figures& x, const figures& y) { return x.year < y.year; });
    f.list("people", a.people, limits::people, [](auto& g, auto& p) { person_fields(g, p); });
    f.once("people", a.people, [](const person& p) { return p.id; });
    f.text("note", a.note, limits::text);
}

}  // namespace

void write_fields_of(json_text& j, const settings& r) {
    write_by(j, r, [](auto& f, auto& v) { settings_fields(f, v); });
}
void read_fields_of(fields& g, time_ms latest, settings& out) {
    read_by(g, latest, out, [](auto& f, auto& v) { settings_fields(f, v); });
}

void write_fields_of(json_text& j, const account& r) {
    write_by(j, r, [](auto& f, auto& v) { account_fields(f, v); });
}
void read_fields_of(fields& g, time_ms latest, account& out) {
    read_by(g, latest, out, [](auto& f, auto& v) { account_fields(f, v); });
}

}  // namespace jindan::book
