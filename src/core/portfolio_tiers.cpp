// Accounts in tiers: by cumulative share, place, value or quantile.
#include <utility>

#include "core/index.hpp"
#include "core/portfolio.hpp"

namespace jindan::portfolio {
namespace {

tiers without(std::size_t accounts, std::vector<int> unranked, no_result why) { return {why, std::vector<std::optional<int>>(accounts), std::move(unranked)}; }

// The first tier whose cut admits the account. `admits(account, cut)`
template <typename Admits>
tiers placed(std::size_t accounts, const std::vector<int>& order, std::vector<int> unranked, std::size_t cuts, const Admits& admits) {
    if (order.empty()) return without(accounts, std::move(unranked), no_result::no_values);
    tiers out{{}, std::vector<std::optional<int>>(accounts), std::move(unranked)};
    for (const int account : order) {
        std::size_t tier = 0;
        while (tier < cuts && !admits(account, tier)) ++tier;
        out.tier[at(account)] = static_cast<int>(tier);
    }
    return out;
}

}  // namespace

tiers by_cumulative_share(const shares& all, const std::vector<double>& cuts, boundary edge) {
    if (all.why_not) return without(all.of_total.size(), all.unranked, *all.why_not);
    return placed(all.of_total.size(), all.order, all.unranked, cuts.size(), [&](int account, std::size_t cut) {
        // Amounts, for the reason given in `reaching`.
        const double to = *all.cumulative[at(account)] * all.total, from = to - *all.of_total[at(account)] * all.total;
        return edge == boundary::crossing ? decimal::less(from, cuts[cut] * all.total) : decimal::at_most(to, cuts[cut] * all.total);
    });
}

tiers by_rank_share(const column& values, const std::vector<double>& cuts, direction better, rounding convention) {
    ranking places = ranked(values, better);
    std::vector<int> counts;
    for (const double cut : cuts) counts.push_back(count_of(cut, static_cast<int>(places.order.size()), convention));
    // Who ties with the last one of a tier has its rank, which is at most the count.
    return placed(values.size(), places.order, std::move(places.unranked), cuts.size(), [&](int account, std::size_t cut) { return *places.ranks[at(account)] <= counts[cut]; });
}

tiers by_score(const column& values, const std::vector<double>& cuts, direction better) {
    ranking places = ranked(values, better);
    return placed(values.size(), places.order, std::move(places.unranked), cuts.size(), [&](int account, std::size_t cut) {
        const double value = *values[at(account)];
        return better == direction::benefit ? decimal::at_most(cuts[cut], value) : decimal::at_most(value, cuts[cut]);
    });
}

tiers by_quantile(const column& values, const std::vector<double>& tops, direction better, quantile_definition definition) {
    std::vector<double> probabilities, cuts;
    for (const double top : tops) probabilities.push_back(better == direction::benefit ? 1 - top : top);
    ranking places = ranked(values, better);
    if (places.order.empty()) return without(values.size(), std::move(places.unranked), no_result::no_values);
    for (const auto& cut : quantiles(values, probabilities, definition)) {
        if (!cut) return without(values.size(), std::move(places.unranked), no_result::too_few);
        cuts.push_back(*cut);
    }
    return by_score(values, cuts, better);
}

}  // namespace jindan::portfolio
