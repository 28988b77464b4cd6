// What the parts of `update` share. Private to this layer.
#pragma once

#include <string>
#include <string_view>

#include "app/action.hpp"
#include "app/effect.hpp"
#include "app/state.hpp"
#include "app/words.hpp"

namespace jindan::app {

// A state on its way from before to after.
struct change {
    state s;
    effects todo;
    moment when;
    bool seen = true;  // something that a reader can see has changed
};

// update.cpp: moving between screens
void turn_to(change& c, screen where, bool forward);
void turn_to_item(change& c, int item, bool forward);
void turn_to_open_item(change& c);  // the first without an answer, else the first

// answering.cpp: one assessment being filled in
void begin_or_go_on(change& c);
void answer(change& c, const choose& what);
void show_memo(change& c, int item);
void note(change& c, int item, const std::string& text);
void write_number_in(change& c, const write_number& what);
void type(change& c, std::string node, const std::string& text);  // into a number field, whether or not it is a number yet
void see_result(change& c);
void set_wish(change& c, bool& wish, time_ms& at);  // one of the workspace, to its opposite
void take_words(change& c, const words_read& words);
void change_language(change& c, const std::string& lang);

// early.cpp: a fresh assessment of what was done before the module came, see `opening`; false where nothing was
bool take_early(change& c, std::string_view lines);

// keeping.cpp: the workspace and its copies
void rename(change& c, const std::string& text);
void requarter(change& c, int by);
assessment& current_or_new(change& c);
bool makes_one_more(const state& s, const action& what);  // an assessment that is not there yet
bool has_room(change& c);                                  // for one more; a store that holds more than can be read would be lost. Else the reader is told
std::string new_id(const state& s, const moment& when);
void drop_untouched(change& c);  // the open record, where nothing has been written into it
void put_aside(change& c);
void take_out(change& c, const std::string& id);
void remove(change& c, const std::string& id);
void bring_back(change& c);
void add_to(change& c, assessment a);
void add_to(change& c, workspace theirs);  // to what is here under the same ids, even where that was removed
void hold(change& c, storage now);
void bring_together(change& c, const std::string& slot_0, const std::string& slot_1);
void stand_all(workspace& w, const diagnostic& d);  // totals follow the answers, in this edition
void download_damaged(change& c);
quarter quarter_now(const moment& when);

// rating.cpp: a rating sheet and its accounts
void add_account_to_sheet(change& c);
void choose_criteria_of(change& c, int set);
void choose_weights_of(change& c, int set);
void write_weight_of(change& c, const write_weight& what);
void write_cut_of(change& c, const write_cut& what);
void export_all_accounts(change& c);
void show_more_accounts(change& c);

// sharing.cpp: links
void set_depth(change& c, int depth);
void measure_links(change& c);
void copy_the_link(change& c);
void share_the_link(change& c);
void tell_copied(change& c, bool ok);
std::string address_with_all(change& c);  // of the page, with what is open; asks for a file where that is too long
void open_fragment(change& c, const std::string& fragment);
void keep_what_was_shared(change& c);
void leave_what_was_shared(change& c);

// reporting.cpp: what the host page may know
std::string result_of(const state& s);  // JSON of the finished assessment that is open, see `report`; empty where there is none
void report_answer(change& c, int item, const answers& before);
void report_adopted(change& c);         // what was answered before there was anybody to tell it
void report_result(change& c, const std::string& before);  // where it is another one

// files.cpp: files, and what comes from outside
void open_as_app(change& c);  // the page in a tab of its own, with everything
void export_current(change& c, bool as_picture);
void import_text(change& c, const std::string& text);
void open_handed_file(change& c);
// Takes an assessment from outside, whose id is free here, into the workspace and opens it. Links have no ids.
void adopt(change& c, assessment a);
// What a reader can do something about stays as it is; the inner faults of a link or a file say only that it is none.
problem for_reader(const problem& p, problem_code instead);

// theming.cpp
void take_theme(change& c, const std::string& text);

// notices.cpp
void tell(change& c, notice_kind kind, text_key key, std::string value = {});
void tell(change& c, const problem& p);
void warn_of_store(change& c, text_key key);
void tell_of_update(change& c);  // where there is one that the reader has not been told of

}  // namespace jindan::app
