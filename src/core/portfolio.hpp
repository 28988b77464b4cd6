// Many accounts against each other: ranks, shares, tiers, normalised and weighted scores, cells of two axes.
//
// Accounts are rows of columns (core/column.hpp) and are named by their index. An account without a value takes no part: it has no
// rank, share or tier, and is listed as unranked. Numbers are compared in decimal terms; equal ones keep the order of the rows.
// Shares and fractions are 0–1. Everything is pure and total: fractions outside 0–1 count as the nearer end.
#pragma once

#include <optional>
#include <vector>

#include "core/column.hpp"

namespace jindan::portfolio {

enum class direction { benefit, cost };  // the most is best (revenue), the least is best (days to payment)

// Why a figure has no meaning.
enum class no_result {
    no_values,   // no account has a value
    negative,    // a share or a ratio of something that can be less than nothing
    zero_total,  // nothing to have a share of
    zero_best,   // no ratio to a best of 0
    all_equal,   // no range between the worst and the best
    too_few,     // not enough accounts for this quantile; see quantile_definition::exclusive
};

// --- Ranks -------------------------------------------------------------------------------------------------------------------------

// With 9, 7, 7, 4: `competition` gives 1, 2, 2, 4 and `dense` gives 1, 2, 2, 3. Competition ranks are the rule, because then a rank
// says how many accounts are better (rank - 1) and can be read against how many there are; the last dense rank says only how many
// different values occur.
enum class tie_ranks { competition, dense };

struct ranking {
    std::vector<std::optional<int>> ranks;  // per account, 1 is best
    std::vector<int> order;                 // accounts, best first
    std::vector<int> unranked;              // accounts without a value
    bool operator==(const ranking&) const = default;
};

ranking ranked(const column& values, direction better = direction::benefit, tie_ranks ties = tie_ranks::competition);

// --- Shares ------------------------------------------------------------------------------------------------------------------------

struct shares {
    std::optional<no_result> why_not;  // no_values, negative or zero_total; then no account has a share
    double total = 0;
    std::vector<std::optional<double>> of_total;    // per account
    std::vector<std::optional<double>> cumulative;  // per account: its own share and those of all before it in `order`
    std::vector<int> order, unranked;               // largest first, as in a ranking
};

shares shares_of(const column& values);

// How many accounts a fraction of them is, where it is no whole number. Up is the rule: the top 20 % of three accounts is one, not none.
enum class rounding { rounded_up, rounded_down, nearest };  // nearest: halves up
int count_of(double fraction, int accounts, rounding convention = rounding::rounded_up);

// The first accounts of an order, and the share of the total that they have together.
struct head {
    std::vector<int> accounts;
    double share = 0;
};

// The fewest accounts that have at least `fraction` of the total. Nothing where shares have no meaning.
std::optional<head> reaching(const shares& all, double fraction);

// What the largest `fraction` of the accounts (of those with a value) really has. Nothing where shares have no meaning.
std::optional<head> top_fraction(const shares& all, double fraction, rounding convention = rounding::rounded_up);

// --- Tiers -------------------------------------------------------------------------------------------------------------------------

// Cuts part the accounts into one tier more than there are cuts: an account is in the first tier whose cut admits it, else in the
// last. Cuts are given from the top tier down. Whether they go one way is for those to check who read them.
struct tiers {
    std::optional<no_result> why_not;      // then no account has a tier
    std::vector<std::optional<int>> tier;  // per account, 0 is the top
    std::vector<int> unranked;
    bool operator==(const tiers&) const = default;
};

// ABC analysis; `cuts` rise, as 0.8, 0.95. The account whose cumulative share crosses a cut belongs to the upper tier (`crossing`: what
// is before it stays below the cut) or to the lower one (`inclusive`: its own cumulative share is at most the cut). Crossing is the
// rule, because otherwise one account with more than the first cut would leave the top tier empty. Equal accounts may be parted: ten
// alike have eight at the top under 0.8, the first eight rows.
enum class boundary { crossing, inclusive };
tiers by_cumulative_share(const shares& all, const std::vector<double>& cuts, boundary edge = boundary::crossing);

// By place: `cuts` are fractions of the accounts with a value and rise, as 0.03, 0.2. Accounts that tie with the last one of a tier
// are in it too, so that equal accounts are never parted; the tier is then larger than its fraction.
tiers by_rank_share(const column& values, const std::vector<double>& cuts, direction better = direction::benefit, rounding convention = rounding::rounded_up);

// By value: at least the cut (benefit, cuts fall) or at most the cut (cost, cuts rise).
tiers by_score(const column& values, const std::vector<double>& cuts, direction better = direction::benefit);

// --- Quantiles ---------------------------------------------------------------------------------------------------------------------

// After Hyndman and Fan 1996, "Sample Quantiles in Statistical Packages", with x[1] … x[n] rising and x[h] between whole h on the
// straight line. `inclusive` is the rule: it is what spreadsheets (QUARTILE, PERCENTILE), R and NumPy give unasked, so that a reader
// who checks finds the same number, and it exists for every n and p.
enum class quantile_definition {
    inclusive,        // type 7, PERCENTILE.INC: h = (n - 1) p + 1
    exclusive,        // type 6, PERCENTILE.EXC: h = (n + 1) p; as there, nothing where h is below 1 or above n
    nearest_rank,     // type 1: the smallest value that at least p of the values do not exceed; always one of the values
    median_unbiased,  // type 8: h = (n + 1/3) p + 1/3, held within 1 … n
};

// One per probability 0–1; nothing without values.
std::vector<std::optional<double>> quantiles(const column& values, const std::vector<double>& probabilities, quantile_definition definition = quantile_definition::inclusive);

// By value, with cuts that are quantiles of the values themselves: `tops` rise, as 0.25, 0.5, 0.75 for quarters, and an account at a
// cut is above it. too_few where one of the quantiles does not exist.
tiers by_quantile(const column& values, const std::vector<double>& tops, direction better = direction::benefit, quantile_definition definition = quantile_definition::inclusive);

// Which fraction of the values is at most as high (`weak`), lower (`strict`), or the mean of both, which counts equal ones half. Mean
// is the rule: turning the scale round turns the figure round, and where all are equal all stand in the middle, neither at 0 nor at 1.
enum class percentile_definition { weak, strict, mean };
std::vector<std::optional<double>> percentile_ranks(const column& values, percentile_definition definition = percentile_definition::mean);

// --- Normalised columns and weights ------------------------------------------------------------------------------------------------

struct normalised {
    std::optional<no_result> why_not;  // then no account has a value
    column values;                     // 0–1, 1 is best
};

// Benefit: value / highest; cost: lowest / value. Ratios need a true zero: any negative value, and there is no ratio at all; a best of
// 0 (all are 0, or a cost of 0) gives none either. All equal: all are 1.
normalised ratio_to_best(const column& values, direction better = direction::benefit);

// Where the value lies between the worst (0) and the best (1) that occurs. Negatives are fine; all equal, also a lone one: no range.
normalised min_max(const column& values, direction better = direction::benefit);

// One per column, at least 0. Only their proportions count.
using weights = std::vector<double>;

// The weighted mean of the columns. An account needs a value wherever the weight is not 0: to spread the weight over the rest would let
// an account gain by what is not known about it. Nothing for anybody where a weight is negative, there is not one for each column, or
// all are 0.
column weighted(const std::vector<column>& columns, const weights& set);

// How accounts stand under one set of weights.
struct standing {
    column scores;
    ranking places;
    std::vector<std::optional<int>> moved;  // places up (positive) or down against the first set; nothing where unranked in either
};

// One per set, in their order: what moves when the objective changes.
std::vector<standing> compared(const std::vector<column>& columns, const std::vector<weights>& sets);

// Per account, its worst place less its best over all sets: 0 is the same everywhere. Nothing where unranked under any.
std::vector<std::optional<int>> swings(const std::vector<standing>& all);

// --- Cells of two axes -------------------------------------------------------------------------------------------------------------

struct cell {
    std::vector<int> accounts;
    double sum = 0;                   // of the amounts of those
    std::vector<int> without_amount;  // those of them that the sum does not know
    int count() const { return static_cast<int>(accounts.size()); }
};

// Cuts rise; a value at a cut belongs to the upper side. No cuts: one side.
struct grid {
    int columns = 1, rows = 1;  // sides of the x axis and of the y axis
    std::vector<cell> cells;    // columns × rows, row by row, the lowest side of each axis first
    std::vector<int> unplaced;  // accounts without a value on one of the axes
    const cell& at(int x, int y) const { return cells[static_cast<std::size_t>(y * columns + x)]; }
};

grid cells_of(const column& x, const column& y, const column& amounts, const std::vector<double>& x_cuts, const std::vector<double>& y_cuts);

}  // namespace jindan::portfolio
