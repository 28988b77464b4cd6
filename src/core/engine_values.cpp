// What operands, conditions and formulas amount to in one run.
#include <algorithm>
#include <cmath>

#include "core/decimal.hpp"
#include "core/engine_parts.hpp"

namespace jindan {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

reading bounded(double x) { return std::fabs(x) < decimal::limit ? reading{x, absence::none} : absent(absence::undefined); }

absence state_of(const run& r, int item) {
    if (!r.out.items[at(item)].asked) return absence::not_asked;
    switch (r.answer(item).is) {
        case response::state::blank: return absence::blank;
        case response::state::not_applicable: return absence::not_applicable;
        case response::state::given: return absence::none;
    }
    return absence::blank;
}

// The option that a choice or a pair carries.
const option* chosen(const run& r, int item) {
    const struct item& it = r.d.items[at(item)];
    const bool one = it.kind == item_kind::choice || it.kind == item_kind::pair;
    return one && state_of(r, item) == absence::none ? &it.options[at(static_cast<int>(r.answer(item).value))] : nullptr;
}

reading part(const run& r, const operand& o) {
    const absence why = state_of(r, o.index);
    if (why != absence::none) return absent(why);
    const response& given = r.answer(o.index);
    if (!given.parts.empty()) return {given.parts[at(o.option)], absence::none};
    return {given.value == o.option ? 1.0 : 0.0, absence::none};
}

reading tally(const run& r, int which) {
    double n = 0;
    for (std::size_t i = 0; i < r.d.items.size(); ++i) {
        const auto& options = r.d.items[i].options;
        if (std::none_of(options.begin(), options.end(), [&](const option& o) { return o.tally == which; })) continue;
        const absence why = state_of(r, static_cast<int>(i));
        if (why == absence::blank) return absent(why);
        const option* o = chosen(r, static_cast<int>(i));
        n += o && o->tally == which;
    }
    return {n, absence::none};
}

}  // namespace

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
            return why == absence::none ? reading{r.answer(o.index).value, why} : absent(why);
        }
        case operand::kind::part: return part(r, o);
        case operand::kind::score: {
            const scored_score& s = r.out.scores[at(o.index)];
            return s.value ? reading{*s.value, absence::none} : absent(absence::depends);
        }
        case operand::kind::weight: return {r.weight(o.index), absence::none};
        case operand::kind::tally: return tally(r, static_cast<int>(o.value));
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
            const reading x = part(r, {operand::kind::part, c.index, c.option, 0});
            return x.there() && x.x > 0;
        }
        case condition::kind::band: {
            const std::vector<int>& bands = r.out.scores[at(c.index)].bands;
            return at(c.set) < bands.size() && bands[at(c.set)] == c.option;
        }
    }
    return false;
}

reading evaluate(const run& r, const expression& e, const missing_rule& missing) {
    using kind = expression::kind;
    if (e.is == kind::leaf) {
        const reading x = read(r, e.value);
        const bool filled = !x.there() && missing.is == missing_rule::kind::fill && x.why != absence::undefined;
        return filled ? reading{missing.with, absence::none} : x;
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
