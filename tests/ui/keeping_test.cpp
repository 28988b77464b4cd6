// What stays: coming back, several customers, two tabs, damaged and newer stores, links and files that are not what they seem.
#include <doctest/doctest.h>

#include "core/link.hpp"
#include "support/driver.hpp"
#include "support/files.hpp"

using namespace jindan;
using jindan::test::driver;

namespace {

const std::vector<int> mixed{4, 4, 3, 2, 4, 3, 3, 2, 5, 5, 4, 4, 3, 3, 4, 4};  // 57

std::string fragment_of(driver& d) {
    d.click("share.copy");
    const std::string link = d.asked<app::copy>().text;
    return link.substr(link.find('#'));
}

std::string replaced(std::string json, std::string_view from, std::string_view to) {
    const std::size_t at = json.find(from);
    REQUIRE(at != std::string::npos);
    return json.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("coming back finds everything as it was left") {
    driver d;
    d.type("account", "한빛정밀");
    d.click("quarter.back");
    d.click("begin");
    d.answer(4);
    d.type("q1.memo", "현장 방문 때 다시 묻기");
    d.click("nav.next");
    d.answer(2);
    driver again({.slot_0 = d.slots[0], .slot_1 = d.slots[1]});
    CHECK(again.state().at == app::screen::question);
    CHECK(again.state().item == 2);
    CHECK(again.exported() == d.exported());
    again.click("nav.start");
    CHECK(again.find("account")->value == "한빛정밀");
    CHECK(again.text_of("quarter.name") == "2026년 3분기");
}

TEST_CASE("a finished assessment comes back as its result") {
    driver d;
    d.answer_all(mixed);
    CHECK(d.text_of("points") == "57");
    driver again({.slot_0 = d.slots[0], .slot_1 = d.slots[1]});
    CHECK(again.state().at == app::screen::result);
    CHECK(again.text_of("points") == "57");
}

TEST_CASE("another customer puts the first aside, not away; removing can be undone") {
    driver d;
    d.type("account", "한빛정밀");
    d.answer_all(mixed);
    d.click("another");
    CHECK(d.state().at == app::screen::start);
    CHECK(d.find("account")->value.empty());
    CHECK(d.sees("한빛정밀"));
    const std::string id = d.state().kept.assessments[0].id;
    d.click("kept." + id + ".remove");
    CHECK(d.find("kept." + id) == nullptr);
    d.click("notice.undo");
    CHECK(d.find("kept." + id) != nullptr);
    d.click("kept." + id + ".open");
    CHECK(d.text_of("points") == "57");
}

TEST_CASE("two tabs never overwrite each other") {
    driver one;
    one.click("begin");
    one.answer(1);
    driver two({.slot_0 = one.slots[0], .slot_1 = one.slots[1]});
    // Both go on from the same store, in turn, each blind to the other until it saves.
    one.clock += 1000;
    two.clock += 2000;
    one.click("nav.next");
    one.answer(2);
    two.slots[0] = one.slots[0];
    two.slots[1] = one.slots[1];
    two.click("nav.next");  // its own third card
    two.answer(3);
    CHECK(two.state().given()[0] == 1);
    CHECK(two.state().given()[1] == 2);
    CHECK(two.state().given()[2] == 3);
    one.s().store_in(two.slots[0], two.slots[1], {one.clock, 540});
    CHECK(one.state().given() == two.state().given());
    CHECK(one.state().item == 1);  // the other tab does not turn this one's pages
}

TEST_CASE("one damaged copy is made good by the other; two are told and can be downloaded") {
    driver d;
    d.click("begin");
    d.answer(4);
    d.click("nav.next");
    d.answer(5);
    const int newest = d.state().next_slot ^ 1;
    std::string torn[2] = {d.slots[0], d.slots[1]};
    torn[newest].resize(torn[newest].size() / 2);
    driver again({.slot_0 = torn[0], .slot_1 = torn[1]});
    CHECK(again.state().given()[0] == 4);
    CHECK(again.text_of("notice").find("하나가 손상") != std::string::npos);

    driver lost({.slot_0 = torn[newest], .slot_1 = "nonsense"});
    CHECK(lost.state().at == app::screen::start);
    CHECK(lost.text_of("notice").find("손상되어 읽지 못했습니다") != std::string::npos);
    lost.click("notice.damaged");
    CHECK(lost.asked<app::download>().text.find("nonsense") != std::string::npos);
}

TEST_CASE("an assessment that another tab removes leaves the screen, whichever is open") {
    for (const bool finished : {true, false}) {
        driver d;
        if (finished) {
            d.answer_all(mixed);
        } else {
            d.click("begin");
            d.answer(2);
        }
        driver other({.slot_0 = d.slots[0], .slot_1 = d.slots[1]});
        other.click("nav.start");
        other.click("another");
        other.click("kept." + d.state().kept.current + ".remove");
        d.s().store_in(other.slots[0], other.slots[1], {d.clock, 540});
        d.page("copied", "ok");
        CHECK(d.state().at == app::screen::start);
        CHECK(d.state().current() == nullptr);
    }
}

TEST_CASE("another tab does not say which assessment is open here") {
    driver d;
    d.answer_all(mixed);
    driver other({.slot_0 = d.slots[0], .slot_1 = d.slots[1]});
    d.click("another");
    other.click("nav.overview");
    other.click("q1.edit");
    other.clock += 5'000;
    other.answer(1);
    d.s().store_in(other.slots[0], other.slots[1], {d.clock, 540});
    CHECK(d.state().current() == nullptr);
}

TEST_CASE("a page that cannot open its diagnostic writes nothing over what is stored") {
    driver d;
    d.answer_all(mixed);
    driver refused({.slot_0 = d.slots[0], .slot_1 = d.slots[1], .diagnostic = "{"});
    const session::store_answer said = refused.s().store_in(d.slots[0], d.slots[1], {refused.clock, 540});
    CHECK_FALSE(said.lacks_ours);
    CHECK(said.newer);
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

TEST_CASE("what goes into one customer’s link is not carried over to the next") {
    driver d;
    d.type("account", "한빛정밀");
    d.answer_all(mixed);
    d.click("share.account");
    d.click("share.score");
    d.click("another");
    CHECK_FALSE(d.state().account_in_link);
    CHECK(d.state().depth == link_depth::answers);
}

TEST_CASE("a store written by a newer version is never touched") {
    driver d;
    d.click("begin");
    d.answer(4);
    const std::string newer = "jindan-store 2 7 00000000\n{\"of\":\"tomorrow\"}";
    driver old({.slot_0 = newer});
    CHECK(old.text_of("notice").find("더 새로운 버전") != std::string::npos);
    old.click("begin");
    old.answer(3);
    CHECK(old.slots[0] == newer);
    CHECK(old.slots[1].empty());
    CHECK(old.text_of("kept") == "이 탭에만 보관 중");
}

TEST_CASE("where nothing can be saved the reader is told, at the start and when it happens") {
    driver d({.storage_kept = false});
    CHECK(d.text_of("privacy").find("탭을 닫으면 답이 사라집니다") != std::string::npos);
    driver later;
    later.click("begin");
    later.page("storage", "memory");
    CHECK(later.text_of("notice").find("저장할 수 없습니다") != std::string::npos);
    CHECK(later.text_of("kept") == "이 탭에만 보관 중");
    later.answer(4);
    CHECK(later.state().given()[0] == 4);
}

TEST_CASE("a link shows the result read-only, to keep or to answer it oneself") {
    driver d;
    d.type("account", "한빛정밀");
    d.answer_all(mixed);
    d.click("share.account");
    const std::string fragment = fragment_of(d);
    driver other({.fragment = fragment});
    CHECK(other.state().at == app::screen::shared);
    CHECK(other.text_of("points") == "57");
    CHECK(other.text_of("whose") == "한빛정밀 · 2026년 4분기");
    CHECK(other.find("q1.opt1") == nullptr);
    CHECK(other.find("result.edit") == nullptr);
    CHECK(other.slots[0].empty());
    other.click("keep");
    CHECK(other.state().at == app::screen::result);
    CHECK(other.text_of("points") == "57");
    CHECK_FALSE(other.slots[0].empty());
    CHECK(other.took<app::drop_link>().size() == 1);

    driver third({.fragment = fragment});
    third.click("take");
    CHECK(third.state().at == app::screen::start);
    CHECK(third.state().current() == nullptr);
}

TEST_CASE("a link leads to the page of the language it was made in") {
    driver d;
    d.answer_all(mixed);
    d.click("language");
    d.click("share.copy");
    CHECK(d.asked<app::copy>().text.starts_with("https://example.org/en/customer-relationship/#j1."));
}

TEST_CASE("answers of two tabs that are complete only together give a total") {
    driver one;
    one.click("begin");
    for (int i = 0; i < 15; ++i) {
        one.answer(3);
        one.click("nav.next");
    }
    driver two({.slot_0 = one.slots[0], .slot_1 = one.slots[1]});
    two.answer(5);
    one.s().store_in(two.slots[0], two.slots[1], {one.clock, 540});
    one.click("nav.next");
    CHECK(one.text_of("points") == "50");
    CHECK(one.state().current()->points == 50);
}

TEST_CASE("name and memos are in a link only by choice; a score link has no answers") {
    driver d;
    d.type("account", "한빛정밀");
    d.answer_all(mixed);
    d.click("nav.overview");
    d.click("q3.edit");
    d.type("q3.memo", "비밀 메모");
    d.click("nav.overview");
    d.click("nav.result");
    driver plain({.fragment = fragment_of(d)});
    CHECK(plain.text_of("whose") == "2026년 4분기");
    CHECK_FALSE(plain.sees("비밀 메모"));
    d.click("share.full");
    driver full({.fragment = fragment_of(d)});
    CHECK(full.sees("비밀 메모"));
    d.click("share.score");
    driver score({.fragment = fragment_of(d)});
    CHECK(score.text_of("points") == "57");
    CHECK(score.find("keep") == nullptr);
    CHECK(score.find("q8.step.title") == nullptr);
    CHECK(score.find("profile.team") != nullptr);
}

TEST_CASE("the length of each link is shown before it is shared, and a long one is warned of") {
    driver d;
    d.answer_all(mixed);
    d.click("nav.overview");
    d.click("q3.edit");
    std::string memo;
    for (int i = 0; i < 500; ++i) memo += "가나";
    d.type("q3.memo", memo);
    d.click("nav.overview");
    d.click("nav.result");
    CHECK(d.find("share.long") == nullptr);
    d.click("share.full");
    const std::size_t size = app::link_of(d.state()).size();
    CHECK(size > link_advised);
    CHECK(d.find("share.full")->name.find(app::grouped(static_cast<long long>(size))) != std::string::npos);
    CHECK(d.find("share.long") != nullptr);
}

TEST_CASE("a link that is too long for any link offers the file instead") {
    driver d;
    d.answer_all(mixed);
    for (const char* item : {"q3", "q4", "q5", "q6", "q7", "q8"}) {
        d.click("nav.overview");
        d.click(std::string(item) + ".edit");
        std::string memo;
        for (int i = 0; i < 4'000; ++i) memo += "가나";
        d.type(std::string(item) + ".memo", memo);
    }
    d.click("nav.overview");
    d.click("nav.result");
    d.click("share.full");
    d.click("share.copy");
    CHECK(d.took<app::copy>().empty());
    CHECK(d.text_of("notice").find("너무 깁니다") != std::string::npos);
    d.click("share.file");
    CHECK(d.asked<app::download>().text == d.exported());
}

TEST_CASE("links that are cut, altered, newer, foreign or senseless are refused with a sentence, and nothing is lost") {
    driver d;
    d.answer_all(mixed);
    const std::string good = fragment_of(d);
    struct bad {
        std::string fragment;
        const char* says;
    };
    std::string altered = good;
    altered[good.size() / 2] = altered[good.size() / 2] == 'A' ? 'B' : 'A';
    for (const bad& b : {bad{good.substr(0, good.size() / 2), "잘"}, bad{altered, "잘"}, bad{"#j2" + good.substr(3), "새로운"},
                         bad{"#hello", "링크"}, bad{"#" + std::string(100'000, 'A'), "링크"}}) {
        CAPTURE(b.fragment.substr(0, 40));
        driver other({.fragment = b.fragment, .slot_0 = d.slots[0], .slot_1 = d.slots[1]});
        CHECK(other.state().told.kind == app::notice_kind::warning);
        CHECK(other.text_of("notice").find(b.says) != std::string::npos);
        CHECK(other.text_of("points") == "57");
        driver english({.lang = "en", .fragment = b.fragment});
        CHECK(english.text_of("notice").find("link") != std::string::npos);
    }
}

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

TEST_CASE("a diagnostic that is broken or hostile gives a page that says what is wrong, in both languages") {
    for (const char* lang : {"ko", "en"})
        for (const std::string& json : {std::string("{"), std::string("[]"), std::string("{\"jindan\":99}"), std::string(3'000'000, 'x'),
                                        std::string(100'000, '['), std::string("\xff\xfe")}) {
            driver d({.lang = lang, .diagnostic = json});
            CHECK(d.state().at == app::screen::refused);
            CHECK_FALSE(d.text_of("problem1.text").empty());
            d.click("language");
            CHECK(d.state().lang != lang);
        }
}

TEST_CASE("a result keeps its points when the diagnostic was edited since, and says so") {
    driver d;
    d.answer_all(mixed);
    const std::string fragment = fragment_of(d);
    const std::string edited = replaced(test::relationship_json(),
                                         "\"version\": \"1.0.0\"", "\"version\": \"1.1.0\"");
    driver later({.fragment = fragment, .diagnostic = edited});
    CHECK(later.text_of("points") == "57");
    CHECK(later.text_of("notice").find("1.0.0") != std::string::npos);
}
