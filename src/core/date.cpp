#include "core/date.hpp"

#include <algorithm>
#include <chrono>

#include "core/encoding.hpp"

namespace jindan {
namespace {

std::string padded(int n, std::size_t digits) {
    const std::string plain = std::to_string(n);
    return std::string(digits - std::min(digits, plain.size()), '0') + plain;
}

}  // namespace

date date_of(std::int64_t ms, int utc_offset) {
    using namespace std::chrono;
    // Within the range first: a library's days may be no wider than 32 bits.
    constexpr milliseconds first = sys_days{year{1} / 1 / 1}.time_since_epoch();
    constexpr milliseconds last = sys_days{year{9999} / 12 / 31}.time_since_epoch();
    const auto inside = [&](std::int64_t t) { return std::clamp<std::int64_t>(t, first.count(), last.count()); };
    const milliseconds moment{inside(inside(ms) + std::int64_t{60'000} * utc_offset)};
    const year_month_day civil{sys_days{floor<days>(moment)}};
    return {int{civil.year()}, static_cast<int>(unsigned{civil.month()}), static_cast<int>(unsigned{civil.day()})};
}

std::string to_string(const date& d) { return padded(d.year, 4) + "-" + padded(d.month, 2) + "-" + padded(d.day, 2); }

bool is_date(std::string_view s) {
    using namespace std::chrono;
    if (s.size() != 10 || s[4] != '-' || s[7] != '-') return false;
    int parts[3] = {};
    std::size_t from = 0;
    for (int& part : parts) {
        const std::size_t end = from ? from + 2 : 4;
        for (; from < end; ++from) {
            if (s[from] < '0' || s[from] > '9') return false;
            part = part * 10 + (s[from] - '0');
        }
        ++from;
    }
    return (year{parts[0]} / parts[1] / parts[2]).ok() && parts[0] > 0;
}

}  // namespace jindan
