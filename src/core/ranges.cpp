#include "core/ranges.hpp"

#include <algorithm>
#include <cmath>

#include "core/bools.hpp"
#include "core/decimal.hpp"
#include "core/index.hpp"

namespace jindan {
namespace {

// Do some answers take the operand out of what the score is about?
bool left_out(const diagnostic& d, const score& s, const operand& o) {
    if (!of_item(o)) return false;
    const item& it = d.items[at(o.index)];
    const bool scored = o.of == operand::kind::item && s.kind != score_kind::tally;
    if (it.ask_when.is != condition::kind::always && !(scored && it.score_not_asked)) return true;
    return (scored && it.partial) || (it.may_not_apply && s.missing.leave_not_applicable);
}

// … or make it count as missing, without the score going missing?
bool drops(const diagnostic& d, const score& s, const operand& o) {
    if (left_out(d, s, o)) return true;
    return leaves_out(s) && (o.of == operand::kind::score || (of_item(o) && d.items[at(o.index)].may_not_apply));
}

// What terms and their weights can come to together.
struct totals {
    span sum;                // of weight × term
    span each;               // of any one term …
    span turned;             // … and of any one times the sign of its weight
    span product{1, 1};
    span weights;
    double most_weight = 0;  // regardless of signs
    bool fixed = true;       // all weights are numbers
    bool negative = false;   // some weight may be
    bool alike = true;       // all terms have the same range
    bool drops = false;      // some term can be missing or left out, whatever is answered …
    bool left_out = false;   // … or left out
};

totals totals_of(const diagnostic& d, const score& s) {
    totals t;
    bool first = true;
    for (const term& one : s.terms) {
        const bool out = one.drops || leaves_out(s);
        const span r = range_of(d, s, one, true), w = range_of(d, one.weight);
        t.alike = t.alike && (first || r == t.each);
        t.each = first ? r : hull(t.each, r);
        const span turned = w.from >= 0 ? r : w.to <= 0 ? negative(r) : hull(r, negative(r));
        t.turned = first ? turned : hull(t.turned, turned);
        t.product = product(t.product, out ? hull(r, {1, 1}) : r);
        t.sum = sum(t.sum, out ? hull(product(r, w), {0, 0}) : product(r, w));
        t.weights = sum(t.weights, w);
        t.most_weight += std::max(std::fabs(w.from), std::fabs(w.to));
        t.fixed = t.fixed && one.weight.of == operand::kind::number;
        t.negative = t.negative || w.from < 0;
        t.drops = t.drops || one.drops;
        t.left_out = t.left_out || left_out(d, s, one.of) || left_out(d, s, one.weight) || (one.minus && left_out(d, s, *one.minus));
        first = false;
    }
    return t;
}

span of_terms(const diagnostic& d, const score& s) {
    const totals t = totals_of(d, s);
    if (s.kind == score_kind::product) return t.product;
    const bool exact = t.fixed && !t.drops && !leaves_out(s);
    if (averages(s)) {
        if (exact && (t.negative || !t.alike) && !decimal::equal(t.weights.from, 0)) return moved(t.sum, 1 / t.weights.from, 0);
        return t.negative ? span{-unbounded, unbounded} : t.each;
    }
    // A mixture of all terms, or of those that are there and nothing.
    const bool mixes = s.weights == weight_rule::sum_to_one && !t.fixed && !t.negative;
    if (mixes) return t.drops || leaves_out(s) ? hull(t.each, {0, 0}) : t.each;
    if (s.missing.is != missing_rule::kind::prorate) return t.sum;
    // The mean of what is there, by weight, times all the weights that were asked for.
    return product(t.turned, in_order(t.fixed && !t.left_out ? t.most_weight : 0, t.most_weight));
}

// The items that a score looks at, itself or by other scores, in the order of the page.
void find_items(const diagnostic& d, score& s) {
    bools used(d.items.size()), done(d.scores.size() + d.tallied.size());
    const auto all = [&](const std::vector<int>& items, std::size_t group) {
        if (!done[group])
            for (const int i : items) used[at(i)] = true;
        done[group] = true;
    };
    each_operand(s, [&](const operand& o) {
        if (of_item(o)) used[at(o.index)] = true;
        if (o.of == operand::kind::score) all(d.scores[at(o.index)].items, at(o.index));
        if (o.of == operand::kind::tally) {
            const auto tally = static_cast<std::size_t>(o.value);
            all(d.tallied[tally].items, d.scores.size() + tally);
        }
    });
    s.items.clear();
    for (std::size_t i = 0; i < used.size(); ++i)
        if (used[i]) s.items.push_back(static_cast<int>(i));
}

span transformed(const score& s, span r) {
    if (s.rescale_to) {
        const span to{s.rescale_to->from.at, s.rescale_to->to.at};
        const double from = s.rescale_from ? s.rescale_from->from.at : 0, by = s.rescale_from ? (to.to - to.from) / (s.rescale_from->to.at - from) : 0;
        r = s.rescale_from ? moved(r, by, to.from - from * by) : in_order(to.from, to.to);
    }
    r = moved(r, s.times, s.plus);
    if (s.decimals) r = {decimal::rounded(r.from, *s.decimals), decimal::rounded(r.to, *s.decimals)};
    if (s.at_least) r = {std::max(r.from, *s.at_least), std::max(r.to, *s.at_least)};
    if (s.at_most) r = {std::min(r.from, *s.at_most), std::min(r.to, *s.at_most)};
    return r;
}

double step_of(const diagnostic& d, const score& s) {
    if (s.decimals) {
        double step = 1;
        for (int i = 0; i < *s.decimals; ++i) step /= 10;
        // What is held at an end that lies between two steps is on none.
        const auto on = [&](double x) { return decimal::equal(std::round(x / step) * step, x); };
        return on(s.lowest) && on(s.highest) ? step : 0;
    }
    if (s.rescale_to || !whole(s.times) || !whole(s.plus) || !whole(s.at_least.value_or(0)) || !whole(s.at_most.value_or(0))) return 0;
    if (s.kind == score_kind::formula || s.kind == score_kind::mean || s.kind == score_kind::difference) return 0;
    if (s.weights != weight_rule::as_given || s.missing.is == missing_rule::kind::prorate) return 0;
    if (s.missing.is == missing_rule::kind::fill && !whole(s.missing.with)) return 0;
    for (const term& t : s.terms)
        if (!is_whole(d, t.weight) || (s.kind != score_kind::count && s.kind != score_kind::tally && !is_whole(d, t.of))) return 0;
    return 1;
}

}  // namespace

span range_of(const diagnostic& d, const score& s, const term& t, bool filled) {
    if (s.kind == score_kind::count) return {0, 1};
    const span with{s.missing.with, s.missing.with};
    const bool fills = filled && s.missing.is == missing_rule::kind::fill;
    const auto one = [&](const operand& o) { return fills && o.of != operand::kind::number ? hull(range_of(d, o), with) : range_of(d, o); };
    if (t.minus) return sum(one(t.of), negative(one(*t.minus)));
    if (s.kind != score_kind::tally) return one(t.of);
    const span carried{0, most_carried(d.items[at(t.of.index)], s.tally)};
    return fills ? hull(carried, with) : carried;
}

void find_range(const diagnostic& d, score& s) {
    find_items(d, s);
    for (term& t : s.terms) {
        t.range = range_of(d, s, t, false);
        t.drops = drops(d, s, t.of) || drops(d, s, t.weight) || (t.minus && drops(d, s, *t.minus));
    }
    if (s.kind == score_kind::formula) {
        s.raw = range_of(d, s.formula, s.missing);
    } else if (s.kind == score_kind::first) {
        for (std::size_t i = 0; i < s.terms.size(); ++i) s.raw = i ? hull(s.raw, s.terms[i].range) : s.terms[i].range;
    } else {
        s.raw = of_terms(d, s);
    }
    const span r = transformed(s, s.raw);
    s.lowest = r.from, s.highest = r.to;
    s.certain = certain_range(d, s);
    if (s.certain) s.certain = transformed(s, *s.certain);
    s.step = step_of(d, s);
}

}  // namespace jindan
