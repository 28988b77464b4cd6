#include "core/date.hpp"

#include <algorithm>
#include <chrono>

namespace jindan {
namespace {

using namespace std::chrono;

std::string padded(int n, std::size_t digits) {
    const std::string plain = std::to_string(n);
    return std::string(digits - std::min(digits, plain.size()), '0') + plain;
}

year_month_day civil(const date& d) { return year{d.year} / d.month / d.day; }

date date_of(sys_days day) {
    const year_month_day c{day};
    return {int{c.year()}, static_cast<int>(unsigned{c.month()}), static_cast<int>(unsigned{c.day()})};
}

constexpr sys_days first_day = year{1} / 1 / 1, last_day = year{9999} / 12 / 31;

}  // namespace

date date_of(time_ms t, int utc_offset) {
    // Within the range first: a library's days may be no wider than 32 bits.
    constexpr milliseconds first = first_day.time_since_epoch(), last = last_day.time_since_epoch();
    const auto inside = [&](std::int64_t ms) { return std::clamp<std::int64_t>(ms, first.count(), last.count()); };
    const milliseconds moment{inside(inside(t) + std::int64_t{60'000} * utc_offset)};
    return date_of(sys_days{floor<days>(moment)});
}

std::string to_string(const date& d) { return padded(d.year, 4) + "-" + padded(d.month, 2) + "-" + padded(d.day, 2); }

bool is_date(std::string_view s) { return parse_date(s).has_value(); }

std::optional<date> parse_date(std::string_view s) {
    if (s.size() != 10 || s[4] != '-' || s[7] != '-') return {};
    int parts[3] = {};
    std::size_t from = 0;
    for (int& part : parts) {
        const std::size_t end = from ? from + 2 : 4;
        for (; from < end; ++from) {
            if (s[from] < '0' || s[from] > '9') return {};
            part = part * 10 + (s[from] - '0');
        }
        ++from;
    }
    const date d{parts[0], parts[1], parts[2]};
    return exists(d) ? std::optional(d) : std::nullopt;
}

bool exists(const date& d) {
    const auto inside = [](int n, int last) { return n >= 1 && n <= last; };
    return inside(d.year, 9999) && inside(d.month, 12) && inside(d.day, 31) && civil(d).ok();
}

int days_in_month(int y, int month) { return static_cast<int>(unsigned{year_month_day_last{year{y} / month / last}.day()}); }

date plus_days(const date& d, std::int64_t by) {
    const std::int64_t first = first_day.time_since_epoch().count(), last = last_day.time_since_epoch().count();
    const std::int64_t from = sys_days{civil(d)}.time_since_epoch().count();
    return date_of(sys_days{days{std::clamp(by, first - from, last - from) + from}});
}

int days_between(const date& from, const date& to) { return static_cast<int>((sys_days{civil(to)} - sys_days{civil(from)}).count()); }

}  // namespace jindan
