// Reading diagnostic files: what a good one becomes, and what is said about a bad one.
#include "core/diagnostic_json.hpp"

#include "core/codes.hpp"
#include "core/samples.hpp"
#include "support/replaced.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

std::string problems_of(std::string_view json, const diagnostic_limits& limits = {}) {
    const auto read = read_diagnostic(json, limits);
    const auto* wrong = std::get_if<problems>(&read);
    return wrong ? lines_of(*wrong) : "none\n";
}

}  // namespace

TEST_CASE("a small diagnostic is read whole, with what its author left out filled in") {
    const diagnostic& d = small();
    CHECK(d.id == "small");
    CHECK(d.version == "2.1");
    CHECK(d.languages == std::vector<std::string>{"en", "ko"});
    CHECK(d.title.in("ko") == "작은 진단");
    CHECK(d.title.texts.front().first == "en");  // the language it was written in, whatever stands first
    CHECK(d.description.empty());
    CHECK(d.source.title.empty());
    REQUIRE(d.scales.size() == 1);
    CHECK(d.scales[0].lowest() == 1);
    CHECK(d.scales[0].highest() == 3);
    REQUIRE(d.dimensions.size() == 2);
    CHECK(d.dimensions[0].advice[1].in("en") == "Go on.");
    CHECK(d.dimensions[1].advice[0].empty());
    REQUIRE(d.items.size() == 3);
    CHECK(d.items[0].scale == 0);
    CHECK(d.items[0].field == finding::high);
    CHECK(d.items[0].probes.size() == 1);
    CHECK(d.items[0].step_title.in("en") == "Ask");
    CHECK(d.items[1].field == finding::low);
    CHECK(d.items[1].reverse);
    CHECK(d.items[2].dimension == 1);
    CHECK(d.items[2].field == finding::none);
    REQUIRE(d.scores.size() == 2);
    CHECK(d.scores[0].items == std::vector<int>{0, 1, 2});
    CHECK(d.scores[0].lowest == 3);
    CHECK(d.scores[0].highest == 9);
    CHECK(d.scores[0].bands[0].short_name.in("ko") == "약함");
    CHECK(d.scores[0].bands[1].short_name.in("ko") == "강함");
    REQUIRE(d.scores[0].reference.has_value());
    CHECK(d.scores[0].reference->at == 6);
    CHECK_FALSE(d.scores[1].reference.has_value());
    CHECK(d.cuts.middle_from == 30);
    CHECK(d.cuts.high_from == 60);
    CHECK(d.find_item("q3") == 2);
    CHECK(d.find_item("q4") == -1);
    CHECK(d.find_band(0, "strong") == 1);
    CHECK(d.find_band(1, "strong") == -1);
    CHECK(d.find_band(7, "strong") == -1);
}

TEST_CASE("at most a hundred problems are reported") {
    std::string many = "{\"jindan\": 1";
    for (int i = 0; i < 500; ++i) many += ",\n\"unknown" + std::to_string(i) + "\": 1";
    const auto read = read_diagnostic(many + "}");
    REQUIRE(std::holds_alternative<problems>(read));
    CHECK(std::get<problems>(read).size() == 100);
}

TEST_CASE("limits are those that were asked for") {
    diagnostic_limits two_items;
    two_items.items = 2;
    CHECK(problems_of(small_json(), two_items) == "18:12 /items too_many 2\n");
    diagnostic_limits short_texts;
    short_texts.text = 16;
    CHECK(problems_of(small_json(), short_texts) ==
          "4:34 /title/en text_too_long 16\n5:26 /introduction/en text_too_long 16\n21:66 /items/0/step/text/en text_too_long 16\n" "29:60 /scores/0/bands/1/name/en text_too_long 16\n");
    diagnostic_limits few_bytes;
    few_bytes.bytes = 1024;
    CHECK(problems_of(small_json(), few_bytes) == "0:0  too_large 1 KiB\n");
    diagnostic_limits flat;
    flat.depth = 3;
    CHECK(problems_of(small_json(), flat) == "8:35  too_deep 3\n");
}

TEST_CASE("the default limits hold against what is far too much") {
    CHECK(problems_of(std::string(3'000'000, ' ')) == "0:0  too_large 2 MiB\n");
    CHECK(problems_of(std::string(1'000'000, '[')) == "1:25  too_deep 24\n");
    std::string values = "[";
    for (int i = 0; i < 1'010'000; ++i) values += "0,";
    CHECK(problems_of(values + "0]").find("too_many 1000000") != std::string::npos);
    std::string keys = "{";
    for (int i = 0; i < 100'000; ++i) keys += "\"k" + std::to_string(i % 1000) + "\":0,";
    CHECK(problems_of(keys + "\"jindan\":1}").find("duplicate_field") != std::string::npos);
}

TEST_CASE("a band of the headline is known to scores further down, which it does not lean on") {
    const std::string front = R"({"jindan":1,"id":"x","version":"1","languages":["en"],"title":"X","scales":[{"id":"s","from":1,"to":5}],"items":[{"id":"a","statement":"A"}],"scores":[
{"id":"whole","items":[")",
                      bands = R"("],"bands":[{"id":"low","to":2,"name":"Low"},{"id":"high","from":3,"name":"High"}]},{"id":"part","items":["a"]},
{"id":"read","items":["a"],"band_sets":[{"id":"set","when":{"score":"whole","band":")";
    const std::string back = R"("},"bands":[{"id":"all","name":"All"}]}]}]})";
    CHECK(problems_of(front + "part" + bands + "high" + back) == "none\n");
    CHECK(problems_of(front + "part" + bands + "higher" + back) == "3:84 /scores/2/band_sets/0/when/band unknown_id higher\n");
    CHECK(problems_of(front + "read" + bands + "high" + back) == "2:24 /scores/0/items/0 circular_reference read\n");
}

TEST_CASE("a short file cannot ask for endless work") {
    // 600 items in each of 200 scores are 120,000 terms. The first score is read last.
    std::string items, scores;
    for (int i = 0; i < 600; ++i) items += (i ? ",{" : "{") + std::string(R"("id":"q)") + std::to_string(i) + R"(","statement":"Q"})";
    for (int i = 0; i < 200; ++i) scores += (i ? ",{" : "{") + std::string(R"("id":"s)") + std::to_string(i) + R"("})";
    const std::string front = R"({"jindan":1,"id":"x","version":"1","languages":["en"],"title":"X","scales":[{"id":"s","from":0,"to":1}],"items":[)";
    const std::string wrong = problems_of(front + items + R"(],"scores":[)" + scores + "]}");
    CHECK(wrong.find("/scores/167 too_many 100000\n") != std::string::npos);
    CHECK(wrong.find('\n') == wrong.size() - 1);
    // Each score leans twice on the one before: whoever follows all ways has 2^60 of them.
    scores = R"({"id":"s0","items":["q0"]})";
    for (int i = 1; i < 60; ++i) {
        const std::string before = "\"s" + std::to_string(i - 1) + "\"";
        scores += R"(,{"id":"s)" + std::to_string(i) + R"(","kind":"formula","formula":{"add":[)" + before + "," + before + "]}}";
    }
    const std::string two = R"({"id":"q0","statement":"Q"},{"id":"q1","statement":"Q","ask_if":{"value":"s59","gt":1}})";
    CHECK(problems_of(front + two + R"(],"scores":[)" + scores + "]}") == "none\n");
}

TEST_CASE("a file cut anywhere is refused, never misread") {
    const std::string whole = small_json();
    const std::size_t end = whole.rfind('}');
    for (std::size_t n = 0; n <= end; ++n) {
        const auto read = read_diagnostic(whole.substr(0, n));
        REQUIRE(std::holds_alternative<problems>(read));
        CHECK(std::get<problems>(read).size() == 1);
        CHECK(std::get<problems>(read).front().line > 0);
    }
}

TEST_CASE("a file with any byte changed gives a whole diagnostic or a list of problems") {
    const std::string whole = small_json();
    chance c(7);
    for (int round = 0; round < 4000; ++round) {
        std::string text = whole;
        for (int changes = 1 + c.below(3); changes > 0; --changes) {
            const auto at = static_cast<std::size_t>(c.below(static_cast<int>(text.size())));
            constexpr std::string_view likely = "{}[]\",:0123456789-.eE\\utfn \n\x80\xff";
            if (c.below(3))
                text[at] = likely[static_cast<std::size_t>(c.below(static_cast<int>(likely.size())))];
            else
                text.erase(at, 1 + static_cast<std::size_t>(c.below(8)));
        }
        const auto read = read_diagnostic(text);
        if (const auto* d = std::get_if<diagnostic>(&read)) {
            for (const score& s : d->scores) {
                CHECK(s.bands.front().from == s.lowest);
                CHECK(s.bands.back().to == s.highest);
            }
            CHECK(evaluate(*d, answers(d->items.size(), 2)).scores.size() == d->scores.size());
        } else {
            CHECK_FALSE(std::get<problems>(read).empty());
        }
    }
}

TEST_CASE("the hash sees content only") {
    const std::string text = R"({"b": [1, 2.50, "\u00e9\n\/"], "a": {"y": null, "x": true}})";
    // FNV-1a 64 of {"a":{"x":true,"y":null},"b":[1,2.50,"é\n/"]}, computed elsewhere
    CHECK(content_hash(text) == "04198873fa4810e7");
    CHECK(content_hash("{ \"a\":{\"x\":true,\"y\":null},\n\"b\":[1,2.50,\"é\\u000A/\"]}") == content_hash(text));
    CHECK(content_hash(R"({"b": [2.50, 1, "é\n/"], "a": {"y": null, "x": true}})") != content_hash(text));
    CHECK(content_hash("{") == "");
    CHECK(content_hash("\"\xff\"") == "");
    CHECK(small().hash == content_hash(small_json()));
    CHECK(small().hash.size() == 16);
    CHECK(content_hash(replaced(small_json(), "\"id\": \"small\"", "\"id\": \"smell\"")) != small().hash);
}

TEST_CASE("a byte order mark in front is no mistake") { CHECK(problems_of("\xEF\xBB\xBF" + small_json()) == "none\n"); }
