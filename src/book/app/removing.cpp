// What is removed and brought back, and everything at once.
#include <algorithm>

#include "book/app/making.hpp"
#include "book/kinds.hpp"
#include "core/overloaded.hpp"

namespace jindan::book_app {
namespace {

// Keeps id and stamp of those; as they were, they go to `kept`.
template <class Record, class Which>
void remove_from(change& c, book::kind what, std::vector<Record>& all, std::vector<Record>& kept, const Which& which) {
    for (Record& r : all) {
        if (!which(r) || book::is_removed(r)) continue;
        kept.push_back(r);
        if constexpr (std::is_same_v<Record, book::filled>) {
            r.what.remove(later_than(r.what.changed_at(), c.when));
            r.corrections.clear();
        } else {
            Record gone;
            gone.id = r.id;
            gone.at = r.at;
            gone.at.removed_at = later_than(std::max(gone.at.changed_at, gone.at.removed_at), c.when);
            r = std::move(gone);
        }
        mark(c, what, book::id_of(r));
    }
}

// As a change of now, so that no other copy takes it away again.
void put_back(change& c, book::filled& mine, const book::filled& r) {
    const time_ms removed = mine.what.removed_at, headed = mine.what.headed_at, changed = std::max(mine.changed_at, r.changed_at);
    mine = r;
    mine.changed_at = later_than(changed, c.when);
    mine.what.removed_at = removed;
    mine.what.headed_at = later_than(std::max({removed, r.what.headed_at, headed}), c.when);
}

template <class Record>
void put_back(change& c, Record& mine, const Record& r) {
    const book::stamp now = mine.at;
    mine = r;
    mine.at.removed_at = now.removed_at;
    mine.at.changed_at = std::max(now.changed_at, r.at.changed_at);
    touch(c, mine.at);
}

void bring_records_back(change& c, const book::records& back) {
    book::for_each_kind(
        [&](book::kind what, auto& all, const auto& from) {
            for (const auto& r : from)
                for (auto& mine : all)
                    if (book::id_of(mine) == book::id_of(r)) put_back(c, mine, r), mark(c, what, book::id_of(r));
        },
        c.s.kept, back);
    if (!back.accounts.empty() || !back.assessments.empty()) c.todo.push_back(app::page_task{"mailbox"});
    if (!back.accounts.empty()) {
        turn_to(c, place::account, back.accounts.front().id, account_part::info);
    }
    if (!back.sets.empty()) turn_to_set(c, back.sets.front().id);
}

void bring_person_back(change& c, const std::string& account, const book::person& who) {
    book::account* a = account_in(c, account);
    if (!a || static_cast<int>(a->people.size()) >= book::limits::people) return;
    if (std::any_of(a->people.begin(), a->people.end(), [&](const book::person& p) { return p.id == who.id; })) return;  // by another tab
    a->people.push_back(who);
    changed(c, *a);
    c.todo.push_back(app::focus{"person." + who.id + ".name"});
}

}  // namespace

void remove_account(change& c, const std::string& id) {
    const book::account* a = account_in(c, id);
    if (!a) return;
    const std::string label = a->name;
    book::records gone;
    book::for_each_kind(
        [&](book::kind what, auto& all, auto& kept) {
            remove_from(c, what, all, kept, [&](const auto& r) {
                if constexpr (requires { r.account; })
                    return r.account == id;
                else
                    return what == book::kind::account && r.id == id;
            });
        },
        c.s.kept, gone);
    c.todo.push_back(app::page_task{"mailbox"});  // the diagnostics' pages have it, too
    turn_to(c, place::accounts);
    offer_undo(c, std::move(gone), label);
}

void remove_one(change& c, book::kind what, const std::string& id, const std::string& label) {
    book::records gone;
    book::for_each_kind(
        [&](book::kind which, auto& all, auto& kept) {
            if (which == what) remove_from(c, what, all, kept, [&](const auto& r) { return book::id_of(r) == id; });
        },
        c.s.kept, gone);
    offer_undo(c, std::move(gone), label);
}

void offer_undo(change& c, removed what, const std::string& label) {
    tell(c, app::notice_kind::plain, book_text_key::notice_removed, label);
    c.s.told.offers_undo = true;
    c.s.undo = std::move(what);
}

void bring_back(change& c) {
    const removed undo = std::exchange(c.s.undo, {});
    c.s.told = {};
    std::visit(overloaded{
                   [&](const std::monostate&) {},
                   [&](const book::records& back) { bring_records_back(c, back); },
                   [&](const removed_person& gone) { bring_person_back(c, gone.account, gone.who); },
                   [&](const removed_row& gone) { bring_row_back(c, gone); },
                   [&](const removed_goal& gone) { bring_goal_back(c, gone); },
                   [&](const removed_year& gone) { bring_year_back(c, gone); },
                   [&](const book::settings& before) { bring_currency_back(c, before); },
                   [&](const book::brought& came) { take_import_back(c, came); },
               },
               undo);
    c.todo.push_back(app::announce{say(book_text_key::notice_back, c.s.lang)});
}

void ask_to_erase(change& c) {
    c.s.erasing = false;
    c.todo.push_back(app::page_task{"erase"});
}

void take_erased(change& c, bool ok) {
    if (!ok) return tell(c, app::notice_kind::warning, book_text_key::notice_not_erased);
    c.s.kept = {};
    c.s.undo = {};
    c.s.care = {};
    c.s.comparing = {};
    c.s.criteria = {};
    c.s.portfolio = {};
    c.s.tasks = {};
    c.s.unsaved.clear();
    c.s.damaged.clear();
    c.s.store_warning.reset();
    c.s.search.clear();
    c.s.tag.clear();
    ++c.s.revision;
    turn_to(c, place::accounts);
    tell(c, app::notice_kind::plain, book_text_key::notice_erased);
}

}  // namespace jindan::book_app
