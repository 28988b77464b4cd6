// From answers to points, profile, band, weakest items and the shortest way up. Pure and total.
#pragma once

#include <optional>
#include <vector>

#include "core/diagnostic.hpp"

namespace jindan {

// One per item of the diagnostic, in its order; nothing where the item is unanswered.
// Values off the item's scale count as unanswered.
using answers = std::vector<std::optional<int>>;

// Inclusive.
struct span {
    int from = 0, to = 0;
    bool operator==(const span&) const = default;
};

struct dimension_result {
    int dimension = 0;              // index
    std::vector<int> items;         // indices
    int answered = 0;
    std::optional<int> profile;     // 0–100, 100 (sum - lowest) / (highest - lowest), rounded half up; only when all are answered
    std::optional<jindan::level> level;  // from diagnostic::cuts
};

// One step on the shortest way to the next band: raise this item's score from `from` to `to`.
struct lift_step {
    int item = 0;
    int from = 0, to = 0;  // item scores (after reversal)
    bool operator==(const lift_step&) const = default;
};

struct lift {
    int band = 0;    // index of the next band
    int points = 0;  // points missing to its lower edge
    std::vector<lift_step> steps;  // fewest items; lowest first, ties in item order; the last only as far as needed
};

struct score_result {
    std::vector<int> missing;       // items without an answer, in order
    span possible;                  // what the total can still become; from == to when complete
    std::optional<int> points;      // only when nothing is missing
    std::optional<int> band;        // index into score::bands; only when nothing is missing
    std::optional<struct lift> lift;  // nothing in the highest band or when incomplete
};

struct result {
    std::vector<std::optional<int>> item_scores;  // after reversal
    std::vector<score_result> scores;             // as diagnostic::scores
    std::vector<dimension_result> dimensions;     // as diagnostic::dimensions
    std::vector<int> strongest, weakest;  // up to three answered items each, by item score, ties in order; no item in both;
                                          // strongest only above the middle of its scale, weakest only below its top
    bool complete() const { return scores.empty() ? false : scores.front().missing.empty(); }
};

result evaluate(const diagnostic& d, const answers& a);

// Which band `points` falls into, or -1.
int band_at(const score& s, int points);

}  // namespace jindan
