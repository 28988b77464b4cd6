// A rating sheet for many accounts that are compared with each other. Each account is one set of answers; what is asked of it
// and how it is scored stands in the same diagnostic.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/formula.hpp"
#include "core/localized.hpp"

namespace jindan {

struct tier {
    std::string id;
    localized name;       // "A", "다이아몬드"
    double cut = 0;       // a share in percent or a value, as `tier_rule::by` says; the last tier takes what is left
    localized treatment;  // what its accounts get
    double hours = 0;     // of the reader's time for each account in a month
};

enum class tier_basis : unsigned char { cumulative_share, rank_share, score, quantile };

struct tier_rule {
    tier_basis by = tier_basis::rank_share;
    bool of_measure = false;  // of the measure instead of the score that ranks
    std::vector<tier> tiers;  // from the top

    bool rises(bool cost) const { return by != tier_basis::score || (cost && !of_measure); }  // its cuts, from the top; `cost`: of the criteria
};

// Two scores, each cut once, and what the four fields mean. Fields: low-low, high-low, low-high, high-high (horizontal first).
struct matrix {
    int across = 0, up = 0;  // indices into diagnostic::scores
    double across_from = 0, up_from = 0;  // from here on it is the upper half
    localized across_name, up_name;
    struct field {
        std::string id;
        localized name, advice;
    };
    std::vector<field> fields;  // four
};

// One of several values that together rank: brought to 0–1 over all accounts, then weighed (core/portfolio.hpp).
struct combined {
    operand of;                   // the answer to an item of kind number, or a score
    operand weight = constant(1);  // a number or a named weight
    bool min_max = false;         // where it lies between worst and best; else its ratio to the best
    bool cost = false;            // less is better
};

// One set of criteria; a reader chooses which.
struct criteria {
    std::string id;
    localized name, note;
    std::vector<int> items;   // what is asked of an account
    int rank_by = -1;         // score; -1: `combine`
    bool cost = false;        // of rank_by: less is better
    std::vector<combined> combine;  // what ranks in place of a score: their weighted mean, 0–100
    int measure = -1;         // item of kind number: sales; bubbles, shares and the 80 % line; -1: none
    double pareto_percent = 80, top_percent = 20;
    std::optional<struct matrix> matrix;
    tier_rule tiers;
};

struct question {
    localized title, text;
    std::vector<localized> points;
};

struct sheet {
    std::vector<criteria> sets;         // at least one; the first is shown first
    std::optional<question> checklist;  // steps of a visit, done completely every time
    std::optional<question> review;     // asked of each account at each review; points are the ways on
};

}  // namespace jindan
