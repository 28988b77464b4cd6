// Numbers as people write them. Values are doubles, but equality, order and rounding hold in decimal terms: tenths that add up to
// 6.7 are 6.7. No printf, no strtod: both would weigh more in the download than all of this.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jindan::decimal {

// Beyond this a number is none: sums stay exact enough, and every text below it is short.
inline constexpr double limit = 1e15;

// Two numbers are the same when they differ by at most 1e-9, or by at most 5e-14 of the larger where that is more.
bool equal(double a, double b);
bool less(double a, double b);     // smaller, and not the same
inline bool at_most(double a, double b) { return !less(b, a); }

// Half up, that is towards plus infinity: 2.5 -> 3, -2.5 -> -2, 2.675 to two places -> 2.68. `places` 0–9.
double rounded(double x, int places);

// Shortest text with at most 9 decimals: "6.7", "-0.25", "1200000000"; never an exponent, never "-0". Beyond the limit, and for
// what is no number: empty.
std::string to_text(double x);

// A JSON number, of any spelling (RFC 8259, section 6), inside the limit; anything else is nothing.
std::optional<double> parse(std::string_view s);

}  // namespace jindan::decimal
