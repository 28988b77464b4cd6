// What a page shows of one filled-in questionnaire: totals and levels, the profile, the weakest items and the shortest way up.
// The numbers are the engine's (engine.hpp). Pure and total.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/diagnostic.hpp"
#include "core/engine.hpp"

namespace jindan {

// One per item of the diagnostic, in its order; nothing where the item is unanswered. A likert item has its point, yes_no 0 or 1,
// choice and pair the index of the option, number the number. What is no answer to its item counts as none.
using answers = std::vector<std::optional<double>>;

// Whether `value` is an answer to this item.
bool is_answer(const diagnostic& d, int item, double value);
std::string answer_range(const diagnostic& d, int item);  // of these: "1–5"

// The same as the engine takes it.
responses responses_of(const diagnostic& d, const answers& a);

struct dimension_result {
    int dimension = 0;              // index
    std::vector<int> items;         // indices, in order
    int answered = 0;               // of those
    std::optional<int> profile;  // 0–100, 100 (sum - lowest) / (highest - lowest) of its items, rounded half up; only when none of those asked is unanswered; what has no score is left out
    std::optional<jindan::level> level;  // from diagnostic::cuts
};

// One step on the shortest way to the next band: raise this item's score from `from` to `to`.
struct lift_step {
    int item = 0;
    double from = 0, to = 0;  // item scores (after reversal)
    bool operator==(const lift_step&) const = default;
};

struct lift {
    int band = 0;  // index of the next band
    double points = 0;  // points missing to its lower edge
    std::vector<lift_step> steps;  // fewest items; lowest first, ties in item order; the last only as far as needed
};

struct score_result {
    std::vector<int> missing;  // items it leans on that were asked and have no answer, in order
    span possible;  // what the total can still become; from == to when complete
    std::optional<double> points;  // nothing where the score has no number
    std::optional<int> band;  // index into score::bands
    std::optional<struct lift> lift;  // nothing in the highest band, without points, for what is no plain sum of items, and where items that go by ones are not enough
};

struct result {
    std::vector<std::optional<double>> item_scores;  // after reversal
    std::vector<score_result> scores;  // as diagnostic::scores
    std::vector<dimension_result> dimensions;  // as diagnostic::dimensions
    std::vector<int> strongest, weakest;  // up to three answered items each, by share of their range, ties in order; no item in both;
    // strongest only above the middle of the range, weakest only below its top
    std::vector<int> flags;  // indices of those that hold
    std::vector<int> conclusions;  // per rule; -1: no case holds
    bool complete() const { return scores.empty() ? false : scores.front().missing.empty(); }
};

result evaluate(const diagnostic& d, const answers& a, const std::vector<double>& weights = {});
// The same of answers of every kind.
result evaluated(const diagnostic& d, const responses& given, const std::vector<double>& weights = {});

// Which band of `s` `points` falls into, or -1.
int band_at(const score& s, double points);

}  // namespace jindan
