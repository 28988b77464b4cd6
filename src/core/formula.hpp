// What scores, conditions and rules refer to and compute with. Indices refer to the vectors of one `diagnostic`.
#pragma once

#include <string>
#include <vector>

namespace jindan {

// Closed where `open` is false; `given` false: no edge on this side.
struct edge {
    double at = 0;
    bool given = false, open = false;
    bool operator==(const edge&) const = default;
};

struct interval {
    edge from, to;
    bool has(double x) const;  // in decimal terms
    bool operator==(const interval&) const = default;
};

struct span {
    double from = 0, to = 0;  // inclusive
    bool operator==(const span&) const = default;
};

// Something that has a number, or none.
struct operand {
    enum class kind : unsigned char {
        number,  // `value`
        item,    // the score of an item
        answer,  // the raw answer of an item: a number, or the index of the option
        part,    // of one option of an item: 1 or 0 where it is chosen or not, points, rank
        score,
        weight,  // a named weight: its value in the file, or the reader's own
        tally,   // how many chosen options, of all items, carry the tally `value`, an index into diagnostic::tallies
    };
    kind of = kind::number;
    int index = -1;   // item, score or weight
    int option = -1;  // part: index into item::options
    double value = 0;
    bool operator==(const operand&) const = default;
};

inline operand constant(double value) { return {operand::kind::number, -1, -1, value}; }
inline operand item_score(int item) { return {operand::kind::item, item, -1, 0}; }

// A comparison with something that has no number is false, whichever it is; `none` (not) of it is true.
struct condition {
    enum class kind : unsigned char { always, all, any, none, within, differs, answered, not_applicable, chosen, band };
    kind is = kind::always;
    operand subject;          // within, differs
    interval range;           // within; differs: not `range.from.at`
    int index = -1;           // answered, not_applicable, chosen: item; band: score
    int option = -1;          // chosen: index into item::options; band: index of the band
    int set = 0;              // band: 0 for score::bands, n for score::band_sets[n - 1]
    std::vector<condition> of;  // all, any, none
};

// An arithmetic tree. Division by zero, a root of a negative number, a logarithm of what is not positive: no number.
struct expression {
    enum class kind : unsigned char { leaf, add, subtract, multiply, divide, lowest, highest, absolute, root, logarithm, choose };
    kind is = kind::leaf;
    operand value;                 // leaf
    condition when;                // choose: the first of `of` where it holds, else the second
    std::vector<expression> of;
};

}  // namespace jindan
