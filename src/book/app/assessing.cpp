// From the book to the page of a diagnostic, which fills in assessments: it keeps them in a workspace of its own, the mailbox between the two.
#include <algorithm>
#include <map>

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

// What is there, with what the book knows of it: removals above all. Nothing is added.
workspace with_ours(const change& c, workspace theirs) {
    std::map<std::string_view, const assessment*> ours;
    for (const book::filled& f : c.s.kept.assessments) ours.emplace(f.id(), &f.what);
    for (assessment& a : theirs.assessments) {
        const auto mine = ours.find(a.id);
        if (mine == ours.end()) continue;
        a = merged(a, *mine->second);
        if (a.removed()) a.remove(a.removed_at);
    }
    return theirs;
}

// The assessment of this quarter, begun where there is none, under the account's name of today.
assessment to_fill_in(change& c, const diagnostic& d, const std::string& account) {
    const book::account* customer = account_of(c.s.kept, account);
    assessment out;
    if (const assessment* begun = of_this_quarter(c, account, d.id)) {
        out = *begun;
    } else {
        out.id = new_id(c);
        out.made_with = edition_of(d);
        out.quarter = calendar_quarter(c.s.today);
        out.created_at = later_than(0, c.when);
        book::filled fresh;
        fresh.account = account;
        fresh.what = out;
        fresh.changed_at = out.created_at;
        c.s.kept.assessments.push_back(fresh);
        mark(c, book::kind::assessment, out.id);
    }
    const std::string name = customer ? customer->name : "";
    if (out.account == name && out.headed_at) return out;
    out.account = name;
    out.headed_at = later_than(std::max(out.headed_at, out.removed_at), c.when);
    for (book::filled& f : c.s.kept.assessments)
        if (f.id() == out.id) f.what = merged(f.what, out);
    mark(c, book::kind::assessment, out.id);
    return out;
}

}  // namespace

void ask_for_mailbox(change& c, const assess& what) {
    if (!diagnostic_of(c.s, what.diagnostic) || (!what.account.empty() && !account_in(c, what.account))) return;
    c.s.to_assess = {what.account, what.diagnostic};
    c.todo.push_back(app::page_task{"mailbox"});
}

void hand_over(change& c, const mailbox_read& mail) {
    const auto [account, id] = std::exchange(c.s.to_assess, {});
    const opened_store box = open_store(mail.slot_0, mail.slot_1);
    const diagnostic* d = diagnostic_of(c.s, id);
    c.seen = d != nullptr;
    if (box.newer || !box.lost.empty()) {
        if (d) tell(c, app::notice_kind::warning, box.newer ? book_text_key::notice_newer : book_text_key::notice_mailbox);
        return;
    }
    const std::uint64_t before = c.s.revision;
    take_in(c, box.content);
    c.seen = c.seen || c.s.revision != before;
    workspace w = with_ours(c, box.content);
    if (d) {
        const assessment out = to_fill_in(c, *d, account);
        workspace more;
        more.assessments.push_back(out);
        w = merged(w, more);
        w.current = out.id;
        w.current_at = later_than(w.current_at, c.when);
    }
    if (w == box.content) return;
    c.todo.push_back(app::page_task{d ? "hand" : "post", id, std::to_string(box.next_slot) + "\n" + seal(w, box.revision + 1)});
}

}  // namespace jindan::book_app
