// The nearest answer that changes the band, of every kind of item.
#include "core/what_if.hpp"

#include "core/decimal.hpp"

#include "core/answer_text.hpp"
#include "core/responses.hpp"
#include "core/samples.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

// "item from>to value band" of each change.
std::string changes(const diagnostic& d, const std::string& json, std::size_t set = 0) {
    const auto read = read_responses(json, d);
    REQUIRE(read.wrong.empty());
    std::string out;
    const std::vector<band>& bands = set ? d.scores[0].band_sets[set - 1].bands : d.scores[0].bands;
    for (const band_change& c : band_changes(d, read.given, 0, set))
        out += d.items[static_cast<std::size_t>(c.item)].id + " " + answer_text(d, c.item, read.given[static_cast<std::size_t>(c.item)]) + ">" + answer_text(d, c.item, c.to) +
               " " + decimal::to_text(c.value) + " " + bands[static_cast<std::size_t>(c.band)].id + "\n";
    return out;
}

// One item with `kind` and its fields, and a score of two bands that meet at `cut`.
diagnostic one(const std::string& item, const std::string& score, const std::string& bands) {
    return read_or_fail(R"({"jindan": 1, "id": "one", "version": "1", "languages": ["en"], "title": "One",
        "scales": [{"id": "s", "from": 1, "to": 5}], "items": [{"id": "a", "statement": "A", )" +
                        item + R"(}, {"id": "b", "statement": "B"}],
        "scores": [{"id": "t", )" +
                        score + R"(, "bands": [)" + bands + "]}]}");
}

}  // namespace

TEST_CASE("likert: the nearest point in each direction, reversed ones the other way") {
    const diagnostic d = one(R"("reverse": true)", R"("items": ["a", "b"])",
                             R"({"id": "low", "from": 2, "to": 4, "name": "L"}, {"id": "mid", "from": 5, "to": 6, "name": "M"}, {"id": "high", "from": 7, "to": 10, "name": "H"})");
    // a is worth 6 - 4 = 2, b 4: the sum is 6. One more is high, two less are low.
    CHECK(changes(d, R"({"a": 4, "b": 4})") == "a 4>3 7 high\nb 4>5 7 high\nb 4>2 4 low\n");
    CHECK(changes(d, R"({"a": 4})") == "");  // without a score there is no band to leave
}

TEST_CASE("an answer that opens a question counts with what follows from it") {
    const diagnostic d = read_or_fail(R"({"jindan": 1, "id": "skip", "version": "1", "languages": ["en"], "title": "Skip",
        "scales": [{"id": "s", "from": 1, "to": 5}],
        "items": [{"id": "k", "kind": "yes-no", "statement": "K"}, {"id": "a", "statement": "A", "ask_if": {"answer": "k", "eq": true}, "not_asked_score": 1}],
        "scores": [{"id": "t", "items": ["a"], "bands": [{"id": "low", "from": 1, "to": 2, "name": "L"}, {"id": "high", "from": 3, "to": 5, "name": "H"}]}]})");
    CHECK(changes(d, R"({"k": false, "a": 4})") == "k no>yes 4 high\n");
    CHECK(changes(d, R"({"k": true, "a": 4})") == "k yes>no 1 low\na 4>2 2 low\n");
}

TEST_CASE("numbers: exact, also far away, and not beyond what is allowed") {
    const diagnostic d =
        one(R"("kind": "number", "min": 0, "max": 100000)", R"("items": ["a"])", R"({"id": "low", "to": 4999, "name": "L"}, {"id": "high", "from": 5000, "name": "H"})");
    CHECK(changes(d, R"({"a": 3})") == "a 3>5000 5000 high\n");
    CHECK(changes(d, R"({"a": 99999})") == "a 99999>4999 4999 low\n");
    const diagnostic tenths =
        one(R"("kind": "number", "min": 0, "max": 7, "decimals": 1)", R"("items": ["a"])", R"({"id": "low", "below": 6.7, "name": "L"}, {"id": "high", "from": 6.7, "name": "H"})");
    CHECK(changes(tenths, R"({"a": 1})") == "a 1>6.7 6.7 high\n");
    CHECK(changes(tenths, R"({"a": 7})") == "a 7>6.6 6.6 low\n");
}

TEST_CASE("several, points and rankings") {
    const std::string options = R"("options": [{"id": "x", "label": "X"}, {"id": "y", "label": "Y"}, {"id": "z", "label": "Z"}])";
    const diagnostic several =
        one(R"("kind": "several", )" + options, R"("items": ["a"])", R"({"id": "low", "from": 0, "to": 1, "name": "L"}, {"id": "high", "from": 2, "to": 3, "name": "H"})");
    CHECK(changes(several, R"({"a": ["x", "y"]})") == "a x;y>y 1 low\n");
    CHECK(changes(several, R"({"a": []})") == "a ->x;y 2 high\n");
    const diagnostic points = one(R"("kind": "points", )" + options, R"("terms": [{"of": "a.x"}])",
                                  R"({"id": "low", "from": 0, "below": 50, "name": "L"}, {"id": "high", "from": 50, "to": 100, "name": "H"})");
    CHECK(changes(points, R"({"a": {"x": 40, "y": 60}})") == "a x=40;y=60;z=0>x=50;y=50;z=0 50 high\n");
    const diagnostic ranking = one(R"("kind": "ranking", )" + options, R"("terms": [{"of": "a.x"}])",
                                   R"({"id": "first", "from": 1, "to": 1, "name": "F"}, {"id": "later", "from": 2, "to": 3, "name": "L"})");
    CHECK(changes(ranking, R"({"a": ["x", "y", "z"]})") == "a x;y;z>y;x;z 2 later\n");
    CHECK(changes(ranking, R"({"a": ["y", "z", "x"]})") == "a y;z;x>x;z;y 1 first\n");
}

TEST_CASE("of options, the one that changes the score least, in whatever order they stand") {
    const char* bands = R"({"id": "low", "below": 4, "name": "L"}, {"id": "mid", "from": 4, "below": 8, "name": "M"}, {"id": "high", "from": 8, "name": "H"})";
    const diagnostic choice = one(R"("kind": "choice", "options": [{"id": "nine", "label": "9", "score": 9}, {"id": "six", "label": "6", "score": 6}, {"id": "one", "label": "1", "score": 1},
        {"id": "five", "label": "5", "score": 5}, {"id": "also-five", "label": "5", "score": 5}, {"id": "none", "label": "-"}])",
                                  R"("items": ["a"])", bands);
    CHECK(changes(choice, R"({"a": "one"})") == "a one>five 5 mid\n");
    CHECK(changes(choice, R"({"a": "six"})") == "a six>nine 9 high\na six>one 1 low\n");
    CHECK(changes(choice, R"({"a": "nine"})") == "a nine>six 6 mid\n");
    // Without a: 4, nearer than 6; but an option without a score is no answer to aim at.
    const diagnostic unknown =
        one(R"("kind": "choice", "options": [{"id": "less", "label": "L", "score": -2}, {"id": "more", "label": "M", "score": 2}, {"id": "unknown", "label": "U"}])",
            R"("items": ["a", "b"])", R"({"id": "low", "below": 4, "name": "L"}, {"id": "high", "from": 4, "name": "H"})");
    CHECK(changes(unknown, R"({"a": "less", "b": 4})") == "a less>more 6 high\n");
    CHECK(changes(unknown, R"({"a": "more", "b": 2})") == "a more>less 0 low\nb 2>1 3 low\n");
    const diagnostic several =
        one(R"("kind": "several", "options": [{"id": "x", "label": "X", "score": 9}, {"id": "y", "label": "Y", "score": 5}, {"id": "z", "label": "Z", "score": 1}])",
            R"("items": ["a"])", bands);
    CHECK(changes(several, R"({"a": ["z"]})") == "a z>y;z 6 mid\n");
}

TEST_CASE("a number, a point of a scale: the nearer one, where both ways lead into the same direction") {
    const char* bands = R"({"id": "low", "below": 3, "name": "L"}, {"id": "high", "from": 3, "name": "H"})";
    const diagnostic number =
        one(R"("kind": "number", "min": 0, "max": 100, "bins": [{"to": 20, "score": 5}, {"from": 21, "to": 49, "score": 1}, {"from": 50, "score": 5}])", R"("items": ["a"])", bands);
    CHECK(changes(number, R"({"a": 22})") == "a 22>20 5 high\n");
    CHECK(changes(number, R"({"a": 48})") == "a 48>50 5 high\n");
    const diagnostic scale = one(R"("recode": {"1": 3, "2": 4, "3": 1, "4": 3, "5": 1})", R"("items": ["a"])", bands);
    CHECK(changes(scale, R"({"a": 3})") == "a 3>4 3 high\n");
}

TEST_CASE("of another set of bands, as long as it is in force") {
    const diagnostic d = one(R"("kind": "choice", "options": [{"id": "x", "label": "X", "score": 1}, {"id": "y", "label": "Y", "score": 2}])",
                             R"("items": ["b"], "band_sets": [
            {"id": "x", "when": {"answer": "a", "eq": "x"}, "bands": [{"id": "less", "below": 4, "name": "L"}, {"id": "more", "from": 4, "name": "M"}]},
            {"id": "y", "when": {"answer": "a", "eq": "y"}, "bands": [{"id": "less", "below": 2, "name": "L"}, {"id": "more", "from": 2, "name": "M"}]}])",
                             R"({"id": "low", "to": 4, "name": "L"}, {"id": "high", "from": 5, "name": "H"})");
    CHECK(changes(d, R"({"a": "x", "b": 3})") == "b 3>5 5 high\n");
    CHECK(changes(d, R"({"a": "x", "b": 3})", 1) == "b 3>4 4 more\n");
    CHECK(changes(d, R"({"a": "x", "b": 3})", 2) == "");
    CHECK(changes(d, R"({"a": "y", "b": 3})", 2) == "b 3>1 1 less\n");
}
