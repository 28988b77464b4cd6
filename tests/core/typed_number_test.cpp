// Numbers as people type them.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "core/decimal.hpp"
#include "core/typed_number.hpp"

using jindan::typed_number;

TEST_CASE("numbers in the spellings that people use") {
    // clang-format off: a table
    for (const auto& [text, value] : {std::pair{"12", 12.0}, {" 12 ", 12.0}, {"1,234", 1234.0}, {"1,234,567.5", 1234567.5}, {"1 234 567", 1234567.0},
                                      {".5", 0.5}, {"12.", 12.0}, {"007", 7.0}, {"0", 0.0}, {"000", 0.0}, {"+5", 5.0}, {"-0.25", -0.25},
                                      {"１２", 12.0}, {"－１．５", -1.5}, {"１，２３４", 1234.0}, {"\u22125", -5.0}, {"1\u00A0234", 1234.0}}) {
        // clang-format on
        CAPTURE(std::string(text));
        REQUIRE(typed_number(text));
        CHECK(jindan::decimal::equal(*typed_number(text), value));
    }
}

TEST_CASE("what could be meant in two ways is no number") {
    for (const std::string_view text : {"", " ", "12,5", "1,2,3", "1 2", "1234,567", "1,234 567", ",5", "1,", "1.2.3", "--1", "5 %", "1e3", "억", "１２개", "\xEF\xBC"}) {
        CAPTURE(std::string(text));
        CHECK_FALSE(typed_number(text));
    }
}

TEST_CASE("a number beyond what can be kept is one, and too large everywhere") {
    CHECK(*typed_number("99999999999999999999") >= jindan::decimal::limit);
    CHECK(*typed_number("-99999999999999999999") <= -jindan::decimal::limit);
}
