// Every screen in the themes of embedding sites: corners and distances change, and what is pressed stays large enough and apart.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>

#include "support/driver.hpp"
#include "support/files.hpp"
#include "ui/screens_of_all.hpp"

using namespace jindan;
using jindan::test::driver;

namespace {

bool holds_others(const ui::node& n) { return n.what == ui::role::group || n.what == ui::role::radio_group || n.what == ui::role::list || n.what == ui::role::item; }

bool is_used(const ui::node& n) {
    return n.what == ui::role::button || n.what == ui::role::radio || n.what == ui::role::checkbox || n.what == ui::role::field || n.what == ui::role::memo;
}

bool overlap(const ui::box& a, const ui::box& b) { return std::min(a.x + a.w, b.x + b.w) - std::max(a.x, b.x) > 1 && std::min(a.y + a.h, b.y + b.h) - std::max(a.y, b.y) > 1; }

// All that a page can hold, in one theme: screen -> height.
std::map<std::string, float> looked_at(const test::setting& how) {
    std::map<std::string, float> heights;
    test::on_every_screen(how, [&](const char* screen, driver& d) {
        CAPTURE(screen);
        const ui::tree& t = d.s().seen();
        heights[screen] = t.height;
        for (std::size_t i = 0; i < t.nodes.size(); ++i) {
            const ui::node& a = t.nodes[i];
            CAPTURE(a.id);
            // A circle of the matrix is as large as what it stands for; the list above it has a row for the same account.
            if (is_used(a) && !a.id.starts_with("matrix.")) CHECK(a.at.h >= 48);
            CHECK(a.at.x >= 0);
            CHECK(a.at.x + a.at.w <= t.width);
            CHECK(a.at.y + a.at.h <= t.height);
            if (holds_others(a)) continue;
            for (std::size_t j = 0; j < i; ++j) {
                const ui::node& b = t.nodes[j];
                if (holds_others(b) || !overlap(a.at, b.at)) continue;
                CAPTURE(b.id);
                CHECK_FALSE(overlap(a.at, b.at));
            }
        }
    });
    return heights;
}

}  // namespace

TEST_CASE("in every theme what is used is large enough, in the page, and apart from the rest") {
    for (const float width : {320.0f, 900.0f}) {
        CAPTURE(width);
        std::map<std::string, float> heights[3];
        const char* const themes[] = {R"({"density":"compact","radius":0})", R"({"accent":"#0b6b3a"})", R"({"density":"roomy","radius":24})"};
        for (int i = 0; i < 3; ++i) {
            CAPTURE(themes[i]);
            heights[i] = looked_at({.width = width, .dark = i == 1, .theme = themes[i]});
        }
        for (const auto& [screen, regular] : heights[1]) {
            CAPTURE(screen);
            CHECK(heights[0][screen] < regular);
            CHECK(heights[2][screen] > regular);
        }
    }
}

TEST_CASE("a theme that says nothing changes nothing, and one that is taken back leaves nothing") {
    driver plain({.width = 900}), themed({.width = 900, .theme = "{}"});
    CHECK(themed.s().semantics() == plain.s().semantics());
    themed.page("theme", R"({"accent":"#0b6b3a","radius":3.5,"density":"roomy"})");
    const std::string changed = themed.s().semantics();
    CHECK(changed.find("\"accent\":\"#0b6b3a\"") != std::string::npos);
    CHECK(changed.find("\"radius\":3.5,") != std::string::npos);
    CHECK(themed.took<app::report>().empty());
    themed.page("theme", R"({"accent":"#1f5bff","radius":12,"density":"regular"})");
    CHECK(themed.s().semantics() == plain.s().semantics());
    CHECK(plain.s().semantics().find("\"radius\":12,") != std::string::npos);
}

TEST_CASE("in the dark the accent is lightened until it can be read") {
    driver d({.dark = true, .theme = R"({"accent":"#0b6b3a"})"});
    const ui::palette& p = d.s().colours();
    CHECK(p.accent != 0x0B6B3A);
    CHECK(contrast(p.accent, p.card) >= 4.5f);
    CHECK((p.accent >> 8 & 255) > (p.accent >> 16 & 255));  // still green
}

TEST_CASE("the embedding site is told what is wrong with its theme, in the reader’s language, and the page goes on") {
    for (const std::string lang : {"ko", "en"}) {
        driver d({.lang = lang});
        d.page("theme", R"({"accent":"#ffee00","density":"huge","radius":4})");
        const auto told = d.took<app::report>();
        REQUIRE(told.size() == 2);
        CHECK(told[0].event == "error");
        CHECK(told[0].detail ==
              (lang == "ko" ? R"({"message":"theme.accent: 이 색은 흰 바탕과의 명암비가 1.2:1이어서 글자와 단추에 쓰기에 너무 흐립니다. 4.5:1 이상인 더 진한 색으로 바꿔 주세요."})"
                            : R"({"message":"theme.accent: The colour has a contrast of 1.2:1 with white, too little for text and buttons. Use a darker one, of 4.5:1 or more."})"));
        CHECK(told[1].detail.find("theme.density: ") != std::string::npos);
        CHECK(d.state().look == theme{0x1F5BFF, 4, density::regular});
        CHECK(app::write_json({told[0]}) == R"([{"do":"report","event":"error","detail":)" + told[0].detail + "}]");
        d.click("begin");
        CHECK(d.find("q1.memo"));
    }
}

TEST_CASE("a page that could not open its diagnostic has the theme, too") {
    driver d({.diagnostic = "{", .theme = R"({"radius":0})"});
    CHECK(d.state().at == app::screen::refused);
    CHECK(d.s().semantics().find("\"radius\":0,") != std::string::npos);
}
