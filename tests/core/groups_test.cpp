// Respondents' values, worked out by hand.
#include "core/groups.hpp"

#include <limits>

#include "core/columns.hpp"
#include "core/name_index.hpp"
#include "core/samples.hpp"

using namespace jindan;
using namespace jindan::groups;
using namespace jindan::test;

namespace {

statistics of(const column& values, const measures& wanted = {}) {
    tally all(wanted);
    for (const auto& v : values) all.add(v);
    return all.result();
}

}  // namespace

TEST_CASE("mean and spread in one pass") {
    struct row {
        std::vector<double> values;
        std::optional<double> mean, sample, population;
    };
    const row rows[] = {
        {{2, 4, 4, 4, 5, 5, 7, 9}, 5, 2.138089935, 2},  // squares 32; 32 / 7, 32 / 8
        {{1, 2, 3}, 2, 1, 0.816496581},
        {{-3, 3}, 0, 4.242640687, 3},
        {{5}, 5, none, 0},
        {{}, none, none, none},
        {{0.1, 0.1, 0.1}, 0.1, 0, 0},
        {{1e12 + 1, 1e12 + 2, 1e12 + 3}, 1e12 + 2, 1, 0.816496581},  // a sum of squares would have lost this
    };
    for (const row& r : rows) {
        accumulator all;
        for (const double v : r.values) all.add(v);
        CHECK(all.n() == static_cast<long long>(r.values.size()));
        CHECK(same(all.mean(), r.mean));
        CHECK(same(all.spread(), r.sample));
        CHECK(same(all.spread(deviation::population), r.population));
        CHECK(all.lowest().has_value() == !r.values.empty());
    }
}

TEST_CASE("statistics, with those who cannot be scored left out and counted") {
    const column recommend = {10, 9, none, 8, 7, 6, 0, 10, none, 9, 10};  // nine
    measures wanted;
    wanted.share = range{7, 8};
    wanted.difference = contrast{{9, 10}, {0, 6}};
    wanted.attainable = range{0, 10};
    const statistics s = of(recommend, wanted);
    CHECK(s.n == 9);
    CHECK(s.unscorable == 2);
    CHECK(same(s.mean, 69 / 9.0));
    CHECK(s.lowest == 0);
    CHECK(s.highest == 10);
    CHECK(same(s.share, 2 / 9.0));
    CHECK(same(s.difference, 3 / 9.0));  // 5 - 2
    CHECK(same(s.at_maximum, 3 / 9.0));
    CHECK(same(s.of_range, 69 / 90.0));

    const statistics plain = of(recommend);
    CHECK(plain.n == 9);
    for (const auto& left_out : {plain.share, plain.difference, plain.at_maximum, plain.of_range}) CHECK_FALSE(left_out);
}

TEST_CASE("edges of ranges belong to them, in decimal terms; off the attainable range is no value") {
    measures wanted;
    wanted.attainable = range{1, 5};
    wanted.share = range{0.3, 4.3};
    const statistics s = of({1, 5, 0, 6, 3, 4.2 + 0.1, std::numeric_limits<double>::infinity()}, wanted);
    CHECK(s.n == 4);
    CHECK(s.unscorable == 3);
    CHECK(same(s.share, 0.75));
    CHECK(same(s.at_maximum, 0.25));
    CHECK(same(s.mean, 3.325));
    CHECK(same(s.of_range, 2.325 / 4));
    CHECK(same(of({0.1 + 0.2}, {{}, range{0, 0.3}, {}, {}}).share, 1));
    // One value only can be had: it is the maximum, but there is no way towards it.
    CHECK(same(of({5}, {{}, {}, {}, range{5, 5}}).at_maximum, 1));
    CHECK_FALSE(of({5}, {{}, {}, {}, range{5, 5}}).of_range);
}

TEST_CASE("nobody, one, and the population's spread") {
    measures wanted;
    wanted.share = range{0, 1};
    wanted.difference = contrast{{1, 1}, {0, 0}};
    wanted.attainable = range{0, 1};
    for (const column& nobody : {column{}, column{none, none}}) {
        const statistics s = of(nobody, wanted);
        CHECK(s.n == 0);
        CHECK(s.unscorable == static_cast<long long>(nobody.size()));
        for (const auto& figure : {s.mean, s.spread, s.lowest, s.highest, s.share, s.difference, s.at_maximum, s.of_range}) CHECK_FALSE(figure);
    }
    const statistics one = of({1}, wanted);
    CHECK(one.mean == 1);
    CHECK_FALSE(one.spread);
    CHECK(same(one.difference, 1));
    CHECK(same(of({0}, wanted).difference, -1));
    wanted.kind = deviation::population;
    CHECK(of({1}, wanted).spread == 0);
    CHECK(same(of({0, 1}, wanted).spread, 0.5));
}

TEST_CASE("many names") {
    name_index index;
    for (int i = 0; i < 5000; ++i) CHECK(index.add("n" + std::to_string(i * 7919 % 5000)) == i);
    for (int i = 0; i < 5000; ++i) CHECK(index.add("n" + std::to_string(i * 7919 % 5000)) == i);
    CHECK(index.names().size() == 5000);
    CHECK(index.find("n7919") == -1);
    CHECK(index.find("n2919") == 1);
    CHECK(name_index().find("") == -1);
}
