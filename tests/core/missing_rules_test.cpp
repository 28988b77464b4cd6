// What becomes of a score when answers are missing, left out or filled in.
#include "core/engine_tests.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

// Four statements, of which the last need not apply.
diagnostic with(const std::string& rule, const std::string& rest = R"("kind": "sum")") {
    return built(R"("items": [{"id": "a", "statement": "A"}, {"id": "b", "statement": "B"}, {"id": "c", "statement": "C"}, {"id": "d", "statement": "D", "may_not_apply": true}],
        "scores": [{"id": "s", "missing": )" +
                 rule + ", " + rest + "}]");
}

struct row {
    const char *answers, *score, *counts;
};

void check(const diagnostic& d, std::initializer_list<row> rows) {
    for (const row& r : rows) {
        CAPTURE(r.answers);
        CHECK(filled_in(d, r.answers).score("s") == r.score);
        CHECK(filled_in(d, r.answers).counts("s") == r.counts);
    }
}

}  // namespace

TEST_CASE("all are required, which is the default") {
    check(with(R"("all")"), {{R"({"a": 1, "b": 2, "c": 3, "d": 4})", "10", "4 0 0"},
                             {R"({"a": 1, "b": 2, "d": 4})", "(blank)", "3 1 0"},
                             {R"({"a": 1, "b": 2, "c": 3, "d": null})", "(not-applicable)", "3 1 0"},
                             {R"({})", "(blank)", "0 4 0"}});
    check(with(R"({"rule": "all", "not_applicable": "left-out"})"), {{R"({"a": 1, "b": 2, "c": 3, "d": null})", "6", "3 0 1"}, {R"({"a": 1, "b": 2, "d": null})", "(blank)", "2 1 1"}});
    CHECK(built(R"("items": [{"id": "a", "statement": "A"}], "scores": [{"id": "s"}])").scores[0].missing == missing_rule());
}

TEST_CASE("prorating: sum of what is there × all weights / weights there, with a minimum number and share") {
    check(with(R"("prorate")"), {{R"({"a": 1, "b": 2, "c": 3})", "8", "3 1 0"},  // 6 × 4/3
                                 {R"({"a": 5})", "20", "1 3 0"},
                                 {R"({"a": 1, "b": 2, "c": 3, "d": null})", "8", "3 1 0"},
                                 {R"({})", "(too-few)", "0 4 0"}});
    check(with(R"({"rule": "prorate", "at_least": 3})"), {{R"({"a": 1, "b": 2, "c": 3})", "8", "3 1 0"}, {R"({"a": 1, "b": 2})", "(too-few)", "2 2 0"}});
    check(with(R"({"rule": "prorate", "share": 0.75})"), {{R"({"a": 1, "b": 2, "c": 3})", "8", "3 1 0"}, {R"({"a": 1, "b": 2})", "(too-few)", "2 2 0"}});
    // A share of what was asked: two of three.
    check(with(R"({"rule": "prorate", "share": 0.6, "not_applicable": "left-out"})"),
          {{R"({"a": 1, "b": 2, "d": null})", "4.5", "2 1 1"}, {R"({"a": 1, "d": null})", "(too-few)", "1 2 1"}});
    const std::string weights = R"("terms": [{"of": "a", "weight": 3}, {"of": "b", "weight": 1}])";
    check(with(R"("prorate")", weights), {{R"({"a": 2, "b": 5})", "11", "2 0 0"}, {R"({"a": 2})", "8", "1 1 0"}, {R"({"b": 5})", "20", "1 1 0"}});
    check(with(R"("prorate")", R"("terms": [{"of": "a", "weight": 0}, {"of": "b", "weight": 1}])"), {{R"({"a": 2})", "(undefined)", "1 1 0"}});
    CHECK(range_of_score(with(R"("prorate")"), "s") == "4..20");
}

TEST_CASE("with weights that subtract, what is there cannot stand for the whole") {
    const diagnostic d = with(R"("prorate")", R"("terms": [{"of": "a", "weight": 1}, {"of": "b", "weight": -1}])");
    CHECK(filled_in(d, R"({"a": 5})").score("s") == "(undefined)");  // b would take off 1 to 5
    CHECK(filled_in(d, R"({"b": 5})").score("s") == "(undefined)");
    CHECK(filled_in(d, R"({"a": 5, "b": 1})").score("s") == "4");
    CHECK(range_of_score(d, "s") == "-10..10");
}

TEST_CASE("a count for which no answer is wanted starts at nothing") {
    const std::string any = R"({"rule": "answered", "at_least": 0})";
    check(with(any, R"("kind": "count")"), {{R"({})", "0", "0 4 0"}, {R"({"a": 1, "d": null})", "1", "1 3 0"}, {R"({"a": 1, "b": 1, "c": 1, "d": 1})", "4", "4 0 0"}});
    check(with(R"({"rule": "answered", "at_least": 0, "not_applicable": "left-out"})", R"("kind": "count", "items": ["d"])"), {{R"({"d": null})", "0", "0 0 1"}});
    check(with(R"({"rule": "answered", "at_least": 0, "share": 0.5})", R"("kind": "count")"), {{R"({})", "(too-few)", "0 4 0"}});
    check(with(R"("answered")", R"("kind": "count")"), {{R"({})", "(too-few)", "0 4 0"}});
    check(with(any), {{R"({})", "(too-few)", "0 4 0"}});  // a sum of nothing is none
}

TEST_CASE("only what is answered counts") {
    check(with(R"("answered")"), {{R"({"a": 1, "c": 3})", "4", "2 2 0"}, {R"({"d": null})", "(too-few)", "0 4 0"}});
    check(with(R"({"rule": "answered", "at_least": 2})", R"("kind": "mean")"), {{R"({"a": 1, "c": 4})", "2.5", "2 2 0"}, {R"({"a": 1})", "(too-few)", "1 3 0"}});
    CHECK(range_of_score(with(R"("answered")"), "s") == "0..20");
    CHECK(range_of_score(with(R"("answered")", R"("kind": "mean")"), "s") == "1..5");
}

TEST_CASE("a value takes the place of what is missing; blanks as zero up to a maximum") {
    check(with(R"({"rule": "fill", "with": 2.5})"), {{R"({"a": 1, "b": 2, "c": 3})", "8.5", "3 1 0"}, {R"({"a": 1})", "8.5", "1 3 0"}, {R"({})", "(too-few)", "0 4 0"}});
    check(with(R"({"rule": "fill", "with": 0, "at_most": 1})"), {{R"({"a": 1, "b": 2, "c": 3})", "6", "3 1 0"}, {R"({"a": 1, "b": 2})", "(too-few)", "2 2 0"}});
    check(with(R"({"rule": "fill", "with": 0, "at_least": 0})"), {{R"({})", "0", "0 4 0"}});
    check(with(R"({"rule": "fill", "with": 0, "not_applicable": "left-out"})", R"("kind": "mean")"),
          {{R"({"a": 3, "b": 3, "c": 3, "d": null})", "3", "3 0 1"}, {R"({"a": 3, "b": 3, "d": null})", "2", "2 1 1"}});
    // In a mean what is filled in counts like an answer: (5 + 5 + 0 + 0) / 4
    check(with(R"({"rule": "fill", "with": 0})", R"("kind": "mean")"), {{R"({"a": 5, "b": 5})", "2.5", "2 2 0"}});
    CHECK(range_of_score(with(R"({"rule": "fill", "with": 0})"), "s") == "0..20");
    CHECK(range_of_score(with(R"({"rule": "fill", "with": 9})", R"("kind": "mean")"), "s") == "1..9");
}

TEST_CASE("what is filled in is counted, subtracted and computed with like an answer") {
    check(with(R"({"rule": "fill", "with": 0})", R"("kind": "count", "counts": {"to": 2})"), {{R"({"a": 1, "b": 5})", "3", "2 2 0"}});
    check(with(R"({"rule": "fill", "with": 3})", R"("kind": "count", "counts": {"to": 2})"), {{R"({"a": 1, "b": 5})", "1", "2 2 0"}});
    check(with(R"({"rule": "fill", "with": 3})", R"("kind": "difference", "pairs": [["a", "b"], ["c", "d"]])"), {{R"({"a": 5, "b": 1, "d": 1})", "3", "1 1 0"}});
    check(with(R"({"rule": "fill", "with": 0, "at_most": 1})", R"("kind": "formula", "formula": {"add": ["a", {"multiply": ["b", "b"]}]})"),
          {{R"({"a": 2})", "2", "1 1 0"}, {R"({"b": 3})", "9", "1 1 0"}, {R"({})", "(too-few)", "0 2 0"}});
    CHECK(range_of_score(with(R"({"rule": "fill", "with": 0})", R"("kind": "formula", "formula": {"add": ["a", "b"]})"), "s") == "0..10");
}

TEST_CASE("a percentage with something filled in stays a percentage") {
    const diagnostic d = with(R"({"rule": "fill", "with": 0})", R"("rescale": [0, 100])");
    CHECK(filled_in(d, R"({"a": 5, "b": 5, "c": 5, "d": 5})").score("s") == "100");
    CHECK(filled_in(d, R"({"a": 1, "b": 1, "c": 1, "d": 1})").score("s") == "0");
    // Of 3–15 and 0–5: (3 - 3) / 17
    CHECK(filled_in(d, R"({"a": 1, "b": 1, "c": 1})").score("s") == "0");
    CHECK(filled_in(d, R"({"a": 5, "b": 5, "c": 5})").score("s") == "70.588235294");
}

TEST_CASE("a value that can still change says so") {
    const diagnostic d = with(R"("answered")", R"("kind": "mean")");
    const filled_in f(d, R"({"a": 5, "b": 5})");
    CHECK(f.score("s") == "5");
    CHECK_FALSE(f.at("s").settled);
    CHECK(f.at("s").possible.from <= 3);  // (5 + 5 + 1 + 1) / 4
    CHECK(f.at("s").possible.to == 5);
    CHECK(filled_in(d, R"({"a": 5, "b": 5, "c": 1, "d": null})").possible("s") == "3.666666667..3.666666667");
}

TEST_CASE("filling in is for answers that are missing, not for what cannot be worked out") {
    const diagnostic d = built(R"("items": [{"id": "a", "kind": "number", "statement": "A"}, {"id": "b", "kind": "number", "statement": "B"},
            {"id": "y", "kind": "yes-no", "statement": "Y", "scored": false}, {"id": "c", "kind": "number", "statement": "C", "ask_if": {"answer": "y", "eq": true}}],
        "scores": [{"id": "total", "kind": "formula", "formula": {"add": ["a", "b"]}, "missing": {"rule": "fill", "with": 1}},
            {"id": "ratio", "kind": "formula", "formula": {"divide": ["a", "b"]}},
            {"id": "built-on", "kind": "formula", "formula": {"add": ["ratio", 10]}, "missing": {"rule": "fill", "with": 0}},
            {"id": "summed", "items": ["ratio", "a"], "missing": {"rule": "fill", "with": 0}},
            {"id": "skipped", "kind": "formula", "formula": {"add": ["a", "c"]}, "missing": {"rule": "fill", "with": 99}}])");
    const auto r = filled_in(d, R"({"a": 4, "b": 0, "y": false})");
    CHECK(r.score("total") == "4");
    CHECK(r.score("ratio") == "(undefined)");
    CHECK(r.score("built-on") == "(depends)");
    CHECK(r.score("summed") == "(depends)");
    CHECK(r.score("skipped") == "(not-asked)");
    CHECK(filled_in(d, R"({"a": 4, "y": false})").score("total") == "5");
}

TEST_CASE("a mean that an answer may stay out of can become what it would be with it or without it") {
    const diagnostic d = built(R"("items": [{"id": "a", "statement": "A"}, {"id": "b", "statement": "B", "may_not_apply": true}, {"id": "c", "statement": "C"}],
        "scores": [{"id": "s", "kind": "mean", "missing": {"rule": "answered", "share": 0.6}},
            {"id": "weighted", "kind": "mean", "missing": {"rule": "prorate", "not_applicable": "left-out"}, "times": -1, "terms": [{"of": "a", "weight": 3}, {"of": "b", "weight": 2}]},
            {"id": "all-of-it", "kind": "mean", "missing": "answered", "items": ["b"]},
            {"id": "against", "kind": "mean", "missing": "answered", "terms": [{"of": "a", "weight": 3}, {"of": "b", "weight": -1}]}])");
    const filled_in f(d, R"({"a": 5, "c": 4})");
    CHECK(f.possible("s") == "3.333333333..4.666666667");  // (5 + 4 + 1) / 3, (5 + 4 + 5) / 3
    CHECK(f.possible("weighted") == "-5..-3.4");           // (15 + 2) / 5; without b, or with 5, it stays 5
    CHECK(f.possible("all-of-it") == "1..5");
    CHECK(filled_in(d, R"({"a": 5, "c": 5})").possible("s") == "3.666666667..5");
    CHECK(filled_in(d, R"({"a": 5})").possible("s") == "2.333333333..5");    // both missing: (5 + 1 + 1) / 3
    CHECK(filled_in(d, R"({"a": 5, "b": null})").possible("s") == "3..5");   // it is known not to apply
    CHECK(f.possible("against") == range_of_score(d, "against"));            // what is taken away can lead anywhere
}
