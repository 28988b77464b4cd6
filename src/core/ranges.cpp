#include "core/ranges.hpp"

#include <algorithm>
#include <cmath>

#include "core/decimal.hpp"

namespace jindan {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

double held(double x) { return std::clamp(x, -unbounded, unbounded); }
span sum(const span& a, const span& b) { return in_order(a.from + b.from, a.to + b.to); }
span negative(const span& a) { return {-a.to, -a.from}; }

span product(const span& a, const span& b) {
    const double all[] = {a.from * b.from, a.from * b.to, a.to * b.from, a.to * b.to};
    return in_order(*std::min_element(all, all + 4), *std::max_element(all, all + 4));
}

span quotient(const span& a, const span& b) {
    if (b.from <= 0 && b.to >= 0) return {-unbounded, unbounded};
    return product(a, {1 / b.to, 1 / b.from});
}

bool whole(double x) { return std::fabs(x) >= decimal::limit || x == std::floor(x); }

span answers_of(const diagnostic& d, const item& it) {
    switch (it.kind) {
        case item_kind::likert: {
            const scale& s = d.scales[at(it.scale)];
            return {static_cast<double>(s.lowest()), static_cast<double>(s.highest())};
        }
        case item_kind::yes_no: return {0, 1};
        case item_kind::number: return {it.least.value_or(-unbounded), it.most.value_or(unbounded)};
        default: return {0, std::max(0.0, static_cast<double>(it.options.size()) - 1)};
    }
}

span part_of(const item& it) {
    if (it.kind == item_kind::points) return {0, it.total};
    if (it.kind == item_kind::ranking) return {1, static_cast<double>(it.options.size())};
    return {0, 1};
}

// How many chosen options of one item can carry a tally.
double most_carried(const item& it, int tally) {
    const auto n = static_cast<double>(std::count_if(it.options.begin(), it.options.end(), [&](const option& o) { return o.tally == tally; }));
    return it.kind == item_kind::several ? n : std::min(n, 1.0);
}

span of(const diagnostic& d, const operand& o) {
    switch (o.of) {
        case operand::kind::number: return {o.value, o.value};
        case operand::kind::item: return {d.items[at(o.index)].lowest, d.items[at(o.index)].highest};
        case operand::kind::answer: return answers_of(d, d.items[at(o.index)]);
        case operand::kind::part: return part_of(d.items[at(o.index)]);
        case operand::kind::score: return {d.scores[at(o.index)].lowest, d.scores[at(o.index)].highest};
        case operand::kind::weight: return {0, unbounded};
        case operand::kind::tally: {
            double n = 0;
            for (const item& it : d.items) n += most_carried(it, static_cast<int>(o.value));
            return {0, n};
        }
    }
    return {};
}

bool is_whole(const diagnostic& d, const operand& o) {
    switch (o.of) {
        case operand::kind::number: return whole(o.value);
        case operand::kind::item: return d.items[at(o.index)].whole;
        case operand::kind::answer: return d.items[at(o.index)].kind != item_kind::number || d.items[at(o.index)].decimals == 0;
        case operand::kind::part: return d.items[at(o.index)].kind != item_kind::points;
        case operand::kind::score: return d.scores[at(o.index)].step == 1;
        case operand::kind::weight: return false;
        case operand::kind::tally: return true;
    }
    return false;
}

bool leaves_out(const score& s) { return s.missing.is == missing_rule::kind::answered || s.missing.is == missing_rule::kind::prorate; }

bool of_item(const operand& o) { return o.of == operand::kind::item || o.of == operand::kind::part || o.of == operand::kind::answer; }

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

span of(const diagnostic& d, const expression& e, const missing_rule& missing) {
    using kind = expression::kind;
    if (e.is == kind::leaf) {
        const bool filled = missing.is == missing_rule::kind::fill && e.value.of != operand::kind::number;
        return filled ? hull(of(d, e.value), {missing.with, missing.with}) : of(d, e.value);
    }
    span out = of(d, e.of[0], missing);
    if (e.is == kind::absolute) return {out.from > 0 ? out.from : out.to < 0 ? -out.to : 0, std::max(std::fabs(out.from), std::fabs(out.to))};
    if (e.is == kind::root) return {std::sqrt(std::max(0.0, out.from)), std::sqrt(std::max(0.0, out.to))};
    if (e.is == kind::logarithm) return {out.from > 0 ? std::log(out.from) : -unbounded, out.to > 0 ? std::log(out.to) : -unbounded};
    for (std::size_t i = 1; i < e.of.size(); ++i) {
        const span next = of(d, e.of[i], missing);
        switch (e.is) {
            case kind::add: out = sum(out, next); break;
            case kind::subtract: out = sum(out, negative(next)); break;
            case kind::multiply: out = product(out, next); break;
            case kind::divide: out = quotient(out, next); break;
            case kind::lowest: out = {std::min(out.from, next.from), std::min(out.to, next.to)}; break;
            case kind::highest: out = {std::max(out.from, next.from), std::max(out.to, next.to)}; break;
            default: out = hull(out, next); break;
        }
    }
    return out;
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
        const span r = range_of(d, s, one, true), w = of(d, one.weight);
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
    const bool averages = s.kind == score_kind::mean || s.kind == score_kind::difference || s.weights == weight_rule::normalised;
    const bool exact = t.fixed && !t.drops && !leaves_out(s);
    if (averages) {
        if (exact && (t.negative || !t.alike) && !decimal::equal(t.weights.from, 0)) return moved(t.sum, 1 / t.weights.from, 0);
        return t.negative ? span{-unbounded, unbounded} : t.each;
    }
    // A mixture of all terms, or of those that are there and nothing.
    const bool mixes = s.weights == weight_rule::sum_to_one && !t.fixed && !t.negative;
    if (mixes) return t.drops || leaves_out(s) ? hull(t.each, {0, 0}) : t.each;
    if (s.missing.is != missing_rule::kind::prorate) return t.sum;
    // The mean of what is there, by weight, times all the weights that were asked for.
    return product(t.turned, {t.fixed && !t.left_out ? t.most_weight : 0, held(t.most_weight)});
}

void add_item(std::vector<int>& items, int index) {
    const auto place = std::lower_bound(items.begin(), items.end(), index);  // in the order of the page
    if (place == items.end() || *place != index) items.insert(place, index);
}

void add_items(const diagnostic& d, std::vector<int>& items, const operand& o) {
    if (o.of == operand::kind::item || o.of == operand::kind::answer || o.of == operand::kind::part) add_item(items, o.index);
    if (o.of == operand::kind::score)
        for (const int i : d.scores[at(o.index)].items) add_item(items, i);
    if (o.of != operand::kind::tally) return;
    for (std::size_t i = 0; i < d.items.size(); ++i)
        if (most_carried(d.items[i], static_cast<int>(o.value)) > 0) add_item(items, static_cast<int>(i));
}

double step_of(const diagnostic& d, const score& s) {
    if (s.decimals) {
        double step = 1;
        for (int i = 0; i < *s.decimals; ++i) step /= 10;
        return step;
    }
    if (s.rescale_to || !whole(s.times) || !whole(s.plus) || !whole(s.at_least.value_or(0)) || !whole(s.at_most.value_or(0))) return 0;
    if (s.kind == score_kind::formula || s.kind == score_kind::mean || s.kind == score_kind::difference) return 0;
    if (s.weights != weight_rule::as_given || s.missing.is == missing_rule::kind::prorate) return 0;
    if (s.missing.is == missing_rule::kind::fill && !whole(s.missing.with)) return 0;
    for (const term& t : s.terms)
        if (!is_whole(d, t.weight) || (s.kind != score_kind::count && s.kind != score_kind::tally && !is_whole(d, t.of))) return 0;
    return 1;
}

// Has every answer to a choice a score, or every point and every number one in a table or in bins?
bool is_partial(const diagnostic& d, const item& it) {
    if (it.kind == item_kind::choice || it.kind == item_kind::pair)
        if (std::any_of(it.options.begin(), it.options.end(), [](const option& o) { return !o.score; })) return true;
    if (!it.recode.empty()) {
        const span points = answers_of(d, it);
        if (it.kind == item_kind::number || static_cast<double>(it.recode.size()) < points.to - points.from + 1) return true;
    }
    if (it.bins.empty()) return false;
    // Bins of an answer as it was given are known to leave nothing out; one of the sets has to hold.
    const bool plain = it.recode.empty() && (it.kind == item_kind::number || it.kind == item_kind::likert);
    return !plain || it.bins.back().when.is != condition::kind::always;
}

}  // namespace

span in_order(double a, double b) { return {held(std::min(a, b)), held(std::max(a, b))}; }
span hull(const span& a, const span& b) { return {std::min(a.from, b.from), std::max(a.to, b.to)}; }

span range_of(const diagnostic& d, const score& s, const term& t, bool filled) {
    if (s.kind == score_kind::count) return {0, 1};
    const span with{s.missing.with, s.missing.with};
    const bool fills = filled && s.missing.is == missing_rule::kind::fill;
    const auto one = [&](const operand& o) { return fills && o.of != operand::kind::number ? hull(of(d, o), with) : of(d, o); };
    if (t.minus) return sum(one(t.of), negative(one(*t.minus)));
    if (s.kind != score_kind::tally) return one(t.of);
    const span carried{0, most_carried(d.items[at(t.of.index)], s.tally)};
    return fills ? hull(carried, with) : carried;
}

void find_range(const diagnostic& d, item& it) {
    span r = answers_of(d, it);
    it.whole = it.kind != item_kind::number || it.decimals == 0;
    bool first = true;
    const auto worth = [&](double x) {
        r = first ? span{x, x} : hull(r, {x, x});
        it.whole = (first || it.whole) && whole(x);
        first = false;
    };
    if (it.kind == item_kind::several) {
        r = {0, 0};
        it.whole = true;
        for (const option& o : it.options) {
            const double x = o.score.value_or(1);
            (x < 0 ? r.from : r.to) += x;
            it.whole = it.whole && whole(x);
        }
    } else if (it.kind == item_kind::choice || it.kind == item_kind::pair) {
        for (const option& o : it.options)
            if (o.score) worth(*o.score);
        it.scored = it.scored && !first;
    } else if (it.kind == item_kind::points || it.kind == item_kind::ranking || it.kind == item_kind::text) {
        it.scored = false;
    }
    first = true;
    for (const auto& pair : it.recode) worth(pair.second);
    if (!it.bins.empty()) first = true;
    for (const bin_set& set : it.bins)
        for (const bin& b : set.bins) worth(b.score);
    it.partial = is_partial(d, it);
    it.mirror = r.from + r.to;
    it.whole = it.whole && whole(it.times) && whole(it.plus);
    r = moved(r, it.times, it.plus);  // reversing leaves it as it is
    if (it.score_not_asked) r = hull(r, {*it.score_not_asked, *it.score_not_asked}), it.whole = it.whole && whole(*it.score_not_asked);
    it.lowest = r.from, it.highest = r.to;
}

void find_range(const diagnostic& d, score& s) {
    s.items.clear();
    each_operand(s, [&](const operand& o) { add_items(d, s.items, o); });
    for (term& t : s.terms) {
        t.range = range_of(d, s, t, false);
        t.drops = drops(d, s, t.of) || drops(d, s, t.weight) || (t.minus && drops(d, s, *t.minus));
    }
    if (s.kind == score_kind::formula) {
        s.raw = of(d, s.formula, s.missing);
    } else if (s.kind == score_kind::first) {
        for (std::size_t i = 0; i < s.terms.size(); ++i) s.raw = i ? hull(s.raw, s.terms[i].range) : s.terms[i].range;
    } else {
        s.raw = of_terms(d, s);
    }
    span r = s.raw;
    if (s.rescale_to) {
        const span to{s.rescale_to->from.at, s.rescale_to->to.at};
        const double from = s.rescale_from ? s.rescale_from->from.at : 0, by = s.rescale_from ? (to.to - to.from) / (s.rescale_from->to.at - from) : 0;
        r = s.rescale_from ? moved(r, by, to.from - from * by) : in_order(to.from, to.to);
    }
    r = moved(r, s.times, s.plus);
    if (s.decimals) r = {decimal::rounded(r.from, *s.decimals), decimal::rounded(r.to, *s.decimals)};
    if (s.at_least) r = {std::max(r.from, *s.at_least), std::max(r.to, *s.at_least)};
    if (s.at_most) r = {std::min(r.from, *s.at_most), std::min(r.to, *s.at_most)};
    s.lowest = r.from, s.highest = r.to;
    s.step = step_of(d, s);
}

}  // namespace jindan
