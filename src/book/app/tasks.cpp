// Actions: what somebody is to do, until it is closed and the customer was told. (A reader calls them tasks; `action` is what happens to the book.)
#include "book/app/tasks.hpp"

#include "book/app/accounts_like.hpp"
#include "book/app/task_files.hpp"
#include "book/app/making.hpp"
#include "book/names.hpp"
#include "book/table_cells.hpp"
#include "core/overloaded.hpp"
#include "core/utf8.hpp"

namespace jindan::book_app {
namespace {

std::string field_of(std::string_view id, std::string_view part) { return "task." + std::string(id) + "." + std::string(part); }

// A text that fits into a list, for what is said of it.
std::string label_of(const change& c, const book::action& a) {
    const std::string text = book::one_line(a.text);
    return text.empty() ? say(book_text_key::task_unnamed, c.s.lang) : utf8::cut(text, book::limits::name);
}

book::action* made_task(change& c, const std::string& text) {
    book::action* a = made(c, c.s.kept.actions);
    if (!a) return nullptr;
    a->text = utf8::cut(text, book::limits::text);
    a->owner = c.s.kept.set.owner;
    return a;
}

void add(change& c, const add_task& what) {
    const auto typed = [&](std::string_view field) {
        const std::string* text = c.s.typed_in(field);
        return std::string(text ? book::trimmed(*text) : "");
    };
    const std::string text = typed("task.new"), name = typed("task.new.account");
    if (text.empty()) {
        tell(c, app::notice_kind::warning, book_text_key::task_text_missing);
        c.todo.push_back(app::focus{"task.new"});
        return;
    }
    std::string account = what.account;
    if (account.empty() && !name.empty()) {
        account = account_called(c.s.kept, name);
        if (const std::vector<int> like = accounts_like(c.s.kept, name); account.empty() && like.size() == 1)
            account = c.s.kept.accounts[static_cast<std::size_t>(like[0])].id;
        else if (account.empty()) {
            c.s.told = {};
            if (like.empty())
                c.todo.push_back(app::announce{say(book_text_key::task_account_unknown, c.s.lang, {name})});  // shown at the field
            else
                tell(c, app::notice_kind::warning, book_text_key::task_account_several, name);
            c.todo.push_back(app::focus{"task.new.account"});
            return;
        }
    }
    book::action* a = made_task(c, text);
    if (!a) return;
    a->account = account;
    forget_typed(c, "task.new");
    if (c.s.tasks.shown != task_filter::all) c.s.tasks.shown = task_filter::open;
    c.s.tasks.open = a->id;
    c.s.told = {};
    c.todo.push_back(app::focus{field_of(a->id, "due")});
}

void make_of_memo(change& c, const take_memo& what) {
    for (const book::filled& f : c.s.kept.assessments) {
        if (f.id() != what.assessment || f.removed()) continue;
        const entry* e = f.what.find(what.item);
        if (!e || book::trimmed(e->memo).empty()) return;
        book::action* a = made_task(c, e->memo);
        if (!a) return;
        a->account = f.account;
        a->diagnostic = f.what.made_with.id;
        a->item = what.item;
        a->from = f.id();
        if (c.s.tasks.shown != task_filter::all) c.s.tasks.shown = task_filter::open;
        c.s.tasks.open = a->id;
        c.todo.push_back(app::announce{say(book_text_key::task_made, c.s.lang)});
        c.todo.push_back(app::focus{field_of(a->id, "due")});
        return;
    }
}

void open(change& c, const open_task& what) {
    forget_typed(c, field_of(c.s.tasks.open, ""));
    c.s.tasks.open = c.s.tasks.open == what.id ? "" : what.id;
    c.todo.push_back(app::focus{field_of(what.id, "open")});
}

void write(change& c, const write_task& what) {
    book::action* a = book::record_in(c.s.kept.actions, what.id);
    if (!a) return;
    switch (what.part) {
        case task_part::text: a->text = utf8::cut(what.text, book::limits::text); break;
        case task_part::owner: a->owner = utf8::cut(what.text, book::limits::line); break;
        case task_part::outcome: a->outcome = utf8::cut(what.text, book::limits::text); break;
        case task_part::due:
            if (!take_day(c, field_of(a->id, "due"), what.text, a->due)) return;
    }
    changed(c, *a);
}

void move(change& c, const choose_progress& what) {
    book::action* a = book::record_in(c.s.kept.actions, what.id);
    if (!a || a->state == what.to) return;
    a->state = what.to;
    if (!is_closed(*a)) {
        a->closed_on.reset();
        a->told_on.reset();  // of an outcome that is none any more
    } else if (!a->closed_on) {
        a->closed_on = c.s.today;
    }
    changed(c, *a);
}

void tell_customer(change& c, const toggle_told& what) {
    book::action* a = book::record_in(c.s.kept.actions, what.id);
    if (!a || !is_closed(*a)) return;
    if (a->told_on)
        a->told_on.reset();
    else
        a->told_on = c.s.today;
    changed(c, *a);
}

void drop(change& c, const drop_task& what) {
    const book::action* a = book::record_in(c.s.kept.actions, what.id);
    if (!a) return;
    forget_typed(c, field_of(what.id, ""));
    c.s.tasks.open.clear();
    remove_one(c, book::kind::action, what.id, label_of(c, *a));
    c.todo.push_back(app::focus{"task.add"});
}

void sign_with(change& c, const write_owner& what) {
    c.s.kept.set.owner = utf8::cut(what.text, book::limits::line);
    settings_changed(c);
}

}  // namespace

std::optional<date> day_in(std::string_view text, const date& today, bool past) {
    if (const std::optional<date> whole = book::read_date(text)) return whole;
    const std::string s = book::cell_text(text);
    if (s.size() == 8 && s.find_first_not_of("0123456789") == std::string::npos) return book::read_date(s.substr(0, 4) + "-" + s.substr(4, 2) + "-" + s.substr(6));
    const char* between = s.find("월") != std::string::npos ? "년 " : s.find('/') != std::string::npos ? "/" : s.find('-') != std::string::npos ? "-" : ".";
    for (int years = 0; years <= 8; ++years) {  // to the next 29 February
        const std::optional<date> day = book::read_date(std::to_string(today.year + (past ? -years : years)) + between + s);
        if (day && (past ? !(today < *day) : !(*day < today))) return day;
    }
    return {};
}

bool take_day(change& c, const std::string& field, const std::string& text, std::optional<date>& day, bool past) {
    set_typed(c, field, utf8::cut(text, book::limits::line));
    const std::optional<date> read = day_in(text, c.s.today, past);
    if (!read && !book::trimmed(text).empty()) return false;
    day = read;
    return true;
}

void apply(change& c, const tasks_action& what) {
    std::visit(overloaded{
                   [&](const add_task& a) { add(c, a); },
                   [&](const take_memo& a) { make_of_memo(c, a); },
                   [&](const open_task& a) { open(c, a); },
                   [&](const open_tasks_of& a) {
                       if (account_of(c.s.kept, a.account)) turn_to(c, place::account, a.account, account_part::tasks);
                   },
                   [&](const write_task& a) { write(c, a); },
                   [&](const choose_progress& a) { move(c, a); },
                   [&](const toggle_told& a) { tell_customer(c, a); },
                   [&](const drop_task& a) { drop(c, a); },
                   [&](const choose_tasks& a) { c.s.tasks.shown = a.shown, c.s.rows = rows_at_first; },
                   [&](const write_owner& a) { sign_with(c, a); },
                   [&](const toggle_in_calendar& a) {
                       bool& in = a.what == task_calendar::names ? c.s.tasks.names : c.s.tasks.notes;
                       in = !in;
                   },
                   [&](const export_tasks& a) { download_tasks(c, a); },
               },
               what);
}

}  // namespace jindan::book_app
