// A rating sheet where a window is narrowest: names can be told apart, and an answer does not stand alone in a row.
#include <algorithm>

#include <doctest/doctest.h>

#include "core/index.hpp"
#include "support/driver.hpp"
#include "support/files.hpp"

using namespace jindan;

namespace {

// Two accounts whose names begin alike, with sales; the list is open.
test::driver with_two(float width) {
    test::driver d({.width = width, .diagnostic = test::read_file(JINDAN_ASSETS "/diagnostics/key-account.json")});
    for (const char* name : {"주식회사 한빛정밀공업 서울본사", "주식회사 한빛정밀공업 부산공장"}) {
        d.click("add");
        d.type("account", name);
        d.type("sales", "100");
        d.click("nav.accounts");
    }
    return d;
}

const ui::node& row_of(const test::driver& d, int account, std::string_view end) {
    const ui::node* found = d.find("account." + d.state().kept.assessments[at(account)].id + std::string(end));
    REQUIRE(found);
    return *found;
}

}  // namespace

TEST_CASE("points of a rating stand in one row on the narrowest phone") {
    test::driver d = with_two(320);
    d.click(row_of(d, 0, ".open").id);
    const float first = d.find("access.opt1")->at.y;
    for (int value = 2; value <= 5; ++value) {
        const ui::node* before = d.find("access.opt" + std::to_string(value - 1));
        const ui::node* point = d.find("access.opt" + std::to_string(value));
        CHECK(point->at.y == first);
        CHECK(point->at.w >= ui::measure::target);
        CHECK(point->at.x >= before->at.x + before->at.w + 4);
    }
}

TEST_CASE("a row of the list is as high as its account's name") {
    test::driver narrow = with_two(320), wide = with_two(900);
    CHECK(row_of(wide, 0, ".open").at.h == 64);
    CHECK(row_of(narrow, 0, ".open").at.h >= 64 + 24);
    CHECK(row_of(narrow, 1, ".open").at.y >= row_of(narrow, 0, ".open").at.y + row_of(narrow, 0, ".open").at.h);
}

TEST_CASE("beside its share an account has the whole row for its name") {
    test::driver d = with_two(320);
    d.s().resize({320, 1, false, false, true});  // with what is drawn as vectors
    d.page("", "");
    for (const assessment& a : d.state().kept.assessments) {
        const ui::node* share = d.find("share." + a.id);
        REQUIRE(share);
        const std::string begins = "주식회사 한빛정밀공업";
        CHECK(std::any_of(share->lines.begin(), share->lines.end(), [&](const ui::line& l) { return l.text.starts_with(begins); }));
    }
}
