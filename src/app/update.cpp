// The one door for actions: sends each to the part that knows it. Moving between screens is here.
#include <algorithm>

#include "app/update_parts.hpp"
#include "core/completion.hpp"
#include "core/overloaded.hpp"

namespace jindan::app {

void turn_to(change& c, screen where, bool forward) {
    // A rating sheet begins with its accounts.
    if (where == screen::start && c.s.about->sheet) where = screen::accounts;
    if (where == screen::accounts) drop_untouched(c);
    c.s.at = where;
    c.s.typed.clear();
    c.s.memo_opened = false;
    if (c.s.told.kind == notice_kind::plain) c.s.told = {};  // it spoke of the screen before; warnings stay
    ++c.s.waiting;
    c.todo.push_back(turn{forward});
    tell_of_update(c);
    c.todo.push_back(focus{"title"});
}

void turn_to_item(change& c, int item, bool forward) {
    turn_to(c, screen::question, forward);
    c.s.item = item;
    c.todo.back() = focus{c.s.about->items[static_cast<std::size_t>(item)].id};
}

void turn_to_open_item(change& c) { turn_to_item(c, std::max(0, first_unanswered(*c.s.about, c.s.given())), true); }

namespace {

int last_item(const state& s) { return static_cast<int>(s.about->items.size()) - 1; }

// The next item that is asked, in a direction; -1 where there is none.
int neighbour(const state& s, int item, int by) {
    const bools asked = asked_items(*s.about, s.given());
    for (item += by; item >= 0 && item <= last_item(s); item += by)
        if (asked[static_cast<std::size_t>(item)]) return item;
    return -1;
}

void go_forward(change& c) {
    if (c.s.at == screen::start) {
        turn_to_open_item(c);
    } else if (const int next = c.s.at == screen::question ? neighbour(c.s, c.s.item, 1) : -1; next >= 0) {
        turn_to_item(c, next, true);
    } else if (c.s.current() && complete(*c.s.current(), *c.s.about)) {
        see_result(c);
    } else {
        c.s.overview_first = true;
        turn_to(c, screen::overview, true);
    }
}

void go_backward(change& c) {
    if (const int before = c.s.at == screen::question ? neighbour(c.s, c.s.item, -1) : -1; before >= 0)
        turn_to_item(c, before, false);
    else if (c.s.at == screen::result)
        turn_to(c, screen::overview, false);
    else if (c.s.at == screen::overview && c.s.current())
        turn_to_item(c, neighbour(c.s, last_item(c.s) + 1, -1), false);
    else
        turn_to(c, screen::start, false);
}

}  // namespace

step update(state before, const action& what, const moment& when) {
    change c{std::move(before), {}, when};
    c.s.utc_offset = when.utc_offset;
    // Without a diagnostic there is nothing to act on but what the page says of itself.
    if (!c.s.about) {
        if (const auto* lang = std::get_if<switch_language>(&what)) change_language(c, lang->lang);
        if (const auto* words = std::get_if<words_read>(&what)) take_words(c, *words);
        if (const auto* look = std::get_if<set_theme>(&what)) take_theme(c, look->text);
        return {std::move(c.s), std::move(c.todo), true};
    }
    if (makes_one_more(c.s, what) && !has_room(c)) return {std::move(c.s), std::move(c.todo), true};
    const quarter today = quarter_now(when);
    const bool quarter_turned = today != c.s.quarter_today;
    const answers given_before = c.s.given();
    const std::string result_before = result_of(c.s);
    const auto valid = [&](int item) { return item >= 0 && item <= last_item(c.s); };
    const bool has_cards = !c.s.about->sheet;  // a rating sheet has neither cards nor a result
    // clang-format off: a table, one action to a line
    std::visit(overloaded{
                   [&](const nothing&) { c.seen = false; },
                   [&](const in_book&) { c.seen = false; },
                   [&](const write_account& a) { rename(c, a.text); },
                   [&](const move_quarter& a) { requarter(c, a.by); },
                   [&](const begin&) { if (has_cards) begin_or_go_on(c); },
                   [&](const choose& a) { if (valid(a.item)) answer(c, a), report_answer(c, a.item, given_before); },
                   [&](const open_memo& a) { if (has_cards && valid(a.item)) show_memo(c, a.item); },
                   [&](const write_memo& a) { if (valid(a.item)) note(c, a.item, a.text); },
                   [&](const go_next&) { if (has_cards) go_forward(c); },
                   [&](const go_back&) { go_backward(c); },
                   [&](const go_to& a) { if (has_cards && valid(a.item)) turn_to_item(c, a.item, true); },
                   [&](const show_overview&) { if (has_cards) turn_to(c, screen::overview, true); },
                   [&](const show_result&) { if (has_cards) see_result(c); },
                   [&](const show_start&) { turn_to(c, screen::start, false); },
                   [&](const start_another&) { put_aside(c); },
                   [&](const open_assessment& a) { take_out(c, a.id); },
                   [&](const remove_assessment& a) { remove(c, a.id); },
                   [&](const undo_remove&) { bring_back(c); },
                   [&](const toggle_advance&) { set_wish(c, c.s.kept.stays, c.s.kept.stays_at); },
                   [&](const toggle_plain&) {
                       set_wish(c, c.s.kept.plain, c.s.kept.plain_at);
                       if (c.s.told.key != text_key::notice_slow || c.s.told.kind == notice_kind::none) return;
                       c.s.told = {};  // what offered this
                       c.todo.push_back(focus{"plain"});
                   },
                   [&](const switch_language& a) { change_language(c, a.lang); },
                   [&](const choose_depth& a) { set_depth(c, a.depth); },
                   [&](const toggle_account_in_link&) { c.s.account_in_link = !c.s.account_in_link; },
                   [&](const copy_link&) { copy_the_link(c); },
                   [&](const share_link&) { share_the_link(c); },
                   [&](const export_file& a) { export_current(c, a.picture); },
                   [&](const print_page&) { c.todo.push_back(print{}); },
                   [&](const import_file&) { c.todo.push_back(pick_file{}); },
                   [&](const keep_shared&) { keep_what_was_shared(c); },
                   [&](const take_yourself&) { leave_what_was_shared(c); },
                   [&](const add_account&) { add_account_to_sheet(c); },
                   [&](const write_number& a) { if (valid(a.item)) write_number_in(c, a), report_answer(c, a.item, given_before); },
                   [&](const choose_criteria& a) { choose_criteria_of(c, a.set); },
                   [&](const choose_weights& a) { choose_weights_of(c, a.set); },
                   [&](const write_weight& a) { write_weight_of(c, a); },
                   [&](const write_cut& a) { write_cut_of(c, a); },
                   [&](const export_accounts&) { export_all_accounts(c); },
                   [&](const show_more&) { show_more_accounts(c); },
                   [&](const dismiss_notice&) {
                       c.s.told = {};
                       c.s.store_warning.reset();
                       c.s.update_waits = false;
                       c.s.handed.clear();
                       c.todo.push_back(focus{c.s.at == screen::question ? c.s.about->items[static_cast<std::size_t>(c.s.item)].id : "title"});
                   },
                   [&](const save_damaged&) { download_damaged(c); },
                   [&](const timer& a) {
                       c.seen = a.token == std::to_string(c.s.waiting) && (c.s.at == screen::question || c.s.at == screen::start);
                       if (c.seen) go_forward(c);
                   },
                   [&](const copied& a) { tell_copied(c, a.ok); },
                   [&](const shared& a) { if (!a.ok) tell(c, notice_kind::warning, text_key::notice_share_failed); },
                   [&](const file_read& a) { import_text(c, a.text); },
                   [&](const file_handed& a) {
                       if (a.text.empty()) return tell(c, notice_kind::warning, text_key::notice_file_refused);
                       c.s.handed = a.text;
                       c.todo.push_back(announce{say(text_key::notice_handed, c.s.lang)});
                   },
                   [&](const open_handed&) { open_handed_file(c); },
                   [&](const file_refused&) { tell(c, notice_kind::warning, text_key::notice_file_refused); },
                   [&](const words_read& a) { take_words(c, a); },
                   [&](const link_opened& a) { open_fragment(c, a.fragment); },
                   [&](const storage_is& a) { hold(c, a.held); },
                   [&](const open_app&) { open_as_app(c); },
                   [&](const open_book&) { c.todo.push_back(page_task{"book", c.s.from_book && c.s.at == screen::result ? "#assessment=" + c.s.kept.current : ""}); },
                   [&](const keep_at_host&) { c.todo.push_back(page_task{"agree"}); },
                   [&](const update_waits&) {
                       c.s.update_found = !c.s.update_waits;
                       if (c.s.at == screen::start || c.s.at == screen::result) tell_of_update(c);
                   },
                   [&](const apply_update&) { c.todo.push_back(page_task{"update"}); },
                   [&](const set_theme& a) { take_theme(c, a.text); },
                   [&](const drawn_slowly&) { if (c.s.told.kind == notice_kind::none && !c.s.kept.plain) tell(c, notice_kind::plain, text_key::notice_slow); },
                   [&](const prefill& a) { if (!c.s.about->sheet && !(c.s.current() && (!c.s.current()->account.empty() || c.s.current()->finished_at))) rename(c, a.text); },
                   [&](const store_read& a) { bring_together(c, a.slot_0, a.slot_1); },
               },
               what);
    // clang-format on
    if (!c.s.told.offers_undo) c.s.last_removed.reset();
    c.s.quarter_today = today;
    c.seen = c.seen || quarter_turned;
    if (c.seen) {
        measure_links(c);
        report_result(c, result_before);
    }
    return {std::move(c.s), std::move(c.todo), c.seen};
}

}  // namespace jindan::app
