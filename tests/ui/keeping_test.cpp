// Where answers are kept, and what the reader can do about it: the article's site, the page by itself, a newer build.
#include <doctest/doctest.h>

#include "core/link.hpp"
#include "core/record_json.hpp"
#include "support/driver.hpp"

using namespace jindan;
using namespace jindan::test;

TEST_CASE("the article's site keeps answers only once the reader agrees") {
    driver d({.held = app::storage::offered});
    CHECK(d.sees("닫거나 새로 고치면 답이 사라집니다"));
    CHECK(d.text_of("host.offer").find("읽을 수") != std::string::npos);
    d.click("host.agree");
    CHECK(d.asked<app::page_task>().what == "agree");
    CHECK(d.find("host.agree") != nullptr);  // not before it is so
    d.page("storage", "host");
    CHECK(d.find("host.agree") == nullptr);
    CHECK(d.text_of("privacy").find("사이트에 저장되며") != std::string::npos);
    CHECK(d.asked<app::focus>().node == "privacy");
    d.click("begin");
    CHECK(d.text_of("kept") == "사이트에 저장됨");
    d.page("storage", "memory");
    CHECK(d.text_of("notice").find("저장할 수 없습니다") != std::string::npos);
}

TEST_CASE("elsewhere nothing is offered") {
    for (const app::storage held : {app::storage::kept, app::storage::host, app::storage::memory}) {
        driver d({.held = held});
        CHECK(d.find("host.agree") == nullptr);
    }
}

TEST_CASE("another rung in the same browser is no news") {
    driver d;
    const std::string before = d.text_of("privacy");
    d.page("storage", "indexed");
    CHECK(d.text_of("notice").empty());
    CHECK(d.text_of("privacy") == before);
}

TEST_CASE("out of the article goes all there is, name and notes included") {
    driver d({.embedded = true});
    d.click("app");
    CHECK(d.asked<app::page_task>().url.find('#') == std::string::npos);
    d.type("account", "한빛테크");
    d.click("begin");
    d.answer(4);
    d.click("app");
    const app::page_task task = d.asked<app::page_task>();
    CHECK(task.what == "open");
    driver alone({.fragment = task.url.substr(task.url.find('#'))});
    CHECK(alone.state().at == app::screen::shared);
    CHECK(alone.find("keep")->at.y < alone.find("title")->at.y);
    alone.click("keep");
    REQUIRE(alone.state().current());
    CHECK(alone.state().current()->account == "한빛테크");
    CHECK(alone.state().given()[0] == 4);
    CHECK_FALSE(alone.state().given()[1]);
}

TEST_CASE("what no link holds goes out of the article as a file") {
    driver d({.embedded = true});
    d.click("begin");
    // Nothing repeats in it, so that it cannot be packed.
    std::string memo;
    for (unsigned i = 0, word = 7; i < 3000; ++i) memo += std::to_string(word = word * 1664525 + 1013904223);
    for (int item = 0; item < 8; ++item) {
        d.type("q" + std::to_string(item + 1) + ".memo", memo.substr(static_cast<std::size_t>(item), 10'000));
        d.click("nav.next");
    }
    d.took_all();
    d.click("app");
    CHECK(d.text_of("notice").find("파일로 저장") != std::string::npos);
    const std::vector<app::effect> all = d.took_all();
    const auto* file = std::get_if<app::download>(&all.front());
    REQUIRE(file);
    CHECK(std::holds_alternative<assessment>(read_assessment(file->text)));
    CHECK(std::get<app::page_task>(all.back()).url.find('#') == std::string::npos);
}

TEST_CASE("only in an article one is led out of it") {
    driver d;
    CHECK(d.find("app") == nullptr);
}

TEST_CASE("a newer build does not move the card that is being answered: it is told when the card turns") {
    driver d;
    d.click("begin");
    d.page("update", "");
    CHECK(d.find("notice") == nullptr);
    d.answer(3);
    d.let_timers_run();
    CHECK(d.text_of("notice").find("새 버전") != std::string::npos);
    CHECK(d.find("notice.update") != nullptr);
}

TEST_CASE("a file that came from outside is read once the reader says so, and not where they close the notice") {
    driver sender;
    sender.click("begin");
    sender.answer(3);
    const std::string file = sender.exported();
    driver d;
    d.page("handed", file);
    CHECK(d.text_of("notice").find("여시겠습니까") != std::string::npos);
    CHECK(d.state().kept.assessments.empty());
    d.click("notice.close");
    CHECK(d.find("notice.open") == nullptr);
    CHECK(d.state().kept.assessments.empty());
    d.page("handed", file);
    d.click("notice.open");
    CHECK(d.state().kept.assessments.size() == 1);
    CHECK(d.find("notice.open") == nullptr);
}

TEST_CASE("a newer build is offered until the reader takes or closes it") {
    driver d;
    d.page("update", "");
    CHECK(d.text_of("notice").find("새 버전") != std::string::npos);
    d.click("begin");
    d.answer(3);
    CHECK(d.find("notice.update") != nullptr);  // a card turned does not lose it
    d.page("copied", "failed");
    CHECK(d.text_of("notice").find("새 버전") != std::string::npos);
    d.click("notice.update");
    CHECK(d.asked<app::page_task>().what == "update");
    d.click("notice.close");
    CHECK(d.find("notice") == nullptr);
    CHECK(d.find("notice.update") == nullptr);
}
