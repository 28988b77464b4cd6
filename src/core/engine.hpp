// From answers to item scores, scores, levels, flags and conclusions, as a diagnostic says. Pure and total: whatever the answers
// are, each score has a number or a reason why it has none, and that reason reaches what depends on it and nothing else.
#pragma once

#include <optional>
#include <vector>

#include "core/diagnostic.hpp"

namespace jindan {

// The answer to one item, valid for it.
struct response {
    enum class state : unsigned char { blank, given, not_applicable };
    state is = state::blank;
    double value = 0;           // likert: the point; yes_no: 0 or 1; choice, pair: index of the option; number
    std::vector<double> parts;  // per option: several 0 or 1; points; ranking: rank, 1 is first
    bool operator==(const response&) const = default;
};

// One per item of the diagnostic, in its order; those beyond the end are blank.
using responses = std::vector<response>;

enum class absence : unsigned char {
    none,            // there is a number
    blank,           // an answer is missing
    not_applicable,
    not_asked,       // and nothing is said about its worth then
    unscored,        // the item has no score of its own, or none for this answer
    too_few,         // fewer answers than the score's missing rule wants
    depends,         // on a score that has no number
    undefined,       // division by zero, a range of no width or without end, a number beyond decimal::limit
    weights,         // they do not add up to 1
    no_case,         // none of the alternatives has a number
};

struct scored_item {
    bool asked = true;
    std::optional<double> score;
    absence why = absence::none;
    bool settled = true;  // no answer that is missing can change it
};

struct scored_score {
    std::optional<double> value;
    absence why = absence::none;
    std::optional<double> raw;  // before rescaling, times, plus, rounding and clamping
    int used = 0, missing = 0, left_out = 0;  // of its terms
    span attainable;            // by what was used
    span possible;              // what it can still become when the missing answers come; a single value when it is settled
    bool settled = false;       // no answer that is missing can change it
    std::vector<int> bands;     // index of the band in score::bands, then in each of score::band_sets; -1: none
};

// How many chosen options of all items count towards something.
struct scored_tally {
    bool known = false;   // false until it is asked for, which is after all its items
    bool settled = true;  // no answer that is missing can change it
    double number = 0;
    absence why = absence::none;
};

struct scored {
    std::vector<scored_item> items;
    std::vector<scored_score> scores;
    std::vector<int> flags;        // indices of those that hold
    std::vector<int> conclusions;  // per rule; -1: no case holds
    std::vector<scored_tally> tallies;
};

// `weights` are the reader's own, as diagnostic::weights; missing ones are the file's. Writes over `out`, whose memory is used again.
void score_all(const diagnostic& d, const responses& given, const std::vector<double>& weights, scored& out);

// The band of a set that a value falls into, or -1.
int band_of(const std::vector<band>& bands, double value);

}  // namespace jindan
