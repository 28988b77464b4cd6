// The start: for whom, which quarter, and what is kept already.
#include <algorithm>
#include <utility>

#include "core/completion.hpp"
#include "core/decimal.hpp"
#include "ui/screens.hpp"
#include "ui/shared_parts.hpp"

namespace jindan::ui {
namespace {

using app::say;

constexpr std::size_t listed_at_most = 40;

std::string name_of(const assessment& a, text_key unnamed, std::string_view lang) { return a.account.empty() ? say(unnamed, lang) : a.account; }

void show_heading_fields(kit& k, const app::state& s, const assessment* a) {
    const float column = k.narrow ? k.width : (k.width - 16) / 2;
    const auto field_label = [&](const std::string& text, float x, float top) { k.label(text, {text_size::small, true, k.colours.ink}, {x, top, column, 24}, false); };
    const float top = k.y;
    const std::string account = say(about(*s.about, text_key::start_account, text_key::start_account_organisation), s.lang);
    field_label(account, k.left, top);
    const float field_height =
        k.editor("account", role::field, account, a ? a->account : "", say(about(*s.about, text_key::start_account_hint, text_key::start_account_hint_organisation), s.lang),
                 {k.left, top + 28, column, 0}, app::write_account{});
    const float x = k.narrow ? k.left : k.left + column + 16, second = k.narrow ? top + 28 + field_height + 16 : top;
    const std::string quarter_label = say(text_key::start_quarter, s.lang);
    const float left = std::exchange(k.left, x), width = std::exchange(k.width, column);
    k.y = second;
    k.open_group("quarter", role::group, quarter_label);
    k.look_like(look::row);
    field_label(quarter_label, x, second);
    const box frame{x, second + 28, column, field_height};
    k.fill(frame, k.colours.field, k.radius);
    k.frame(frame, k.colours.edge, k.radius);
    k.button("quarter.back", say(text_key::quarter_earlier, s.lang), look::quiet, {frame.x, frame.y, measure::target, frame.h}, app::move_quarter{-1}, "‹");
    const std::string name = say(a ? a->quarter : s.quarter_today, s.lang);
    const float wide = k.measure(name, k.plain());
    k.paragraph_at("quarter.name", name, k.plain(), {frame.x + (frame.w - wide) / 2, frame.y + (frame.h - 25.5f) / 2, wide + 1, 0});
    k.button("quarter.next", say(text_key::quarter_later, s.lang), look::quiet, {frame.x + frame.w - measure::target, frame.y, measure::target, frame.h}, app::move_quarter{1}, "›");
    k.y = second + 28 + field_height;
    k.close_group();
    k.left = left;
    k.width = width;
}

// The first statement stands on the start until another one is answered: a reader can begin without going anywhere.
bool opens_with_statement(const diagnostic& d, const answers& given) {
    if (d.items.front().kind == item_kind::number || !asked_items(d, given).front()) return false;
    return std::none_of(given.begin() + 1, given.end(), [](const auto& one) { return one.has_value(); });
}

void show_kept(kit& k, const app::state& s) {
    std::vector<const assessment*> rows;
    for (auto it = s.kept.assessments.rbegin(); it != s.kept.assessments.rend(); ++it)
        if (!it->removed() && it->id != s.kept.current && it->made_with.id == s.about->id) rows.push_back(&*it);
    if (rows.empty()) return;
    part_heading(k, "kept.title", say(text_key::start_kept, s.lang));
    const std::size_t shown = std::min(rows.size(), listed_at_most);
    k.open_group("kept", role::list, say(text_key::start_kept, s.lang));
    for (std::size_t i = 0; i < shown; ++i) {
        const assessment& a = *rows[i];
        // The number of a level says something only among the levels of its own edition.
        const int band = same_edition(a, *s.about) ? s.about->find_band(0, a.band) : -1;
        const answers given = answers_of(a, *s.about);
        const std::string state = a.points && band >= 0 ? say(text_key::start_row_done, s.lang, {decimal::to_text(*a.points), std::to_string(band + 1)})
                                  : a.points            ? say(text_key::start_row_points, s.lang, {decimal::to_text(*a.points)})
                                                        : say(text_key::start_row_open, s.lang, {std::to_string(answered_count(given)), std::to_string(given.size())});
        const std::string title = name_of(a, jindan::ui::about(*s.about, text_key::start_unnamed, text_key::start_unnamed_organisation), s.lang),
                          about = say(a.quarter, s.lang) + " · " + state;
        const box row{k.left, k.y, k.width - measure::target - 4, 60};
        k.open_group("kept." + a.id, role::item, "");
        const kit::pressed_part p = k.pressable("kept." + a.id + ".open", role::button, title + ", " + about, row, app::open_assessment{a.id});
        p.part->value = about;
        k.fill(row, p.hovered ? k.colours.accent_soft : k.colours.field, k.radius);
        const text_style bold{text_size::body, true, k.colours.ink};
        k.label(k.shortened(title, bold, row.w - 32), bold, {row.x + 16, row.y + 6, row.w - 32, 26}, false);
        k.label(k.shortened(about, k.small(), row.w - 32), k.small(), {row.x + 16, row.y + 32, row.w - 32, 22}, false);
        end_removable_row(k, row, 6, "kept." + a.id + ".remove", say(text_key::start_remove, s.lang, {title}), app::remove_assessment{a.id});
    }
    k.close_group();
    if (rows.size() > shown) k.paragraph("kept.more", say(text_key::start_kept_more, s.lang, {std::to_string(rows.size() - shown)}), k.small());
}

}  // namespace

void show_start(kit& k, const app::state& s, const surroundings& around) {
    const diagnostic& d = *s.about;
    const assessment* a = s.current();
    text_style title = k.title();
    if (!k.narrow) title.size = text_size::display, title.line = 1.3f;
    k.heading("title", d.title.in(s.lang), 1, title);
    k.gap(8);
    k.paragraph("introduction", d.introduction.in(s.lang), k.plain());
    k.gap(24);
    const answers given = s.given();
    const int total = static_cast<int>(d.items.size()), done = answered_count(given);
    if (opens_with_statement(d, given)) {
        k.fill({k.left, k.y, k.width, 1}, k.colours.line);
        k.gap(24);
        show_statement(k, s, around, 0, 2);
        k.gap(24);
        k.fill({k.left, k.y, k.width, 1}, k.colours.line);
        k.gap(20);
    }
    show_heading_fields(k, s, a);
    k.gap(24);
    std::vector<button_spec> buttons;
    const bool has_result = a && complete(*a, d);
    if (has_result)
        buttons.push_back({"nav.result", say(text_key::nav_result, s.lang), app::show_result{}});
    else if (done == 0)
        buttons.push_back({"begin", say(text_key::start_begin, s.lang), app::begin{}});
    else
        buttons.push_back({"begin", say(text_key::start_go_on, s.lang, {std::to_string(done), std::to_string(total)}), app::begin{}});
    if (has_result || done > 0) buttons.push_back({"another", say(about(*s.about, text_key::start_another, text_key::start_another_organisation), s.lang), app::start_another{}});
    buttons.push_back({"import", say(text_key::start_import, s.lang), app::import_file{}});
    button_rows(k, buttons, true);
    k.gap(16);
    show_where_kept(k, s);
    show_kept(k, s);
    show_source(k, d, s.lang, false);
}

}  // namespace jindan::ui
