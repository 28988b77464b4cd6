// The workspace: which assessment is open, what is put aside, removed or brought back, and bringing copies together.
#include <algorithm>
#include <utility>

#include "app/update_parts.hpp"
#include "core/completion.hpp"
#include "core/date.hpp"
#include "core/encoding.hpp"
#include "core/record_json.hpp"
#include "core/utf8.hpp"

namespace jindan::app {
namespace {

template <class... Kinds>
bool is_any_of(const action& what) {
    return (std::holds_alternative<Kinds>(what) || ...);
}

// Nothing said and nobody named: not worth keeping.
bool untouched(const assessment& a) { return a.account.empty() && !a.says_anything(); }

void open(change& c, std::string id) {
    c.s.kept.current = std::move(id);
    // What was chosen for one customer's link says nothing about the next one's.
    c.s.depth = link_depth::answers;
    c.s.account_in_link = false;
    c.s.kept.current_at = later_than(c.s.kept.current_at, c.when);
}

void lose(change& c, const opened_store& store, const std::string& slot_0, const std::string& slot_1) {
    if (store.lost.empty() || !c.s.damaged.empty()) return;  // told once; saving goes over the damaged slots
    c.s.damaged = slot_0 + "\n" + slot_1;
    warn_of_store(c, store.revision ? text_key::notice_one_copy_lost : text_key::notice_both_copies_lost);
}

}  // namespace

quarter quarter_now(const moment& when) {
    const date d = date_of(when.now, when.utc_offset);
    return quarter_of(d.year, d.month);
}

std::string new_id(const state& s, const moment& when) {
    std::string id = base36(static_cast<std::uint64_t>(when.now > 0 ? when.now : 0)) + "-" + s.seed.substr(0, 8);
    while (s.kept.find(id)) id += "x";
    return id;
}

assessment& current_or_new(change& c) {
    if (assessment* a = c.s.kept.find(c.s.kept.current)) return *a;
    assessment a;
    a.id = new_id(c.s, c.when);
    a.made_with = edition_of(*c.s.about);
    a.quarter = quarter_now(c.when);
    a.created_at = a.headed_at = later_than(0, c.when);
    c.s.kept.assessments.push_back(std::move(a));
    open(c, c.s.kept.assessments.back().id);
    return c.s.kept.assessments.back();
}

bool makes_one_more(const state& s, const action& what) {
    if (is_any_of<add_account, keep_shared>(what)) return true;
    return !s.kept.find(s.kept.current) && is_any_of<begin, choose, write_memo, write_account, move_quarter, write_number>(what);
}

bool has_room(change& c) {
    if (c.s.kept.assessments.size() < limits::assessments) return true;
    tell(c, notice_kind::warning, text_key::notice_too_many, {grouped(limits::assessments)});
    return false;
}

void rename(change& c, const std::string& text) {
    assessment& a = current_or_new(c);
    a.account = utf8::cut(text, limits::account);
    ++c.s.waiting;  // no moving on under somebody who writes
    a.headed_at = later_than(a.headed_at, c.when);
    c.todo.push_back(save{});
}

void requarter(change& c, int by) {
    const quarter seen = c.s.current() ? c.s.current()->quarter : c.s.quarter_today;  // which may have ended meanwhile
    assessment& a = current_or_new(c);
    const quarter moved = shifted(seen, by);
    if (moved.year < 2000 || moved.year > 2999) return;
    ++c.s.waiting;
    a.quarter = moved;
    a.headed_at = later_than(a.headed_at, c.when);
    c.todo.push_back(save{});
    c.todo.push_back(announce{say(moved, c.s.lang)});
}

void drop_untouched(change& c) {
    assessment* a = c.s.kept.find(c.s.kept.current);
    if (!a || !untouched(*a)) return;
    a->remove(later_than(a->changed_at(), c.when));
    open(c, "");
}

void put_aside(change& c) {
    drop_untouched(c);
    open(c, "");
    c.s.shared.reset();
    c.todo.push_back(save{});
    turn_to(c, screen::start, false);
}

void take_out(change& c, const std::string& id) {
    const assessment* a = c.s.kept.find(id);
    if (!a || a->removed()) return;
    if (a->made_with.id != c.s.about->id) return;
    open(c, id);
    c.todo.push_back(save{});
    if (c.s.about->sheet)
        turn_to(c, screen::account, true);
    else if (complete(*a, *c.s.about))
        see_result(c);
    else
        turn_to(c, screen::overview, true);
}

void remove(change& c, const std::string& id) {
    assessment* a = c.s.kept.find(id);
    if (!a || a->removed()) return;
    c.s.last_removed = *a;
    a->remove(later_than(a->changed_at(), c.when));
    if (c.s.kept.current == id) open(c, "");
    c.todo.push_back(save{});
    turn_to(c, screen::start, false);
    tell(c, notice_kind::plain, text_key::notice_removed);
    c.s.told.offers_undo = true;
    c.todo.push_back(focus{"notice.undo"});
}

void bring_back(change& c) {
    c.s.told = {};
    c.todo.push_back(focus{"title"});
    if (!c.s.last_removed) return;
    add_to(c, std::move(*c.s.last_removed));
    c.todo.push_back(save{});
}

void add_to(change& c, assessment a) {
    workspace alone;
    alone.assessments.push_back(std::move(a));
    add_to(c, std::move(alone));
}

void add_to(change& c, workspace theirs) {
    for (assessment& a : theirs.assessments) {
        const assessment* here = c.s.kept.find(a.id);
        if (!here) continue;
        a.removed_at = here->removed_at;
        // Later than the removal, so that other tabs agree that it is back.
        if (here->removed()) a.headed_at = later_than(std::max(a.headed_at, here->removed_at), c.when);
    }
    c.s.kept = merged(c.s.kept, theirs);
}

storage storage_named(std::string_view kind) {
    return kind == "local" || kind == "indexed" ? storage::kept : kind == "host" ? storage::host : kind == "offer" ? storage::offered : storage::memory;
}

void hold(change& c, storage now) {
    if (c.s.held == storage::newer) return;
    const storage before = c.s.held;
    c.s.held = now;
    if (before < storage::memory && now >= storage::memory) tell(c, notice_kind::warning, text_key::notice_storage_lost);
    if (before != storage::offered || now != storage::host) return;
    c.todo.push_back(announce{say(text_key::start_kept_host, c.s.lang)});
    c.todo.push_back(focus{"privacy"});  // its button is gone
}

// Answers of two copies may only together be complete.
void stand_all(workspace& w, const diagnostic& d) {
    for (assessment& a : w.assessments)
        if (same_edition(a, d)) stand(a, d);
}

namespace {

// What another tab says.
void take_in(change& c, const workspace& theirs) {
    // What it said of an assessment just before that was removed here comes back with it.
    if (c.s.last_removed)
        if (const assessment* same = theirs.find(c.s.last_removed->id); same && !same->removed()) c.s.last_removed = merged(*c.s.last_removed, *same);
    // Which assessment is open is this tab's own affair: only `opened` takes it over.
    const std::string open_here = c.s.kept.current;
    const time_ms open_since = c.s.kept.current_at;
    workspace together = merged(c.s.kept, theirs);
    if (c.s.started) {
        together.current = open_here;
        together.current_at = open_since;
    }
    stand_all(together, *c.s.about);
    if (together != c.s.kept) {
        c.s.kept = std::move(together);
        c.seen = true;
    }
    const assessment* now = c.s.current();
    if (now && now->removed()) {
        c.s.kept.current.clear();
        if (c.s.started && c.s.at != screen::shared) {
            turn_to(c, screen::start, false);
            tell(c, notice_kind::plain, text_key::notice_removed_elsewhere);
        }
    }
}

}  // namespace

void bring_together(change& c, const std::string& slot_0, const std::string& slot_1) {
    const opened_store store = open_store(slot_0, slot_1);
    c.s.store_lacks_ours = c.s.store_holds_removed = c.seen = false;
    if (store.newer) {
        if (c.s.held != storage::newer) warn_of_store(c, text_key::notice_store_newer);
        c.s.held = storage::newer;
        return;
    }
    lose(c, store, slot_0, slot_1);
    c.s.revision = std::max(c.s.revision, store.revision);
    c.s.next_slot = store.next_slot;
    if (store.revision) take_in(c, store.content);
    c.s.store_lacks_ours = c.s.kept.assessments != store.content.assessments || c.s.kept.stays_at != store.content.stays_at || c.s.kept.stays != store.content.stays ||
                           c.s.kept.plain_at != store.content.plain_at || c.s.kept.plain != store.content.plain || c.s.kept.sheets != store.content.sheets;
    for (const assessment& a : c.s.kept.assessments)
        if (a.removed() && std::find(store.texts_of.begin(), store.texts_of.end(), a.id) != store.texts_of.end()) c.s.store_holds_removed = true;
}

void download_damaged(change& c) {
    if (!c.s.damaged.empty()) c.todo.push_back(download{"jindan-damaged.txt", "text/plain", c.s.damaged});
}

to_store store(state& s) {
    ++s.revision;
    return {s.next_slot, s.store_holds_removed, seal(s.kept, s.revision)};
}

}  // namespace jindan::app
