// Circles of a chart that lie on each other, moved apart so that each can be told and pressed.
#pragma once

#include <vector>

#include "ui/semantics.hpp"

namespace jindan::book_ui {

struct disc {
    float x = 0, y = 0, half = 0;  // its middle, and half as wide as it is
    ui::box room;                  // that its middle stays in
    float reach = 0;               // out: half as wide as what can be pressed
};

// Middles are at least `apart` from each other afterwards, and no circle covers the middle of a larger one, as far as their rooms allow. Those
// with room enough stay where they are. The same circles always come to lie the same.
void spread(std::vector<disc>& all, float apart);

}  // namespace jindan::book_ui
