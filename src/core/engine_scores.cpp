// One score: its terms brought together under its missing rule, then transformed, then held against its bands.
#include <algorithm>
#include <cmath>

#include "core/decimal.hpp"
#include "core/engine_terms.hpp"
#include "core/index.hpp"

namespace jindan {
namespace {

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
