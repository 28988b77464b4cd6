// Contrast of everything that is drawn on something else (WCAG 2.2, 1.4.3 and 1.4.11), in both themes, and the style sheet's copy of them.
#include <doctest/doctest.h>

#include <string>

#include "support/files.hpp"
#include "ui/theme.hpp"

using namespace jindan;

namespace {

// `a` drawn over `b` with this much opacity.
ui::colour over(ui::colour a, ui::colour b, float opacity) {
    ui::colour out = 0;
    for (const int shift : {16, 8, 0}) {
        const auto channel = [&](ui::colour c) { return static_cast<float>((c >> shift) & 255); };
        out |= static_cast<ui::colour>(channel(a) * opacity + channel(b) * (1 - opacity) + 0.5f) << shift;
    }
    return out;
}

const ui::palette* const themes[] = {&ui::light(), &ui::dark()};

}  // namespace

TEST_CASE("text is readable on every surface that it stands on") {
    for (const ui::palette* p : themes) {
        for (const ui::colour on : {p->page, p->card, p->field, p->accent_soft, p->warning_soft}) {
            CHECK(ui::contrast(p->ink, on) >= 7);
            CHECK(ui::contrast(p->muted, on) >= 4.5);
            // A quiet button under the pointer, and held.
            CHECK(ui::contrast(p->muted, over(p->track, on, 0.6f)) >= 4.5);
            CHECK(ui::contrast(p->accent, on) >= 4.5);
            CHECK(ui::contrast(p->warning, on) >= 4.5);
        }
        CHECK(ui::contrast(p->muted, p->track) >= 4.5);
        for (const ui::colour band : p->band) CHECK(ui::contrast(band, p->card) >= 4.5);
        CHECK(ui::contrast(p->on_accent, p->accent) >= 4.5);
        // A button under the pointer, and a circle of the matrix on its two fields.
        for (const ui::colour on : {p->card, p->field, p->accent_soft, p->page})
            for (const float opacity : {ui::opacity::hovered, ui::opacity::held}) CHECK(ui::contrast(p->on_accent, over(p->accent, on, opacity)) >= 4.5);
        // The pages' own buttons have the card's colour on the accent.
        CHECK(ui::contrast(p->card, p->accent) >= 4.5);
    }
}

TEST_CASE("edges of what can be used, the outline of the focus and marks of charts stand out") {
    for (const ui::palette* p : themes) {
        for (const ui::colour on : {p->page, p->card, p->field, p->accent_soft, p->warning_soft}) {
            CHECK(ui::contrast(p->edge, on) >= 3);
            CHECK(ui::contrast(p->accent, on) >= 3);
        }
        for (const ui::colour on : {p->card, p->field}) {
            CHECK(ui::contrast(p->accent_half, on) >= 3);
            CHECK(ui::contrast(p->warning, on) >= 3);
            CHECK(ui::contrast(p->good, on) >= 3);
        }
        // What is chosen is told from what is not: its badge, its mark, its point.
        CHECK(ui::contrast(p->accent, p->field) >= 3);
        // The gauge: the level reached on the card, and the marker on it and on the others.
        for (std::size_t i = 0; i < p->band.size(); ++i) {
            CHECK(ui::contrast(p->band[i], p->card) >= 3);
            CHECK(ui::contrast(p->ink, p->band_soft[i]) >= 3);
        }
    }
}

TEST_CASE("the style sheet has the same colours") {
    const std::string css = test::read_file(JINDAN_ASSETS "/../web/tokens.css");
    const std::size_t dark = css.find("prefers-color-scheme: dark"), end = css.find(".jd-root");
    REQUIRE(dark < end);
    REQUIRE(end != std::string::npos);
    const std::string parts[] = {css.substr(0, dark), css.substr(dark, end - dark)};
    const auto value = [](const std::string& part, const std::string& name) {
        const std::string before = "--jd-" + name + ": #";
        const std::size_t at = part.find(before);
        if (at == std::string::npos) return std::string("none");
        std::string digits = part.substr(at + before.size(), part.find(';', at) - at - before.size());
        if (digits.size() == 3) digits = {digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]};
        return digits;
    };
    const auto hex = [](ui::colour c) {
        std::string out;
        for (int shift = 20; shift >= 0; shift -= 4) out += "0123456789abcdef"[(c >> shift) & 15];
        return out;
    };
    for (int i : {0, 1}) {
        const ui::palette& p = *themes[i];
        CAPTURE(i);
        CHECK(value(parts[i], "page") == hex(p.page));
        CHECK(value(parts[i], "card") == hex(p.card));
        CHECK(value(parts[i], "ink") == hex(p.ink));
        CHECK(value(parts[i], "muted") == hex(p.muted));
        CHECK(value(parts[i], "accent") == hex(p.accent));
        CHECK(value(parts[i], "line") == hex(p.line));
        CHECK(value(parts[i], "edge") == hex(p.edge));
        CHECK(value(parts[i], "field") == hex(p.field));
    }
}
