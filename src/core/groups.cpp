#include "core/groups.hpp"

#include <algorithm>
#include <cmath>

namespace jindan::groups {

void accumulator::add(double x) {
    lowest_ = n_ == 0 ? x : std::min(lowest_, x);
    highest_ = n_ == 0 ? x : std::max(highest_, x);
    ++n_;
    const double before = x - mean_;
    mean_ += before / static_cast<double>(n_);
    squares_ += before * (x - mean_);
}

std::optional<double> accumulator::spread(deviation kind) const {
    const long long by = kind == deviation::sample ? n_ - 1 : n_;
    if (by < 1) return {};
    return std::sqrt(squares_ / static_cast<double>(by));
}

void tally::add(const std::optional<double>& value) {
    if (!has_number(value) || (wanted_.attainable && !wanted_.attainable->has(*value))) {
        ++unscorable_;
        return;
    }
    values_.add(*value);
    in_share_ += wanted_.share && wanted_.share->has(*value);
    in_plus_ += wanted_.difference && wanted_.difference->plus.has(*value);
    in_minus_ += wanted_.difference && wanted_.difference->minus.has(*value);
    at_maximum_ += wanted_.attainable && decimal::equal(*value, wanted_.attainable->to);
}

statistics tally::result() const {
    statistics out;
    out.n = values_.n();
    out.unscorable = unscorable_;
    if (out.n == 0) return out;
    const auto share = [&](long long count) { return static_cast<double>(count) / static_cast<double>(out.n); };
    out.mean = values_.mean();
    out.spread = values_.spread(wanted_.kind);
    out.lowest = values_.lowest();
    out.highest = values_.highest();
    if (wanted_.share) out.share = share(in_share_);
    if (wanted_.difference) out.difference = share(in_plus_ - in_minus_);
    if (!wanted_.attainable) return out;
    out.at_maximum = share(at_maximum_);
    const double width = wanted_.attainable->to - wanted_.attainable->from;
    if (!decimal::equal(width, 0)) out.of_range = (*out.mean - wanted_.attainable->from) / width;
    return out;
}

}  // namespace jindan::groups
