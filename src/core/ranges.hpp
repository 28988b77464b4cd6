// What items and scores can come to, worked out from the model alone: bands are checked against it, gauges and percentages run
// over it. Where something can be left out, its part of the range includes nothing at all. Private to this layer.
#pragma once

#include "core/diagnostic.hpp"

namespace jindan {

inline constexpr double unbounded = 1e18;  // beyond decimal::limit, and far from what a double cannot add

// The lower end first, both inside ±unbounded.
span in_order(double a, double b);
span hull(const span& a, const span& b);
inline span moved(const span& s, double times, double plus) { return in_order(s.from * times + plus, s.to * times + plus); }

// Of the operand a term has, as it enters the score; `filled`: where what is missing may be filled. Of items and scores whose own
// range is known already.
span range_of(const diagnostic& d, const score& s, const term& t, bool filled);

// Fills in what is derived of an item.
void find_range(const diagnostic& d, item& it);

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
