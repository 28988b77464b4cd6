// Assessments about customers that are nobody's yet: they get their customer, or go.
#include "book/app/making.hpp"
#include "book/kinds.hpp"
#include "book/names.hpp"
#include "core/utf8.hpp"

namespace jindan::book_app {

void assign_typed(change& c, const std::string& assessment) {
    book::filled* f = book::record_in(c.s.kept.assessments, assessment);
    if (!f || !f->account.empty()) return;
    const std::string field = "assign." + assessment;
    const std::string* typed = c.s.typed_in(field);
    const std::string name = utf8::cut(book::trimmed(typed ? *typed : ""), book::limits::name);
    if (book::name_key(name).empty()) {
        tell(c, app::notice_kind::warning, book_text_key::notice_name_missing);
        return c.todo.push_back(app::focus{field});
    }
    f->account = account_called(c.s.kept, name);
    if (f->account.empty()) {
        book::account* fresh = made(c, c.s.kept.accounts);
        if (!fresh) return;
        fresh->name = name;
        f->account = fresh->id;
    }
    const book::account* customer = account_in(c, f->account);
    f->what.account = customer->name;
    f->what.headed_at = later_than(f->what.headed_at, c.when);
    f->changed_at = later_than(f->changed_at, c.when);
    mark(c, book::kind::assessment, assessment);
    forget_typed(c, field);
    tell(c, app::notice_kind::plain, book_text_key::notice_assigned, customer->name);
    c.todo.push_back(app::page_task{"mailbox"});  // the diagnostic's page has it under that name, too
    c.todo.push_back(app::focus{"title"});
}

void remove_assessment(change& c, const std::string& id) {
    const book::filled* f = book::record_in(c.s.kept.assessments, id);
    if (!f || !f->account.empty()) return;
    const diagnostic* d = diagnostic_of(c.s, f->what.made_with.id);
    remove_one(c, book::kind::assessment, id, d ? d->title.in(c.s.lang) : f->what.made_with.id);
    c.todo.push_back(app::page_task{"mailbox"});
    c.todo.push_back(app::focus{"title"});
}

}  // namespace jindan::book_app
