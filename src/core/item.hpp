// What a reader is asked, and what an answer is worth.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/formula.hpp"
#include "core/localized.hpp"

namespace jindan {

struct scale_point {
    int value = 0;    // what is stored and summed
    localized label;  // "대개 맞음"; may be empty
};

struct scale {
    std::string id;
    std::vector<scale_point> points;  // rising by one, 2–101 of them
    int lowest() const { return points.front().value; }
    int highest() const { return points.back().value; }
    bool has(double value) const { return value >= lowest() && value <= highest() && value == static_cast<int>(value); }
};

// How an item came out in the field, relative to the others. Known as a direction only, never as a number.
enum class finding { none, high, low };

// What an answer is, as `response` holds it and as JSON writes it.
enum class item_kind : unsigned char {
    likert,   // a point of the scale: 4
    choice,   // one option: "monthly"
    yes_no,   // true or false; options 0 (no) and 1 (yes)
    number,   // 12.5
    several,  // options: ["mail", "phone"]
    pair,     // one of two options: "effort"
    points,   // points per option that add up to `total`: {"price": 60, "service": 40}
    ranking,  // all options, first to last: ["service", "price"]
    text,     // "…"
};

// Their names in JSON, in the same order.
inline constexpr std::string_view item_kind_names = "likert, choice, yes-no, number, several, pair, points, ranking, text";

constexpr std::string_view name_of(item_kind kind) {
    std::string_view left = item_kind_names;
    for (auto i = static_cast<unsigned>(kind); i > 0; --i) left.remove_prefix(left.find(", ") + 2);
    return left.substr(0, left.find(", "));
}
static_assert(name_of(item_kind::text) == "text", "the names are in the order of the kinds");

struct option {
    std::string id;
    localized label;
    std::optional<double> score;  // of choice, pair, several; nothing: see item
    int tally = -1;               // index into diagnostic::tallies
};

struct bin {
    interval range;
    double score = 0;
};

// Bins that hold where `when` does; the first set that does is used.
struct bin_set {
    condition when;
    std::vector<bin> bins;
};

struct item {
    std::string id;  // "q7"
    item_kind kind = item_kind::likert;
    int scale = 0;       // likert: index into diagnostic::scales
    int dimension = -1;  // index into diagnostic::dimensions; -1: in none
    finding field = finding::none;
    localized statement;
    localized strength;             // what is well where the item scores high; empty: the statement. Reverse items need it
    std::vector<localized> probes;  // zero to two self-questions shown under the statement
    localized step_title;           // what to do when the item is low, as a heading of a few words
    localized step;                 // … and as one to three sentences

    std::vector<option> options;  // choice, pair, several, points, ranking, yes_no
    std::optional<double> least, most;  // number
    int decimals = 0;                   // number: at most so many
    localized unit;                     // number: "백만 원"
    double total = 100;                 // points: what they add up to
    bool may_not_apply = false;         // "not applicable" is an answer

    condition ask_when;                     // not asked where it does not hold
    std::optional<double> score_not_asked;  // what it is worth then; nothing: left out of scores

    // The score of an answer, in this order: recoded or binned; reversed (lowest + highest - x); times, plus.
    // Kinds without a score of their own: points, ranking, text, and choice or pair whose options have none.
    bool scored = true;
    std::vector<std::pair<double, double>> recode;  // answer -> score; an answer that is not here has none
    std::vector<bin_set> bins;
    bool reverse = false;
    double times = 1, plus = 0;

    double mirror = 0;               // derived: lowest + highest before `times` and `plus`
    double lowest = 0, highest = 0;  // of its score, derived
    bool whole = true;               // its scores are whole numbers, derived
    bool partial = false;            // some of its answers have no score, derived
};

}  // namespace jindan
