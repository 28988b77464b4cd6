// Do ranges that lie beside each other cover what is possible, each value once? For the bands of a score and the bins of an
// answer. Private to this layer.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine.hpp"
#include "core/reader.hpp"

namespace jindan {

struct placed_range {
    interval range;
    reader where;
    std::optional<reader> from, to;  // the fields that hold its edges
    std::string name = {};           // for what is said about it

    const reader& low() const { return from ? *from : where; }
    const reader& high() const { return to ? *to : where; }
};

// Where the first range has to begin and the last to end: not after the ends of what is known to occur, and not before those of
// what is possible at all.
struct ends {
    span possible;
    std::optional<span> certain;
    bool may_exceed = false;  // what is possible
};

// Reports each gap, overlap and range out of reach at the range that is wrong, and ranges that begin or end where they may not.
// `step` is the distance of neighbouring values, which are multiples of it; 0: any value is possible.
void check_ranges(const reader& list, const std::vector<placed_range>& ranges, const ends& held_to, double step);

// The lowest and highest value in `range` among the possible ones.
span inside(const interval& range, span possible, double step);

}  // namespace jindan
