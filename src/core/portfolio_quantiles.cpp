// Quantiles by their four definitions.
#include <algorithm>
#include <cmath>

#include "core/portfolio.hpp"

namespace jindan::portfolio {
namespace {

// Where among n rising values, 1 … n, the quantile lies; nothing where the definition has none.
std::optional<double> position(double p, double n, quantile_definition definition) {
    double h = 0;
    switch (definition) {
        case quantile_definition::inclusive: h = (n - 1) * p + 1; break;
        case quantile_definition::exclusive:
            h = (n + 1) * p;
            if (decimal::less(h, 1) || decimal::less(n, h)) return {};
            break;
        case quantile_definition::nearest_rank:
            h = decimal::rounded(n * p, 0);
            if (!decimal::equal(h, n * p)) h = std::ceil(n * p);
            break;
        case quantile_definition::median_unbiased: h = (n + 1.0 / 3) * p + 1.0 / 3; break;
    }
    return std::clamp(h, 1.0, n);
}

}  // namespace

std::vector<std::optional<double>> quantiles(const column& values, const std::vector<double>& probabilities, quantile_definition definition) {
    std::vector<std::optional<double>> out(probabilities.size());
    const std::vector<int> rising = ranked(values, direction::cost).order;
    if (rising.empty()) return out;
    const auto x = [&](std::size_t place) { return *values[static_cast<std::size_t>(rising[std::min(place, rising.size()) - 1])]; };
    for (std::size_t i = 0; i < out.size(); ++i) {
        const double p = probabilities[i] > 0 ? std::min(probabilities[i], 1.0) : 0;
        const std::optional<double> h = position(p, static_cast<double>(rising.size()), definition);
        if (!h) continue;
        const auto below = static_cast<std::size_t>(*h);
        out[i] = x(below) + (*h - std::floor(*h)) * (x(below + 1) - x(below));
    }
    return out;
}

}  // namespace jindan::portfolio
