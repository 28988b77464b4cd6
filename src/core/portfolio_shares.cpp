// Shares of a total, and how many accounts make one.
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/portfolio.hpp"

namespace jindan::portfolio {

shares shares_of(const column& values) {
    shares out;
    ranking places = ranked(values);
    out.of_total.resize(values.size());
    out.cumulative.resize(values.size());
    out.order = std::move(places.order);
    out.unranked = std::move(places.unranked);
    const auto amount = [&](int account) { return *values[static_cast<std::size_t>(account)]; };
    exact_sum total;
    bool negative = false;
    for (const int account : out.order) {
        total.add(amount(account));
        negative |= decimal::less(amount(account), 0);
    }
    out.total = total.value();
    if (out.order.empty())
        out.why_not = no_result::no_values;
    else if (negative)
        out.why_not = no_result::negative;
    else if (decimal::equal(out.total, 0))
        out.why_not = no_result::zero_total;
    if (out.why_not) return out;
    exact_sum so_far;  // in the same order as the total, so that the last one has exactly all
    for (const int account : out.order) {
        so_far.add(amount(account));
        out.of_total[static_cast<std::size_t>(account)] = amount(account) / out.total;
        out.cumulative[static_cast<std::size_t>(account)] = so_far.value() / out.total;
    }
    return out;
}

int count_of(double fraction, int accounts, rounding convention) {
    if (!(fraction > 0) || accounts <= 0) return 0;
    const double exact = std::min(fraction, 1.0) * accounts;
    const double near = decimal::rounded(exact, 0);
    // 0.07 of 100 is 7, whatever the product says.
    const bool whole = decimal::equal(exact, near);
    switch (convention) {
        case rounding::rounded_up: return std::max(1, static_cast<int>(whole ? near : std::ceil(exact)));
        case rounding::rounded_down: return static_cast<int>(whole ? near : std::floor(exact));
        case rounding::nearest: break;
    }
    return static_cast<int>(near);
}

namespace {

head first(const shares& all, std::size_t count) {
    head out;
    out.accounts.assign(all.order.begin(), all.order.begin() + static_cast<std::ptrdiff_t>(count));
    if (count > 0) out.share = *all.cumulative[static_cast<std::size_t>(out.accounts.back())];
    return out;
}

}  // namespace

std::optional<head> reaching(const shares& all, double fraction) {
    if (all.why_not) return {};
    // Amounts are compared, not fractions: a small account is more than the slack of a comparison near 1.
    const double goal = std::min(fraction, 1.0) * all.total;
    std::size_t count = 0;
    for (double sum = 0; count < all.order.size() && decimal::less(sum, goal); ++count) sum = *all.cumulative[static_cast<std::size_t>(all.order[count])] * all.total;
    return first(all, count);
}

std::optional<head> top_fraction(const shares& all, double fraction, rounding convention) {
    if (all.why_not) return {};
    return first(all, static_cast<std::size_t>(count_of(fraction, static_cast<int>(all.order.size()), convention)));
}

}  // namespace jindan::portfolio
