// Decimal terms: what people would get with a pencil.
#include "core/decimal.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <optional>

using namespace jindan;

TEST_CASE("sums of tenths are what they seem") {
    double sum = 0;
    for (int i = 0; i < 67; ++i) sum += 0.1;
    CHECK(sum != 6.7);
    CHECK(decimal::equal(sum, 6.7));
    CHECK(decimal::at_most(6.7, sum));
    CHECK(decimal::at_most(sum, 6.7));
    CHECK_FALSE(decimal::less(sum, 6.7));
    CHECK(decimal::less(6.69, sum));
    CHECK(decimal::less(6.7, 6.700001));
}

TEST_CASE("large amounts that differ by one are different") {
    CHECK(decimal::less(1e12, 1e12 + 1));
    CHECK(decimal::less(9'999'999'999'999, 1e13));
    CHECK_FALSE(decimal::equal(0, 1e-8));
    CHECK(decimal::equal(0, 1e-10));
}

TEST_CASE("half up, whatever the binary form lost") {
    struct row {
        double x;
        int places;
        double out;
    };
    const row rows[] = {{2.5, 0, 3},  {-2.5, 0, -2},    {2.4999, 0, 2},      {2.675, 2, 2.68},   {1.005, 2, 1.01}, {0.125, 2, 0.13}, {-0.125, 2, -0.12},
                        {-0.4, 0, 0}, {66.65, 1, 66.7}, {1e9 + 0.2, 0, 1e9}, {33.3333, 1, 33.3}, {7, 3, 7},        {-7, 0, -7},      {1234567890.5, 0, 1234567891}};
    for (const row& r : rows) {
        CAPTURE(r.x);
        CHECK(decimal::equal(decimal::rounded(r.x, r.places), r.out));
    }
}

TEST_CASE("texts") {
    struct row {
        double x;
        const char* text;
    };
    // clang-format off: a table
    const row rows[] = {{0, "0"},      {-0.0, "0"},     {6.7, "6.7"},           {-0.25, "-0.25"},         {1200000000, "1200000000"}, {0.1 + 0.2, "0.3"},
                        {1.0 / 3, "0.333333333"}, {100, "100"}, {0.000000001, "0.000000001"}, {-1e-12, "0"}, {999999.9999999999, "1000000"},
                        {123456789.25, "123456789.25"}, {-15.5, "-15.5"}, {999'999'999'999'999, "999999999999999"}};
    // clang-format on
    for (const row& r : rows) CHECK(decimal::to_text(r.x) == r.text);
    CHECK(decimal::to_text(1e15).empty());
    // The greatest numbers are no more than what can be read again.
    for (const double x : {999'999'999'999'999.5, -999'999'999'999'999.5, std::nextafter(decimal::limit, 0)}) {
        const std::optional<double> again = decimal::parse(decimal::to_text(x));
        REQUIRE(again);
        CHECK(decimal::equal(*again, x));
    }
    CHECK(decimal::to_text(std::numeric_limits<double>::quiet_NaN()).empty());
    CHECK(decimal::to_text(-std::numeric_limits<double>::infinity()).empty());
}

TEST_CASE("JSON numbers are read, and nothing else") {
    struct row {
        const char* text;
        double out;
    };
    const row rows[] = {
        {"0", 0},           {"-0", 0},    {"6.7", 6.7}, {"1e3", 1000}, {"12.5E-1", 1.25}, {"-0.001", -0.001}, {"1E+2", 100}, {"0.1", 0.1}, {"123456789012", 123456789012.0},
        {"0e999999999", 0}, {"1e-999", 0}};
    for (const row& r : rows) {
        CAPTURE(r.text);
        const auto got = decimal::parse(r.text);
        REQUIRE(got);
        CHECK(*got == r.out);
    }
    CHECK(decimal::equal(*decimal::parse("0." + std::string(500, '3')), 1.0 / 3));
    for (int i = 0; i < 1000; ++i) CHECK(decimal::parse("0.00e999999999") == 0);  // at once: there is nothing to count up
    for (const char* wrong : {"", "-", "01", "1.", ".5", "1e", "1e+", "+1", " 1", "1 ", "0x10", "NaN", "1e15", "1e999999999", "1,5", "１"}) CHECK_FALSE(decimal::parse(wrong));
}

TEST_CASE("rounding leaves large whole numbers alone") {
    CHECK(decimal::rounded(150000000000, 2) == 150000000000);
    CHECK(decimal::rounded(12000000, 6) == 12000000);
    CHECK(decimal::rounded(20000000000000, 0) == 20000000000000);
    CHECK(decimal::rounded(100000000000.4, 0) == 100000000000);
    CHECK(decimal::rounded(100000000000.499, 0) == 100000000000);
    CHECK(decimal::rounded(100000000000.5, 0) == 100000000001);
    CHECK(decimal::rounded(1.005, 2) == 1.01);
    CHECK(decimal::rounded(-2.5, 0) == -2);
}
