// Parts that take an answer: options, ticks and text fields.
#include <algorithm>
#include <utility>

#include "ui/kit.hpp"

namespace jindan::ui {

bool kit::takes_two_lines(std::string_view text, float wide) const {
    text_style words = plain();
    words.bold = true;  // as it is once chosen, so that nothing moves then
    return measure(text, words) > wide - 12;
}

void kit::radio(std::string id, std::string_view number, std::string_view text, bool chosen, bool stacked, bool two_lines, box where, app::action on) {
    const std::string name = std::string(number) + " " + std::string(text);
    const pressed_part p = pressable(std::move(id), role::radio, name, where, std::move(on));
    p.part->checked = chosen;
    p.part->how = look::answer;
    fill(where, chosen ? colours.accent_soft : p.hovered ? colours.field : colours.card, radius);
    frame(where, chosen ? colours.accent : p.hovered ? colours.accent_half : colours.edge, radius, chosen ? 2 : 1);
    const float side = stacked ? 30 : 34;
    text_style digit = plain(), words = plain();
    words.bold = chosen;
    const box badge = stacked ? box{where.x + 16, where.y + (where.h - side) / 2, side, side} : box{where.x + (where.w - side) / 2, where.y + (two_lines ? 8.0f : 16.0f), side, side};
    fill(badge, chosen ? colours.accent : p.hovered ? colours.card : colours.field, radius * 2 / 3);
    digit.bold = true;
    digit.ink = chosen ? colours.on_accent : colours.muted;
    label(number, digit, badge, true);
    if (stacked) {
        label(text, words, {badge.x + side + 14, where.y, where.x + where.w - badge.x - side - 24, where.h}, false);
    } else {
        words.line = 1.25f;
        const float top = badge.y + side + (two_lines ? 2.0f : 4.0f);
        label(text, words, {where.x + 6, top, where.w - 12, where.y + where.h - top - (two_lines ? 6.0f : 8.0f)}, true);
    }
}

void kit::choice(std::string id, std::string_view text, bool chosen, box where, app::action on, role what) {
    const pressed_part p = pressable(std::move(id), what, text, where, std::move(on));
    p.part->checked = chosen;
    if (p.hovered) fill(where, colours.field, radius);
    const float side = 20, corner = what == role::radio ? side / 2 : std::min(6.0f, radius * 5 / 12);
    const box mark{where.x + 8, where.y + (where.h - side) / 2, side, side};
    fill(mark, chosen ? colours.accent : colours.card, corner);
    frame(mark, chosen ? colours.accent : colours.muted, corner, 1.5f);
    if (chosen && what == role::radio) fill({mark.x + 6, mark.y + 6, side - 12, side - 12}, colours.on_accent, (side - 12) / 2);
    if (chosen && what == role::checkbox) {
        const ImVec2 tick[] = {at(mark.x + 5, mark.y + 10.5f), at(mark.x + 8.5f, mark.y + 14), at(mark.x + 15, mark.y + 6.5f)};
        draw_.AddPolyline(tick, 3, rgba(colours.on_accent), 0, 2 * ratio_);
    }
    const float room = where.w - side - 26;
    const bool fits = where.h > measure::target;  // it was made as high as the text is
    label(fits ? std::string(text) : shortened(text, plain(), room), plain(), {mark.x + side + 10, where.y, room, where.h}, false);
}

void kit::tick(std::string id, std::string_view text, bool chosen, app::action on, role what) {
    const float wide = width + 8, line = text_size::body * 1.5f;
    const float high = std::max(measure::target, line * static_cast<float>(wrapped(text, plain(), wide - 46).size()) + 16);
    choice(std::move(id), text, chosen, {left - 8, y, wide, high}, std::move(on), what);
    y += high;
}

float kit::editor(std::string id, role what, std::string_view name, std::string_view value, std::string_view hint, box where, app::action on) {
    const float padding = 11, line = text_size::body * 1.5f;
    float lines = 1;
    if (what == role::memo) {
        const auto told = memory.editor_heights.find(id);
        const float needed = told != memory.editor_heights.end() ? told->second : line * static_cast<float>(wrapped(value, plain(), where.w - 32).size());
        const bool in_use = memory.focused_editor == id || !value.empty();
        // Beyond this the field scrolls by itself: a page of one memo would be too tall to draw.
        lines = std::clamp(needed / line, in_use ? 3.0f : 1.0f, 20.0f);
    }
    where.h = std::max(measure::target, line * lines + 2 * padding);
    const bool resting = what == role::memo && value.empty() && memory.focused_editor != id;
    if (resting) {
        dashed_frame(where, colours.accent_half, radius);
    } else {
        fill(where, colours.field, radius);
        frame(where, memory.focused_editor == id ? colours.accent : colours.edge, radius, memory.focused_editor == id ? 2 : 1);
    }
    node& n = push(std::move(id), what, name, where);
    n.value = value;
    n.hint = hint;
    n.size = text_size::body;
    n.on = std::move(on);
    return where.h;
}

void kit::number_field(std::string_view problem, bool negative) {
    node& n = out_.nodes.back();
    n.numeric = !negative;  // the keypads of some phones have no minus
    n.invalid = !problem.empty();
    n.description = problem;
    if (n.invalid) frame(n.at, colours.warning, radius, 2);
}

void kit::wrong(std::string_view problem) {
    node& n = out_.nodes.back();
    n.invalid = true;
    n.description = problem;
    frame(n.at, colours.warning, radius, 2);
}

}  // namespace jindan::ui
