// Surveys as a whole: what is refused, each thing that is left out, how it is said, and that whatever comes out is a diagnostic.
#include <cstdint>
#include <set>

#include "author/surveys.hpp"
#include "core/utf8.hpp"
#include "support/files.hpp"
#include "support/sentences.hpp"

using namespace jindan;
using namespace jindan::author;
using namespace jindan::test;

namespace {

constexpr const char* names[] = {"account-health", "channel-audit",      "discovery",    "event-feedback",       "maturity",
                                 "old-form",       "partner-onboarding", "product-quiz", "service-satisfaction", "three-languages"};

std::string refused(const std::string& text) {
    const auto made = import_surveyjs(text, {"made", false});
    const auto* wrong = std::get_if<problems>(&made);
    return wrong ? lines_of(*wrong) : "taken\n";
}

const std::string rating = R"({"type": "rating", "name": "r"})";

std::set<left_code> met;  // by code_of

// The code by name, "" where nothing else is left out.
std::string code_of(const std::string& survey) {
    std::string out;
    const imported made = take(survey);
    for (const left_out& l : made.left) met.insert(l.code);
    for (const left_out& l : made.left)
        if (l.code != left_code::our_mean) out += (out.empty() ? "" : " ") + std::string(code_name(l.code)) + (l.detail.empty() ? "" : ":" + l.detail);
    return out;
}

std::string repeated(std::size_t times, const std::string& one) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) {
        std::string next = one;
        for (std::size_t at; (at = next.find('#')) != std::string::npos;) next.replace(at, 1, std::to_string(i));
        out += (i ? "," : "") + next;
    }
    return out;
}

}  // namespace

TEST_CASE("what is no survey is refused") {
    CHECK(refused("") == "1:1  not_json a value\n");
    CHECK(refused("{\"pages\": [") == "1:12  not_json a value\n");
    CHECK(refused("[]") == "1:1  wrong_type object\n");
    CHECK(refused("3") == "1:1  wrong_type object\n");
    CHECK(refused("{}") == "1:1  missing_field pages\n");
    CHECK(refused("{\"pages\": {}}") == "1:1  missing_field pages\n");
    CHECK(refused("{\"pages\": []}") == "1:1 /pages too_few 1\n");
    CHECK(refused("{\"elements\": [1, null, {}, []]}") == "1:1 /elements too_few 1\n");
    CHECK(refused(std::string(70, '[')).find("too_deep 64") != std::string::npos);
    CHECK(refused(std::string(2 * 1024 * 1024 + 1, ' ')).find("too_large 2 MiB") != std::string::npos);
    CHECK(refused("{\"title\": \"\xff\"}").find("not_utf8") != std::string::npos);
}

TEST_CASE("a diagnostic that would be larger than one may be is refused") {
    // Each of these may stand in a survey; written out at every question they are too much.
    std::string condition = "{q0} = 1";
    for (int i = 2; i < 900; ++i) condition += " or {q0} = " + std::to_string(i);
    const std::string page = R"({"title": "T", "pages": [{"elements": [{"type": "rating", "name": "q0"}]}, {"visibleIf": ")" + condition + R"(", "elements": [)";
    CHECK(refused(page + repeated(500, R"({"type": "rating", "name": "p#"})") + "]}]}") == "1:1  too_large 2 MiB\n");
    CHECK(refused(survey_of(repeated(10'001, R"({"type":"rating","name":"q#"})"))) == "1:1  too_many 10000\n");
}

TEST_CASE("a text that is cut is not blank") {
    for (const char* blank : {" ", "\u00A0"}) {
        std::string title;
        for (int i = 0; i < 4'001; ++i) title += blank;
        const auto read = read_diagnostic(take(survey_of(R"({"type": "rating", "name": "r", "title": ")" + title + "x\"}")).diagnostic);
        REQUIRE(std::holds_alternative<diagnostic>(read));
        CHECK(std::get<diagnostic>(read).items[0].statement.in("en") == "x");
    }
    const auto named = read_diagnostic(take(survey_of(R"({"type": "rating", "name": "r", "title": "\u00a0"})")).diagnostic);
    REQUIRE(std::holds_alternative<diagnostic>(named));
    CHECK(std::get<diagnostic>(named).items[0].statement.in("en") == "r");
}

TEST_CASE("each thing that is left out") {
    CHECK(code_of(survey_of(rating)) == "");
    CHECK(code_of(survey_of(rating + R"(, {"type": "html", "name": "h"})")) == "element:html");
    CHECK(code_of(survey_of(rating + R"(, {"name": "h"})")) == "element:?");
    CHECK(code_of(survey_of(R"({"type": "rating", "name": "r", "enableIf": "{a}"})")) == "property:enableIf");
    CHECK(code_of(survey_of(rating, "\"cookieName\": \"c\", ")) == "property:cookieName");
    CHECK(code_of(survey_of(R"({"type": "rating", "name": "r", "visibleIf": "{a} = 1"})")) == "condition:{a} = 1");
    CHECK(code_of(survey_of(R"({"type": "rating", "name": "a", "visibleIf": "{r} = 1"}, )" + rating)) == "later_question:r");
    CHECK(code_of(survey_of(R"({"type": "rating", "name": "r", "visibleIf": "{r} = 1"})")) == "later_question:r");
    CHECK(code_of(survey_of(rating + R"(, {"type": "rating", "name": "a", "visibleIf": "{r} = 'x'"})")) == "never_asked");
    CHECK(code_of(survey_of(rating, R"j("calculatedValues": [{"name": "s", "expression": "max({r})"}], )j")) == "expression:max({r})");
    const std::string sum = R"("calculatedValues": [{"name": "s", "expression": "{a}"}], )", hides = rating + R"(, {"type": "rating", "name": "a", "visibleIf": "{r} = 1"})";
    CHECK(code_of(survey_of(hides, sum)) == "hidden_answer:s");
    CHECK(code_of(survey_of(hides, sum + R"("clearInvisibleValues": "none", )")) == "hidden_answer:s");
    CHECK(code_of(survey_of(hides, sum + R"("clearInvisibleValues": "onHidden", )")) == "");
    const std::string chain = hides + R"(, {"type": "rating", "name": "b", "visibleIf": "{a} > 2"})";
    CHECK(code_of(survey_of(chain)) == "hidden_seen:a");
    CHECK(code_of(survey_of(chain, R"("clearInvisibleValues": "onHidden", )")) == "");
    CHECK(code_of(survey_of(hides, R"("calculatedValues": [{"name": "s", "expression": "{a}"}, {"name": "s"}], )")) == "hidden_answer:s");
    CHECK(code_of(survey_of(rating + R"(, {"type": "panel", "visibleIf": "{r} = 1", "elements": [{"type": "rating", "name": "a"}]})",
                            sum + R"("clearInvisibleValues": "onHidden", )")) == "hidden_answer:s");
    CHECK(code_of(survey_of(rating + R"(, {"type": "comment", "name": "c"})")) == "no_card:text");
    CHECK(code_of(survey_of(rating + R"(, {"type": "rating", "name": "a", "visible": false})")) == "invisible");
    CHECK(code_of(survey_of(rating + R"(, {"type": "panel", "visible": false, "elements": [{"type": "rating", "name": "a"}]})")) == "invisible");
    CHECK(code_of(survey_of(rating + ", " + rating)) == "duplicate_name:r");
    CHECK(code_of(survey_of(rating + R"(, {"type": "rating", "name": "a", "valueName": "r"})")) == "duplicate_name:r");
    CHECK(code_of(survey_of(rating + R"(, {"type": "dropdown", "name": "d", "choices": ["a"]})")) == "no_choices:d");
    CHECK(code_of(survey_of(rating + R"(, {"type": "matrix", "name": "m", "columns": [1, 2]})")) == "no_choices:m");
    CHECK(code_of(survey_of(rating + R"(, {"type": "dropdown", "name": "d", "choices": [)" + repeated(201, "\"x#\"") + "]}")) == "too_many:200");
    CHECK(code_of(survey_of(rating + R"(, {"type": "rating", "name": "d", "rateValues": [)" + repeated(201, "\"x#\"") + "]}")) == "too_many:200");
    CHECK(code_of(survey_of(rating + R"(, {"type": "dropdown", "name": "d", "choicesMin": 1, "choicesMax": 1000})")) == "too_many:200");
    CHECK(code_of(survey_of(rating + R"(, {"type": "matrix", "name": "m", "columns": [1, 2], "rows": [)" + repeated(1'001, "\"x#\"") + "]}")) == "too_many:1000");
    CHECK(code_of(survey_of(rating, "\"calculatedValues\": [" + repeated(200, R"({"name": "s#", "expression": "{r}"})") + "], ")) == "too_many:199");
    CHECK(code_of(survey_of(R"({"type": "rating", "name": "r", "rateMin": 5, "rateMax": 5})")) == "number_range");
    CHECK(code_of(survey_of(rating + R"(, {"type": "text", "inputType": "number", "name": "n", "min": 3, "max": 1})")) == "number_range");
    CHECK(code_of(survey_of(R"({"type": "panel", "title": "P", "elements": [{"type": "panel", "title": "Q", "elements": [)" + rating + "]}]}")) == "title:P");
    CHECK(code_of("{\"elements\": [" + rating + "]}") == "no_title");
    CHECK(code_of(survey_of(R"({"type": "rating", "name": "r", "title": ")" + std::string(4'001, 'x') + "\"}")) == "long_text:4000");
    CHECK(code_of(survey_of(R"({"type": "rating", "name": "r", "title": "How is {name}?"})")) == "piping:{name}");
    CHECK(code_of(survey_of(R"({"type": "rating", "name": "r", "title": {"default": "R", "ko": "R"}})")) == "untranslated:ko");
    CHECK(code_of(survey_of(R"({"type": "rating", "name": "r", "title": {"default": "R", "zh-cn": "R"}})")) == "language:zh-cn");
    CHECK(code_of(survey_of(rating + R"(, {"type": "imagepicker", "name": "i", "choices": [{"value": 1, "imageLink": "a"}, {"value": 2, "imageLink": "b"}]})")) == "pictures");
    CHECK(code_of(survey_of(rating + R"(, {"type": "text", "name": "c", "inputType": "tel"})")) == "no_card:text input_type:tel");
    CHECK(code_of(survey_of(rating + R"(, {"type": "boolean", "name": "b", "isRequired": true})")) == "required");
    const std::string choice = R"({"type": "radiogroup", "name": "a", "choices": [1, "x"], "visibleIf": "{r} notempty"})";
    CHECK(code_of(survey_of(rating + ", " + choice, sum + R"("clearInvisibleValues": "onHidden", )")) == "choice_points:x");
    CHECK(code_of(survey_of(R"({"type": "rating", "name": "r", "correctAnswer": [1]})")) == "correct_answer");
    CHECK(code_of(survey_of(R"({"type": "rating", "name": "r"}, {"type": "rating", "name": "a", "rateMax": 7})")) == "our_sum");
    CHECK(code_of(survey_of(R"({"type": "boolean", "name": "b"})")) == "our_count");
    CHECK(take(survey_of(rating)).left == std::vector<left_out>{{left_code::our_mean, "", "", 1, 1}});
    CHECK(met.size() == left_code_count - 2);  // all of them, but for `more` and `not_for_page`
}

TEST_CASE("for the page, what it cannot ask is left out with all that leans on it") {
    const std::string survey =
        survey_of(rating + R"(, {"type": "comment", "name": "t"}, {"type": "radiogroup", "name": "w", "choices": ["x", "y"], "showOtherItem": true, "showCommentArea": true},
        {"type": "checkbox", "name": "k", "choices": ["p", "q"], "showOtherItem": true}, {"type": "rating", "name": "l", "visibleIf": "{k} contains 'p'"})");
    const auto made = import_surveyjs(survey, {"made", true});
    REQUIRE(std::holds_alternative<imported>(made));
    const auto& [diagnostic, left] = std::get<imported>(made);
    const tree made_of_it = tree::parse(diagnostic);
    std::string ids, codes;
    for (const tree& it : made_of_it["items"]) ids += it["id"].get<std::string>() + " ";
    for (const left_out& l : left) codes += std::string(code_name(l.code)) + " " + l.where + (l.detail.empty() ? "" : " " + l.detail) + "\n";
    CHECK(ids == "r w l ");
    CHECK(codes ==
          "our_mean \nnot_for_page /elements/1 text\nnot_for_page /elements/2/showOtherItem text\nnot_for_page /elements/2/showCommentArea text\n" "not_for_page /elements/3 several\ncondition /elements/4/visibleIf {k} contains 'p'\n");
    CHECK(std::holds_alternative<problems>(import_surveyjs(survey_of(R"({"type": "comment", "name": "t"})"), {"made", true})));
}

TEST_CASE("where there is much to say the rest is counted") {
    const imported made = take(survey_of(rating + "," + repeated(700, R"({"type": "html", "name": "h#"})")));
    REQUIRE(made.left.size() == most_left + 1);
    CHECK(made.left.back() == left_out{left_code::more, "", "201", 1, 1});
    CHECK(made.left[1].where == "/elements/1");
}

TEST_CASE("each is a sentence of its own in each language") {
    std::set<std::string> korean, english, codes;
    for (int i = 0; i < left_code_count; ++i) {
        const left_out l{static_cast<left_code>(i), "/elements/0", "q7", 3, 4};
        const std::string ko = remark(l, "ko"), en = remark(l, "en");
        test::check_sentences(ko, en);
        CHECK(ko.find("니다.") + ko.find("시오.") + ko.find("세요.") != 3 * std::string::npos);
        korean.insert(ko), english.insert(en), codes.emplace(code_name(l.code));
    }
    CHECK(korean.size() == left_code_count);
    CHECK(english.size() == left_code_count);
    CHECK(codes.size() == left_code_count);
}

TEST_CASE("ratings are what SurveyJS makes of them") {
    const auto scale = [](const std::string& properties) {
        const tree d = diagnostic_of(survey_of(R"({"type": "rating", "name": "r")" + properties + "}"));
        if (d.contains("scales")) return d["scales"][0]["from"].dump() + "-" + d["scales"][0]["to"].dump();
        std::string out;
        for (const tree& o : d["items"][0]["options"]) out += (out.empty() ? "" : " ") + o["score"].dump();
        return out;
    };
    CHECK(scale("") == "1-5");
    CHECK(scale(R"(, "rateMin": 0, "rateMax": 10)") == "0-10");
    CHECK(scale(R"(, "rateMin": 0, "rateCount": 11)") == "0-10");
    CHECK(scale(R"(, "rateCount": 7, "rateMax": 4)") == "-2-4");
    CHECK(scale(R"(, "rateCount": 7)") == "1-5");
    CHECK(scale(R"(, "rateMin": "1", "rateMax": "4")") == "1-4");
    CHECK(scale(R"(, "rateMin": 0, "rateMax": 100)") == "0-19");  // it shows no more than twenty
    CHECK(scale(R"(, "rateMax": 9, "rateStep": 2)") == "1 3 5 7 9");
    CHECK(scale(R"(, "rateMax": 2, "rateStep": 0.5)") == "1 1.5 2");
    CHECK(scale(R"(, "rateValues": [2, {"value": 3, "text": "x"}])") == "2-3");
    CHECK(scale(R"(, "rateValues": [2, 3], "autoGenerate": true)") == "1-5");
    CHECK(scale(R"(, "rateValues": [3, 2])") == "3 2");
}

namespace {

// One of a tree's lists and objects, by a number below how many there are.
tree* inside(tree& t, std::size_t& which) {
    if (!t.is_structured()) return nullptr;
    if (!t.empty() && which-- == 0) return &t;
    for (tree& one : t)
        if (tree* found = inside(one, which)) return found;
    return nullptr;
}

std::size_t count(const tree& t) {
    if (!t.is_structured()) return 0;
    std::size_t n = t.empty() ? 0 : 1;
    for (const tree& one : t) n += count(one);
    return n;
}

struct dice {
    std::uint64_t state;
    std::size_t below(std::size_t n) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        return static_cast<std::size_t>(state >> 33) % n;
    }
};

}  // namespace

TEST_CASE("whatever is taken away or put in its place, what comes out is a diagnostic") {
    const tree others[] = {nullptr, true, -1, 1e14, 0.1, "", "{punctual} + 1", "none", tree::array(), tree::object(), {{"ko", "가"}}, {1, 1}, std::string(5'000, 'x')};
    int taken = 0;
    for (const char* name : names) {
        const std::string text = read_file(std::string(JINDAN_TEST_DATA "/surveyjs/") + name + ".json");
        REQUIRE_FALSE(text.empty());
        for (std::uint64_t seed = 0; seed < 150; ++seed) {
            tree survey = tree::parse(text);
            dice d{seed * 1'000 + text.size()};
            for (std::size_t changes = 1 + d.below(4); changes > 0; --changes) {
                std::size_t which = d.below(count(survey));
                tree& t = *inside(survey, which);
                auto at = t.begin();
                std::advance(at, static_cast<std::ptrdiff_t>(d.below(t.size())));
                if (d.below(3) > 0)
                    t.erase(at);
                else
                    *at = others[d.below(std::size(others))];
                if (count(survey) == 0) break;
            }
            const std::string changed = survey.dump(d.below(2) ? 1 : -1);
            CAPTURE(changed);
            const auto made = import_surveyjs(changed, {"made", d.below(4) == 0});
            if (const auto* wrong = std::get_if<problems>(&made)) {
                // A survey was no more: nothing else stops it.
                REQUIRE(wrong->size() == 1);
                CHECK((wrong->front().code == problem_code::missing_field || wrong->front().code == problem_code::too_few));
                continue;
            }
            ++taken;
            const imported& all = std::get<imported>(made);
            CHECK(std::holds_alternative<diagnostic>(read_diagnostic(all.diagnostic)));
            for (const left_out& l : all.left) {
                CHECK(l.line > 0);
                CHECK(l.column > 0);
                CHECK(survey.contains(tree::json_pointer(l.where)));
            }
        }
    }
    CHECK(taken > 1'000);
}

TEST_CASE("a survey that is cut off anywhere is refused") {
    const std::string text = read_file(JINDAN_TEST_DATA "/surveyjs/channel-audit.json");
    for (std::size_t size = 0; size < text.rfind('}'); size += 7) CHECK(refused(text.substr(0, size)).find("not_json") != std::string::npos);
}
