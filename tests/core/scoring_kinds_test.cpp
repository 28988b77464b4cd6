// What the relationship diagnostic does not have: reverse items, several scores, scales of different length.
#include "core/samples.hpp"
#include "core/scoring.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

using indices = std::vector<int>;

scale counted(int from, int to) {
    scale s;
    for (int v = from; v <= to; ++v) s.points.push_back({v, {}});
    return s;
}

item on(int scale_index, bool reverse = false) {
    item it;
    it.scale = scale_index;
    it.reverse = reverse;
    return it;
}

score over(indices items, int lowest, int highest, std::initializer_list<std::pair<int, int>> bands) {
    score s;
    s.items = std::move(items);
    s.lowest = lowest;
    s.highest = highest;
    for (const auto& [from, to] : bands) {
        band b;
        b.from = from;
        b.to = to;
        s.bands.push_back(b);
    }
    return s;
}

}  // namespace

TEST_CASE("a reverse item scores lowest plus highest minus its answer") {
    const diagnostic& d = small();  // 1–3; the second item is reversed
    const result r = evaluate(d, given("313"));
    CHECK(r.item_scores[0] == 3);
    CHECK(r.item_scores[1] == 3);
    CHECK(r.scores[0].points == 9);
    CHECK(r.dimensions[0].profile == 100);
    CHECK(evaluate(d, given("131")).scores[0].points == 3);
    // The way up speaks of scores, not of answers: here the reversed item is the lowest.
    const result low = evaluate(d, given("232"));
    REQUIRE(low.scores[0].lift.has_value());
    CHECK(low.scores[0].lift->steps == std::vector<lift_step>{{1, 1, 2}});
    CHECK(low.weakest == indices{1, 0, 2});
}

TEST_CASE("each score has its own items, range and bands") {
    const diagnostic& d = small();
    CHECK(d.scores[1].items == indices{0, 1});
    CHECK(d.scores[1].lowest == 2);
    CHECK(d.scores[1].highest == 6);
    const result r = evaluate(d, given("31."));
    CHECK_FALSE(r.complete());
    CHECK_FALSE(r.scores[0].points.has_value());
    CHECK(r.scores[0].possible == span{7, 9});
    CHECK(r.scores[1].points == 6);
    CHECK(r.scores[1].band == 0);
    CHECK_FALSE(r.scores[1].lift.has_value());
}

TEST_CASE("cut points of the profile come from the diagnostic") {
    const diagnostic& d = small();  // 30 and 60; speed has one item: 0, 50, 100
    CHECK(evaluate(d, given("..1")).dimensions[1].level == level::low);
    CHECK(evaluate(d, given("..2")).dimensions[1].level == level::middle);
    CHECK(evaluate(d, given("..3")).dimensions[1].level == level::high);
    CHECK(evaluate(d, given("12.")).dimensions[0].profile == 25);
    CHECK(evaluate(d, given("12.")).dimensions[0].level == level::low);
}

TEST_CASE("scales of different length: most headroom first on the way up, share of the scale for strongest and weakest") {
    diagnostic d;
    d.scales = {counted(0, 1), counted(-2, 8)};
    d.items = {on(0), on(1), on(0), on(1, true)};
    d.scores = {over({0, 1, 2, 3}, -4, 18, {{-4, 10}, {11, 18}})};
    answers a = {0, 3, 1, 4};  // scores 0, 3, 1, 2 (of -2–8, reversed)
    const result r = evaluate(d, a);
    CHECK(r.item_scores[3] == 2);
    CHECK(r.scores[0].points == 6);
    REQUIRE(r.scores[0].lift.has_value());
    CHECK(r.scores[0].lift->steps == std::vector<lift_step>{{3, 2, 7}});
    CHECK(r.strongest == indices{2});         // 1 of 1; the middle of a scale is not above it
    CHECK(r.weakest == indices{0, 3, 1});     // 0 %, 40 %, 50 %
}

TEST_CASE("bands have closed edges") {
    const score s = over({}, 16, 80, {{16, 24}, {25, 44}, {45, 64}, {65, 80}});
    const std::pair<int, int> table[] = {{15, -1}, {16, 0}, {24, 0}, {25, 1}, {44, 1}, {45, 2}, {64, 2}, {65, 3}, {80, 3}, {81, -1}};
    for (const auto& [points, band] : table) CHECK(band_at(s, points) == band);
}

TEST_CASE("a diagnostic without anything has a result too") {
    const result r = evaluate(diagnostic{}, given("123"));
    CHECK_FALSE(r.complete());
    CHECK(r.strongest.empty());
    CHECK(r.dimensions.empty());
}
