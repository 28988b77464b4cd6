// A result that goes out as a link and comes in as one.
#include <doctest/doctest.h>

#include "core/link.hpp"
#include "support/driver.hpp"
#include "ui/samples.hpp"

using namespace jindan;
using jindan::test::driver;
using namespace jindan::test::samples;

TEST_CASE("a link shows the result read-only, to keep or to answer it oneself") {
    driver d;
    d.type("account", "한빛정밀");
    d.answer_all(mixed);
    d.click("share.account");
    const std::string fragment = fragment_of(d);
    CHECK(d.find("nav.overview") != nullptr);
    driver other({.fragment = fragment});
    CHECK(other.state().at == app::screen::shared);
    CHECK(other.text_of("points") == "57");
    CHECK(other.text_of("whose") == "한빛정밀 · 2026년 4분기");
    CHECK(other.find("q1.opt1") == nullptr);
    CHECK(other.find("nav.overview") == nullptr);
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

TEST_CASE("a long note is cut on one’s own result, where its card shows all of it, and whole on a shared one, which has no cards") {
    driver d;
    d.answer_all(mixed);
    d.click("nav.overview");
    d.click("q3.edit");
    std::string memo = "첫 줄";
    for (int i = 0; i < 20; ++i) memo += "\n다음 줄";
    d.type("q3.memo", memo + "\n마지막 줄");
    d.click("nav.overview");
    d.click("nav.result");
    CHECK(d.text_of("q3.note.text").ends_with("…"));
    CHECK(d.find("q3.note.more") != nullptr);
    d.click("share.full");
    driver other({.fragment = fragment_of(d)});
    CHECK(other.text_of("q3.note.text").ends_with("마지막 줄"));
    CHECK(other.find("q3.note.more") == nullptr);
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
    for (const bad& b : {bad{good.substr(0, good.size() / 2), "잘"}, bad{altered, "잘"}, bad{"#j2" + good.substr(3), "새로운"}, bad{"#hello", "링크"},
                         bad{"#" + std::string(100'000, 'A'), "링크"}}) {
        CAPTURE(b.fragment.substr(0, 40));
        driver other({.fragment = b.fragment, .slot_0 = d.slots[0], .slot_1 = d.slots[1]});
        CHECK(other.state().told.kind == app::notice_kind::warning);
        CHECK(other.text_of("notice").find(b.says) != std::string::npos);
        CHECK(other.text_of("points") == "57");
        driver english({.lang = "en", .fragment = b.fragment});
        CHECK(english.text_of("notice").find("link") != std::string::npos);
    }
}

TEST_CASE("a link says the day on the reader’s own calendar") {
    struct place {
        int utc_offset;
        const char* day;
    };
    for (const place& p : {place{540, "2026년 11월 24일"}, place{0, "2026년 11월 23일"}, place{-600, "2026년 11월 23일"}}) {
        driver d;
        d.clock += 20 * 3'600'000;  // 2026-11-23T20:00Z
        d.utc_offset = p.utc_offset;
        d.answer_all(mixed);
        driver other({.fragment = fragment_of(d)});
        CHECK(other.text_of("shared.note").find(p.day) != std::string::npos);
    }
}
