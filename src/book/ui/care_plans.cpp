// The year's plan, agreed with the customer.
#include <algorithm>

#include "book/periods.hpp"
#include "book/ui/care.hpp"
#include "core/index.hpp"

namespace jindan::book_ui {
namespace {

using book_app::goal_part;
using book_app::plan_part;

bool is_late(const page& p, const book::goal& g) { return !g.reached && g.due && *g.due < p.s().today; }

void show_goal_form(const page& p, const book::plan& plan, int number, const std::string& id) {
    const book::goal& g = plan.goals[at(number)];
    open_form(p, id);
    const auto memo = [&](const char* part, book_text_key label, const std::string& value, const std::string& hint, goal_part which) {
        show_memo(p, id + part, p.say(label), value, hint, book_app::write_goal{plan.id, number, which, ""});
    };
    memo(".text", book_text_key::plan_goal, g.text, p.say(book_text_key::plan_goal_hint), goal_part::text);
    memo(".ours", book_text_key::plan_ours, g.ours, "", goal_part::ours);
    memo(".theirs", book_text_key::plan_theirs, g.theirs, "", goal_part::theirs);
    const std::string due = p.shown(id + ".due", g.due ? to_string(*g.due) : "");
    p.write_in({id + ".due", p.say(book_text_key::task_due), due, "2026-11-30", day_problem(p, due)}, book_app::write_goal{plan.id, number, goal_part::due, ""});
    show_day_read(p, id + ".due", due, false);
    p.k.y += 4;
    show_tick(p, id + ".reached", p.say(book_text_key::plan_reached), g.reached, book_app::toggle_reached{plan.id, number});
    p.k.y += 8;
    ui::button_rows(p.k,
                    {{id + ".fold", p.say(book_text_key::task_fold), p.on(book_app::open_record{id})},
                     {id + ".drop", p.say(book_text_key::plan_goal_drop), p.on(book_app::drop_goal{plan.id, number})}},
                    false);
    close_form(p);
}

void show_goal(const page& p, const book::plan& plan, int number) {
    const book::goal& g = plan.goals[at(number)];
    const std::string id = "goal." + plan.id + "." + std::to_string(number);
    compact_row row{id, first_line(g.text), "", g.reached ? p.say(book_text_key::plan_reached_short) : ""};
    if (row.title.empty()) row.title = p.say(book_text_key::plan_goal_number, {std::to_string(number + 1)});
    row.warns = is_late(p, g);
    row.done = g.reached;
    row.open = p.s().care.open == id;
    if (g.due)
        row.below = p.say(row.warns ? book_text_key::plan_late : book_text_key::task_due_by, {say_day(p, *g.due)});
    else
        row.below = p.say(book_text_key::task_due_none);
    show_compact(p, row, book_app::open_record{id});
    if (row.open) show_goal_form(p, plan, number, id);
}

std::string sum_of(const page& p, const book::plan& plan) {
    const auto count = [&](auto which) { return std::to_string(std::count_if(plan.goals.begin(), plan.goals.end(), which)); };
    const std::string all = std::to_string(plan.goals.size()), reached = count([](const book::goal& g) { return g.reached; }),
                      late = count([&](const book::goal& g) { return is_late(p, g); });
    return late == "0" ? p.say(book_text_key::plan_sum, {all, reached}) : p.say(book_text_key::plan_sum_late, {all, reached, late});
}

void show_plan(const page& p, const book::plan& plan) {
    ui::kit& k = p.k;
    const std::string id = "plan." + plan.id, year = std::to_string(plan.year);
    k.open_group(id, ui::role::group, p.say(book_text_key::plan_of, {year}));
    k.heading(id + ".title", p.say(book_text_key::plan_of, {year}), 3, {ui::text_size::body, true, k.colours.ink});
    const int many = static_cast<int>(plan.goals.size());
    if (many) {
        k.paragraph(id + ".sum", sum_of(p, plan), k.small());
        k.gap(8);
        int open = -1;
        for (int i = 0; i < many; ++i)
            if (p.s().care.open == "goal." + plan.id + "." + std::to_string(i)) open = i;
        show_list(p, id + ".goals", p.say(book_text_key::plan_goal), many, open, book_text_key::plan_more, [&](int i) { show_goal(p, plan, i); });
    }
    k.gap(8);
    if (many < book::limits::goals) p.button(id + ".add", p.say(book_text_key::plan_goal_add), ui::look::secondary, book_app::add_goal{plan.id});
    k.gap(12);
    const std::string agreed = p.shown(id + ".agreed", plan.agreed_on ? to_string(*plan.agreed_on) : "");
    show_pair(p, {id + ".agreed", p.say(book_text_key::plan_agreed_on), agreed, "2026-11-30", day_problem(p, agreed)}, book_app::write_plan{plan.id, plan_part::agreed_on, ""},
              {id + ".with", p.say(book_text_key::plan_agreed_with), plan.agreed_with}, book_app::write_plan{plan.id, plan_part::agreed_with, ""});
    show_day_read(p, id + ".agreed", agreed, true);
    if (!plan.agreed_on) {
        p.warn(id + ".open", p.say(book_text_key::plan_agreed_none));
        k.gap(4);
    }
    p.button(id + ".drop", p.say(book_text_key::plan_drop, {year}), ui::look::quiet, book_app::drop_plan{plan.id});
    k.close_group();
    k.gap(20);
}

}  // namespace

void show_plans(const page& p, const book::account& a) {
    ui::kit& k = p.k;
    ui::part_heading(k, "plan.title", p.say(book_text_key::plan_title));
    const std::vector<int>& plans = p.all.doing().of(a.id).plans;
    const auto& all = p.s().kept.plans;
    if (plans.empty()) k.paragraph("plan.none", p.say(book_text_key::plan_none), k.small()), k.gap(8);
    for (const int i : plans) show_plan(p, all[at(i)]);
    // This year's, and then the next one's.
    const auto has = [&](int year) { return std::any_of(plans.begin(), plans.end(), [&](int i) { return all[at(i)].year == year; }); };
    int year = book::year_of(p.s().today, p.s().kept.set.fiscal_start);
    if (has(year)) ++year;
    if (!has(year)) p.button("plan.add", p.say(book_text_key::plan_add, {std::to_string(year)}), ui::look::secondary, book_app::add_plan{a.id, year});
}

}  // namespace jindan::book_ui
