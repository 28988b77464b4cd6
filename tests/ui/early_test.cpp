// The first statement on the start, and what was answered on the page before the module came.
#include <doctest/doctest.h>

#include "support/driver.hpp"

using namespace jindan;
using jindan::test::driver;

TEST_CASE("the first statement can be answered on the start: a pointer goes on to the second, assistive technology stays") {
    driver d;
    REQUIRE(d.state().at == app::screen::start);
    CHECK(d.find("q1")->what == ui::role::radio_group);
    CHECK(d.find("q1.text")->level == 2);
    d.activate("q1.opt2");
    d.let_timers_run();
    CHECK(d.state().at == app::screen::start);
    CHECK(d.find("q1.opt2")->checked);
    CHECK(d.text_of("begin") == "이어서 진단하기 · 1/16");
    d.click("q1.opt4");
    CHECK(d.state().at == app::screen::start);
    d.let_timers_run();
    CHECK(d.state().at == app::screen::question);
    CHECK(d.state().item == 1);
    d.activate("q2.opt1");
    d.activate("nav.start");
    CHECK(d.find("q1") == nullptr);
    CHECK(d.text_of("begin") == "이어서 진단하기 · 2/16");
}

TEST_CASE("a number key answers on the start") {
    driver d;
    d.key("q1", "5");
    d.let_timers_run();
    CHECK(d.state().item == 1);
    CHECK(d.state().given()[0] == 5);
}

TEST_CASE("what was answered before the module came is taken over, and kept") {
    driver d({.early = "한빛전자\nq1.opt4\nq3.opt1"});
    CHECK(d.state().at == app::screen::start);
    CHECK(d.find("account")->value == "한빛전자");
    CHECK(d.state().given()[0] == 4);
    CHECK_FALSE(d.state().given()[1]);
    CHECK(d.state().given()[2] == 1);
    CHECK(d.slots[0].find("한빛전자") != std::string::npos);
    driver later({.slot_0 = d.slots[0], .slot_1 = d.slots[1]});
    CHECK(later.state().at == app::screen::question);
    CHECK(later.state().item == 1);
}

TEST_CASE("what was kept before stays as it was, and can be opened") {
    driver first;
    first.type("account", "대한정밀");
    first.answer_all(std::vector<int>(16, 5));
    const std::string before = first.exported(), id = first.state().kept.current;
    driver d({.slot_0 = first.slots[0], .slot_1 = first.slots[1], .early = "\nq1.opt2"});
    CHECK(d.state().at == app::screen::start);
    CHECK(d.find("q1.opt2")->checked);
    CHECK(d.find("account")->value.empty());
    d.click("kept." + id + ".open");
    CHECK(d.exported() == before);
}

TEST_CASE("nothing, and what is none of the diagnostic's, leave no trace") {
    driver kept;
    kept.answer_all({4, 4});
    for (const char* early : {"\nq99.opt1", "\nq1.opt-1", "\nq1.opt9", "\nq1.opt", "\nq1", "\nq1.opt1x", "\nq1.opt99999999999"}) {
        CAPTURE(early);
        driver d({.early = early});
        CHECK(d.state().kept.assessments.empty());
        CHECK(d.state().at == app::screen::start);
        driver again({.slot_0 = kept.slots[0], .slot_1 = kept.slots[1], .early = early});
        CHECK(again.state().at == app::screen::question);
        CHECK(again.state().kept.current == kept.state().kept.current);
    }
}

TEST_CASE("who writes the name after an answer is not taken to the next statement") {
    driver d;
    d.click("q1.opt4");
    d.type("account", "한빛");
    d.let_timers_run();
    CHECK(d.state().at == app::screen::start);
}
