// What items, operands and formulas can come to.
#include <algorithm>
#include <cmath>

#include "core/index.hpp"
#include "core/ranges.hpp"

namespace jindan {
namespace {

double held(double x) { return std::clamp(x, -unbounded, unbounded); }

span quotient(const span& a, const span& b) {
    if (b.from <= 0 && b.to >= 0) return {-unbounded, unbounded};
    return product(a, {1 / b.to, 1 / b.from});
}

span answers_of(const diagnostic& d, const item& it) {
    switch (it.kind) {
        case item_kind::likert: {
            const scale& s = d.scales[at(it.scale)];
            return {static_cast<double>(s.lowest()), static_cast<double>(s.highest())};
        }
        case item_kind::yes_no: return {0, 1};
        case item_kind::number: return {it.least.value_or(-unbounded), it.most.value_or(unbounded)};
        case item_kind::choice:
        case item_kind::pair:
        case item_kind::several:
        case item_kind::points:
        case item_kind::ranking:
        case item_kind::text: break;
    }
    return {0, std::max(0.0, static_cast<double>(it.options.size()) - 1)};
}

span part_of(const item& it) {
    if (it.kind == item_kind::points) return {0, it.total};
    if (it.kind == item_kind::ranking) return {1, static_cast<double>(it.options.size())};
    return {0, 1};
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

span product(const span& a, const span& b) {
    const double all[] = {a.from * b.from, a.from * b.to, a.to * b.from, a.to * b.to};
    return in_order(*std::min_element(all, all + 4), *std::max_element(all, all + 4));
}

void find_tallied(diagnostic& d) {
    d.tallied.resize(d.tallies.size());
    for (std::size_t i = 0; i < d.items.size(); ++i)
        for (const option& o : d.items[i].options) {
            if (o.tally < 0) continue;
            tallied& t = d.tallied[at(o.tally)];
            const bool fresh = t.items.empty() || t.items.back() != static_cast<int>(i);
            if (fresh) t.items.push_back(static_cast<int>(i));
            if (fresh || d.items[i].kind == item_kind::several) ++t.most;
        }
}

double most_carried(const item& it, int tally) {
    const auto n = static_cast<double>(std::count_if(it.options.begin(), it.options.end(), [&](const option& o) { return o.tally == tally; }));
    return it.kind == item_kind::several ? n : std::min(n, 1.0);
}

span range_of(const diagnostic& d, const operand& o) {
    switch (o.of) {
        case operand::kind::number: return {o.value, o.value};
        case operand::kind::item: return {d.items[at(o.index)].lowest, d.items[at(o.index)].highest};
        case operand::kind::answer: return answers_of(d, d.items[at(o.index)]);
        case operand::kind::part: return part_of(d.items[at(o.index)]);
        case operand::kind::score: return {d.scores[at(o.index)].lowest, d.scores[at(o.index)].highest};
        case operand::kind::weight: return {0, unbounded};
        case operand::kind::tally: return {0, d.tallied[static_cast<std::size_t>(o.value)].most};
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

span range_of(const diagnostic& d, const expression& e, const missing_rule& missing) {
    using kind = expression::kind;
    if (e.is == kind::leaf) {
        const bool filled = missing.is == missing_rule::kind::fill && e.value.of != operand::kind::number;
        return filled ? hull(range_of(d, e.value), {missing.with, missing.with}) : range_of(d, e.value);
    }
    span out = range_of(d, e.of[0], missing);
    if (e.is == kind::absolute) return {out.from > 0 ? out.from : out.to < 0 ? -out.to : 0, std::max(std::fabs(out.from), std::fabs(out.to))};
    if (e.is == kind::root) return {std::sqrt(std::max(0.0, out.from)), std::sqrt(std::max(0.0, out.to))};
    if (e.is == kind::logarithm) return {out.from > 0 ? std::log(out.from) : -unbounded, out.to > 0 ? std::log(out.to) : -unbounded};
    for (std::size_t i = 1; i < e.of.size(); ++i) {
        const span next = range_of(d, e.of[i], missing);
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

}  // namespace jindan
