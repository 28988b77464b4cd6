// A rating sheet: all accounts against each other.
#include <algorithm>

#include "core/index.hpp"
#include "ui/shared_parts.hpp"
#include "ui/sheet.hpp"

namespace jindan::ui {

using app::say;

namespace {

std::string count(std::size_t n) { return app::grouped(static_cast<long long>(n)); }

// "종합 점수 72.5 · A · 매출 1,200": what is known of it, in one line. A phone has room for "72.5 · A".
std::string summary(const sheet_page& p, int account, bool brief) {
    const account_result& r = p.view.all.accounts[at(account)];
    std::string out;
    const auto add = [&](const std::string& part) { out += (out.empty() ? "" : " · ") + part; };
    if (r.value) add((brief ? "" : app::ranking_name(p.s) + " ") + app::say_ranking(p.s, *r.value));
    if (!r.rank) {
        const int missing = app::missing_ratings(p.s, *p.view.accounts[at(account)]);
        add(missing ? say(text_key::sheet_missing, p.lang, {std::to_string(missing)}) : say(text_key::sheet_unranked, p.lang));
    }
    if (r.tier) add(p.tiers.tiers[at(*r.tier)].name.in(p.lang));
    if (r.measure && !brief) add(p.d.items[at(p.set.measure)].statement.in(p.lang) + " " + app::say_number(*r.measure));
    return out;
}

void show_row(kit& k, const sheet_page& p, int place) {
    const int account = p.order[at(place)];
    const account_result& r = p.view.all.accounts[at(account)];
    const std::string &id = p.view.accounts[at(account)]->id, name = p.name_of(account), about = summary(p, account, false), shown = k.narrow ? summary(p, account, true) : about;
    const std::string rank = r.rank ? say(text_key::sheet_rank_value, p.lang, {std::to_string(*r.rank)}) : std::string();
    const float badge = 44, wide = k.width - measure::target - 4, room = wide - badge - 22;
    const text_style bold{text_size::body, true, k.colours.ink};
    const auto height_of = [&](const std::string& text, const text_style& words) { return words.size * words.line * static_cast<float>(k.wrapped(text, words, room).size()); };
    const float above = height_of(name, bold), below = height_of(shown, k.small());
    const box row{k.left, k.y, wide, std::max(64.0f, above + below + 16)};
    k.open_group("account." + id, role::item, "");
    if (!p.shows_all()) k.position_of_last(place + 1, static_cast<int>(p.order.size()));
    const kit::pressed_part part = k.pressable("account." + id + ".open", role::button, (rank.empty() ? "" : rank + ", ") + name + ", " + about, row, app::open_assessment{id});
    part.part->value = about;
    k.fill(row, part.hovered ? k.colours.accent_soft : k.colours.field, k.radius);
    text_style digit{text_size::body, true, r.rank ? k.colours.accent : k.colours.muted};
    k.label(r.rank ? std::to_string(*r.rank) : "–", digit, {row.x + 6, row.y, badge, row.h}, true);
    const float x = row.x + badge + 10, top = row.y + (row.h - above - below) / 2;
    k.label(name, bold, {x, top, room, above}, false);
    k.label(shown, k.small(), {x, top + above, room, below}, false);
    end_removable_row(k, row, 8, "account." + id + ".remove", say(text_key::start_remove, p.lang, {name}), app::remove_assessment{id});
}

void show_criteria(kit& k, const sheet_page& p) {
    if (p.d.sheet->sets.size() < 2) return;
    k.gap(24);
    k.open_group("criteria", role::radio_group, say(text_key::sheet_criteria, p.lang));
    k.label(say(text_key::sheet_criteria, p.lang), {text_size::small, true, k.colours.ink}, {k.left, k.y, k.width, 24}, false);
    k.y += 26;
    for (std::size_t i = 0; i < p.d.sheet->sets.size(); ++i) {
        const criteria& one = p.d.sheet->sets[i];
        k.tick("criteria." + one.id, one.name.in(p.lang), &one == &p.set, app::choose_criteria{static_cast<int>(i)}, role::radio);
    }
    k.close_group();
    if (!p.set.note.empty()) k.paragraph("criteria.note", p.set.note.in(p.lang), k.small());
}

}  // namespace

sheet_page page_of(const kit& k, const app::state& s, const app::sheet_view& view, const tier_rule& tiers) {
    sheet_page p{s, *s.about, app::criteria_of(s), tiers, view, s.lang, app::listed(view), {}};
    const std::size_t first = k.paper ? p.order.size() : std::min(p.order.size(), at(s.rows));
    for (std::size_t place = 0; place < p.order.size(); ++place)
        if (place < first || view.accounts[at(p.order[place])]->id == s.kept.current) p.shown.push_back(static_cast<int>(place));
    return p;
}

std::string sheet_page::name_of(int account) const {
    const std::string& name = view.accounts[at(account)]->account;
    return name.empty() ? say(text_key::sheet_unnamed, lang) : name;
}

std::string sheet_page::names_of(const std::vector<int>& accounts) const {
    const std::size_t named = std::min(accounts.size(), at(app::rows_at_first));
    std::string out;
    for (std::size_t i = 0; i < named; ++i) out += (i ? ", " : "") + name_of(accounts[i]);
    return named < accounts.size() ? say(text_key::sheet_names_more, lang, {out, count(accounts.size() - named)}) : out;
}

std::string sheet_page::measure_name() const {
    const item& it = d.items[at(set.measure)];
    const std::string &name = it.statement.in(lang), &unit = it.unit.in(lang);
    return unit.empty() ? name : say(text_key::sheet_measure_unit, lang, {name, unit});
}

void show_account_list(kit& k, const sheet_page& p) {
    part_heading(k, "accounts.title", say(text_key::sheet_accounts, p.lang));
    if (p.view.accounts.empty()) return k.paragraph("accounts.empty", say(text_key::sheet_accounts_empty, p.lang), k.plain());
    k.open_group("accounts", role::list, say(text_key::sheet_accounts, p.lang));
    for (const int place : p.shown) show_row(k, p, place);
    k.close_group();
    if (p.shows_all()) return;
    k.gap(8);
    button_rows(k, {{"accounts.more", say(text_key::sheet_more, p.lang, {count(p.order.size() - p.shown.size())}), app::show_more{}}}, false);
}

void show_accounts(kit& k, const app::state& s) {
    const app::sheet_view view = app::view_of(s);
    const tier_rule tiers = app::tiers_of(s);
    const sheet_page p = page_of(k, s, view, tiers);
    text_style title = k.title();
    if (!k.narrow) title.size = text_size::display, title.line = 1.3f;
    k.heading("title", p.d.title.in(s.lang), 1, title);
    k.gap(8);
    k.paragraph("introduction", p.d.introduction.in(s.lang), k.plain());
    show_criteria(k, p);
    show_account_list(k, p);
    k.gap(16);
    std::vector<button_spec> buttons{{"add", say(text_key::sheet_add, s.lang), app::add_account{}}};
    if (!view.accounts.empty()) buttons.push_back({"export", say(text_key::sheet_export, s.lang), app::export_accounts{}});
    buttons.push_back({"import", say(text_key::start_import, s.lang), app::import_file{}});
    button_rows(k, buttons, true);
    k.gap(16);
    show_where_kept(k, s);
    if (!view.accounts.empty()) {
        show_shares(k, p);
        show_matrix(k, p);
        show_tiers(k, p);
        show_weights(k, p);
    }
    show_questions(k, p);
    show_source(k, p.d, s.lang, true);
}

}  // namespace jindan::ui
