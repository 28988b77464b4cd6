// Coming back: everything as it was left, several customers side by side, and what was removed.
#include <doctest/doctest.h>

#include "core/link.hpp"
#include "support/driver.hpp"
#include "ui/samples.hpp"

using namespace jindan;
using jindan::test::driver;
using namespace jindan::test::samples;

TEST_CASE("coming back finds everything as it was left") {
    driver d;
    d.type("account", "한빛정밀");
    d.click("quarter.back");
    d.click("begin");
    d.answer(4);
    d.type("q1.memo", "현장 방문 때 다시 묻기");
    d.click("nav.next");
    d.answer(2);
    driver again({.slot_0 = d.slots[0], .slot_1 = d.slots[1]});
    CHECK(again.state().at == app::screen::question);
    CHECK(again.state().item == 2);
    CHECK(again.exported() == d.exported());
    again.click("nav.start");
    CHECK(again.find("account")->value == "한빛정밀");
    CHECK(again.text_of("quarter.name") == "2026년 3분기");
}

TEST_CASE("a finished assessment comes back as its result") {
    driver d;
    d.answer_all(mixed);
    CHECK(d.text_of("points") == "57");
    driver again({.slot_0 = d.slots[0], .slot_1 = d.slots[1]});
    CHECK(again.state().at == app::screen::result);
    CHECK(again.text_of("points") == "57");
}

TEST_CASE("another customer puts the first aside, not away; removing can be undone") {
    driver d;
    d.type("account", "한빛정밀");
    d.answer_all(mixed);
    d.click("another");
    CHECK(d.state().at == app::screen::start);
    CHECK(d.find("account")->value.empty());
    CHECK(d.sees("한빛정밀"));
    const std::string id = d.state().kept.assessments[0].id;
    d.click("kept." + id + ".remove");
    CHECK(d.find("kept." + id) == nullptr);
    d.click("notice.undo");
    CHECK(d.find("kept." + id) != nullptr);
    d.click("kept." + id + ".open");
    CHECK(d.text_of("points") == "57");
}

TEST_CASE("what goes into one customer’s link is not carried over to the next") {
    driver d;
    d.type("account", "한빛정밀");
    d.answer_all(mixed);
    d.click("share.account");
    d.click("share.score");
    d.click("another");
    CHECK_FALSE(d.state().account_in_link);
    CHECK(d.state().depth == link_depth::answers);
}
