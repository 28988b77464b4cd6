#include "ui/theme.hpp"

#include <algorithm>
#include <cmath>

namespace jindan::ui {

const palette& light() {
    static constexpr palette p{
        .page = 0xF3F4F8, .card = 0xFFFFFF, .ink = 0x10172A, .muted = 0x586174, .line = 0xD9DDE5, .field = 0xF7F8FC, .track = 0xE6EAF1,
        .accent = 0x1F5BFF, .on_accent = 0xFFFFFF, .accent_soft = 0xE9EFFF, .accent_half = 0x5F86F2,
        .good = 0x0B7F57, .warning = 0x9A4B00, .warning_soft = 0xFFF3E0,
        .band = {0xB93A1E, 0x8A6100, 0x0B7F57, 0x1F55E0},
        .band_soft = {0xF3CFC5, 0xEBDBB8, 0xBFE3D3, 0xC5D4FF},
        .edge = 0x7F889B,
    };
    return p;
}

const palette& dark() {
    static constexpr palette p{
        .page = 0x0B0F17, .card = 0x141821, .ink = 0xEEF1F7, .muted = 0xA2ABBC, .line = 0x343B49, .field = 0x1A1F2A, .track = 0x2A313E,
        .accent = 0x86A6FF, .on_accent = 0x0B1430, .accent_soft = 0x1C2A48, .accent_half = 0x566DAA,
        .good = 0x5CCB9F, .warning = 0xF2B36B, .warning_soft = 0x33260F,
        .band = {0xF0937A, 0xDDB65A, 0x5CCB9F, 0x86A6FF},
        .band_soft = {0x4A2A22, 0x443A1E, 0x1D4234, 0x243560},
        .edge = 0x707A8E,
    };
    return p;
}

int band_colour(int band, int bands) { return bands <= 1 ? 3 : std::clamp(band * 3 / (bands - 1), 0, 3); }

float contrast(colour a, colour b) {
    const auto luminance = [](colour c) {
        const auto channel = [&](int shift) {
            const float v = static_cast<float>((c >> shift) & 255) / 255.0f;
            return v <= 0.04045f ? v / 12.92f : std::pow((v + 0.055f) / 1.055f, 2.4f);
        };
        return 0.2126f * channel(16) + 0.7152f * channel(8) + 0.0722f * channel(0);
    };
    const float la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05f) / (std::min(la, lb) + 0.05f);
}

}  // namespace jindan::ui
