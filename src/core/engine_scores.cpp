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
    span attainable;                       // of the terms that are used
    span open;                             // of those that are missing: what they can still bring
    double weight_used = 0, weight_missing = 0;
    int used = 0, missing = 0, left_out = 0;
    absence first = absence::none;         // why the first missing one is missing
};

bool out_of_it(absence why, const missing_rule& rule) {
    return why == absence::not_asked || why == absence::unscored || (why == absence::not_applicable && rule.leave_not_applicable);
}

// A term's number: for counts 1 where it counts, for differences the difference.
reading worth(const run& r, const score& s, const term& t) {
    reading x = read(r, t.of);
    if (!x.there()) return x;
    if (s.kind == score_kind::count) return {t.past.has(x.x) ? 1.0 : 0.0, absence::none};
    if (!t.minus) return x;
    const reading y = read(r, *t.minus);
    return y.there() ? reading{x.x - y.x, absence::none} : y;
}

span times(const span& s, double by) { return by < 0 ? span{s.to * by, s.from * by} : span{s.from * by, s.to * by}; }

void add(span& to, const span& more) { to.from += more.from, to.to += more.to; }

gathered gather(const run& r, const score& s) {
    gathered g;
    const bool fills = s.missing.is == missing_rule::kind::fill;
    for (const term& t : s.terms) {
        const reading x = worth(r, s, t), w = read(r, t.weight);
        if (!x.there() && out_of_it(x.why, s.missing)) {
            ++g.left_out;
            continue;
        }
        const span range = times(range_of(r.d, s, t), w.there() ? w.x : 1);
        if (x.there() && w.there()) {
            ++g.used;
            g.sum += w.x * x.x;
            g.product *= x.x;
            g.weight_used += w.x;
            add(g.attainable, range);
            continue;
        }
        ++g.missing;
        if (g.first == absence::none) g.first = x.there() ? w.why : x.why;
        if (w.there()) g.weight_missing += w.x;
        add(g.open, range);
        if (!fills || !w.there()) continue;
        // What stands in for an answer counts like one.
        g.sum += w.x * s.missing.with;
        g.product *= s.missing.with;
        add(g.attainable, range);
    }
    return g;
}

bool enough(const gathered& g, const missing_rule& m) {
    const int asked = g.used + g.missing;
    if (m.is == missing_rule::kind::all) return g.missing == 0;
    if (g.missing > 0 && m.is == missing_rule::kind::fill && g.missing > m.at_most) return false;
    return g.used >= m.at_least && !decimal::less(g.used, m.share * asked);
}

// The raw number, and the range that belongs to it.
reading combined(const score& s, gathered& g) {
    const double all = g.weight_used + g.weight_missing;
    if (s.weights == weight_rule::sum_to_one && !decimal::equal(all, 1)) return absent(absence::weights);
    double by = 1;
    if (g.missing > 0 && s.missing.is == missing_rule::kind::prorate) {
        if (decimal::equal(g.weight_used, 0)) return absent(absence::undefined);
        by = all / g.weight_used;
    }
    double over = 1;
    if (s.kind == score_kind::mean || s.kind == score_kind::difference || s.weights == weight_rule::normalised) {
        const bool whole = s.missing.is == missing_rule::kind::fill || s.missing.is == missing_rule::kind::prorate;
        over = whole ? all : g.weight_used;
        if (decimal::equal(over, 0)) return absent(absence::undefined);
    }
    g.attainable = {g.attainable.from * by / over, g.attainable.to * by / over};
    return {g.sum * by / over, absence::none};
}

reading transformed(const score& s, double x, span& range) {
    if (s.rescale_to) {
        const span from = s.rescale_from ? span{s.rescale_from->from.at, s.rescale_from->to.at} : range;
        if (decimal::equal(from.from, from.to)) return absent(absence::undefined);
        const double low = s.rescale_to->from.at, by = (s.rescale_to->to.at - low) / (from.to - from.from);
        x = low + (x - from.from) * by;
        range = {low + (range.from - from.from) * by, low + (range.to - from.from) * by};
    }
    x = x * s.times + s.plus;
    range = times(range, s.times);
    range = {range.from + s.plus, range.to + s.plus};
    if (!(std::fabs(x) < decimal::limit)) return absent(absence::undefined);
    if (s.decimals) x = decimal::rounded(x, *s.decimals);
    if (s.at_least) x = std::max(x, *s.at_least);
    if (s.at_most) x = std::min(x, *s.at_most);
    return {x, absence::none};
}

reading tallied(const run& r, const score& s, scored_score& out) {
    double n = 0, most = 0;
    for (const int i : s.items) {
        const item& it = r.d.items[at(i)];
        const response& given = r.answer(i);
        if (!r.out.items[at(i)].asked || (given.is == response::state::not_applicable && s.missing.leave_not_applicable)) {
            ++out.left_out;
            continue;
        }
        const bool can = std::any_of(it.options.begin(), it.options.end(), [&](const option& o) { return o.tally == s.tally; });
        if (given.is != response::state::given) {
            ++out.missing;
            out.possible.to += can;
            continue;
        }
        ++out.used;
        most += can;
        n += it.options[at(static_cast<int>(given.value))].tally == s.tally;
    }
    out.attainable = {0, most};
    out.possible = {n, n + out.possible.to};
    gathered g;
    g.used = out.used;
    g.missing = out.missing;
    if (!enough(g, s.missing)) return absent(out.used ? absence::too_few : absence::blank);
    if (s.missing.is == missing_rule::kind::prorate && out.missing > 0) n = n * (out.used + out.missing) / out.used;
    return {n, absence::none};
}

reading summed(const run& r, const score& s, scored_score& out) {
    gathered g = gather(r, s);
    out.used = g.used, out.missing = g.missing, out.left_out = g.left_out;
    if ((s.kind == score_kind::sum || s.kind == score_kind::count) && !s.rescale_to && s.weights != weight_rule::normalised) {
        const span sure{g.sum + g.open.from, g.sum + g.open.to};
        span unused;
        out.possible = {transformed(s, sure.from, unused).x, transformed(s, sure.to, unused).x};
    }
    if (g.used + g.missing == 0) return absent(g.left_out ? absence::not_asked : absence::blank);
    const bool fills = s.missing.is == missing_rule::kind::fill;
    if (!enough(g, s.missing) || (g.used == 0 && !fills))
        return absent(g.missing == 1 && g.used == 0 ? g.first : s.missing.is == missing_rule::kind::all ? g.first : absence::too_few);
    if (s.kind == score_kind::product) {
        out.attainable = {s.lowest, s.highest};
        return {g.product, absence::none};
    }
    const reading x = combined(s, g);
    out.attainable = g.attainable;
    return x;
}

reading first_of(const run& r, const score& s, scored_score& out) {
    for (const term& t : s.terms) {
        const reading x = read(r, t.of);
        if (!x.there()) continue;
        out.used = 1;
        out.attainable = range_of(r.d, s, t);
        return x;
    }
    out.missing = 1;
    return absent(absence::no_case);
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
        case score_kind::tally: x = tallied(r, s, out); break;
        case score_kind::first: x = first_of(r, s, out); break;
        case score_kind::formula:
            x = evaluate(r, s.formula, s.missing);
            out.attainable = {s.lowest, s.highest};
            break;
        default: x = summed(r, s, out); break;
    }
    if (x.there()) {
        out.raw = x.x;
        x = transformed(s, x.x, out.attainable);
    }
    if (x.there())
        out.value = x.x, out.possible = {x.x, x.x};
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
