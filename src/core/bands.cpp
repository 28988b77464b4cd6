#include "core/bands.hpp"

#include <algorithm>
#include <cmath>

#include "core/decimal.hpp"

namespace jindan {
namespace {

// The multiple of `step` at x, above it or below it, as tenths are written: 0.3 / 0.1 is 3.
double above(double x, double step) {
    const double n = std::round(x / step);
    return decimal::less(n * step, x) ? n + 1 : n;
}
double below(double x, double step) {
    const double n = std::round(x / step);
    return decimal::less(x, n * step) ? n - 1 : n;
}

// With steps a range is what is left of it on them: first and last value, as multiples of the step.
double first_on(const edge& from, double step) {
    const double n = above(from.at, step);
    return from.open && decimal::equal(n * step, from.at) ? n + 1 : n;
}
double last_on(const edge& to, double step) {
    const double n = below(to.at, step);
    return to.open && decimal::equal(n * step, to.at) ? n - 1 : n;
}

// How two neighbours meet: below 0 they leave something out, above 0 they share something.
int meeting(const interval& left, const interval& right, double step) {
    if (!left.to.given || !right.from.given) return 1;
    if (step > 0) {
        const double between = first_on(right.from, step) - last_on(left.to, step);
        return between > 1 ? -1 : between < 1 ? 1 : 0;
    }
    if (!decimal::equal(left.to.at, right.from.at)) return decimal::less(left.to.at, right.from.at) ? -1 : 1;
    return left.to.open && right.from.open ? -1 : left.to.open || right.from.open ? 0 : 1;
}

// Nothing that is possible lies in it.
bool out_of_reach(const interval& range, span possible, double step) {
    const edge &from = range.from, &to = range.to;
    if (to.given && (decimal::less(to.at, possible.from) || (to.open && decimal::equal(to.at, possible.from)))) return true;
    if (from.given && (decimal::less(possible.to, from.at) || (from.open && decimal::equal(from.at, possible.to)))) return true;
    return step > 0 && from.given && to.given && last_on(to, step) < first_on(from, step);
}

// Below 0 it begins before `lowest`, above 0 only after it.
int begins(const edge& from, double lowest, double step) {
    if (!from.given) return 0;
    if (step > 0) {
        const double between = first_on(from, step) - above(lowest, step);
        return between < 0 ? -1 : between > 0 ? 1 : 0;
    }
    if (decimal::equal(from.at, lowest)) return from.open ? 1 : 0;
    return from.at < lowest ? -1 : 1;
}

// The same of its end: below 0 it ends before `highest`, above 0 only after it.
int finishes(const edge& to, double highest, double step) {
    if (!to.given) return 0;
    if (step > 0) {
        const double between = last_on(to, step) - below(highest, step);
        return between < 0 ? -1 : between > 0 ? 1 : 0;
    }
    if (decimal::equal(to.at, highest)) return to.open ? -1 : 0;
    return to.at < highest ? -1 : 1;
}

// The lowest value behind the range.
double behind(const edge& to, double step) { return step > 0 ? (last_on(to, step) + 1) * step : to.at; }

}  // namespace

span inside(const interval& range, span possible, double step) {
    const edge &from = range.from, &to = range.to;
    const double low = !from.given ? possible.from : step > 0 ? first_on(from, step) * step : from.at;
    const double high = !to.given ? possible.to : step > 0 ? last_on(to, step) * step : to.at;
    return {std::max(low, possible.from), std::min(high, possible.to)};
}

void check_ranges(const reader& list, const std::vector<placed_range>& ranges, const ends& held_to, double step) {
    const span& possible = held_to.possible;
    const auto incomplete = [](const reader& where, const span& attainable) { where.report(problem_code::bands_incomplete, range_of(attainable.from, attainable.to)); };
    const placed_range* before = nullptr;
    for (const placed_range& r : ranges) {
        const interval& i = r.range;
        if (out_of_reach(i, possible, step)) {
            r.low().report(problem_code::band_unreachable, r.name);
            continue;
        }
        if (!before) {
            if (held_to.certain && begins(i.from, held_to.certain->from, step) > 0)
                incomplete(r.low(), *held_to.certain);
            else if (!held_to.may_exceed && begins(i.from, possible.from, step) < 0)
                incomplete(r.low(), possible);
        } else if (i.from.given && before->range.from.given && decimal::less(i.from.at, before->range.from.at)) {
            r.low().report(problem_code::unordered_bands);
        } else if (const int meet = meeting(before->range, i, step); meet > 0) {
            r.low().report(problem_code::band_overlap, decimal::to_text(i.from.given ? i.from.at : before->range.from.at));
        } else if (meet < 0) {
            r.low().report(problem_code::band_gap, decimal::to_text(behind(before->range.to, step)));
        }
        before = &r;
    }
    if (!before)
        incomplete(list, possible);
    else if (held_to.certain && finishes(before->range.to, held_to.certain->to, step) < 0)
        incomplete(before->high(), *held_to.certain);
    else if (!held_to.may_exceed && finishes(before->range.to, possible.to, step) > 0)
        incomplete(before->high(), possible);
}

}  // namespace jindan
