#include "core/ranges.hpp"

#include <algorithm>
#include <cmath>

#include "core/decimal.hpp"

namespace jindan {
namespace {

constexpr double unbounded = 1e18;  // beyond decimal::limit, and far from what a double cannot add

std::size_t at(int index) { return static_cast<std::size_t>(index); }

double held(double x) { return std::clamp(x, -unbounded, unbounded); }
span held(const span& s) { return {held(s.from), held(s.to)}; }
span hull(const span& a, const span& b) { return {std::min(a.from, b.from), std::max(a.to, b.to)}; }
span sum(const span& a, const span& b) { return held(span{a.from + b.from, a.to + b.to}); }
span negative(const span& a) { return {-a.to, -a.from}; }

span product(const span& a, const span& b) {
    const double all[] = {a.from * b.from, a.from * b.to, a.to * b.from, a.to * b.to};
    return held(span{*std::min_element(all, all + 4), *std::max_element(all, all + 4)});
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
        default: return {0, static_cast<double>(it.options.size()) - 1};
    }
}

span part_of(const item& it) {
    if (it.kind == item_kind::points) return {0, it.total};
    if (it.kind == item_kind::ranking) return {1, static_cast<double>(it.options.size())};
    return {0, 1};
}

bool carries(const item& it, int tally) {
    return std::any_of(it.options.begin(), it.options.end(), [&](const option& o) { return o.tally == tally; });
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
            const auto n = std::count_if(d.items.begin(), d.items.end(), [&](const item& it) { return carries(it, static_cast<int>(o.value)); });
            return {0, static_cast<double>(n)};
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

// Can the term be missing from the sum without the score going missing?
bool may_be_out(const diagnostic& d, const score& s, const operand& o) {
    if (s.missing.is == missing_rule::kind::answered) return true;
    if (o.of != operand::kind::item && o.of != operand::kind::part && o.of != operand::kind::answer) return false;
    const item& it = d.items[at(o.index)];
    if (it.ask_when.is != condition::kind::always && !it.score_not_asked) return true;
    if (!it.recode.empty() || !it.bins.empty()) return true;  // not every answer need have a score
    return it.may_not_apply && s.missing.leave_not_applicable;
}

span of(const diagnostic& d, const expression& e) {
    using kind = expression::kind;
    if (e.is == kind::leaf) return of(d, e.value);
    span out = of(d, e.of[0]);
    if (e.is == kind::absolute) return {out.from > 0 ? out.from : out.to < 0 ? -out.to : 0, std::max(std::fabs(out.from), std::fabs(out.to))};
    if (e.is == kind::root) return {std::sqrt(std::max(0.0, out.from)), std::sqrt(std::max(0.0, out.to))};
    if (e.is == kind::logarithm) return {out.from > 0 ? std::log(out.from) : -unbounded, out.to > 0 ? std::log(out.to) : -unbounded};
    for (std::size_t i = 1; i < e.of.size(); ++i) {
        const span next = of(d, e.of[i]);
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

span of_terms(const diagnostic& d, const score& s) {
    const bool fills = s.missing.is == missing_rule::kind::fill, prorates = s.missing.is == missing_rule::kind::prorate;
    bool fixed = s.kind != score_kind::product;  // weights are numbers and none is negative
    span all, each, total{1, 1}, weights;
    bool alike = true, first = true;
    for (const term& t : s.terms) {
        span r = range_of(d, s, t);
        if (fills) r = hull(r, {s.missing.with, s.missing.with});
        const span w = of(d, t.weight);
        fixed = fixed && t.weight.of == operand::kind::number && w.from >= 0;
        alike = alike && (first || r == each);
        each = first ? r : hull(each, r);
        span part = product(r, w);
        total = product(total, may_be_out(d, s, t.of) ? hull(r, {1, 1}) : r);
        if (may_be_out(d, s, t.of)) part = hull(part, {0, 0});
        all = sum(all, part);
        weights = sum(weights, w);
        first = false;
    }
    if (s.kind == score_kind::product) return total;
    const bool averages = s.kind == score_kind::mean || s.kind == score_kind::difference || s.weights == weight_rule::normalised;
    const bool steady = s.missing.is == missing_rule::kind::all || fills;
    if (averages) {
        const bool exact = fixed && steady && weights.from > 0 && std::none_of(s.terms.begin(), s.terms.end(), [&](const term& t) { return may_be_out(d, s, t.of); });
        return exact && !alike ? span{all.from / weights.from, all.to / weights.from} : each;
    }
    return prorates && fixed && !alike ? product(each, weights) : all;
}

void add_item(std::vector<int>& items, int item) {
    const auto place = std::lower_bound(items.begin(), items.end(), item);  // in the order of the page
    if (place == items.end() || *place != item) items.insert(place, item);
}

void add_items(const diagnostic& d, std::vector<int>& items, const operand& o) {
    if (o.of == operand::kind::item || o.of == operand::kind::answer || o.of == operand::kind::part) add_item(items, o.index);
    if (o.of == operand::kind::score)
        for (const int i : d.scores[at(o.index)].items) add_item(items, i);
}

void add_items(const diagnostic& d, std::vector<int>& items, const expression& e) {
    if (e.is == expression::kind::leaf) add_items(d, items, e.value);
    for (const expression& each : e.of) add_items(d, items, each);
}

double step_of(const diagnostic& d, const score& s) {
    if (s.decimals) {
        double step = 1;
        for (int i = 0; i < *s.decimals; ++i) step /= 10;
        return step;
    }
    if (s.rescale_to || !whole(s.times) || !whole(s.plus)) return 0;
    if (s.kind == score_kind::tally) return s.missing.is == missing_rule::kind::prorate ? 0 : 1;
    if (s.kind == score_kind::formula || s.kind == score_kind::mean || s.kind == score_kind::difference) return 0;
    if (s.weights != weight_rule::as_given || s.missing.is == missing_rule::kind::prorate) return 0;
    if (s.missing.is == missing_rule::kind::fill && !whole(s.missing.with)) return 0;
    for (const term& t : s.terms)
        if (!is_whole(d, t.weight) || (s.kind != score_kind::count && !is_whole(d, t.of))) return 0;
    return 1;
}

}  // namespace

span range_of(const diagnostic& d, const score& s, const term& t) {
    if (s.kind == score_kind::count) return {0, 1};
    const span out = of(d, t.of);
    return t.minus ? sum(out, negative(of(d, *t.minus))) : out;
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
    it.mirror = r.from + r.to;
    it.whole = it.whole && whole(it.times) && whole(it.plus);
    r = held(span{r.from * it.times + it.plus, r.to * it.times + it.plus});
    if (r.to < r.from) r = {r.to, r.from};
    if (it.score_not_asked) r = hull(r, {*it.score_not_asked, *it.score_not_asked}), it.whole = it.whole && whole(*it.score_not_asked);
    it.lowest = r.from, it.highest = r.to;
}

void find_range(const diagnostic& d, score& s) {
    s.items.clear();
    for (const term& t : s.terms) {
        add_items(d, s.items, t.of);
        if (t.minus) add_items(d, s.items, *t.minus);
    }
    add_items(d, s.items, s.formula);
    span r;
    if (s.kind == score_kind::tally) {
        for (const int i : s.items) r.to += carries(d.items[at(i)], s.tally);
    } else if (s.kind == score_kind::formula) {
        r = of(d, s.formula);
    } else if (s.kind == score_kind::first) {
        for (std::size_t i = 0; i < s.terms.size(); ++i) r = i ? hull(r, of(d, s.terms[i].of)) : of(d, s.terms[i].of);
    } else {
        r = of_terms(d, s);
    }
    const auto moved = [&](double x) { return x * s.times + s.plus; };
    if (s.rescale_to) {
        const span to{s.rescale_to->from.at, s.rescale_to->to.at};
        if (s.rescale_from) {
            const span from{s.rescale_from->from.at, s.rescale_from->to.at};
            const double by = (to.to - to.from) / (from.to - from.from);
            r = {to.from + (r.from - from.from) * by, to.from + (r.to - from.from) * by};
        } else {
            r = to;
        }
        if (r.to < r.from) r = {r.to, r.from};
    }
    r = held(span{moved(r.from), moved(r.to)});
    if (r.to < r.from) r = {r.to, r.from};
    if (s.decimals) r = {decimal::rounded(r.from, *s.decimals), decimal::rounded(r.to, *s.decimals)};
    if (s.at_least) r = {std::max(r.from, *s.at_least), std::max(r.to, *s.at_least)};
    if (s.at_most) r = {std::min(r.from, *s.at_most), std::min(r.to, *s.at_most)};
    s.lowest = r.from, s.highest = r.to;
    s.step = step_of(d, s);
}

}  // namespace jindan
