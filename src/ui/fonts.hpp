// Text for Dear ImGui out of the reader's own fonts: an ImFontLoader that measures through `host` and leaves the pixels to the
// platform, which draws each glyph straight into the texture. No font file, no rasteriser, nothing read back.
#pragma once

#include <imgui.h>

#include <string>
#include <string_view>
#include <vector>

#include "platform/host.hpp"

namespace jindan::ui {

// A glyph that has a place in a texture and waits for its pixels.
struct glyph_place {
    int texture = 0;  // ImTextureData::UniqueID
    unsigned code = 0;
    host::face face = host::face::regular;
    float pixels = 0;          // font size, device px
    int x = 0, y = 0, w = 0, h = 0;
    float pen_x = 0, baseline = 0;  // from the rectangle's corner
};

// Makes the two faces of the current context's atlas.
void install_fonts();

// Glyphs placed since the last call.
std::vector<glyph_place> take_new_glyphs();

// Every glyph that is in use now, for a texture made anew.
std::vector<glyph_place> all_glyphs();

// The reader's fonts changed: all glyphs are measured and drawn anew.
void discard_glyphs();

// Grows with every glyph placed and every texture exchanged.
int atlas_revision();

// A size in device px as it is baked: whole pixels.
float baked_size(float pixels);

// Width of a line of text, device px. `text` is UTF-8 after `host::with_clusters_as_codes`.
float text_width(host::face f, float pixels, std::string_view text);

// Draws a line with its pen at `x` and its baseline at `y`; each glyph stands on whole device pixels.
void draw_text(ImDrawList& to, host::face f, float pixels, float x, float y, ImU32 colour, std::string_view text);

// True where `text` holds anything that needs `host::with_clusters_as_codes`.
bool has_clusters(std::string_view text);

}  // namespace jindan::ui
