#include "core/bands.hpp"

#include <algorithm>

#include "core/decimal.hpp"

namespace jindan {
namespace {

bool unbounded(double x) { return decimal::to_text(x).empty(); }

// How two neighbours meet: below 0 they leave something out, above 0 they share something.
int meeting(const interval& left, const interval& right, double step) {
    if (!left.to.given || !right.from.given) return 1;
    if (step > 0) {
        const double end = left.to.open ? left.to.at - step : left.to.at, begin = right.from.open ? right.from.at + step : right.from.at;
        return decimal::less(end + step, begin) ? -1 : decimal::at_most(begin, end) ? 1 : 0;
    }
    if (!decimal::equal(left.to.at, right.from.at)) return decimal::less(left.to.at, right.from.at) ? -1 : 1;
    return left.to.open && right.from.open ? -1 : left.to.open || right.from.open ? 0 : 1;
}

}  // namespace

span inside(const interval& range, span possible, double step) {
    double from = range.from.given ? range.from.at + (range.from.open ? step : 0) : possible.from;
    double to = range.to.given ? range.to.at - (range.to.open ? step : 0) : possible.to;
    return {std::max(from, possible.from), std::min(to, possible.to)};
}

void check_ranges(const reader& list, const std::vector<placed_range>& ranges, span possible, double step, bool exact) {
    const std::string attainable = range_of(possible.from, possible.to);
    const placed_range* before = nullptr;
    for (const placed_range& r : ranges) {
        const interval& i = r.range;
        const bool below = i.to.given && (decimal::less(i.to.at, possible.from) || (i.to.open && decimal::equal(i.to.at, possible.from)));
        const bool above = i.from.given && (decimal::less(possible.to, i.from.at) || (i.from.open && decimal::equal(i.from.at, possible.to)));
        if (below || above) {
            r.low().report(problem_code::band_unreachable, r.name);
            continue;
        }
        if (!before) {
            const bool late = i.from.given && (i.from.open || decimal::less(possible.from, i.from.at)) && !(step > 0 && i.from.open && decimal::equal(i.from.at + step, possible.from));
            const bool early = i.from.given && !unbounded(possible.from) && decimal::less(i.from.at, possible.from) && !i.from.open;
            if (exact && (late || early)) r.low().report(problem_code::bands_incomplete, attainable);
        } else if (i.from.given && before->range.from.given && decimal::less(i.from.at, before->range.from.at)) {
            r.low().report(problem_code::unordered_bands);
        } else if (const int meet = meeting(before->range, i, step); meet > 0) {
            r.low().report(problem_code::band_overlap, decimal::to_text(i.from.given ? i.from.at : before->range.from.at));
        } else if (meet < 0) {
            r.low().report(problem_code::band_gap, decimal::to_text(before->range.to.at + (step > 0 && !before->range.to.open ? step : 0)));
        }
        before = &r;
    }
    if (!before) {
        list.report(problem_code::bands_incomplete, attainable);
    } else if (exact && before->range.to.given) {
        const edge& end = before->range.to;
        const double reach = end.open ? end.at - step : end.at;
        const bool short_of = end.open && step == 0 ? decimal::at_most(end.at, possible.to) : decimal::less(reach, possible.to);
        const bool beyond = !unbounded(possible.to) && !end.open && decimal::less(possible.to, end.at);
        if (short_of || beyond) before->high().report(problem_code::bands_incomplete, attainable);
    }
}

}  // namespace jindan
