// What holds for every column, however it came about.
#include "core/columns.hpp"
#include "core/portfolio.hpp"
#include "core/samples.hpp"

using namespace jindan;
using namespace jindan::portfolio;
using namespace jindan::test;

namespace {

column any_column(chance& c) {
    column out(static_cast<std::size_t>(c.below(12)));
    const int kinds = 1 + c.below(9);  // few kinds, many ties
    for (auto& v : out)
        if (c.below(5)) v = c.below(kinds) / 10.0;
    return out;
}

}  // namespace

TEST_CASE("any columns whatever are ranked, shared out and put into tiers") {
    chance c(11);
    for (int round = 0; round < 2000; ++round) {
        const column values = any_column(c);
        CAPTURE(shown(values));
        const ranking best = ranked(values), worst = ranked(values, direction::cost);
        REQUIRE(best.order.size() + best.unranked.size() == values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            REQUIRE(best.ranks[i].has_value() == values[i].has_value());
            if (!values[i]) continue;
            int better = 0, equal = 0;
            for (const auto& other : values) {
                better += other && decimal::less(*values[i], *other);
                equal += other && decimal::equal(*values[i], *other);
            }
            REQUIRE(best.ranks[i] == better + 1);
            // From the other end: all that are not better and not equal come first.
            REQUIRE(*best.ranks[i] + *worst.ranks[i] + equal - 1 == static_cast<int>(best.order.size()) + 1);
        }
        const shares all = shares_of(values);
        for (const double goal : {0.2, 0.5, 0.8, 1.0}) {
            const auto fewest = reaching(all, goal);
            REQUIRE(fewest.has_value() == !all.why_not);
            if (!fewest) continue;
            REQUIRE(decimal::at_most(goal, fewest->share));
            // One account fewer is too few; and those are the top tier of the same cut.
            const std::size_t n = fewest->accounts.size();
            if (n > 1) REQUIRE(decimal::less(*all.cumulative[static_cast<std::size_t>(fewest->accounts[n - 2])], goal));
            const tiers abc = by_cumulative_share(all, {goal});
            std::size_t top = 0;
            for (const auto& tier : abc.tier) top += tier == 0;
            REQUIRE(top == n);
        }
        const auto mean = percentile_ranks(values), weak = percentile_ranks(values, percentile_definition::weak);
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (!values[i]) continue;
            double below = 0, at_most = 0, all_of_them = 0;
            for (const auto& v : values)
                if (v) ++all_of_them, below += decimal::less(*v, *values[i]), at_most += decimal::at_most(*v, *values[i]);
            REQUIRE(same(mean[i], (below + at_most) / 2 / all_of_them));
            REQUIRE(same(weak[i], at_most / all_of_them));
        }
        const auto quarters = by_quantile(values, {0.25, 0.5, 0.75}), places = by_rank_share(values, {0.25, 0.5, 0.75});
        for (std::size_t i = 1; i < best.order.size(); ++i) {
            const auto before = static_cast<std::size_t>(best.order[i - 1]), here = static_cast<std::size_t>(best.order[i]);
            for (const tiers* t : {&quarters, &places}) {
                REQUIRE(*t->tier[before] <= *t->tier[here]);
                if (best.ranks[before] == best.ranks[here]) REQUIRE(t->tier[before] == t->tier[here]);
            }
        }
    }
}
