// Without a canvas the tree carries the charts; on paper, everything that was said.
#include <doctest/doctest.h>

#include "support/driver.hpp"
#include "ui/samples.hpp"

using namespace jindan;

namespace {

std::size_t shapes(const ui::tree& t, std::string_view id) {
    const ui::node* n = t.find(id);
    return n ? n->lines.size() : 0;
}

}  // namespace

TEST_CASE("charts are shapes where vectors are wanted, and cost nothing else") {
    test::driver d;
    d.answer_all(std::vector<int>(16, 4));
    CHECK(shapes(d.s().seen(), "gauge") == 0);
    d.s().resize({600, 1, false, false, true});
    d.page("", "");
    const ui::tree& seen = d.s().seen();
    CHECK(shapes(seen, "gauge") >= 10);  // four bands and their labels, the line and the marker
    CHECK(shapes(seen, "profile.team") >= 4);  // name, track, bar, number
    for (const ui::line& l : seen.find("gauge")->lines) CHECK(l.paint != 0);
    const ui::node& title = *seen.find("title");
    CHECK(title.ink == ui::paint_of(ui::light().band[2]));
}

TEST_CASE("on paper the result has every statement with its answer, and nothing to press below it") {
    test::driver d;
    d.answer_all(std::vector<int>(16, 4));
    d.s().resize({860, 1, false, false, true, true});
    d.page("", "");
    for (int i = 1; i <= 16; ++i) CHECK(d.find("q" + std::to_string(i) + ".edit"));
    for (const char* id : {"share.copy", "print", "nav.overview", "footer"}) CHECK_FALSE(d.find(id));
}

TEST_CASE("the wish for HTML is kept, and no choice is offered where there is none") {
    test::driver d;
    d.click("plain");
    CHECK(d.state().kept.plain);
    CHECK(d.s().seen().plain);
    test::driver later({.slot_0 = d.slots[0], .slot_1 = d.slots[1]});
    CHECK(later.state().kept.plain);
    later.activate("plain");
    CHECK_FALSE(later.state().kept.plain);
    later.s().resize({360, 1, false, false, true, false, true});
    later.page("", "");
    CHECK_FALSE(later.find("plain"));
}
