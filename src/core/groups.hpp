// Many respondents: how many, how much on average, how far apart, and what changed between two occasions.
//
// Values are columns (core/column.hpp) with a row per respondent. A respondent without a value cannot be scored: it is counted and
// otherwise left out. Shares are 0–1. Everything can be fed one value at a time, in constant memory.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/column.hpp"

namespace jindan::groups {

// Sample: divided by n - 1, since respondents stand for more than themselves; nothing below two values. Population: divided by n, for
// when everybody was asked.
enum class deviation { sample, population };

// Mean and spread in one pass, without the sum of squares that loses all digits where the mean is large (Welford 1962, "Note on a
// Method for Calculating Corrected Sums of Squares and Products"; brought together as in Chan, Golub, LeVeque 1979).
class accumulator {
public:
    void add(double x);  // inside decimal::limit
    long long n() const { return n_; }
    // Nothing without values.
    std::optional<double> mean() const { return known(mean_); }
    std::optional<double> lowest() const { return known(lowest_); }
    std::optional<double> highest() const { return known(highest_); }
    std::optional<double> spread(deviation kind = deviation::sample) const;  // standard deviation

private:
    std::optional<double> known(double x) const { return n_ > 0 ? std::optional(x) : std::nullopt; }
    long long n_ = 0;
    double mean_ = 0, squares_ = 0;  // squares_: sum of squared distances from the mean
    double lowest_ = 0, highest_ = 0;
};

// Both ends belong to it.
struct range {
    double from = 0, to = 0;
    bool has(double x) const { return decimal::at_most(from, x) && decimal::at_most(x, to); }
};

// The share of one range less that of another; for a net promoter score {{9, 10}, {0, 6}}.
struct contrast {
    range plus, minus;
};

// What to find out besides the number, the mean and the spread.
struct measures {
    deviation kind = deviation::sample;
    std::optional<range> share;
    std::optional<contrast> difference;
    std::optional<range> attainable;  // lowest and highest value there can be; a value beyond counts as none
};

struct statistics {
    long long n = 0;           // respondents with a value
    long long unscorable = 0;  // without
    // Nothing where n is 0 (spread: see deviation), or where the measure was not asked for.
    std::optional<double> mean, spread, lowest, highest;
    std::optional<double> share;       // of values in measures::share
    std::optional<double> difference;  // -1–1; a net promoter score is 100 times this
    std::optional<double> at_maximum;  // share of values that equal the highest attainable
    std::optional<double> of_range;    // 0–1: where the mean lies in the attainable range; nothing where that is a single value
};

class tally {
public:
    explicit tally(const measures& wanted = {}) : wanted_(wanted) {}
    void add(const std::optional<double>& value);
    statistics result() const;

private:
    measures wanted_;
    accumulator values_;
    long long unscorable_ = 0, in_share_ = 0, in_plus_ = 0, in_minus_ = 0, at_maximum_ = 0;
};

// --- Two occasions -----------------------------------------------------------------------------------------------------------------

// Who answered, and what: an id and a value per row. An empty id, or one that is on several rows of an occasion, says nobody in particular.
struct occasion {
    std::vector<std::string> ids;
    column values;
};

struct pair {
    int before = 0, after = 0;  // rows
    double difference = 0;      // after - before
};

struct change {
    std::vector<pair> pairs;                   // with a value on both occasions; in the order of the first
    std::vector<int> only_before, only_after;  // rows whose id is not on the other occasion
    std::vector<pair> unscorable;              // on both occasions, but without a value on one of them; difference 0
    std::vector<int> unclear_before, unclear_after;  // rows without an id of their own, and those that would pair with them
    int up = 0, same = 0, down = 0;            // of pairs, in decimal terms
    std::optional<double> mean, spread;        // of the differences; spread is that of a sample
    int n() const { return static_cast<int>(pairs.size()); }
};

change change_between(const occasion& before, const occasion& after);

}  // namespace jindan::groups
