// Accounts ranked by several values on one scale, and by a value of which less is better; worked out by hand:
//              sales   of the best   hours   of 5–10, less is better   (3 sales + 1 hours) / 4
//   Alpha       500    1             10      0                          0.75
//   Beta        250    0.5            5      1                          0.625
//   Gamma       100    0.2            5      1                          0.4
//   Delta       500    1             10      0                          0.75
//   Epsilon      50    0.1           none                               none
//   Zeta        none                  6      0.8                        none
#include "core/accounts.hpp"

#include "core/columns.hpp"
#include "core/samples.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

const diagnostic& combined() {
    static const diagnostic d = read_or_fail(read_file(JINDAN_TEST_DATA "/command/criteria.json"));
    return d;
}

response value(double x) { return {response::state::given, x, {}}; }

std::vector<account> six() {
    return {{"Alpha", {value(500), value(10), value(4)}}, {"Beta", {value(250), value(5), value(2)}}, {"Gamma", {value(100), value(5), value(5)}},
            {"Delta", {value(500), value(10), value(1)}}, {"Epsilon", {value(50), {}, value(3)}},     {"Zeta", {{}, value(6), value(3)}}};
}

portfolio_result in_set(int set, const std::vector<account>& all, std::vector<double> weights = {}) {
    account_options how;
    how.set = set;
    how.weights = std::move(weights);
    return compared(combined(), all, how);
}

column values_of(const portfolio_result& r) {
    column out;
    for (const account_result& a : r.accounts) out.push_back(a.value);
    return out;
}

places ranks_of(const portfolio_result& r) {
    places out;
    for (const account_result& a : r.accounts) out.push_back(a.rank);
    return out;
}

}  // namespace

TEST_CASE("values brought to one scale and weighed rank the accounts") {
    const portfolio_result r = in_set(0, six());
    CHECK(same(values_of(r), {75, 62.5, 40, 75, none, none}));
    CHECK(ranks_of(r) == places{1, 3, 4, 1, none, none});
    CHECK(r.order == indices{0, 3, 1, 2});
    CHECK(r.unranked == indices{4, 5});
    CHECK(r.accounts[4].why == absence::blank);
    CHECK(r.accounts[4].missing == indices{1});
    CHECK(r.accounts[5].why == absence::blank);
    CHECK(r.scales == std::vector<std::optional<portfolio::no_result>>{{}, {}});
}

TEST_CASE("tiers by score cut the combined value") {
    const portfolio_result r = in_set(0, six());
    REQUIRE(r.tiers.size() == 3);
    CHECK(r.tiers[0].accounts == indices{0, 3});  // from 75
    CHECK(r.tiers[1].accounts == indices{1});     // from 50
    CHECK(r.tiers[2].accounts == indices{2});
}

TEST_CASE("a value that weighs nothing is not needed") {
    const portfolio_result r = in_set(1, six());  // sales 1, hours by "w-hours", which is 0
    CHECK(same(values_of(r), {100, 50, 20, 100, 10, none}));
    REQUIRE(r.standings.size() == 2);
    CHECK(same(r.standings[1].values, {50, 75, 60, 50, none, none}));  // "careful": hours weigh as much as sales
    CHECK(r.standings[1].ranks == places{3, 1, 2, 3, none, none});
    CHECK(r.standings[1].moved == places{-2, 2, 2, -2, none, none});
    CHECK(same(values_of(in_set(1, six(), {3})), {25, 87.5, 80, 25, none, none}));  // the reader's own
}

TEST_CASE("a ratio to the best of costs; scores are combined as items are") {
    // hours: 5 / hours; relation 1–5 of 1–5
    const portfolio_result r = in_set(2, six());
    CHECK(same(values_of(r), {(0.5 + 0.75) * 50, (1 + 0.25) * 50, (1 + 1) * 50, 0.5 * 50, none, (5.0 / 6 + 0.5) * 50}));
    CHECK(ranks_of(r) == places{3, 3, 1, 5, none, 2});
}

TEST_CASE("where the values have no scale, nobody is ranked and it is said which they are") {
    std::vector<account> all = six();
    for (account& a : all) a.given[1] = value(8);
    const portfolio_result r = in_set(0, all);
    CHECK(r.order.empty());
    CHECK(r.scales == std::vector<std::optional<portfolio::no_result>>{{}, portfolio::no_result::all_equal});
    CHECK(r.accounts[0].why == absence::undefined);
    CHECK(r.accounts[5].why == absence::blank);
    CHECK(r.no_tiers == portfolio::no_result::no_values);
    CHECK(in_set(0, {}).accounts.empty());
}

TEST_CASE("where less is better, the least is first") {
    const portfolio_result r = in_set(3, six());  // ranked by relation: 4 2 5 1 3 3
    CHECK(ranks_of(r) == places{5, 2, 6, 1, 3, 3});
    CHECK(r.order == indices{3, 1, 4, 5, 0, 2});
    CHECK(same(r.accounts[3].percentile, 11.0 / 12));
    CHECK(same(r.accounts[4].percentile, 0.5));
    CHECK(r.standings[0].ranks == ranks_of(r));
    REQUIRE(r.tiers.size() == 3);
    CHECK(r.tiers[0].accounts == indices{3, 1});  // at most 2
    CHECK(r.tiers[1].accounts == indices{4, 5});  // at most 3
    CHECK(r.tiers[2].accounts == indices{0, 2});
    CHECK(in_set(4, six()).tiers[0].accounts == indices{3, 1});        // the first third
    CHECK(in_set(5, six()).tiers[0].accounts == indices{3, 1, 4, 5});  // the lower half of the values, to 3
}
