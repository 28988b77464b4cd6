// The review of each quarter: why is this account key, and what follows from the answer.
#include "book/app/care_parts.hpp"
#include "book/app/doings.hpp"
#include "book/app/making.hpp"
#include "core/index.hpp"
#include "core/utf8.hpp"

namespace jindan::book_app {
namespace {

// That of this quarter is made when something is said.
book::review* review_in(change& c, const std::string& account, const std::string& id) {
    if (!id.empty()) return book::record_in(c.s.kept.reviews, id);
    if (!account_in(c, account)) return nullptr;
    if (const int now = review_of_quarter(c.s, account); now >= 0) return &c.s.kept.reviews[at(now)];
    book::review* fresh = made(c, c.s.kept.reviews);
    if (!fresh) return nullptr;
    fresh->account = account;
    fresh->day = c.s.today;
    return fresh;
}

}  // namespace

void write_of_review(change& c, const write_review& what) {
    book::review* r = review_in(c, what.account, what.id);
    if (!r) return;
    (what.part == review_part::why ? r->why : r->next) = utf8::cut(what.text, book::limits::text);
    changed(c, *r);
}

void take_way(change& c, const choose_way& what) {
    book::review* r = review_in(c, what.account, what.id);
    if (!r) return;
    r->way = what.to;
    changed(c, *r);
}

void take_review_out(change& c, const std::string& id) {
    const book::review* r = book::record_in(c.s.kept.reviews, id);
    if (!r) return;
    open_only(c, "");
    remove_one(c, book::kind::review, id, say(book_text_key::review_on, c.s.lang, {app::say_date(to_string(r->day), c.s.lang)}));
    c.todo.push_back(app::focus{"review.title"});
}

}  // namespace jindan::book_app
