// Sets of criteria as a whole: made, opened, copied, removed.
#include "book/app/criteria.hpp"

#include "book/app/criteria_parts.hpp"
#include "book/app/making.hpp"

#include <algorithm>

#include "book/app/sheets.hpp"
#include "core/overloaded.hpp"
#include "core/utf8.hpp"

namespace jindan::book_app {
namespace {

constexpr book_text_key default_criteria[] = {book_text_key::criteria_default_profit, book_text_key::criteria_default_growth, book_text_key::criteria_default_relation};

struct default_tier {
    book_text_key name, treatment;
    double cut, hours;
};
constexpr default_tier default_tiers[] = {{book_text_key::criteria_default_tier_1, book_text_key::criteria_default_treatment_1, 20, 8},
                                          {book_text_key::criteria_default_tier_2, book_text_key::criteria_default_treatment_2, 50, 3},
                                          {book_text_key::criteria_default_tier_3, book_text_key::criteria_default_treatment_3, 100, 1}};

// With an id and a name that no other set has; it is shown, the focus in its name. The id, or nothing where there is no room.
std::string add(change& c, book::criteria_set fresh, const std::string& name) {
    book::criteria_set* set = made(c, c.s.kept.sets);
    if (!set) return "";
    fresh.id = set->id;
    fresh.at = set->at;
    fresh.name = name;
    const auto taken = [&](const book::criteria_set& s) { return &s != set && !s.at.removed() && s.name == fresh.name; };
    for (int n = 2; std::any_of(c.s.kept.sets.begin(), c.s.kept.sets.end(), taken); ++n) {
        const std::string number = " " + std::to_string(n);
        fresh.name = utf8::cut(name, book::limits::line - static_cast<int>(number.size())) + number;
    }
    *set = std::move(fresh);
    const std::string id = set->id;
    turn_to_set(c, id);
    return id;
}

void add_new(change& c) {
    book::criteria_set fresh;
    for (const book_text_key key : default_criteria) fresh.criteria.push_back({new_id(c), say(key, c.s.lang), 1});
    for (const default_tier& t : default_tiers) fresh.tiers.push_back({new_id(c), say(t.name, c.s.lang), say(t.treatment, c.s.lang), t.cut, t.hours});
    add(c, std::move(fresh), say(book_text_key::criteria_default_name, c.s.lang));
}

void add_from(change& c, const set_from& what) {
    const diagnostic* d = diagnostic_of(c.s, what.diagnostic);
    if (!d || !d->sheet || what.criteria < 0 || static_cast<std::size_t>(what.criteria) >= d->sheet->sets.size()) return;
    const sheet_setting* set = find_setting(c.s.kept.set.sheets, d->id);  // as the portfolio has it
    book::criteria_set of_sheet = book::template_of(set ? as_set(*d, *set) : *d, what.criteria, c.s.lang);
    const std::string name = utf8::cut(say(book_text_key::criteria_copy_name, c.s.lang, {of_sheet.name}), book::limits::line);
    const std::string id = add(c, std::move(of_sheet), name);
    if (!id.empty()) take_ratings_over(c, *d, id);
}

void add_copy(change& c, const std::string& id) {
    const book::criteria_set* set = set_of(c.s.kept, id);
    if (!set) return;
    const auto d = book::diagnostic_of(*set, words_of_sheets(c.s.lang));
    const std::string copy = add(c, book::criteria_set(*set), utf8::cut(say(book_text_key::criteria_copy_name, c.s.lang, {set->name}), book::limits::line));
    if (d && !copy.empty()) take_ratings_over(c, *d, copy);
}

void remove_whole(change& c, const std::string& id) {
    const book::criteria_set* set = set_of(c.s.kept, id);
    if (!set) return;
    const std::string label = set->name;
    turn_to_set(c, "");
    remove_one(c, book::kind::set, id, label);
}

}  // namespace

const book::criteria_set* set_of(const book::records& all, std::string_view id) { return book::record_in(all.sets, id); }

book::criteria_set* set_in(change& c, std::string_view id) { return book::record_in(c.s.kept.sets, id); }

void turn_to_set(change& c, const std::string& id) {
    c.s.criteria = {};
    turn_to(c, place::criteria, id);
}

void apply(change& c, const criteria_action& what) {
    std::visit(overloaded{
                   [&](const open_set& a) {
                       if (a.set.empty() || set_of(c.s.kept, a.set)) turn_to_set(c, a.set);
                   },
                   [&](const new_set&) { add_new(c); },
                   [&](const set_from& a) { add_from(c, a); },
                   [&](const copy_set& a) { add_copy(c, a.set); },
                   [&](const remove_set& a) { remove_whole(c, a.set); },
                   [&](const add_row& a) { add_row_to(c, a); },
                   [&](const drop_row& a) { take_row_out(c, a); },
                   [&](const move_criterion& a) { move_row(c, a); },
                   [&](const write_set& a) { write_into_set(c, a); },
                   [&](const open_ratings& a) { turn_to_ratings(c, a.sheet, a.account); },
                   [&](const rate_account& a) { rate(c, a); },
                   [&](const write_rating& a) { write_number(c, a); },
                   [&](const repeat_ratings& a) { repeat(c, a); },
                   [&](const drop_ratings& a) { drop_of_quarter(c, a); },
                   [&](const write_hours& a) { write_own_hours(c, a.text); },
                   [&](const show_whole& a) { c.s.criteria.whole = c.s.criteria.whole == a.list ? "" : a.list; },
               },
               what);
}

}  // namespace jindan::book_app
