// The reader's years and quarters. A year may begin with any month (settings::fiscal_start), so a quarter need not be one of the calendar.
//
// A year is named by the calendar year in which it begins: where years begin in April, January 2027 is in the fourth quarter of 2026.
// A first month outside 1–12 counts as January. For today: date_of(moment, utc_offset).
#pragma once

#include <compare>

#include "core/date.hpp"

namespace jindan::book {

struct period {
    int year = 0;    // the reader's
    int number = 0;  // 1–4
    auto operator<=>(const period&) const = default;  // the earlier is less
};

int year_of(const date& d, int fiscal_start);
period period_of(const date& d, int fiscal_start);

// The first and the last day of a quarter.
date first_day(period p, int fiscal_start);
date last_day(period p, int fiscal_start);

period shifted(period p, int by);  // by quarters, either way

// The day in `p` that is nearest to `d`: what is written down today about an earlier quarter stands for its last day.
date day_in(period p, const date& d, int fiscal_start);

}  // namespace jindan::book
