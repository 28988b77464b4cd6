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

void accumulator::add(const accumulator& more) {
    if (more.n_ == 0) return;
    if (n_ == 0) {
        *this = more;
        return;
    }
    const double apart = more.mean_ - mean_;
    const auto here = static_cast<double>(n_), there = static_cast<double>(more.n_);
    mean_ += apart * there / (here + there);
    squares_ += more.squares_ + apart * apart * here * there / (here + there);
    n_ += more.n_;
    lowest_ = std::min(lowest_, more.lowest_);
    highest_ = std::max(highest_, more.highest_);
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

void tally::add(const tally& more) {
    values_.add(more.values_);
    unscorable_ += more.unscorable_;
    in_share_ += more.in_share_;
    in_plus_ += more.in_plus_;
    in_minus_ += more.in_minus_;
    at_maximum_ += more.at_maximum_;
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

statistics of(const column& values, const measures& wanted) {
    tally all(wanted);
    for (const auto& v : values) all.add(v);
    return all.result();
}

void segment_tally::add(std::string_view segment, const std::optional<double>& value) {
    const auto number = static_cast<std::size_t>(names_.add(segment));
    if (number == tallies_.size()) tallies_.emplace_back(wanted_);
    tallies_[number].add(value);
}

std::vector<segment> segment_tally::result() const {
    std::vector<segment> out;
    for (std::size_t i = 0; i < tallies_.size(); ++i) out.push_back({names_.names()[i], tallies_[i].result()});
    return out;
}

std::vector<segment> by_segment(const column& values, const std::vector<std::string>& names, const measures& wanted) {
    segment_tally all(wanted);
    for (std::size_t i = 0; i < values.size(); ++i) all.add(i < names.size() ? std::string_view(names[i]) : std::string_view(), values[i]);
    return all.result();
}

}  // namespace jindan::groups
