// What items and scores can come to, worked out from the model alone: bands are checked against it, gauges and percentages run
// over it. Where something can be left out, its part of the range includes nothing at all. Private to this layer.
#pragma once

#include <cmath>
#include <optional>

#include "core/decimal.hpp"
#include "core/diagnostic.hpp"

namespace jindan {

inline constexpr double unbounded = 1e18;  // beyond decimal::limit, and far from what a double cannot add

// The lower end first, both inside ±unbounded.
span in_order(double a, double b);
span hull(const span& a, const span& b);
inline span moved(const span& s, double times, double plus) { return in_order(s.from * times + plus, s.to * times + plus); }

inline span sum(const span& a, const span& b) { return in_order(a.from + b.from, a.to + b.to); }
inline span negative(const span& a) { return {-a.to, -a.from}; }
span product(const span& a, const span& b);
inline bool whole(double x) { return std::fabs(x) >= decimal::limit || x == std::floor(x); }

// Do answers that are missing leave a term out, instead of the score going missing?
inline bool leaves_out(const score& s) { return s.missing.is == missing_rule::kind::answered || s.missing.is == missing_rule::kind::prorate; }
inline bool averages(const score& s) { return s.kind == score_kind::mean || s.kind == score_kind::difference || s.weights == weight_rule::normalised; }
inline bool of_item(const operand& o) { return o.of == operand::kind::item || o.of == operand::kind::part || o.of == operand::kind::answer; }

// Fills in which items count towards each tally.
void find_tallied(diagnostic& d);

// How many chosen options of one item can carry a tally.
double most_carried(const item& it, int tally);

span range_of(const diagnostic& d, const operand& o);
span range_of(const diagnostic& d, const expression& e, const missing_rule& missing);
bool is_whole(const diagnostic& d, const operand& o);

// Of the operand a term has, as it enters the score; `filled`: where what is missing may be filled. Of items and scores whose own
// range is known already.
span range_of(const diagnostic& d, const score& s, const term& t, bool filled);

// Fills in what is derived of an item.
void find_range(const diagnostic& d, item& it);

// Before rescaling and all that follows, what is known to be scored from one end to the other; nothing where that cannot be said.
std::optional<span> certain_range(const diagnostic& d, const score& s);

// Fills in what is derived of a score and its terms, after all that it leans on.
void find_range(const diagnostic& d, score& s);

template <typename Visit>
void each_operand(const expression& e, const Visit& visit) {
    if (e.is == expression::kind::leaf) visit(e.value);
    for (const expression& each : e.of) each_operand(each, visit);
}

// All that a score computes with.
template <typename Visit>
void each_operand(const score& s, const Visit& visit) {
    for (const term& t : s.terms) {
        visit(t.of);
        visit(t.weight);
        if (t.minus) visit(*t.minus);
    }
    each_operand(s.formula, visit);
}

}  // namespace jindan
