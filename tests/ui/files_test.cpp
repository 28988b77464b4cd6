// An assessment that goes out as a file and comes in as one.
#include <doctest/doctest.h>

#include "support/driver.hpp"
#include "ui/samples.hpp"

using namespace jindan;
using jindan::test::driver;
using namespace jindan::test::samples;

TEST_CASE("a file brings an assessment back; a file that is none says so") {
    driver d;
    d.type("account", "한빛정밀");
    d.answer_all(mixed);
    d.click("share.file");
    const app::download file = d.asked<app::download>();
    CHECK(file.name == "jindan-customer-relationship-2026-Q4-한빛정밀.json");
    driver other;
    other.click("import");
    CHECK(other.took<app::pick_file>().size() == 1);
    other.page("file", file.text);
    CHECK(other.text_of("points") == "57");
    CHECK(other.text_of("whose") == "한빛정밀 · 2026년 4분기");
    for (const char* wrong : {"", "hello", "{}", "[1,2]", "{\"format\":\"jindan.assessment\",\"version\":99}"}) {
        CAPTURE(wrong);
        driver third;
        third.page("file", wrong);
        CHECK(third.state().told.kind == app::notice_kind::warning);
        CHECK_FALSE(third.text_of("notice").empty());
        CHECK(third.state().kept.assessments.empty());
    }
}

TEST_CASE("a file is counted, not believed; a second time it is not a second record") {
    driver d;
    d.answer_all(mixed);
    d.click("share.file");
    const std::string file = d.asked<app::download>().text;
    driver other;
    other.page("file", replaced(file, "\"points\": 57", "\"points\": 80"));
    CHECK(other.text_of("points") == "57");
    d.page("file", file);
    CHECK(d.state().kept.assessments.size() == 1);
}
