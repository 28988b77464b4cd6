// What is said to a reader about each kind of problem.
#include "core/problem.hpp"

#include <doctest/doctest.h>

#include <set>

#include "core/codes.hpp"
#include "core/review.hpp"
#include "core/utf8.hpp"
#include "support/sentences.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

bool has_hangul(std::string_view text) {
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0xEA && static_cast<unsigned char>(c) <= 0xED) return true;
    return false;
}

}  // namespace

TEST_CASE("every problem is a sentence of its own in each language") {
    std::set<std::string> korean, english;
    for (int i = 0; i < problem_code_count; ++i) {
        const problem p{static_cast<problem_code>(i), "/items/0", "q7", 3, 4};
        const std::string ko = remark(p, "ko"), en = remark(p, "en");
        check_sentences(ko, en);
        CHECK_FALSE(name_of(p.code).empty());
        CHECK(has_hangul(ko));
        CHECK_FALSE(has_hangul(en));
        CHECK(ko.find("/items") == std::string::npos);
        korean.insert(ko);
        english.insert(en);
    }
    CHECK(korean.size() == static_cast<std::size_t>(problem_code_count));
    CHECK(english.size() == static_cast<std::size_t>(problem_code_count));
}

TEST_CASE("a warning is no problem that stops anybody, and no page knows its sentence") {
    CHECK_FALSE(is_warning(problem_code::too_large));
    CHECK_FALSE(is_warning(problem_code::record_other_diagnostic));
    CHECK(is_warning(problem_code::unused_item));
    CHECK(is_warning(problem_code::alike_benchmarks));
    CHECK(message({problem_code::unused_item, "", "q7"}, "en").empty());
    CHECK(remark({problem_code::unknown_id, "", "q7"}, "en") == message({problem_code::unknown_id, "", "q7"}, "en"));
}

TEST_CASE("details are spoken in the language of the sentence") {
    CHECK(message({problem_code::wrong_type, "", "whole number"}, "ko") == "값의 종류가 다릅니다. 다음 종류로 적어 주세요: 정수.");
    CHECK(message({problem_code::wrong_type, "", "whole number"}, "en") == "The value is of the wrong type. Write it as this type: whole number.");
    CHECK(message({problem_code::not_json, "", "a comma or the end"}, "ko") == "JSON 형식이 올바르지 않습니다. 이 자리에는 다음이 와야 합니다: 쉼표 또는 닫는 괄호.");
    CHECK(message({problem_code::bands_incomplete, "", "16–80"}, "en") == "The bands must cover exactly the possible scores, 16–80. Correct where they begin or end.");
}

TEST_CASE("a language that we do not speak reads English") { CHECK(message({problem_code::link_cut, "", ""}, "fr") == message({problem_code::link_cut, "", ""}, "en")); }
