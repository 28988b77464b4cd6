// Reading JSON: values, places, limits, and what is said of mistakes. The values are held against nlohmann/json's own document.
#include "core/json_document.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "core/codes.hpp"
#include "core/json_text.hpp"
#include "core/samples.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

constexpr json::limits roomy{1 << 20, 64, 1 << 20};

// What the referee makes of the same value.
nlohmann::json translated(const json::value& v) {
    switch (v.kind()) {
        case json::kind::null: return nullptr;
        case json::kind::boolean: return v.truth();
        case json::kind::integer: return v.integer() ? nlohmann::json(*v.integer()) : nlohmann::json::parse(v.source());
        case json::kind::real: return nlohmann::json::parse(v.source());
        case json::kind::text: return v.text();
        case json::kind::list: {
            nlohmann::json out = nlohmann::json::array();
            for (const json::value& one : v.elements()) out.push_back(translated(one));
            return out;
        }
        case json::kind::object: {
            nlohmann::json out = nlohmann::json::object();
            for (const json::member& one : v.members()) out[one.name] = translated(one.content);
            return out;
        }
    }
    return {};
}

void judge(const std::string& text) {
    CAPTURE(text);
    const auto ours = json::parse(text, roomy);
    const nlohmann::json theirs = nlohmann::json::parse(text, nullptr, false);
    REQUIRE(std::holds_alternative<json::document>(ours) == !theirs.is_discarded());
    if (const auto* doc = std::get_if<json::document>(&ours)) CHECK(translated(doc->root()) == theirs);
}

std::string wrong_with(std::string_view text, const json::limits& most = roomy) {
    const auto read = json::parse(text, most);
    const auto* p = std::get_if<problem>(&read);
    return p ? line_of(*p) : "none";
}

}  // namespace

TEST_CASE("accepts what JSON is, refuses what it is not, and both agree on the values") {
    // clang-format off: a table
    const char* texts[] = {
        "null", "true", "false", " 1 ", "-0", "0", "-12", "1.5", "1e3", "1E+2", "1.25e-2", "\"\"", "[]", "{}", "[[],{}]",
        "\"a\\\"\\\\\\/\\b\\f\\n\\r\\tb\"", "\"\\u00e9\\uD55C\\ud83d\\ude00\\u0000\"", "\"한글 😀\"", "{\"a\":[1,2,{\"b\":null}],\"\":0}",
        "9223372036854775807", "-9223372036854775807", "9223372036854775808", "123456789012345678901234567890",
        "[1 , 2\t,\r\n3]", "{\"a\" : 1 , \"a\" : 2}",
        "", " ", "nul", "truex", "+1", "01", "-", "1.", ".5", "1e", "1e+", "0x1", "NaN", "Infinity", "'a'", "\"", "\"\\\"", "\"\\x\"",
        "\"\\u12\"", "\"\\u12G4\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"\n\"", "\"\x01\"", "\"\xff\"", "\"\xc0\x80\"",
        "\"\xed\xa0\x80\"", "\"\xf5\x80\x80\x80\"", "[", "]", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "{", "}", "{\"a\"", "{\"a\":", "{\"a\":1",
        "{\"a\":1,", "{\"a\":1,}", "{a:1}", "{1:1}", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "1 2", "[] []", "/* */ 1", "[1]//", "\xEF\xBB\xBF[1]", "\xEF\xBB"};
    // clang-format on
    for (const char* text : texts) judge(text);
    judge(std::string("\"a\0b\"", 5));
    judge(small_json());
    judge(relationship_json());
}

TEST_CASE("random damage is judged as the referee judges it") {
    const std::string whole = R"({"a": [1, -20, 3.5, true, false, null], "é": {"b\n": "\u00e9\ud83d\ude00 한", "c": [[], {}]}})";
    chance c(11);
    for (int round = 0; round < 20'000; ++round) {
        std::string text = whole;
        for (int changes = 1 + c.below(2); changes > 0; --changes) {
            const auto at = static_cast<std::size_t>(c.below(static_cast<int>(text.size())));
            constexpr std::string_view likely = "{}[]\",:0123456789-.\\utfnl \n\x80";
            text[at] = likely[static_cast<std::size_t>(c.below(static_cast<int>(likely.size())))];
        }
        judge(text);
    }
}

TEST_CASE("what is wrong is said with its place") {
    CHECK(wrong_with("[1,\n 2,\n  x]") == "3:3  not_json a value");
    CHECK(wrong_with("{\"한글\" 1}") == "1:7  not_json a colon");
    CHECK(wrong_with("[1 2]") == "1:4  not_json a comma or the end");
    CHECK(wrong_with("{\"a\":1,}") == "1:8  not_json a name in quotes");
    CHECK(wrong_with("[1] 2") == "1:5  not_json the end of the text");
    CHECK(wrong_with("[\"a") == "1:4  not_json the closing quote");
    CHECK(wrong_with("[\"\\q\"]") == "1:4  not_json an escape");
    CHECK(wrong_with("[\"\\u00x0\"]") == "1:7  not_json an escape");
    CHECK(wrong_with("[-x]") == "1:2  not_json a value");
    CHECK(wrong_with(std::string_view("[1]\0", 4)) == "1:4  not_json the end of the text");
    CHECK(wrong_with("[\n\"ab\xff\"]") == "2:4  not_utf8");
    CHECK(wrong_with("[[[1]]]", {100, 2, 100}) == "1:3  too_deep 2");
    CHECK(wrong_with("[1,2,3]", {100, 2, 3}) == "1:6  too_many 3");
    CHECK(wrong_with("[1,2,3]", {4, 2, 100}) == "0:0  too_large 0 KiB");
}

TEST_CASE("every value knows its pointer") {
    const std::string text = R"({"a": [10, {"b/c": 11, "~d": [[12]]}], "e": 13})";
    const auto read = json::parse(text, roomy);
    const json::value root = std::get<json::document>(read).root();
    CHECK(root.pointer() == "");
    const auto members = root.members();
    CHECK(members[0].key.pointer() == "/a");
    CHECK(members[1].content.pointer() == "/e");
    const auto list = members[0].content.elements();
    CHECK(list[0].pointer() == "/a/0");
    CHECK(list[1].members()[0].content.pointer() == "/a/1/b~1c");
    CHECK(list[1].members()[1].key.pointer() == "/a/1/~0d");
    CHECK(list[1].members()[1].content.elements()[0].elements()[0].pointer() == "/a/1/~0d/0/0");
    CHECK(nlohmann::json::parse(text).at(nlohmann::json::json_pointer("/a/1/~0d/0/0")) == 12);
}

TEST_CASE("the canonical form is what the referee writes, too") {
    for (const std::string& text : {small_json(), relationship_json(), std::string(R"(["\u0001\u001f\"\\\n\t\r\b\f", {"z":1,"a":2,"é":3}])")}) {
        const auto read = json::parse(text, roomy);
        CHECK(json::canonical(std::get<json::document>(read).root()) == nlohmann::json::parse(text).dump());
    }
}

TEST_CASE("what json_text writes, the referee reads") {
    json_text j(json_text::layout::indented);
    j.begin_object().key("a").number(-12LL).key("b").begin_list().text("x\n\"y\"").truth(false).begin_list().end_list().end_list();
    j.key("c").begin_object().end_object().key("d").number(1.5f).end_object();
    const std::string indented = j.take();
    CHECK(indented == "{\n  \"a\": -12,\n  \"b\": [\n    \"x\\n\\\"y\\\"\",\n    false,\n    []\n  ],\n  \"c\": {},\n  \"d\": 1.5\n}");
    CHECK(nlohmann::json::parse(indented).dump(2) == indented);
    json_text one_line;
    one_line.begin_list().begin_object().key("a").number(1LL).key("b").text("").end_object().number(-0.25f).number(2.0f).end_list();
    CHECK(one_line.take() == R"([{"a":1,"b":""},-0.25,2])");
}
