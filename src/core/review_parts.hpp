// What the parts of a diagnostic are used for. Private to this layer.
#pragma once

#include <vector>

#include "core/bools.hpp"
#include "core/diagnostic.hpp"

namespace jindan {

// By index: does a score, a condition, a rule, a figure of groups or a sheet look at it?
struct uses {
    bools items, weights, tallies;
};

uses uses_of(const diagnostic& d);

}  // namespace jindan
