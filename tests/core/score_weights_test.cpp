// Weights that are numbers, the reader's own, answers, tallies or other scores; and percentages that reach both ends whatever they are.
#include "core/engine_tests.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

diagnostic weighted(const std::string& scores) {
    return built(R"("scales": [{"id": "five", "from": 1, "to": 5}, {"id": "ten", "from": 0, "to": 10}],
        "items": [{"id": "a", "scale": "five", "statement": "A"}, {"id": "b", "scale": "ten", "statement": "B"},
                  {"id": "wa", "scale": "ten", "statement": "WA"}, {"id": "wb", "scale": "ten", "statement": "WB"},
                  {"id": "p", "kind": "points", "statement": "P", "options": [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}]}],
        "weights": [{"id": "one", "name": "One", "value": 3}, {"id": "two", "name": "Two", "value": 1}], "scores": [)" +
                 scores + "]");
}

}  // namespace

TEST_CASE("fixed weights, sum and mean, negative ones too") {
    const diagnostic d = weighted(R"({"id": "sum", "terms": [{"of": "a", "weight": 2}, {"of": "b", "weight": -0.5}]},
        {"id": "mean", "kind": "mean", "terms": [{"of": "a", "weight": 3}, {"of": "b", "weight": 1}]},
        {"id": "odd", "kind": "mean", "terms": [{"of": "a", "weight": 1}, {"of": "b", "weight": -3}], "rescale": [0, 100]})");
    const filled_in f(d, R"({"a": 4, "b": 10})");
    CHECK(f.score("sum") == "3");    // 8 - 5
    CHECK(f.score("mean") == "5.5"); // 22 / 4
    CHECK(range_of_score(d, "sum") == "-3..10");
    CHECK(range_of_score(d, "mean") == "0.75..6.25");
    // (a - 3b) / -2: lowest at a 5, b 0, highest at a 1, b 10; the way round that weights turn it.
    CHECK(filled_in(d, R"({"a": 5, "b": 0})").score("odd") == "0");
    CHECK(filled_in(d, R"({"a": 1, "b": 10})").score("odd") == "100");
}

TEST_CASE("the reader's own weights take the place of the file's") {
    const diagnostic d = weighted(R"({"id": "m", "kind": "mean", "terms": [{"of": "a", "weight": "one"}, {"of": "b", "weight": "two"}]})");
    CHECK(filled_in(d, R"({"a": 5, "b": 1})").score("m") == "4");              // (15 + 1) / 4
    CHECK(filled_in(d, R"({"a": 5, "b": 1})", {1, 3}).score("m") == "2");      // (5 + 3) / 4
    CHECK(filled_in(d, R"({"a": 5, "b": 1})", {1}).score("m") == "3");         // one is given, two is the file's
    CHECK(filled_in(d, R"({"a": 5, "b": 1})", {0, 0}).score("m") == "(undefined)");
}

TEST_CASE("weights from answers, from points and from other scores") {
    const diagnostic d = weighted(R"({"id": "importance", "items": ["wa"], "plus": 1},
        {"id": "by-answers", "kind": "mean", "terms": [{"of": "a", "weight": "wa"}, {"of": "b", "weight": "wb"}]},
        {"id": "by-points", "terms": [{"of": "a", "weight": "p.a"}, {"of": "b", "weight": "p.b"}], "times": 0.01},
        {"id": "by-score", "terms": [{"of": "a", "weight": "importance"}]})");
    const filled_in f(d, R"({"a": 5, "b": 2, "wa": 4, "wb": 8, "p": {"a": 25, "b": 75}})");
    CHECK(f.score("by-answers") == "3");    // (20 + 16) / 12
    CHECK(f.score("by-points") == "2.75");  // 1.25 + 1.5
    CHECK(f.score("by-score") == "25");
    CHECK(filled_in(d, R"({"a": 5, "b": 2, "wa": 4})").score("by-answers") == "(blank)");
    CHECK(filled_in(d, R"({"a": 5, "b": 2, "wa": 0, "wb": 0})").score("by-answers") == "(undefined)");
    CHECK(d.scores[1].items == std::vector<int>{0, 1, 2, 3});  // what weighs is asked for too
}

TEST_CASE("weights rescale what is attainable: percentages reach 0 and 100, and no more") {
    const char* both = R"({"id": "share", %, "rescale": [0, 100], "terms": [{"of": "a", "weight": "one"}, {"of": "b", "weight": "two"}]})";
    for (const char* how : {R"("kind": "sum")", R"("kind": "mean")", R"("weights": "normalised")", R"("missing": "prorate")", R"("missing": "answered", "kind": "mean")",
                            R"("missing": "answered")", R"("missing": {"rule": "fill", "with": 2})"}) {
        std::string json = both;
        json.replace(json.find('%'), 1, how);
        const diagnostic d = weighted(json);
        CAPTURE(how);
        CHECK(range_of_score(d, "share") == "0..100");
        for (const std::vector<double>& weights : {std::vector<double>{3, 1}, {0.1, 0.2}, {7, 0}, {1e6, 1e-3}}) {
            CHECK(filled_in(d, R"({"a": 1, "b": 0})", weights).score("share") == "0");
            CHECK(filled_in(d, R"({"a": 5, "b": 10})", weights).score("share") == "100");
            if (d.scores[0].missing.is == missing_rule::kind::fill) continue;
            if (d.scores[0].missing.is == missing_rule::kind::all) continue;
            CHECK(filled_in(d, R"({"a": 1})", weights).score("share") == "0");
            CHECK(filled_in(d, R"({"a": 5})", weights).score("share") == "100");
            CHECK(filled_in(d, R"({"a": 3})", weights).score("share") == "50");
        }
    }
}

TEST_CASE("what is left out does not count towards what is attainable") {
    const diagnostic d = built(R"("items": [{"id": "a", "statement": "A", "may_not_apply": true}, {"id": "b", "statement": "B"}],
        "scores": [{"id": "p", "rescale": [0, 100], "missing": {"rule": "all", "not_applicable": "left-out"}}])");
    CHECK(filled_in(d, R"({"a": null, "b": 5})").score("p") == "100");
    CHECK(filled_in(d, R"({"a": null, "b": 1})").score("p") == "0");
    CHECK(filled_in(d, R"({"a": 1, "b": 5})").score("p") == "50");
    CHECK(filled_in(d, R"({"a": null, "b": 5})").attainable("p") == "0..100");
    CHECK(filled_in(d, R"({"b": 3})").possible("p") == "0..100");  // whether a applies is not known yet
}
