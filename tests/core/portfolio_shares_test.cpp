// Shares, what it takes to reach one, and tiers, worked out by hand.
#include <limits>

#include "core/columns.hpp"
#include "core/portfolio.hpp"

using namespace jindan;
using namespace jindan::portfolio;
using namespace jindan::test;

namespace {

indices accounts(const std::optional<head>& h) { return h ? h->accounts : indices{-1}; }
std::optional<double> share(const std::optional<head>& h) { return h ? std::optional(h->share) : none; }

}  // namespace

TEST_CASE("shares of the total, and of all up to an account") {
    const shares s = shares_of({20, 50, none, 0, 30});
    CHECK_FALSE(s.why_not);
    CHECK(s.total == 100);
    CHECK(s.order == indices{1, 4, 0, 3});
    CHECK(s.unranked == indices{2});
    CHECK(same(s.of_total, {0.2, 0.5, none, 0, 0.3}));
    CHECK(same(s.cumulative, {1, 0.5, none, 1, 0.8}));

    const shares lone = shares_of({7});
    CHECK(same(lone.of_total, {1}));
    CHECK(same(lone.cumulative, {1}));

    const shares tied = shares_of({1, 1, 2});
    CHECK(tied.order == indices{2, 0, 1});
    CHECK(same(tied.cumulative, {0.75, 1, 0.5}));
}

TEST_CASE("shares without a meaning say why") {
    struct row {
        column values;
        no_result why;
    };
    const row rows[] = {
        {{}, no_result::no_values},      {{none, none}, no_result::no_values}, {{std::numeric_limits<double>::infinity()}, no_result::no_values},
        {{0, 0}, no_result::zero_total}, {{5, -1}, no_result::negative},       {{5, -5}, no_result::negative},
    };
    for (const row& r : rows) {
        CAPTURE(shown(r.values));
        const shares s = shares_of(r.values);
        CHECK(s.why_not == r.why);
        CHECK(s.of_total == column(r.values.size()));
        CHECK(s.cumulative == column(r.values.size()));
        CHECK(s.order.size() + s.unranked.size() == r.values.size());
        CHECK_FALSE(reaching(s, 0.8));
        CHECK_FALSE(top_fraction(s, 0.2));
        CHECK(by_cumulative_share(s, {0.8}).why_not == r.why);
        CHECK(by_cumulative_share(s, {0.8}).tier == places(r.values.size()));
    }
}

TEST_CASE("how many accounts a fraction is") {
    struct row {
        double fraction;
        int accounts, up, down, nearest;
    };
    const row rows[] = {
        {0.2, 10, 2, 2, 2}, {0.2, 3, 1, 0, 1}, {0.2, 2, 1, 0, 0}, {0.2, 1, 1, 0, 0},       {0.25, 10, 3, 2, 3}, {0.07, 100, 7, 7, 7}, {0, 5, 0, 0, 0},       {1, 5, 5, 5, 5},
        {2, 5, 5, 5, 5},    {-1, 5, 0, 0, 0},  {0.5, 0, 0, 0, 0}, {0.29, 100, 29, 29, 29}, {0.001, 5, 1, 0, 0}, {1e-12, 5, 1, 0, 0},  {1.0 / 3, 3, 1, 1, 1},
    };
    for (const row& r : rows) {
        CAPTURE(r.fraction);
        CAPTURE(r.accounts);
        CHECK(count_of(r.fraction, r.accounts) == r.up);
        CHECK(count_of(r.fraction, r.accounts, rounding::rounded_down) == r.down);
        CHECK(count_of(r.fraction, r.accounts, rounding::nearest) == r.nearest);
    }
    CHECK(count_of(std::numeric_limits<double>::quiet_NaN(), 5) == 0);
}

TEST_CASE("the fewest accounts that reach a share") {
    const shares s = shares_of({20, 50, none, 0, 30});
    CHECK(accounts(reaching(s, 0.5)) == indices{1});
    CHECK(accounts(reaching(s, 0.51)) == indices{1, 4});
    CHECK(accounts(reaching(s, 0.8)) == indices{1, 4});
    CHECK(same(share(reaching(s, 0.51)), 0.8));
    CHECK(accounts(reaching(s, 1)) == indices{1, 4, 0});
    CHECK(accounts(reaching(s, 7)) == indices{1, 4, 0});
    CHECK(accounts(reaching(s, 0)).empty());
    CHECK(same(share(reaching(s, 0)), 0));
    // Three tenths of 0.1 + 0.2 + … are reached by the first three.
    const shares tenths = shares_of(column(10, 0.1));
    CHECK(accounts(reaching(tenths, 0.3)) == indices{0, 1, 2});
    CHECK(accounts(reaching(tenths, 0.8)).size() == 8);
    // A thousand won short of half a trillion is short.
    CHECK(accounts(reaching(shares_of({5e11 - 1000, 3e11, 2e11 + 1000}), 0.5)) == indices{0, 1});
}

TEST_CASE("what the top fraction has") {
    const shares s = shares_of({20, 50, none, 0, 30});  // four with a value
    CHECK(accounts(top_fraction(s, 0.2)) == indices{1});
    CHECK(same(share(top_fraction(s, 0.2)), 0.5));
    CHECK(accounts(top_fraction(s, 0.2, rounding::rounded_down)).empty());
    CHECK(same(share(top_fraction(s, 0.2, rounding::rounded_down)), 0));
    CHECK(accounts(top_fraction(s, 0.3)) == indices{1, 4});
    CHECK(accounts(top_fraction(s, 0.3, rounding::nearest)) == indices{1});
    CHECK(same(share(top_fraction(s, 1)), 1));
}

TEST_CASE("tiers by cumulative share: who crosses a cut") {
    struct row {
        column values;
        places crossing, inclusive;
    };
    const row rows[] = {
        {{50, 30, 15, 5}, {0, 0, 1, 2}, {0, 0, 1, 2}},     // both cuts are met exactly
        {{60, 30, 7, 3}, {0, 0, 1, 2}, {0, 1, 2, 2}},      // 60 90 97 100
        {{97, 2, 1}, {0, 2, 2}, {2, 2, 2}},                // one has almost all
        {{100}, {0}, {2}},
        {{100, 0, none}, {0, 2, none}, {2, 2, none}},
        {{1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, {0, 0, 0, 0, 0, 0, 0, 0, 1, 1}, {0, 0, 0, 0, 0, 0, 0, 0, 1, 2}},
        {{5, 15, 30, 50}, {2, 1, 0, 0}, {2, 1, 0, 0}},
    };
    for (const row& r : rows) {
        CAPTURE(shown(r.values));
        const shares s = shares_of(r.values);
        CHECK(by_cumulative_share(s, {0.8, 0.95}).tier == r.crossing);
        CHECK(by_cumulative_share(s, {0.8, 0.95}, boundary::inclusive).tier == r.inclusive);
    }
    CHECK(by_cumulative_share(shares_of({3, 1}), {}).tier == places{0, 0});
    CHECK(by_cumulative_share(shares_of({3, none}), {0.8}).unranked == indices{1});
}

TEST_CASE("tiers by place keep ties together in the upper one") {
    using enum direction;
    CHECK(by_rank_share({9, 8, 7, 6, 5, 4, 3, 2, 1, 0}, {0.1, 0.3}).tier == places{0, 1, 1, 2, 2, 2, 2, 2, 2, 2});
    CHECK(by_rank_share({9, 9, 7, 6, 5, 4, 3, 2, 1, 0}, {0.1, 0.3}).tier == places{0, 0, 1, 2, 2, 2, 2, 2, 2, 2});
    CHECK(by_rank_share({9, 8, 7, 7, 7, 4, 3, 2, 1, 0}, {0.1, 0.3}).tier == places{0, 1, 1, 1, 1, 2, 2, 2, 2, 2});
    CHECK(by_rank_share({1, 2, none, 3}, {0.5}, cost).tier == places{0, 0, none, 1});  // 1.5 of 3, up
    CHECK(by_rank_share({1, 2, none, 3}, {0.5}, cost, rounding::rounded_down).tier == places{0, 1, none, 1});
    CHECK(by_rank_share({1, 2, none, 3}, {0.5}, cost).unranked == indices{2});
    CHECK(by_rank_share({4}, {0.03}).tier == places{0});
    CHECK(by_rank_share({4, 4}, {0.03}).tier == places{0, 0});
    CHECK(by_rank_share({4}, {0.03}, benefit, rounding::rounded_down).tier == places{1});
    CHECK(by_rank_share({none}, {0.03}).why_not == no_result::no_values);
}

TEST_CASE("tiers by value: at the cut is above it") {
    CHECK(by_score({80, 79.9, 60, 59, -3, none}, {80, 60}).tier == places{0, 1, 1, 2, 2, none});
    CHECK(by_score({0.1 + 0.7}, {0.8}).tier == places{0});
    CHECK(by_score({30, 31, 60, 90}, {30, 60}, direction::cost).tier == places{0, 1, 1, 2});
    CHECK(by_score({none, 1}, {5}).unranked == indices{0});
    CHECK(by_score({}, {5}).why_not == no_result::no_values);
}

TEST_CASE("tiers by quantiles of the values themselves") {
    // Quartiles of 1 … 8: 2.75, 4.5, 6.25
    CHECK(by_quantile({1, 2, 3, 4, 5, 6, 7, 8}, {0.25, 0.5, 0.75}).tier == places{3, 3, 2, 2, 1, 1, 0, 0});
    CHECK(by_quantile({1, 2, 3, 4, 5, 6, 7, 8}, {0.25, 0.5, 0.75}, direction::cost).tier == places{0, 0, 1, 1, 2, 2, 3, 3});
    CHECK(by_quantile({1, 2, 3, 4, 5}, {0.25}).tier == places{1, 1, 1, 0, 0});  // 4 is the cut
    CHECK(by_quantile({5, 5, 5, none}, {0.25, 0.5}).tier == places{0, 0, 0, none});
    // At 0.8 of three, exclusive: h = 3.2
    CHECK(by_quantile({1, 2, 3}, {0.2}, direction::benefit, quantile_definition::exclusive).why_not == no_result::too_few);
    CHECK(by_quantile({1, 2, 3}, {0.2}, direction::benefit, quantile_definition::exclusive).tier == places{none, none, none});
    CHECK(by_quantile({none}, {0.5}).why_not == no_result::no_values);
}
