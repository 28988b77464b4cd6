// The languages of the interface.
#include <doctest/doctest.h>

#include <set>
#include <string_view>

#include "core/languages.hpp"

using namespace jindan;

TEST_CASE("the switch of a page goes round through all languages") {
    std::set<std::string_view> seen;
    std::string_view at = languages[0].code;
    for (unsigned i = 0; i < language_count; ++i) {
        seen.insert(at);
        at = next_language(at).code;
    }
    CHECK(seen.size() == language_count);
    CHECK(at == languages[0].code);
}

TEST_CASE("what is no language of the interface reads English") {
    CHECK(is_language("ko"));
    CHECK_FALSE(is_language("ko-KR"));
    CHECK_FALSE(is_language(""));
    CHECK(languages[read_language("ko")].code == "ko");
    CHECK(languages[read_language("xx")].code == "en");
}
