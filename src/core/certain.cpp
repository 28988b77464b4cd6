// Which scores are known to occur. Ranges are worked out as if every answer came by itself: where answers go together, or something
// is not asked, they may be wider than what anybody scores.
#include <algorithm>

#include "core/bools.hpp"
#include "core/decimal.hpp"
#include "core/index.hpp"
#include "core/ranges.hpp"

namespace jindan {
namespace {

// Can both ends of what it can be be answered, whatever the answers to other items are?
bool free_standing(const item& it) {
    if (it.ask_when.is != condition::kind::always) return false;
    if (it.kind == item_kind::number && !it.recode.empty()) return false;
    if (it.kind == item_kind::several && !it.bins.empty()) return false;
    return std::all_of(it.bins.begin(), it.bins.end(), [](const bin_set& b) { return b.when.is == condition::kind::always; });
}

bool ends_occur(const diagnostic& d, const operand& o) {
    switch (o.of) {
        case operand::kind::number:
        case operand::kind::weight: return true;
        case operand::kind::score: {
            const score& s = d.scores[at(o.index)];
            return s.certain && decimal::equal(s.certain->from, s.lowest) && decimal::equal(s.certain->to, s.highest);
        }
        case operand::kind::tally: return false;
        default: return free_standing(d.items[at(o.index)]);
    }
}

// What the parts of one score are made of: no two may look at the same answers.
class apart {
public:
    apart(const diagnostic& d, const score& s) : d_(d), s_(s), seen_(d.items.size()) {}

    bool take(const operand& o) {
        if (!ends_occur(d_, o)) return false;
        if (of_item(o)) return see(o.index);
        if (o.of != operand::kind::score) return true;
        const std::vector<int>& items = d_.scores[at(o.index)].items;
        return std::all_of(items.begin(), items.end(), [&](int i) { return see(i); });
    }

    bool take(const term& t) {
        const span r = range_of(d_, s_, t, false);
        if (range_of(d_, s_, t, true) != r) return false;  // what is filled in is beyond any answer
        if (s_.kind == score_kind::tally) {
            const item& it = d_.items[at(t.of.index)];
            const bool all = std::all_of(it.options.begin(), it.options.end(), [&](const option& o) { return o.tally == s_.tally; });
            return free_standing(it) && (it.kind == item_kind::several || !all) && see(t.of.index);
        }
        if (s_.kind == score_kind::count) {
            const span whole = range_of(d_, t.of);
            if (t.past.has(whole.from) == t.past.has(whole.to)) return false;
        }
        return take(t.of) && (!t.minus || take(*t.minus));
    }

    bool take(const expression& e) {
        using kind = expression::kind;
        if (e.is == kind::leaf) {
            const bool filled = s_.missing.is == missing_rule::kind::fill && e.value.of != operand::kind::number;
            return e.value.of != operand::kind::weight && !filled && take(e.value);
        }
        if (e.is == kind::choose || !std::all_of(e.of.begin(), e.of.end(), [&](const expression& each) { return take(each); })) return false;
        const auto range = [&](std::size_t i) { return range_of(d_, e.of[i], s_.missing); };
        if (e.is == kind::absolute) return range(0).from >= 0 || range(0).to <= 0;
        if (e.is == kind::root) return range(0).from >= 0;
        if (e.is == kind::logarithm) return range(0).from > 0;
        for (std::size_t i = 1; e.is == kind::divide && i < e.of.size(); ++i)
            if (range(i).from <= 0 && range(i).to >= 0) return false;
        return true;
    }

private:
    bool see(int item) {
        if (seen_[at(item)]) return false;
        seen_[at(item)] = true;
        return true;
    }

    const diagnostic& d_;
    const score& s_;
    bools seen_;
};

bool first_occurs(const diagnostic& d, const score& s, apart& parts) {
    for (std::size_t i = 0; i < s.terms.size(); ++i) {
        const operand& o = s.terms[i].of;
        if (!parts.take(o)) return false;
        if (i + 1 == s.terms.size() || of_item(o)) continue;
        // Only what can be without a number lets the next one through.
        if (o.of != operand::kind::score) return false;
        const score& before = d.scores[at(o.index)];
        if (before.missing.is != missing_rule::kind::all || before.kind == score_kind::first || before.items.empty()) return false;
    }
    return true;
}

// The least that parts can add up to when at least `wanted` are there: all that are below nothing, then the smallest.
double least(std::vector<double> parts, std::size_t wanted) {
    std::sort(parts.begin(), parts.end());
    double sum = 0;
    for (std::size_t i = 0; i < parts.size() && (parts[i] < 0 || i < wanted); ++i) sum += parts[i];
    return sum;
}

struct added {
    bool alike = true, fixed = true, negative = false, nothing = false;  // of ranges; of weights: numbers, some below 0, some are 0
    bool drops = false, only_items = true;
    span always;                      // of the terms that cannot be out
    std::size_t there = 0;            // how many these are
    std::vector<double> lows, highs;  // of the others; highs with their sign turned
};

std::optional<span> sum_of(const score& s, const added& a) {
    const bool leaves = leaves_out(s), exact = a.fixed && !a.drops && !leaves;
    std::size_t wanted = static_cast<std::size_t>(std::max(1, s.missing.is == missing_rule::kind::all ? 1 : s.missing.at_least));
    if (s.missing.share > 0 && a.drops) return {};
    while (wanted < s.terms.size() && decimal::less(static_cast<double>(wanted), s.missing.share * static_cast<double>(s.terms.size()))) ++wanted;
    // One term may stand for all of them.
    const bool one = leaves && a.fixed && !a.nothing && a.only_items && wanted <= 1;
    if (averages(s)) return exact || (!a.negative && (a.alike || one)) ? std::optional(s.raw) : std::nullopt;
    if (s.missing.is == missing_rule::kind::prorate) return a.fixed && !a.negative && !a.drops && (a.alike || one) ? std::optional(s.raw) : std::nullopt;
    if (s.weights == weight_rule::sum_to_one && !a.fixed) return a.alike && !a.negative && !a.drops && !leaves ? std::optional(s.raw) : std::nullopt;
    const std::size_t more = wanted > a.there ? wanted - a.there : 0;
    return in_order(a.always.from + least(a.lows, more), a.always.to - least(a.highs, more));
}

std::optional<span> of_terms(const diagnostic& d, const score& s, apart& parts) {
    added a;
    bool whole_product = true;
    for (const term& t : s.terms) {
        if (!parts.take(t) || !ends_occur(d, t.weight)) return {};
        const span w = range_of(d, t.weight), r = product(t.range, w);
        const bool out = of_item(t.of) && (t.drops || leaves_out(s));
        a.alike = a.alike && t.range == s.terms.front().range;
        a.fixed = a.fixed && t.weight.of == operand::kind::number;
        a.negative = a.negative || w.from < 0;
        a.nothing = a.nothing || decimal::equal(w.from, 0);
        a.drops = a.drops || t.drops;
        a.only_items = a.only_items && of_item(t.of);
        whole_product = whole_product && (!(t.drops || leaves_out(s)) || hull(t.range, {1, 1}) == t.range);
        if (out)
            a.lows.push_back(r.from), a.highs.push_back(-r.to);
        else
            a.always.from += r.from, a.always.to += r.to, ++a.there;
    }
    if (s.kind == score_kind::product) return whole_product ? std::optional(s.raw) : std::nullopt;
    if (s.rescale_to && !s.rescale_from) return s.raw;  // from one end to the other, whatever is used
    // Of averages over terms that are alike, weights do not move the ends.
    const bool any_weights = a.alike && (averages(s) || s.weights == weight_rule::sum_to_one);
    for (const term& t : s.terms)
        if (!any_weights && !parts.take(t.weight)) return {};
    return sum_of(s, a);
}

}  // namespace

std::optional<span> certain_range(const diagnostic& d, const score& s) {
    apart parts(d, s);
    if (s.kind == score_kind::formula) return parts.take(s.formula) ? std::optional(s.raw) : std::nullopt;
    if (s.kind == score_kind::first) return first_occurs(d, s, parts) ? std::optional(s.raw) : std::nullopt;
    return of_terms(d, s, parts);
}

}  // namespace jindan
