// An assessment that goes out as a file and comes in as one.
#include <doctest/doctest.h>

#include "core/record_json.hpp"
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

TEST_CASE("a newer file of what an older one brought here is the same record") {
    driver d, other;
    d.type("account", "한빛정밀");
    d.answer_all(mixed);
    d.click("share.file");
    other.clock += 10'000;
    other.page("file", d.asked<app::download>().text);
    CHECK(other.exported() == d.exported());
    d.clock += 5'000;  // before the file was opened on the other side
    d.click("nav.start");
    d.type("account", "한빛");
    d.click("nav.result");
    d.clock += 60'000;
    d.click("nav.overview");
    d.click("q1.edit");
    d.answer(1);
    d.click("nav.overview");
    d.click("nav.result");
    d.click("share.file");
    other.page("file", d.asked<app::download>().text);
    CHECK(other.state().kept.assessments.size() == 1);
    CHECK(other.text_of("points") == "54");
    CHECK(other.state().current()->account == "한빛");
}

TEST_CASE("a whole workspace, as a stopped page offers it, opens like any file: all of it is there, and nothing of ours is lost") {
    driver d;
    d.type("account", "한빛정밀");
    d.answer_all(mixed);
    d.click("another");
    d.type("account", "두리상사");
    d.click("begin");
    d.answer(2);
    const std::string saved = write_workspace(d.state().kept), second = d.state().kept.current;

    driver other;
    other.clock += 10'000;
    other.type("account", "우리 고객");
    other.click("begin");
    other.answer(5);
    const std::string ours = other.exported(), open = other.state().kept.current;
    other.page("file", saved);
    CHECK(other.text_of("notice") == "파일의 기록을 불러왔습니다.");
    CHECK(other.state().at == app::screen::start);
    CHECK(other.state().kept.current == open);
    CHECK(other.exported() == ours);
    for (const assessment& a : d.state().kept.assessments) {
        REQUIRE(other.state().kept.find(a.id));
        CHECK(*other.state().kept.find(a.id) == a);
    }
    other.page("file", saved);
    CHECK(other.state().kept.assessments.size() == 3);
    CHECK(other.slots[other.state().next_slot ^ 1].find("두리상사") != std::string::npos);

    // What was removed here comes back; what was removed there stays here.
    other.click("kept." + second + ".remove");
    other.page("file", saved);
    CHECK(other.find("kept." + second) != nullptr);
    d.click("nav.start");
    d.click("another");
    d.click("kept." + second + ".remove");
    other.page("file", write_workspace(d.state().kept));
    CHECK(other.find("kept." + second) != nullptr);
}

TEST_CASE("a workspace that would make ours too large to be read again is refused") {
    driver d;
    d.click("begin");
    d.answer(4);
    workspace many;
    for (int i = 0; i < limits::assessments; ++i) {
        many.assessments.push_back(*d.state().current());
        many.assessments.back().id = "x" + std::to_string(i);
    }
    d.page("file", write_workspace(many));
    CHECK(d.state().told.kind == app::notice_kind::warning);
    CHECK(d.state().kept.assessments.size() == 1);
}
