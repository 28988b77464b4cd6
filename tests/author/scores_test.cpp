// Calculated values as scores. What they come to is held against survey-core in tests/core/command_import.test.mjs.
#include "author/surveys.hpp"

using namespace jindan;
using namespace jindan::author;
using namespace jindan::test;

namespace {

const std::string questions = R"({"type": "rating", "name": "a"}, {"type": "rating", "name": "b"}, {"type": "rating", "name": "c"},
    {"type": "checkbox", "name": "k", "choices": [1, 2]}, {"type": "comment", "name": "t"}, {"type": "radiogroup", "name": "w", "choices": ["x", "y"]})";

std::string with(const std::string& expression) { return survey_of(questions, R"("calculatedValues": [{"name": "s", "expression": ")" + expression + "\"}], "); }

// The score without what all of them have.
std::string value_of(const std::string& expression) {
    tree s = diagnostic_of(with(expression))["scores"][0];
    CHECK(s["id"] == "s");
    for (const char* name : {"id", "name"}) s.erase(name);
    if (s.contains("missing") && s["missing"] == tree::parse(R"({"rule": "fill", "with": 0, "at_least": 0})")) s.erase("missing");
    return s.dump();
}

std::string left(const std::string& expression) {
    for (const author::left_out& l : take(with(expression)).left)
        if (l.code == left_code::expression) return l.detail;
    return "nothing";
}

}  // namespace

TEST_CASE("sums") {
    CHECK(value_of("{a} + {b}") == R"({"items":["a","b"]})");
    CHECK(value_of("sum({a}, {b}, {k})") == R"({"items":["a","b","k"]})");
    CHECK(value_of("sum([{a}, {b}])") == R"({"items":["a","b"]})");
    CHECK(value_of("2 * {a} + {b} * 3 - {c}") == R"({"terms":[{"of":"a","weight":2},{"of":"b","weight":3},{"of":"c","weight":-1}]})");
    CHECK(value_of("{a} + {b} + {a}") == R"({"terms":[{"of":"a","weight":2},{"of":"b"}]})");
    CHECK(value_of("({a} + {b}) * 10 + 5") == R"({"terms":[{"of":"a","weight":10},{"of":"b","weight":10},{"of":1,"weight":5}]})");
    CHECK(value_of("({a} + {b}) * 20") == R"({"items":["a","b"],"times":20})");
    CHECK(value_of("{a} - {b} + {b}") == R"({"items":["a"]})");
    CHECK(value_of("sum({a}, 2 * {b})") == R"({"terms":[{"of":"a"},{"of":"b","weight":2}]})");
}

TEST_CASE("what is divided by stays exact") {
    CHECK(value_of("({a} + {b}) / 2") == R"({"items":["a","b"],"kind":"mean"})");
    CHECK(value_of("sum({a}, {b}, {c}) / 3") == R"({"items":["a","b","c"],"kind":"mean"})");
    CHECK(value_of("({a} + {b}) / 4") == R"({"items":["a","b"],"times":0.25})");
    CHECK(value_of("({a} + {b}) / 3") == R"({"items":["a","b"],"rescale":{"from":[0,3],"to":[0,1]}})");
    CHECK(value_of("({a} + {b}) / 15 * 100") == R"({"items":["a","b"],"rescale":{"from":[0,15],"to":[0,100]}})");
    CHECK(value_of("{a} / 3 + {b} / 7") == R"({"rescale":{"from":[0,21],"to":[0,1]},"terms":[{"of":"a","weight":7},{"of":"b","weight":3}]})");
    CHECK(value_of("sum({a} / 3, {b}, {c})") == R"({"rescale":{"from":[0,3],"to":[0,1]},"terms":[{"of":"a"},{"of":"b","weight":3},{"of":"c","weight":3}]})");
    CHECK(value_of("{a} / -2") == R"({"items":["a"],"times":-0.5})");
}

TEST_CASE("means are of what is answered") {
    CHECK(value_of("avg({a}, {b})") == R"({"items":["a","b"],"kind":"mean","missing":"answered"})");
    CHECK(value_of("avg({a}, {b}) * 20 - 10") == R"({"items":["a","b"],"kind":"mean","missing":"answered","plus":-10,"times":20})");
    CHECK(left("(avg({a}, {b}) - 1) / 3") == "(avg({a}, {b}) - 1) / 3");  // a third to be taken off has no end
}

TEST_CASE("rounded") {
    CHECK(value_of("round({a} / 3, 1)") == R"({"items":["a"],"rescale":{"from":[0,3],"to":[0,1]},"round":1})");
    CHECK(value_of("round(avg({a}, {b}))") == R"({"items":["a","b"],"kind":"mean","missing":"answered","round":0})");
    CHECK(left("round({a}, 7)") == "round({a}, 7)");
}

TEST_CASE("other expressions are named by the part that could not be taken over") {
    CHECK(left("{a} + iif({b} > 1, 2, 3)") == "iif({b} > 1, 2, 3)");
    CHECK(left("{a} * {b}") == "{a} * {b}");
    CHECK(left("{a} / 0") == "{a} / 0");
    CHECK(left("{a} + {nobody}") == "{nobody}");
    CHECK(left("{a} + {t}") == "{t}");
    CHECK(left("{a} + {w}") == "{w}");   // no choice of it is a number
    CHECK(left("{a} + {k}") == "{k}");   // only sum() adds up a list
    CHECK(left("avg({a}, {k})") == "{k}");
    CHECK(left("avg({a}, {b}) + {c}") == "avg({a}, {b}) + {c}");
    CHECK(left("avg({a}, {b} + 1)") == "{b} + 1");
    CHECK(left("{a} > 1") == "{a} > 1");
    CHECK(left("3 + 4") == "3 + 4");
    CHECK(left("{a} +") == "{a} +");
    CHECK(left("{s} + 1") == "{s}");
    CHECK(left("{a} * 0") == "{a} * 0");
}

TEST_CASE("what sums up others is the headline, and those that it needs come before others") {
    const auto ids = [](const std::string& values) {
        std::string out;
        const tree d = diagnostic_of(survey_of(questions, "\"calculatedValues\": [" + values + "], "));
        for (const tree& s : d["scores"]) out += s["id"].get<std::string>() + " ";
        return out;
    };
    CHECK(ids(R"({"name": "p", "expression": "{a}"}, {"name": "q", "expression": "{b}"})") == "p q ");
    CHECK(ids(R"({"name": "p", "expression": "{q} + {a}"}, {"name": "q", "expression": "{r}"}, {"name": "r", "expression": "{b}"}, {"name": "z", "expression": "{c}"})") == "p r q z ");
    CHECK(ids(R"({"name": "z", "expression": "{c}"}, {"name": "p", "expression": "{q}"}, {"name": "q", "expression": "{p}"})") == "z ");
}

TEST_CASE("where every answer is required a sum is missing without one") {
    const auto scores = [](const std::string& required) {
        return diagnostic_of(survey_of(
            R"({"type": "rating", "name": "a", "isRequired": true}, {"type": "rating", "name": "b")" + required + "}",
            R"j("calculatedValues": [{"name": "s", "expression": "{a} + {b}"}, {"name": "m", "expression": "avg({a}, {b})"}, {"name": "all", "expression": "{s} + {m}"}], )j"))["scores"];
    };
    for (const tree& s : scores(R"(, "isRequired": true)")) CHECK_FALSE(s.contains("missing"));
    for (const tree& s : scores("")) CHECK(s.contains("missing"));
}

TEST_CASE("what is hidden counts nothing in a sum") {
    const tree d = diagnostic_of(survey_of(
        R"({"type": "rating", "name": "a"}, {"type": "rating", "name": "b", "visibleIf": "{a} > 1"}, {"type": "rating", "name": "c", "visibleIf": "{a} > 1"})",
        R"j("calculatedValues": [{"name": "s", "expression": "({a} + {b}) / 2"}, {"name": "m", "expression": "avg({b}, {c})"}, {"name": "u", "expression": "{c} + {a}"}], )j"));
    CHECK_FALSE(d["items"][0].contains("not_asked_score"));
    CHECK_FALSE(d["items"][1].contains("not_asked_score"));  // it is in a mean too
    CHECK(d["scores"][0]["times"] == 0.5);                   // no mean of two: one may be hidden
    const tree alone = diagnostic_of(survey_of(R"({"type": "rating", "name": "a"}, {"type": "rating", "name": "b", "visibleIf": "{a} > 1"})",
                                               R"("calculatedValues": [{"name": "s", "expression": "{a} + {b}"}], )"));
    CHECK(alone["items"][1]["not_asked_score"] == 0);
}
