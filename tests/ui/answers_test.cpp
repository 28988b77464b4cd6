// Answers in a row: one card as the other.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include <imgui.h>

#include "support/driver.hpp"
#include "support/files.hpp"
#include "ui/kit.hpp"

using namespace jindan;

namespace {

// Where the squares under the numbers of the first statement's five answers begin, by what is drawn.
std::set<float> tops_of_numbers(const test::setting& how) {
    test::driver d(how);
    d.click("begin");
    d.s().layout({d.clock, 540}, 0);
    std::set<float> tops;
    for (int i = 1; i <= 5; ++i) {
        const ui::node* answer = d.find("q1.opt" + std::to_string(i));
        REQUIRE(answer);
        const ui::box at = answer->at;
        float top = at.y + at.h;
        for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
            for (const ImDrawVert& v : list->VtxBuffer) {
                const bool within = v.pos.x > at.x && v.pos.x < at.x + at.w && v.pos.y > at.y && v.pos.y < at.y + at.h;
                if (within && v.col == ui::rgba(ui::light().field)) top = std::min(top, v.pos.y);
            }
        REQUIRE(top < at.y + at.h);
        tops.insert(top - at.y);
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
