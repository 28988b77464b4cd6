// Which items came out high or low in the field: known of the diagnostic alone, whatever anybody answered.
#pragma once

#include <vector>

#include "core/diagnostic.hpp"

namespace jindan {

// Indices of items, in order.
struct field_marks {
    std::vector<int> high, low;
};

field_marks marks_of(const diagnostic& d);                 // of all items, those in no dimension among them
field_marks marks_of(const diagnostic& d, int dimension);  // of those in one dimension

}  // namespace jindan
