// Days of the calendar, and how many are between them.
#include <doctest/doctest.h>

#include "core/date.hpp"

using namespace jindan;

TEST_CASE("days go on over the ends of months and years") {
    struct row {
        date from;
        int days;
        date to;
    };
    // 2000 has a leap day, being a multiple of 400; 2100 has none, being one of 100. From 1970-01-01 to 2000-01-01 there are 30 years with
    // the leap days of 1972, 76, 80, 84, 88, 92 and 96: 30 × 365 + 7 = 10,957.
    // clang-format off: a table
    for (const row& r : {row{{2024, 2, 28}, 1, {2024, 2, 29}}, {{2024, 2, 29}, 1, {2024, 3, 1}}, {{2024, 2, 29}, 366, {2025, 3, 1}},
                         {{2023, 2, 28}, 1, {2023, 3, 1}}, {{2000, 2, 28}, 2, {2000, 3, 1}}, {{2100, 2, 28}, 1, {2100, 3, 1}},
                         {{2026, 12, 31}, 1, {2027, 1, 1}}, {{2027, 1, 1}, -1, {2026, 12, 31}}, {{1970, 1, 1}, 10'957, {2000, 1, 1}},
                         {{2026, 11, 23}, 0, {2026, 11, 23}}}) {
        // clang-format on
        CAPTURE(to_string(r.from));
        CHECK(to_string(plus_days(r.from, r.days)) == to_string(r.to));
        CHECK(to_string(plus_days(r.to, -r.days)) == to_string(r.from));
        CHECK(days_between(r.from, r.to) == r.days);
        CHECK(days_between(r.to, r.from) == -r.days);
    }
}

TEST_CASE("days beyond the calendar are its first and its last") {
    CHECK(plus_days({9999, 12, 30}, 2) == date{9999, 12, 31});
    CHECK(plus_days({1, 1, 2}, -5) == date{1, 1, 1});
    CHECK(plus_days({2026, 1, 1}, INT64_MAX) == date{9999, 12, 31});
    CHECK(plus_days({2026, 1, 1}, INT64_MIN) == date{1, 1, 1});
}

TEST_CASE("months have their lengths") {
    const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    for (int month = 1; month <= 12; ++month) CHECK(days_in_month(2026, month) == lengths[month - 1]);
    CHECK(days_in_month(2024, 2) == 29);
    CHECK(days_in_month(2000, 2) == 29);
    CHECK(days_in_month(2100, 2) == 28);
}

TEST_CASE("a day exists or does not") {
    for (const date& d : {date{2024, 2, 29}, {1, 1, 1}, {9999, 12, 31}}) CHECK(exists(d));
    for (const date& d : {date{2023, 2, 29}, {2026, 4, 31}, {2026, 0, 1}, {2026, 13, 1}, {2026, 1, 0}, {0, 1, 1}, {10'000, 1, 1}, {2026, 257, 1}, {2026, 1, 257}})
        CHECK_FALSE(exists(d));
    CHECK(parse_date("2024-02-29") == date{2024, 2, 29});
    CHECK_FALSE(parse_date("2023-02-29"));
}

TEST_CASE("an earlier day is less") {
    CHECK(date{2025, 12, 31} < date{2026, 1, 1});
    CHECK(date{2026, 1, 31} < date{2026, 2, 1});
    CHECK(date{2026, 2, 1} < date{2026, 2, 2});
}
