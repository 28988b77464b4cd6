// Parts that can be pressed, chosen and written into.
#include "ui/kit.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <utility>

#include "ui/fonts.hpp"

namespace jindan::ui {

kit::kit(tree& out, const palette& c, float ratio, scratch& m, std::vector<app::action>& said)
    : colours(c), memory(m), out_(out), ratio_(ratio), said_(said), draw_(*ImGui::GetWindowDrawList()) {}

node& kit::push(std::string id, role what, std::string_view name, box where) {
    node n;
    n.id = std::move(id);
    n.parent = groups_.empty() ? std::string() : groups_.back();
    n.what = what;
    n.name = name;
    n.at = where;
    out_.nodes.push_back(std::move(n));
    return out_.nodes.back();
}

void kit::open_group(std::string id, role what, std::string_view name, std::string description, app::action on) {
    node& n = push(id, what, name, {left, y, width, 0});
    n.description = std::move(description);
    n.on = std::move(on);
    groups_.push_back(std::move(id));
}

void kit::close_group() {
    for (node& n : out_.nodes)
        if (n.id == groups_.back()) n.at.h = y - n.at.y;
    groups_.pop_back();
}

kit::pressed_part kit::pressable(std::string id, role what, std::string_view name, box where, app::action on) {
    ImGui::SetCursorScreenPos(at(where.x, where.y));
    const ImVec2 a = at(where.x, where.y), b = at(where.x + where.w, where.y + where.h);
    if (ImGui::InvisibleButton(id.c_str(), {b.x - a.x, b.y - a.y})) said_.push_back(app::with_way(on, app::way::pointer));
    const bool hovered = ImGui::IsItemHovered(), held = ImGui::IsItemActive();
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    node& n = push(std::move(id), what, name, where);
    n.on = std::move(on);
    return {&n, hovered, held};
}

void kit::button(std::string id, std::string_view name, look how, box where, app::action on, std::string_view shown) {
    const pressed_part p = pressable(std::move(id), role::button, name, where, std::move(on));
    text_style s = plain();
    s.bold = how == look::primary || how == look::secondary;
    switch (how) {
        case look::primary:
            fill(where, colours.accent, measure::radius, p.held ? 0.8f : p.hovered ? 0.9f : 1);
            s.ink = colours.on_accent;
            break;
        case look::secondary:
            fill(where, p.hovered ? colours.accent_soft : colours.field, measure::radius);
            frame(where, colours.line, measure::radius);
            break;
        case look::quiet:
        case look::row:
            if (p.hovered) fill(where, colours.track, measure::radius, p.held ? 1 : 0.6f);
            s.ink = colours.muted;
            break;
    }
    if (!shown.empty() && shown.size() <= 3) s.size = text_size::title;  // a single sign
    const float inset = how == look::quiet ? 4 : 8;
    label(shown.empty() ? name : shown, s, {where.x + inset, where.y, where.w - 2 * inset, where.h}, true);
}

void kit::radio(std::string id, std::string_view number, std::string_view text, bool chosen, bool stacked, box where, app::action on) {
    const std::string name = std::string(number) + " " + std::string(text);
    const pressed_part p = pressable(std::move(id), role::radio, name, where, std::move(on));
    p.part->checked = chosen;
    fill(where, chosen ? colours.accent_soft : p.hovered ? colours.field : colours.card, measure::radius);
    frame(where, chosen ? colours.accent : p.hovered ? colours.accent_half : colours.line, measure::radius, chosen ? 2 : 1);
    const float side = stacked ? 30 : 34;
    const box badge = stacked ? box{where.x + 16, where.y + (where.h - side) / 2, side, side}
                              : box{where.x + (where.w - side) / 2, where.y + 16, side, side};
    fill(badge, chosen ? colours.accent : p.hovered ? colours.card : colours.field, 8);
    text_style digit = plain(), words = plain();
    digit.bold = true;
    digit.ink = chosen ? colours.on_accent : colours.muted;
    words.bold = chosen;
    label(number, digit, badge, true);
    if (stacked) {
        label(text, words, {badge.x + side + 14, where.y, where.x + where.w - badge.x - side - 24, where.h}, false);
    } else {
        words.line = 1.25f;
        const float top = badge.y + side + 4;
        label(text, words, {where.x + 6, top, where.w - 12, where.y + where.h - top - 8}, true);
    }
}

void kit::choice(std::string id, std::string_view text, bool chosen, box where, app::action on, role what) {
    const pressed_part p = pressable(std::move(id), what, text, where, std::move(on));
    p.part->checked = chosen;
    if (p.hovered) fill(where, colours.field, measure::radius);
    const float side = 20, radius = what == role::radio ? side / 2 : 5;
    const box mark{where.x + 8, where.y + (where.h - side) / 2, side, side};
    fill(mark, chosen ? colours.accent : colours.card, radius);
    frame(mark, chosen ? colours.accent : colours.muted, radius, 1.5f);
    if (chosen && what == role::radio) fill({mark.x + 6, mark.y + 6, side - 12, side - 12}, colours.on_accent, (side - 12) / 2);
    if (chosen && what == role::checkbox) {
        const ImVec2 tick[] = {at(mark.x + 5, mark.y + 10.5f), at(mark.x + 8.5f, mark.y + 14), at(mark.x + 15, mark.y + 6.5f)};
        draw_.AddPolyline(tick, 3, rgba(colours.on_accent), 0, 2 * ratio_);
    }
    label(text, plain(), {mark.x + side + 10, where.y, where.w - side - 26, where.h}, false);
}

float kit::editor(std::string id, role what, std::string_view name, std::string_view value, std::string_view hint, box where,
                  app::action on) {
    const float padding = 11, line = text_size::body * 1.5f;
    float lines = 1;
    if (what == role::memo) {
        const auto told = memory.editor_heights.find(id);
        const float needed = told != memory.editor_heights.end()
                                 ? told->second
                                 : line * static_cast<float>(wrapped(value, plain(), where.w - 32).size());
        const bool in_use = memory.focused_editor == id || !value.empty();
        // Beyond this the field scrolls by itself: a page of one memo would be too tall to draw.
        lines = std::clamp(needed / line, in_use ? 3.0f : 1.0f, 20.0f);
    }
    where.h = std::max(measure::target, line * lines + 2 * padding);
    const bool resting = what == role::memo && value.empty() && memory.focused_editor != id;
    if (resting) {
        dashed_frame(where, colours.accent_half, measure::radius);
    } else {
        fill(where, colours.field, measure::radius);
        frame(where, memory.focused_editor == id ? colours.accent : colours.line, measure::radius, memory.focused_editor == id ? 2 : 1);
    }
    node& n = push(std::move(id), what, name, where);
    n.value = value;
    n.hint = hint;
    n.size = text_size::body;
    n.on = std::move(on);
    return where.h;
}

void kit::link(std::string id, std::string_view text, std::string_view address, const text_style& s, box where) {
    node& n = push(std::move(id), role::link, text, where);
    n.address = address;
    n.size = s.size;
    label(text, s, where, false);
}

void kit::progress(std::string id, std::string_view name, int position, int maximum, int answered, box where) {
    node& n = push(std::move(id), role::progress, name, where);
    n.position = answered;
    n.maximum = maximum;
    const float gap = maximum > 40 ? 0 : 4;
    const float step = (where.w + gap) / static_cast<float>(maximum);
    for (int i = 0; i < maximum; ++i) {
        const box bar{where.x + step * static_cast<float>(i), where.y, step - gap, where.h};
        fill(bar, i < position ? colours.accent : i == position ? colours.accent_half : colours.track, gap > 0 ? 3 : 0);
    }
}

void kit::image(std::string id, std::string_view name, box where) { push(std::move(id), role::image, name, where); }

}  // namespace jindan::ui
