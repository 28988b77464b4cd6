// A rating sheet with more accounts than its page shows at once: the first in its order, and the rest as the reader asks for them.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/driver.hpp"
#include "support/files.hpp"

using namespace jindan;

namespace {

const char* const criteria[] = {"difference", "value-price", "preference", "access", "buying-rules", "volume", "margin", "relationship-potential", "relationship-state"};

// s0–s599 in five groups of 120, of which the later have the higher ratings; s600–s604 lack one of them, and so have no rank.
test::driver with_many(const char* lang = "ko") {
    std::string all;
    for (int i = 0; i < 605; ++i) {
        std::string entries;
        for (const char* item : criteria)
            if (i < 600 || item != criteria[0]) entries += std::string(R"({"item":")") + item + R"(","answer":)" + std::to_string(1 + i % 600 / 120) + R"(,"answered_at":2},)";
        all += (i ? "," : "") + std::string(R"({"id":"s)") + std::to_string(i) + R"(","diagnostic":{"id":"key-account","version":"1.0.0","hash":"0000000000000000"},"account":"N)" +
               std::to_string(i) + R"(","quarter":"2026-Q1","headed_at":1,"created_at":1,"entries":[)" + entries + R"({"item":"sales","answer":100,"answered_at":2}]})";
    }
    test::driver d({.lang = lang, .width = 900, .diagnostic = test::read_file(JINDAN_ASSETS "/diagnostics/key-account.json")});
    d.page("file", R"({"format":"jindan.workspace","version":1,"assessments":[)" + all + "]}");
    REQUIRE(d.state().kept.assessments.size() == 605);
    return d;
}

// Of what begins so, the buttons that open an account: the numbers of their accounts, as the page has them.
std::vector<int> accounts_at(test::driver& d, const std::string& begins) {
    std::vector<int> out;
    for (const ui::node& n : d.s().seen().nodes)
        if (n.id.starts_with(begins + "s") && n.id.ends_with(".open")) out.push_back(std::stoi(n.id.substr(begins.size() + 1)));
    return out;
}

}  // namespace

TEST_CASE("a long list shows those that rank first, draws them alone, and says how many there are more") {
    test::driver d = with_many();
    const std::vector<int> rows = accounts_at(d, "account.");
    REQUIRE(rows.size() == 200);
    CHECK(std::all_of(rows.begin(), rows.begin() + 120, [](int i) { return i >= 480 && i < 600; }));
    CHECK(std::all_of(rows.begin() + 120, rows.end(), [](int i) { return i >= 360 && i < 480; }));
    CHECK(d.text_of("accounts.more") == "더 보기 (남은 고객사 405곳)");
    std::vector<int> circles = accounts_at(d, "matrix."), listed = rows;
    std::sort(circles.begin(), circles.end());
    std::sort(listed.begin(), listed.end());
    CHECK(circles == listed);
    CHECK(d.text_of("matrix.more") == "위 목록에 보이는 고객사 200곳 가운데 두 축의 점수가 모두 있는 곳만 표시합니다.");
}

TEST_CASE("of many names in one place the first are said, and how many there are more") {
    test::driver d = with_many();
    const std::string low = d.text_of("tier.light.accounts");
    CHECK(std::count(low.begin(), low.end(), ',') == 199);
    CHECK(low.ends_with(" 외 40곳"));
}

TEST_CASE("the rest comes when it is asked for, and the first of it is where the reader goes on") {
    test::driver d = with_many("en");
    const std::vector<int> before = accounts_at(d, "account.");
    d.took_all();
    d.activate("accounts.more");
    const std::vector<int> then = accounts_at(d, "account.");
    REQUIRE(then.size() == 400);
    CHECK(std::equal(before.begin(), before.end(), then.begin()));
    CHECK(d.asked<app::focus>().node == "account.s" + std::to_string(then[200]) + ".open");
    CHECK(d.text_of("accounts.more") == "Show more (205 left)");
    d.activate("accounts.more");
    const std::vector<int> all = accounts_at(d, "account.");
    REQUIRE(all.size() == 605);
    CHECK(std::vector<int>(all.end() - 5, all.end()) == std::vector<int>{600, 601, 602, 603, 604});
    CHECK_FALSE(d.find("accounts.more"));
    CHECK_FALSE(d.find("matrix.more"));
}

TEST_CASE("the account that the reader comes from is in the list, wherever it stands") {
    test::driver d = with_many("en");
    d.activate("add");
    d.type("account", "New");
    const std::string id = d.state().kept.current;
    d.click("nav.accounts");
    const ui::node* row = d.find("account." + id);
    REQUIRE(row);
    CHECK(row->position == 606);
    CHECK(row->maximum == 606);
    CHECK(d.text_of("accounts.more") == "Show more (405 left)");
}

TEST_CASE("on paper all of it is there") {
    test::driver d = with_many();
    d.s().resize({.width = 860, .vectors = true, .paper = true});
    d.page("", "");
    CHECK(accounts_at(d, "account.").size() == 605);
    CHECK_FALSE(d.find("accounts.more"));
}
