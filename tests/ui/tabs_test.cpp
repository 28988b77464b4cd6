// Several tabs over one store: each sees what the others said, and none turns another's pages.
#include <doctest/doctest.h>

#include "support/driver.hpp"
#include "ui/samples.hpp"

using namespace jindan;
using jindan::test::driver;
using namespace jindan::test::samples;

TEST_CASE("two tabs never overwrite each other") {
    driver one;
    one.click("begin");
    one.answer(1);
    driver two({.slot_0 = one.slots[0], .slot_1 = one.slots[1]});
    // Both go on from the same store, in turn, each blind to the other until it saves.
    one.clock += 1000;
    two.clock += 2000;
    one.click("nav.next");
    one.answer(2);
    two.slots[0] = one.slots[0];
    two.slots[1] = one.slots[1];
    two.click("nav.next");  // its own third card
    two.answer(3);
    CHECK(two.state().given()[0] == 1);
    CHECK(two.state().given()[1] == 2);
    CHECK(two.state().given()[2] == 3);
    one.s().store_in(two.slots[0], two.slots[1], {one.clock, 540});
    CHECK(one.state().given() == two.state().given());
    CHECK(one.state().item == 1);  // the other tab does not turn this one's pages
}

TEST_CASE("an assessment that another tab removes leaves the screen, whichever is open") {
    for (const bool finished : {true, false}) {
        driver d;
        if (finished) {
            d.answer_all(mixed);
        } else {
            d.click("begin");
            d.answer(2);
        }
        driver other({.slot_0 = d.slots[0], .slot_1 = d.slots[1]});
        other.click("nav.start");
        other.click("another");
        other.click("kept." + d.state().kept.current + ".remove");
        d.s().store_in(other.slots[0], other.slots[1], {d.clock, 540});
        d.page("copied", "ok");
        CHECK(d.state().at == app::screen::start);
        CHECK(d.state().current() == nullptr);
    }
}

TEST_CASE("another tab does not say which assessment is open here") {
    driver d;
    d.answer_all(mixed);
    driver other({.slot_0 = d.slots[0], .slot_1 = d.slots[1]});
    d.click("another");
    other.click("nav.overview");
    other.click("q1.edit");
    other.clock += 5'000;
    other.answer(1);
    d.s().store_in(other.slots[0], other.slots[1], {d.clock, 540});
    CHECK(d.state().current() == nullptr);
}

TEST_CASE("answers of two tabs that are complete only together give a total") {
    driver one;
    one.click("begin");
    for (int i = 0; i < 15; ++i) {
        one.answer(3);
        one.click("nav.next");
    }
    driver two({.slot_0 = one.slots[0], .slot_1 = one.slots[1]});
    two.answer(5);
    one.s().store_in(two.slots[0], two.slots[1], {one.clock, 540});
    one.click("nav.next");
    CHECK(one.text_of("points") == "50");
    CHECK(one.state().current()->points == 50);
}
