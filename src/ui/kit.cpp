// Parts of the tree and what can be pressed.
#include "ui/kit.hpp"

#include <utility>

namespace jindan::ui {

kit::kit(tree& out, const styling& how, float ratio, scratch& m, std::vector<app::action>& said)
    : colours(how.colours), radius(how.radius), memory(m), out_(out), ratio_(ratio), air_(how.air), said_(said), draw_(*ImGui::GetWindowDrawList()) {}

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

void kit::position_of_last(int position, int of_all) {
    out_.nodes.back().position = position;
    out_.nodes.back().maximum = of_all;
}

void kit::open_surface(std::string id, float inset, float above) {
    begin_behind();
    open_group(std::move(id), role::group, "");
    look_like(look::surface);
    left += inset;
    width -= 2 * inset;
    y += above;
}

void kit::close_surface(colour c, float below, colour edge) {
    y += below;
    const std::size_t which = static_cast<std::size_t>(out_.find(groups_.back()) - out_.nodes.data());
    close_group();
    node& n = out_.nodes[which];
    left = n.at.x;
    width = n.at.w;
    if (vectors) n.fill = paint_of(c);
    if (edge) {
        fill({n.at.x, n.at.y, 4, n.at.h}, edge);
        n.ink = vectors ? paint_of(edge) : 0;
    }
    end_behind(n.at, c, edge ? radius / 3 : radius, 0, false);
}

kit::pressed_part kit::pressable(std::string id, role what, std::string_view name, box where, app::action on) {
    ImGui::SetCursorScreenPos(at(where.x, where.y));
    const ImVec2 a = at(where.x, where.y), b = at(where.x + where.w, where.y + where.h);
    if (ImGui::InvisibleButton(id.c_str(), {b.x - a.x, b.y - a.y})) said_.push_back(app::with_way(on, app::way::pointer));
    const bool hovered = ImGui::IsItemHovered(), held = ImGui::IsItemActive();
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (hovered || held) memory.pointed += id + (hovered ? " hovered" : "") + (held ? " held" : "");
    node& n = push(std::move(id), what, name, where);
    n.on = std::move(on);
    return {&n, hovered, held};
}

void kit::button(std::string id, std::string_view name, look how, box where, app::action on, std::string_view shown) {
    const pressed_part p = pressable(std::move(id), role::button, name, where, std::move(on));
    p.part->how = how;
    text_style s = plain();
    s.bold = how == look::primary || how == look::secondary;
    switch (how) {
        case look::primary:
            fill(where, colours.accent, radius, p.held ? opacity::held : p.hovered ? opacity::hovered : 1);
            s.ink = colours.on_accent;
            break;
        case look::secondary:
            fill(where, p.hovered ? colours.accent_soft : colours.field, radius);
            frame(where, colours.edge, radius);
            break;
        case look::quiet:
            if (p.hovered) fill(where, colours.track, radius, p.held ? 1 : 0.6f);
            s.ink = colours.muted;
            break;
        default: break;
    }
    if (!shown.empty() && shown.size() <= 3) s.size = text_size::title;  // a single sign
    const float inset = how == look::quiet ? 4 : 8;
    label(shown.empty() ? name : shown, s, {where.x + inset, where.y, where.w - 2 * inset, where.h}, true);
}

void kit::progress(std::string id, std::string_view name, int count, const std::vector<int>& done, int current, box where) {
    node& n = push(std::move(id), role::progress, name, where);
    n.position = static_cast<int>(done.size());
    n.maximum = count;
    const float gap = count > 40 ? 0 : 4;
    const float step = (where.w + gap) / static_cast<float>(count);
    auto next = done.begin();
    begin_chart();
    for (int i = 0; i < count; ++i) {
        const bool filled = next != done.end() && *next == i;
        next += filled;
        const float more = i == current ? 3 : 0;  // up and down
        const box bar{where.x + step * static_cast<float>(i), where.y - more, step - gap, where.h + 2 * more};
        fill(bar, filled ? colours.accent : i == current ? colours.accent_half : colours.track, gap > 0 ? std::min(3.0f, radius / 4) : 0);
    }
    end_chart();
}

}  // namespace jindan::ui
