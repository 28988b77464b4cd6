// What the readers of a diagnostic's parts share. They read in the order in which parts lean on each other: languages, scales,
// dimensions, items, weights, scores, then the conditions that refer to them. What one part gets wrong is not reported again by
// the parts that lean on it. Private to this layer.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/bands.hpp"
#include "core/diagnostic.hpp"
#include "core/diagnostic_json.hpp"
#include "core/reader.hpp"

namespace jindan {

inline constexpr std::size_t most_parts = 200;  // scales, dimensions, scores, bands of one score: more is a mistake or an attack
inline constexpr int widest_value = 1'000;      // of a scale, either way

struct diagnostic_parts {
    diagnostic_parts(findings& wrong, const diagnostic_limits& limits) : most(limits), wrong_(wrong) {}

    // Ids of one list, each once.
    using ids = std::map<std::string, int, std::less<>>;

    diagnostic d;
    const diagnostic_limits& most;
    ids scales, dimensions, tallies, weight_sets, conclusions;
    ids numbers;  // items, scores and weights: one name space, so that a formula can name them; see `number_at`

    // What the part being read refers to is written here; nowhere while nobody wants to know.
    std::vector<operand>* referred = nullptr;
    std::vector<std::vector<operand>> score_refers;                          // per score
    std::vector<std::vector<std::pair<reader, operand>>> item_refers;        // per item: of its conditions, and where they stand

    int readable_scores = 0;    // those before this one may be referred to
    std::optional<reader> headline;  // the first score, until it is read: at the latest when another one refers to it
    bool headline_known = false;
    bool ranges_known = true;   // of all items
    std::size_t problems() const { return wrong_.count(); }  // found so far

    // common_json.cpp ------------------------------------------------------------------------------------------------
    // The id of the part that will stand at `index`; empty where it cannot be referred to.
    static std::string define(const std::optional<reader>& v, ids& among, int index);
    // Index of the id that a field names, or -1 after reporting.
    static int refer(const reader& v, const ids& among);
    localized text(const reader& r) const;
    std::vector<localized> texts(const reader& r, std::size_t fewest, std::size_t most_of_them) const;

    template <typename To, typename From>
    static void take(To& to, std::optional<From> from) {
        if (from) to = static_cast<To>(std::move(*from));
    }

    // formula_json.cpp -----------------------------------------------------------------------------------------------
    // "from", "above", "to", "below" of an object; reports an interval without inside.
    placed_range read_interval(fields& f, const reader& r) const;
    std::optional<operand> read_operand(const reader& r);
    condition read_condition(const reader& r);
    expression read_expression(const reader& r);

private:
    findings& wrong_;
};

// Numbers by index in `diagnostic_parts::numbers`: items from 0, scores and weights above these.
inline constexpr int score_base = 1'000'000, weight_base = 2'000'000;

// Each in a file of its own name.
void read_items(diagnostic_parts& p, const reader& list);         // items_json.cpp
void read_item_conditions(diagnostic_parts& p, const reader& list);
void read_weights(diagnostic_parts& p, fields& root);             // scores_json.cpp
void define_scores(diagnostic_parts& p, const reader& list);
void read_scores(diagnostic_parts& p, const reader& list);
void read_headline(diagnostic_parts& p);
void read_rules(diagnostic_parts& p, fields& root);               // rules_json.cpp
void read_sheet(diagnostic_parts& p, const reader& r);            // sheet_json.cpp
// `whole`: the score's range is known.
void read_bands(diagnostic_parts& p, const reader& list, const score& s, bool whole, std::vector<band>& out);  // bands_json.cpp
void find_order(diagnostic_parts& p);                             // order.cpp

}  // namespace jindan
