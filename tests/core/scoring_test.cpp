// The 16 statements of the relationship diagnostic, scored by hand.
#include "core/scoring.hpp"

#include "core/samples.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

using indices = std::vector<int>;

std::vector<lift_step> steps(std::initializer_list<lift_step> all) { return all; }

const score_result& total(const result& r) { return r.scores.front(); }

}  // namespace

TEST_CASE("totals, bands and the way to the next one") {
    struct row {
        const char* answers;
        int points;
        const char* band;
        int missing_to_next;  // -1: the highest
    };
    const row table[] = {
        {"1111111111111111", 16, "limited", 9},
        {"2222222211111111", 24, "limited", 1},
        {"2222222221111111", 25, "general-supplier", 20},
        {"2222333333333333", 44, "general-supplier", 1},
        {"2223333333333333", 45, "preferred-supplier", 20},
        {"3333333333333333", 48, "preferred-supplier", 17},
        {"4444444444444444", 64, "preferred-supplier", 1},
        {"4444444444444445", 65, "trusted-advisor", -1},
        {"5555555555555555", 80, "trusted-advisor", -1},
        {"1234512345123451", 46, "preferred-supplier", 19},
    };
    for (const row& t : table) {
        CAPTURE(t.answers);
        const result r = evaluate(relationship(), given(t.answers));
        CHECK(r.complete());
        CHECK(total(r).missing.empty());
        CHECK(total(r).points == t.points);
        CHECK(total(r).possible == span{double(t.points), double(t.points)});
        REQUIRE(total(r).band.has_value());
        CHECK(relationship().scores[0].bands[static_cast<std::size_t>(*total(r).band)].id == t.band);
        CHECK(total(r).lift.has_value() == (t.missing_to_next >= 0));
        if (!total(r).lift) continue;
        CHECK(total(r).lift->band == *total(r).band + 1);
        CHECK(total(r).lift->points == t.missing_to_next);
    }
}

TEST_CASE("the shortest way up raises the lowest items first, in order, the last only as far as needed") {
    struct row {
        const char* answers;
        std::vector<lift_step> way;
    };
    const row table[] = {
        {"1111111111111111", steps({{0, 1, 5}, {1, 1, 5}, {2, 1, 2}})},
        {"2222222211111111", steps({{8, 1, 2}})},
        {"4444444444444444", steps({{0, 4, 5}})},
        {"3333333333333333", steps({{0, 3, 5}, {1, 3, 5}, {2, 3, 5}, {3, 3, 5}, {4, 3, 5}, {5, 3, 5}, {6, 3, 5}, {7, 3, 5}, {8, 3, 4}})},
        {"5555155551555500", {}},
        {"1234512345123451", steps({{0, 1, 5}, {5, 1, 5}, {10, 1, 5}, {15, 1, 5}, {1, 2, 5}})},
    };
    for (const row& t : table) {
        CAPTURE(t.answers);
        const result r = evaluate(relationship(), given(t.answers));
        if (t.way.empty())
            CHECK_FALSE(total(r).lift.has_value());
        else
            CHECK(total(r).lift.value_or(lift{}).steps == t.way);
    }
}

TEST_CASE("with answers missing there is no total and no band, only what is still possible") {
    struct row {
        const char* answers;
        indices missing;
        span possible;
    };
    const row table[] = {
        {"................", {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}, {16, 80}},
        {"", {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}, {16, 80}},
        {"333333333333333.", {15}, {46, 50}},
        {".555555555555555", {0}, {76, 80}},
        {"44444444........", {8, 9, 10, 11, 12, 13, 14, 15}, {40, 72}},
        {"3333033333363333", {4, 11}, {44, 52}},  // 0 and 6 are off the scale: no answers
    };
    for (const row& t : table) {
        CAPTURE(t.answers);
        const result r = evaluate(relationship(), given(t.answers));
        CHECK_FALSE(r.complete());
        CHECK(total(r).missing == t.missing);
        CHECK(total(r).possible == t.possible);
        CHECK_FALSE(total(r).points.has_value());
        CHECK_FALSE(total(r).band.has_value());
        CHECK_FALSE(total(r).lift.has_value());
    }
}

TEST_CASE("the profile of a dimension runs from all ones to all fives, rounded half up") {
    // insight: items 4, 6, 7 (indices 3, 5, 6); 12 steps from 3 to 15 points
    struct row {
        const char* answers;
        int profile;
        level where;
    };
    const row table[] = {
        {"...1.11", 0, level::low},     {"...1.12", 8, level::low},      // 8.33
        {"...1.22", 17, level::low},                                     // 16.67
        {"...2.22", 25, level::low},    {"...2.23", 33, level::low},  {"...2.33", 42, level::middle}, {"...3.33", 50, level::middle},
        {"...4.34", 67, level::middle}, {"...4.44", 75, level::high}, {"...5.54", 92, level::high},                                    // 91.67
        {"...5.55", 100, level::high},
    };
    for (const row& t : table) {
        CAPTURE(t.answers);
        const dimension_result insight = evaluate(relationship(), given(t.answers)).dimensions[2];
        CHECK(insight.items == indices{3, 5, 6});
        CHECK(insight.answered == 3);
        CHECK(insight.profile == t.profile);
        CHECK(insight.level == t.where);
    }
    // promise: two items, eight steps: 1 of 8 is 12.5, 3 of 8 is 37.5, 5 of 8 is 62.5
    const int halves[][2] = {{3, 13}, {5, 38}, {7, 63}, {9, 88}};
    for (const auto& [sum, profile] : halves) {
        answers a(16);
        a[8] = sum / 2;
        a[9] = sum - sum / 2;
        CHECK(evaluate(relationship(), a).dimensions[4].profile == profile);
    }
}

TEST_CASE("a dimension with an answer missing has no profile") {
    const dimension_result insight = evaluate(relationship(), given("5554555555555555")).dimensions[2];
    CHECK(insight.profile == 92);
    const dimension_result without = evaluate(relationship(), given("555.555555555555")).dimensions[2];
    CHECK(without.answered == 2);
    CHECK_FALSE(without.profile.has_value());
    CHECK_FALSE(without.level.has_value());
}

TEST_CASE("strongest and weakest: three each, ties in order, none in both") {
    struct row {
        const char* answers;
        indices strongest, weakest;
    };
    const row table[] = {
        {"1111111111111111", {}, {0, 1, 2}},
        {"3333333333333333", {}, {0, 1, 2}},
        {"4444444444444444", {0, 1, 2}, {3, 4, 5}},
        {"5555555555555555", {0, 1, 2}, {}},
        {"3353345133333323", {2, 6, 5}, {7, 14, 0}},
        {"...5...4...3...2", {3, 7}, {15, 11}},
        {"5...............", {0}, {}},
        {"4...............", {0}, {}},
        {"................", {}, {}},
    };
    for (const row& t : table) {
        CAPTURE(t.answers);
        const result r = evaluate(relationship(), given(t.answers));
        CHECK(r.strongest == t.strongest);
        CHECK(r.weakest == t.weakest);
    }
}

TEST_CASE("any answers whatever give a result") {
    chance c(1);
    for (int round = 0; round < 500; ++round) {
        answers a(static_cast<std::size_t>(c.below(20)));
        for (auto& one : a)
            if (c.below(4)) one = c.below(9) - 1;
        const result r = evaluate(relationship(), a);
        CHECK(r.item_scores.size() == 16);
        CHECK(total(r).possible.from >= 16);
        CHECK(total(r).possible.to <= 80);
        CHECK(total(r).points.has_value() == total(r).band.has_value());
        double gained = 0;
        if (total(r).lift)
            for (const lift_step& s : total(r).lift->steps) gained += s.to - s.from;
        if (total(r).lift) CHECK(gained == total(r).lift->points);
    }
}
