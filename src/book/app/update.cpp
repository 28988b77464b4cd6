// Any action in any state: which part of `update` it belongs to.
#include "book/app/ratings.hpp"
#include "book/app/update_parts.hpp"
#include "book/kinds.hpp"
#include "core/diagnostic_json.hpp"
#include "core/languages.hpp"
#include "core/overloaded.hpp"
#include "core/record_json.hpp"
#include "core/utf8.hpp"

namespace jindan::book_app {
namespace {

void change_language(change& c, const std::string& lang) {
    if (!is_language(lang)) return;
    if (!app::has_words(lang)) {
        c.todo.push_back(app::fetch_words{lang});
        return;
    }
    // The site's pages stand at /<language>/…: links made from now on lead to those of this language.
    const std::string old = "/" + c.s.lang + "/";
    if (const std::size_t at = c.s.address.rfind(old); at != std::string::npos) c.s.address.replace(at, old.size(), "/" + lang + "/");
    c.s.lang = lang;
    c.todo.push_back(app::set_language{lang});
}

void take_words(change& c, const words_read& what) {
    if (what.lines.empty() || !give_words(what.lang, what.lines)) return tell(c, app::notice_kind::warning, book_text_key::notice_words_missing);
    change_language(c, what.lang);
}

// Closes what was told; the focus goes to the screen's title.
void dismiss(change& c) {
    c.s.told = {};
    c.s.store_warning.reset();
    c.s.update_waits = false;
    c.todo.push_back(app::focus{"title"});
}

// The account stays, and so does the focus.
void show_part(change& c, account_part part) {
    if (c.s.at != place::account) return;
    c.s.part = part;
    c.s.rows = rows_at_first;
    put_address(c);
}

}  // namespace

const std::string* state::typed_in(std::string_view field) const {
    for (const auto& [name, text] : typed)
        if (name == field) return &text;
    return nullptr;
}

const book::account* account_of(const book::records& all, std::string_view id) { return book::record_in(all.accounts, id); }

const diagnostic* diagnostic_of(const state& s, std::string_view id) {
    for (const auto& d : s.about)
        if (d->id == id) return d.get();
    return nullptr;
}

void set_typed(change& c, std::string field, std::string text) {
    for (auto& [name, before] : c.s.typed)
        if (name == field) {
            before = std::move(text);
            return;
        }
    c.s.typed.emplace_back(std::move(field), std::move(text));
}

void forget_typed(change& c, std::string_view beginning) {
    std::erase_if(c.s.typed, [&](const auto& each) { return each.first.starts_with(beginning); });
}

void tell(change& c, app::notice_kind kind, book_text_key key, std::string value) {
    c.s.told = {kind, key, std::move(value), std::nullopt, false};
    c.todo.push_back(app::announce{notice_text(c.s), kind == app::notice_kind::warning});
}

void tell_problem(change& c, problem wrong) {
    c.s.told = {app::notice_kind::warning, {}, {}, std::move(wrong), false};
    c.todo.push_back(app::announce{notice_text(c.s), true});
}

void turn_to(change& c, place where, std::string open, account_part part) {
    c.s.at = where;
    c.s.open = std::move(open);
    c.s.part = part;
    const book::account* opened = account_of(c.s.kept, c.s.open);
    c.s.name_then = opened ? opened->name : "";
    c.s.erasing = false;
    if (where != place::data) c.s.offered.reset(), c.s.tables.offered.reset();
    c.s.rows = rows_at_first;
    c.s.tasks.open.clear();
    c.s.care.open.clear();
    forget_typed(c, "");
    c.s.told = {};
    c.todo.push_back(app::turn{});
    c.todo.push_back(app::focus{"title"});
    c.todo.push_back(app::page_task{"address", fragment_of(c.s), c.back ? "replace" : ""});
}

step opened(const opening& o, const moment& when) {
    change c{{}, {}, when};
    c.s.lang = is_language(o.lang) ? o.lang : languages[0].code;
    c.s.address = o.address;
    c.s.seed = o.seed;
    c.s.utc_offset = when.utc_offset;
    c.s.today = date_of(when.now, when.utc_offset);
    for (const std::string& json : o.diagnostics_json) {
        auto read = read_diagnostic(json);
        if (auto* d = std::get_if<diagnostic>(&read)) c.s.about.push_back(std::make_shared<const diagnostic>(std::move(*d)));
    }
    if (!o.records.empty()) {
        book::opened_records kept = book::open_records(o.records);
        c.s.kept = std::move(kept.content);
        c.s.damaged = std::move(kept.damaged);
        for (const std::string& id : kept.completed) mark(c, book::kind::account, id);
        if (!kept.lost.empty()) c.s.store_warning = book_text_key::notice_damaged;
    }
    hold(c, o.held);
    const opened_store box = open_store(o.slot_0, o.slot_1);
    c.s.plain = box.content.plain;
    take_in(c, box.content);
    open_fragment(c, o.fragment);
    std::erase_if(c.todo, [](const app::effect& e) { return !std::holds_alternative<app::save>(e); });
    return {std::move(c.s), std::move(c.todo)};
}

step update(state before, const action& what, const moment& when) {
    change c{std::move(before), {}, when};
    if (when.utc_offset != c.s.utc_offset) ++c.s.revision;  // assessments may stand for another day there
    c.s.utc_offset = when.utc_offset;
    const date today = date_of(when.now, when.utc_offset);
    const bool another_day = !(today == c.s.today);
    c.s.today = today;
    const bool told_before = c.s.told.offers_undo;
    // clang-format off: a table, one action to a line
    std::visit(overloaded{
                   [&](const nothing&) { c.seen = false; },
                   [&](const care_action& a) { apply(c, a); },
                   [&](const comparing_action& a) { apply(c, a); },
                   [&](const criteria_action& a) { apply(c, a); },
                   [&](const portfolio_action& a) { apply(c, a); },
                   [&](const tables_action& a) { apply(c, a); },
                   [&](const tasks_action& a) { apply(c, a); },
                   [&](const go& a) {
                       if (a.to == place::criteria) return turn_to_set(c, "");
                       turn_to(c, a.to == place::account || a.to == place::compare ? place::accounts : a.to);
                   },
                   [&](const open_account& a) { if (account_of(c.s.kept, a.id)) turn_to(c, place::account, a.id); },
                   [&](const open_part& a) { show_part(c, a.part); },
                   [&](const find& a) { c.s.search = utf8::cut(a.text, book::limits::line); },
                   [&](const choose_tag& a) { c.s.tag = c.s.tag == a.tag ? "" : a.tag; },
                   [&](const choose_order& a) { c.s.by = a.by; },
                   [&](const show_more&) { c.s.rows += rows_at_first; },
                   [&](const toggle_archived&) { c.s.archived = !c.s.archived; },
                   [&](const type& a) { set_typed(c, a.field, utf8::cut(a.text, static_cast<int>(link_limit))); },
                   [&](const add_account&) { add_account_typed(c); },
                   [&](const rename& a) { rename_account(c, a); },
                   [&](const archive& a) { put_away(c, a); },
                   [&](const add_tag& a) { add_typed_tag(c, a.account); },
                   [&](const drop_tag& a) { take_tag_off(c, a); },
                   [&](const write_note& a) { note_account(c, a); },
                   [&](const add_year& a) { add_next_year(c, a.account); },
                   [&](const drop_year& a) { take_year_out(c, a); },
                   [&](const write_money& a) { write_amount(c, a); },
                   [&](const write_currency& a) { write_currency_of(c, a); },
                   [&](const add_person& a) { add_person_to(c, a.account); },
                   [&](const drop_person& a) { take_person_out(c, a); },
                   [&](const write_person& a) { write_of_person(c, a); },
                   [&](const choose_stance& a) { place_person(c, a); },
                   [&](const remove& a) { remove_account(c, a.account); },
                   [&](const undo&) { bring_back(c); },
                   [&](const assess& a) { ask_for_mailbox(c, a); },
                   [&](const assign& a) { assign_typed(c, a.assessment); },
                   [&](const move_assessment& a) { move_to_quarter(c, a); },
                   [&](const drop_assessment& a) { remove_assessment(c, a.assessment); },
                   [&](const choose_fiscal_start& a) { begin_years_in(c, a.month); },
                   [&](const write_settings_currency& a) { set_typed(c, "settings.currency", a.text); },
                   [&](const write_rate& a) { write_rate_of(c, a); },
                   [&](const take_currency&) { take_own_currency(c); },
                   [&](const export_file&) { export_all(c); },
                   [&](const pick_file&) { c.todo.push_back(app::pick_file{}); },
                   [&](const take_import&) { apply_import(c); },
                   [&](const decide_import& a) { decide(c, a); },
                   [&](const drop_import&) {
                       c.s.offered.reset();
                       c.todo.push_back(app::focus{"import"});
                   },
                   [&](const ask_erase&) {
                       c.s.erasing = !c.s.erasing;
                       c.todo.push_back(app::focus{c.s.erasing ? "erase.sure" : "erase"});
                   },
                   [&](const erase&) { if (c.s.erasing) ask_to_erase(c); },
                   [&](const erased& a) { take_erased(c, a.ok); },
                   [&](const save_damaged&) { download_damaged(c); },
                   [&](const dismiss_notice&) { dismiss(c); },
                   [&](const switch_language& a) { change_language(c, a.lang); },
                   [&](const toggle_plain&) { c.s.plain = !c.s.plain; },
                   [&](const apply_update&) { c.todo.push_back(app::page_task{"update"}); },
                   [&](const words_read& a) { take_words(c, a); },
                   [&](const file_read& a) {
                       if (c.s.at != place::data) turn_to(c, place::data);
                       read_any(c, a.text);
                   },
                   [&](const file_refused&) { tell(c, app::notice_kind::warning, book_text_key::notice_file_refused); },
                   [&](const address_is& a) { c.back = true, open_fragment(c, a.fragment); },
                   [&](const written& a) { settle_written(c, a.revision); },
                   [&](const records_read& a) { take_records(c, a); },
                   [&](const mailbox_read& a) { hand_over(c, a); },
                   [&](const space_is& a) { take_space(c, a); },
                   [&](const open_door&) { c.todo.push_back(app::page_task{"door"}); },
                   [&](const handing_failed&) { tell(c, app::notice_kind::warning, book_text_key::notice_stuck); },
                   [&](const drawn_slowly&) { if (c.s.told.kind == app::notice_kind::none && !c.s.plain) tell(c, app::notice_kind::plain, book_text_key::notice_slow); },
                   [&](const update_waits&) {
                       c.s.update_waits = true;
                       c.todo.push_back(app::announce{say(book_text_key::notice_update, c.s.lang)});
                   },
                   [&](const shown&) { c.seen = false; },
               },
               what.what);
    // clang-format on
    if (look_again(c) && std::holds_alternative<records_read>(what.what)) tell(c, app::notice_kind::warning, book_text_key::notice_import_again);
    // An undo is offered until something else is told.
    if (told_before && !c.s.told.offers_undo) c.s.undo = {};
    if (c.s.at == place::criteria && !c.s.open.empty()) {  // removed in another tab
        if (c.s.criteria.rating ? !is_sheet(c.s, c.s.open) : !set_of(c.s.kept, c.s.open))
            c.back = true, turn_to_set(c, "");
        else if (!c.s.criteria.account.empty() && !account_of(c.s.kept, c.s.criteria.account))
            c.back = true, turn_to_ratings(c, c.s.open, "");
    }
    if (c.s.at == place::account && !account_of(c.s.kept, c.s.open)) c.back = true, turn_to(c, place::accounts);  // removed in another tab
    c.seen = c.seen || another_day;
    return {std::move(c.s), std::move(c.todo), c.seen};
}

std::string notice_text(const state& s) {
    std::string out;
    const auto add = [&](const std::string& text) {
        if (!text.empty()) out += (out.empty() ? "" : " ") + text;
    };
    if (s.store_warning) add(say(*s.store_warning, s.lang));
    if (s.told.kind != app::notice_kind::none) {
        add(s.told.wrong ? message(*s.told.wrong, s.lang) : say(s.told.key, s.lang, {s.told.value, s.told.second}));
    }
    if (s.update_waits) add(say(book_text_key::notice_update, s.lang));
    return out;
}

}  // namespace jindan::book_app
