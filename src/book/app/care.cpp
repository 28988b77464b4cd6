// What is done with customers beside assessing them: visits by a checklist, the quarterly review, the year's plan, and the reminder to do so.
#include "book/app/care.hpp"

#include "book/app/care_parts.hpp"
#include "core/overloaded.hpp"

namespace jindan::book_app {

void open_only(change& c, const std::string& id) {
    if (!c.s.care.open.empty()) forget_typed(c, c.s.care.open + ".");
    c.s.care.open = id;
}

namespace {

// The focus stays at the row: what was in its form is gone with it.
void open_or_close(change& c, const std::string& id) {
    open_only(c, c.s.care.open == id ? "" : id);
    c.todo.push_back(app::focus{id + ".open"});
}

}  // namespace

void apply(change& c, const care_action& what) {
    std::visit(overloaded{
                   [&](const open_care_of& a) {
                       if (account_of(c.s.kept, a.account)) turn_to(c, place::account, a.account, account_part::care);
                   },
                   [&](const open_record& a) { open_or_close(c, a.id); },
                   [&](const add_visit& a) { add_visit_to(c, a.account); },
                   [&](const write_visit& a) { write_of_visit(c, a); },
                   [&](const toggle_step& a) { tick_step(c, a); },
                   [&](const drop_visit& a) { take_visit_out(c, a.id); },
                   [&](const write_review& a) { write_of_review(c, a); },
                   [&](const choose_way& a) { take_way(c, a); },
                   [&](const drop_review& a) { take_review_out(c, a.id); },
                   [&](const add_plan& a) { add_plan_to(c, a); },
                   [&](const write_plan& a) { write_of_plan(c, a); },
                   [&](const drop_plan& a) { take_plan_out(c, a.id); },
                   [&](const add_goal& a) { add_goal_to(c, a.plan); },
                   [&](const write_goal& a) { write_of_goal(c, a); },
                   [&](const toggle_reached& a) { tick_goal(c, a); },
                   [&](const drop_goal& a) { take_goal_out(c, a); },
                   [&](const choose_reminder_month& a) {
                       if (a.month >= 0 && a.month < 3) c.s.care.reminder.month = a.month;
                   },
                   [&](const write_reminder& a) { write_of_reminder(c, a); },
                   [&](const choose_carried& a) { c.s.care.reminder.carried = a.what; },
                   [&](const toggle_reminder_name&) { c.s.care.reminder.with_name = !c.s.care.reminder.with_name; },
                   [&](const save_reminder& a) { download_reminder(c, a.account); },
               },
               what);
}

}  // namespace jindan::book_app
