// One assessment read with the edition of its diagnostic that is at hand: what can be compared between assessments.
//
// Two numbers stand for an answer. The answer itself is what is shown: the point of the scale, the option, the number. Its value is what
// is compared: the item's score, turned round where the item is reversed, so that more is always better; for a number without a score the
// number itself; for other answers without a score there is none.
#pragma once

#include <optional>
#include <vector>

#include "core/assessment.hpp"
#include "core/column.hpp"
#include "core/formula.hpp"

namespace jindan::book {

struct item_values {
    jindan::answers answers;                   // per item; what is on its scale
    column values;                             // per item
    std::vector<std::optional<int>> profiles;  // per dimension, 0–100; only where all its items that are asked are answered
};

item_values values_of(const diagnostic& d, const assessment& a);

// Lowest and highest value that an item can have; nothing where it has none or no end.
std::optional<span> value_range(const item& it);

// Of a score; nothing where it has no end or no width.
std::optional<span> score_range(const score& s);

}  // namespace jindan::book
