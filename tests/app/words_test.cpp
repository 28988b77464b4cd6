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

TEST_CASE("Korean particles follow the last sound of the value") {
    struct row {
        const char *word, *particles;
    };
    // 은/는, 이/가, 을/를, 과/와, 으로/로
    const row table[] = {{"고객", "은 이 을 과 으로"}, {"회사", "는 가 를 와 로"}, {"서울", "은 이 을 과 로"}, {"1", "은 이 을 과 로"},
                         {"2", "는 가 를 와 로"},     {"3", "은 이 을 과 으로"}, {"6", "은 이 을 과 으로"}, {"8", "은 이 을 과 로"},
                         {"Apple", "는 가 를 와 로"}, {"IBM", "은 이 을 과 으로"}, {"", "는 가 를 와 로"},  {"한빛(주)", "는 가 를 와 로"}};
    for (const row& r : table) {
        CAPTURE(r.word);
        std::string all;
        for (const char* named : {"은", "이", "을", "과", "으로"}) all += (all.empty() ? "" : " ") + std::string(particle(named, r.word));
        CHECK(all == r.particles);
    }
    CHECK(particle("도", "고객").empty());
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
