// Visits: the steps of a checklist that were really taken.
#include <algorithm>

#include "book/app/care_parts.hpp"
#include "book/app/doings.hpp"
#include "book/app/making.hpp"
#include "core/utf8.hpp"

namespace jindan::book_app {

void add_visit_to(change& c, const std::string& account) {
    const diagnostic* d = checklist_of(c.s);
    if (!d || !account_in(c, account)) return;
    book::visit* v = made(c, c.s.kept.visits);
    if (!v) return;
    v->account = account;
    v->diagnostic = d->id;
    v->day = c.s.today;
    v->steps = std::min(static_cast<int>(d->sheet->checklist->points.size()), book::limits::steps);
    open_only(c, "visit." + v->id);
    c.todo.push_back(app::focus{c.s.care.open + ".day"});
}

void write_of_visit(change& c, const write_visit& what) {
    book::visit* v = book::record_in(c.s.kept.visits, what.id);
    if (!v) return;
    if (what.part == visit_part::day) {
        std::optional<date> day;
        if (!take_day(c, "visit." + v->id + ".day", what.text, day, true) || !day) return;  // a visit without a day is none
        v->day = *day;
    } else {
        v->note = utf8::cut(what.text, book::limits::text);
    }
    changed(c, *v);
}

void tick_step(change& c, const toggle_step& what) {
    book::visit* v = book::record_in(c.s.kept.visits, what.id);
    if (!v || what.step < 0 || what.step >= v->steps) return;
    if (std::erase(v->done, what.step) == 0) v->done.insert(std::find_if(v->done.begin(), v->done.end(), [&](int s) { return s > what.step; }), what.step);
    changed(c, *v);
}

void take_visit_out(change& c, const std::string& id) {
    const book::visit* v = book::record_in(c.s.kept.visits, id);
    if (!v) return;
    open_only(c, "");
    remove_one(c, book::kind::visit, id, say(book_text_key::visit_on, c.s.lang, {app::say_date(to_string(v->day), c.s.lang)}));
    c.todo.push_back(app::focus{"visit.add"});
}

}  // namespace jindan::book_app
