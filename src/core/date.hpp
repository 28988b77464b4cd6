// Calendar dates of moments, and how many days are between them. No clock and no place: both come from outside. The calendar is the
// Gregorian one, also where others were in use; years outside 1–9999 come out as the nearest day inside.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jindan {

using time_ms = std::int64_t;  // milliseconds since 1970-01-01T00:00Z

struct date {
    int year = 1970, month = 1, day = 1;
    auto operator<=>(const date&) const = default;  // the earlier is less
};

// Where clocks are so many minutes ahead of UTC.
date date_of(time_ms t, int utc_offset = 0);

std::string to_string(const date& d);  // "2026-11-23"

// Of the form above and a day that exists.
bool is_date(std::string_view s);
std::optional<date> parse_date(std::string_view s);

bool exists(const date& d);  // in a calendar of the years 1–9999
int days_in_month(int year, int month);  // month 1–12

// `d` is a day that exists.
date plus_days(const date& d, std::int64_t days);
int days_between(const date& from, const date& to);  // below 0 where `to` is the earlier

}  // namespace jindan
