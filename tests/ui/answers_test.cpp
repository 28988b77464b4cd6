// Answers in a row: one card as the other.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "support/driver.hpp"
#include "support/files.hpp"

using namespace jindan;

namespace {

// Where the numbers of the first statement's five answers are drawn.
std::set<float> tops_of_numbers(const test::setting& how) {
    test::driver d(how);
    d.click("begin");
    d.s().resize({how.width, 1, false, false, true});  // with what is drawn as vectors
    d.page("", "");
    std::set<float> tops;
    for (int i = 1; i <= 5; ++i) {
        const ui::node* answer = d.find("q1.opt" + std::to_string(i));
        REQUIRE(answer);
        for (const ui::line& l : answer->lines)
            if (l.text == std::to_string(i)) tops.insert(l.at.y);
    }
    return tops;
}

}  // namespace

TEST_CASE("the numbers of a row stand at one height, also where one label alone takes two lines") {
    std::string longer = test::read_file(JINDAN_ASSETS "/diagnostics/customer-relationship.json");
    const std::string label = "\"en\": \"Mostly false\"";
    REQUIRE(longer.find(label) != std::string::npos);
    longer.replace(longer.find(label), label.size(), "\"en\": \"Mostly false, as far as I know\"");
    for (const char* density : {"compact", "regular", "roomy"})
        for (const std::string& diagnostic : {std::string(), longer}) {
            CAPTURE(density);
            CHECK(tops_of_numbers({.lang = "en", .width = 720, .diagnostic = diagnostic, .theme = std::string(R"({"density":")") + density + "\"}"}).size() == 1);
        }
}
