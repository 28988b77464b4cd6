// Stores that are damaged, newer, or cannot be written, and a page that cannot open its diagnostic.
#include <doctest/doctest.h>

#include "support/driver.hpp"
#include "ui/samples.hpp"

using namespace jindan;
using jindan::test::driver;
using namespace jindan::test::samples;

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

TEST_CASE("what is wrong with the store is said aloud at the start, and stays beside whatever else there is to tell") {
    driver d;
    d.click("begin");
    d.answer(4);
    driver lost({.fragment = "#j1.cut", .slot_0 = "torn", .slot_1 = "nonsense"});
    CHECK(lost.text_of("notice").find("손상되어 읽지 못했습니다") != std::string::npos);
    CHECK(lost.text_of("notice").find("링크") != std::string::npos);
    const auto said = lost.took<app::announce>();
    REQUIRE(said.size() == 2);
    CHECK(said[0].urgent);
    CHECK(said[0].text.find("손상되어 읽지 못했습니다") != std::string::npos);
    CHECK(said[1].urgent);
    lost.page("copied", "failed");
    lost.click("notice.damaged");
    CHECK(lost.asked<app::download>().text.find("nonsense") != std::string::npos);
    lost.click("language");
    CHECK(lost.text_of("notice").starts_with("The saved record is damaged"));
    lost.click("notice.close");
    CHECK(lost.find("notice") == nullptr);

    driver newer({.fragment = "#j1.cut", .slot_0 = "jindan-store 2 7 00000000\n{}"});
    CHECK(newer.text_of("notice").find("더 새로운 버전") != std::string::npos);
    CHECK(newer.text_of("notice").find("링크") != std::string::npos);
    CHECK(newer.took<app::announce>().size() == 2);
    CHECK(driver({.slot_0 = d.slots[0], .slot_1 = d.slots[1]}).took<app::focus>().empty());  // opening moves nothing
}

TEST_CASE("a notice that is open speaks the language of the page") {
    driver d;
    d.answer_all(mixed);
    d.page("copied", "ok");
    d.click("language");
    CHECK(d.text_of("notice").starts_with("Link copied, "));
    d.page("file", "{}");
    CHECK(d.text_of("notice").find("file") != std::string::npos);
    d.click("language");
    CHECK(d.text_of("notice").find("파일") != std::string::npos);
}

TEST_CASE("where nothing can be saved the reader is told, at the start and when it happens") {
    driver d({.held = app::storage::memory});
    CHECK(d.text_of("privacy").find("닫거나 새로 고치면 답이 사라집니다") != std::string::npos);
    driver later;
    later.click("begin");
    later.page("storage", "memory");
    CHECK(later.text_of("notice").find("저장할 수 없습니다") != std::string::npos);
    CHECK(later.text_of("kept") == "이 탭에만 보관 중");
    later.answer(4);
    CHECK(later.state().given()[0] == 4);
}

TEST_CASE("a page that cannot open its diagnostic writes nothing over what is stored") {
    driver d;
    d.answer_all(mixed);
    driver refused({.slot_0 = d.slots[0], .slot_1 = d.slots[1], .diagnostic = "{"});
    const session::store_answer said = refused.s().store_in(d.slots[0], d.slots[1], {refused.clock, 540});
    CHECK_FALSE(said.lacks_ours);
    CHECK(said.newer);
}

TEST_CASE("a diagnostic that is broken or hostile gives a page that says what is wrong, in both languages") {
    for (const char* lang : {"ko", "en"})
        for (const std::string& json :
             {std::string("{"), std::string("[]"), std::string("{\"jindan\":99}"), std::string(3'000'000, 'x'), std::string(100'000, '['), std::string("\xff\xfe")}) {
            driver d({.lang = lang, .diagnostic = json});
            CHECK(d.state().at == app::screen::refused);
            CHECK_FALSE(d.text_of("problem1.text").empty());
            d.click("language");
            CHECK(d.state().lang != lang);
        }
}
