// One run of the engine, as its parts see it. Private to this layer.
#pragma once

#include "core/engine.hpp"

namespace jindan {

// A number, or why there is none.
struct reading {
    double x = 0;
    absence why = absence::none;
    bool there() const { return why == absence::none; }
};
inline reading absent(absence why) { return {0, why}; }

struct run {
    const diagnostic& d;
    const responses& given;
    const std::vector<double>& weights;
    scored& out;

    const response& answer(int item) const;  // blank where there is none
    double weight(int index) const;
};

// engine_values.cpp
reading read(const run& r, const operand& o);
bool holds(const run& r, const condition& c);
reading evaluate(const run& r, const expression& e, const missing_rule& missing);

// engine_items.cpp
void score_item(const run& r, int item);

// engine_scores.cpp
void score_score(const run& r, int score);

}  // namespace jindan
