// Assessments about customers that are nobody's yet: they get their customer, or go.
#include <algorithm>

#include "book/app/update_parts.hpp"
#include "book/kinds.hpp"
#include "book/names.hpp"
#include "core/utf8.hpp"

namespace jindan::book_app {
namespace {

book::filled* filled_in_book(change& c, std::string_view id) {
    for (book::filled& f : c.s.kept.assessments)
        if (f.id() == id && !f.removed()) return &f;
    return nullptr;
}

}  // namespace

void assign_typed(change& c, const std::string& assessment) {
    book::filled* f = filled_in_book(c, assessment);
    if (!f || !f->account.empty()) return;
    const std::string field = "assign." + assessment;
    const std::string* typed = c.s.typed_in(field);
    const std::string name = utf8::cut(book::trimmed(typed ? *typed : ""), book::limits::name), key = book::name_key(name);
    if (key.empty()) {
        tell(c, app::notice_kind::warning, book_text_key::notice_name_missing);
        return c.todo.push_back(app::focus{field});
    }
    const auto called = std::find_if(c.s.kept.accounts.begin(), c.s.kept.accounts.end(), [&](const book::account& a) { return !a.at.removed() && book::name_key(a.name) == key; });
    if (called != c.s.kept.accounts.end()) {
        f->account = called->id;
    } else {
        if (static_cast<int>(c.s.kept.accounts.size()) >= book::limits::accounts) return tell(c, app::notice_kind::warning, book_text_key::notice_too_many, std::to_string(book::limits::accounts));
        book::account made;
        made.id = f->account = new_id(c);
        made.name = name;
        made.at.created_at = made.at.changed_at = later_than(0, c.when);
        mark(c, book::kind::account, made.id);
        c.s.kept.accounts.push_back(std::move(made));
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
    const book::filled* f = filled_in_book(c, id);
    if (!f || !f->account.empty()) return;
    const diagnostic* d = diagnostic_of(c.s, f->what.made_with.id);
    remove_one(c, book::kind::assessment, id, d ? d->title.in(c.s.lang) : f->what.made_with.id);
    c.todo.push_back(app::page_task{"mailbox"});
    c.todo.push_back(app::focus{"title"});
}

}  // namespace jindan::book_app
