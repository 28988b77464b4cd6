// Actions: what somebody is to do, until it is closed and the customer was told. (A reader calls them tasks; `action` is what happens to the book.)
#pragma once

#include <string>
#include <variant>

#include "book/book.hpp"

namespace jindan::book_app {

// Open: not closed yet. Untold: closed, and its customer does not know.
enum class task_filter : unsigned char { open, untold, closed, all };
enum class task_calendar : unsigned char { names, notes };  // what goes into a calendar beside the action and its day: the customer's name; owner, source and outcome
enum class task_part : unsigned char { text, owner, due, outcome };

// clang-format off: a list, one to a line
struct add_task { std::string account; };            // of what is typed; without an account it is for the customer whose name is typed, or for none
struct take_memo { std::string assessment, item; };  // a memo becomes an action
struct open_task { std::string id; };                // to be changed, one at a time; closes the one that is open
struct open_tasks_of { std::string account; };
struct write_task { std::string id; task_part part = task_part::text; std::string text; };
struct choose_progress { std::string id; book::progress to = book::progress::open; };
struct toggle_told { std::string id; };              // told today, or not yet
struct drop_task { std::string id; };
struct choose_tasks { task_filter shown = task_filter::open; };
struct write_owner { std::string text; };            // what new actions are signed with
struct export_tasks { std::string account; bool calendar = false; };  // those that are listed: as a table, or for a calendar
struct toggle_in_calendar { task_calendar what = task_calendar::names; };
// clang-format on

using tasks_action =
    std::variant<add_task, take_memo, open_task, open_tasks_of, write_task, choose_progress, toggle_told, drop_task, choose_tasks, write_owner, export_tasks, toggle_in_calendar>;

struct tasks_state {
    task_filter shown = task_filter::open;
    std::string open;  // id of the one that is being changed
    bool names = false, notes = false;  // see task_calendar: calendars are synchronised to providers
};

}  // namespace jindan::book_app
