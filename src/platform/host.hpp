// What the interface needs from the machine it runs on: the reader's own fonts, measured and rasterised by the
// platform. The whole contract: `web/` fulfils it with Canvas2D, `memory/` with plain arithmetic for tests.
#pragma once

#include <string>
#include <string_view>

namespace jindan::host {

enum class face : int { regular = 0, bold = 1 };

struct face_metrics {
    float ascent = 0, descent = 0;  // device px, both positive, of the first face of the font stack
};

// The ink of one glyph around its pen position on the baseline: device px, y grows downwards (so `top` is
// usually negative). Boxes are padded by the platform: no ink lies outside.
struct glyph_box {
    float advance = 0;
    float left = 0, top = 0, right = 0, bottom = 0;
    bool coloured = false;  // a colour emoji, drawn as it is, not tinted
};

// `pixels` is the CSS font size times the device pixel ratio.
face_metrics metrics(face f, float pixels);
glyph_box measure(face f, float pixels, unsigned code);

// Dear ImGui draws one code point per glyph. Whatever needs more than one (emoji sequences, combining marks, decomposed Hangul)
// or lies beyond U+FFFF is replaced here by one private-use code (U+E000–F8FF) that `measure` and the rasteriser know.
std::string with_clusters_as_codes(std::string_view utf8);

}  // namespace jindan::host
