// Actions that are still to be done, those the customer is to be told of, and those that are closed; as rows and as files.
#include "book/ui/tasks.hpp"
#include "core/index.hpp"

namespace jindan::book_ui {
namespace {

using book_app::task_filter;

void show_filter(const page& p, const book_app::task_counts& all) {
    std::vector<page::choice> which;
    const auto add = [&](const char* id, book_text_key key, int many, task_filter to) {
        which.push_back({id, p.say(key, {std::to_string(many)}), p.s().tasks.shown == to, book_app::choose_tasks{to}});
    };
    add("task.filter.open", book_text_key::task_filter_open, all.open, task_filter::open);
    add("task.filter.untold", book_text_key::task_filter_untold, all.untold, task_filter::untold);
    add("task.filter.closed", book_text_key::task_filter_closed, all.closed, task_filter::closed);
    add("task.filter.all", book_text_key::task_filter_all, all.all(), task_filter::all);
    p.choices("task.filter", p.say(book_text_key::task_filter), which, ui::role::radio);
    if (all.overdue > 0)
        p.warn("task.overdue", all.overdue == 1 ? p.say(book_text_key::task_overdue_count_one) : p.say(book_text_key::task_overdue_count, {std::to_string(all.overdue)}));
}

// When it is to be done, or whether the customer knows.
std::string due_words(const page& p, const book::action& a, bool& warns) {
    if (book_app::is_closed(a)) {
        warns = book_app::is_untold(a);
        if (warns) return p.say(book_text_key::task_untold);
        return a.told_on ? p.say(book_text_key::task_told_since, {say_day(p, *a.told_on)}) : "";
    }
    return a.due ? due_by(p, *a.due, warns) : p.say(book_text_key::task_due_none);
}

void show_row(const page& p, const book::action& a, bool of_all) {
    compact_row r{"task." + a.id, first_line(a.text), "", state_name(p, a.state)};
    if (r.title.empty()) r.title = p.say(book_text_key::task_unnamed);
    r.open = p.s().tasks.open == a.id;
    r.done = book_app::is_closed(a);
    r.below = due_words(p, a, r.warns);
    const auto add = [&](const std::string& text) {
        if (!text.empty()) r.below += (r.below.empty() ? "" : " · ") + text;
    };
    if (const int account = p.all.index().account(a.account); of_all && account >= 0) add(p.account(account).name);
    add(a.owner);
    show_compact(p, r, book_app::open_task{a.id});
    if (r.open) show_task_form(p, a, of_all);
}

void show_files(const page& p, int many, std::string_view account) {
    ui::kit& k = p.k;
    k.gap(16);
    k.paragraph("task.files", p.say(book_text_key::task_export_note, {std::to_string(many)}), k.small());
    k.gap(8);
    p.button("task.csv", p.say(book_text_key::task_csv), ui::look::secondary, book_app::export_tasks{std::string(account), false});
    k.gap(16);
    k.paragraph("task.privacy", p.say(book_text_key::task_privacy), k.small());
    show_tick(p, "task.ics.name", p.say(book_text_key::task_ics_name), p.s().tasks.names, book_app::toggle_in_calendar{book_app::task_calendar::names});
    show_tick(p, "task.ics.notes", p.say(book_text_key::task_ics_notes), p.s().tasks.notes, book_app::toggle_in_calendar{book_app::task_calendar::notes});
    k.gap(8);
    p.button("task.ics", p.say(book_text_key::task_ics), ui::look::secondary, book_app::export_tasks{std::string(account), true});
}

}  // namespace

std::string state_name(const page& p, book::progress s) {
    constexpr book_text_key names[] = {book_text_key::task_state_open, book_text_key::task_state_doing, book_text_key::task_state_done, book_text_key::task_state_dropped};
    return p.say(names[static_cast<std::size_t>(s)]);
}

void show_task_list(const page& p, std::string_view account) {
    ui::kit& k = p.k;
    const book_app::doings& doing = p.all.doing();
    const book_app::task_counts all = account.empty() ? doing.counts() : doing.counts_of(account);
    if (all.all() == 0) return k.paragraph("task.none", p.say(book_text_key::task_none), k.plain());
    show_filter(p, all);
    k.gap(8);
    const auto& records = p.s().kept.actions;
    const std::vector<int> listed = doing.listed(p.s().tasks.shown, account);
    if (listed.empty()) return k.paragraph("task.none", p.say(book_text_key::task_none_here), k.plain());
    int open = -1;
    for (std::size_t i = 0; i < listed.size(); ++i)
        if (records[at(listed[i])].id == p.s().tasks.open) open = static_cast<int>(i);
    show_list(p, "tasks", p.say(book_text_key::nav_tasks), static_cast<int>(listed.size()), open, book_text_key::task_more,
              [&](int i) { show_row(p, records[at(listed[at(i)])], account.empty()); });
    show_files(p, static_cast<int>(listed.size()), account);
}

}  // namespace jindan::book_ui
