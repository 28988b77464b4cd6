// One score: its terms brought together under its missing rule, then transformed, then held against its bands.
#include <algorithm>
#include <cmath>

#include "core/decimal.hpp"
#include "core/engine_parts.hpp"
#include "core/ranges.hpp"

namespace jindan {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

// What the terms add up to. All sums are of weight × value.
struct gathered {
    double sum = 0, product = 1;
    span attainable;                 // of the terms that are used
    double used_weight = 0, all_weight = 0;            // all: without what was left out
    double left_out_weight = 0;
    int used = 0, missing = 0, left_out = 0;
    absence first = absence::none;   // why the first missing one is missing, or was left out where nothing else is there
    bool subtracts = false;          // a weight is below 0
    bool unfilled = false;           // something missing, or its weight, has nothing in its place

    // When everything has come that can: the least and most of the sum, and what could have been attained by it. `foreseen` is false
    // where that depends on what comes.
    span sums, reach;
    double weight_then = 0;
    span optional;               // of averages, any one of those that may come or stay away …
    double optional_weight = 0;  // … and all their weights
    bool settled = true, foreseen = true;
};

bool out_of_it(absence why, const missing_rule& rule) {
    return why == absence::not_asked || why == absence::unscored || (why == absence::not_applicable && rule.leave_not_applicable);
}

// The number of an operand, or what stands in for it; then `missing` says why.
reading read_filled(const run& r, const score& s, const operand& o, absence& missing) {
    reading x = read(r, o);
    if (s.kind == score_kind::tally) {
        const absence why = state_of(r, o.index);
        x = why == absence::none ? reading{carried(r, o.index, s.tally), why} : absent(why);
    }
    if (x.there() || !may_be_filled(x.why, s.missing)) return x;
    missing = x.why;
    return {s.missing.with, absence::none};
}

// A term's number: for counts 1 where it counts, for differences the difference.
reading worth(const run& r, const score& s, const term& t, absence& missing) {
    const reading x = read_filled(r, s, t.of, missing);
    if (!x.there()) return x;
    if (s.kind == score_kind::count) return {t.past.has(x.x) ? 1.0 : 0.0, absence::none};
    if (!t.minus) return x;
    const reading y = read_filled(r, s, *t.minus, missing);
    return y.there() ? reading{x.x - y.x, absence::none} : y;
}

void add(span& to, const span& more) { to.from += more.from, to.to += more.to; }

// What an unsettled term can still bring.
void foresee(const run& r, const score& s, const term& t, gathered& g) {
    const reading w = read(r, t.weight);
    if (!settled(r, t.weight) || !w.there()) {
        g.foreseen = false;
        return;
    }
    const bool fills = s.missing.is == missing_rule::kind::fill;
    const bool nested = t.of.of == operand::kind::score && !t.minus && s.kind != score_kind::count && !fills;
    const span one = nested ? r.out.scores[at(t.of.index)].possible : fills ? range_of(r.d, s, t, true) : t.range;
    span then = moved(one, w.x, 0);
    // What is left out changes what all others are set against.
    const bool follows = averages(s) ? w.x >= 0 : s.missing.is != missing_rule::kind::prorate;
    g.foreseen = g.foreseen && (!t.drops || (follows && !(s.rescale_to && !s.rescale_from))) && !(fills && s.rescale_to);
    if (t.drops && averages(s)) {
        g.optional = g.optional_weight > 0 ? hull(g.optional, one) : one;
        g.optional_weight += w.x;
        return;
    }
    if (t.drops || (s.missing.is == missing_rule::kind::answered && !averages(s))) then = hull(then, {0, 0});
    add(g.sums, then);
    add(g.reach, moved(t.range, w.x, 0));
    g.weight_then += w.x;
}

gathered gather(const run& r, const score& s) {
    gathered g;
    absence left_out_first = absence::none;
    for (const term& t : s.terms) {
        const bool sure = settled(r, t.of) && (!t.minus || settled(r, *t.minus)) && settled(r, t.weight);
        if (!sure) {
            g.settled = false;
            foresee(r, s, t, g);
        }
        absence missing = absence::none;
        const reading x = worth(r, s, t, missing), w = read(r, t.weight);
        const bool out = out_of_it(x.why, s.missing) || out_of_it(w.why, s.missing);
        if (out) {
            ++g.left_out;
            if (left_out_first == absence::none) left_out_first = x.there() ? w.why : x.why;
            if (w.there()) g.left_out_weight += w.x;
            continue;
        }
        if (missing == absence::none) missing = x.there() ? w.why : x.why;
        if (w.there()) g.all_weight += w.x, g.subtracts = g.subtracts || w.x < 0;
        if (missing == absence::none) {
            ++g.used;
            g.used_weight += w.x;
        } else {
            ++g.missing;
            if (g.first == absence::none) g.first = missing;
            g.unfilled = g.unfilled || !x.there() || !w.there();
            if (sure && s.missing.is == missing_rule::kind::prorate) g.foreseen = false;
        }
        if (!x.there() || !w.there()) continue;
        // What stands in for an answer counts like one.
        g.sum += w.x * x.x;
        g.product *= x.x;
        const span range = moved(missing == absence::none ? t.range : hull(t.range, {x.x, x.x}), w.x, 0);
        add(g.attainable, range);
        if (!sure) continue;
        add(g.sums, {w.x * x.x, w.x * x.x});
        add(g.reach, range);
        g.weight_then += w.x;
    }
    if (g.used + g.missing == 0) g.first = left_out_first;
    return g;
}

bool enough(const gathered& g, const missing_rule& m) {
    if (m.is == missing_rule::kind::all) return g.missing == 0;
    if (m.is == missing_rule::kind::fill && (g.missing > m.at_most || g.unfilled)) return false;
    return g.used >= m.at_least && !decimal::less(g.used, m.share * (g.used + g.missing));
}

// The raw number, and the range that belongs to it.
reading combined(const score& s, const gathered& g, span& attainable) {
    if (s.weights == weight_rule::sum_to_one && !decimal::equal(g.all_weight + g.left_out_weight, 1)) return absent(absence::weights);
    double by = 1, over = 1;
    if (averages(s)) {
        over = s.missing.is == missing_rule::kind::fill ? g.all_weight : g.used_weight;
        if (decimal::equal(over, 0)) return absent(absence::undefined);
    } else if (g.missing > 0 && s.missing.is == missing_rule::kind::prorate) {
        // What is there cannot stand for the whole where some of it is subtracted.
        if (g.subtracts || decimal::equal(g.used_weight, 0)) return absent(absence::undefined);
        by = g.all_weight / g.used_weight;
    }
    attainable = in_order(g.attainable.from * by / over, g.attainable.to * by / over);
    return bounded(g.sum * by / over);
}

// Rescaled, multiplied, shifted, rounded and clamped; `range`, which it is rescaled from, goes with it.
reading transformed(const score& s, double x, span& range) {
    double by = 1, low = 0, from = 0;
    if (s.rescale_to) {
        const span wide = s.rescale_from ? span{s.rescale_from->from.at, s.rescale_from->to.at} : range;
        const double width = wide.to - wide.from;
        if (decimal::equal(width, 0) || !(std::fabs(width) < decimal::limit)) return absent(absence::undefined);
        from = wide.from, low = s.rescale_to->from.at, by = (s.rescale_to->to.at - low) / width;
    }
    const auto moved_on = [&](double value) {
        value = (low + (value - from) * by) * s.times + s.plus;
        if (s.decimals) value = decimal::rounded(value, *s.decimals);
        if (s.at_least) value = std::max(value, *s.at_least);
        if (s.at_most) value = std::min(value, *s.at_most);
        return value;
    };
    range = in_order(moved_on(range.from), moved_on(range.to));
    return bounded(moved_on(x));
}

// What a score can still become, as far as that can be said from its terms.
void foretell(const score& s, const gathered& g, scored_score& out) {
    out.settled = g.settled;
    if (g.settled || !g.foreseen || s.kind == score_kind::product) return;
    if (averages(s) && !(g.weight_then > 0 && !decimal::equal(g.weight_then, 0))) return;
    const double over = averages(s) ? g.weight_then : 1;
    span from = in_order(g.reach.from / over, g.reach.to / over), again = from;
    const double more = g.optional_weight, all = over + more;
    const reading least = transformed(s, std::min(g.sums.from / over, (g.sums.from + g.optional.from * more) / all), from);
    const reading most = transformed(s, std::max(g.sums.to / over, (g.sums.to + g.optional.to * more) / all), again);
    if (!least.there() || !most.there()) return;
    const span then = in_order(least.x, most.x);
    // Weights that will not add up to one can lead anywhere.
    if (then.from <= s.highest && s.lowest <= then.to) out.possible = {std::max(then.from, s.lowest), std::min(then.to, s.highest)};
}

reading summed(const run& r, const score& s, scored_score& out) {
    const gathered g = gather(r, s);
    out.used = g.used, out.missing = g.missing, out.left_out = g.left_out;
    foretell(s, g, out);
    const bool fills = s.missing.is == missing_rule::kind::fill, counts = s.kind == score_kind::count || s.kind == score_kind::tally;
    // Where no answer is wanted, none are counted.
    const bool zero = counts && s.missing.is != missing_rule::kind::all && s.missing.at_least == 0;
    if (g.used + g.missing == 0 && !zero) return absent(g.first);
    if (!enough(g, s.missing) || (g.used == 0 && !fills && !zero)) {
        const bool named = s.missing.is == missing_rule::kind::all || (g.missing == 1 && g.used == 0) || (fills && g.unfilled);
        return absent(named ? g.first : absence::too_few);
    }
    if (s.kind != score_kind::product) return combined(s, g, out.attainable);
    out.attainable = s.raw;
    return bounded(g.product);
}

reading first_of(const run& r, const score& s, scored_score& out) {
    out.settled = true;
    for (const term& t : s.terms) {
        const reading x = read(r, t.of);
        out.settled = out.settled && settled(r, t.of);
        if (!x.there()) continue;
        out.used = 1;
        out.attainable = t.range;
        return x;
    }
    out.missing = 1;
    return absent(absence::no_case);
}

// Of a formula, the items it names by themselves are what can be missing.
reading computed(const run& r, const score& s, scored_score& out) {
    out.attainable = s.raw;
    out.settled = settled(r, s.formula);
    gathered g;
    for (const int i : s.items) {
        const absence why = state_of(r, i);
        ++(why == absence::none ? g.used : out_of_it(why, s.missing) ? g.left_out : g.missing);
    }
    out.used = g.used, out.missing = g.missing, out.left_out = g.left_out;
    if (s.missing.is == missing_rule::kind::fill && g.missing > 0 && !enough(g, s.missing)) return absent(absence::too_few);
    return evaluate(r, s.formula, s.missing);
}

}  // namespace

void score_score(const run& r, int index) {
    const score& s = r.d.scores[at(index)];
    scored_score& out = r.out.scores[at(index)];
    std::vector<int> bands = std::move(out.bands);
    out = {};
    out.possible = {s.lowest, s.highest};
    reading x;
    switch (s.kind) {
        case score_kind::first: x = first_of(r, s, out); break;
        case score_kind::formula: x = computed(r, s, out); break;
        default: x = summed(r, s, out); break;
    }
    if (x.there()) {
        out.raw = x.x;
        x = transformed(s, x.x, out.attainable);
    }
    if (x.there())
        out.value = x.x, out.possible = out.settled ? span{x.x, x.x} : hull(out.possible, {x.x, x.x});
    else
        out.why = x.why;
    out.bands = std::move(bands);
    out.bands.assign(s.band_sets.size() + 1, -1);
    if (!out.value) return;
    out.bands[0] = band_of(s.bands, *out.value);
    for (std::size_t i = 0; i < s.band_sets.size(); ++i)
        if (holds(r, s.band_sets[i].when)) out.bands[i + 1] = band_of(s.band_sets[i].bands, *out.value);
}

}  // namespace jindan
