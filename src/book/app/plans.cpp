// The year's plan, agreed with the customer: its goals, and who contributes what.
#include <algorithm>

#include "book/app/care_parts.hpp"
#include "book/app/making.hpp"
#include "book/table_cells.hpp"
#include "core/index.hpp"
#include "core/utf8.hpp"

namespace jindan::book_app {
namespace {

std::string field_of(const std::string& plan, int goal) { return "goal." + plan + "." + std::to_string(goal); }

book::goal* goal_in(book::plan* p, int goal) { return p && goal >= 0 && static_cast<std::size_t>(goal) < p->goals.size() ? &p->goals[at(goal)] : nullptr; }

book::plan* plan_in(change& c, const std::string& id) { return book::record_in(c.s.kept.plans, id); }

// Also what is not a day yet: goals after one that goes have other places.
void forget_goals(change& c, const std::string& plan) {
    forget_typed(c, "goal." + plan + ".");
    if (c.s.care.open.starts_with("goal." + plan + ".")) c.s.care.open.clear();
}

}  // namespace

void add_plan_to(change& c, const add_plan& what) {
    if (what.year < 1900 || what.year > 2999 || !account_in(c, what.account)) return;
    for (const book::plan& p : c.s.kept.plans)
        if (!p.at.removed() && p.account == what.account && p.year == what.year) return;
    book::plan* p = made(c, c.s.kept.plans);
    if (!p) return;
    p->account = what.account;
    p->year = what.year;
    c.todo.push_back(app::focus{"plan." + p->id + ".add"});
}

void write_of_plan(change& c, const write_plan& what) {
    book::plan* p = plan_in(c, what.id);
    if (!p) return;
    if (what.part == plan_part::agreed_with)
        p->agreed_with = utf8::cut(what.text, book::limits::line);
    else if (!take_day(c, "plan." + p->id + ".agreed", what.text, p->agreed_on, true))
        return;
    changed(c, *p);
}

void take_plan_out(change& c, const std::string& id) {
    const book::plan* p = plan_in(c, id);
    if (!p) return;
    forget_goals(c, id);
    forget_typed(c, "plan." + id + ".");
    remove_one(c, book::kind::plan, id, say(book_text_key::plan_of, c.s.lang, {std::to_string(p->year)}));
    c.todo.push_back(app::focus{"plan.title"});
}

void add_goal_to(change& c, const std::string& plan) {
    book::plan* p = plan_in(c, plan);
    if (!p || static_cast<int>(p->goals.size()) >= book::limits::goals) return;
    p->goals.emplace_back();
    changed(c, *p);
    const std::string id = field_of(plan, static_cast<int>(p->goals.size()) - 1);
    open_only(c, id);
    c.todo.push_back(app::focus{id + ".text"});
}

void write_of_goal(change& c, const write_goal& what) {
    book::plan* p = plan_in(c, what.plan);
    book::goal* g = goal_in(p, what.goal);
    if (!g) return;
    switch (what.part) {
        case goal_part::text: g->text = utf8::cut(what.text, book::limits::text); break;
        case goal_part::ours: g->ours = utf8::cut(what.text, book::limits::text); break;
        case goal_part::theirs: g->theirs = utf8::cut(what.text, book::limits::text); break;
        case goal_part::due:
            if (!take_day(c, field_of(what.plan, what.goal) + ".due", what.text, g->due)) return;
    }
    changed(c, *p);
}

void tick_goal(change& c, const toggle_reached& what) {
    book::plan* p = plan_in(c, what.plan);
    book::goal* g = goal_in(p, what.goal);
    if (!g) return;
    g->reached = !g->reached;
    changed(c, *p);
}

void take_goal_out(change& c, const drop_goal& what) {
    book::plan* p = plan_in(c, what.plan);
    const book::goal* g = goal_in(p, what.goal);
    if (!g) return;
    const book::goal gone = *g;
    p->goals.erase(p->goals.begin() + what.goal);
    forget_goals(c, what.plan);
    changed(c, *p);
    const std::string text = utf8::cut(book::one_line(gone.text), book::limits::name);
    offer_undo(c, removed_goal{what.plan, what.goal, gone}, text.empty() ? say(book_text_key::plan_goal_number, c.s.lang, {std::to_string(what.goal + 1)}) : text);
    c.todo.push_back(app::focus{"plan." + what.plan + ".add"});
}

void bring_goal_back(change& c, const removed_goal& gone) {
    book::plan* p = plan_in(c, gone.plan);
    if (!p || static_cast<int>(p->goals.size()) >= book::limits::goals) return;
    const int place = std::min(gone.place, static_cast<int>(p->goals.size()));
    forget_goals(c, gone.plan);
    p->goals.insert(p->goals.begin() + place, gone.what);
    changed(c, *p);
    c.todo.push_back(app::focus{field_of(gone.plan, place) + ".open"});
}

}  // namespace jindan::book_app
