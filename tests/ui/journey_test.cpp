// The reader's way from the start to the result, on real Dear ImGui, by pointer and through the semantic tree.
#include <doctest/doctest.h>

#include "support/driver.hpp"

using namespace jindan;
using jindan::test::driver;

namespace {

std::vector<int> all(int value) { return std::vector<int>(16, value); }

// Sixteen answers that add up to `total`: ones first raised to fives from the front.
std::vector<int> adding_up_to(int total) {
    std::vector<int> values(16, 1);
    int rest = total - 16;
    for (int& v : values) {
        const int more = std::min(4, rest);
        v += more;
        rest -= more;
    }
    REQUIRE(rest == 0);
    return values;
}

}  // namespace

TEST_CASE("sixteen answers give total and level, at every edge, by pointer and by the live DOM") {
    struct expected {
        std::vector<int> values;
        const char *points, *level;
    };
    const expected table[] = {
        {all(1), "16", "제한적 고객관계"},
        {all(3), "48", "우선적 공급사 고객관계"},
        {all(5), "80", "신뢰받는 비즈니스 자문 고객관계"},
        {adding_up_to(24), "24", "제한적 고객관계"},
        {adding_up_to(25), "25", "일반적 공급사 고객관계"},
        {adding_up_to(44), "44", "일반적 공급사 고객관계"},
        {adding_up_to(45), "45", "우선적 공급사 고객관계"},
        {adding_up_to(64), "64", "우선적 공급사 고객관계"},
        {adding_up_to(65), "65", "신뢰받는 비즈니스 자문 고객관계"},
    };
    for (const expected& e : table) {
        std::string exports[2];
        for (const bool by_pointer : {true, false}) {
            driver d;
            d.answer_all(e.values, by_pointer);
            CHECK(d.state().at == app::screen::result);
            CHECK(d.text_of("points") == e.points);
            CHECK(d.text_of("title") == e.level);
            exports[by_pointer] = d.exported();
        }
        CHECK(exports[0] == exports[1]);
        CHECK_FALSE(exports[0].empty());
    }
}

TEST_CASE("a pointer or a number key moves on after a pause, assistive technology does not") {
    driver d;
    d.click("begin");
    CHECK(d.text_of("q1.text") == d.state().about->items[0].statement.in("ko"));
    d.answer(4);
    CHECK(d.state().item == 0);
    d.let_timers_run();
    CHECK(d.state().item == 1);
    d.key("q2", "5");
    d.let_timers_run();
    CHECK(d.state().item == 2);
    d.activate("q3.opt2");
    d.let_timers_run();
    CHECK(d.state().item == 2);
    CHECK(d.find("q3.opt2")->checked);
    d.click("nav.back");
    CHECK(d.state().item == 1);
    CHECK(d.find("q2.opt5")->checked);
}

TEST_CASE("moving on by itself stops while the memo is open or filled, and can be switched off for good") {
    driver d;
    d.click("begin");
    d.type("q1.memo", "분기 보고서를 함께 읽기");
    d.answer(4);
    d.let_timers_run();
    CHECK(d.state().item == 0);
    d.click("nav.next");
    d.click("advance");
    d.answer(3);
    d.let_timers_run();
    CHECK(d.state().item == 1);
    driver later({.slot_0 = d.slots[0], .slot_1 = d.slots[1]});
    CHECK(later.state().kept.stays);
}

TEST_CASE("a number key that is no option does nothing") {
    driver d;
    d.click("begin");
    d.key("q1", "6");
    d.key("q1", "0");
    d.key("q1", "");
    d.key("nobody", "3");
    CHECK_FALSE(d.state().given()[0].has_value());
}

TEST_CASE("a late timer never moves a card that was answered or left since") {
    driver d;
    d.click("begin");
    d.answer(4);
    d.click("nav.next");
    d.let_timers_run();
    CHECK(d.state().item == 1);
}

TEST_CASE("with answers missing there is the range that is still possible, and what is missing") {
    driver d;
    d.click("begin");
    d.answer(5);
    d.click("nav.overview");
    CHECK(d.sees("문항 16개 중 1개에 답하셨습니다."));
    d.click("nav.result");
    CHECK(d.text_of("points").empty());
    CHECK(d.text_of("range") == "아직 답하지 않은 문항이 15개 있습니다. 총점은 20점에서 80점 사이가 될 수 있습니다.");
    CHECK(d.find("q1.answer") == nullptr);
    d.click("q7.answer");
    CHECK(d.state().at == app::screen::question);
    CHECK(d.state().item == 6);
}

TEST_CASE("next on the last card with answers missing shows which, and leads to them") {
    driver d;
    d.click("begin");
    d.click("nav.overview");
    d.click("q16.edit");
    d.answer(3);
    d.click("nav.next");
    CHECK(d.state().at == app::screen::overview);
    CHECK(d.text_of("overview.count") == "답하지 않은 문항이 15개 남았습니다. 모두 답하면 총점과 단계가 나옵니다.");
    d.click("nav.next");
    CHECK(d.state().item == 0);
}

TEST_CASE("English is a language of its own, switched at any moment") {
    driver d({.lang = "en"});
    d.click("Begin");
    d.answer(2);
    d.click("language");
    CHECK(d.sees("개선 아이디어"));
    CHECK(d.asked<app::set_language>().lang == "ko");
    CHECK(d.find("q1.opt2")->checked);
    CHECK(d.find("q1.opt2")->name == "2 대개 틀림");
    d.click("English");
    CHECK(d.find("q1.opt2")->name == "2 Mostly false");
}
