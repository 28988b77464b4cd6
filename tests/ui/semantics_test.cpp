// What every screen owes to those who do not see it: names, roles, places.
#include <doctest/doctest.h>

#include <set>

#include "support/driver.hpp"
#include "support/files.hpp"
#include "ui/screens_of_all.hpp"

using namespace jindan;
using jindan::test::driver;
using jindan::test::on_every_screen;

namespace {

bool can_be_pressed(const ui::node& n) { return n.what == ui::role::button || n.what == ui::role::radio || n.what == ui::role::checkbox; }

}  // namespace

TEST_CASE("every part has a name, a size to press, a place on the page, and an id of its own") {
    for (const char* lang : {"ko", "en"})
        for (const float width : {240.0f, 320.0f, 360.0f, 430.0f, 768.0f, 1024.0f})
            on_every_screen({.lang = lang, .width = width}, [&](const char* screen, driver& d) {
                CAPTURE(screen);
                CAPTURE(width);
                std::set<std::string> ids;
                int headings = 0, level = 0;
                const ui::tree& t = d.s().seen();
                for (const ui::node& n : t.nodes) {
                    CAPTURE(n.id);
                    CHECK(ids.insert(n.id).second);
                    if (!n.parent.empty()) CHECK(ids.count(n.parent) == 1);
                    if (can_be_pressed(n) || n.what == ui::role::heading || n.what == ui::role::memo) CHECK_FALSE(n.name.empty());
                    if (can_be_pressed(n)) {
                        // A circle of the matrix is as large as its account's sales; the same account has a row in the list.
                        const float least = n.id.starts_with("matrix.") ? 24 : 48;
                        CHECK(n.at.h >= least);
                        CHECK(n.at.w >= least);
                        CHECK_FALSE(std::holds_alternative<app::nothing>(n.on));
                    }
                    CHECK(n.at.x >= 0);
                    CHECK(n.at.x + n.at.w <= t.width + 0.5f);
                    CHECK(n.at.y + n.at.h <= t.height + 0.5f);
                    for (const ui::line& l : n.lines) CHECK(l.at.x + l.at.w <= t.width);
                    if (n.what != ui::role::heading) continue;
                    headings += n.level == 1;
                    CHECK(n.level <= level + 1);  // none is left out
                    level = n.level;
                }
                CHECK(headings == 1);
                CHECK_FALSE(t.title.empty());
            });
}

TEST_CASE("a number that a card asks for is a field, and no part shares its id") {
    driver d({.lang = "en", .diagnostic = jindan::test::read_file(JINDAN_TEST_DATA "/valid/formulas.json")});
    d.activate("begin");
    for (const char* option : {"a.opt3", "b.opt3"}) {
        d.activate(option);
        d.activate("nav.next");
    }
    std::set<std::string> ids;
    for (const ui::node& n : d.s().seen().nodes) {
        CAPTURE(n.id);
        CHECK(ids.insert(n.id).second);
    }
    REQUIRE(d.find("kg"));
    CHECK(d.find("kg")->what == ui::role::field);
    d.type("kg", "70");
    d.activate("nav.next");
    CHECK(d.find("m")->what == ui::role::field);
}

TEST_CASE("nothing that can be pressed lies over something else that can be") {
    on_every_screen({}, [](const char* screen, driver& d) {
        CAPTURE(screen);
        std::vector<const ui::node*> parts;
        for (const ui::node& n : d.s().seen().nodes)
            if ((can_be_pressed(n) && !n.id.starts_with("matrix.")) || n.what == ui::role::memo || n.what == ui::role::field) parts.push_back(&n);
        for (const ui::node* a : parts)
            for (const ui::node* b : parts) {
                const bool apart = a == b || a->at.x + a->at.w <= b->at.x + 0.5f || b->at.x + b->at.w <= a->at.x + 0.5f || a->at.y + a->at.h <= b->at.y + 0.5f ||
                                   b->at.y + b->at.h <= a->at.y + 0.5f;
                CAPTURE(a->id);
                CAPTURE(b->id);
                CHECK(apart);
            }
    });
}

TEST_CASE("the question is a radio group named by its statement, its options by number and label") {
    driver d;
    d.click("begin");
    const ui::node* group = d.find("q1");
    REQUIRE(group);
    CHECK(group->what == ui::role::radio_group);
    CHECK(group->name == d.state().about->items[0].statement.in("ko"));
    const char* names[] = {"1 틀림", "2 대개 틀림", "3 반반", "4 대개 맞음", "5 맞음"};
    for (int i = 1; i <= 5; ++i) {
        const ui::node* option = d.find("q1.opt" + std::to_string(i));
        REQUIRE(option);
        CHECK(option->name == names[i - 1]);
        CHECK(option->parent == "q1");
    }
}

TEST_CASE("the tree is written as JSON only when it changed") {
    driver d;
    const int before = d.s().revision();
    d.s().layout({d.clock, 540}, 0.016f);
    CHECK(d.s().revision() == before);
    d.click("begin");
    CHECK(d.s().revision() > before);
    CHECK(d.s().semantics().find("\"role\":\"radiogroup\"") != std::string::npos);
}

TEST_CASE("the bar of a card counts what is answered and names the card, wherever one has jumped to") {
    driver d;
    d.click("begin");
    d.answer(4);
    d.click("nav.overview");
    d.click("q9.edit");
    const ui::node* bar = d.find("progress");
    REQUIRE(bar);
    CHECK(bar->name == "문항 16개 중 9번, 1개 답함");
    CHECK(bar->position == 1);
    CHECK(bar->maximum == 16);
}

TEST_CASE("number keys are offered where they reach every answer, and by the numbers that there are") {
    const auto asked = [](int from, int to) {
        driver d({.width = 900,
                  .diagnostic = R"({"jindan": 1, "id": "one", "version": "1", "languages": ["ko"], "title": "하나", "scales": [{"id": "s", "from": )" + std::to_string(from) +
                                ", \"to\": " + std::to_string(to) +
                                R"(}], "items": [{"id": "q1", "statement": "가"}],
                                   "scores": [{"id": "total", "bands": [{"id": "a", "below": 4, "name": "아래"}, {"id": "b", "from": 4, "name": "위"}]}]})"});
        d.click("begin");
        return std::pair(d.find("q1")->description, d.text_of("kept"));
    };
    const std::string here = "이 기기에 저장됨";
    CHECK(asked(1, 7) == std::pair<std::string, std::string>("숫자 키(1–7)로도 답할 수 있습니다.", "숫자 키(1–7)로도 답할 수 있습니다 · " + here));
    CHECK(asked(3, 9).first == "숫자 키(3–9)로도 답할 수 있습니다.");
    for (const auto& [from, to] : {std::pair(0, 5), std::pair(1, 10), std::pair(-2, 5)}) CHECK(asked(from, to) == std::pair<std::string, std::string>("", here));
}
