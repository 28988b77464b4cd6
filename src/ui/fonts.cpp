#include "ui/fonts.hpp"

#include <imgui_internal.h>
#include <misc/freetype/imgui_freetype.h>

#include <cmath>
#include <utility>

#include "ui/theme.hpp"

namespace jindan::ui {
namespace {

std::vector<glyph_place> waiting;
int placed = 0;

host::face face_of(const ImFont* font) { return font == ImGui::GetIO().Fonts->Fonts[0] ? host::face::regular : host::face::bold; }

// Where `glyph` has its pixels.
glyph_place place_of(const ImFontAtlas& atlas, const ImFontBaked& baked, const ImFontGlyph& glyph, const ImTextureRect& at) {
    const float ascent = std::round(baked.Ascent);
    return {atlas.TexData->UniqueID, glyph.Codepoint, face_of(baked.ContainerFont), baked.Size, at.x, at.y, at.w, at.h, -glyph.X0, ascent - glyph.Y0};
}

bool contains(ImFontAtlas*, ImFontConfig*, ImWchar code) {
    return code != 0xFFFF;  // the browser finds a face for everything
}

bool init_baked(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
    const host::face_metrics m = host::metrics(face_of(baked->ContainerFont), baked->Size);
    baked->Ascent = m.ascent;
    baked->Descent = -m.descent;
    return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig*, ImFontBaked* baked, void*, ImWchar code, ImFontGlyph* glyph, float* advance) {
    const host::glyph_box box = host::measure(face_of(baked->ContainerFont), baked->Size, code);
    if (advance) {
        *advance = box.advance;
        return true;
    }
    glyph->Codepoint = code;
    glyph->AdvanceX = box.advance;
    glyph->Colored = box.coloured;
    const float left = std::floor(box.left), top = std::floor(box.top);
    const int w = static_cast<int>(std::ceil(box.right) - left), h = static_cast<int>(std::ceil(box.bottom) - top);
    if (w <= 0 || h <= 0) return true;  // a space: an advance and no ink
    const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, w, h);
    if (id == ImFontAtlasRectId_Invalid) return true;  // no room in the largest texture: the glyph stays invisible
    glyph->X0 = left;
    glyph->Y0 = std::round(baked->Ascent) + top;
    glyph->X1 = glyph->X0 + static_cast<float>(w);
    glyph->Y1 = glyph->Y0 + static_cast<float>(h);
    glyph->Visible = true;
    glyph->PackId = id;
    waiting.push_back(place_of(*atlas, *baked, *glyph, *ImFontAtlasPackGetRect(atlas, id)));
    ++placed;
    return true;
}

const ImFontLoader* loader() {
    static const ImFontLoader l = [] {
        ImFontLoader made;
        made.Name = "the reader's fonts";
        made.FontSrcContainsGlyph = contains;
        made.FontBakedInit = init_baked;
        made.FontBakedLoadGlyph = load_glyph;
        return made;
    }();
    return &l;
}

ImFont* font_of(host::face f) { return ImGui::GetIO().Fonts->Fonts[static_cast<int>(f)]; }

// Calls `f(code)` for each code point of valid UTF-8 up to U+FFFF.
template <class F>
void each_code(std::string_view text, F f) {
    const char* at = text.data();
    const char* end = at + text.size();
    while (at < end) {
        unsigned code = 0;
        at += ImTextCharFromUtf8(&code, at, end);
        f(static_cast<ImWchar>(code));
    }
}

}  // namespace

void install_fonts() {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
    atlas.TexDesiredFormat = ImTextureFormat_Alpha8;  // core's copy of the pixels stays empty: keep it small
    atlas.TexMinWidth = atlas.TexMinHeight = 1024;
    for (int i = 0; i < 2; ++i) {
        ImFontConfig config;
        config.FontLoader = loader();
        config.SizePixels = text_size::body;  // nominal: every text names its own size
        atlas.AddFont(&config);
    }
}

std::vector<glyph_place> take_new_glyphs() { return std::exchange(waiting, {}); }

std::vector<glyph_place> all_glyphs() {
    std::vector<glyph_place> all;
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ImStableVector<ImFontBaked, 32>& pool = atlas.Builder->BakedPool;
    for (int b = 0; b < pool.Size; ++b) {
        const ImFontBaked& baked = pool[b];
        if (baked.WantDestroy) continue;
        for (const ImFontGlyph& glyph : baked.Glyphs)
            if (glyph.PackId != ImFontAtlasRectId_Invalid) all.push_back(place_of(atlas, baked, glyph, *ImFontAtlasPackGetRect(&atlas, glyph.PackId)));
    }
    return all;
}

void discard_glyphs() {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    for (ImFont* font : atlas.Fonts) ImFontAtlasFontDiscardBakes(&atlas, font, 0);
    waiting.clear();
    ++placed;
}

int atlas_revision() { return placed + ImGui::GetIO().Fonts->TexData->UniqueID; }

float baked_size(float pixels) { return std::round(pixels); }

float text_width(host::face f, float pixels, std::string_view text) {
    ImFontBaked* baked = font_of(f)->GetFontBaked(baked_size(pixels));
    float width = 0;
    each_code(text, [&](ImWchar code) { width += baked->GetCharAdvance(code); });
    return width;
}

void draw_text(ImDrawList& to, host::face f, float pixels, float x, float y, ImU32 colour, std::string_view text) {
    ImFontBaked* baked = font_of(f)->GetFontBaked(baked_size(pixels));
    const float top = std::round(y) - std::round(baked->Ascent);
    each_code(text, [&](ImWchar code) {
        const ImFontGlyph* glyph = baked->FindGlyph(code);
        if (!glyph) return;
        if (glyph->Visible) {
            const float left = std::round(x);
            const ImU32 tint = glyph->Colored ? colour | ~IM_COL32_A_MASK : colour;
            to.PrimReserve(6, 4);
            to.PrimRectUV({left + glyph->X0, top + glyph->Y0}, {left + glyph->X1, top + glyph->Y1}, {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, tint);
        }
        x += glyph->AdvanceX;
    });
}

bool has_clusters(std::string_view text) {
    // Letters and signs that are a glyph each. Anything else is looked at by the platform: emoji, combining marks, decomposed
    // Hangul, scripts that join, private-use codes that are somebody else's.
    struct range {
        ImWchar from, to;
    };
    constexpr range plain[] = {{0x20, 0x2FF},    {0x370, 0x482},   {0x48A, 0x52F},   {0x2010, 0x2027}, {0x2030, 0x205E}, {0x20A0, 0x20CF},
                               {0x2100, 0x24FF}, {0x2500, 0x25FF}, {0x3000, 0x3029}, {0x3030, 0x3098}, {0x309B, 0x30FF}, {0x3130, 0x318F},
                               {0x3200, 0x33FF}, {0x3400, 0x9FFF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFF00, 0xFFEF}};
    bool found = false;
    each_code(text, [&](ImWchar code) {
        if (code >= 0x20 && code < 0x300) return;
        for (const range& r : plain)
            if (code >= r.from && code <= r.to) return;
        found = found || code != '\n';
    });
    return found;
}

}  // namespace jindan::ui

namespace ImGuiFreeType {
const ImFontLoader* GetFontLoader() { return jindan::ui::loader(); }
bool DebugEditFontLoaderFlags(unsigned int*) { return false; }
}  // namespace ImGuiFreeType
