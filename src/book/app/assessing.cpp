// From the book to the page of a diagnostic, which fills in assessments: it keeps them in a workspace of its own, the mailbox between the two.
#include <algorithm>
#include <map>

#include "book/app/overview.hpp"
#include "book/app/making.hpp"
#include "book/index.hpp"
#include "book/names.hpp"
#include "book/periods.hpp"
#include "core/record_json.hpp"

namespace jindan::book_app {
namespace {

// By name or by a former one; of several the one that was made first.
std::map<std::string, std::string> ids_by_name(const book::records& all) {
    std::map<std::string, std::string> ids;
    for (const book::account& a : all.accounts)
        if (!a.at.removed()) ids.emplace(book::name_key(a.name), a.id);
    for (const book::account& a : all.accounts)
        for (const std::string& name : a.former_names)
            if (!a.at.removed()) ids.emplace(book::name_key(name), a.id);
    return ids;
}

// Answers that were changed after the result had been seen.
void correct(book::filled& before, const assessment& now) {
    if (!book::is_finished(before)) return;
    for (const entry& e : now.entries) {
        const entry* was = before.what.find(e.item);
        const std::optional<double> from = was ? was->answer : std::nullopt;
        if (from == e.answer || static_cast<int>(before.corrections.size()) >= book::limits::corrections) continue;
        before.corrections.push_back({e.item, from, e.answer, e.answered_at});
    }
    std::stable_sort(before.corrections.begin(), before.corrections.end(), [](const book::correction& a, const book::correction& b) { return a.at < b.at; });
}

// The day it stands for is found once, so that it is the same wherever the reader is later; and anew where the page has moved it.
void settle(const change& c, book::filled& f, bool moved) {
    if (moved) f.day.reset();
    if (!f.day) f.day = book::day_of(f, c.s.utc_offset);
}

// What is there, with what the book knows of it: removals above all, and how rating sheets are set. No assessment is added.
workspace with_ours(const change& c, workspace theirs) {
    std::map<std::string_view, const assessment*> ours;
    for (const book::filled& f : c.s.kept.assessments) ours.emplace(f.id(), &f.what);
    for (assessment& a : theirs.assessments) {
        const auto mine = ours.find(a.id);
        if (mine == ours.end()) continue;
        a = merged(a, *mine->second);
        if (a.removed()) a.remove(a.removed_at);
    }
    bring_in(theirs.sheets, c.s.kept.set.sheets);
    return theirs;
}

// The assessment of this quarter or an earlier one, begun where there is none, under the account's name of today.
assessment to_fill_in(change& c, const diagnostic& d, const assess& what) {
    const std::string& account = what.account;
    assessment out;
    const book::book_index in = index_of(c.s);
    const int now = in.period(c.s.today), period = what.period ? std::min(what.period, now) : now;
    if (const int begun = book::latest_own(in, in.history(account, d.id), period); begun >= 0) {
        out = c.s.kept.assessments[static_cast<std::size_t>(begun)].what;
    } else {
        const int last = what.forward ? book::latest_finished(in, in.history(account, d.id), period) : -1;
        c.s.kept.assessments.push_back(begun_assessment(c, d, account, last));
        if (period < now) stand_for(c, c.s.kept.assessments.back(), period);
        out = c.s.kept.assessments.back().what;
        mark(c, book::kind::assessment, out.id);
    }
    const book::account* customer = account_in(c, account);
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

void stand_for(const change& c, book::filled& f, int period) {
    f.day = book::day_in({period / 4, period % 4 + 1}, c.s.today, c.s.kept.set.fiscal_start);
    f.what.quarter = quarter_of(f.day->year, f.day->month);
}

book::filled begun_assessment(change& c, const diagnostic& d, const std::string& account, int before) {
    book::filled out;
    out.account = account;
    out.what.id = new_id(c);
    out.what.made_with = edition_of(d);
    out.what.quarter = quarter_of(c.s.today.year, c.s.today.month);
    out.day = c.s.today;  // wherever the reader is later
    out.what.created_at = out.changed_at = later_than(0, c.when);
    if (before < 0) return out;
    const assessment& earlier = c.s.kept.assessments[static_cast<std::size_t>(before)].what;
    out.copied_from = earlier.id;
    const answers given = answers_of(earlier, d);
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (!given[i]) continue;
        entry& e = out.what.at(d.items[i].id);
        e.answer = given[i];
        e.answered_at = out.changed_at;
    }
    // As old as they are: what is written later, also there, is the newer one.
    for (const item& it : d.items) {
        const entry* noted = earlier.find(it.id);
        if (!noted || noted->memo.empty()) continue;
        entry& e = out.what.at(it.id);
        e.memo = noted->memo;
        e.noted_at = noted->noted_at;
    }
    return out;
}

void take_in(change& c, const workspace& theirs) {
    std::vector<sheet_setting> sheets = c.s.kept.set.sheets;
    bring_in(sheets, theirs.sheets);
    if (sheets != c.s.kept.set.sheets) {
        c.s.kept.set.sheets = std::move(sheets);
        mark(c, book::kind::settings, "");
    }
    std::map<std::string, std::size_t, std::less<>> places;
    for (std::size_t i = 0; i < c.s.kept.assessments.size(); ++i) places.emplace(c.s.kept.assessments[i].id(), i);
    std::map<std::string, std::string> ids = ids_by_name(c.s.kept);
    // The account of that name, which is made where there is none; empty for a blank name.
    const auto account_called = [&](const std::string& name) -> std::string {
        const std::string key = book::name_key(name);
        if (key.empty()) return "";
        std::string& id = ids[key];
        if (id.empty() && static_cast<int>(c.s.kept.accounts.size()) < book::limits::accounts) {
            book::account& fresh = *made(c, c.s.kept.accounts);
            fresh.name = name;
            id = fresh.id;
        }
        return id;
    };
    for (const assessment& a : theirs.assessments) {
        if (const auto here = places.find(a.id); here != places.end()) {
            book::filled& mine = c.s.kept.assessments[here->second];
            assessment now = merged(mine.what, a);
            if (now == mine.what) continue;
            const bool moved = !now.removed() && !(now.quarter == mine.what.quarter);
            if (!now.removed()) {
                correct(mine, now);
                if (mine.account.empty()) mine.account = account_called(now.account);
            }
            mine.what = std::move(now);
            if (!mine.removed()) settle(c, mine, moved);
            mine.changed_at = later_than(mine.changed_at, c.when);
            mark(c, book::kind::assessment, a.id);
            continue;
        }
        if (a.removed() || !a.says_anything() || static_cast<int>(c.s.kept.assessments.size()) >= book::limits::assessments) continue;
        book::filled fresh;
        fresh.what = a;
        fresh.changed_at = later_than(0, c.when);
        fresh.account = account_called(a.account);
        settle(c, fresh, false);
        c.s.kept.assessments.push_back(std::move(fresh));
        mark(c, book::kind::assessment, a.id);
    }
}

void ask_for_mailbox(change& c, const assess& what) {
    const diagnostic* d = diagnostic_of(c.s, what.diagnostic);
    if (!d || (d->own_organisation ? !what.account.empty() : !account_in(c, what.account))) return;
    c.s.to_assess = what;
    c.todo.push_back(app::page_task{"mailbox"});
}

void hand_over(change& c, const mailbox_read& mail) {
    const assess asked = std::exchange(c.s.to_assess, {});
    const std::string& id = asked.diagnostic;
    const opened_store box = open_store(mail.slot_0, mail.slot_1);
    const diagnostic* d = diagnostic_of(c.s, id);
    c.seen = d != nullptr;
    if (box.newer || !box.lost.empty()) {
        if (d) tell(c, app::notice_kind::warning, box.newer ? book_text_key::notice_newer : book_text_key::notice_mailbox);
        return;
    }
    if (!std::exchange(c.s.gives_sheets, false) && !d && box.revision == 0) return;  // nothing is there, perhaps because it was erased: nothing is put there
    const std::uint64_t before = c.s.revision;
    take_in(c, box.content);
    c.seen = c.seen || c.s.revision != before;
    workspace w = with_ours(c, box.content);
    if (d) {
        const assessment out = to_fill_in(c, *d, asked);
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
