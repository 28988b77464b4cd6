// From the book to the page of a diagnostic, which fills in assessments: it keeps them in a workspace of its own, the mailbox between the two.
#include <algorithm>

#include "book/app/update_parts.hpp"
#include "book/periods.hpp"
#include "core/record_json.hpp"

namespace jindan::book_app {
namespace {

quarter calendar_quarter(const date& d) { return quarter_of(d.year, d.month); }

// The one that is begun or finished in the reader's quarter of today, the latest of several.
const assessment* of_this_quarter(const change& c, const std::string& account, const std::string& diagnostic) {
    const int start = c.s.kept.set.fiscal_start;
    const assessment* found = nullptr;
    for (const book::filled& f : c.s.kept.assessments) {
        if (f.removed() || f.account != account || f.what.made_with.id != diagnostic || f.by != book::view::own) continue;
        if (book::period_of(book::day_of(f, c.when.utc_offset), start) != book::period_of(c.s.today, start)) continue;
        if (!found || f.what.changed_at() > found->changed_at()) found = &f.what;
    }
    return found;
}

}  // namespace

void ask_for_mailbox(change& c, const assess& what) {
    if (!diagnostic_of(c.s, what.diagnostic) || (!what.account.empty() && !account_in(c, what.account))) return;
    c.s.to_assess = {what.account, what.diagnostic};
    c.todo.push_back(app::page_task{"mailbox"});
}

void hand_over(change& c, const mailbox_read& mail) {
    const auto [account, id] = std::exchange(c.s.to_assess, {});
    const diagnostic* d = diagnostic_of(c.s, id);
    if (!d) return;
    opened_store box = open_store(mail.slot_0, mail.slot_1);
    if (box.newer) return tell(c, app::notice_kind::warning, book_text_key::notice_newer);
    take_in(c, box.content);
    const book::account* customer = account_of(c.s.kept, account);
    assessment out;
    if (const assessment* begun = of_this_quarter(c, account, id)) {
        out = *begun;
    } else {
        out.id = new_id(c);
        out.made_with = edition_of(*d);
        out.quarter = calendar_quarter(c.s.today);
        out.created_at = later_than(0, c.when);
        book::filled fresh;
        fresh.account = account;
        fresh.what = out;
        fresh.changed_at = out.created_at;
        c.s.kept.assessments.push_back(fresh);
    }
    if (const std::string name = customer ? customer->name : ""; out.account != name || out.headed_at == 0) {
        out.account = name;
        out.headed_at = later_than(std::max(out.headed_at, out.removed_at), c.when);
        for (book::filled& f : c.s.kept.assessments)
            if (f.id() == out.id) f.what = merged(f.what, out);
        mark(c, book::kind::assessment, out.id);
    }
    workspace w;
    w.assessments.push_back(out);
    w = merged(box.content, w);
    w.current = out.id;
    w.current_at = later_than(w.current_at, c.when);
    c.todo.push_back(app::page_task{"hand", id, std::to_string(box.next_slot) + "\n" + seal(w, box.revision + 1)});
}

}  // namespace jindan::book_app
