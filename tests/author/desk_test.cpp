// What the author's page is told, as JSON.
#include "author/desk.hpp"

#include <doctest/doctest.h>

#include <string>

#include "support/files.hpp"

using namespace jindan;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const std::string shortest =
    R"({"jindan": 1, "id": "shortest", "version": "1", "languages": ["en"], "title": "Do we listen?",
 "scales": [{"id": "agreement", "from": 1, "to": 5}],
 "items": [{"id": "q1", "statement": "We ask customers."}, {"id": "q2", "statement": "We act on what they say."}],
 "scores": [{"id": "total", "bands": [{"id": "low", "to": 6, "name": "Not yet"}, {"id": "high", "from": 7, "name": "Yes"}]}]})";

}  // namespace

TEST_CASE("a diagnostic is checked: errors and warnings with place and a sentence in both languages") {
    const std::string fine = author::checked(test::read_file(JINDAN_ASSETS "/diagnostics/customer-relationship.json"));
    CHECK(fine == R"({"valid":true,"pages":true,"kind":"questionnaire","more":false,"problems":[],"scores":[{"id":"total","from":16,"to":80,"step":1}]})");
    CHECK(has(author::checked(test::read_file(JINDAN_ASSETS "/diagnostics/key-account.json")), R"("valid":true,"pages":true,"kind":"sheet")"));
    const std::string warned = author::checked(shortest);
    CHECK(has(warned, R"("valid":true)"));
    CHECK(has(warned, R"("severity":"warning","code":"not_said","pointer":"","detail":"description","line":1,"column":1,"message":{"ko":")"));
    std::string broken = shortest;
    broken.replace(broken.find("\"q2\""), 4, "\"q1\"");
    const std::string wrong = author::checked(broken);
    CHECK(has(wrong,
              R"({"valid":false,"pages":false,"kind":"","more":false,"problems":[{"severity":"error","code":"duplicate_id","pointer":"/items/1/id","detail":"q1","line":3,"column":)"));
    CHECK(has(wrong, "q1"));
    CHECK(has(wrong, R"("scores":[]})"));
    CHECK(has(author::checked(""), R"("code":"not_json")"));
    CHECK(has(author::checked(std::string(100'000, '[')), R"("valid":false)"));
}

TEST_CASE("what each score can come to is told, as far as it is known") {
    std::string text = shortest;
    text.replace(text.find(R"("bands": [)"), std::string::npos, R"("kind": "mean"}, {"id": "sales", "items": ["q3"]}]})");
    text.insert(text.find("],\n \"scores\""), R"(, {"id": "q3", "kind": "number", "decimals": 1, "min": 0, "statement": "Sales"})");
    text.replace(text.find("\"kind\": \"mean\""), 14, R"("kind": "mean", "items": ["q1", "q2"])");
    CHECK(has(author::checked(text), R"("scores":[{"id":"total","from":1,"to":5,"step":0},{"id":"sales","from":0,"to":null,"step":0}]})"));
}

TEST_CASE("what no page can ask is told from what is wrong") {
    std::string text = shortest;
    text.replace(text.find(R"({"id": "q2", "statement": "We act on what they say."})"), 53, R"({"id": "q2", "kind": "text", "scored": false, "statement": "What else?"})");
    text.replace(text.find("\"to\": 6"), 7, "\"to\": 3").replace(text.find("\"from\": 7"), 9, "\"from\": 4");
    const std::string said = author::checked(text);
    CHECK(has(said, R"("valid":true,"pages":false)"));
}

TEST_CASE("answers are explained, or what is wrong with them is said; without a valid diagnostic there is nothing to explain") {
    const std::string good = author::explained(shortest, R"({"q1": 4, "q2": 3})", "en");
    CHECK(has(good, R"({"answers":[],"explained":{)"));
    CHECK(has(good, R"("level": "high")"));
    CHECK(has(good, R"("value": 7)"));
    const std::string refused = author::explained(shortest, R"({"q1": 9})", "ko");
    CHECK(has(refused, R"("code":"out_of_range")"));
    CHECK(has(refused, R"("explained":null)"));
    CHECK(author::explained("{", "{}", "ko") == R"({"answers":[],"explained":null})");
}

TEST_CASE("a survey is taken over with what is left, or why not") {
    const std::string taken = author::taken_over(R"({"elements": [{"type": "rating", "name": "a", "title": "A"}, {"type": "html", "name": "h"}]})", "visit");
    CHECK(has(taken, R"({"diagnostic":"{\n  \"jindan\": 1,\n  \"id\": \"visit\")"));
    CHECK(has(taken, R"("code":"element")"));
    CHECK(has(taken, R"("problems":[]})"));
    CHECK(has(author::taken_over(R"({"elements": [{"type": "rating", "name": "a", "title": "A"}]})", "No Id"), R"(\"id\": \"survey\")"));
    CHECK(has(author::taken_over("[]", "x"), R"({"diagnostic":null,"left":[],"problems":[{"severity":"error")"));
}
