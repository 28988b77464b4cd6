// Columns brought to one scale, and weighed against each other.
#include <algorithm>
#include <utility>

#include "core/portfolio.hpp"

namespace jindan::portfolio {
namespace {

struct extent {
    double lowest = 0, highest = 0;
};

std::optional<extent> extent_of(const column& values) {
    std::optional<extent> out;
    for (const auto& v : values)
        if (has_number(v)) out = out ? extent{std::min(out->lowest, *v), std::max(out->highest, *v)} : extent{*v, *v};
    return out;
}

}  // namespace

normalised ratio_to_best(const column& values, direction better) {
    normalised out{{}, column(values.size())};
    const std::optional<extent> all = extent_of(values);
    const double best = !all ? 0 : better == direction::benefit ? all->highest : all->lowest;
    if (!all)
        out.why_not = no_result::no_values;
    else if (decimal::less(all->lowest, 0))
        out.why_not = no_result::negative;
    else if (decimal::equal(best, 0))
        out.why_not = no_result::zero_best;
    if (out.why_not) return out;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (has_number(values[i])) out.values[i] = better == direction::benefit ? *values[i] / best : best / *values[i];
    return out;
}

normalised min_max(const column& values, direction better) {
    normalised out{{}, column(values.size())};
    const std::optional<extent> all = extent_of(values);
    if (!all)
        out.why_not = no_result::no_values;
    else if (decimal::equal(all->lowest, all->highest))
        out.why_not = no_result::all_equal;
    if (out.why_not) return out;
    double worst = all->lowest, best = all->highest;
    if (better == direction::cost) std::swap(worst, best);
    for (std::size_t i = 0; i < values.size(); ++i)
        if (has_number(values[i])) out.values[i] = (*values[i] - worst) / (best - worst);
    return out;
}

column weighted(const std::vector<column>& columns, const weights& set) {
    std::size_t accounts = 0;
    for (const column& c : columns) accounts = std::max(accounts, c.size());
    column out(accounts);
    exact_sum sum;
    for (const double w : set) {
        if (!(w >= 0 && w < decimal::limit)) return out;
        sum.add(w);
    }
    const double all = sum.value();
    if (set.size() != columns.size() || !(all > 0)) return out;
    for (std::size_t i = 0; i < accounts; ++i) {
        exact_sum score;
        bool known = true;
        for (std::size_t c = 0; c < columns.size() && known; ++c) {
            if (set[c] == 0) continue;
            known = has_number(columns[c], i);
            if (known) score.add(*columns[c][i] * (set[c] / all));
        }
        if (known) out[i] = score.value();
    }
    return out;
}

std::vector<standing> compared(const std::vector<column>& columns, const std::vector<weights>& sets) {
    std::vector<standing> out;
    for (const weights& set : sets) {
        standing s;
        s.scores = weighted(columns, set);
        s.places = ranked(s.scores);
        s.moved.resize(s.scores.size());
        const ranking& before = out.empty() ? s.places : out.front().places;
        for (std::size_t i = 0; i < s.moved.size(); ++i)
            if (before.ranks[i] && s.places.ranks[i]) s.moved[i] = *before.ranks[i] - *s.places.ranks[i];
        out.push_back(std::move(s));
    }
    return out;
}

std::vector<std::optional<int>> swings(const std::vector<standing>& all) {
    std::vector<std::optional<int>> out(all.empty() ? 0 : all.front().places.ranks.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        int best = 0, worst = 0;
        bool everywhere = true;
        for (const standing& s : all) {
            everywhere = everywhere && s.places.ranks[i].has_value();
            if (!everywhere) break;
            const int rank = *s.places.ranks[i];
            best = best == 0 ? rank : std::min(best, rank);
            worst = std::max(worst, rank);
        }
        if (everywhere) out[i] = worst - best;
    }
    return out;
}

}  // namespace jindan::portfolio
