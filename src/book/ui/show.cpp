// The page around the book's screens: menu, notice, card, footer.
#include "book/ui/screens.hpp"
#include "core/languages.hpp"
#include "ui/shared_parts.hpp"

namespace jindan::book_ui {
namespace {

using book_app::place;
using ui::look;

constexpr float widest = 840;  // of the card, CSS px: a list has more columns than a question

void show_menu(const page& p) {
    ui::kit& k = p.k;
    const book_app::state& s = p.s();
    const std::size_t due = p.all.due().size();
    const auto tab = [&](const char* id, const std::string& text, place to, bool here) { return page::choice{id, text, here, book_app::go{to}}; };
    p.tabs("menu", p.say(book_text_key::nav_name),
           {tab("nav.accounts", p.say(book_text_key::nav_accounts), place::accounts, s.at == place::accounts || s.at == place::account || s.at == place::compare),
            tab("nav.due", due ? p.say(book_text_key::nav_due_count, {std::to_string(due)}) : p.say(book_text_key::nav_due), place::due, s.at == place::due),
            tab("nav.portfolio", p.say(book_text_key::nav_portfolio), place::portfolio, s.at == place::portfolio || s.at == place::criteria),
            tab("nav.tasks", p.say(book_text_key::nav_tasks), place::tasks, s.at == place::tasks), tab("nav.own", p.say(book_text_key::own_title), place::own, s.at == place::own),
            tab("nav.data", p.say(book_text_key::nav_data), place::data, s.at == place::data)});
    k.y += 8;
}

void show_notice(const page& p) {
    ui::kit& k = p.k;
    const book_app::state& s = p.s();
    const std::string text = book_app::notice_text(s);
    if (text.empty()) return;
    const bool warns = s.store_warning || s.told.kind == app::notice_kind::warning;
    k.open_surface("notice.box", 16, 12);
    ui::text_style words = k.plain();
    words.ink = warns ? k.colours.warning : k.colours.ink;
    const float top = k.y;
    k.y += k.paragraph_at("notice", text, words, {k.left, top, k.width - ui::measure::target, 0});
    k.button("notice.close", app::say(text_key::notice_close, s.lang), look::quiet, {k.left + k.width - ui::measure::target, top - 12, ui::measure::target, ui::measure::target},
             p.on(book_app::dismiss_notice{}), "✕");
    const auto offer = [&](const char* id, const std::string& offered, book_app::action what) {
        k.y += 4;
        p.button(id, offered, look::secondary, std::move(what));
    };
    if (s.update_waits) offer("notice.update", app::say(text_key::notice_update_now, s.lang), book_app::apply_update{});
    if (s.told.offers_undo) offer("notice.undo", app::say(text_key::notice_undo, s.lang), book_app::undo{});
    if (!s.damaged.empty() && s.store_warning) offer("notice.damaged", p.say(book_text_key::notice_damaged_download), book_app::save_damaged{});
    k.close_surface(warns ? k.colours.warning_soft : k.colours.accent_soft, 12);
    k.y += 12;
}

void show_footer(const page& p) {
    ui::kit& k = p.k;
    const book_app::state& s = p.s();
    k.open_group("footer", ui::role::group, app::say(text_key::footer_name, s.lang));
    float x = k.left;
    const auto place_button = [&](const char* id, const std::string& text, book_app::action what) {
        const float wide = k.measure(text, k.plain()) + 24;
        k.button(id, text, look::quiet, {x, k.y, wide, ui::measure::target}, p.on(std::move(what)));
        x += wide + 4;
    };
    place_button("door", p.say(book_text_key::nav_door), book_app::open_door{});
    const language& next = next_language(s.lang);
    place_button("language", std::string(next.name), book_app::switch_language{std::string(next.code)});
    if (!p.around.plain_only) place_button("plain", app::say(s.plain ? text_key::footer_drawn : text_key::footer_plain, s.lang), book_app::toggle_plain{});
    k.y += ui::measure::target;
    k.close_group();
}

std::string title_of(const page& p, int account) {
    const std::string book = p.say(book_text_key::accounts_title);
    switch (p.s().at) {
        case place::accounts: return book;
        case place::account: return (account < 0 ? "" : p.account(account).name + " · ") + book;
        case place::due: return p.say(book_text_key::due_title) + " · " + book;
        case place::portfolio: return p.say(book_text_key::nav_portfolio) + " · " + book;
        case place::criteria: return p.say(book_text_key::criteria_title) + " · " + book;
        case place::tasks: return p.say(book_text_key::nav_tasks) + " · " + book;
        case place::own: return p.say(book_text_key::own_title) + " · " + book;
        case place::compare: return p.say(book_text_key::compare_title) + " · " + book;
        case place::data: return p.say(book_text_key::data_title) + " · " + book;
    }
    return book;
}

}  // namespace

app::action page::on(book_app::action what) const {
    can.push_back(std::move(what));
    return app::in_book{static_cast<int>(can.size()) - 1};
}

void page::label(const std::string& text) const {
    k.label(text, {ui::text_size::small, true, k.colours.ink}, {k.left, k.y, k.width, 24}, false);
    k.y += 28;
}

void page::tabs(std::string id, const std::string& name, const std::vector<choice>& all) const {
    k.open_group(std::move(id), ui::role::group, name);
    float x = k.left;
    for (const choice& c : all) {
        const float wide = k.measure(c.text, {ui::text_size::body, c.chosen}) + (k.narrow ? 20 : 28);
        if (x > k.left && x + wide > k.right()) x = k.left, k.y += ui::measure::target + 4;
        const ui::box where{x, k.y, wide, ui::measure::target};
        const ui::kit::pressed_part part = k.pressable(c.id, ui::role::button, c.text, where, on(c.what));
        part.part->current = c.chosen;
        part.part->how = look::quiet;
        if (part.hovered) k.fill(where, k.colours.track, k.radius, 0.6f);
        k.label(c.text, {ui::text_size::body, c.chosen, c.chosen ? k.colours.accent : k.colours.muted}, where, true);
        if (c.chosen) k.fill({x + 10, k.y + ui::measure::target - 5, wide - 20, 3}, k.colours.accent, 1.5f);
        x += wide + 4;
    }
    k.y += ui::measure::target;
    k.close_group();
}

void page::choices(std::string id, const std::string& name, const std::vector<choice>& all, ui::role what) const {
    k.open_group(std::move(id), what == ui::role::radio ? ui::role::radio_group : ui::role::group, name);
    const float left = k.left - 8;  // marks stand under the label
    float x = left;
    for (const choice& c : all) {
        const float whole = k.measure(c.text, k.plain()) + 47, wide = std::min(k.width + 8, whole);
        if (x > left && x + wide > k.right()) x = left, k.y += ui::measure::target;
        // One that is too wide for a line has a row to itself, as high as it has to be.
        const float more = whole > wide ? ui::text_size::body * 1.5f * static_cast<float>(k.wrapped(c.text, k.plain(), wide - 46).size() - 1) : 0;
        k.choice(c.id, c.text, c.chosen, {x, k.y, wide, ui::measure::target + more}, on(c.what), what);
        k.y += more;
        x += wide + 4;
    }
    k.y += ui::measure::target;
    k.close_group();
}

void page::button(std::string id, const std::string& text, look how, book_app::action what) const {
    const float wide = std::min(k.width, k.measure(text, {ui::text_size::body, true}) + 40);
    k.button(std::move(id), text, how, {k.left, k.y, wide, ui::measure::target}, on(std::move(what)));
    k.y += ui::measure::target;
}

void page::write_in(const field& f, book_app::action what, ui::box where) const {
    k.label(f.label, {ui::text_size::small, true, k.colours.ink}, {where.x, where.y, where.w, 24}, false);
    k.editor(f.id, ui::role::field, f.name.empty() ? f.label : f.name, f.value, f.hint, {where.x, where.y + 28, where.w, 0}, on(std::move(what)));
    if (f.numeric)
        k.number_field(f.problem, f.negative);
    else if (!f.problem.empty())
        k.wrong(f.problem);
}

void page::write_in(const field& f, book_app::action what) const {
    write_in(f, std::move(what), {k.left, k.y, k.width, 0});
    k.y += field_height;
    explain(f.id, f.problem);
}

void page::warn(std::string id, const std::string& text) const {
    ui::text_style words = k.small();
    words.ink = k.colours.warning;
    k.paragraph(std::move(id), text, words);
}

void page::explain(const std::string& field, const std::string& problem) const {
    if (problem.empty()) return;
    k.y += 4;
    warn(field + ".problem", problem);
}

std::string page::shown(const std::string& id, std::string kept) const {
    const std::string* typed = s().typed_in(id);
    if (typed) return *typed;
    return kept;
}

std::string name_of_diagnostic(const page& p, std::string_view id) {
    if (const diagnostic* d = book_app::diagnostic_of(p.s(), id)) return d->title.in(p.s().lang);
    const book_app::offered_sheet* own = p.all.sheets().find(id);
    return own ? own->what->title.in(p.s().lang) : std::string(id);
}

std::string quarter_name(const page& p, int period) { return book_app::quarter_name(p.s(), period); }

void show(const book_app::overview& all, const ui::surroundings& around, const ui::styling& how, ui::scratch& memory, ui::tree& out, std::vector<app::action>& said, commands& can) {
    const book_app::state& s = all.of();
    out = {};
    can.clear();
    ui::kit k(out, how, around.ratio, memory, said);
    const page p{k, all, around, can};
    const int account = s.at == place::account ? all.index().account(s.open) : -1;
    out.language = s.lang;
    out.title = title_of(p, account);
    out.width = around.width;
    out.plain = s.plain;
    k.narrow = around.width < ui::measure::narrow;
    k.vectors = around.vectors;
    k.paper = around.paper;
    const float margin = k.paper ? 0 : k.narrow ? 12 : 24, padding = k.paper ? 0 : k.narrow ? 16 : 32;
    ui::card c{.width = std::min(widest, around.width - 2 * margin)};
    k.left = c.left = (around.width - c.width) / 2;
    k.width = c.width;
    k.y = k.narrow ? 4 : 12;
    if (!k.paper) show_menu(p), show_notice(p);
    open_card(k, c, padding);
    k.gap(k.narrow ? 20 : 32);
    switch (account < 0 && s.at == place::account ? place::accounts : s.at) {
        case place::accounts: show_accounts(p); break;
        case place::account: show_account(p, account); break;
        case place::due: show_due(p); break;
        case place::portfolio: show_portfolio(p); break;
        case place::criteria: show_criteria(p); break;
        case place::tasks: show_tasks(p); break;
        case place::own: show_own(p); break;
        case place::compare: show_compare(p); break;
        case place::data: show_data(p); break;
    }
    close_card(k, c);
    if (!k.paper) show_footer(p);
    k.y += 8;
    out.height = k.y;
}

}  // namespace jindan::book_ui
