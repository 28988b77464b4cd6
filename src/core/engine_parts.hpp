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
reading bounded(double x);  // nothing beyond decimal::limit

struct run {
    const diagnostic& d;
    const responses& given;
    const std::vector<double>& weights;
    scored& out;

    response::state state(int item) const;  // blank beyond the end
    const response& answer(int item) const { return given[static_cast<std::size_t>(item)]; }  // where the state is `given`
    double weight(int index) const;
};

// engine_values.cpp
// Why there is no answer to an item that has been dealt with, or `none`.
absence state_of(const run& r, int item);
// How many of the chosen options of an item carry a tally.
double carried(const run& r, int item, int tally);
reading read(const run& r, const operand& o);
bool holds(const run& r, const condition& c);
reading evaluate(const run& r, const expression& e, const missing_rule& missing);
// Whether a number stands in for this: for answers that are missing, not for what cannot be worked out.
bool may_be_filled(absence why, const missing_rule& rule);

// Can no missing answer change it? Of what has been dealt with.
bool settled(const run& r, const operand& o);
bool settled(const run& r, const condition& c);
bool settled(const run& r, const expression& e);

// engine_items.cpp
// What becomes of a given answer, step by step; from the step on that has none, none has a number.
struct item_stages {
    reading plain;   // the answer, or what its kind makes of it
    reading mapped;  // recoded or binned
    reading turned;  // reversed
    reading score;   // times, plus
};
item_stages stages_of(const run& r, int item);
void score_item(const run& r, int item);

// engine_scores.cpp
void score_score(const run& r, int score);

}  // namespace jindan
