// A frame is drawn only where somebody could see a difference.
#include <doctest/doctest.h>

#include "support/driver.hpp"
#include "ui/samples.hpp"

using namespace jindan;
using jindan::test::driver;
using namespace jindan::test::samples;

namespace {

// As the page does after each event: layouts until there is nothing left to take in, then a frame or none.
bool asks_for_a_frame(driver& d) {
    while (d.s().layout({d.clock, 540}, 1.0f / 60)) {
    }
    return d.s().take_stale();
}

bool asks_after_moving(driver& d, float x, float y) {
    d.s().move_to(x, y, false);
    return asks_for_a_frame(d);
}

}  // namespace

TEST_CASE("a layout by itself asks for no frame") {
    driver d;
    d.click("begin");
    CHECK(asks_for_a_frame(d));
    CHECK_FALSE(asks_for_a_frame(d));
}

TEST_CASE("the pointer costs a frame where it changes what is drawn under it, and none elsewhere") {
    driver d;
    d.click("begin");
    asks_after_moving(d, 2, 2);
    const ui::box option = d.find("q1.opt2")->at;
    CHECK_FALSE(asks_after_moving(d, 4, 3));
    CHECK(asks_after_moving(d, option.x + 10, option.y + 10));
    CHECK_FALSE(asks_after_moving(d, option.x + 20, option.y + 12));
    d.s().press(true);
    CHECK(asks_for_a_frame(d));
    CHECK_FALSE(asks_after_moving(d, option.x + 22, option.y + 12));
    CHECK(asks_after_moving(d, 2, 2));  // held, but no longer over it
    d.s().press(false);
    CHECK(asks_for_a_frame(d));
    CHECK_FALSE(d.state().given()[0].has_value());
    d.s().press(true);
    d.s().press(false);
    CHECK_FALSE(asks_for_a_frame(d));  // pressed on nothing
    d.s().leave();
    CHECK_FALSE(asks_for_a_frame(d));
}

TEST_CASE("what happens without a trace on the screen costs none") {
    driver d;
    d.click("begin");
    d.answer(3);
    asks_for_a_frame(d);
    d.s().store_in(d.slots[0], d.slots[1], {d.clock, 540});
    CHECK_FALSE(asks_for_a_frame(d));
    d.s().dispatch("$", "timer", "a token of long ago", {d.clock, 540});
    CHECK_FALSE(asks_for_a_frame(d));
    d.s().dispatch("q1.opt3", "focus", "", {d.clock, 540});
    CHECK_FALSE(asks_for_a_frame(d));
}

TEST_CASE("an answer of another tab, another width and other fonts cost one") {
    driver d;
    d.click("begin");
    d.answer(3);
    driver other({.slot_0 = d.slots[0], .slot_1 = d.slots[1]});
    other.click("nav.back");
    other.clock += 10;
    other.answer(5);
    asks_for_a_frame(d);
    d.s().store_in(other.slots[0], other.slots[1], {d.clock, 540});
    CHECK(asks_for_a_frame(d));
    CHECK(d.find("q1.opt5")->checked);
    d.s().resize({500, 1, false, false});
    CHECK(asks_for_a_frame(d));
    d.s().forget_glyphs();
    CHECK(asks_for_a_frame(d));
    CHECK_FALSE(asks_for_a_frame(d));
}

TEST_CASE("the lengths of links follow what is shared") {
    driver d;
    d.type("account", "한빛정밀");
    d.answer_all(mixed);
    const auto shown = [&](const char* option, link_depth depth) {
        const std::string length = app::grouped(static_cast<long long>(app::link_of(d.state(), depth).size()));
        return d.find(option)->name.find(" " + length + "자") != std::string::npos;
    };
    CHECK(shown("share.score", link_depth::score));
    CHECK(shown("share.answers", link_depth::answers));
    d.click("share.account");
    CHECK(shown("share.score", link_depth::score));
    CHECK(shown("share.answers", link_depth::answers));
    d.click("language");
    d.click("language");
    CHECK(shown("share.answers", link_depth::answers));
    driver again({.slot_0 = d.slots[0], .slot_1 = d.slots[1]});
    CHECK(again.state().link_sizes[1] == app::link_of(again.state(), link_depth::answers).size());
}
