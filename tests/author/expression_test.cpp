// The expressions of SurveyJS, as trees written in one line.
#include "author/expression.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace jindan;
using namespace jindan::author;

namespace {

std::string shown(const expr& e) {
    const auto list = [&](std::string_view between) {
        std::string out;
        for (std::size_t i = 0; i < e.of.size(); ++i) out += (i ? std::string(between) : "") + shown(e.of[i]);
        return out;
    };
    switch (e.is) {
        case expr::kind::value:
            if (e.literal.is == literal::kind::nothing) return "nothing";
            return e.literal.is == literal::kind::text ? "'" + e.literal.text + "'" : text_of(e.literal);
        case expr::kind::list: return "[" + list(", ") + "]";
        case expr::kind::name: return "{" + e.word + "}";
        case expr::kind::call: return e.word + "(" + list(", ") + ")";
        case expr::kind::no: return "!" + list("");
        case expr::kind::empty: return list("") + " empty";
        case expr::kind::notempty: return list("") + " notempty";
        case expr::kind::chain: break;
    }
    std::string out = "(" + shown(e.of[0]);
    for (std::size_t i = 0; i < e.ops.size(); ++i) out += " " + e.ops[i] + " " + shown(e.of[i + 1]);
    return out + ")";
}

std::string read(std::string_view text) {
    const auto e = parse_expression(text);
    return e ? shown(*e) : "none";
}

}  // namespace

TEST_CASE("what binds stronger stands further inside") {
    CHECK(read("{a} = 1 and {b} = 2 or {c} = 3") == "((({a} = 1) and ({b} = 2)) or ({c} = 3))");
    CHECK(read("{a} + {b} * 2 - 1 > 3") == "(({a} + ({b} * 2) - 1) > 3)");
    CHECK(read("({a} + {b}) * 2") == "(({a} + {b}) * 2)");
    CHECK(read("{a} contains 'x' and !{b}") == "(({a} contains 'x') and !{b})");
    CHECK(read("!({a} empty) || {b} notempty") == "(!{a} empty or {b} notempty)");
    CHECK(read("{a}/2/3%4^5") == "({a} / 2 / 3 % (4 ^ 5))");
}

TEST_CASE("operators have several spellings, words in any case") {
    CHECK(read("{a} == 1 && {b} != 2") == "(({a} = 1) and ({b} <> 2))");
    CHECK(read("{a} EQUAL 1 OR {b} NotEqual 2") == "(({a} = 1) or ({b} <> 2))");
    CHECK(read("{a} lessorequal 1 and {a} less 2 and {a} greater 0 and {a} greaterorequal 1") == "(({a} <= 1) and ({a} < 2) and ({a} > 0) and ({a} >= 1))");
    CHECK(read("{a} *= 'x'") == "({a} contains 'x')");
    CHECK(read("negate {a}") == "!{a}");
    CHECK(read("{a} notcontain 1 and {b} noneof [1] and {c} allof [1] and {d} anyof [1]") == "(({a} notcontains 1) and ({b} noneof [1]) and ({c} allof [1]) and ({d} anyof [1]))");
}

TEST_CASE("values") {
    CHECK(read("-1.5") == "-1.5");
    CHECK(read("3-1") == "(3 - 1)");
    CHECK(read("'it\\'s'") == "'it's'");
    CHECK(read("\"a 'b'\"") == "'a 'b''");
    CHECK(read("'12'") == "'12'");
    CHECK(read("true") == "true");
    CHECK(read("'false'") == "'false'");
    CHECK(read("undefined") == "nothing");
    CHECK(read("''") == "nothing");
    CHECK(read("[1, 'x', true]") == "[1, 'x', true]");
    CHECK(read("[]") == "[]");
    CHECK(read("{order} = order") == "({order} = 'order')");
    CHECK(read("{응답 속도} = 만족") == "({응답 속도} = '만족')");
    CHECK(read("iif({a} > 1, sum({b}), 2)") == "iif(({a} > 1), sum({b}), 2)");
    CHECK(read("{m.row 1} > 2") == "({m.row 1} > 2)");
}

TEST_CASE("what is none") {
    for (const char* text : {"", " ", "{a", "{a} =", "= 1", "{a} 1", "({a}", "{a})", "[1", "sum({a}", "'a", "{a} like 'x'", "-{a}", "1a", "{}", "{a} = 1 and"}) {
        CAPTURE(text);
        CHECK(read(text) == "none");
    }
}

TEST_CASE("it ends, however long and deep") {
    CHECK(read(std::string(20'001, '1')) == "none");
    CHECK(read(std::string(39, '(') + "1" + std::string(39, ')')) == "1");
    for (const char* begin : {"(", "[", "!", "f("}) {
        std::string deep;
        while (deep.size() < 10'000) deep += begin;
        CHECK(read(deep + "1") == "none");
    }
    std::string chain = "1";
    while (chain.size() < 19'000) chain += "+1";
    CHECK(parse_expression(chain)->of.size() == 9'501);
}

TEST_CASE("a part knows where it stands") {
    const std::string text = "{a} = 1 and  age({b}) > 3 ";
    const auto e = parse_expression(text);
    REQUIRE(e);
    const expr& part = e->of[1];
    CHECK(text.substr(part.from, part.to - part.from) == "age({b}) > 3");
}
