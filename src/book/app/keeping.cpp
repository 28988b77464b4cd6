// The records and their copies: what is to be stored, and what comes from another tab.
#include <algorithm>

#include "book/app/update_parts.hpp"
#include "book/kinds.hpp"
#include "book/merging.hpp"
#include "core/encoding.hpp"
#include "core/json_text.hpp"

namespace jindan::book_app {

// By the moment, the seed of this tab, and how many came before.
std::string new_id(change& c) {
    std::string number = std::to_string(c.s.made++);
    if (number.size() < 4) number.insert(0, 4 - number.size(), '0');  // in order, also as text
    return "b" + base36(static_cast<std::uint64_t>(std::max<time_ms>(0, c.when.now))) + "-" + c.s.seed.substr(0, 8) + number;
}

void touch(change& c, book::stamp& at) { at.changed_at = later_than(std::max(at.changed_at, at.removed_at), c.when); }

void mark(change& c, book::kind what, std::string_view id) {
    c.s.unsaved[book::key_of(what, id)] = ++c.s.revision;
    c.todo.push_back(app::save{});
}

void settings_changed(change& c) {
    c.s.kept.set.changed_at = later_than(c.s.kept.set.changed_at, c.when);
    mark(c, book::kind::settings, "");
}

void mark_differences(change& c, const book::records& before) {
    if (!(before.set == c.s.kept.set)) mark(c, book::kind::settings, "");
    book::for_each_kind(
        [&](book::kind what, const auto& then, const auto& now) {
            std::map<std::string_view, std::size_t> places;
            for (std::size_t i = 0; i < then.size(); ++i) places.emplace(book::id_of(then[i]), i);
            for (const auto& r : now)
                if (const auto was = places.find(book::id_of(r)); was == places.end() || !(then[was->second] == r)) mark(c, what, book::id_of(r));
        },
        before, c.s.kept);
}

void take_records(change& c, const records_read& what) {
    const book::opened_records theirs = book::open_records(what.list, c.s.kept.set);
    for (const std::string& id : theirs.completed) mark(c, book::kind::account, id);
    book::records together = book::merged(c.s.kept, theirs.content);
    if (together == c.s.kept) return;
    const book::records before = std::exchange(c.s.kept, std::move(together));
    ++c.s.revision;
    if (!what.stored) mark_differences(c, before);
}

void settle_written(change& c, std::uint64_t revision) {
    const bool told = c.s.store_warning == book_text_key::notice_not_stored;
    c.seen = told == (revision > 0);
    if (revision == 0) {
        c.s.store_warning = book_text_key::notice_not_stored;
        if (!told) c.todo.push_back(app::announce{say(book_text_key::notice_not_stored, c.s.lang), true});
        return;
    }
    std::erase_if(c.s.unsaved, [&](const auto& each) { return each.second <= revision; });
    if (told) c.s.store_warning.reset();
}

void hold(change& c, app::storage now) {
    if (c.s.held == now) return;
    c.s.held = now;
    if (now == app::storage::kept)
        c.s.store_warning.reset();
    else
        c.s.store_warning = now == app::storage::newer ? book_text_key::notice_newer : book_text_key::notice_memory;
}

void take_space(change& c, const space_is& what) {
    constexpr double nearly_full = 0.8, least_left = 5e6;  // part of the quota, bytes
    c.seen = c.s.at == place::data;
    c.s.space_used = what.used;
    c.s.space_quota = what.quota;
    if (what.quota <= 0) return;
    const bool scarce = what.used > nearly_full * what.quota || what.quota - what.used < least_left, told = c.s.store_warning == book_text_key::notice_space;
    if (scarce == told || (scarce && c.s.store_warning)) return;  // another warning comes first
    c.seen = true;
    if (scarce) {
        c.s.store_warning = book_text_key::notice_space;
        c.todo.push_back(app::announce{say(book_text_key::notice_space, c.s.lang)});
    } else {
        c.s.store_warning.reset();
    }
}

void download_damaged(change& c) {
    json_text out(json_text::layout::indented);
    out.begin_list();
    for (const auto& [key, text] : c.s.damaged) out.begin_list().text(key).text(text).end_list();
    out.end_list();
    c.todo.push_back(app::download{"jindan-damaged.json", "application/json", out.take()});
}

std::string to_store(const state& s) {
    json_text out;
    out.begin_list();
    const auto write = [&](book::kind what, std::string_view id, const auto& record) {
        if (const std::string key = book::key_of(what, id); s.unsaved.contains(key)) out.begin_list().text(key).text(write_record(record)).end_list();
    };
    if (!s.unsaved.empty()) {
        write(book::kind::settings, "", s.kept.set);
        book::for_each_kind(
            [&](book::kind what, const auto& list) {
                for (const auto& r : list) write(what, book::id_of(r), r);
            },
            s.kept);
    }
    out.end_list();
    return std::to_string(s.revision) + "\n" + out.take();
}

}  // namespace jindan::book_app
