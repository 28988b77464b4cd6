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

#include "core/localized.hpp"

namespace jindan {

struct scale_point {
    int value;        // what is stored and summed
    localized label;  // "대개 맞음"
};

struct scale {
    std::string id;
    std::vector<scale_point> points;  // rising by one, 2–11 of them
    int lowest() const { return points.front().value; }
    int highest() const { return points.back().value; }
    bool has(int value) const { return value >= lowest() && value <= highest(); }
};

// How an item came out in the field, relative to the others. Known as a direction only, never as a number.
enum class finding { none, high, low };

enum class item_kind { likert };

struct item {
    std::string id;  // "q7"
    item_kind kind = item_kind::likert;
    int scale = 0;       // index into diagnostic::scales
    int dimension = -1;  // index into diagnostic::dimensions; -1: in none
    bool reverse = false;  // scored lowest + highest - value
    finding field = finding::none;
    localized statement;
    std::vector<localized> probes;  // zero to two self-questions shown under the statement
    localized step_title;           // what to do when the item is low, as a heading of a few words
    localized step;                 // … and as one to three sentences
};

// Where a dimension stands on its 0–100 profile.
enum class level { low, middle, high };
inline constexpr int level_count = 3;

struct dimension {
    std::string id;
    localized name;
    std::array<localized, level_count> advice;  // by level
};

struct band {
    std::string id;
    int from = 0, to = 0;  // both inclusive, in points
    localized name;        // "우선적 공급사 고객관계"
    localized short_name;  // for the gauge: "우선적"
    localized summary;     // what this level means, two to four sentences
    std::vector<localized> actions;  // three or more
};

// A line drawn across the gauge, with where it comes from.
struct reference {
    int at = 0;       // points
    int percent = 0;  // of the highest attainable points, as the source states it
    localized label;  // "60 %"
    localized note;   // the sentence that explains it
};

// A sum of item scores with its bands.
struct score {
    std::string id;
    localized name;
    std::vector<int> items;   // indices into diagnostic::items, in order, each once
    std::vector<band> bands;  // rising; band n is level n + 1
    std::optional<struct reference> reference;
    int lowest = 0, highest = 0;  // attainable, derived from the items
};

// Cut points of the dimension profile (0–100): below `middle_from` is low, from `high_from` on is high.
struct level_cuts {
    int middle_from = 40;
    int high_from = 70;
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
    localized title, description, introduction;
    localized field_note;  // explains the marks made of `item::field`
    struct source source;
    std::vector<scale> scales;
    std::vector<dimension> dimensions;
    std::vector<item> items;
    std::vector<score> scores;  // scores[0] is the headline result
    level_cuts cuts;

    const scale& scale_of(int item) const { return scales[items[item].scale]; }
    // Index of the item with this id, or -1.
    int find_item(std::string_view item_id) const;
    // Index of the band with this id in scores[s], or -1.
    int find_band(int s, std::string_view band_id) const;
};

}  // namespace jindan
