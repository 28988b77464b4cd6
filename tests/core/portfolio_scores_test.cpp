// Normalised columns, weights and cells, worked out by hand.
#include "core/columns.hpp"
#include "core/portfolio.hpp"

using namespace jindan;
using namespace jindan::portfolio;
using namespace jindan::test;

TEST_CASE("normalised columns, and when there is none") {
    using enum direction;
    struct row {
        column values;
        direction better;
        std::optional<no_result> no_ratio;
        column ratio;
        std::optional<no_result> no_range;
        column range;
    };
    const row rows[] = {
        {{50, 100, none, 25}, benefit, {}, {0.5, 1, none, 0.25}, {}, {1.0 / 3, 1, none, 0}},
        {{50, 100, none, 25}, cost, {}, {0.5, 0.25, none, 1}, {}, {2.0 / 3, 0, none, 1}},
        {{4, 4}, benefit, {}, {1, 1}, no_result::all_equal, {none, none}},
        {{4, 4}, cost, {}, {1, 1}, no_result::all_equal, {none, none}},
        {{4}, benefit, {}, {1}, no_result::all_equal, {none}},
        {{0, 0}, benefit, no_result::zero_best, {none, none}, no_result::all_equal, {none, none}},
        {{0, 5}, benefit, {}, {0, 1}, {}, {0, 1}},
        {{0, 5}, cost, no_result::zero_best, {none, none}, {}, {1, 0}},
        {{-5, 5, 0}, benefit, no_result::negative, {none, none, none}, {}, {0, 1, 0.5}},
        {{-5, -1}, cost, no_result::negative, {none, none}, {}, {1, 0}},
        {{none}, benefit, no_result::no_values, {none}, no_result::no_values, {none}},
        {{}, cost, no_result::no_values, {}, no_result::no_values, {}},
    };
    for (const row& r : rows) {
        CAPTURE(shown(r.values));
        const normalised ratio = ratio_to_best(r.values, r.better), range = min_max(r.values, r.better);
        CHECK(ratio.why_not == r.no_ratio);
        CHECK(same(ratio.values, r.ratio));
        CHECK(range.why_not == r.no_range);
        CHECK(same(range.values, r.range));
    }
}

TEST_CASE("a weighted score needs a value wherever there is a weight") {
    const std::vector<column> two = {{1, 0.5, none, 0}, {0, 0.5, 1, none}};
    CHECK(same(weighted(two, {1, 1}), {0.5, 0.5, none, none}));
    CHECK(same(weighted(two, {3, 1}), {0.75, 0.5, none, none}));
    CHECK(same(weighted(two, {75, 25}), {0.75, 0.5, none, none}));
    CHECK(same(weighted(two, {1, 0}), {1, 0.5, none, 0}));
    for (const weights& wrong : {weights{0, 0}, weights{2, -1}, weights{1}, weights{1, 1, 1}, weights{}}) CHECK(same(weighted(two, wrong), {none, none, none, none}));
    CHECK(same(weighted({{1, 1}, {1}}, {1, 1}), {1, none}));
    CHECK(weighted({}, {}).empty());
}

TEST_CASE("what moves if the objective changes") {
    const std::vector<column> two = {{1, 0.6, 0, none}, {0, 0.8, 1, 1}};  // size, growth
    const std::vector<standing> all = compared(two, {{1, 0}, {1, 1}, {0, 1}});
    REQUIRE(all.size() == 3);
    CHECK(all[0].places.ranks == places{1, 2, 3, none});
    CHECK(all[0].moved == places{0, 0, 0, none});
    CHECK(same(all[1].scores, {0.5, 0.7, 0.5, none}));
    CHECK(all[1].places.ranks == places{2, 1, 2, none});
    CHECK(all[1].moved == places{-1, 1, 1, none});
    CHECK(all[2].places.ranks == places{4, 3, 1, 1});
    CHECK(all[2].moved == places{-3, -1, 2, none});  // the last was in no place before
    CHECK(swings(all) == places{3, 2, 2, none});
    CHECK(compared(two, {}).empty());
    CHECK(swings({}).empty());
    CHECK(swings({all[0]}) == places{0, 0, 0, none});
}

TEST_CASE("cells of two axes") {
    const column x = {10, 20, 20, 5, none, 30, 20}, y = {1, 1, 3, 3, 3, none, 2};
    const column amounts = {100, 200, none, 400, 500, 600, 0.5};
    const grid g = cells_of(x, y, amounts, {20}, {2, 3});
    CHECK(g.columns == 2);
    CHECK(g.rows == 3);
    REQUIRE(g.cells.size() == 6);
    CHECK(g.at(0, 0).accounts == indices{0});
    CHECK(g.at(1, 0).accounts == indices{1});
    CHECK(g.at(0, 1).count() == 0);
    CHECK(g.at(1, 1).accounts == indices{6});
    CHECK(g.at(0, 2).accounts == indices{3});
    CHECK(g.at(1, 2).accounts == indices{2});
    CHECK(g.at(1, 2).without_amount == indices{2});
    CHECK(g.at(1, 2).sum == 0);
    CHECK(g.at(0, 2).sum == 400);
    CHECK(g.at(1, 1).sum == 0.5);
    CHECK(g.unplaced == indices{4, 5});

    const grid one = cells_of({1, 2}, {-1, 0.1}, {0.1, 0.2}, {}, {});
    REQUIRE(one.cells.size() == 1);
    CHECK(one.at(0, 0).count() == 2);
    CHECK(decimal::equal(one.at(0, 0).sum, 0.3));
    CHECK(cells_of({0.1 + 0.2}, {1}, {1}, {0.3}, {1}).at(1, 1).count() == 1);
    CHECK(cells_of({1, 2}, {1}, {1}, {}, {}).unplaced == indices{1});
    CHECK(cells_of({}, {}, {}, {1}, {1}).cells.size() == 4);
}
