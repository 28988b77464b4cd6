// Calendar dates of moments. No clock and no place: both come from outside.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace jindan {

struct date {
    int year = 1970, month = 1, day = 1;
    bool operator==(const date&) const = default;
};

// Of milliseconds since 1970-01-01T00:00Z, where clocks are so many minutes ahead of UTC; years outside 1–9999 come out as the nearest
// day inside.
date date_of(std::int64_t ms, int utc_offset = 0);

std::string to_string(const date& d);  // "2026-11-23"

// Of the form above and a day that exists.
bool is_date(std::string_view s);

}  // namespace jindan
