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
// review_bands.cpp: bands that scores jump over, and scores that no band waits for.
void look_at_bands(const diagnostic& d, const std::vector<json::value>& scores, findings& found);
// review_sheet.cpp: what the sets of criteria in the sheet `v` use and do not ask.
void look_at_sheet(const diagnostic& d, const json::value& v, findings& found);

using numbers = std::vector<double>;              // rising, each once
using possible_numbers = std::optional<numbers>;  // nothing: too many to tell

// The numbers that each score can come to, and perhaps some more.
class number_sets {
public:
    explicit number_sets(const diagnostic& d);
    const possible_numbers& operator[](std::size_t score) const { return sets_[score]; }

private:
    possible_numbers of(const operand& o);
    possible_numbers of(const expression& e, const missing_rule& missing);
    possible_numbers of(const score& s, const term& t);
    possible_numbers of(const score& s);
    possible_numbers raw(const score& s);
    possible_numbers of_answer(const item& it);
    possible_numbers of_item(const item& it);
    static possible_numbers with(possible_numbers all, double one);
    static possible_numbers steps(double from, double to, double step);
    template <typename Operation>
    possible_numbers combined(const possible_numbers& a, const possible_numbers& b, const Operation& one);
    template <typename Change>
    static possible_numbers changed(possible_numbers all, const Change& change);

    const diagnostic& d_;
    std::size_t work_ = 5'000'000;  // so many numbers may still be tried
    std::vector<possible_numbers> sets_;  // per score
};

// Of one set of bands: scores that answers were found for and that lie in no band, below the first one or else.
struct bandless {
    std::optional<double> below, beyond;
};

// Per score: of its bands, then of each of its band sets. Tries answers out, as far as there is time; what it finds is so.
std::vector<std::vector<bandless>> find_bandless(const diagnostic& d);

}  // namespace jindan
