// The model of one diagnostic: statements, scales, dimensions, scores with bands, and the advice for each level.
// Plain values; indices refer to the vectors of the same diagnostic. A `diagnostic` made by `read_diagnostic`
// is whole: every index is valid, every band set covers its attainable range without gap or overlap,
// and every text has all of `languages`.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/index.hpp"
#include "core/item.hpp"
#include "core/localized.hpp"
#include "core/score.hpp"
#include "core/sheet.hpp"

namespace jindan {

// Where a dimension stands on its 0–100 profile.
enum class level { low, middle, high };
inline constexpr int level_count = 3;

struct dimension {
    std::string id;
    localized name;
    std::array<localized, level_count> advice;  // by level
};

// Cut points of the dimension profile (0–100): below `middle_from` is low, from `high_from` on is high.
struct level_cuts {
    int middle_from = 40;
    int high_from = 70;
};

// A weight that several terms share and that a reader may change.
struct weight {
    std::string id;
    localized name;
    double value = 1;          // not negative
    std::vector<double> sets;  // in the order of diagnostic::weight_sets
};

// Weights for another objective.
struct weight_set {
    std::string id;
    localized name;
};

// What counts towards one tally.
struct tallied {
    std::vector<int> items;  // with options that do, in the order of the page
    double most = 0;         // so many can be chosen
};

struct source {
    std::string title;         // as published, in its own language
    std::string author;        // empty: not stated
    std::string organisation;  // empty: not stated
    std::string date;          // "2022-07-26", "2022" or empty: not stated
    localized note;            // which parts are the source's and which are ours
};

struct diagnostic {
    std::string id;
    std::string version;  // "1.0.0"
    std::string hash;     // 16 lower-case hex digits, see `content_hash` in diagnostic_json.hpp
    std::vector<std::string> languages;  // the first is the one it was written in
    bool own_organisation = false;       // filled in about the reader's own organisation, not about an account
    localized title, description, introduction;
    localized field_note;  // explains the marks made of `item::field`
    struct source source;
    std::vector<scale> scales;
    std::vector<dimension> dimensions;
    std::vector<item> items;
    std::vector<score> scores;  // scores[0] is the headline result; it may lean on all others, they on what stands before them
    level_cuts cuts;
    std::vector<std::string> tallies;  // what options can count towards
    std::vector<struct tallied> tallied;  // derived, of each
    std::vector<weight> weights;
    std::vector<weight_set> weight_sets;
    std::vector<flag> flags;
    std::vector<rule> rules;
    std::vector<benchmark> benchmarks;
    std::vector<group_measure> group_measures;
    std::optional<struct sheet> sheet;  // makes it a rating sheet for many accounts

    // In which order items and scores are worked out: an item index, or -1 - score index.
    std::vector<int> order;

    const scale& scale_of(int item) const { return scales[at(items[at(item)].scale)]; }
    // Index of the item with this id, or -1.
    int find_item(std::string_view item_id) const;
    // Index of the band with this id in scores[s], or -1.
    int find_band(int s, std::string_view band_id) const;
};

}  // namespace jindan
