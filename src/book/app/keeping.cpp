// The records and their copies: what is stored, what comes from another tab or from the pages of diagnostics, what is removed and brought back.
#include <algorithm>
#include <map>

#include "book/app/update_parts.hpp"
#include "book/merging.hpp"
#include "book/names.hpp"
#include "core/json_text.hpp"

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

bool says_something(const assessment& a) {
    return std::any_of(a.entries.begin(), a.entries.end(), [](const entry& e) { return e.answer || !e.memo.empty(); });
}

// Answers that were changed after the result had been seen.
void correct(book::filled& before, const assessment& now) {
    if (before.what.finished_at == 0) return;
    for (const entry& e : now.entries) {
        const entry* was = before.what.find(e.item);
        const std::optional<double> from = was ? was->answer : std::nullopt;
        if (from == e.answer || static_cast<int>(before.corrections.size()) >= book::limits::corrections) continue;
        before.corrections.push_back({e.item, from, e.answer, e.answered_at});
    }
    std::stable_sort(before.corrections.begin(), before.corrections.end(), [](const book::correction& a, const book::correction& b) { return a.at < b.at; });
}

template <class Record, class Which>
void remove_from(change& c, book::kind what, std::vector<Record>& all, std::vector<Record>& kept, const Which& which) {
    for (Record& r : all) {
        if (!which(r) || r.at.removed()) continue;
        kept.push_back(r);
        Record gone;
        gone.id = r.id;
        gone.at = r.at;
        gone.at.removed_at = later_than(std::max(gone.at.changed_at, gone.at.removed_at), c.when);
        r = std::move(gone);
        mark(c, what, r.id);
    }
}

}  // namespace

time_ms later_than(time_ms before, const moment& when) { return when.now > before ? when.now : before + 1; }

// By the moment, the seed of this tab, and how many came before.
std::string new_id(change& c) {
    std::string id, number = std::to_string(c.s.made++);
    if (number.size() < 4) number.insert(0, 4 - number.size(), '0');  // in order, also as text
    for (auto n = static_cast<std::uint64_t>(std::max<time_ms>(0, c.when.now)); n || id.empty(); n /= 36) id.insert(id.begin(), "0123456789abcdefghijklmnopqrstuvwxyz"[n % 36]);
    return "b" + id + "-" + c.s.seed.substr(0, 8) + number;
}

void touch(change& c, book::stamp& at) { at.changed_at = later_than(std::max(at.changed_at, at.removed_at), c.when); }

void mark(change& c, book::kind what, std::string_view id) {
    ++c.s.revision;
    c.s.unsaved.insert(book::key_of(what, id));
    c.todo.push_back(app::save{});
}

void mark_differences(change& c, const book::records& before) {
    const auto differing = [&](book::kind what, const auto& then, const auto& now, auto id_of) {
        std::map<std::string_view, std::size_t> places;
        for (std::size_t i = 0; i < then.size(); ++i) places.emplace(id_of(then[i]), i);
        for (const auto& r : now)
            if (const auto was = places.find(id_of(r)); was == places.end() || !(then[was->second] == r)) mark(c, what, id_of(r));
    };
    const auto id = [](const auto& r) -> const std::string& { return r.id; };
    if (!(before.set == c.s.kept.set)) mark(c, book::kind::settings, "");
    differing(book::kind::account, before.accounts, c.s.kept.accounts, id);
    differing(book::kind::assessment, before.assessments, c.s.kept.assessments, [](const book::filled& f) -> const std::string& { return f.id(); });
    differing(book::kind::visit, before.visits, c.s.kept.visits, id);
    differing(book::kind::review, before.reviews, c.s.kept.reviews, id);
    differing(book::kind::plan, before.plans, c.s.kept.plans, id);
    differing(book::kind::action, before.actions, c.s.kept.actions, id);
    differing(book::kind::set, before.sets, c.s.kept.sets, id);
}

void take_in(change& c, const workspace& theirs) {
    std::map<std::string, std::size_t, std::less<>> places;
    for (std::size_t i = 0; i < c.s.kept.assessments.size(); ++i) places.emplace(c.s.kept.assessments[i].id(), i);
    std::map<std::string, std::string> ids = ids_by_name(c.s.kept);
    // The account of that name, which is made where there is none; empty for a blank name.
    const auto account_called = [&](const std::string& name) -> std::string {
        const std::string key = book::name_key(name);
        if (key.empty()) return "";
        std::string& id = ids[key];
        if (id.empty() && static_cast<int>(c.s.kept.accounts.size()) < book::limits::accounts) {
            book::account made;
            made.id = id = new_id(c);
            made.name = name;
            made.at.created_at = made.at.changed_at = later_than(0, c.when);
            c.s.kept.accounts.push_back(std::move(made));
            mark(c, book::kind::account, id);
        }
        return id;
    };
    for (const assessment& a : theirs.assessments) {
        if (const auto here = places.find(a.id); here != places.end()) {
            book::filled& mine = c.s.kept.assessments[here->second];
            assessment now = merged(mine.what, a);
            if (now == mine.what) continue;
            if (!now.removed()) {
                correct(mine, now);
                if (mine.account.empty()) mine.account = account_called(now.account);
            }
            mine.what = std::move(now);
            mine.changed_at = later_than(mine.changed_at, c.when);
            mark(c, book::kind::assessment, a.id);
            continue;
        }
        if (a.removed() || !says_something(a) || static_cast<int>(c.s.kept.assessments.size()) >= book::limits::assessments) continue;
        book::filled fresh;
        fresh.what = a;
        fresh.changed_at = later_than(0, c.when);
        fresh.account = account_called(a.account);
        c.s.kept.assessments.push_back(std::move(fresh));
        mark(c, book::kind::assessment, a.id);
    }
}

void take_records(change& c, const records_read& what) {
    const book::opened_records theirs = book::open_records(what.list);
    book::records together = book::merged(c.s.kept, theirs.content);
    if (together == c.s.kept) return;
    const book::records before = std::exchange(c.s.kept, std::move(together));
    ++c.s.revision;
    if (!what.stored) mark_differences(c, before);
}

void settle_written(change& c, bool ok) {
    if (!ok) {
        c.s.unsaved.merge(c.s.in_flight);
        c.s.store_warning = book_text_key::notice_not_stored;
        c.todo.push_back(app::announce{say(book_text_key::notice_not_stored, c.s.lang), true});
    }
    c.s.in_flight.clear();
    c.seen = !ok || c.s.store_warning == book_text_key::notice_not_stored;
    if (ok && c.s.store_warning == book_text_key::notice_not_stored) c.s.store_warning.reset();
}

void hold(change& c, app::storage now) {
    if (c.s.held == now) return;
    c.s.held = now;
    if (now == app::storage::kept) c.s.store_warning.reset();
    else c.s.store_warning = now == app::storage::newer ? book_text_key::notice_newer : book_text_key::notice_memory;
}

void remove_record(change& c, book::kind what, const std::string& id) {
    book::records gone;
    book::records& all = c.s.kept;
    std::string label;
    const auto called = [&](const auto& r) { return r.id == id; };
    const auto of_account = [&](const auto& r) { return r.account == id; };
    const auto take_away = [&](book::filled& f) {
        f.what.remove(later_than(f.what.changed_at(), c.when));
        f.corrections.clear();
        mark(c, book::kind::assessment, f.id());
    };
    switch (what) {
        case book::kind::account: {
            const book::account* a = account_in(c, id);
            if (!a) return;
            label = a->name;
            for (book::filled& f : all.assessments)
                if (f.account == id && !f.removed()) gone.assessments.push_back(f), take_away(f);
            remove_from(c, book::kind::visit, all.visits, gone.visits, of_account);
            remove_from(c, book::kind::review, all.reviews, gone.reviews, of_account);
            remove_from(c, book::kind::plan, all.plans, gone.plans, of_account);
            remove_from(c, book::kind::action, all.actions, gone.actions, of_account);
            remove_from(c, what, all.accounts, gone.accounts, called);
            break;
        }
        case book::kind::assessment:
            for (book::filled& f : all.assessments)
                if (f.id() == id && !f.removed()) {
                    gone.assessments.push_back(f);
                    const diagnostic* d = diagnostic_of(c.s, f.what.made_with.id);
                    label = d ? d->title.in(c.s.lang) : f.what.made_with.id;
                    take_away(f);
                }
            break;
        case book::kind::visit: remove_from(c, what, all.visits, gone.visits, called); break;
        case book::kind::review: remove_from(c, what, all.reviews, gone.reviews, called); break;
        case book::kind::plan: remove_from(c, what, all.plans, gone.plans, called); break;
        case book::kind::action: remove_from(c, what, all.actions, gone.actions, called); break;
        case book::kind::set: remove_from(c, what, all.sets, gone.sets, called); break;
        case book::kind::settings: return;
    }
    if (gone == book::records{}) return;
    c.todo.push_back(app::page_task{"mailbox"});  // the diagnostics' pages have it, too
    if (what == book::kind::account) turn_to(c, place::accounts);
    c.s.last_removed = std::move(gone);
    tell(c, app::notice_kind::plain, book_text_key::notice_removed, label);
    c.s.told.offers_undo = true;
}

void bring_back(change& c) {
    book::records back = std::exchange(c.s.last_removed, {});
    if (const auto person = std::exchange(c.s.removed_person, {}))
        if (book::account* a = account_in(c, person->first);
            a && static_cast<int>(a->people.size()) < book::limits::people && std::none_of(a->people.begin(), a->people.end(), [&](const book::person& p) { return p.id == person->second.id; })) {
            a->people.push_back(person->second);
            c.todo.push_back(app::focus{"person." + person->second.id + ".name"});
            touch(c, a->at);
            mark(c, book::kind::account, a->id);
        }
    const auto restore = [&](auto& all, auto& from, book::kind what) {
        for (auto& r : from) {
            for (auto& mine : all)
                if (mine.id == r.id) {
                    const book::stamp now = mine.at;
                    mine = r;
                    mine.at.removed_at = now.removed_at;
                    mine.at.changed_at = std::max(now.changed_at, r.at.changed_at);
                    touch(c, mine.at);
                }
            mark(c, what, r.id);
        }
    };
    restore(c.s.kept.accounts, back.accounts, book::kind::account);
    restore(c.s.kept.visits, back.visits, book::kind::visit);
    restore(c.s.kept.reviews, back.reviews, book::kind::review);
    restore(c.s.kept.plans, back.plans, book::kind::plan);
    restore(c.s.kept.actions, back.actions, book::kind::action);
    restore(c.s.kept.sets, back.sets, book::kind::set);
    for (book::filled& f : back.assessments) {
        for (book::filled& mine : c.s.kept.assessments)
            if (mine.id() == f.id()) {
                const time_ms removed = mine.what.removed_at;
                mine = f;
                mine.what.removed_at = removed;
                mine.what.headed_at = later_than(std::max(removed, f.what.headed_at), c.when);
            }
        mark(c, book::kind::assessment, f.id());
    }
    c.s.told = {};
    if (!back.assessments.empty()) c.todo.push_back(app::page_task{"mailbox"});
    if (back.accounts.size() == 1) turn_to(c, place::account, back.accounts.front().id);
    c.todo.push_back(app::announce{say(book_text_key::notice_back, c.s.lang)});
}

void ask_to_erase(change& c) {
    c.s.erasing = false;
    c.todo.push_back(app::page_task{"erase"});
}

void take_erased(change& c, bool ok) {
    if (!ok) return tell(c, app::notice_kind::warning, book_text_key::notice_not_erased);
    c.s.kept = {};
    c.s.last_removed = {};
    c.s.removed_person.reset();
    c.s.unsaved.clear();
    c.s.in_flight.clear();
    c.s.damaged.clear();
    c.s.store_warning.reset();
    c.s.search.clear();
    c.s.tag.clear();
    ++c.s.revision;
    turn_to(c, place::accounts);
    tell(c, app::notice_kind::plain, book_text_key::notice_erased);
}

void download_damaged(change& c) {
    json_text out(json_text::layout::indented);
    out.begin_list();
    for (const auto& [key, text] : c.s.damaged) out.begin_list().text(key).text(text).end_list();
    out.end_list();
    c.todo.push_back(app::download{"jindan-damaged.json", "application/json", out.take()});
}

std::string to_store(state& s) {
    s.in_flight.merge(s.unsaved);
    s.unsaved.clear();
    json_text out;
    out.begin_list();
    const auto write = [&](book::kind what, const std::string& id, const auto& record) {
        if (const std::string key = book::key_of(what, id); s.in_flight.contains(key)) out.begin_list().text(key).text(write_record(record)).end_list();
    };
    write(book::kind::settings, "", s.kept.set);
    for (const auto& r : s.kept.accounts) write(book::kind::account, r.id, r);
    for (const auto& r : s.kept.assessments) write(book::kind::assessment, r.id(), r);
    for (const auto& r : s.kept.visits) write(book::kind::visit, r.id, r);
    for (const auto& r : s.kept.reviews) write(book::kind::review, r.id, r);
    for (const auto& r : s.kept.plans) write(book::kind::plan, r.id, r);
    for (const auto& r : s.kept.actions) write(book::kind::action, r.id, r);
    for (const auto& r : s.kept.sets) write(book::kind::set, r.id, r);
    out.end_list();
    return out.take();
}

}  // namespace jindan::book_app
