// What is done with customers beside assessing them: visits by a checklist, the quarterly review, the year's plan, and the reminder to do so.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "book/book.hpp"

namespace jindan::book_app {

enum class visit_part : unsigned char { day, note };
enum class review_part : unsigned char { why, next };
enum class plan_part : unsigned char { agreed_on, agreed_with };
enum class goal_part : unsigned char { text, ours, theirs, due };
enum class reminder_part : unsigned char { day, hour };
enum class carried : unsigned char { answers, memos, nothing };  // by the link of a reminder

// clang-format off: a list, one to a line
struct open_care_of { std::string account; };
struct open_record { std::string id; };              // "visit.<id>", "review.<id>" or "goal.<plan>.<place>": to be changed, one at a time; closes the one that is open
struct add_visit { std::string account; };           // of today
struct write_visit { std::string id; visit_part part = visit_part::note; std::string text; };
struct toggle_step { std::string id; int step = 0; };
struct drop_visit { std::string id; };
struct write_review { std::string account, id; review_part part = review_part::why; std::string text; };  // without an id: that of this quarter, which is made where there is none
struct choose_way { std::string account, id; book::way_on to = book::way_on::keep; };                     // the same
struct drop_review { std::string id; };
struct add_plan { std::string account; int year = 0; };
struct write_plan { std::string id; plan_part part = plan_part::agreed_with; std::string text; };
struct drop_plan { std::string id; };
struct add_goal { std::string plan; };
struct write_goal { std::string plan; int goal = 0; goal_part part = goal_part::text; std::string text; };
struct toggle_reached { std::string plan; int goal = 0; };
struct drop_goal { std::string plan; int goal = 0; };
struct choose_reminder_month { int month = 0; };     // of the quarter, from 0
struct write_reminder { reminder_part part = reminder_part::day; std::string text; };
struct choose_carried { carried what = carried::answers; };
struct toggle_reminder_name {};
struct save_reminder { std::string account; };       // empty: for the whole book
// clang-format on

using care_action = std::variant<open_care_of, open_record, add_visit, write_visit, toggle_step, drop_visit, write_review, choose_way, drop_review, add_plan, write_plan, drop_plan,
                                 add_goal, write_goal, toggle_reached, drop_goal, choose_reminder_month, write_reminder, choose_carried, toggle_reminder_name, save_reminder>;

struct reminder_choice {
    int month = 0, day = 1, hour = 9;  // month of the quarter, from 0
    book_app::carried carried = book_app::carried::answers;
    bool with_name = false;            // of the customer
};

struct removed_goal {
    std::string plan;
    int place = 0;
    book::goal what;
};

struct care_state {
    std::string open;  // see open_record
    reminder_choice reminder;
};

}  // namespace jindan::book_app
