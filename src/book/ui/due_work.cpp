// What has a day up to the end of the quarter, over all customers: actions, goals of plans; and plans that a customer has not agreed to.
#include "book/ui/records.hpp"
#include "book/ui/tasks.hpp"
#include "core/index.hpp"

namespace jindan::book_ui {
namespace {

constexpr int shown_at_first = 3;

void show_action(const page& p, const book::action& a) {
    compact_row r{"due.action." + a.id, first_line(a.text), "", state_name(p, a.state)};
    if (r.title.empty()) r.title = p.say(book_text_key::task_unnamed);
    r.below = due_by(p, *a.due, r.warns);
    const int account = p.all.index().account(a.account);
    if (account >= 0) r.below += " · " + p.account(account).name;
    if (!a.owner.empty()) r.below += " · " + a.owner;
    show_compact(p, r, account >= 0 ? book_app::action(book_app::open_tasks_of{a.account}) : book_app::action(book_app::go{book_app::place::tasks}));
}

void show_plan(const page& p, const book::plan& plan, const book_app::due_thing& what) {
    const std::string name = p.account(p.all.index().account(plan.account)).name, of_year = p.say(book_text_key::plan_of, {std::to_string(plan.year)});
    compact_row r{"due.plan." + plan.id, of_year, "", ""};
    if (what.day) {
        const book::goal& g = plan.goals[at(what.goal)];
        r = {"due.goal." + plan.id + "." + std::to_string(what.goal), first_line(g.text), "", of_year};
        if (r.title.empty()) r.title = p.say(book_text_key::plan_goal_number, {std::to_string(what.goal + 1)});
        r.below = due_by(p, *what.day, r.warns) + " · " + name;
    } else {
        r.below = p.say(book_text_key::due_not_agreed) + " · " + name;
    }
    show_compact(p, r, book_app::open_care_of{plan.account});
}

}  // namespace

bool show_due_work(const page& p) {
    const std::vector<book_app::due_thing>& all = p.all.work();
    if (all.empty()) return false;
    ui::kit& k = p.k;
    const std::string id = "due.work", title = p.say(book_text_key::due_work);
    const int many = static_cast<int>(all.size());
    const bool open = k.paper || p.s().care.open == id;
    ui::part_heading(k, id + ".title", title);
    show_list(p, id, title, open ? many : std::min(many, shown_at_first), -1, book_text_key::task_more, [&](int i) {
        const book_app::due_thing& one = all[at(i)];
        if (one.what == book_app::due_thing::kind::action)
            show_action(p, p.s().kept.actions[at(one.record)]);
        else
            show_plan(p, p.s().kept.plans[at(one.record)], one);
    });
    if (many > shown_at_first && !k.paper) {
        k.gap(8);
        p.button(id + ".open", open ? p.say(book_text_key::due_work_fold) : p.say(book_text_key::due_work_more, {std::to_string(many - shown_at_first)}), ui::look::secondary,
                 book_app::open_record{id});
    }
    return true;
}

}  // namespace jindan::book_ui
