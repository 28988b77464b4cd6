// What items and scores can come to, worked out from the model alone: bands are checked against it, gauges and percentages run
// over it. Where something can be left out, its part of the range includes nothing at all. Private to this layer.
#pragma once

#include "core/diagnostic.hpp"
#include "core/engine.hpp"

namespace jindan {

// Of the operand a term has, as it enters the score: 0–1 for counts, the difference for differences. Of items and scores whose
// own range is known already.
span range_of(const diagnostic& d, const score& s, const term& t);

// Fills in item::mirror, lowest, highest and whole.
void find_range(const diagnostic& d, item& it);

// Fills in score::items, lowest, highest and step, after all that it leans on.
void find_range(const diagnostic& d, score& s);

}  // namespace jindan
