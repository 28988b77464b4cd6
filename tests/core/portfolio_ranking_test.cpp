// Ranks, quantiles and percentile ranks, worked out by hand.
#include <limits>

#include "core/columns.hpp"
#include "core/portfolio.hpp"

using namespace jindan;
using namespace jindan::portfolio;
using namespace jindan::test;

namespace {

std::optional<double> quantile(const column& values, double probability, quantile_definition definition = quantile_definition::inclusive) {
    return quantiles(values, {probability}, definition).front();
}

}  // namespace

TEST_CASE("ranks: ties share one, and the two ways to go on after them") {
    struct row {
        column values;
        direction better;
        tie_ranks ties;
        places ranks;
        indices order, unranked;
    };
    using enum direction;
    using enum tie_ranks;
    const row rows[] = {
        {{9, 7, 7, 4}, benefit, competition, {1, 2, 2, 4}, {0, 1, 2, 3}, {}},
        {{9, 7, 7, 4}, benefit, dense, {1, 2, 2, 3}, {0, 1, 2, 3}, {}},
        {{9, 7, 7, 4}, cost, competition, {4, 2, 2, 1}, {3, 1, 2, 0}, {}},
        {{9, 7, 7, 4}, cost, dense, {3, 2, 2, 1}, {3, 1, 2, 0}, {}},
        {{5, 5, 5}, benefit, competition, {1, 1, 1}, {0, 1, 2}, {}},
        {{3, none, 8, none}, benefit, competition, {2, none, 1, none}, {2, 0}, {1, 3}},
        {{-2, 0, -7}, benefit, competition, {2, 1, 3}, {1, 0, 2}, {}},
        {{42}, cost, competition, {1}, {0}, {}},
        {{none}, benefit, competition, {none}, {}, {0}},
        {{}, benefit, competition, {}, {}, {}},
    };
    for (const row& r : rows) {
        CAPTURE(shown(r.values));
        CHECK(ranked(r.values, r.better, r.ties) == ranking{r.ranks, r.order, r.unranked});
    }
}

TEST_CASE("ranks hold in decimal terms, and ties keep the order of the rows") {
    CHECK(ranked({0.3, 0.1 + 0.2, 0.3}).ranks == places{1, 1, 1});
    CHECK(ranked({0.3, 0.1 + 0.2, 0.3}).order == indices{0, 1, 2});
    // A chain of differences that are each too small to count does not make its ends equal.
    const ranking chain = ranked({0, 0.8e-9, 1.6e-9, 2.4e-9}, direction::cost);
    CHECK(chain.ranks == places{1, 1, 3, 3});
}

TEST_CASE("what is no number has no rank") {
    const double infinity = std::numeric_limits<double>::infinity();
    const ranking r = ranked({1, infinity, -infinity, std::numeric_limits<double>::quiet_NaN(), 1e15, 2});
    CHECK(r.order == indices{5, 0});
    CHECK(r.unranked == indices{1, 2, 3, 4});
}

TEST_CASE("quantiles by definition") {
    struct row {
        column values;
        double p;
        std::optional<double> inclusive, exclusive, nearest_rank, median_unbiased;
    };
    const column five = {35, 20, 15, 50, 40};  // rising: 15 20 35 40 50
    const row rows[] = {
        {five, 0.4, 29, 26, 20, 27},  // h = 2.6, 2.4, 2, 2.4667
        {five, 0.5, 35, 35, 35, 35},
        {five, 0.25, 20, 17.5, 20, 15 + 5 * 2.0 / 3},  // h = 2, 1.5, 2, 1.6667
        {five, 0.75, 40, 45, 40, 40 + 10 / 3.0},       // h = 4, 4.5, 4, 4.3333
        {five, 0, 15, none, 15, 15},
        {five, 1, 50, none, 50, 50},
        {five, 0.1, 17, none, 15, 15},     // h = 1.4, 0.6, 1, 0.8667
        {five, 0.95, 48, none, 50, 50},    // h = 4.8, 5.7, 5, 5.4
        {five, 1.0 / 6, 15 + 10 / 3.0, 15, 15, 15 + 5 * 2.0 / 9},  // h = 1.6667, 1, 1, 1.2222
        {five, -3, 15, none, 15, 15},
        {{1, 2, 3, 4}, 0.5, 2.5, 2.5, 2, 2.5},
        {{1, none, 3, none}, 0.5, 2, 2, 1, 2},
        {{-4, -8}, 0.5, -6, -6, -8, -6},
        {{7}, 0.5, 7, 7, 7, 7},
        {{7}, 0.25, 7, none, 7, 7},
        {{3, 3, 3}, 0.75, 3, 3, 3, 3},
        {{none, none}, 0.5, none, none, none, none},
        {{}, 0.5, none, none, none, none},
    };
    for (const row& r : rows) {
        CAPTURE(shown(r.values));
        CAPTURE(r.p);
        CHECK(same(quantile(r.values, r.p), r.inclusive));
        CHECK(same(quantile(r.values, r.p, quantile_definition::exclusive), r.exclusive));
        CHECK(same(quantile(r.values, r.p, quantile_definition::nearest_rank), r.nearest_rank));
        CHECK(same(quantile(r.values, r.p, quantile_definition::median_unbiased), r.median_unbiased));
    }
}

TEST_CASE("the nearest rank is not pushed up by what a product lost") {
    column hundred;
    for (int i = 1; i <= 100; ++i) hundred.push_back(i);
    CHECK(0.07 * 100 > 7);
    CHECK(quantile(hundred, 0.07, quantile_definition::nearest_rank) == 7);
    CHECK(quantile(hundred, 0.071, quantile_definition::nearest_rank) == 8);
}

TEST_CASE("percentile ranks by definition") {
    using enum percentile_definition;
    const column values = {10, 20, 20, none, 40};
    CHECK(same(percentile_ranks(values, weak), {0.25, 0.75, 0.75, none, 1}));
    CHECK(same(percentile_ranks(values, strict), {0, 0.25, 0.25, none, 0.75}));
    CHECK(same(percentile_ranks(values), {0.125, 0.5, 0.5, none, 0.875}));
    CHECK(same(percentile_ranks({5, 5, 5}), {0.5, 0.5, 0.5}));
    CHECK(same(percentile_ranks({5}), {0.5}));
    CHECK(same(percentile_ranks({none}), {none}));
    CHECK(percentile_ranks({}).empty());
}
