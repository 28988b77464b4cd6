// Numbers of a kind, one per account or respondent, in an order that all columns share.
#pragma once

#include <cmath>
#include <cstddef>
#include <optional>
#include <vector>

#include "core/decimal.hpp"

namespace jindan {

// Nothing where there is no value. What is no number (NaN, an infinity) or is beyond decimal::limit counts as no value too.
using column = std::vector<std::optional<double>>;

inline bool has_number(const std::optional<double>& cell) { return cell && std::fabs(*cell) < decimal::limit; }
inline bool has_number(const column& values, std::size_t row) { return row < values.size() && has_number(values[row]); }

// A sum that keeps what plain addition loses, so that the order of the rows does not show (Neumaier 1974, "Rundungsfehleranalyse
// einiger Verfahren zur Summation endlicher Summen").
class exact_sum {
public:
    void add(double x) {
        const double sum = sum_ + x;
        lost_ += std::fabs(sum_) >= std::fabs(x) ? (sum_ - sum) + x : (x - sum) + sum_;
        sum_ = sum;
    }
    double value() const { return sum_ + lost_; }

private:
    double sum_ = 0, lost_ = 0;
};

}  // namespace jindan
