// The interface's sentences: values, particles, dates, numbers.
#include <doctest/doctest.h>

#include "app/words.hpp"

using namespace jindan;
using namespace jindan::app;

TEST_CASE("values are filled in, in either language") {
    CHECK(say(text_key::overview_some, "ko", {"16", "3"}) == "문항 16개 중 3개에 답하셨습니다.");
    CHECK(say(text_key::overview_some, "en", {"16", "3"}) == "3 of 16 answered.");
    CHECK(say(text_key::overview_some, "ko") == "문항 개 중 개에 답하셨습니다.");
    CHECK(say(text_key::nav_next, "fr") == "Next");
}

TEST_CASE("quarters, dates and numbers") {
    CHECK(say(quarter{2026, 4}, "ko") == "2026년 4분기");
    CHECK(say(quarter{2026, 4}, "en") == "Q4 2026");
    CHECK(say_date("2026-11-23", "ko") == "2026년 11월 23일");
    CHECK(say_date("2026-01-05", "en") == "5 January 2026");
    CHECK(say_date("soon", "ko") == "soon");
    CHECK(say_date("2026-13-05", "en") == "2026-13-05");
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(1000) == "1,000");
    CHECK(grouped(-1234567) == "-1,234,567");
}
