// Parts of more than one page: the card, a row that its reader can take away, the ground of a matrix.
#pragma once

#include <string>
#include <string_view>

#include "app/action.hpp"
#include "ui/kit.hpp"

namespace jindan::ui {

// What a page's screens stand on. CSS px.
struct card {
    float left = 0, width = 0, top = 0;
};
void open_card(kit& k, card& c, float padding);  // at the kit's place
void close_card(kit& k, const card& c);

// The end of a row in a group of its own: at its right, and `down` from its top, the ✕ that takes away what it is of.
void end_removable_row(kit& k, const box& row, float down, std::string id, std::string_view name, app::action on);

// Two axes, each cut once: at `x` and `y` within the area.
void draw_matrix_ground(kit& k, const box& area, float x, float y);

}  // namespace jindan::ui
