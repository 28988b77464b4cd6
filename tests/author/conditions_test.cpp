// visibleIf as ask_if. What comes of it for real answers is held against survey-core in tests/core/command_import.test.mjs.
#include "author/asked.hpp"
#include "author/surveys.hpp"
#include "core/json_text.hpp"

using namespace jindan;
using namespace jindan::author;
using namespace jindan::test;

namespace {

// Of the last question, after one of each kind.
std::string when(const std::string& condition) {
    return asked_of(R"({"type": "rating", "name": "r"}, {"type": "boolean", "name": "b"}, {"type": "dropdown", "name": "d", "choices": ["x", "y", {"value": 3, "text": "three"}]},
        {"type": "checkbox", "name": "c", "choices": ["p", "q"]}, {"type": "checkbox", "name": "n", "choices": ["p", "q"], "showNoneItem": true}, {"type": "comment", "name": "t"},
        {"type": "matrix", "name": "m", "columns": [1, 2], "rows": ["u", "v w"]}, {"type": "text", "inputType": "number", "name": "z"},
        {"type": "rating", "name": "last", "visibleIf": ")" +
                    condition + "\"}");
}

std::string written(const asked& a) {
    json_text j;
    write(j, a);
    return tree::parse(j.take()).dump();
}

}  // namespace

TEST_CASE("comparisons of a number") {
    CHECK(when("{r} = 3") == R"({"answer":"r","eq":3})");
    CHECK(when("{r} <> 3") == R"({"not":{"answer":"r","eq":3}})");  // also true of no answer
    CHECK(when("3 < {r}") == R"({"answer":"r","gt":3})");
    CHECK(when("{r} <= '3'") == R"({"answer":"r","le":3})");
    CHECK(when("{z} >= 2.5") == R"({"answer":"z","ge":2.5})");
    CHECK(when("{r} anyof [1, 2]") == R"({"any":[{"answer":"r","eq":1},{"answer":"r","eq":2}]})");
    CHECK(when("{r} noneof [1]") == R"({"not":{"answer":"r","eq":1}})");
    CHECK(when("{m.v w} > 1") == R"({"answer":"m-v-w","gt":1})");
    CHECK(when("{M.U} = 1") == R"({"answer":"m-u","eq":1})");  // names in any case
}

TEST_CASE("of options those that it holds for are named") {
    CHECK(when("{b} = true") == R"({"answer":"b","eq":"yes"})");
    CHECK(when("{b}") == R"({"answer":"b","eq":"yes"})");
    CHECK(when("!{b}") == R"({"not":{"answer":"b","eq":"yes"}})");
    CHECK(when("{d} = 'X'") == R"({"answer":"d","eq":"x"})");
    CHECK(when("{d} <> 'x'") == R"({"not":{"answer":"d","eq":"x"}})");
    CHECK(when("{d} > 2") == R"({"answer":"d","eq":"v3"})");
    CHECK(when("{d} anyof ['y', 'x']") == R"({"any":[{"answer":"d","eq":"x"},{"answer":"d","eq":"y"}]})");
    CHECK(when("{d} notempty") == R"({"answered":"d"})");
}

TEST_CASE("what is chosen of several") {
    CHECK(when("{c} contains 'p'") == R"({"answer":"c","has":"p"})");
    CHECK(when("{c} contains ['p', 'q']") == R"({"all":[{"answer":"c","has":"p"},{"answer":"c","has":"q"}]})");
    CHECK(when("{c} notcontains 'p'") == R"({"not":{"answer":"c","has":"p"}})");
    CHECK(when("{c} anyof ['p', 'unknown']") == R"({"answer":"c","has":"p"})");
    CHECK(when("{c} = ['q']") == R"({"all":[{"answer":"c","has":"q"},{"not":{"answer":"c","has":"p"}}]})");
    CHECK(when("{c} notempty") == R"({"any":[{"answer":"c","has":"p"},{"answer":"c","has":"q"}]})");
    CHECK(when("{n} empty") == R"({"not":{"answered":"n"}})");
    CHECK(when("{n} contains 'none'") == R"({"all":[{"answered":"n"},{"not":{"any":[{"answer":"n","has":"p"},{"answer":"n","has":"q"}]}}]})");
}

TEST_CASE("groups are simplified") {
    CHECK(when("{r} = 1 and ({r} = 2 and {b} = true)") == R"({"all":[{"answer":"r","eq":1},{"answer":"r","eq":2},{"answer":"b","eq":"yes"}]})");
    CHECK(when("{r} = 1 or {r} = 1") == R"({"answer":"r","eq":1})");
    CHECK(when("{r} = 1 or {c} = 'p'") == R"({"answer":"r","eq":1})");   // a list is never a text
    CHECK(when("{r} = 1 or {d} <> 'unknown'") == "");                    // always
    CHECK(when("{m} notempty") == R"({"any":[{"answered":"m-u"},{"answered":"m-v-w"}]})");
    CHECK(written(no(no(leaf("{\"answered\": \"a\"}")))) == R"({"answered":"a"})");
    CHECK(written(all({})) == R"({"eq":0,"value":0})");
    CHECK(written(any({})) == R"({"eq":1,"value":0})");
}

TEST_CASE("a part that cannot be said is named") {
    const auto part = [](const std::string& condition) {
        return left_of(survey_of(R"({"type": "rating", "name": "r"}, {"type": "comment", "name": "t"}, {"type": "rating", "name": "l", "visibleIf": ")" + condition + "\"}"));
    };
    const std::string text = "no_card /elements/1 text, condition /elements/2/visibleIf ";
    CHECK(part("{r} > 1 and {t} = 'x'") == text + "{t} = 'x'");
    CHECK(part("{r} > {t}") == text + "{r} > {t}");
    CHECK(part("{nobody} = 1") == text + "{nobody} = 1");
    CHECK(part("{r} > 1 > 0") == text + "{r} > 1 > 0");
    CHECK(part("today() > 1") == text + "today() > 1");
    CHECK(part("{r} >") == text + "{r} >");
    CHECK(part("{r} contains 1") == text + "{r} contains 1");
}

TEST_CASE("conditions of pages and panels hold for all inside") {
    const tree d = diagnostic_of(R"({"title": "T", "pages": [{"elements": [{"type": "rating", "name": "a"}]}, {"visibleIf": "{a} > 1", "elements": [
        {"type": "panel", "visibleIf": "{a} < 5", "elements": [{"type": "rating", "name": "b", "visibleIf": "{a} <> 3"}]}, {"type": "rating", "name": "c"}]}]})");
    CHECK(d["items"][1]["ask_if"].dump() == R"({"all":[{"not":{"answer":"a","eq":3}},{"answer":"a","lt":5},{"answer":"a","gt":1}]})");
    CHECK(d["items"][2]["ask_if"].dump() == R"({"answer":"a","gt":1})");
}

TEST_CASE("a condition that would be too deep or too long for a diagnostic is left out") {
    std::string deep = "{r} = 1", wide = "{r} = 1";
    for (int i = 0; i < 12; ++i) deep = "({r} = " + std::to_string(i + 1) + (i % 2 ? " and " : " or ") + deep + ")";
    for (int i = 2; i < 1'200; ++i) wide += " or {r} = " + std::to_string(i);
    for (const std::string& condition : {deep, wide})
        CHECK(left_of(survey_of(R"({"type": "rating", "name": "r"}, {"type": "rating", "name": "l", "visibleIf": ")" + condition + "\"}")).starts_with("condition /elements/1/visibleIf"));
}
