// Links that leave and links that come in.
#include "app/update_parts.hpp"

namespace jindan::app {
namespace {

bool too_long(change& c) {
    if (link_of(c.s).size() <= link_limit) return false;
    tell(c, notice_kind::warning, text_key::notice_link_too_long);
    return true;
}

}  // namespace

std::string link_of(const state& s, link_depth depth) {
    const assessment* a = s.current();
    return a && s.about ? s.address + "#" + write_link(*a, *s.about, {depth, s.account_in_link, s.utc_offset}) : std::string();
}

std::string link_of(const state& s) { return link_of(s, s.depth); }

void measure_links(change& c) {
    if (c.s.at != screen::result) return;
    for (std::size_t i = 0; i < c.s.link_sizes.size(); ++i) c.s.link_sizes[i] = link_of(c.s, static_cast<link_depth>(i)).size();
}

void set_depth(change& c, int depth) {
    if (depth >= 0 && depth <= 2) c.s.depth = static_cast<link_depth>(depth);
}

void copy_the_link(change& c) {
    if (c.s.current() && !too_long(c)) c.todo.push_back(copy{link_of(c.s)});
}

void share_the_link(change& c) {
    if (!c.s.current() || too_long(c)) return;
    c.todo.push_back(share{c.s.about->title.in(c.s.lang), say(text_key::share_text, c.s.lang), link_of(c.s)});
}

void tell_copied(change& c, bool ok) {
    if (ok)
        tell(c, notice_kind::plain, text_key::notice_copied, {grouped(static_cast<long long>(link_of(c.s).size()))});
    else
        tell(c, notice_kind::warning, text_key::notice_copy_failed);
}

// With what is open, name and notes included: it goes from one tab to another of the same browser. That browser's history may
// keep the address. As a file, where no link holds it.
std::string address_with_all(change& c) {
    const assessment* a = c.s.current();
    if (!a) return c.s.address;
    const std::string fragment = write_link(*a, *c.s.about, {link_depth::full, true, c.s.utc_offset});
    if (fragment.size() <= link_limit) return c.s.address + "#" + fragment;
    export_current(c, false);
    return c.s.address;
}

void open_fragment(change& c, const std::string& fragment) {
    if (fragment.empty() || fragment == "#") {
        // Back from a shared result, by the browser's own button.
        c.s.shared.reset();
        if (c.s.at == screen::shared) turn_to(c, screen::start, false);
        return;
    }
    if (fragment == "#book") return void(c.s.from_book = true);
    auto read = read_link(fragment);
    if (const auto* wrong = std::get_if<problem>(&read)) return tell(c, for_reader(*wrong, problem_code::link_cut));
    auto checked = check_link(std::move(std::get<opened_link>(read)), *c.s.about);
    if (const auto* wrong = std::get_if<problem>(&checked)) return tell(c, for_reader(*wrong, problem_code::link_cut));
    c.s.shared = std::move(std::get<checked_link>(checked));
    turn_to(c, screen::shared, true);
}

void keep_what_was_shared(change& c) {
    // A score alone has no answers to go on with.
    if (!c.s.shared || c.s.shared->link.depth == link_depth::score) return;
    c.s.told = {};
    assessment a = std::move(c.s.shared->link.content);
    c.s.shared.reset();
    c.todo.push_back(drop_link{});
    adopt(c, std::move(a));
    if (c.s.told.kind == notice_kind::none) tell(c, notice_kind::plain, text_key::notice_kept);
}

void leave_what_was_shared(change& c) {
    c.s.shared.reset();
    c.todo.push_back(drop_link{});
    put_aside(c);
}

}  // namespace jindan::app
