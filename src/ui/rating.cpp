// One criterion of an account, or one number: answered in place.
#include <algorithm>
#include <cmath>

#include "core/decimal.hpp"
#include "ui/sheet.hpp"

namespace jindan::ui {
namespace {

using app::say;

// Points in rows, each as wide as fits and a finger needs; what the ends mean stands below.
void show_points(kit& k, const app::state& s, const item& it, int index, const std::optional<double>& chosen) {
    const scale& points = s.about->scale_of(index);
    const auto all = static_cast<float>(points.points.size());
    // Rather closer together than the last one alone in a row.
    const float spared = (k.width - all * measure::target) / std::max(1.0f, all - 1), high = measure::target;
    const float gap = spared >= 4 ? std::min(spared, 8.0f) : 8, count = spared >= 4 ? all : std::floor((k.width + gap) / (measure::target + gap));
    const float wide = (k.width - gap * (count - 1)) / count;
    float x = k.left;
    for (const scale_point& p : points.points) {
        if (x + wide > k.right() + 1) {
            x = k.left;
            k.y += high + gap;
        }
        const std::string value = std::to_string(p.value), &label = p.label.in(s.lang);
        const bool on = chosen == p.value;
        const box where{x, k.y, wide, high};
        const kit::pressed_part part =
            k.pressable(it.id + ".opt" + value, role::radio, label.empty() ? value : value + " " + label, where, app::choose{index, static_cast<double>(p.value)});
        part.part->checked = on;
        part.part->how = look::point;
        k.fill(where, on ? k.colours.accent : part.hovered ? k.colours.accent_soft : k.colours.field, k.radius);
        k.frame(where, on ? k.colours.accent : part.hovered ? k.colours.accent_half : k.colours.edge, k.radius);
        text_style digit = k.plain();
        digit.bold = true;
        digit.ink = on ? k.colours.on_accent : k.colours.ink;
        k.label(value, digit, where, true);
        x += wide + gap;
    }
    k.y += high + 4;
    const std::string low = points.points.front().label.in(s.lang), top = points.points.back().label.in(s.lang);
    const float room = k.width / 2 - 4, top_wide = std::min(room, k.measure(top, k.small()));
    k.label(k.shortened(low, k.small(), room), k.small(), {k.left, k.y, room, 22}, false);
    k.label(k.shortened(top, k.small(), room), k.small(), {k.right() - top_wide - 1, k.y, top_wide + 2, 22}, false);
    k.y += 22;
}

void show_options(kit& k, const app::state& s, const item& it, int index, const std::optional<double>& chosen) {
    for (std::size_t i = 0; i < it.options.size(); ++i) {
        const auto value = static_cast<double>(i);
        k.tick(it.id + ".opt" + std::to_string(i + 1), option_label(it, static_cast<int>(i), s.lang), chosen == value, app::choose{index, value}, role::radio);
    }
}

}  // namespace

std::string option_label(const item& it, int option, std::string_view lang) {
    if (it.kind == item_kind::yes_no) return say(option ? text_key::answer_yes : text_key::answer_no, lang);
    return it.options[static_cast<std::size_t>(option)].label.in(lang);
}

std::string answer_text(const diagnostic& d, int index, double answer, std::string_view lang) {
    const item& it = d.items[static_cast<std::size_t>(index)];
    if (it.kind == item_kind::number) return app::say_number(answer) + (it.unit.empty() ? "" : " " + it.unit.in(lang));
    if (it.kind != item_kind::likert) return option_label(it, static_cast<int>(answer), lang);
    for (const scale_point& p : d.scale_of(index).points)
        if (p.value == answer) return std::to_string(p.value) + " " + p.label.in(lang);
    return decimal::to_text(answer);
}

void show_number(kit& k, const number_field& f, float x, float width, float& y) {
    k.label(f.name, {text_size::small, true, k.colours.ink}, {x, y, width, 24}, false);
    y += 28;
    y += k.editor(f.id, role::field, f.name, f.text, "", {x, y, width, 0}, f.on);
    k.number_field(f.problem, f.negative);
    if (f.problem.empty()) return;
    text_style words = k.small();
    words.ink = k.colours.warning;
    y += 4;
    y += k.paragraph_at(f.id + ".problem", f.problem, words, {x, y, width, 0});
}

void show_number_item(kit& k, const app::state& s, int index) {
    const item& it = s.about->items[static_cast<std::size_t>(index)];
    const std::string text = app::number_text(s, it.id, s.given()[static_cast<std::size_t>(index)]), unit = it.unit.in(s.lang), &name = it.statement.in(s.lang);
    show_number(k,
                {it.id, unit.empty() ? name : say(text_key::sheet_measure_unit, s.lang, {name, unit}), text, app::number_problem(it, text, s.lang), app::write_number{index, {}},
                 !it.least || *it.least < 0},
                k.left, k.width, k.y);
}

void show_rating(kit& k, const app::state& s, int index) {
    const item& it = s.about->items[static_cast<std::size_t>(index)];
    if (it.kind == item_kind::number) return show_number_item(k, s, index);
    const std::optional<double> chosen = s.given()[static_cast<std::size_t>(index)];
    k.open_group(it.id, role::radio_group, it.statement.in(s.lang));
    k.heading(it.id + ".text", it.statement.in(s.lang), 3, {text_size::body, true, k.colours.ink});
    for (std::size_t i = 0; i < it.probes.size(); ++i) k.paragraph(it.id + ".probe" + std::to_string(i + 1), it.probes[i].in(s.lang), k.small());
    k.gap(8);
    if (it.kind == item_kind::likert)
        show_points(k, s, it, index, chosen);
    else
        show_options(k, s, it, index, chosen);
    k.close_group();
}

}  // namespace jindan::ui
