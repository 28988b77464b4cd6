// Sums, means, products, differences, counts, tallies, formulas and the first that is there.
#include "core/engine_tests.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

// Three statements 1–5 and two numbers, with the scores a test is about.
diagnostic with(const std::string& scores) {
    return built(R"("items": [{"id": "a", "statement": "A"}, {"id": "b", "statement": "B"}, {"id": "c", "statement": "C"},
        {"id": "x", "kind": "number", "statement": "X", "decimals": 3}, {"id": "y", "kind": "number", "statement": "Y", "decimals": 3}], "scores": [)" +
                 scores + "]");
}

std::string first_score(const std::string& score, const char* answers) {
    const diagnostic d = with(score);
    return filled_in(d, answers).score(d.scores[0].id.c_str());
}

std::string formula(const std::string& f, const char* answers) { return first_score(R"({"id": "s", "kind": "formula", "formula": )" + f + "}", answers); }

}  // namespace

TEST_CASE("sum, mean, product and difference") {
    const diagnostic d = with(R"({"id": "sum", "items": ["a", "b", "x"]}, {"id": "mean", "kind": "mean", "items": ["a", "b", "c"]},
        {"id": "product", "kind": "product", "items": ["a", "b", "x"]}, {"id": "difference", "kind": "difference", "pairs": [["a", "b"], ["c", "a"]]},
        {"id": "of-scores", "kind": "mean", "items": ["sum", "product", "a"]})");
    const filled_in f(d, R"({"a": 2, "b": 5, "c": 3, "x": -0.5})");
    CHECK(f.score("sum") == "6.5");            // 2 + 5 - 0.5
    CHECK(f.score("mean") == "3.333333333");   // 10 / 3
    CHECK(f.score("product") == "-5");         // 2 × 5 × -0.5
    CHECK(f.score("difference") == "-1");      // (-3 + 1) / 2
    CHECK(f.score("of-scores") == "1.166666667");  // (6.5 - 5 + 2) / 3
    CHECK(range_of_score(d, "mean") == "1..5");
    CHECK(range_of_score(d, "difference") == "-4..4");
}

TEST_CASE("the range of a product has all signs in it") {
    const diagnostic d = built(R"("scales": [{"id": "s", "from": -2, "to": 3}], "items": [{"id": "a", "statement": "A"}, {"id": "b", "statement": "B"}],
        "scores": [{"id": "p", "kind": "product", "items": ["a", "b"]}, {"id": "q", "kind": "product", "items": ["a", "b"], "times": -10, "plus": 1}])");
    CHECK(range_of_score(d, "p") == "-6..9");
    CHECK(range_of_score(d, "q") == "-89..61");
    const filled_in f(d, R"({"a": -2, "b": 3})");
    CHECK(f.score("q") == "61");
    CHECK(f.attainable("q") == "-89..61");  // not transformed twice
}

TEST_CASE("count of items past a threshold, of all or of each") {
    const diagnostic d = with(R"({"id": "top", "kind": "count", "items": ["a", "b", "c"], "counts": {"from": 4}},
        {"id": "own", "kind": "count", "terms": [{"of": "a", "from": 3}, {"of": "b", "above": 3}, {"of": "c", "to": 1, "weight": 2}], "counts": {"from": 5}})");
    CHECK(filled_in(d, R"({"a": 4, "b": 5, "c": 3})").score("top") == "2");
    CHECK(filled_in(d, R"({"a": 3, "b": 3, "c": 1})").score("top") == "0");
    CHECK(filled_in(d, R"({"a": 3, "b": 3, "c": 1})").score("own") == "3");
    CHECK(range_of_score(d, "own") == "0..4");
    CHECK(d.scores[1].step == 1);
}

TEST_CASE("a tally of choices; only items that can count towards it are its terms") {
    const diagnostic d = built(R"("items": [
        {"id": "p", "kind": "pair", "statement": "P", "may_not_apply": true, "options": [{"id": "l", "label": "L", "tally": "red"}, {"id": "r", "label": "R", "tally": "blue"}]},
        {"id": "q", "kind": "choice", "statement": "Q", "options": [{"id": "l", "label": "L", "tally": "red"}, {"id": "m", "label": "M", "tally": "red"}, {"id": "n", "label": "N"}]},
        {"id": "r", "kind": "several", "statement": "R", "options": [{"id": "l", "label": "L", "tally": "red"}, {"id": "m", "label": "M", "tally": "red"}, {"id": "n", "label": "N", "tally": "blue"}]},
        {"id": "s", "statement": "S"}],
        "scores": [{"id": "red", "kind": "tally", "tally": "red"}, {"id": "blue", "kind": "tally", "tally": "blue", "times": 10, "plus": -5},
                   {"id": "share", "kind": "tally", "tally": "red", "missing": {"rule": "prorate", "not_applicable": "left-out"}, "rescale": [0, 100]},
                   {"id": "listed", "kind": "tally", "tally": "red", "items": ["p"]}, {"id": "weighted", "terms": [{"of": "s", "weight": {"tally": "red"}}]}])");
    CHECK(range_of_score(d, "red") == "0..4");   // one each of p and q, two of r
    CHECK(range_of_score(d, "blue") == "-5..15");  // p and r
    CHECK(d.scores[1].items == std::vector<int>{0, 2});
    const filled_in f(d, R"({"p": "r", "q": "m", "r": ["l", "m"], "s": 3})");
    CHECK(f.score("red") == "3");
    CHECK(f.score("blue") == "5");
    CHECK(f.score("share") == "75");
    CHECK(f.score("listed") == "0");
    CHECK(f.score("weighted") == "9");
    const filled_in part(d, R"({"q": "l", "r": []})");
    CHECK(part.score("red") == "(blank)");
    CHECK(part.possible("red") == "1..2");
    CHECK(part.score("weighted") == "(blank)");
    CHECK(part.score("blue") == "(blank)");
    CHECK(part.possible("blue") == "-5..5");  // transformed like the score itself
    // Two of three answered: one of at most three, and what is attainable grows alike: 1/3.
    CHECK(part.score("share") == "33.333333333");
    CHECK(filled_in(d, R"({"p": null, "q": "l", "r": ["l", "m", "n"]})").score("share") == "100");
    CHECK(filled_in(d, R"({"p": null, "q": "l", "r": ["l", "m", "n"]})").score("red") == "(not-applicable)");
}

TEST_CASE("arithmetic") {
    CHECK(formula(R"({"add": ["a", {"multiply": ["b", 2]}, {"subtract": ["c", "x"]}]})", R"({"a": 1, "b": 2, "c": 3, "x": 0.5})") == "7.5");
    CHECK(formula(R"({"divide": ["a", "b"]})", R"({"a": 1, "b": 4})") == "0.25");
    CHECK(formula(R"({"lowest": ["a", "b", "c"]})", R"({"a": 4, "b": 2, "c": 3})") == "2");
    CHECK(formula(R"({"highest": ["a", "b", "c"]})", R"({"a": 4, "b": 2, "c": 3})") == "4");
    CHECK(formula(R"({"absolute": {"subtract": ["a", "b"]}})", R"({"a": 2, "b": 5})") == "3");
    CHECK(formula(R"({"root": "a"})", R"({"a": 4})") == "2");
    CHECK(formula(R"({"logarithm": "a"})", R"({"a": 1})") == "0");
    CHECK(formula(R"({"if": {"value": "a", "gt": 3}, "then": "b", "else": {"subtract": [0, "b"]}})", R"({"a": 4, "b": 2})") == "2");
    CHECK(formula(R"({"if": {"value": "a", "gt": 3}, "then": "b", "else": {"subtract": [0, "b"]}})", R"({"a": 3, "b": 2})") == "-2");
}

TEST_CASE("what cannot be computed is no score") {
    CHECK(formula(R"({"divide": ["a", "x"]})", R"({"a": 1, "x": 0})") == "(undefined)");
    CHECK(formula(R"({"divide": [0, "x"]})", R"({"x": 0})") == "(undefined)");
    CHECK(formula(R"({"divide": ["a", {"subtract": ["x", "y"]}]})", R"({"a": 1, "x": 0.3, "y": 0.3})") == "(undefined)");
    CHECK(formula(R"({"root": "x"})", R"({"x": -0.001})") == "(undefined)");
    CHECK(formula(R"({"logarithm": "x"})", R"({"x": 0})") == "(undefined)");
    CHECK(formula(R"({"multiply": ["x", "x"]})", R"({"x": 1e8})") == "(undefined)");  // 1e16
    CHECK(formula(R"({"add": ["a", "b"]})", R"({"a": 1})") == "(blank)");
    // Only the branch that is taken has to have a number.
    CHECK(formula(R"({"if": {"answered": "b"}, "then": "b", "else": "a"})", R"({"a": 1})") == "1");
    CHECK(first_score(R"({"id": "s", "kind": "mean", "terms": [{"of": "a", "weight": "x"}, {"of": "b", "weight": "y"}]})", R"({"a": 1, "b": 2, "x": 1, "y": -1})") == "(undefined)");
}

TEST_CASE("no score reaches what depends on it, and nothing else") {
    const diagnostic d = with(R"({"id": "ratio", "kind": "formula", "formula": {"divide": ["a", "x"]}}, {"id": "other", "items": ["a", "b"]},
        {"id": "twice", "items": ["ratio"], "times": 2, "bands": [{"id": "any", "name": "Any"}]}, {"id": "both", "items": ["ratio", "other"]},
        {"id": "part", "kind": "mean", "items": ["ratio", "other"], "missing": "answered"})");
    const filled_in f(d, R"({"a": 1, "b": 2, "x": 0})");
    CHECK(f.score("ratio") == "(undefined)");
    CHECK(f.score("other") == "3");
    CHECK(f.score("twice") == "(depends)");
    CHECK(f.band("twice") == "-");
    CHECK(f.score("both") == "(depends)");
    CHECK(f.score("part") == "3");
    CHECK(filled_in(d, R"({"a": 1, "b": 2, "x": -4})").score("twice") == "-0.5");
    CHECK(filled_in(d, R"({"a": 1, "b": 2, "x": -4})").band("twice") == "any");
}

TEST_CASE("the first that is there") {
    const diagnostic d = with(R"({"id": "known", "kind": "formula", "formula": {"divide": ["x", "y"]}}, {"id": "best", "kind": "first", "items": ["known", "a", "b"]})");
    CHECK(filled_in(d, R"({"a": 1, "b": 2, "x": 6, "y": 4})").score("best") == "1.5");
    CHECK(filled_in(d, R"({"a": 1, "b": 2, "x": 6, "y": 0})").score("best") == "1");
    CHECK(filled_in(d, R"({"b": 2})").score("best") == "2");
    CHECK(filled_in(d, R"({})").score("best") == "(no-case)");
    // a is not there yet, and would come first
    CHECK_FALSE(filled_in(d, R"({"b": 2})").at("best").settled);
}

TEST_CASE("an item serves several scores") {
    const diagnostic d = with(R"({"id": "one", "items": ["a", "b"]}, {"id": "two", "kind": "mean", "items": ["a", "c"]})");
    const filled_in f(d, R"({"a": 5, "b": 1, "c": 2})");
    CHECK(f.score("one") == "6");
    CHECK(f.score("two") == "3.5");
}
