#include "core/bands.hpp"

#include <algorithm>

namespace jindan {

void check_bands(const reader& list, const std::vector<placed_band>& bands, int lowest, int highest) {
    if (!std::all_of(bands.begin(), bands.end(), [](const placed_band& b) { return b.from && b.to; })) return;
    const std::string attainable = range_of(lowest, highest);
    const placed_band* before = nullptr;
    for (const placed_band& b : bands) {
        const int from = b.content.from, to = b.content.to;
        if (to < from) {
            b.to->report(problem_code::out_of_range, range_of(from, std::max(from, highest)));
            return;
        }
        if (to < lowest || from > highest) {
            b.from->report(problem_code::band_unreachable, b.content.id);
            continue;
        }
        if (!before) {
            if (from != lowest) b.from->report(problem_code::bands_incomplete, attainable);
        } else if (from < before->content.from) {
            b.from->report(problem_code::unordered_bands);
        } else if (from <= before->content.to) {
            b.from->report(problem_code::band_overlap, std::to_string(from));
        } else if (from - 1 > before->content.to) {
            b.from->report(problem_code::band_gap, std::to_string(before->content.to + 1));
        }
        before = &b;
    }
    if (!before)
        list.report(problem_code::bands_incomplete, attainable);
    else if (before->content.to != highest)
        before->to->report(problem_code::bands_incomplete, attainable);
}

}  // namespace jindan
