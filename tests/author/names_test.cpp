// Names of a survey as ids, and its languages.
#include <doctest/doctest.h>

#include "author/survey.hpp"
#include "author/surveys.hpp"

using namespace jindan;
using namespace jindan::author;
using namespace jindan::test;

TEST_CASE("ids are made of the letters of a name, each once") {
    author::ids all;
    CHECK(all.make("Net Promoter_Score", "q1") == "net-promoter-score");
    CHECK(all.make("net.promoter.score", "q1") == "net-promoter-score-2");
    CHECK(all.make("2nd", "q1") == "q-2nd");
    CHECK(all.make("만족도", "q7") == "q7");
    CHECK(all.make("만족도 1", "q8") == "q8");  // “1” alone would say nothing
    CHECK(all.make("가", "q7") == "q7-2");
    CHECK(all.make("!?", "q9") == "q9");
    CHECK(all.make("", "q10") == "q10");
    const std::string longest = all.make(std::string(300, 'x'), "q11");
    CHECK(longest.size() == 56);
    CHECK(all.make(std::string(300, 'x'), "q12") == longest + "-2");
}

TEST_CASE("items, scores and options have ids of their own") {
    const tree d = diagnostic_of(survey_of(R"({"type": "rating", "name": "a b"}, {"type": "rating", "name": "A_b"}, {"type": "dropdown", "name": "가격",
        "choices": ["비쌈", "비쌈", "쌈", -1, 2.5, "No. 1", "no 1"]})",
                                           R"("calculatedValues": [{"name": "a-b!", "expression": "{a b} + {A_b}"}, {"name": "점수", "expression": "{a b}"}], )"));
    CHECK(d["items"][0]["id"] == "a-b");
    CHECK(d["items"][1]["id"] == "a-b-2");
    CHECK(d["items"][2]["id"] == "q3");
    CHECK(d["scores"][0]["id"] == "a-b-3");
    CHECK(d["scores"][0]["items"] == tree({"a-b", "a-b-2"}));
    CHECK(d["scores"][1]["id"] == "score-2");
    std::string options;
    for (const tree& o : d["items"][2]["options"]) options += o["id"].get<std::string>() + " ";
    CHECK(options == "o1 o2 v-1 v2-5 no-1 no-1-2 ");
}

TEST_CASE("every row of a matrix says what the matrix asks, and pages and panels are dimensions") {
    const tree d = diagnostic_of(R"({"title": "T", "pages": [{"name": "p", "title": "Page", "elements": [
        {"type": "matrix", "name": "m", "title": "How good is it?", "description": "Last year.", "columns": [1, 2], "rows": ["speed", {"value": "가", "text": "Price"}]},
        {"type": "panel", "title": "가격", "elements": [{"type": "rating", "name": "a"}]}]}]})");
    CHECK(d["items"][0].dump() == R"({"dimension":"p","id":"m-speed","probes":["How good is it?","Last year."],"scale":"from-1-to-2","statement":"speed"})");
    CHECK(d["items"][1]["id"] == "q2");
    CHECK(d["items"][1]["statement"] == "Price");
    CHECK(d["items"][2]["dimension"] == "part-2");
    CHECK(d["dimensions"].dump() == R"([{"id":"p","name":"Page"},{"id":"part-2","name":"가격"}])");
}

namespace {

std::string languages_of(const std::string& survey) {
    std::string out;
    const tree d = diagnostic_of(survey);
    for (const tree& l : d["languages"]) out += l.get<std::string>() + " ";
    return out + d["items"][0]["statement"].dump();
}

std::string titled(const std::string& title, const std::string& more = {}) { return survey_of(R"({"type": "rating", "name": "a", "title": )" + title + "}", more); }

}  // namespace

TEST_CASE("texts without a language are in that of the survey, else in Korean where they are, else in English") {
    CHECK(languages_of(survey_of(R"({"type": "rating", "name": "a", "title": "Good"})", R"("locale": "de", )")) == R"(de "Good")");
    CHECK(languages_of(titled("\"좋습니까?\"")) == R"(ko "좋습니까?")");
    CHECK(languages_of(titled("\"Good?\"")) == R"(en "Good?")");
    CHECK(languages_of(titled("\"Good?\"", R"("locale": "zh-cn", )")) == R"(en "Good?")");
}

TEST_CASE("texts in languages") {
    CHECK(languages_of(titled(R"({"default": "Good?", "ko": "좋습니까?"})")) == R"(en ko {"en":"Good?","ko":"좋습니까?"})");
    // The default stands in where a language of its own is missing.
    CHECK(languages_of(titled(R"({"default": "Good?", "ko": "좋습니까?", "en": "Is it good?"})")) == R"(en ko {"en":"Is it good?","ko":"좋습니까?"})");
    CHECK(languages_of(R"({"title": {"ko": "제목", "en": "T"}, "elements": [{"type": "rating", "name": "a", "title": {"ko": "좋습니까?"}}]})") ==
          R"(ko en {"en":"좋습니까?","ko":"좋습니까?"})");
    CHECK(left_of(R"({"title": {"ko": "제목", "en": "T"}, "elements": [{"type": "rating", "name": "a", "title": {"ko": "좋습니까?"}}]})") == "untranslated /elements/0/title en");
    CHECK(languages_of(titled(R"({"default": "Good?", "fr": ""})")) == R"(en fr {"en":"Good?","fr":"Good?"})");
}

TEST_CASE("a translation that is missing is said once for each language") {
    CHECK(left_of(survey_of(
              R"({"type": "rating", "name": "a", "title": {"default": "A", "ko": "가"}}, {"type": "rating", "name": "b", "title": "B"}, {"type": "rating", "name": "c", "title": "C"})")) ==
          "untranslated /elements/1/title ko");
}
