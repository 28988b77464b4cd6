// The reader's years and quarters, by hand.
#include <doctest/doctest.h>

#include <string>

#include "book/book.hpp"
#include "book/periods.hpp"

using namespace jindan;
using namespace jindan::book;

namespace {

std::string text(period p) { return std::to_string(p.year) + "/" + std::to_string(p.number); }
std::string text(const date& first, const date& last) { return to_string(first) + ".." + to_string(last); }

constexpr std::int64_t hour = 3'600'000;
constexpr std::int64_t new_year = 1'798'761'600'000;  // 2027-01-01T00:00Z: 20,819 days of 86,400 seconds
constexpr int seoul = 540, honolulu = -600;

}  // namespace

TEST_CASE("a year begins with the month that the reader has set") {
    struct row {
        int start;
        date d;
        const char* p;
    };
    // clang-format off: a table
    for (const row& r : {
             // January: the calendar's quarters.
             row{1, {2026, 1, 1}, "2026/1"}, {1, {2026, 3, 31}, "2026/1"}, {1, {2026, 4, 1}, "2026/2"}, {1, {2026, 9, 30}, "2026/3"}, {1, {2026, 12, 31}, "2026/4"},
             // February: Feb–Apr, May–Jul, Aug–Oct, Nov–Jan. January belongs to the year before.
             {2, {2026, 1, 31}, "2025/4"}, {2, {2026, 2, 1}, "2026/1"}, {2, {2026, 4, 30}, "2026/1"}, {2, {2026, 5, 1}, "2026/2"}, {2, {2026, 12, 31}, "2026/4"},
             {2, {2027, 1, 31}, "2026/4"},
             // March: Mar–May, Jun–Aug, Sep–Nov, Dec–Feb, with the leap day.
             {3, {2024, 2, 29}, "2023/4"}, {3, {2024, 3, 1}, "2024/1"}, {3, {2026, 11, 30}, "2026/3"}, {3, {2026, 12, 1}, "2026/4"},
             // April, as in Japan: quarters are the calendar's, a year and a number off.
             {4, {2027, 3, 31}, "2026/4"}, {4, {2026, 4, 1}, "2026/1"}, {4, {2026, 12, 31}, "2026/3"}, {4, {2027, 1, 1}, "2026/4"},
             // July: Jul–Sep, Oct–Dec, Jan–Mar, Apr–Jun.
             {7, {2026, 6, 30}, "2025/4"}, {7, {2026, 7, 1}, "2026/1"}, {7, {2026, 12, 31}, "2026/2"}, {7, {2027, 1, 1}, "2026/3"},
             // December: Dec–Feb, Mar–May, Jun–Aug, Sep–Nov.
             {12, {2026, 11, 30}, "2025/4"}, {12, {2026, 12, 1}, "2026/1"}, {12, {2027, 1, 1}, "2026/1"}, {12, {2027, 2, 28}, "2026/1"}, {12, {2027, 3, 1}, "2026/2"},
             // No month: January.
             {0, {2026, 1, 1}, "2026/1"}, {13, {2026, 12, 31}, "2026/4"}, {-7, {2026, 12, 31}, "2026/4"}}) {
        // clang-format on
        CAPTURE(r.start);
        CAPTURE(to_string(r.d));
        CHECK(text(period_of(r.d, r.start)) == r.p);
        CHECK(year_of(r.d, r.start) == period_of(r.d, r.start).year);
    }
}

TEST_CASE("quarters and years have a first and a last day") {
    struct row {
        int start;
        period p;
        const char* days;
    };
    // clang-format off: a table
    for (const row& r : {row{1, {2026, 1}, "2026-01-01..2026-03-31"}, {1, {2026, 4}, "2026-10-01..2026-12-31"}, {2, {2026, 1}, "2026-02-01..2026-04-30"},
                         {2, {2026, 4}, "2026-11-01..2027-01-31"}, {3, {2023, 4}, "2023-12-01..2024-02-29"}, {3, {1999, 4}, "1999-12-01..2000-02-29"},
                         {3, {2099, 4}, "2099-12-01..2100-02-28"}, {4, {2026, 4}, "2027-01-01..2027-03-31"}, {7, {2026, 2}, "2026-10-01..2026-12-31"},
                         {7, {2026, 3}, "2027-01-01..2027-03-31"}, {12, {2026, 1}, "2026-12-01..2027-02-28"}, {12, {2026, 4}, "2027-09-01..2027-11-30"}}) {
        // clang-format on
        CAPTURE(r.start);
        CHECK(text(first_day(r.p, r.start), last_day(r.p, r.start)) == r.days);
    }
}

TEST_CASE("every day of a leap year is in the quarter that has it, wherever years begin") {
    for (int start = 1; start <= 12; ++start)
        for (date d{2023, 12, 1}; d < date{2025, 2, 1}; d = plus_days(d, 1)) {
            const period p = period_of(d, start);
            const bool inside = first_day(p, start) <= d && d <= last_day(p, start);
            const bool joined = plus_days(last_day(p, start), 1) == first_day(shifted(p, 1), start);
            if (!inside || !joined) FAIL(start, " ", to_string(d));
        }
}

TEST_CASE("quarters follow each other") {
    CHECK(text(shifted(period{2026, 4}, 1)) == "2027/1");
    CHECK(text(shifted(period{2026, 1}, -1)) == "2025/4");
    CHECK(text(shifted(period{2026, 2}, 11)) == "2029/1");  // 2 + 11 = 13: three years on, the first
    CHECK(text(shifted(period{2026, 2}, -6)) == "2024/4");  // 2 - 6 = -4: two years back, the fourth
    CHECK(text(shifted(period{2026, 3}, 0)) == "2026/3");
    CHECK(period{2025, 4} < period{2026, 1});
    CHECK(period{2026, 1} < period{2026, 2});
    CHECK(period{2026, 2} == period{2026, 2});
}

TEST_CASE("at the ends of the calendar quarters end with it") {
    CHECK(text(period_of({1, 1, 1}, 12)) == "0/1");
    CHECK(text(first_day({0, 1}, 12), last_day({0, 1}, 12)) == "0001-01-01..0001-02-28");
    CHECK(text(first_day({9999, 4}, 1), last_day({9999, 4}, 1)) == "9999-10-01..9999-12-31");
    CHECK(text(first_day({9999, 1}, 12), last_day({9999, 1}, 12)) == "9999-12-01..9999-12-31");
}

TEST_CASE("the same moment is another day elsewhere") {
    // 2026-12-31T15:30Z: in Seoul the new year is half an hour old, in Honolulu it is 05:30 in the morning.
    const std::int64_t half_past = new_year - 9 * hour + hour / 2;
    CHECK(to_string(date_of(half_past)) == "2026-12-31");
    CHECK(to_string(date_of(half_past, seoul)) == "2027-01-01");
    CHECK(to_string(date_of(half_past, honolulu)) == "2026-12-31");
    CHECK(text(period_of(date_of(half_past, seoul), 1)) == "2027/1");
    CHECK(text(period_of(date_of(half_past, honolulu), 1)) == "2026/4");
    // 2027-01-01T09:59Z: in Honolulu the old year has a minute left.
    CHECK(to_string(date_of(new_year + 10 * hour - 60'000, honolulu)) == "2026-12-31");
    CHECK(to_string(date_of(new_year + 10 * hour, honolulu)) == "2027-01-01");
}

TEST_CASE("what is written about another quarter stands for its nearest day") {
    CHECK(to_string(day_in({2026, 3}, {2026, 11, 23}, 1)) == "2026-09-30");
    CHECK(to_string(day_in({2026, 4}, {2026, 11, 23}, 1)) == "2026-11-23");
    CHECK(to_string(day_in({2027, 1}, {2026, 11, 23}, 1)) == "2027-01-01");
    CHECK(to_string(day_in({2026, 3}, {2027, 1, 15}, 3)) == "2026-11-30");
}

TEST_CASE("an assessment stands for its day, else for when it was begun, else for its quarter's first day") {
    const std::int64_t half_past = new_year - 9 * hour + hour / 2;  // as above
    filled f;
    f.what.quarter = {2026, 4};
    CHECK(to_string(day_of(f, seoul)) == "2026-10-01");  // nobody knows when
    f.what.created_at = half_past;
    CHECK(to_string(day_of(f, 0)) == "2026-12-31");
    CHECK(to_string(day_of(f, honolulu)) == "2026-12-31");
    CHECK(to_string(day_of(f, seoul)) == "2026-10-01");  // begun in 2027, about the quarter before
    f.what.quarter = {2027, 1};
    CHECK(to_string(day_of(f, seoul)) == "2027-01-01");
    CHECK(to_string(day_of(f, 0)) == "2027-01-01");  // begun before its quarter
    f.day = date{2026, 11, 30};
    CHECK(to_string(day_of(f, seoul)) == "2026-11-30");

    // The reader's quarter is that of the day, not the calendar quarter it was filed under: with years from March, 2026-11-30 is in
    // Sep–Nov and 2026-12-01 in Dec–Feb, both of the calendar's fourth quarter.
    CHECK(text(period_of(day_of(f, seoul), 3)) == "2026/3");
    f.day = date{2026, 12, 1};
    CHECK(text(period_of(day_of(f, seoul), 3)) == "2026/4");
}
