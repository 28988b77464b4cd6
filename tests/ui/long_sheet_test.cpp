// A rating sheet with more accounts than its page shows at once: the first in its order, and the rest as the reader asks for them.
#include <algorithm>

#include <doctest/doctest.h>

#include "core/index.hpp"
#include "support/driver.hpp"
#include "support/files.hpp"

using namespace jindan;

namespace {

constexpr int many = app::rows_at_first + 5;

// The later an account comes in the file the larger are its sales, and so its place in the list.
test::driver with_many(const char* lang = "ko") {
    std::string file = R"({"format":"jindan.workspace","version":1,"assessments":[)";
    for (int i = 0; i < many; ++i) {
        const std::string n = std::to_string(i), account = "고객 " + std::string(3 - n.size(), '0') + n;
        file += (i ? "," : "") + std::string(R"({"id":"s)") + n + R"(","diagnostic":{"id":"key-account","version":"1.0.0","hash":"0000000000000000"},"account":")" + account +
                R"(","quarter":"2026-Q1","headed_at":1,"created_at":1,"entries":[{"item":"sales","answer":)" + std::to_string(100 + i) + R"(,"answered_at":2}]})";
    }
    test::driver d({.lang = lang, .width = 900, .diagnostic = test::read_file(JINDAN_ASSETS "/diagnostics/key-account.json")});
    d.page("file", file + "]}");
    REQUIRE(d.state().kept.assessments.size() == many);
    return d;
}

std::vector<std::string> rows_of(test::driver& d) {
    std::vector<std::string> out;
    for (const ui::node& n : d.s().seen().nodes)
        if (n.id.starts_with("account.") && n.id.ends_with(".open")) out.push_back(n.id);
    return out;
}

}  // namespace

TEST_CASE("a long list shows its beginning, and says how many there are more") {
    test::driver d = with_many();
    CHECK(rows_of(d).size() == app::rows_at_first);
    CHECK(d.text_of("accounts.more") == "더 보기 (남은 고객사 5곳)");
    CHECK(d.sees("외 5곳"));  // the names below the tiers
}

TEST_CASE("the rest comes when it is asked for, and the first of it is where the reader goes on") {
    test::driver d = with_many("en");
    const std::vector<std::string> before = rows_of(d);
    d.took_all();
    d.activate("accounts.more");
    const std::vector<std::string> after = rows_of(d);
    CHECK(after.size() == many);
    CHECK(std::equal(before.begin(), before.end(), after.begin()));
    CHECK(d.asked<app::focus>().node == after[app::rows_at_first]);
    CHECK_FALSE(d.find("accounts.more"));
    CHECK_FALSE(d.sees("5 more"));
}

TEST_CASE("on paper all of it is there") {
    test::driver d = with_many();
    d.s().resize({.width = 860, .vectors = true, .paper = true});
    d.page("", "");
    CHECK(rows_of(d).size() == many);
    CHECK_FALSE(d.find("accounts.more"));
}
