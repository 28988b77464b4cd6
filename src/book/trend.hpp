// How one account, or the reader's own organisation, changes with one diagnostic: over the quarters, and between any two assessments.
//
// An old result is never worked out anew: points and band are what the assessment says, whatever the edition at hand would say. Of other
// editions only answers are at hand and not their items; an item counts as the same where it has its id in both and the answer is on the
// scale of the edition at hand. Totals and levels of different editions stand side by side, without a difference.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "book/index.hpp"
#include "book/values.hpp"
#include "core/link.hpp"

namespace jindan::book {

struct result_then {
    std::optional<double> points;
    std::string band;  // id; may be one that the edition at hand does not know
    int level = -1;    // index of the band in the edition at hand; -1: none, or not known
};

// Where it stood in one quarter. Of several assessments there the one that was finished last; others' views are not counted.
struct stop {
    int period = 0;
    int assessment = -1;  // place in records::assessments
    result_then at;
    int edition = 0;      // the same number: the same edition; 0 is the first one's. An edition without a hash is like no other
};

std::vector<stop> stops_of(const book_index& in, std::string_view account, const diagnostic& d);

// One point per quarter. A quarter without a result is a gap: it has no height, and no line leads through it.
struct sparkline {
    int from = 0;                               // period of the first
    std::vector<std::optional<double>> heights;  // 0–1 in the range of the score; points beyond it, of another edition, are at its ends
    std::vector<unsigned char> joined;           // a line leads here from the quarter before: both have a result of one edition
};

// From one period to another, both included. A score without bounds is drawn between its lowest and highest stop, in the middle where
// these are the same.
sparkline sparkline_of(const std::vector<stop>& stops, const diagnostic& d, int from, int to);

// All that is known at the stops, read with the edition at hand.
struct course {
    std::vector<stop> stops;
    std::vector<std::vector<std::optional<int>>> profiles;  // per dimension, per stop: 0–100
    std::vector<column> answers, values;                    // per item, per stop; see book/values.hpp
};

course course_of(const book_index& in, std::string_view account, const diagnostic& d);

// --- Two of them side by side ------------------------------------------------------------------------------------------------------

// One side. Assessments and opened links can be compared alike.
struct side {
    const assessment* what = nullptr;
    const std::vector<std::pair<std::string, int>>* profile = nullptr;  // of a link that shares no answers
    const std::vector<correction>* corrections = nullptr;
};
inline side side_of(const filled& f) { return {&f.what, nullptr, &f.corrections}; }
inline side side_of(const opened_link& l) { return {&l.content, l.depth == link_depth::score ? &l.profile : nullptr, nullptr}; }

enum class movement : unsigned char {
    unknown,  // an answer on one side only, or none
    fell,
    stayed,
    rose,     // for the better where the item has a score, else upwards
    changed,  // another answer, of which none is better
};

struct item_change {
    int item = 0;
    std::optional<double> then, now;             // answers
    std::optional<double> value_then, value_now;
    std::optional<double> difference;            // of the values
    movement moved = movement::unknown;
    std::string memo_then, memo_now;
    std::vector<correction> corrected_then, corrected_now;
};

struct dimension_change {
    int dimension = 0;
    std::optional<int> then, now, difference;  // 0–100; the difference only where both are of the same items
};

struct left_out_item {
    enum class reason : unsigned char {
        unknown,    // the edition at hand has no such item
        off_scale,  // it has, but the answer on one side is none of it
        one_side,   // it has, and only one side has an answer: the other edition may not have asked
    };
    std::string item;  // id
    reason why = reason::unknown;
    bool operator==(const left_out_item&) const = default;
};

struct comparison {
    bool same_diagnostic = true;  // all three are of one; else nothing is compared
    bool same_edition = true;     // of both sides; then nothing is left out but what the edition at hand does not know
    result_then then, now;
    std::optional<double> difference;       // of the points; nothing across editions
    std::vector<item_change> items;         // with an answer, a memo or a correction on either side, in the order of the page
    std::vector<int> compared;              // items with an answer on both sides
    std::vector<left_out_item> left_out;    // answered ones that are not compared; first those of the edition at hand
    std::vector<int> rose, fell, stayed;    // items; those that rose or fell by the most come first, then in their order
    std::vector<dimension_change> dimensions;  // as diagnostic::dimensions
};

comparison compared(const diagnostic& d, const side& then, const side& now);

}  // namespace jindan::book
