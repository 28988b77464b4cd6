#include "core/decimal.hpp"

#include <algorithm>
#include <cmath>

namespace jindan::decimal {
namespace {

constexpr double tenths[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
constexpr int most_places = 9;

double slack(double a, double b) { return std::max(1e-9, 5e-14 * std::max(std::fabs(a), std::fabs(b))); }

bool digit(char c) { return c >= '0' && c <= '9'; }

// Digits at the front of `s`, which are taken off; false where there is none.
bool take_digits(std::string_view& s, std::string& digits) {
    std::size_t n = 0;
    while (n < s.size() && digit(s[n])) ++n;
    digits += s.substr(0, n);
    s.remove_prefix(n);
    return n > 0;
}

bool take(std::string_view& s, char c) {
    if (s.empty() || s.front() != c) return false;
    s.remove_prefix(1);
    return true;
}

// digits × 10^power; exact for up to 15 digits and powers of ten that a double holds.
double scaled(std::string_view digits, long power) {
    double value = 0;
    for (const char c : digits)
        if (value < 1e17)
            value = value * 10 + (c - '0');
        else
            ++power;  // more digits than a double has
    for (; power < 0; power += std::min(-power, 22L)) {
        double by = 1;
        for (long i = 0; i < std::min(-power, 22L); ++i) by *= 10;
        value /= by;
    }
    for (; power > 0 && value > 0 && value < limit; --power) value *= 10;
    return value;
}

}  // namespace

bool equal(double a, double b) { return std::fabs(a - b) <= slack(a, b); }

bool less(double a, double b) { return b - a > slack(a, b); }

double rounded(double x, int places) {
    const double by = tenths[std::clamp(places, 0, most_places)];
    const double wide = x * by;
    if (!(std::fabs(wide) < 9e15)) return x;  // no digits left to round
    const double near = std::floor(wide);
    // Just below a half by what the binary form lost is a half; never by more than a millionth, however large the number.
    const double out = near + 0.5 - wide > std::min(slack(wide, wide), 1e-6) ? near : near + 1;
    return out == 0 ? 0 : out / by;
}

std::string to_text(double x) {
    if (!(std::fabs(x) < limit)) return {};
    const bool negative = x < 0;
    double whole = std::floor(std::fabs(x));
    // Digits beyond the fifteenth are noise of the binary form.
    int places = most_places;
    for (double n = whole; n >= 1e6 && places > 0; n /= 10) --places;
    double part = rounded(std::fabs(x) - whole, places);
    // Never up to the limit: what is written can be read.
    if (part >= 1) whole = std::min(whole + 1, limit - 1), part = 0;
    std::string out = std::to_string(static_cast<long long>(whole));
    if (auto n = static_cast<long long>(part * 1e9 + 0.5); n > 0) {
        std::string digits = std::to_string(n);
        digits.insert(0, most_places - digits.size(), '0');
        digits.erase(digits.find_last_not_of('0') + 1);
        out += "." + digits;
    }
    return negative && out != "0" ? "-" + out : out;
}

std::optional<double> parse(std::string_view s) {
    const bool negative = take(s, '-');
    std::string digits;
    const bool zero = !s.empty() && s.front() == '0';
    if (!take_digits(s, digits) || (zero && digits.size() > 1)) return {};
    long power = 0;
    if (take(s, '.')) {
        const std::size_t before = digits.size();
        if (!take_digits(s, digits)) return {};
        power -= static_cast<long>(digits.size() - before);
    }
    if (take(s, 'e') || take(s, 'E')) {
        const bool down = take(s, '-');
        if (!down) take(s, '+');
        std::string exponent;
        if (!take_digits(s, exponent) || exponent.size() > 9) return {};
        long n = 0;
        for (const char c : exponent) n = n * 10 + (c - '0');
        power += down ? -n : n;
    }
    if (!s.empty()) return {};
    const double value = power < -400 - static_cast<long>(digits.size()) ? 0 : scaled(digits, power);
    if (!(value < limit)) return {};
    return negative && value != 0 ? -value : value;
}

}  // namespace jindan::decimal
