// The theme of an embedding site: what is taken of it, and what is said of the rest.
#include "core/theme.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "core/codes.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

std::string wrong(std::string_view json) { return lines_of(read_theme(json).wrong); }

}  // namespace

TEST_CASE("a theme is taken as it is written") {
    const themed all = read_theme(R"({"accent":"#0B7f57","radius":4.5,"density":"roomy","mode":"dark","font":"serif"})");
    CHECK(all.wrong.empty());
    CHECK(all.look == theme{0x0B7F57, 4.5f, density::roomy});
    CHECK(read_theme(R"({"radius":0,"density":"compact"})").look == theme{0x1F5BFF, 0, density::compact});
    CHECK(read_theme(R"({"radius":1e-10})").look == theme{0x1F5BFF, 0, density::regular});
    CHECK(read_theme(R"({"radius":4.567})").look == theme{0x1F5BFF, 4.57f, density::regular});
    CHECK(read_theme(R"({"radius":24,"density":"regular"})").look == theme{0x1F5BFF, 24, density::regular});
    CHECK(read_theme("{}").look == theme());
    CHECK(read_theme("{}").wrong.empty());
}

TEST_CASE("what is wrong with a theme is told, all of it, and the rest is taken") {
    CHECK(wrong("green") == "1:1  not_json a value\n");
    CHECK(wrong("") == "1:1  not_json a value\n");
    CHECK(wrong("[]") == "1:1  wrong_type object\n");
    CHECK(wrong("{\"font\":\"" + std::string(5000, 'x') + "\"}") == "0:0  too_large 4 KiB\n");
    for (const char* no_colour : {"green", "#fff", "1f5bff", "#1f5bfg", "#1f5bff00", "#1f5b f", "rgb(1,2,3)"}) {
        CAPTURE(no_colour);
        CHECK(wrong(std::string("{\"accent\":\"") + no_colour + "\"}") == "1:11 /accent bad_colour\n");
    }
    CHECK(wrong(R"({"accent":2})") == "1:11 /accent wrong_type text\n");
    CHECK(wrong(R"({"radius":25})") == "1:11 /radius out_of_range 0–24\n");
    CHECK(wrong(R"({"radius":-1})") == "1:11 /radius out_of_range 0–24\n");
    CHECK(wrong(R"({"radius":"12px"})") == "1:11 /radius wrong_type number\n");
    CHECK(wrong(R"({"density":"airy"})") == "1:12 /density unknown_kind compact, regular, roomy\n");

    CHECK(wrong(R"({"colour":"#0b6b3a"})") == "1:2 /colour unknown_field colour\n");

    const themed some = read_theme(R"({"accent":"#ffcc00","radius":99,"density":"compact"})");
    CHECK(lines_of(some.wrong) == "1:11 /accent faint_colour 1.5\n1:30 /radius out_of_range 0–24\n");
    CHECK(some.look == theme{0x1F5BFF, 12, density::compact});
}

TEST_CASE("an accent that is too faint on white is refused with its contrast, which is not rounded up") {
    CHECK(wrong(R"({"accent":"#777777"})") == "1:11 /accent faint_colour 4.4\n");  // 4.478
    CHECK(wrong(R"({"accent":"#767676"})") == "");                                    // 4.542
    const problem p{problem_code::faint_colour, "/accent", "4.4"};
    CHECK(message(p, "ko") == "이 색은 흰 바탕과의 명암비가 4.4:1이어서 글자와 단추에 쓰기에 너무 흐립니다. 4.5:1 이상인 더 진한 색으로 바꿔 주세요.");
    CHECK(message(p, "en") == "The colour has a contrast of 4.4:1 with white, too little for text and buttons. Use a darker one, of 4.5:1 or more.");
    CHECK(message({problem_code::bad_colour, "", ""}, "en") == "Write a colour as # and six hexadecimal digits, as in “#1f5bff”.");
    CHECK(message({problem_code::bad_colour, "", ""}, "ko") == "색은 ‘#1f5bff’처럼 #과 16진수 여섯 자리로 적어 주세요.");
}

// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance, with the library's power.
TEST_CASE("contrast is that of WCAG") {
    CHECK(contrast(0x000000, 0xFFFFFF) == doctest::Approx(21));
    CHECK(contrast(0x777777, 0xFFFFFF) == doctest::Approx(4.478).epsilon(0.001));
    CHECK(contrast(0x123456, 0x123456) == 1);
    for (colour grey = 0; grey < 256; ++grey) {
        const double v = grey / 255.0, light = v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        CHECK(contrast(grey * 0x010101, 0) == doctest::Approx((light + 0.05) / 0.05).epsilon(1e-4));
    }
}

TEST_CASE("colours are mixed channel by channel") {
    CHECK(blended(0xFF0080, 0x00FF00, 1) == 0xFF0080);
    CHECK(blended(0xFF0080, 0x00FF00, 0) == 0x00FF00);
    CHECK(blended(0xFF0080, 0x00FF00, 0.5f) == 0x808040);
}
