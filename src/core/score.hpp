// How answers become scores, scores become levels, and levels become conclusions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/formula.hpp"
#include "core/localized.hpp"

namespace jindan {

struct band {
    std::string id;
    double from = 0, to = 0;  // what can be scored in it, lowest and highest; whole numbers where scores are
    interval range;           // as the file has it
    localized name;           // "우선적 공급사 고객관계"
    localized short_name;     // for the gauge: "우선적"
    localized summary;        // what this level means, two to four sentences
    std::vector<localized> actions;
};

// Another way to read the same score, for one norm group where `when` says so.
struct band_set {
    std::string id;
    localized name;
    condition when;
    std::vector<band> bands;
};

// A line drawn across the gauge, with where it comes from.
struct reference {
    double at = 0;    // points
    int percent = 0;  // of the highest attainable points, as the source states it
    localized label;  // "60 %"
    localized note;   // the sentence that explains it
};

// What others scored, as somebody published it.
struct benchmark {
    std::string id;
    int score = 0;
    double value = 0;
    localized label;
    std::string source;
    int n = 0;         // respondents; 0: not stated
    std::string date;  // "2026-03" or the like; several editions are told apart by it
};

struct missing_rule {
    enum class kind : unsigned char {
        all,       // nothing may be missing
        fill,      // `with` takes the place of what is missing
        answered,  // only what is there counts
        prorate,   // what is there stands for the whole, by weight: sum × all weights / weights answered
    };
    kind is = kind::all;
    int at_least = 1;     // so many must be there …
    double share = 0;     // … and this share of what was asked, 0–1
    int at_most = 1 << 30;  // fill: so many may be missing
    double with = 0;        // fill
    bool leave_not_applicable = false;  // "not applicable" is left out like what was not asked; else it is missing
    bool operator==(const missing_rule&) const = default;
};

struct term {
    operand of;
    operand weight = constant(1);
    std::optional<operand> minus;  // differences
    interval past;                 // count: what counts

    span range;          // derived: what it can bring before its weight; 0–1 for counts, the difference for differences
    bool drops = false;  // derived: some answers leave it out of the score
};

enum class score_kind : unsigned char {
    sum,         // Σ weight × term
    mean,        // Σ weight × term / Σ weight
    product,     // of the terms
    difference,  // mean of (term - minus)
    count,       // of terms inside `past`
    tally,       // of chosen options that carry a tally, among the items of the terms
    formula,     // the expression
    first,       // the first term that has a number
};

enum class weight_rule : unsigned char { as_given, sum_to_one, normalised };

struct score {
    std::string id;
    localized name;
    int dimension = -1;  // the dimension it is the score of, or -1
    score_kind kind = score_kind::sum;
    std::vector<term> terms;
    weight_rule weights = weight_rule::as_given;
    int tally = -1;  // index into diagnostic::tallies
    expression formula;
    missing_rule missing;

    // Afterwards, in this order. `rescale` maps the range that the answered part can attain, or `rescale_from`, onto this.
    std::optional<interval> rescale_to, rescale_from;
    double times = 1, plus = 0;
    std::optional<int> decimals;  // rounded half up
    std::optional<double> at_least, at_most;

    std::vector<band> bands;          // rising; band n is level n + 1; the set "level"
    std::vector<band_set> band_sets;
    std::optional<struct reference> reference;

    std::vector<int> items;          // derived: of its terms, weights and formula and of the scores these are, in the order of the page, each once
    span raw;                        // derived: attainable before rescaling and all that follows
    double lowest = 0, highest = 0;  // derived: attainable; beyond decimal::limit where nothing bounds it
    std::optional<span> certain;     // derived: both ends are known to be scored by some answers
    double step = 0;                 // derived: distance of neighbouring scores; 0: any
};

struct flag {
    std::string id;
    condition when;
    localized message;
};

// A conclusion from several scores.
struct conclusion {
    std::string id;
    localized name, summary;
    std::vector<localized> actions;
};

struct rule_case {
    condition when;
    int then = 0;  // index into rule::conclusions
};

// The first case that holds. A table of two band sets is cases too.
struct rule {
    std::string id;
    localized name;
    std::vector<conclusion> conclusions;
    std::vector<rule_case> cases;
};

// A figure of a group of respondents: the share inside `share`, less the share inside `minus`.
struct group_measure {
    std::string id;
    localized name;
    operand of;
    interval share;
    std::optional<interval> minus;
};

}  // namespace jindan
