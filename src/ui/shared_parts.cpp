#include "ui/shared_parts.hpp"

#include <utility>

namespace jindan::ui {

void open_card(kit& k, card& c, float padding) {
    c.top = k.y;
    k.begin_behind();
    k.left = c.left + padding;
    k.width = c.width - 2 * padding;
}

void close_card(kit& k, const card& c) {
    k.gap(k.narrow ? 20 : 32);
    k.left = c.left;
    k.width = c.width;
    k.end_behind({c.left, c.top, c.width, k.y - c.top}, k.colours.card, k.radius * 4 / 3, k.colours.line, true);
    k.y += 4;
}

void end_removable_row(kit& k, const box& row, float down, std::string id, std::string_view name, app::action on) {
    const kit::pressed_part gone = k.pressable(std::move(id), role::button, name, {k.right() - measure::target, row.y + down, measure::target, measure::target}, std::move(on));
    if (gone.hovered) k.fill(gone.part->at, k.colours.track, k.radius, 0.6f);
    k.label("✕", k.small(), gone.part->at, true);
    k.y += row.h;
    k.close_group();
    k.gap(8);
}

void draw_matrix_ground(kit& k, const box& area, float x, float y) {
    k.fill(area, k.colours.field, k.radius);
    k.fill({x, area.y, area.x + area.w - x, y - area.y}, k.colours.accent_soft);
    k.frame(area, k.colours.line, k.radius);
    k.fill({x, area.y, 1, area.h}, k.colours.muted);
    k.fill({area.x, y, area.w, 1}, k.colours.muted);
}

}  // namespace jindan::ui
