// Contrast of everything that is drawn on something else (WCAG 2.2, 1.4.3 and 1.4.11), in light and dark, with every accent, and the style sheet's copy of them.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/files.hpp"
#include "ui/theme.hpp"

using namespace jindan;

namespace {

const ui::palette* const themes[] = {&ui::light(), &ui::dark()};

std::string hex(ui::colour c) {
    std::string out;
    for (int shift = 20; shift >= 0; shift -= 4) out += "0123456789abcdef"[(c >> shift) & 15];
    return out;
}

void check_texts(const ui::palette& p) {
    for (const ui::colour on : {p.page, p.card, p.field, p.accent_soft, p.warning_soft}) {
        CHECK(contrast(p.ink, on) >= 7);
        CHECK(contrast(p.muted, on) >= 4.5);
        // A quiet button under the pointer, and held.
        CHECK(contrast(p.muted, blended(p.track, on, 0.6f)) >= 4.5);
        CHECK(contrast(p.accent, on) >= 4.5);
        CHECK(contrast(p.warning, on) >= 4.5);
    }
    CHECK(contrast(p.muted, p.track) >= 4.5);
    for (const ui::colour band : p.band) CHECK(contrast(band, p.card) >= 4.5);
    CHECK(contrast(p.on_accent, p.accent) >= 4.5);
    // A button under the pointer, and a circle of the matrix on its two fields.
    for (const ui::colour on : {p.card, p.field, p.accent_soft, p.page})
        for (const float opacity : {ui::opacity::hovered, ui::opacity::held}) CHECK(contrast(p.on_accent, blended(p.accent, on, opacity)) >= 4.5);
    // The pages' own buttons have the card's colour on the accent.
    CHECK(contrast(p.card, p.accent) >= 4.5);
}

void check_edges(const ui::palette& p) {
    for (const ui::colour on : {p.page, p.card, p.field, p.accent_soft, p.warning_soft}) {
        CHECK(contrast(p.edge, on) >= 3);
        CHECK(contrast(p.accent, on) >= 3);
    }
    for (const ui::colour on : {p.card, p.field}) {
        CHECK(contrast(p.accent_half, on) >= 3);
        CHECK(contrast(p.warning, on) >= 3);
        CHECK(contrast(p.good, on) >= 3);
    }
    // What is chosen is told from what is not: its badge, its mark, its point.
    CHECK(contrast(p.accent, p.field) >= 3);
    // The gauge: the level reached on the card, and the marker on it and on the others.
    for (std::size_t i = 0; i < p.band.size(); ++i) {
        CHECK(contrast(p.band[i], p.card) >= 3);
        CHECK(contrast(p.ink, p.band_soft[i]) >= 3);
    }
}

}  // namespace

TEST_CASE("text is readable on every surface that it stands on") {
    for (const ui::palette* p : themes) check_texts(*p);
}

TEST_CASE("edges of what can be used, the outline of the focus and marks of charts stand out") {
    for (const ui::palette* p : themes) check_edges(*p);
}

TEST_CASE("so they do with every accent that is taken") {
    int taken = 0;
    // The colour cube in even steps, and greys about the limit.
    std::vector<std::string> accents{"#767676", "#757575", "#747474", "#000000"};
    for (int red = 0; red < 256; red += 15)
        for (int green = 0; green < 256; green += 15)
            for (int blue = 0; blue < 256; blue += 51) accents.push_back(hex(static_cast<ui::colour>(red << 16 | green << 8 | blue)).insert(0, "#"));
    for (const std::string& accent : accents) {
        const themed read = read_theme("{\"accent\":\"" + accent + "\"}");
        if (!read.wrong.empty()) continue;
        ++taken;
        CAPTURE(accent);
        for (const bool dark : {false, true}) {
            CAPTURE(dark);
            const ui::palette p = ui::styled(read.look, dark).colours;
            check_texts(p);
            check_edges(p);
        }
        // On light surfaces it is no other than the site's own where that has some room to the limit.
        if (contrast(read.look.accent, 0xFFFFFF) >= 6) CHECK(ui::styled(read.look, false).colours.accent == read.look.accent);
    }
    CHECK(taken >= 500);
}

TEST_CASE("without an accent, and with the one that there is anyway, the colours are ours") {
    for (const char* json : {"{}", R"({"accent":"#1F5BFF"})"})
        for (const bool dark : {false, true}) {
            const ui::palette &ours = *themes[dark], now = ui::styled(read_theme(json).look, dark).colours;
            CHECK(now.accent == ours.accent);
            CHECK(now.on_accent == ours.on_accent);
            CHECK(now.accent_soft == ours.accent_soft);
            CHECK(now.accent_half == ours.accent_half);
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
