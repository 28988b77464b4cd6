// What is asked depends on answers, item scores and scores.
#include "core/engine_tests.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

// Two numbers, and items that are asked under one condition each.
diagnostic asked_if(const std::string& condition) {
    return built(R"("items": [{"id": "a", "kind": "number", "statement": "A", "decimals": 2, "times": 2, "may_not_apply": true},
        {"id": "b", "kind": "choice", "statement": "B", "options": [{"id": "x", "label": "X"}, {"id": "y", "label": "Y"}]},
        {"id": "c", "statement": "C", "ask_if": )" +
                 condition + R"(}], "scores": [{"id": "s", "items": ["c"]}])");
}

bool asks(const std::string& condition, const char* answers) {
    const diagnostic d = asked_if(condition);
    return filled_in(d, answers).all.items[2].asked;
}

}  // namespace

TEST_CASE("comparisons of raw answers and of item scores") {
    struct row {
        const char *condition, *yes, *no;
    };
    const row table[] = {
        {R"({"answer": "a", "eq": 6.7})", R"({"a": 6.7})", R"({"a": 6.71})"},
        {R"({"answer": "a", "ne": 6.7})", R"({"a": 6.71})", R"({"a": 6.7})"},
        {R"({"answer": "a", "lt": 3})", R"({"a": 2.99})", R"({"a": 3})"},
        {R"({"answer": "a", "le": 3})", R"({"a": 3})", R"({"a": 3.01})"},
        {R"({"answer": "a", "gt": 3})", R"({"a": 3.01})", R"({"a": 3})"},
        {R"({"answer": "a", "ge": -3})", R"({"a": -3})", R"({"a": -3.01})"},
        {R"({"answer": "a", "gt": 1, "le": 2})", R"({"a": 2})", R"({"a": 1})"},
        {R"({"value": "a", "ge": 6})", R"({"a": 3})", R"({"a": 2.99})"},  // its score is twice its answer
        {R"({"answer": "b", "eq": "y"})", R"({"b": "y"})", R"({"b": "x"})"},
        {R"({"answer": "b", "ne": "y"})", R"({"b": "x"})", R"({"b": "y"})"},
        {R"({"answer": "b", "ne": "y"})", R"({"b": "x"})", R"({})"},  // no answer is no other answer
        {R"({"answered": "a"})", R"({"a": 0})", R"({"a": null})"},
        {R"({"not_applicable": "a"})", R"({"a": null})", R"({"a": 0})"},
        {R"({"not": {"answered": "a"}})", R"({})", R"({"a": 1})"},
        {R"({"all": [{"answer": "a", "gt": 1}, {"answer": "b", "eq": "x"}]})", R"({"a": 2, "b": "x"})", R"({"a": 2, "b": "y"})"},
        {R"({"any": [{"answer": "a", "gt": 1}, {"answer": "b", "eq": "x"}]})", R"({"a": 0, "b": "x"})", R"({"a": 1, "b": "y"})"},
        {R"({"not": {"answer": "a", "gt": 1}})", R"({})", R"({"a": 2})"},  // what has no number compares as false
    };
    for (const row& t : table) {
        CAPTURE(t.condition);
        CHECK(asks(t.condition, t.yes));
        CHECK_FALSE(asks(t.condition, t.no));
    }
}

TEST_CASE("an item asked by an earlier score; chains of items that are not asked") {
    const diagnostic d = built(R"("items": [
        {"id": "a", "statement": "A"}, {"id": "b", "statement": "B"},
        {"id": "c", "statement": "C", "ask_if": {"value": "first", "ge": 6}},
        {"id": "d", "statement": "D", "ask_if": {"answer": "c", "ge": 1}}],
        "scores": [{"id": "first", "items": ["a", "b"]}, {"id": "all"}])");
    const filled_in low(d, R"({"a": 2, "b": 3, "c": 5, "d": 5})"), high(d, R"({"a": 3, "b": 3, "c": 5, "d": 4})");
    CHECK(low.item("c") == "(not-asked)");
    CHECK(low.item("d") == "(not-asked)");
    CHECK(low.score("all") == "5");
    CHECK(low.counts("all") == "2 0 2");
    CHECK(high.score("all") == "15");
    CHECK(range_of_score(d, "all") == "2..20");
    // Before b is there, c and d may still come: 2 + 1 … 2 + 5 + 5 + 5
    CHECK(filled_in(d, R"({"a": 2})").possible("all") == "3..17");
    CHECK(filled_in(d, R"({"a": 2})").score("all") == "(blank)");
}

TEST_CASE("an item that is not asked takes its given score, or is left out") {
    const diagnostic d = built(R"("items": [{"id": "a", "kind": "yes-no", "statement": "A"},
        {"id": "b", "statement": "B", "ask_if": {"answer": "a", "eq": true}, "not_asked_score": 0},
        {"id": "c", "statement": "C", "ask_if": {"answer": "a", "eq": true}}],
        "scores": [{"id": "sum", "items": ["b", "c"]}, {"id": "mean", "kind": "mean", "items": ["b", "c"]}, {"id": "only", "items": ["c"]},
                   {"id": "raw", "terms": [{"of": {"answer": "b"}}]}, {"id": "after", "items": ["only", "b"]}])");
    const filled_in no(d, R"({"a": false, "b": 4, "c": 4})"), yes(d, R"({"a": true, "b": 4, "c": 2})");
    CHECK(no.item("b") == "0");
    CHECK(no.score("sum") == "0");
    CHECK(no.score("mean") == "0");
    CHECK(no.counts("mean") == "1 0 1");
    CHECK(no.score("only") == "(not-asked)");
    CHECK(no.score("raw") == "(not-asked)");   // the answer itself is not there
    CHECK(no.score("after") == "(depends)");   // a score without a number reaches what leans on it
    CHECK(yes.score("sum") == "6");
    CHECK(yes.score("mean") == "3");
    CHECK(yes.score("only") == "2");
    CHECK(range_of_score(d, "sum") == "0..10");
}

TEST_CASE("whatever a file says, finding the order of what leans on what takes no time") {
    std::string scores = R"({"id": "s0", "items": ["a"]}, {"id": "s1", "items": ["s0", "a"]})";
    for (int i = 2; i < 60; ++i) {
        const auto s = [](int n) { return "\"s" + std::to_string(n) + "\""; };
        scores += ", {\"id\": " + s(i) + ", \"kind\": \"mean\", \"items\": [" + s(i - 1) + ", " + s(i - 2) + "]}";
    }
    const diagnostic d = built(R"("items": [{"id": "a", "statement": "A"}, {"id": "b", "statement": "B", "ask_if": {"value": "s59", "gt": 0}}], "scores": [)" + scores + "]");
    CHECK(filled_in(d, R"({"a": 2})").all.items[1].asked);
}
