// Points that add up to a total, and weights that add up to one.
#include "core/engine_tests.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

diagnostic weighted(const std::string& rule, const std::string& rest = "") {
    return built(R"("items": [{"id": "a", "statement": "A"}, {"id": "b", "statement": "B", "may_not_apply": true},
        {"id": "p", "kind": "points", "statement": "P", "total": 1, "options": [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}]}],
        "weights": [{"id": "wa", "name": "A", "value": 0.7}, {"id": "wb", "name": "B", "value": 0.3}],
        "scores": [{"id": "s", "weights": ")" +
                 rule + R"(", "terms": [{"of": "a", "weight": "wa"}, {"of": "b", "weight": "wb"}])" + rest + "}]");
}

problems problems_of(const std::string& scores) {
    const auto read = read_diagnostic(R"({"jindan": 1, "id": "t", "version": "1", "languages": ["en"], "title": "T", "scales": [{"id": "s", "from": 1, "to": 5}],
        "items": [{"id": "a", "statement": "A"}, {"id": "b", "statement": "B"}], "scores": [)" +
                                      scores + "]}");
    const auto* wrong = std::get_if<problems>(&read);
    return wrong ? *wrong : problems{};
}

}  // namespace

TEST_CASE("weights that must add up to one: in the file already, and of the reader's own") {
    const problems wrong = problems_of(R"({"id": "s", "weights": "sum-to-one", "terms": [{"of": "a", "weight": 0.7}, {"of": "b", "weight": 0.2}]})");
    REQUIRE(wrong.size() == 1);
    CHECK(wrong[0].code == problem_code::weights_sum);
    CHECK(wrong[0].detail == "0.9");
    CHECK(wrong[0].where == "/scores/0/weights");
    CHECK(problems_of(R"({"id": "s", "weights": "sum-to-one", "terms": [{"of": "a", "weight": 0.7}, {"of": "b", "weight": 0.3}]})").empty());

    const diagnostic d = weighted("sum-to-one");
    CHECK(filled_in(d, R"({"a": 5, "b": 1})").score("s") == "3.8");
    CHECK(filled_in(d, R"({"a": 5, "b": 1})", {0.5, 0.5}).score("s") == "3");
    CHECK(filled_in(d, R"({"a": 5, "b": 1})", {0.5, 0.6}).score("s") == "(weights)");
    // Ten tenths are one.
    double tenths = 0;
    for (int i = 0; i < 7; ++i) tenths += 0.1;
    CHECK(filled_in(d, R"({"a": 5, "b": 1})", {tenths, 0.1 + 0.2}).score("s") == "3.8");
    // A mixture of 1–5 is in 1–5, whatever the weights.
    CHECK(range_of_score(d, "s") == "1..5");
}

TEST_CASE("what is left out takes nothing from weights that add up to one") {
    const diagnostic d = weighted("sum-to-one", R"(, "missing": {"rule": "all", "not_applicable": "left-out"}, "rescale": [0, 100])");
    CHECK(filled_in(d, R"({"a": 5, "b": null})").score("s") == "100");  // 3.5 of 0.7–3.5
    CHECK(filled_in(d, R"({"a": 1, "b": 1})").score("s") == "0");
    CHECK(range_of_score(weighted("sum-to-one", R"(, "missing": "answered")"), "s") == "0..5");
}

TEST_CASE("weights that are normalised") {
    const diagnostic d = weighted("normalised");
    CHECK(filled_in(d, R"({"a": 5, "b": 1})", {7, 3}).score("s") == "3.8");
    CHECK(filled_in(d, R"({"a": 5, "b": 1})", {1, 0}).score("s") == "5");
    CHECK(filled_in(d, R"({"a": 5, "b": 1})", {0, 0}).score("s") == "(undefined)");
    CHECK(range_of_score(d, "s") == "1..5");
}

TEST_CASE("points as weights: what was given out adds up, or there is no score") {
    const diagnostic d = built(R"("items": [{"id": "a", "statement": "A"}, {"id": "b", "statement": "B"},
        {"id": "p", "kind": "points", "statement": "P", "total": 1, "options": [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}]}],
        "scores": [{"id": "s", "weights": "sum-to-one", "terms": [{"of": "a", "weight": "p.a"}, {"of": "b", "weight": "p.b"}]}])");
    CHECK(filled_in(d, R"({"a": 5, "b": 1, "p": {"a": 0.7, "b": 0.3}})").score("s") == "3.8");
    CHECK(filled_in(d, R"({"a": 5, "b": 1, "p": {"a": 0.7, "b": 0.2}})").score("s") == "(weights)");
    CHECK(filled_in(d, R"({"a": 5, "b": 1})").score("s") == "(blank)");
}
