// What was filled in with another edition of the diagnostic says what that edition said, and nothing of today's.
#include <doctest/doctest.h>
#include <imgui.h>

#include "support/driver.hpp"
#include "support/files.hpp"
#include "ui/samples.hpp"

using namespace jindan;
using jindan::test::driver;
using namespace jindan::test::samples;

namespace {

// The same diagnostic later: q3 is asked no more, q99 instead of it.
std::string edited() {
    std::string json = replaced(test::relationship_json(), "\"version\": \"1.0.0\"", "\"version\": \"1.1.0\"");
    return replaced(std::move(json), "\"q3\"", "\"q99\"");
}

std::string without_third_level() { return replaced(edited(), "\"preferred-supplier\"", "\"favoured-supplier\""); }

// What an edition of long ago said, as a file.
std::string old_file(driver& d, std::string_view points) {
    d.click("share.file");
    std::string file = replaced(d.asked<app::download>().text, d.state().about->hash, "00000000000000ff");
    file = replaced(std::move(file), "\"version\": \"1.0.0\"", "\"version\": \"0.9.0\"");
    return replaced(std::move(file), "\"points\": 57", points);
}

// What today's edition has to count, weigh or advise.
constexpr const char* todays[] = {"profile", "profile.team",  "lift",         "q4.step.title", "q8.step.title", "q8.step.text",
                                  "strong",  "actions.title", "advice.title", "summary",       "field.high"};

void check_says_no_more_than_it_said(const driver& d) {
    for (const char* id : todays) CHECK(d.find(id) == nullptr);
    CHECK_FALSE(d.sees("/ 80점"));
    CHECK(d.text_of("edition").find("1.0.0") != std::string::npos);
}

}  // namespace

TEST_CASE("a result of another edition shows its points, its level and its memos, and says why there is no more") {
    driver d;
    d.answer_all(mixed);
    d.click("nav.overview");
    d.click("q3.edit");
    d.type("q3.memo", "없어진 문항의 메모");
    d.click("nav.next");
    d.type("q4.memo", "남은 문항의 메모");
    d.click("nav.overview");
    d.click("nav.result");
    CHECK(d.find("edition") == nullptr);
    for (const char* id : todays) {
        CAPTURE(id);
        CHECK(d.find(id) != nullptr);
    }

    driver later({.slot_0 = d.slots[0], .slot_1 = d.slots[1], .diagnostic = edited()});
    CHECK(later.state().at == app::screen::result);
    CHECK(later.text_of("points") == "57");
    CHECK(later.text_of("points.of") == "점");
    CHECK(later.text_of("title") == "우선적 공급사 고객관계");
    CHECK(later.text_of("gauge").starts_with("57점. "));
    CHECK(later.sees("없어진 문항의 메모"));
    CHECK(later.sees("남은 문항의 메모"));
    check_says_no_more_than_it_said(later);

    later.click("nav.overview");
    CHECK(later.text_of("edition").find("답을 고치면 지금 진단지를 기준으로") != std::string::npos);
    later.click("nav.start");
    CHECK(later.find("nav.result") != nullptr);
    later.click("another");
    CHECK(later.find("kept." + later.state().kept.assessments[0].id + ".open")->name.ends_with(" · 57점"));
    later.click("kept." + later.state().kept.assessments[0].id + ".open");
    CHECK(later.state().at == app::screen::result);
    CHECK(later.text_of("points") == "57");
}

TEST_CASE("a level that the page does not know any more has no name, and its points stay") {
    driver d;
    d.answer_all(mixed);
    driver later({.slot_0 = d.slots[0], .slot_1 = d.slots[1], .diagnostic = without_third_level()});
    CHECK(later.text_of("title") == "진단 결과");
    CHECK(later.text_of("points") == "57");
    check_says_no_more_than_it_said(later);
}

TEST_CASE("a shared result of another edition, with its answers or without") {
    driver d;
    d.answer_all(mixed);
    for (const char* depth : {"share.answers", "share.score"}) {
        CAPTURE(depth);
        d.click(depth);
        driver other({.fragment = fragment_of(d), .diagnostic = edited()});
        CHECK(other.state().at == app::screen::shared);
        CHECK(other.text_of("points") == "57");
        CHECK(other.text_of("title") == "우선적 공급사 고객관계");
        check_says_no_more_than_it_said(other);
    }
    driver english({.lang = "en", .fragment = fragment_of(d), .diagnostic = edited()});
    CHECK(english.text_of("edition").find("another edition (1.0.0)") != std::string::npos);
}

TEST_CASE("what was begun with another edition has no total until it is gone on with in this one") {
    driver d;
    d.click("begin");
    for (int i = 0; i < 3; ++i) d.answer(4), d.click("nav.next");
    driver later({.slot_0 = d.slots[0], .slot_1 = d.slots[1], .diagnostic = edited()});
    later.click("nav.overview");
    CHECK(later.text_of("edition").find("1.0.0") != std::string::npos);
    later.click("nav.result");
    CHECK(later.text_of("title") == "아직 단계가 정해지지 않았습니다");
    CHECK(later.text_of("edition").find("총점과 단계가 없습니다") != std::string::npos);
    CHECK(later.find("gauge") == nullptr);
    later.click("nav.overview");
    later.click("q4.edit");
    later.answer(2);
    later.click("nav.overview");
    CHECK(later.find("edition") == nullptr);
    CHECK(later.state().current()->made_with.version == "1.1.0");
}

TEST_CASE("before an answer changes what another edition said, its card says so, whichever way led there") {
    const auto warns = [](const driver& d) { return d.text_of("edition").find("답을 고치면 지금 진단지를 기준으로") != std::string::npos; };
    driver d;
    d.answer_all(mixed);
    d.click("nav.overview");
    d.click("q4.edit");
    CHECK(d.find("edition") == nullptr);
    std::string memo;
    for (int i = 0; i < 40; ++i) memo += "한 줄\n";
    d.type("q4.memo", memo);
    d.click("nav.overview");
    d.click("nav.result");
    driver note({.slot_0 = d.slots[0], .slot_1 = d.slots[1], .diagnostic = edited()});
    note.click("q4.note.more");
    CHECK(note.state().at == app::screen::question);
    CHECK(warns(note));
    note.answer(5);
    CHECK_FALSE(warns(note));

    driver begun;
    begun.click("begin");
    begun.answer(4);
    driver resumed({.slot_0 = begun.slots[0], .slot_1 = begun.slots[1], .diagnostic = edited()});
    CHECK(resumed.state().at == app::screen::question);
    CHECK(warns(resumed));
    resumed.click("nav.start");
    resumed.click("begin");
    CHECK(resumed.state().at == app::screen::question);
    CHECK(warns(resumed));
}

TEST_CASE("points beyond today's range stand at the end of the gauge, and nothing is drawn outside of the page") {
    driver d;
    d.answer_all(mixed);
    for (const char* points : {"\"points\": 990", "\"points\": -70"}) {
        driver other({.width = 320});
        other.page("file", old_file(d, points));
        CHECK(other.find("gauge") != nullptr);
        CHECK(other.text_of("edition").find("0.9.0") != std::string::npos);
        for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
            for (const ImDrawVert& corner : list->VtxBuffer) {
                if (corner.pos.x >= 0 && corner.pos.x <= 320) continue;
                FAIL_CHECK("drawn at " << corner.pos.x);
                break;
            }
    }
}

TEST_CASE("a note on a result of another edition leaves its points alone") {
    driver d;
    d.answer_all(mixed);
    const std::string edited = replaced(test::relationship_json(), "\"version\": \"1.0.0\"", "\"version\": \"1.1.0\"");
    driver later({.slot_0 = d.slots[0], .slot_1 = d.slots[1], .diagnostic = edited});
    later.click("nav.overview");
    later.click("q1.edit");
    later.type("q1.memo", "그때의 메모");
    CHECK(later.state().current()->made_with.version == "1.0.0");
    CHECK(later.state().current()->points == 57);
}
