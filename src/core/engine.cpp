#include "core/engine.hpp"

#include "core/engine_parts.hpp"

namespace jindan {

response::state run::state(int item) const {
    const auto i = static_cast<std::size_t>(item);
    return i < given.size() ? given[i].is : response::state::blank;
}

double run::weight(int index) const {
    const auto i = static_cast<std::size_t>(index);
    return i < weights.size() ? weights[i] : d.weights[i].value;
}

int band_of(const std::vector<band>& bands, double value) {
    for (std::size_t i = 0; i < bands.size(); ++i)
        if (bands[i].range.has(value)) return static_cast<int>(i);
    return -1;
}

void score_all(const diagnostic& d, const responses& given, const std::vector<double>& weights, scored& out) {
    out.items.resize(d.items.size());
    out.scores.resize(d.scores.size());
    out.flags.clear();
    out.conclusions.clear();
    out.tallies.assign(d.tallies.size(), {});
    const run r{d, given, weights, out};
    for (const int step : d.order) step >= 0 ? score_item(r, step) : score_score(r, -1 - step);
    for (std::size_t i = 0; i < d.flags.size(); ++i)
        if (holds(r, d.flags[i].when)) out.flags.push_back(static_cast<int>(i));
    for (const rule& one : d.rules) {
        int found = -1;
        for (const rule_case& c : one.cases)
            if (found < 0 && holds(r, c.when)) found = c.then;
        out.conclusions.push_back(found);
    }
}

}  // namespace jindan
