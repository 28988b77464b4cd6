// What the review is made of. Private to this layer.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/bools.hpp"
#include "core/diagnostic.hpp"
#include "core/json_document.hpp"
#include "core/reader.hpp"

namespace jindan {

// By index: does a score, a condition, a rule, a figure of groups or a sheet look at it?
struct uses {
    bools items, weights, tallies;
};

uses uses_of(const diagnostic& d);

// A field of an object, or nothing.
std::optional<json::value> in(const json::value& object, std::string_view name);
// The parts of a list, which stand in the same order as those of the model.
std::vector<json::value> parts(const json::value& object, std::string_view name);

// review_comparisons.cpp: comparisons anywhere in `v` whose outcome no answer changes.
void look_at_comparisons(const diagnostic& d, const json::value& v, findings& found);
// review_sheet.cpp: what the sets of criteria in the sheet `v` use and do not ask.
void look_at_sheet(const diagnostic& d, const json::value& v, findings& found);

}  // namespace jindan
