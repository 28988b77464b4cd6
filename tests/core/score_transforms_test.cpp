// Rescaled, then times and plus, then rounded half up, then clamped.
#include "core/engine_tests.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

// Of one number x, which may be negative.
diagnostic of_x(const std::string& rest) {
    return built(R"("items": [{"id": "x", "kind": "number", "statement": "X", "min": -10, "max": 10, "decimals": 3}], "scores": [{"id": "s", "items": ["x"])" + rest + "}]");
}

std::string score_of(const std::string& rest, double x) {
    const diagnostic d = of_x(rest);
    return filled_in(d, responses{{response::state::given, x, {}}}).score("s");
}

}  // namespace

TEST_CASE("rescale maps what is attainable, or a range of its own, onto another; backwards too") {
    CHECK(score_of(R"(, "rescale": [0, 100])", -10) == "0");
    CHECK(score_of(R"(, "rescale": [0, 100])", 10) == "100");
    CHECK(score_of(R"(, "rescale": [0, 100])", -2.5) == "37.5");
    CHECK(score_of(R"(, "rescale": [100, 0])", -10) == "100");
    CHECK(score_of(R"(, "rescale": [1, -1])", 5) == "-0.5");
    CHECK(score_of(R"(, "rescale": {"from": [0, 4], "to": [0, 100]})", 1) == "25");
    CHECK(score_of(R"(, "rescale": {"from": [0, 4], "to": [0, 100]})", 5) == "125");
    CHECK(range_of_score(of_x(R"(, "rescale": {"from": [0, 4], "to": [0, 100]})"), "s") == "-250..250");
    CHECK(range_of_score(of_x(R"(, "rescale": {"from": [4, 0], "to": [0, 100]}, "clamp": [0, 100])"), "s") == "0..100");
    CHECK(range_of_score(of_x(R"(, "rescale": [100, 0])"), "s") == "0..100");
}

TEST_CASE("times, plus, rounding and clamping, in this order") {
    CHECK(score_of(R"(, "times": 2.5)", 3) == "7.5");
    CHECK(score_of(R"(, "times": -2, "plus": 1)", 3) == "-5");
    CHECK(range_of_score(of_x(R"(, "times": -2, "plus": 1)"), "s") == "-19..21");
    CHECK(score_of(R"(, "round": 0)", 2.5) == "3");
    CHECK(score_of(R"(, "round": 0)", -2.5) == "-2");
    CHECK(score_of(R"(, "round": 0)", 2.499) == "2");
    CHECK(score_of(R"(, "round": 2)", 1.005) == "1.01");
    CHECK(score_of(R"(, "times": 0.1, "round": 1)", 6.65) == "0.7");  // 0.665
    CHECK(score_of(R"(, "clamp": [0, 4])", -3) == "0");
    CHECK(score_of(R"(, "clamp": [0, 4])", 4.2) == "4");
    CHECK(score_of(R"(, "round": 0, "clamp": [0.5, 3.5])", 3.5) == "3.5");  // 4, then 3.5
    CHECK(score_of(R"(, "rescale": [0, 1], "times": 8, "plus": -4, "round": 0, "clamp": [-3, 3])", 10) == "3");
}

TEST_CASE("rounding does not see what the binary form lost, and sees what it did not") {
    CHECK(decimal::to_text(decimal::rounded(1e9 + 0.4999, 0)) == "1000000000");
    CHECK(decimal::to_text(decimal::rounded(1e9 + 0.5, 0)) == "1000000001");
    double halves = 0;
    for (int i = 0; i < 25; ++i) halves += 0.1;  // 2.5000000000000004 or a little less
    CHECK(decimal::rounded(halves, 0) == 3);
    CHECK(decimal::rounded(-0.4, 0) == 0);
}

TEST_CASE("rescaling a formula starts from what the formula can come to") {
    const diagnostic d = built(R"("items": [{"id": "a", "statement": "A"}, {"id": "b", "statement": "B"}],
        "scores": [{"id": "f", "kind": "formula", "formula": {"subtract": ["a", "b"]}, "rescale": [0, 100], "times": 2, "plus": 1},
                   {"id": "p", "kind": "product", "items": ["a", "b"], "rescale": [0, 48]}])");
    // a - b runs from -4 to 4: 3 is 7/8 of the way, 87.5, then 176
    CHECK(filled_in(d, R"({"a": 4, "b": 1})").score("f") == "176");
    CHECK(filled_in(d, R"({"a": 1, "b": 5})").score("f") == "1");
    CHECK(filled_in(d, R"({"a": 5, "b": 1})").score("f") == "201");
    CHECK(range_of_score(d, "f") == "1..201");
    CHECK(filled_in(d, R"({"a": 2, "b": 3})").score("p") == "10");  // 1–25 onto 0–48: (6 - 1) × 2
}

TEST_CASE("a range without end or without width is rescaled from one of its own; the reader wants it") {
    const diagnostic d = built(R"("items": [{"id": "x", "kind": "number", "statement": "X"}, {"id": "a", "statement": "A", "recode": {"1": 2, "2": 2, "3": 2, "4": 2, "5": 2}}],
        "scores": [{"id": "flat", "items": ["a"], "rescale": {"from": [0, 4], "to": [0, 100]}}, {"id": "own", "items": ["x"], "rescale": {"from": [0, 50], "to": [0, 100]}}])");
    const filled_in f(d, R"({"x": 5, "a": 3})");
    CHECK(f.score("flat") == "50");
    CHECK(f.score("own") == "10");
}

TEST_CASE("what is possible goes through the same steps") {
    const diagnostic d = built(R"("items": [{"id": "a", "statement": "A"}, {"id": "b", "statement": "B"}], "scores": [
        {"id": "down", "times": -2, "plus": 1}, {"id": "percent", "rescale": [0, 100]}, {"id": "mean", "kind": "mean", "round": 0}, {"id": "clamped", "clamp": [4, 6]}])");
    const filled_in f(d, R"({"a": 4})");
    CHECK(f.possible("down") == "-17..-9");        // 5–9
    CHECK(f.possible("percent") == "37.5..87.5");  // 5–9 of 2–10
    CHECK(f.possible("mean") == "3..5");           // 2.5–4.5, rounded
    CHECK(f.possible("clamped") == "5..6");
}
