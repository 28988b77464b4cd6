// The terms of a score, brought together: what they add up to, what is missing, and what they can still become.
#include "core/engine_terms.hpp"

#include "core/index.hpp"

namespace jindan {
namespace {

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

}  // namespace

bool out_of_it(absence why, const missing_rule& rule) {
    return why == absence::not_asked || why == absence::unscored || (why == absence::not_applicable && rule.leave_not_applicable);
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

}  // namespace jindan
