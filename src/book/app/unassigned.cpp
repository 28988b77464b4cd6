// An assessment gets another customer or another quarter, or goes; also one that is nobody's yet.
#include "book/app/making.hpp"
#include "book/app/overview.hpp"
#include "book/kinds.hpp"
#include "book/names.hpp"
#include "core/utf8.hpp"

namespace jindan::book_app {
namespace {

book::filled* own_assessment(change& c, const std::string& id) {
    book::filled* f = book::record_in(c.s.kept.assessments, id);
    return f && f->by == book::view::own ? f : nullptr;
}

// After `f` was changed: it can be as it was before.
void tell_moved(change& c, book::filled& f, book::filled before, book_text_key key, std::string where) {
    f.what.headed_at = later_than(std::max(f.what.headed_at, f.what.removed_at), c.when);
    f.changed_at = later_than(f.changed_at, c.when);
    mark(c, book::kind::assessment, f.id());
    c.s.care.open.clear();
    c.todo.push_back(app::page_task{"mailbox"});  // the diagnostic's page has it there, too
    c.todo.push_back(app::focus{before.account.empty() && key == book_text_key::notice_assigned ? "title" : "of." + f.what.made_with.id + ".title"});
    book::records back;
    back.assessments.push_back(std::move(before));
    tell(c, app::notice_kind::plain, key, std::move(where));
    c.s.told.offers_undo = true;
    c.s.undo = std::move(back);
}

}  // namespace

void assign_typed(change& c, const std::string& assessment) {
    book::filled* f = own_assessment(c, assessment);
    if (!f) return;
    const std::string field = "assign." + assessment;
    const std::string* typed = c.s.typed_in(field);
    const std::string name = utf8::cut(book::trimmed(typed ? *typed : ""), book::limits::name);
    const auto refuse = [&](book_text_key why) {
        tell(c, app::notice_kind::warning, why, name);
        c.todo.push_back(app::focus{field});
    };
    if (book::name_key(name).empty()) return refuse(book_text_key::notice_name_missing);
    std::string to = account_called(c.s.kept, name);
    if (to.empty() && !f->account.empty()) return refuse(book_text_key::notice_no_customer);  // a slip of the pen makes no customer
    if (to.empty()) {
        book::account* fresh = made(c, c.s.kept.accounts);
        if (!fresh) return;
        fresh->name = name;
        to = fresh->id;
    }
    book::filled before = *f;
    f->account = to;
    f->what.account = account_in(c, to)->name;
    forget_typed(c, field);
    tell_moved(c, *f, std::move(before), book_text_key::notice_assigned, f->what.account);
}

void move_to_quarter(change& c, const move_assessment& what) {
    book::filled* f = own_assessment(c, what.assessment);
    const book::quarter_number quarter = quarters_from(c.s.kept.set.fiscal_start);
    if (!f || what.period > quarter(c.s.today) || what.period == quarter(book::day_of(*f, c.s.utc_offset))) return;
    book::filled before = *f;
    stand_for(c, *f, what.period);
    tell_moved(c, *f, std::move(before), book_text_key::notice_moved_quarter, quarter_name(c.s, what.period));
}

void remove_assessment(change& c, const std::string& id) {
    const book::filled* f = own_assessment(c, id);
    if (!f) return;
    const diagnostic* d = diagnostic_of(c.s, f->what.made_with.id);
    const std::string focus = f->account.empty() && !(d && d->own_organisation) ? "title" : "of." + f->what.made_with.id + ".title";
    remove_one(c, book::kind::assessment, id, d ? d->title.in(c.s.lang) : f->what.made_with.id);
    c.s.care.open.clear();
    c.todo.push_back(app::page_task{"mailbox"});
    c.todo.push_back(app::focus{focus});
}

}  // namespace jindan::book_app
