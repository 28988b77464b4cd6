#include "book/periods.hpp"

#include <algorithm>

namespace jindan::book {
namespace {

constexpr int months = 12, in_quarter = 3;

// Months that the reader's year is behind the calendar's.
int lag(int fiscal_start) { return fiscal_start >= 1 && fiscal_start <= months ? fiscal_start - 1 : 0; }

// A whole number of times `n` goes into `x`, rounded down also below 0.
long long floor_of(long long x, long long n) { return (x >= 0 ? x : x - n + 1) / n; }

// The first day of a month, counted from January of the year 0; the nearest day of the calendar.
date month_start(long long month) {
    const long long year = floor_of(month, months);
    if (year < 1) return {1, 1, 1};
    if (year > 9999) return {9999, 12, 31};
    return {static_cast<int>(year), static_cast<int>(month - year * months) + 1, 1};
}

long long first_month(int year, int fiscal_start) { return static_cast<long long>(year) * months + lag(fiscal_start); }
long long first_month(period p, int fiscal_start) { return first_month(p.year, fiscal_start) + in_quarter * (p.number - 1); }

// The day before a month begins.
date end_before(long long month) {
    const date next = month_start(month);
    return next == date{9999, 12, 31} ? next : plus_days(next, -1);
}

// Quarters counted from the first of the year 0.
long long count(period p) { return static_cast<long long>(p.year) * 4 + p.number - 1; }

}  // namespace

int year_of(const date& d, int fiscal_start) { return d.month - 1 < lag(fiscal_start) ? d.year - 1 : d.year; }

period period_of(const date& d, int fiscal_start) {
    const int month = (d.month - 1 - lag(fiscal_start) + months) % months;
    return {year_of(d, fiscal_start), month / in_quarter + 1};
}

date first_day(period p, int fiscal_start) { return month_start(first_month(p, fiscal_start)); }
date last_day(period p, int fiscal_start) { return end_before(first_month(p, fiscal_start) + in_quarter); }

period shifted(period p, int by) {
    const long long n = count(p) + by, year = floor_of(n, 4);
    return {static_cast<int>(year), static_cast<int>(n - year * 4) + 1};
}

date day_in(period p, const date& d, int fiscal_start) { return std::clamp(d, first_day(p, fiscal_start), last_day(p, fiscal_start)); }

}  // namespace jindan::book
