// Records as compact rows that open for editing one at a time: actions, visits, reviews, goals.
#include "book/ui/records.hpp"

#include <algorithm>

#include "book/names.hpp"
#include "book/table_cells.hpp"
#include "book/ui/lists.hpp"
#include "core/utf8.hpp"

namespace jindan::book_ui {
namespace {

constexpr float gap = 8;
constexpr int short_list = 30;  // rows that are laid out in any case

bool is_roomy(const ui::kit& k) { return k.width >= 440; }

}  // namespace

float compact_height(const ui::kit& k) { return is_roomy(k) ? 76.0f : 102.0f; }

void show_compact(const page& p, const compact_row& r, book_app::action what) {
    ui::kit& k = p.k;
    const ui::box row{k.left, k.y, k.width, compact_height(k)};
    std::string about = r.side;
    if (!r.below.empty()) about += (about.empty() ? "" : ", ") + r.below;
    const ui::kit::pressed_part part = k.pressable(r.id + ".open", ui::role::button, r.title + (about.empty() ? "" : ", ") + about, row, p.on(std::move(what)));
    part.part->how = ui::look::row;
    part.part->value = about;
    if (r.open) part.part->description = p.say(book_text_key::task_fold);
    k.fill(row, part.hovered || r.open ? k.colours.accent_soft : k.colours.field, k.radius);
    const ui::colour ink = r.warns ? k.colours.warning : r.done ? k.colours.muted : k.colours.accent;
    k.fill({row.x, row.y + 12, 4, row.h - 24}, r.done && !r.warns ? k.colours.track : ink, 2);
    ui::text_style bold{ui::text_size::body, true, k.colours.ink}, second = k.small();
    if (r.warns) second.ink = k.colours.warning;
    const float x = row.x + 18, right = row.x + row.w - 16;
    if (is_roomy(k)) {
        const ui::text_style side{ui::text_size::small, true, ink};
        const float wide = r.side.empty() ? 0 : std::min(k.measure(r.side, side), row.w * 0.3f), room = right - x - (wide > 0 ? wide + 16 : 0);
        const float top = row.y + (r.below.empty() ? 24 : 11);
        k.label(k.shortened(r.title, bold, room), bold, {x, top, room, 28}, false);
        if (!r.below.empty()) k.label(k.shortened(r.below, second, room), second, {x, row.y + 41, room, 24}, false);
        if (wide > 0) k.label(k.shortened(r.side, side, wide), side, {right - wide, top, wide + 1, 28}, false);
        k.y += row.h;
        return;
    }
    const float room = right - x;
    const std::string title = k.shortened(r.title, bold, room, 2);
    const bool one = title.find('\n') == std::string::npos;
    const float top = row.y + (one ? 22 : 10), high = one ? 28 : 54;
    const std::string below = r.side + (r.side.empty() || r.below.empty() ? "" : " · ") + r.below;
    k.label(title, bold, {x, top, room, high}, false);
    k.label(k.shortened(below, second, room), second, {x, top + high + 2, room, 24}, false);
    k.y += row.h;
}

void show_list(const page& p, const std::string& list, const std::string& name, int many, int open, book_text_key more, const std::function<void(int)>& show) {
    ui::kit& k = p.k;
    const float step = compact_height(k) + gap;
    k.open_group(list, ui::role::list, name);
    const auto lay_out = [&](int from, int to) {
        const float top = k.y;
        const seen_rows seen = many <= short_list ? seen_rows{from, to, to} : rows_seen(p, top, step, from, to);
        for (int i = seen.first; i < seen.end; ++i) {
            k.y = top + step * static_cast<float>(i - from);
            k.open_group(list + ".row" + std::to_string(i), ui::role::item, "");
            k.position_of_last(i + 1, many);
            show(i);
            k.close_group();
        }
        k.y = top + step * static_cast<float>(seen.room - from);
        return seen.room;
    };
    int room = lay_out(0, open < 0 ? many : open);
    if (open >= 0 && room == open) {
        k.open_group(list + ".row" + std::to_string(open), ui::role::item, "");
        k.position_of_last(open + 1, many);
        show(open);
        k.close_group();
        k.y += gap;
        room = lay_out(open + 1, many);
    }
    if (many) k.y -= gap;
    k.close_group();
    if (room == many) return;
    k.gap(8);
    p.button(list + ".more", p.say(more, {std::to_string(many - room)}), ui::look::secondary, book_app::show_more{});
}

void open_form(const page& p, const std::string& id) {
    p.k.y += 4;
    p.k.open_surface(id + ".form", p.k.narrow ? 12 : 16, 12);
}

void close_form(const page& p) { p.k.close_surface(p.k.colours.field, 12); }

void show_memo(const page& p, const std::string& id, const std::string& label, const std::string& value, const std::string& hint, book_app::action what) {
    ui::kit& k = p.k;
    p.label(label);
    k.y += k.editor(id, ui::role::memo, label, value, hint, {k.left, k.y, k.width, 0}, p.on(std::move(what)));
    k.y += 8;
}

void show_tick(const page& p, const std::string& id, const std::string& text, bool chosen, book_app::action what) { p.k.tick(id, text, chosen, p.on(std::move(what))); }

void show_pair(const page& p, const page::field& first, book_app::action write_first, const page::field& second, book_app::action write_second) {
    ui::kit& k = p.k;
    const float wide = (k.width - gap) / 2;
    const ui::text_style label{ui::text_size::small, true};
    if (k.measure(first.label, label) > wide || k.measure(second.label, label) > wide) {
        p.write_in(first, std::move(write_first));
        k.y += gap;
        p.write_in(second, std::move(write_second));
    } else {
        p.write_in(first, std::move(write_first), {k.left, k.y, wide, 0});
        p.write_in(second, std::move(write_second), {k.left + wide + gap, k.y, wide, 0});
        k.y += page::field_height;
        p.explain(first.id, first.problem);
        p.explain(second.id, second.problem);
    }
    k.y += 12;
}

std::string day_problem(const page& p, const std::string& text) {
    return book::trimmed(text).empty() || book_app::day_in(text, p.s().today, false) ? "" : p.say(book_text_key::task_date_wrong);
}

void show_day_read(const page& p, const std::string& field, const std::string& text, bool past) {
    const std::optional<date> day = book_app::day_in(text, p.s().today, past);
    if (day && to_string(*day) != book::trimmed(text)) p.k.paragraph(field + ".read", p.say(book_text_key::task_day_read, {say_day(p, *day)}), p.k.small());
}

std::string say_day(const page& p, const date& d) { return app::say_date(to_string(d), p.s().lang); }

std::string due_by(const page& p, const date& d, bool& warns) {
    const std::string day = say_day(p, d);
    const int late = days_between(d, p.s().today);
    warns = late > 0;
    if (late == 0) return p.say(book_text_key::task_due_today);
    if (late == 1) return p.say(book_text_key::task_due_past_one, {day});
    return late > 0 ? p.say(book_text_key::task_due_past, {std::to_string(late), day}) : p.say(book_text_key::task_due_by, {day});
}

std::string first_line(const std::string& text) {
    const std::string line = book::one_line(text);
    const std::string cut = utf8::cut(line, book::limits::line);
    return cut.size() < line.size() ? cut + "…" : line;
}

}  // namespace jindan::book_ui
