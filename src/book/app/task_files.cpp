// The actions that are listed, as a table or as tasks for a calendar.
#include "book/app/task_files.hpp"

#include "book/app/overview.hpp"
#include "book/calendar.hpp"
#include "book/export_tables.hpp"
#include "book/table_cells.hpp"
#include "core/index.hpp"
#include "core/utf8.hpp"

namespace jindan::book_app {
namespace {

std::string table_of(const state& s, const std::vector<int>& listed) {
    const auto word = [&](book_text_key key) { return say(key, s.lang); };
    const book::action_words words{
        word(book_text_key::task_text),
        word(book_text_key::task_account),
        word(book_text_key::task_source),
        word(book_text_key::task_owner),
        word(book_text_key::task_due),
        word(book_text_key::task_state),
        word(book_text_key::task_outcome),
        word(book_text_key::task_closed_on),
        word(book_text_key::task_told_on),
        {word(book_text_key::task_state_open), word(book_text_key::task_state_doing), word(book_text_key::task_state_done), word(book_text_key::task_state_dropped)}};
    std::vector<book::listed_action> rows;
    for (const int i : listed) rows.push_back({i, source_of(s, s.kept.actions[at(i)])});
    return actions_csv(s.kept, rows, words);
}

book::calendar_task task_of(const state& s, int place) {
    const book::action& a = s.kept.actions[at(place)];
    book::calendar_task out;
    out.action = place;
    const std::string text = book::one_line(a.text);
    const book::account* customer = account_of(s.kept, a.account);
    out.summary = (customer && s.tasks.names ? customer->name + ": " : "") + utf8::cut(text, book::limits::line);
    const auto add = [&](book_text_key key, const std::string& value) {
        if (!value.empty()) out.description += (out.description.empty() ? "" : "\n") + say(key, s.lang) + ": " + value;
    };
    if (utf8::length(text) > book::limits::line || a.text.find('\n') != std::string::npos) out.description = a.text;
    if (!s.tasks.notes) return out;
    add(book_text_key::task_owner, a.owner);
    add(book_text_key::task_source, source_of(s, a));
    add(book_text_key::task_outcome, a.outcome);
    return out;
}

}  // namespace

void download_tasks(change& c, const export_tasks& what) {
    const book::book_index in = index_of(c.s);
    const std::vector<int> listed = doings(c.s, in).listed(c.s.tasks.shown, what.account);
    if (listed.empty()) return;
    const std::string name = "jindan-tasks-" + to_string(c.s.today);
    if (what.calendar) {
        std::vector<book::calendar_task> tasks;
        for (const int i : listed) tasks.push_back(task_of(c.s, i));
        c.todo.push_back(app::download{name + ".ics", "text/calendar", calendar_of(c.s.kept, tasks, c.when.now, c.s.utc_offset)});
    } else {
        c.todo.push_back(app::download{name + ".csv", "text/csv", table_of(c.s, listed)});
    }
    tell(c, app::notice_kind::plain, book_text_key::task_exported, std::to_string(listed.size()));
}

}  // namespace jindan::book_app
