#include "platform/web/paint.hpp"

#include <imgui.h>

#include <cmath>
#include <cstring>
#include <vector>

#include "ui/fonts.hpp"

namespace jindan::web {
namespace {

using word = std::int32_t;

std::vector<word> textures, glyphs, draws, commands;
paint_list list;

word bits(float f) {
    word w;
    std::memcpy(&w, &f, sizeof w);
    return w;
}

word address(const void* p) { return static_cast<word>(reinterpret_cast<std::intptr_t>(p)); }

void add_glyph(const ui::glyph_place& g) {
    glyphs.insert(glyphs.end(), {g.texture, static_cast<word>(g.code), static_cast<word>(g.face), bits(g.pixels), g.x, g.y, g.w, g.h, bits(g.pen_x), bits(g.baseline)});
}

// Textures are the core's to want and the page's to make. Only the atlas in use is made: an older one, outgrown before it was
// ever painted, is not in the draw data any more.
void flatten_textures() {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    bool anew = false;
    for (ImTextureData* t : ImGui::GetPlatformIO().Textures) {
        if (t->Status == ImTextureStatus_WantCreate) {
            if (t == atlas.TexData) {
                const word x = static_cast<word>(std::floor(atlas.TexUvWhitePixel.x * static_cast<float>(t->Width)));
                const word y = static_cast<word>(std::floor(atlas.TexUvWhitePixel.y * static_cast<float>(t->Height)));
                textures.insert(textures.end(), {0, t->UniqueID, t->Width, t->Height, x, y, 2, 2});
                anew = true;
            }
            t->SetTexID(static_cast<ImTextureID>(t->UniqueID));
            t->SetStatus(ImTextureStatus_OK);
        } else if (t->Status == ImTextureStatus_WantUpdates) {
            t->SetStatus(ImTextureStatus_OK);  // pixels come as glyphs
        } else if (t->Status == ImTextureStatus_WantDestroy && t->UnusedFrames > 0) {
            textures.insert(textures.end(), {1, t->UniqueID, 0, 0, 0, 0, 0, 0});
            t->SetTexID(ImTextureID_Invalid);
            t->SetStatus(ImTextureStatus_Destroyed);
        }
    }
    std::vector<ui::glyph_place> fresh = ui::take_new_glyphs();
    if (anew) fresh = ui::all_glyphs();
    for (const ui::glyph_place& g : fresh)
        if (g.texture == atlas.TexData->UniqueID) add_glyph(g);
}

void flatten_draws() {
    const ImDrawData* data = ImGui::GetDrawData();
    std::size_t count = 0;
    for (const ImDrawList* l : data->CmdLists) count += static_cast<std::size_t>(l->CmdBuffer.Size);
    commands.reserve(count * 8);  // its addresses are handed out below
    for (const ImDrawList* l : data->CmdLists) {
        const word* first = commands.data() + commands.size();
        word n = 0;
        for (const ImDrawCmd& c : l->CmdBuffer) {
            if (!c.ElemCount) continue;
            commands.insert(commands.end(), {bits(c.ClipRect.x), bits(c.ClipRect.y), bits(c.ClipRect.z), bits(c.ClipRect.w), static_cast<word>(c.GetTexID()),
                                             static_cast<word>(c.VtxOffset), static_cast<word>(c.IdxOffset), static_cast<word>(c.ElemCount)});
            ++n;
        }
        draws.insert(draws.end(), {address(l->VtxBuffer.Data), l->VtxBuffer.size_in_bytes(), address(l->IdxBuffer.Data), l->IdxBuffer.size_in_bytes(), address(first), n});
    }
}

}  // namespace

const paint_list* flatten(const page_session& s) {
    textures.clear();
    glyphs.clear();
    draws.clear();
    commands.clear();
    flatten_textures();
    flatten_draws();
    const float ratio = s.around().ratio;
    const ui::colour page = s.colours().page;
    list = {static_cast<word>(textures.size() / 8),
            address(textures.data()),
            static_cast<word>(glyphs.size() / 10),
            address(glyphs.data()),
            static_cast<word>(draws.size() / 6),
            address(draws.data()),
            static_cast<word>(std::round(s.seen().width * ratio)),
            static_cast<word>(std::round(s.seen().height * ratio)),
            static_cast<word>(0xFF000000u | (page & 0xFF) << 16 | (page & 0xFF00) | (page >> 16 & 0xFF))};
    return &list;
}

void lose_textures() {
    for (ImTextureData* t : ImGui::GetPlatformIO().Textures)
        if (t->Status == ImTextureStatus_OK) {
            t->SetTexID(ImTextureID_Invalid);
            t->SetStatus(ImTextureStatus_Destroyed);  // not asked for, so Dear ImGui wants it created again
        }
}

}  // namespace jindan::web
