// The reminder of each quarter: when it comes, and what its link carries.
#include <doctest/doctest.h>

#include "core/link.hpp"
#include "support/book_driver.hpp"

using namespace jindan;
using jindan::test::book_driver;

namespace {

std::map<std::string, std::string> one_account(bool assessed, int fiscal_start = 1) {
    std::map<std::string, std::string> out;
    book::account a;
    a.id = "a1";
    a.at.created_at = a.at.changed_at = 1;
    a.name = "한빛정밀";
    out[book::key_of(book::kind::account, a.id)] = write_record(a);
    book::settings set;
    set.changed_at = 1;
    set.fiscal_start = fiscal_start;
    out[book::key_of(book::kind::settings, "")] = write_record(set);
    if (!assessed) return out;
    book::filled f;
    f.account = "a1";
    f.what.id = "s1";
    f.what.made_with = {"customer-relationship", "1.0.0", "a9695b76db84a7ad"};
    f.what.account = "한빛";
    f.what.quarter = {2026, 4};
    f.what.created_at = f.what.headed_at = 1'795'000'000'000;
    f.what.finished_at = 1'795'000'000'100;
    for (int i = 1; i <= 16; ++i) f.what.entries.push_back({"q" + std::to_string(i), 4.0, 1'795'000'000'000 + i, i == 1 ? "임원 면담" : "", i == 1 ? 1'795'000'000'000 : 0});
    f.what.points = 64;
    f.what.band = "preferred-supplier";
    f.changed_at = 1'795'000'000'100;
    out[book::key_of(book::kind::assessment, "s1")] = write_record(f);
    return out;
}

// Lines that were folded are whole again (RFC 5545, section 3.1).
std::string unfolded(std::string text) {
    for (std::size_t at; (at = text.find("\r\n ")) != std::string::npos;) text.erase(at, 3);
    return text;
}

std::string value_of(const std::string& calendar, const std::string& head) {
    const std::size_t at = calendar.find("\r\n" + head + ":");
    if (at == std::string::npos) return "";
    const std::size_t from = at + head.size() + 3;
    return calendar.substr(from, calendar.find("\r\n", from) - from);
}

std::string saved(book_driver& d) {
    d.took<app::download>();
    d.click("reminder.save");
    const auto files = d.took<app::download>();
    REQUIRE(files.size() == 1);
    CHECK(files[0].name == "jindan-reminder-2026-11-23.ics");
    CHECK(files[0].type == "text/calendar");
    return unfolded(files[0].text);
}

opened_link opened(const std::string& url) {
    auto read = read_link(url.substr(url.find('#')));
    REQUIRE(std::holds_alternative<opened_link>(read));
    return std::get<opened_link>(std::move(read));
}

}  // namespace

TEST_CASE("the book's reminder comes on the day and hour that were chosen, and carries the book's address alone") {
    book_driver d({.store = one_account(true), .fragment = "#due"});
    CHECK(d.text_of("reminder.note").find("장부 전체는 링크 하나에 담을 수 없어") == 0);
    CHECK(d.find("export") != nullptr);
    CHECK(d.text_of("reminder.first") == "첫 알림: 2027년 1월 1일 9시, 그 뒤로 석 달마다");
    d.click("reminder.month.opt1");
    d.type("reminder.day", "31");
    d.type("reminder.hour", "14");
    // February is the second month of the first quarter: there the last day of each month.
    CHECK(d.text_of("reminder.first") == "첫 알림: 2026년 11월 30일 14시, 그 뒤로 석 달마다");
    const std::string all = saved(d);
    CHECK(value_of(all, "DTSTART;VALUE=DATE") == "20261130");
    CHECK(value_of(all, "RRULE") == "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1");
    CHECK(value_of(all, "TRIGGER") == "PT14H");
    CHECK(value_of(all, "URL") == "https://example.org/ko/book/#due");
    // The reminder goes by the book's own id, whatever customers come and go.
    const std::string id = d.state().kept.set.id;
    CHECK_FALSE(id.empty());
    CHECK(value_of(all, "UID") == "quarterly-" + id + "-book@jindan");
    d.store_in(R"([["accounts/a0","{\"id\":\"a0\",\"created_at\":1,\"changed_at\":1,\"name\":\"가람\"}"]])");
    CHECK(value_of(saved(d), "UID") == "quarterly-" + id + "-book@jindan");
    CHECK(book_driver({.store = d.store}).state().kept.set.id == id);
    CHECK(value_of(all, "SUMMARY") == "분기 고객 진단");
    CHECK(all.find("한빛") == std::string::npos);
    d.clock += 5000;
    CHECK(std::stoi(value_of(saved(d), "SEQUENCE")) > std::stoi(value_of(all, "SEQUENCE")));
}

TEST_CASE("what is no day or hour is said at its field, and nothing is saved") {
    book_driver d({.store = one_account(false), .fragment = "#due"});
    d.type("reminder.day", "32");
    CHECK(d.find("reminder.day")->description == "1부터 31까지의 숫자로 적어 주세요.");
    d.took<app::download>();
    d.click("reminder.save");
    CHECK(d.took<app::download>().empty());
    d.type("reminder.day", "5");
    d.type("reminder.hour", "24");
    CHECK(d.find("reminder.hour")->invalid);
    d.click("reminder.save");
    CHECK(d.took<app::download>().empty());
    d.type("reminder.hour", "0");
    CHECK(value_of(saved(d), "TRIGGER") == "PT0H");
}

TEST_CASE("the quarters are the reader's own") {
    book_driver d({.store = one_account(false, 2), .fragment = "#due"});  // they begin in February, May, August and November
    CHECK(d.text_of("reminder.first") == "첫 알림: 2027년 2월 1일 9시, 그 뒤로 석 달마다");
    d.click("reminder.month.opt1");
    CHECK(d.text_of("reminder.first") == "첫 알림: 2026년 12월 1일 9시, 그 뒤로 석 달마다");
}

TEST_CASE("an account's reminder carries its latest result: answers only, unless the reader chooses more") {
    book_driver d({.store = one_account(true), .fragment = "#account=a1/care"});
    std::string all = saved(d);
    CHECK(value_of(all, "UID") == "quarterly-a1@jindan");
    CHECK(all.find("한빛") == std::string::npos);
    std::string url = value_of(all, "URL");
    CHECK(url.starts_with("https://example.org/ko/customer-relationship/#j1.a."));
    opened_link link = opened(url);
    CHECK(link.content.points == 64.0);
    CHECK(link.content.find("q1")->answer == 4.0);
    CHECK(link.content.find("q1")->memo.empty());
    CHECK(link.content.account.empty());
    d.click("reminder.link.memos");
    d.click("reminder.name");
    all = saved(d);
    CHECK(value_of(all, "SUMMARY") == "한빛정밀: 분기 고객 진단");
    link = opened(value_of(all, "URL"));
    CHECK(link.content.find("q1")->memo == "임원 면담");
    CHECK(link.content.account == "한빛정밀");  // what it is called today
    d.click("reminder.link.none");
    d.click("reminder.name");
    all = saved(d);
    CHECK(value_of(all, "URL").empty());
    CHECK(all.find("http") == std::string::npos);
    // In the other language the link leads to that one's page.
    d.click("reminder.link.answers");
    d.click("language");
    CHECK(value_of(saved(d), "URL").starts_with("https://example.org/en/customer-relationship/#j1.a."));
}

TEST_CASE("without a finished result an account's reminder has no link, and says so") {
    book_driver d({.store = one_account(false), .fragment = "#account=a1/care"});
    CHECK(d.text_of("reminder.no_result") == "아직 마친 진단이 없어 알림에 결과 링크를 넣지 못합니다.");
    CHECK(d.find("reminder.link") == nullptr);
    CHECK(value_of(saved(d), "URL").empty());
}
