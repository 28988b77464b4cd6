// What the parts of `update` share. Private to this layer.
#pragma once

#include <string>
#include <string_view>

#include "book/app/state.hpp"
#include "book/app/words.hpp"

namespace jindan::book_app {

using app::later_than;

// A state on its way from before to after.
struct change {
    state s;
    effects todo;
    moment when;
    bool seen = true;  // something that a reader can see has changed
    bool back = false;  // the page's address led here: it is not a new step
};

// keeping.cpp: records and their copies
std::string new_id(change& c);
void touch(change& c, book::stamp& at);                  // changed now; brings back what was removed
void mark(change& c, book::kind what, std::string_view id);  // to be stored
void settings_changed(change& c);                        // now, and to be stored
void mark_differences(change& c, const book::records& before);  // all that is not as it was
void take_records(change& c, const records_read& what);
void settle_written(change& c, std::uint64_t revision);
void hold(change& c, app::storage now);
void download_damaged(change& c);
void take_space(change& c, const space_is& what);

// removing.cpp
void remove_account(change& c, const std::string& id);
void remove_one(change& c, book::kind what, const std::string& id, const std::string& label);  // a record with its undo; not an account
void offer_undo(change& c, removed what, const std::string& label);  // tells that it is gone
void bring_back(change& c);
void ask_to_erase(change& c);
void take_erased(change& c, bool ok);

// accounts.cpp: what is written into accounts
book::account* account_in(change& c, std::string_view id);  // nullptr where there is none that stands
std::string account_called(const book::records& all, std::string_view name);  // the id of the one with this name, as people write it; empty: none has
void add_account_typed(change& c);
void rename_account(change& c, const rename& what);
void put_away(change& c, const archive& what);
void add_typed_tag(change& c, const std::string& id);
void take_tag_off(change& c, const drop_tag& what);
void note_account(change& c, const write_note& what);

// money.cpp: what accounts bring
int reader_year(const change& c);
void add_next_year(change& c, const std::string& id);
void take_year_out(change& c, const drop_year& what);
void bring_year_back(change& c, const removed_year& gone);
void bring_currency_back(change& c, const book::settings& before);
void write_amount(change& c, const write_money& what);
void write_currency_of(change& c, const write_currency& what);
void write_rate_of(change& c, const write_rate& what);
void take_own_currency(change& c);  // that is typed
void begin_years_in(change& c, int month);

// people.cpp
void add_person_to(change& c, const std::string& id);
void take_person_out(change& c, const drop_person& what);
void write_of_person(change& c, const write_person& what);
void place_person(change& c, const choose_stance& what);

// assessing.cpp: from the book to the page of a diagnostic, and back
void take_in(change& c, const workspace& theirs);  // what was filled in there
void stand_for(const change& c, book::filled& f, int period);  // another quarter than that of today
// A new assessment of this quarter. With the answers of an earlier one (its place; -1: none) as far as they are answers to today's questions; what was noted then
// stays there.
book::filled begun_assessment(change& c, const diagnostic& d, const std::string& account, int before);
void ask_for_mailbox(change& c, const assess& what);
void hand_over(change& c, const mailbox_read& mail);

// unassigned.cpp
void assign_typed(change& c, const std::string& assessment);
void move_to_quarter(change& c, const move_assessment& what);
void remove_assessment(change& c, const std::string& id);

// files.cpp
void export_all(change& c);
void read_any(change& c, const std::string& text);  // a file of everything, or a table
void decide(change& c, const decide_import& what);
bool look_again(change& c);  // at a file that waits, where the book has changed; false where it changes the same as before
void apply_import(change& c);
void read_table_again(change& c);  // tables.cpp: what a table would change, where one waits
void take_import_back(change& c, const book::brought& what);

// criteria.cpp, criteria_rows.cpp, ratings.cpp
void turn_to_set(change& c, const std::string& id);  // empty: to the list of all
void turn_to_ratings(change& c, const std::string& set, const std::string& account);
void bring_row_back(change& c, const removed_row& kept);
// plans.cpp
void bring_goal_back(change& c, const removed_goal& gone);

// One file each, named as the area.
void apply(change& c, const care_action& what);
void apply(change& c, const comparing_action& what);
bool compare_by_address(change& c, std::string_view ids);  // "then,now", see address_of; false where there are no such two
void apply(change& c, const criteria_action& what);
void apply(change& c, const portfolio_action& what);
void apply(change& c, const tables_action& what);
void read_table(change& c, const std::string& text);
void apply(change& c, const tasks_action& what);

// addresses.cpp
std::string fragment_of(const state& s);
void put_address(change& c);  // of what is shown, in place of the last step
void open_fragment(change& c, std::string_view fragment);

// update.cpp
void turn_to(change& c, place where, std::string open = {}, account_part part = {});  // `open`: see state
void set_typed(change& c, std::string field, std::string text);
void forget_typed(change& c, std::string_view beginning);  // of all fields that begin so; empty: of all
void tell(change& c, app::notice_kind kind, book_text_key key, std::string value = {});
void tell_problem(change& c, problem wrong);

}  // namespace jindan::book_app
