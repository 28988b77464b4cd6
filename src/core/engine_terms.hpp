// What the terms of a score come to. Private to the engine.
#pragma once

#include "core/engine_parts.hpp"
#include "core/ranges.hpp"

namespace jindan {

// What the terms add up to. All sums are of weight × value.
struct gathered {
    double sum = 0, product = 1;
    span attainable;                 // of the terms that are used
    double used_weight = 0, all_weight = 0;            // all: without what was left out
    double left_out_weight = 0;
    int used = 0, missing = 0, left_out = 0;
    absence first = absence::none;   // why the first missing one is missing, or was left out where nothing else is there
    bool subtracts = false;          // a weight is below 0
    bool unfilled = false;           // something missing, or its weight, has nothing in its place

    // When everything has come that can: the least and most of the sum, and what could have been attained by it. `foreseen` is false
    // where that depends on what comes.
    span sums, reach;
    double weight_then = 0;
    span optional;               // of averages, any one of those that may come or stay away …
    double optional_weight = 0;  // … and all their weights
    bool settled = true, foreseen = true;
};

// Whether it is not what the score is about, rather than missing from it.
bool out_of_it(absence why, const missing_rule& rule);

gathered gather(const run& r, const score& s);

}  // namespace jindan
