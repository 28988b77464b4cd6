// One action, to be changed: what, who, until when, and how it ended.
#include "book/ui/tasks.hpp"

namespace jindan::book_ui {
namespace {

using book_app::task_part;

void show_state(const page& p, const book::action& a, const std::string& id) {
    std::vector<page::choice> all;
    for (int i = 0; i < 4; ++i) {
        const auto to = static_cast<book::progress>(i);
        all.push_back({id + ".state.opt" + std::to_string(i), state_name(p, to), a.state == to, book_app::choose_progress{a.id, to}});
    }
    p.label(p.say(book_text_key::task_state));
    p.choices(id + ".state", p.say(book_text_key::task_state), all, ui::role::radio);
    p.k.y += 8;
}

void show_end(const page& p, const book::action& a, const std::string& id) {
    ui::kit& k = p.k;
    const bool closed = book_app::is_closed(a);
    if (!closed && a.outcome.empty()) return;
    show_memo(p, id + ".outcome", p.say(book_text_key::task_outcome), a.outcome, p.say(book_text_key::task_outcome_hint), book_app::write_task{a.id, task_part::outcome, ""});
    if (!closed || a.account.empty()) return;
    if (!a.told_on) p.warn(id + ".ask", p.say(book_text_key::task_told_ask));
    show_tick(p, id + ".told", a.told_on ? p.say(book_text_key::task_told_since, {say_day(p, *a.told_on)}) : p.say(book_text_key::task_told), a.told_on.has_value(),
              book_app::toggle_told{a.id});
    k.y += 8;
}

void show_origin(const page& p, const book::action& a, const std::string& id) {
    ui::kit& k = p.k;
    if (const std::string source = book_app::source_of(p.s(), a); !source.empty()) k.paragraph(id + ".source", p.say(book_text_key::task_source_is, {source}), k.small());
    if (a.closed_on) k.paragraph(id + ".closed", p.say(book_text_key::task_closed_on) + ": " + say_day(p, *a.closed_on), k.small());
    k.y += 8;
}

}  // namespace

void show_task_form(const page& p, const book::action& a, bool of_all) {
    const std::string id = "task." + a.id;
    open_form(p, id);
    show_memo(p, id + ".text", p.say(book_text_key::task_text), a.text, p.say(book_text_key::task_new_hint), book_app::write_task{a.id, task_part::text, ""});
    const std::string due = p.shown(id + ".due", a.due ? to_string(*a.due) : "");
    show_pair(p, {id + ".due", p.say(book_text_key::task_due), due, "2026-11-30", day_problem(p, due)}, book_app::write_task{a.id, task_part::due, ""},
              {id + ".owner", p.say(book_text_key::task_owner), a.owner, p.say(book_text_key::task_owner_hint)}, book_app::write_task{a.id, task_part::owner, ""});
    show_day_read(p, id + ".due", due, false);
    show_state(p, a, id);
    show_end(p, a, id);
    show_origin(p, a, id);
    std::vector<ui::button_spec> buttons{{id + ".fold", p.say(book_text_key::task_fold), p.on(book_app::open_task{a.id})}};
    if (of_all && p.all.index().account(a.account) >= 0) buttons.push_back({id + ".account", p.say(book_text_key::task_account_open), p.on(book_app::open_tasks_of{a.account})});
    buttons.push_back({id + ".drop", p.say(book_text_key::task_drop), p.on(book_app::drop_task{a.id})});
    ui::button_rows(p.k, buttons, false);
    close_form(p);
}

}  // namespace jindan::book_ui
