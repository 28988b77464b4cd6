// What the relationship diagnostic does not have: reverse items, several scores, scales of different length.
#include "core/codes.hpp"
#include "core/samples.hpp"
#include "core/scoring.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

using indices = std::vector<int>;

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
    const diagnostic d = read_or_fail(R"({"jindan": 1, "id": "mixed", "version": "1", "languages": ["en"], "title": "Mixed",
        "scales": [{"id": "short", "from": 0, "to": 1}, {"id": "long", "from": -2, "to": 8}],
        "items": [{"id": "a", "scale": "short", "statement": "A"}, {"id": "b", "scale": "long", "statement": "B"},
                  {"id": "c", "scale": "short", "statement": "C"}, {"id": "d", "scale": "long", "reverse": true, "statement": "D"}],
        "scores": [{"id": "total", "bands": [{"id": "low", "from": -4, "to": 10, "name": "Low"}, {"id": "high", "from": 11, "to": 18, "name": "High"}]}]})");
    const answers a = {0, 3, 1, 4};  // scores 0, 3, 1, 2 (of -2–8, reversed)
    const result r = evaluate(d, a);
    CHECK(r.item_scores[3] == 2);
    CHECK(r.scores[0].points == 6);
    REQUIRE(r.scores[0].lift.has_value());
    CHECK(r.scores[0].lift->steps == std::vector<lift_step>{{3, 2, 7}});
    CHECK(r.strongest == indices{2});         // 1 of 1; the middle of a scale is not above it
    CHECK(r.weakest == indices{0, 3, 1});     // 0 %, 40 %, 50 %
}

TEST_CASE("bands have closed edges") {
    const score& s = relationship().scores[0];
    const std::pair<int, int> table[] = {{15, -1}, {16, 0}, {24, 0}, {25, 1}, {44, 1}, {45, 2}, {64, 2}, {65, 3}, {80, 3}, {81, -1}};
    for (const auto& [points, band] : table) CHECK(band_at(s, points) == band);
}

TEST_CASE("a diagnostic without anything has a result too") {
    const result r = evaluate(diagnostic{}, given("123"));
    CHECK_FALSE(r.complete());
    CHECK(r.strongest.empty());
    CHECK(r.dimensions.empty());
}

TEST_CASE("the headline may sum up the scores below it, and knows the items they lean on") {
    const diagnostic d = read_or_fail(R"({"jindan": 1, "id": "upside-down", "version": "1", "languages": ["en"], "title": "Upside down",
        "scales": [{"id": "five", "from": 1, "to": 5}], "weights": [{"id": "w", "name": "W", "value": 3}],
        "items": [{"id": "a", "statement": "A"}, {"id": "b", "statement": "B"}, {"id": "c", "statement": "C"}, {"id": "d", "statement": "D"}],
        "scores": [{"id": "whole", "kind": "mean", "terms": [{"of": "part", "weight": "w"}, {"of": "c"}], "rescale": [0, 100], "round": 1},
                   {"id": "part", "kind": "mean", "items": ["a", "b"]},
                   {"id": "above", "items": ["whole", "d"]}]})");
    CHECK(d.scores[0].items == indices{0, 1, 2});
    CHECK(d.scores[2].items == indices{0, 1, 2, 3});
    CHECK(d.scores[0].lowest == 0);
    CHECK(d.scores[0].highest == 100);
    // (3 × (4 + 5) / 2 + 2) / 4 = 3.875, and (3.875 - 1) / 4 = 0.71875
    const result r = evaluate(d, given("4521"));
    CHECK(r.scores[1].points == 4.5);
    CHECK(r.scores[0].points == 71.9);
    CHECK(r.scores[2].points == 72.9);
    CHECK(r.complete());
    const result torn = evaluate(d, given("4.21"));
    CHECK_FALSE(torn.complete());
    CHECK(torn.scores[0].missing == indices{1});
    CHECK_FALSE(torn.scores[0].points.has_value());
}

TEST_CASE("only the headline looks ahead, and never in a circle") {
    const auto wrong_with = [](const std::string& scores) {
        const auto read = read_diagnostic(R"({"jindan": 1, "id": "c", "version": "1", "languages": ["en"], "title": "C",
"scales": [{"id": "five", "from": 1, "to": 5}], "items": [{"id": "a", "statement": "A"}], "scores": [
)" + scores + "]}");
        const auto* wrong = std::get_if<problems>(&read);
        return wrong ? lines_of(*wrong) : std::string("none\n");
    };
    CHECK(wrong_with(R"({"id": "x", "items": ["y"]}, {"id": "y", "items": ["a"]})") == "none\n");
    CHECK(wrong_with(R"({"id": "x", "items": ["x"]})") == "3:23 /scores/0/items/0 circular_reference x\n");
    CHECK(wrong_with(R"({"id": "x", "items": ["y"]}, {"id": "y", "items": ["x"]})") == "3:23 /scores/0/items/0 circular_reference y\n");
    CHECK(wrong_with(R"({"id": "x", "items": ["a"]}, {"id": "y", "items": ["z"]}, {"id": "z", "items": ["a"]})") == "3:52 /scores/1/items/0 later_reference z\n");
    // Whoever refers to the headline first, all that it leans on is read before.
    const std::string whole = R"({"id": "x", "items": ["z"]}, {"id": "y", "items": ["x"]}, {"id": "v", "items": ["a"]}, {"id": "z", "items": ["v", "a"]})";
    CHECK(wrong_with(whole) == "none\n");
    CHECK(wrong_with(R"({"id": "x", "items": ["z"]}, {"id": "y", "items": ["x"]}, {"id": "z", "items": ["y"]})") == "3:81 /scores/2/items/0 circular_reference y\n");
    CHECK(wrong_with(R"({"id": "x", "items": ["a"]}, {"id": "y", "items": ["y"]})") == "3:52 /scores/1/items/0 circular_reference y\n");
    // Down to a depth that no stack minds.
    std::string tower = R"({"id": "x", "items": ["s199"]}, {"id": "s1", "items": ["x"]}, {"id": "s2", "items": ["a"]})";
    for (int i = 3; i < 200; ++i) tower += R"(, {"id": "s)" + std::to_string(i) + R"(", "items": ["s)" + std::to_string(i - 1) + "\"]}";
    CHECK(wrong_with(tower).find("later_reference") != std::string::npos);
}
