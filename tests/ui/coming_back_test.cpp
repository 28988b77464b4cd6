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

TEST_CASE("what was removed is gone from the store at once, and can be brought back while the page offers it") {
    const auto stored = [](const driver& d, std::string_view text) { return d.slots[0].find(text) != std::string::npos || d.slots[1].find(text) != std::string::npos; };
    const auto with_one = [](driver& d) {
        d.type("account", "한빛정밀");
        d.click("begin");
        d.answer(2);
        d.type("q1.memo", "아무도 볼 일이 없는 메모");
        d.click("nav.start");
        d.click("another");
        return d.state().kept.assessments[0].id;
    };
    driver d;
    const std::string id = with_one(d);
    CHECK(stored(d, "한빛정밀"));
    const std::string whole[2] = {d.slots[0], d.slots[1]};
    d.click("kept." + id + ".remove");
    CHECK_FALSE(stored(d, "한빛정밀"));
    CHECK_FALSE(stored(d, "메모"));
    CHECK(stored(d, id));
    d.click("notice.undo");
    CHECK(d.find("kept." + id) != nullptr);
    CHECK(stored(d, "아무도 볼 일이 없는 메모"));

    // A tab that has all of it in its memory hears of it, then of its coming back.
    driver other({.slot_0 = whole[0], .slot_1 = whole[1]});
    d.click("kept." + id + ".remove");
    other.s().store_in(d.slots[0], d.slots[1], {other.clock, 540});
    CHECK(other.state().kept.find(id)->entries.empty());
    CHECK(other.state().kept.find(id)->account.empty());
    d.click("notice.undo");
    other.s().store_in(d.slots[0], d.slots[1], {other.clock, 540});
    CHECK(other.state().kept.find(id)->account == "한빛정밀");

    // Nothing of it is left in the page once the offer is gone.
    d.click("kept." + id + ".remove");
    CHECK(d.state().last_removed.has_value());
    d.click("notice.close");
    CHECK_FALSE(d.state().last_removed.has_value());
}

TEST_CASE("a slot that still has what was removed is written over when the page opens") {
    driver d;
    d.type("account", "한빛정밀");
    d.click("begin");
    d.answer(2);
    d.click("nav.start");
    d.click("another");
    const std::string id = d.state().kept.assessments[0].id, before = d.slots[0];
    d.click("kept." + id + ".remove");
    const std::string after = d.slots[1];
    CHECK(before.find("한빛정밀") != std::string::npos);
    driver later({.slot_0 = before, .slot_1 = after});
    CHECK(later.slots[0].find("한빛정밀") == std::string::npos);
    CHECK(later.slots[1].find("한빛정밀") == std::string::npos);
    CHECK(later.find("kept." + id) == nullptr);
}

TEST_CASE("a file brings back what was removed, once") {
    driver d;
    d.type("account", "한빛정밀");
    d.answer_all(mixed);
    d.click("share.file");
    const std::string file = d.asked<app::download>().text;
    d.click("another");
    d.click("kept." + d.state().kept.assessments[0].id + ".remove");
    for (int times = 0; times < 2; ++times) {
        d.page("file", file);
        CHECK(d.text_of("points") == "57");
        CHECK(d.text_of("whose") == "한빛정밀 · 2026년 4분기");
        CHECK(d.state().kept.assessments.size() == 1);
    }
}
