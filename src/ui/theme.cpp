#include "ui/theme.hpp"

#include <algorithm>

namespace jindan::ui {

const palette& light() {
    // clang-format off: a table
    static constexpr palette p{
        .page = 0xF3F4F8, .card = 0xFFFFFF, .ink = 0x10172A, .muted = 0x586174, .line = 0xD9DDE5, .field = 0xF7F8FC, .track = 0xE6EAF1,
        .accent = 0x1F5BFF, .on_accent = 0xFFFFFF, .accent_soft = 0xE9EFFF, .accent_half = 0x5F86F2,
        .good = 0x0B7F57, .warning = 0x9A4B00, .warning_soft = 0xFFF3E0,
        .band = {0xB93A1E, 0x8A6100, 0x0B7F57, 0x1F55E0},
        .band_soft = {0xF3CFC5, 0xEBDBB8, 0xBFE3D3, 0xC5D4FF},
        .edge = 0x7F889B,
    };
    // clang-format on
    return p;
}

const palette& dark() {
    // clang-format off: a table
    static constexpr palette p{
        .page = 0x0B0F17, .card = 0x141821, .ink = 0xEEF1F7, .muted = 0xA2ABBC, .line = 0x343B49, .field = 0x1A1F2A, .track = 0x2A313E,
        .accent = 0x86A6FF, .on_accent = 0x0B1430, .accent_soft = 0x1C2A48, .accent_half = 0x566DAA,
        .good = 0x5CCB9F, .warning = 0xF2B36B, .warning_soft = 0x33260F,
        .band = {0xF0937A, 0xDDB65A, 0x5CCB9F, 0x86A6FF},
        .band_soft = {0x4A2A22, 0x443A1E, 0x1D4234, 0x243560},
        .edge = 0x707A8E,
    };
    // clang-format on
    return p;
}

int band_colour(int band, int bands) { return bands <= 1 ? 3 : std::clamp(band * 3 / (bands - 1), 0, 3); }

namespace {

// A surface in the accent's tint: this part of it, or less where texts and edges would not stand out on it.
colour soft(const palette& p, float part) {
    for (;; part -= 0.01f) {
        const colour c = blended(p.accent, p.card, part);
        if (part <= 0 || (contrast(p.ink, c) >= 7 && contrast(p.muted, blended(p.track, c, 0.6f)) >= readable && contrast(p.muted, c) >= readable &&
                          contrast(p.warning, c) >= readable && contrast(p.edge, c) >= 3))
            return c;
    }
}

// For what rests: this part of the accent, or more where it would not stand out.
colour half(const palette& p, float part) {
    for (;; part += 0.05f) {
        const colour c = blended(p.accent, p.card, part);
        if (part >= 1 || (contrast(c, p.card) >= 3 && contrast(c, p.field) >= 3)) return c;
    }
}

// As text on every surface, and under its own text, also where some of the surface is seen through it.
bool stands_out(const palette& p) {
    for (const colour on : {p.page, p.card, p.field, p.accent_soft, p.warning_soft})
        if (contrast(p.accent, on) < readable || contrast(p.on_accent, blended(p.accent, on, opacity::held)) < readable) return false;
    return true;
}

// The accent is taken as it is where it stands out, else darkened for light surfaces and lightened for dark ones, no more than it takes.
void tint(palette& p, colour accent, bool dark) {
    p.on_accent = dark ? p.page : p.card;
    for (int step = 0; step <= 32; ++step) {
        p.accent = blended(dark ? 0xFFFFFF : 0x000000, accent, static_cast<float>(step) / 32);
        p.accent_soft = soft(p, dark ? 0.14f : 0.1f);
        if (stands_out(p)) break;
    }
    p.accent_half = half(p, dark ? 0.6f : 0.72f);
}

}  // namespace

styling styled(const theme& t, bool dark) {
    styling out{dark ? ui::dark() : light(), t.radius};
    if (t.accent != theme().accent) tint(out.colours, t.accent, dark);
    out.air = t.spacing == density::compact ? 0.75f : t.spacing == density::roomy ? 1.25f : 1;
    return out;
}

}  // namespace jindan::ui
