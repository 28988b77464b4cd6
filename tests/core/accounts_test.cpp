// A portfolio, worked out by hand:
//              sales   attraction (fit + potential) / 2   closeness   under "growth" (fit + 3 potential) / 4
//   Alpha       500    (5 + 1) / 2 = 3                    4           (5 + 3) / 4  = 2
//   Beta        300    (3 + 3) / 2 = 3                    2           (3 + 9) / 4  = 3
//   Gamma       150    (2 + 5) / 2 = 3.5                  5           (2 + 15) / 4 = 4.25
//   Delta        50    (1 + 2) / 2 = 1.5                  1           (1 + 6) / 4  = 1.75
//   Epsilon     100    potential is not known             3           none
#include "core/accounts.hpp"

#include "core/columns.hpp"
#include "core/samples.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

const diagnostic& rated() {
    static const diagnostic d = read_or_fail(read_file(JINDAN_TEST_DATA "/command/accounts.json"));
    return d;
}

response value(double x) { return {response::state::given, x, {}}; }

std::vector<account> five() {
    return {{"Alpha", {value(500), value(5), value(1), value(4)}},
            {"Beta", {value(300), value(3), value(3), value(2)}},
            {"Gamma", {value(150), value(2), value(5), value(5)}},
            {"Delta", {value(50), value(1), value(2), value(1)}},
            {"Epsilon", {value(100), value(4), {}, value(3)}}};
}

places ranks_of(const portfolio_result& r) {
    places out;
    for (const account_result& a : r.accounts) out.push_back(a.rank);
    return out;
}

template <typename Get>
column column_of(const portfolio_result& r, const Get& get) {
    column out;
    for (const account_result& a : r.accounts) out.push_back(get(a));
    return out;
}

account_options in_set(int set) {
    account_options o;
    o.set = set;
    return o;
}

}  // namespace

TEST_CASE("accounts are ranked by their score; one without a score is listed with the reason") {
    const portfolio_result r = compared(rated(), five());
    CHECK(ranks_of(r) == places{2, 2, 1, 4, none});
    CHECK(r.order == indices{2, 0, 1, 3});
    CHECK(r.unranked == indices{4});
    CHECK(r.accounts[4].name == "Epsilon");
    CHECK(r.accounts[4].why == absence::blank);
    CHECK(r.accounts[4].missing == indices{2});
    CHECK(r.accounts[0].missing.empty());
    CHECK(same(column_of(r, [](const account_result& a) { return a.value; }), {3, 3, 3.5, 1.5, none}));
    CHECK(same(column_of(r, [](const account_result& a) { return a.percentile; }), {0.5, 0.5, 0.875, 0.125, none}));
    CHECK(ranks_of(compared(rated(), five(), [] {
              account_options o;
              o.ties = portfolio::tie_ranks::dense;
              return o;
          }())) == places{2, 2, 1, 3, none});
}

TEST_CASE("shares, the accounts that make up 80 % of sales, and what the top 20 % have: also of who is not ranked") {
    const portfolio_result r = compared(rated(), five());
    CHECK(r.measure == 1100);
    CHECK(r.by_measure == indices{0, 1, 2, 4, 3});
    CHECK(same(column_of(r, [](const account_result& a) { return a.share; }), {500 / 1100.0, 300 / 1100.0, 150 / 1100.0, 50 / 1100.0, 100 / 1100.0}));
    CHECK(same(column_of(r, [](const account_result& a) { return a.cumulative; }), {500 / 1100.0, 800 / 1100.0, 950 / 1100.0, 1, 1050 / 1100.0}));
    REQUIRE(r.pareto.has_value());
    CHECK(r.pareto->accounts == indices{0, 1, 2});  // 800 of 1100 are 72.7 %, 950 are 86.4 %
    CHECK(same(r.pareto->share, 950 / 1100.0));
    REQUIRE(r.top.has_value());
    CHECK(r.top->accounts == indices{0});  // a fifth of five
    CHECK(same(r.top->share, 500 / 1100.0));
}

TEST_CASE("tiers with their hours, fields with their sums") {
    const portfolio_result r = compared(rated(), five());
    REQUIRE(r.tiers.size() == 3);
    CHECK(r.tiers[0].accounts == indices{2});     // a quarter of four
    CHECK(r.tiers[1].accounts == indices{0, 1});  // up to the third place
    CHECK(r.tiers[2].accounts == indices{3});
    CHECK_FALSE(r.accounts[4].tier.has_value());
    CHECK(r.tiers[1].measure == 800);
    CHECK(r.tiers[0].hours == 8);
    CHECK(r.tiers[1].hours == 4);
    CHECK(r.tiers[2].hours == 0.5);
    REQUIRE(r.fields.size() == 4);
    CHECK(r.fields[0].accounts == indices{3});
    CHECK(r.fields[1].accounts == indices{1});  // an attraction of 3 is the upper half, a closeness of 2 the lower
    CHECK(r.fields[2].accounts.empty());
    CHECK(r.fields[3].accounts == indices{0, 2});
    CHECK(r.fields[3].measure == 650);
    CHECK(r.unplaced == indices{4});
    CHECK(r.accounts[2].field == 3);
}

TEST_CASE("the reader's own tiers take the place of the file's") {
    account_options how;
    how.tiers = tier_rule{tier_basis::score, false, {{"x", {}, 3.5, {}, 1}, {"y", {}, 0, {}, 0}}};
    const portfolio_result r = compared(rated(), five(), how);
    REQUIRE(r.tiers.size() == 2);
    CHECK(r.tiers[0].accounts == indices{2});
    CHECK(r.tiers[1].accounts == indices{0, 1, 3});
}

TEST_CASE("other weights side by side, with the moves") {
    const portfolio_result r = compared(rated(), five());
    REQUIRE(r.standings.size() == 2);
    CHECK(r.standings[0].weight_set == -1);
    CHECK(r.standings[0].ranks == places{2, 2, 1, 4, none});
    CHECK(r.standings[0].moved == places{0, 0, 0, 0, none});
    CHECK(same(r.standings[1].values, {2, 3, 4.25, 1.75, none}));
    CHECK(r.standings[1].ranks == places{3, 2, 1, 4, none});
    CHECK(r.standings[1].moved == places{-1, 0, 0, 0, none});
    CHECK(r.accounts[0].swing == 1);
    CHECK(r.accounts[1].swing == 0);
    CHECK_FALSE(r.accounts[4].swing.has_value());
    CHECK(weights_of(rated(), -1) == std::vector<double>{1, 1});
    CHECK(weights_of(rated(), 0) == std::vector<double>{1, 3});
    const portfolio_result chosen = compared(rated(), five(), [] {
        account_options o;
        o.weights = {0, 1};
        return o;
    }());  // potential alone
    CHECK(ranks_of(chosen) == places{4, 2, 1, 3, none});
    CHECK(chosen.standings[1].moved == places{1, 0, 0, -1, none});
}

TEST_CASE("tiers of the measure know accounts without a rank") {
    std::vector<account> all = five();
    all[0].given[3] = {};  // Alpha: closeness not known
    const portfolio_result r = compared(rated(), all, in_set(1));
    CHECK(r.unranked == indices{0});
    CHECK(r.accounts[0].tier == 0);  // 500, 800 and 950 of 1100: the third crosses 80 %
    CHECK(r.tiers[0].accounts == indices{2, 1, 0});
    CHECK(r.fields.empty());
}

TEST_CASE("nothing to compare is no failure") {
    const portfolio_result none_at_all = compared(rated(), {});
    CHECK(none_at_all.accounts.empty());
    CHECK(none_at_all.no_shares == portfolio::no_result::no_values);
    CHECK_FALSE(none_at_all.pareto.has_value());
    CHECK(compared(rated(), {{"Nobody", {}}}).unranked == indices{0});
    CHECK(compared(small(), five()).accounts.empty());
    CHECK(compared(rated(), five(), in_set(99)).order == compared(rated(), five()).order);
}
