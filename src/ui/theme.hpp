// Design tokens: colours for light and dark, text sizes, distances. Measures are CSS px.
#pragma once

#include <array>

#include "core/theme.hpp"

namespace jindan::ui {

using jindan::colour;

struct palette {
    colour page, card, ink, muted, line, field, track;
    colour accent, on_accent, accent_soft, accent_half;
    colour good, warning, warning_soft;
    std::array<colour, 4> band;       // from the lowest level to the highest; text contrast at least 4.5 on `card`
    std::array<colour, 4> band_soft;  // the same, resting
    colour edge;                      // of what can be pressed or written in: contrast at least 3 on every surface
};

// Without a theme.
const palette& light();
const palette& dark();

// What a theme comes to.
struct styling {
    palette colours{};
    float radius = 12;  // of buttons, fields and answers; others follow in proportion
    float air = 1;      // the distances between parts over those of a regular theme
};
styling styled(const theme& t, bool dark);

// How much of the accent is seen of what is under the pointer, or held: the text on it stays readable.
namespace opacity {
inline constexpr float hovered = 0.95f, held = 0.91f;
}

// The band's place among four colours, for any number of bands.
int band_colour(int band, int bands);

namespace text_size {
inline constexpr float small = 15, body = 17, title = 23, display = 34;
}

namespace measure {
inline constexpr float card = 680;      // widest
inline constexpr float narrow = 520;    // below: a phone, answers stacked
inline constexpr float target = 48;     // least height of anything to press
}  // namespace measure

}  // namespace jindan::ui
