// From an answer to its score: recode or bins, then reverse, then times and plus.
#include "core/engine_tests.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

std::string item_range(const diagnostic& d, std::size_t i = 0) { return decimal::to_text(d.items[i].lowest) + ".." + decimal::to_text(d.items[i].highest); }

}  // namespace

TEST_CASE("reverse is lowest plus highest minus the answer, then times, then plus") {
    const diagnostic d = built(R"("scales": [{"id": "s", "from": -1, "to": 3}],
        "items": [{"id": "a", "statement": "A", "reverse": true}, {"id": "b", "statement": "B", "reverse": true, "times": 2.5, "plus": -1},
                  {"id": "c", "statement": "C", "times": -2}], "scores": [{"id": "s"}])");
    // a: -1 + 3 - 3 = -1; b: (2 - 0) × 2.5 - 1 = 4; c: 3 × -2 = -6
    const filled_in f(d, R"({"a": 3, "b": 0, "c": 3})");
    CHECK(f.item("a") == "-1");
    CHECK(f.item("b") == "4");
    CHECK(f.item("c") == "-6");
    CHECK(f.score("s") == "-3");
    CHECK(item_range(d, 1) == "-3.5..6.5");
    CHECK(item_range(d, 2) == "-6..2");
    CHECK(range_of_score(d, "s") == "-10.5..11.5");
}

TEST_CASE("a recode table, before reversing; an answer that is not in it has no score and is left out") {
    const diagnostic d = built(R"("items": [
        {"id": "a", "statement": "A", "recode": {"1": 0, "2": 0, "3": 1, "4": 4.5}},
        {"id": "b", "statement": "B", "reverse": true, "recode": {"1": 0, "2": 2, "3": 4, "4": 6, "5": 10}},
        {"id": "c", "kind": "yes-no", "statement": "C", "recode": {"yes": -3, "no": 7}}], "scores": [{"id": "s"}])");
    CHECK(filled_in(d, R"({"a": 4})").item("a") == "4.5");
    CHECK(filled_in(d, R"({"a": 5})").item("a") == "(unscored)");
    CHECK(filled_in(d, R"({"b": 2})").item("b") == "8");  // 0 + 10 - 2
    CHECK(filled_in(d, R"({"c": true})").item("c") == "-3");
    const filled_in f(d, R"({"a": 5, "b": 1, "c": false})");
    CHECK(f.score("s") == "17");
    CHECK(f.counts("s") == "2 0 1");
    // a can be left out: from 0 - 3 (or nothing of a) to 4.5 + 10 + 7
    CHECK(range_of_score(d, "s") == "-3..21.5");
    CHECK(d.items[0].partial);
    CHECK_FALSE(d.items[1].partial);
}

TEST_CASE("bins of a number, with open and closed edges") {
    const diagnostic d = built(R"("items": [{"id": "age", "kind": "number", "statement": "A", "decimals": 1, "min": 0, "bins": [
        {"below": 6.7, "score": -1}, {"from": 6.7, "to": 65, "score": 0}, {"above": 65, "score": 2.5}]}], "scores": [{"id": "s"}])");
    const std::pair<double, const char*> table[] = {{0, "-1"}, {6.6, "-1"}, {6.7, "0"}, {65, "0"}, {65.1, "2.5"}, {1e6, "2.5"}};
    for (const auto& [age, score] : table) CHECK(filled_in(d, responses{{response::state::given, age, {}}}).item("age") == score);
    double tenths = 0;  // 6.7 in decimal terms, less in binary ones
    for (int i = 0; i < 67; ++i) tenths += 0.1;
    CHECK(filled_in(d, responses{{response::state::given, tenths, {}}}).item("age") == "0");
    CHECK(range_of_score(d, "s") == "-1..2.5");  // every number has a bin: nothing is left out
}

TEST_CASE("bins chosen by another answer; the set without a condition is for all others") {
    const diagnostic d = built(R"("items": [
        {"id": "sex", "kind": "choice", "statement": "S", "options": [{"id": "f", "label": "F"}, {"id": "m", "label": "M"}, {"id": "x", "label": "X"}]},
        {"id": "grip", "kind": "number", "statement": "G", "min": 0, "max": 100,
         "bins": [{"to": 20, "score": 7}, {"above": 20, "score": 8}],
         "bins_by": [{"when": {"answer": "sex", "eq": "f"}, "bins": [{"to": 27, "score": 1}, {"above": 27, "score": 2}]},
                     {"when": {"answer": "sex", "eq": "m"}, "bins": [{"to": 40, "score": 3}, {"above": 40, "score": 4}]}]},
        {"id": "only", "kind": "number", "statement": "O", "min": 0, "max": 100,
         "bins_by": [{"when": {"answer": "sex", "eq": "f"}, "bins": [{"to": 50, "score": 1}, {"above": 50, "score": 2}]}]}],
        "scores": [{"id": "s", "items": ["grip"], "bands": [{"id": "low", "from": 1, "to": 4, "name": "L"}, {"id": "high", "from": 5, "to": 8, "name": "H"}]},
                   {"id": "o", "items": ["only"]}])");
    CHECK(filled_in(d, R"({"sex": "f", "grip": 28})").item("grip") == "2");
    CHECK(filled_in(d, R"({"sex": "m", "grip": 28})").item("grip") == "3");
    CHECK(filled_in(d, R"({"sex": "m", "grip": 41})").item("grip") == "4");
    CHECK(filled_in(d, R"({"sex": "x", "grip": 20})").item("grip") == "7");
    CHECK(filled_in(d, R"({"grip": 21})").item("grip") == "8");
    CHECK(filled_in(d, R"({"sex": "f", "only": 51})").item("only") == "2");
    CHECK(filled_in(d, R"({"sex": "m", "only": 51})").item("only") == "(unscored)");
    // The range is that of the bins, known before any score that uses it: 1–8, not 0–100.
    CHECK(range_of_score(d, "s") == "1..8");
    CHECK(range_of_score(d, "o") == "0..2");  // it can be left out
    // While the sex is not known, the score can still change.
    CHECK(filled_in(d, R"({"grip": 21})").possible("s") == "1..8");
    CHECK(filled_in(d, R"({"sex": "f", "grip": 21})").possible("s") == "1..1");
}

TEST_CASE("an unscored item is in no score, and cannot be put into one") {
    const diagnostic d = built(R"("items": [{"id": "a", "statement": "A"}, {"id": "b", "statement": "B", "scored": false}, {"id": "c", "kind": "text", "statement": "C"}],
        "dimensions": [], "scores": [{"id": "s"}])");
    CHECK(d.scores[0].items == std::vector<int>{0});
    CHECK(filled_in(d, R"({"a": 4, "b": 5})").score("s") == "4");
    CHECK(filled_in(d, R"({"a": 4, "b": 5})").item("b") == "(unscored)");
}

TEST_CASE("a score beyond all numbers is none") {
    const diagnostic d = built(R"("items": [{"id": "a", "kind": "number", "statement": "A", "times": 1e10}], "scores": [{"id": "s"}])");
    CHECK(filled_in(d, R"({"a": 1e4})").item("a") == "100000000000000");
    CHECK(filled_in(d, R"({"a": 1e5})").item("a") == "(undefined)");
    CHECK(filled_in(d, R"({"a": 1e5})").score("s") == "(undefined)");
}
