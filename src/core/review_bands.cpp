// Bands that scores jump over, and scores that no band waits for.
#include <algorithm>

#include "core/decimal.hpp"
#include "core/review_parts.hpp"

namespace jindan {

void look_at_bands(const diagnostic& d, const std::vector<json::value>& scores, findings& found) {
    const number_sets reached(d);
    const std::vector<std::vector<bandless>> tried = find_bandless(d);
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const score& s = d.scores[i];
        const std::vector<json::value> sets = parts(scores[i], "band_sets");
        for (std::size_t set = 0; set <= sets.size(); ++set) {
            const std::vector<json::value> where = parts(set ? sets[set - 1] : scores[i], "bands");
            const std::vector<band>& bands = set ? s.band_sets[set - 1].bands : s.bands;
            for (std::size_t b = 0; b < where.size() && reached[i]; ++b)
                if (std::none_of(reached[i]->begin(), reached[i]->end(), [&](double x) { return bands[b].range.has(x); }))
                    found.add(problem_code::unreached_band, bands[b].id, where[b]);
            if (const auto& x = tried[i][set].below) found.add(problem_code::bandless_score, decimal::to_text(*x), where.front());
            if (const auto& x = tried[i][set].beyond) found.add(problem_code::bandless_score, decimal::to_text(*x), where.back());
        }
    }
}

}  // namespace jindan
