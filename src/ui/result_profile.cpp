// The profile by dimension with the field's findings, and the shortest way to the next level.
#include "core/field_marks.hpp"
#include "core/decimal.hpp"
#include "ui/screens.hpp"

namespace jindan::ui {
namespace {

using app::say;

std::string numbers(const std::vector<int>& items) {
    std::string out;
    for (const int i : items) out += (out.empty() ? "" : ", ") + number_of(i);
    return out;
}

// Marks in front of a sentence about them.
void show_mark_line(kit& k, std::string id, bool up, const std::string& text) {
    const float indent = 20;
    k.triangle(k.left, k.y + 11, 11, up, k.colours.muted);
    k.y += k.paragraph_at(std::move(id), text, k.small(), {k.left + indent, k.y, k.width - indent, 0});
}

}  // namespace

void show_profile(kit& k, const result_view& v) {
    if (v.profile.empty()) return;
    const diagnostic& d = v.about;
    part_heading(k, "profile.title", say(text_key::profile_title, v.lang));
    k.paragraph("profile.scale", say(text_key::profile_scale, v.lang), k.small());
    k.gap(8);
    float names = 0;
    for (const auto& [dimension, value] : v.profile) names = std::max(names, k.measure(d.dimensions[static_cast<std::size_t>(dimension)].name.in(v.lang), k.plain()));
    names = std::min(names, k.width * 0.4f);
    const float values = 64, high = 40;
    k.open_group("profile", role::list, say(text_key::profile_title, v.lang));
    for (const auto& [dimension, value] : v.profile) {
        const jindan::dimension& dim = d.dimensions[static_cast<std::size_t>(dimension)];
        const field_marks m = marks_of(d, dimension);
        std::string name = dim.name.in(v.lang) + " " + std::to_string(value);
        if (!m.high.empty()) name += ", " + say(text_key::profile_high, v.lang, {numbers(m.high)});
        if (!m.low.empty()) name += ", " + say(text_key::profile_low, v.lang, {numbers(m.low)});
        k.push("profile." + dim.id, role::item, name, {k.left, k.y, k.width, high});
        k.begin_chart();
        k.label(dim.name.in(v.lang), k.plain(), {k.left, k.y, names + 1, high}, false);
        const box bar{k.left + names + 16, k.y + high / 2 - 6, k.width - names - 16 - values, 12};
        k.fill(bar, k.colours.track, 6);
        if (value > 0) k.fill({bar.x, bar.y, std::max(12.0f, bar.w * static_cast<float>(value) / 100), bar.h}, k.colours.accent, 6);
        const text_style digits = k.plain();
        const std::string number = std::to_string(value);
        k.label(number, digits, {k.right() - 22 - k.measure(number, digits), k.y, 48, high}, false);
        if (!m.high.empty()) k.triangle(k.right() - 12, k.y + high / 2 - (m.low.empty() ? 0 : 6), 11, true, k.colours.muted);
        if (!m.low.empty()) k.triangle(k.right() - 12, k.y + high / 2 + (m.high.empty() ? 0 : 6), 11, false, k.colours.muted);
        k.end_chart();
        k.y += high;
    }
    k.close_group();
    const field_marks all = marks_of(d);
    if (all.high.empty() && all.low.empty()) return;
    k.gap(8);
    if (!all.high.empty()) show_mark_line(k, "field.high", true, say(text_key::profile_high, v.lang, {numbers(all.high)}));
    if (!all.low.empty()) show_mark_line(k, "field.low", false, say(text_key::profile_low, v.lang, {numbers(all.low)}));
    if (!d.field_note.empty()) k.gap(4), k.paragraph("field.note", d.field_note.in(v.lang), k.small());
}

void show_lift(kit& k, const result_view& v) {
    if (!v.said.counted || !v.said.counted->scores.front().lift) return;
    const lift& up = *v.said.counted->scores.front().lift;
    const band& next = v.about.scores.front().bands[static_cast<std::size_t>(up.band)];
    k.gap(24);
    k.open_surface("lift.box", 20, 16);
    k.heading("lift.title", say(text_key::lift_title, v.lang, {decimal::to_text(up.points), next.name.in(v.lang)}), 2, {text_size::body, true, k.colours.accent});
    k.gap(2);
    k.paragraph("lift.text", say(text_key::lift_text, v.lang, {std::to_string(up.steps.size())}), k.plain());
    k.gap(10);
    k.open_group("lift", role::list, say(text_key::lift_list, v.lang));
    for (const lift_step& step : up.steps) {
        const item& it = v.about.items[static_cast<std::size_t>(step.item)];
        const std::string change = decimal::to_text(step.from) + " → " + decimal::to_text(step.to);
        const float wide = 64;
        k.open_group(it.id + ".lift", role::item, "");
        const float before = k.y;
        k.y += k.paragraph_at(it.id + ".lift.text", number_of(step.item) + ". " + well(it).in(v.lang), k.plain(), {k.left, k.y, k.width - wide, 0});
        const text_style bold{text_size::body, true, k.colours.accent};
        k.paragraph_at(it.id + ".lift.change", change, bold, {k.right() - k.measure(change, bold), before, wide, 0});
        k.close_group();
        k.gap(8);
    }
    k.close_group();
    k.close_surface(k.colours.accent_soft, 8);
}

}  // namespace jindan::ui
