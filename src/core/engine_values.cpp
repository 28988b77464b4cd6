// What operands, conditions and formulas amount to in one run.
#include <algorithm>
#include <cmath>

#include "core/decimal.hpp"
#include "core/engine_parts.hpp"
#include "core/index.hpp"

namespace jindan {
namespace {

bool picks_one(const item& it) { return it.kind == item_kind::choice || it.kind == item_kind::pair; }
bool has_parts(const item& it) { return it.kind == item_kind::several || it.kind == item_kind::points || it.kind == item_kind::ranking; }

reading part(const run& r, int item, int option) {
    const absence why = state_of(r, item);
    if (why != absence::none) return absent(why);
    const struct item& it = r.d.items[at(item)];
    const response& given = r.answer(item);
    if (!has_parts(it)) return {given.value == option ? 1.0 : 0.0, absence::none};
    if (at(option) < given.parts.size()) return {given.parts[at(option)], absence::none};
    return it.kind == item_kind::several ? reading{} : absent(absence::blank);
}

const scored_tally& tally(const run& r, int which) {
    scored_tally& out = r.out.tallies[at(which)];
    if (out.known) return out;
    out.known = true;
    for (const int i : r.d.tallied[at(which)].items) {
        const absence why = state_of(r, i);
        if (why == absence::blank) out.why = why;
        if (why == absence::none) out.number += carried(r, i, which);
        out.settled = out.settled && r.out.items[at(i)].settled;
    }
    return out;
}

}  // namespace

reading bounded(double x) { return std::fabs(x) < decimal::limit ? reading{x, absence::none} : absent(absence::undefined); }

absence state_of(const run& r, int item) {
    if (!r.out.items[at(item)].asked) return absence::not_asked;
    switch (r.state(item)) {
        case response::state::blank: return absence::blank;
        case response::state::not_applicable: return absence::not_applicable;
        case response::state::given: return absence::none;
    }
    return absence::blank;
}

double carried(const run& r, int item, int tally) {
    const struct item& it = r.d.items[at(item)];
    const response& given = r.answer(item);
    double n = 0;
    if (it.kind == item_kind::several)
        for (std::size_t i = 0; i < it.options.size() && i < given.parts.size(); ++i) n += given.parts[i] > 0 && it.options[i].tally == tally;
    const auto chosen = at(static_cast<int>(given.value));
    if (picks_one(it) && chosen < it.options.size()) n = it.options[chosen].tally == tally;
    return n;
}

bool interval::has(double x) const {
    if (from.given && (from.open ? !decimal::less(from.at, x) : decimal::less(x, from.at))) return false;
    return !to.given || (to.open ? decimal::less(x, to.at) : !decimal::less(to.at, x));
}

reading read(const run& r, const operand& o) {
    switch (o.of) {
        case operand::kind::number: return {o.value, absence::none};
        case operand::kind::item: {
            const scored_item& i = r.out.items[at(o.index)];
            return i.score ? reading{*i.score, absence::none} : absent(i.why);
        }
        case operand::kind::answer: {
            const absence why = state_of(r, o.index);
            if (why != absence::none) return absent(why);
            const item& it = r.d.items[at(o.index)];
            return has_parts(it) || it.kind == item_kind::text ? absent(absence::unscored) : reading{r.answer(o.index).value, why};
        }
        case operand::kind::part: return part(r, o.index, o.option);
        case operand::kind::score: {
            const scored_score& s = r.out.scores[at(o.index)];
            return s.value ? reading{*s.value, absence::none} : absent(absence::depends);
        }
        case operand::kind::weight: return {r.weight(o.index), absence::none};
        case operand::kind::tally: {
            const scored_tally& t = tally(r, static_cast<int>(o.value));
            return t.why == absence::none ? reading{t.number, t.why} : absent(t.why);
        }
    }
    return absent(absence::blank);
}

bool holds(const run& r, const condition& c) {
    const auto one = [&](const condition& each) { return holds(r, each); };
    switch (c.is) {
        case condition::kind::always: return true;
        case condition::kind::all: return std::all_of(c.of.begin(), c.of.end(), one);
        case condition::kind::any: return std::any_of(c.of.begin(), c.of.end(), one);
        case condition::kind::none: return std::none_of(c.of.begin(), c.of.end(), one);
        case condition::kind::within: {
            const reading x = read(r, c.subject);
            return x.there() && c.range.has(x.x);
        }
        case condition::kind::differs: {
            const reading x = read(r, c.subject);
            return x.there() && !decimal::equal(x.x, c.range.from.at);
        }
        case condition::kind::answered: return state_of(r, c.index) == absence::none;
        case condition::kind::not_applicable: return state_of(r, c.index) == absence::not_applicable;
        case condition::kind::chosen: {
            const reading x = part(r, c.index, c.option);
            return x.there() && x.x > 0;
        }
        case condition::kind::band: {
            const std::vector<int>& bands = r.out.scores[at(c.index)].bands;
            return at(c.set) < bands.size() && bands[at(c.set)] == c.option;
        }
    }
    return false;
}

bool settled(const run& r, const operand& o) {
    switch (o.of) {
        case operand::kind::number:
        case operand::kind::weight: return true;
        case operand::kind::item:
        case operand::kind::answer:
        case operand::kind::part: return r.out.items[at(o.index)].settled;
        case operand::kind::score: return r.out.scores[at(o.index)].settled;
        case operand::kind::tally: return tally(r, static_cast<int>(o.value)).settled;
    }
    return true;
}

bool settled(const run& r, const condition& c) {
    switch (c.is) {
        case condition::kind::always: return true;
        case condition::kind::all:
        case condition::kind::any:
        case condition::kind::none: return std::all_of(c.of.begin(), c.of.end(), [&](const condition& each) { return settled(r, each); });
        case condition::kind::within:
        case condition::kind::differs: return settled(r, c.subject);
        case condition::kind::answered:
        case condition::kind::not_applicable:
        case condition::kind::chosen: return r.out.items[at(c.index)].settled;
        case condition::kind::band: return r.out.scores[at(c.index)].settled && (c.set == 0 || settled(r, r.d.scores[at(c.index)].band_sets[at(c.set) - 1].when));
    }
    return false;
}

bool settled(const run& r, const expression& e) {
    if (e.is == expression::kind::leaf) return settled(r, e.value);
    return settled(r, e.when) && std::all_of(e.of.begin(), e.of.end(), [&](const expression& each) { return settled(r, each); });
}

bool may_be_filled(absence why, const missing_rule& rule) {
    return rule.is == missing_rule::kind::fill && (why == absence::blank || (why == absence::not_applicable && !rule.leave_not_applicable));
}

reading evaluate(const run& r, const expression& e, const missing_rule& missing) {
    using kind = expression::kind;
    if (e.is == kind::leaf) {
        const reading x = read(r, e.value);
        return !x.there() && may_be_filled(x.why, missing) ? reading{missing.with, absence::none} : x;
    }
    if (e.is == kind::choose) return evaluate(r, e.of[holds(r, e.when) ? 0 : 1], missing);
    reading out = evaluate(r, e.of[0], missing);
    if (!out.there()) return out;
    switch (e.is) {
        case kind::absolute: out.x = std::fabs(out.x); break;
        case kind::root:
            if (out.x < 0) return absent(absence::undefined);
            out.x = std::sqrt(out.x);
            break;
        case kind::logarithm:
            if (out.x <= 0) return absent(absence::undefined);
            out.x = std::log(out.x);
            break;
        default: break;
    }
    for (std::size_t i = 1; i < e.of.size(); ++i) {
        const reading next = evaluate(r, e.of[i], missing);
        if (!next.there()) return next;
        switch (e.is) {
            case kind::add: out.x += next.x; break;
            case kind::subtract: out.x -= next.x; break;
            case kind::multiply: out.x *= next.x; break;
            case kind::divide:
                if (decimal::equal(next.x, 0)) return absent(absence::undefined);
                out.x /= next.x;
                break;
            case kind::lowest: out.x = std::min(out.x, next.x); break;
            case kind::highest: out.x = std::max(out.x, next.x); break;
            default: break;
        }
    }
    return bounded(out.x);
}

}  // namespace jindan
