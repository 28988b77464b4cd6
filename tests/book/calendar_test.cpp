// Calendar files, line by line.
#include <doctest/doctest.h>

#include <string>

#include "book/calendar.hpp"
#include "core/utf8.hpp"
#include "support/files.hpp"

using namespace jindan;
using namespace jindan::book;

namespace {

constexpr time_ms noon = 1'795'435'200'000;  // 2026-11-23T12:00Z

// The lines as they were before they were folded, each with "|" at its end.
std::string unfolded(std::string text) {
    for (std::size_t at; (at = text.find("\r\n ")) != std::string::npos;) text.erase(at, 3);
    for (std::size_t at; (at = text.find("\r\n")) != std::string::npos;) text.replace(at, 2, "|");
    return text;
}

bool has(const std::string& text, const std::string& line) { return unfolded(text).find("|" + line + "|") != std::string::npos; }

quarterly_reminder reminder() {
    quarterly_reminder r;
    r.id = "quarter-1@jindan";
    r.first = {2027, 1, 4};
    r.summary = "고객 진단";
    return r;
}

}  // namespace

TEST_CASE("a reminder is a whole day, which comes back each quarter") {
    quarterly_reminder r = reminder();
    r.edition = 3;
    r.alarm = 8;
    r.description = "이번 분기의 고객을 진단해 보십시오.";
    r.link = "https://example.org/ko/book/#1A,b;c";
    CHECK(unfolded(calendar_of(r, noon)) ==
          "BEGIN:VCALENDAR|VERSION:2.0|PRODID:-//Jindan//Customer book//EN|CALSCALE:GREGORIAN|"
          "BEGIN:VEVENT|UID:quarter-1@jindan|DTSTAMP:20261123T120000Z|SEQUENCE:3|CLASS:PRIVATE|"
          "DTSTART;VALUE=DATE:20270104|DTEND;VALUE=DATE:20270105|RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=4|"
          "SUMMARY:고객 진단|DESCRIPTION:이번 분기의 고객을 진단해 보십시오.\\n\\nhttps://example.org/ko/book/#1A\\,b\\;c|"
          "URL:https://example.org/ko/book/#1A,b;c|TRANSP:TRANSPARENT|"
          "BEGIN:VALARM|ACTION:DISPLAY|DESCRIPTION:고객 진단|TRIGGER:PT8H|END:VALARM|END:VEVENT|END:VCALENDAR|");
}

TEST_CASE("a whole day ends with the first day after it") {
    quarterly_reminder r = reminder();
    r.first = {2026, 12, 31};
    CHECK(has(calendar_of(r, noon), "DTEND;VALUE=DATE:20270101"));
    r.first = {2028, 2, 28};
    CHECK(has(calendar_of(r, noon), "DTEND;VALUE=DATE:20280229"));
}

TEST_CASE("days that not every month has") {
    struct row {
        date first;
        int day;
        const char* rule;
        int first_day;
    };
    // clang-format off: a table
    for (const row& r : {row{{2027, 1, 1}, 1, "1", 1}, {{2027, 2, 28}, 28, "28", 28},
                         // January, April, July and October have 30 days at least; so have March, June, September and December.
                         {{2027, 1, 30}, 30, "30", 30}, {{2027, 4, 30}, 30, "30", 30}, {{2027, 6, 29}, 29, "29", 29},
                         {{2027, 1, 31}, 31, "-1", 31}, {{2027, 4, 30}, 31, "-1", 30}, {{2027, 12, 31}, 31, "-1", 31},
                         // February comes by: the last day of each.
                         {{2027, 2, 28}, 30, "-1", 28}, {{2028, 2, 29}, 29, "-1", 29}, {{2026, 11, 30}, 30, "-1", 30}, {{2027, 5, 31}, 31, "-1", 31},
                         {{2027, 5, 29}, 29, "-1", 31}, {{2027, 5, 30}, 30, "-1", 31},
                         // Without a day it is that of the first.
                         {{2027, 1, 30}, 0, "30", 30}}) {
        // clang-format on
        CAPTURE(to_string(r.first));
        const recurrence found = every_quarter(r.first, r.day);
        CHECK(found.rule == std::string("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=") + r.rule);
        CHECK(found.first == date{r.first.year, r.first.month, r.first_day});
    }
    quarterly_reminder r = reminder();
    r.first = {2027, 5, 30};
    CHECK(has(calendar_of(r, noon), "DTSTART;VALUE=DATE:20270531|DTEND;VALUE=DATE:20270601|RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"));
}

TEST_CASE("the first reminder is the next such day in such a month of the reader's quarters") {
    const date today{2026, 11, 23};
    CHECK(to_string(first_reminder(today, 1, 0, 1)) == "2027-01-01");   // the quarter's first day is past
    CHECK(to_string(first_reminder(today, 1, 1, 23)) == "2026-11-23");  // today
    CHECK(to_string(first_reminder(today, 1, 1, 22)) == "2027-02-22");
    CHECK(to_string(first_reminder(today, 1, 2, 31)) == "2026-12-31");
    CHECK(to_string(first_reminder(today, 1, 1, 31)) == "2026-11-30");
    CHECK(to_string(first_reminder({2026, 12, 1}, 1, 1, 31)) == "2027-02-28");
    CHECK(to_string(first_reminder({2027, 12, 1}, 1, 1, 31)) == "2028-02-29");
    CHECK(to_string(first_reminder(today, 2, 0, 15)) == "2027-02-15");  // Nov–Jan: the 15th of November is past
    CHECK(to_string(first_reminder(today, 2, 2, 15)) == "2027-01-15");
    CHECK(to_string(first_reminder({2026, 12, 31}, 12, 0, 1)) == "2027-03-01");
    CHECK(to_string(first_reminder({9999, 12, 31}, 1, 0, 1)).substr(0, 4) == "9999");
}

TEST_CASE("what people write is escaped, and stays what it is") {
    quarterly_reminder r = reminder();
    r.summary = "a\\b;c,d\ne\r\nf\rg\x01h\ti";
    CHECK(has(calendar_of(r, noon), "SUMMARY:a\\\\b\\;c\\,d\\ne\\nf\\ngh\ti"));
    r.summary = "\xFF end";
    CHECK(has(calendar_of(r, noon), "SUMMARY:\xEF\xBF\xBD end"));
    r.summary = "x";
    r.link = "https://example.org/고객 \"1\"\r\nATTENDEE:mailto:a@example.org";
    CHECK(has(calendar_of(r, noon), "URL:https://example.org/%EA%B3%A0%EA%B0%9D%20%221%22%0D%0AATTENDEE:mailto:a@example.org"));
}

TEST_CASE("lines have 75 octets at most, and no character is broken") {
    // "SUMMARY:" and 67 letters are 75 octets: one line. One more is two.
    quarterly_reminder r = reminder();
    r.summary = std::string(67, 'a');
    CHECK(calendar_of(r, noon).find("\r\nSUMMARY:" + r.summary + "\r\n") != std::string::npos);
    r.summary += "b";
    CHECK(calendar_of(r, noon).find("\r\nSUMMARY:" + std::string(67, 'a') + "\r\n b\r\n") != std::string::npos);
    // 8 + 22 × 3 = 74 octets: the 23rd syllable, of three, goes on the next line, which has 74 octets beside its blank: 24 syllables.
    r.summary.clear();
    for (int i = 0; i < 50; ++i) r.summary += "한";
    std::string first = "SUMMARY:", second = " ", third = " ";
    for (int i = 0; i < 22; ++i) first += "한";
    for (int i = 0; i < 24; ++i) second += "한";
    for (int i = 0; i < 4; ++i) third += "한";
    CHECK(calendar_of(r, noon).find("\r\n" + first + "\r\n" + second + "\r\n" + third + "\r\n") != std::string::npos);
    r.link = "https://example.org/#" + std::string(5000, 'x');
    const std::string text = calendar_of(r, noon);
    for (std::size_t from = 0, end; (end = text.find("\r\n", from)) != std::string::npos; from = end + 2) {
        CHECK(end - from <= 75);
        CHECK(utf8::valid(std::string_view(text).substr(from, end - from)));
    }
}

TEST_CASE("actions are tasks") {
    records all;
    action a;
    a.id = "a1";
    a.at = {noon, noon + 90'500, 0};  // changed a minute and a half later
    a.due = date{2026, 12, 24};
    all.actions = {a, a, a, a, a};
    all.actions[1].id = "a2";
    all.actions[1].state = progress::doing;
    all.actions[1].due = {};
    all.actions[2].state = progress::done;
    all.actions[2].closed_on = date{2026, 11, 30};
    all.actions[3].state = progress::dropped;
    all.actions[4].at.removed_at = noon + 100'000;

    CHECK(unfolded(calendar_of(all, {{0, "방문, 제안", "가나상사"}}, noon + 3'661'000, 540)) ==
          "BEGIN:VCALENDAR|VERSION:2.0|PRODID:-//Jindan//Customer book//EN|CALSCALE:GREGORIAN|"
          "BEGIN:VTODO|UID:action-a1@jindan|DTSTAMP:20261123T130101Z|SEQUENCE:90|CLASS:PRIVATE|CREATED:20261123T120000Z|LAST-MODIFIED:20261123T120130Z|"
          "DUE;VALUE=DATE:20261224|SUMMARY:방문\\, 제안|DESCRIPTION:가나상사|STATUS:NEEDS-ACTION|END:VTODO|END:VCALENDAR|");
    const std::string doing = calendar_of(all, {{1, "x", ""}}, noon, 540);
    CHECK(has(doing, "STATUS:IN-PROCESS"));
    CHECK(doing.find("DUE") == std::string::npos);
    CHECK(doing.find("DESCRIPTION") == std::string::npos);
    // Noon of 2026-11-30 is 03:00 UTC where clocks are nine hours ahead, 22:00 where they are ten behind.
    CHECK(has(calendar_of(all, {{2, "x", ""}}, noon, 540), "STATUS:COMPLETED|COMPLETED:20261130T030000Z|PERCENT-COMPLETE:100"));
    CHECK(has(calendar_of(all, {{2, "x", ""}}, noon, -600), "COMPLETED:20261130T220000Z"));
    all.actions[2].closed_on = {};
    CHECK(has(calendar_of(all, {{2, "x", ""}}, noon, 540), "COMPLETED:20261123T120130Z"));
    CHECK(has(calendar_of(all, {{3, "x", ""}}, noon, 540), "STATUS:CANCELLED"));
    CHECK(calendar_of(all, {{4, "x", ""}}, noon, 540) == "");
    CHECK(calendar_of(all, {}, noon, 540) == "");
    const std::string both = unfolded(calendar_of(all, {{0, "x", ""}, {1, "y", ""}}, noon, 540));
    CHECK(both.find("END:VTODO|BEGIN:VTODO|UID:action-a2@jindan|") != std::string::npos);
}

TEST_CASE("a moment before 1970 has its time of day") {
    CHECK(has(calendar_of(reminder(), -1), "DTSTAMP:19691231T235959Z"));
    CHECK(has(calendar_of(reminder(), -86'400'000), "DTSTAMP:19691231T000000Z"));
}

// What another program makes of this file: calendar_tasks.test.mjs.
TEST_CASE("actions in every state give the golden file") {
    records all;
    const auto add = [&](const char* id, progress state, std::optional<date> due, std::optional<date> closed) {
        action a;
        a.id = id;
        a.at = {noon, noon + 90'500, 0};
        a.state = state;
        a.due = due;
        a.closed_on = closed;
        all.actions.push_back(a);
    };
    add("q3_1", progress::open, date{2026, 12, 31}, {});
    add("q3-2", progress::doing, {}, {});
    add("a3", progress::done, date{2026, 11, 30}, date{2026, 11, 30});
    add("a4", progress::dropped, date{2028, 2, 29}, date{2026, 11, 30});
    const std::string made = calendar_of(all,
                                         {{0, "방문, 제안; 그리고 \\", "가나상사 — 고객의 의사결정 과정에 누가 참여하는지 함께 확인하고 다음 분기의 계획에 반영하기 😀\n담당: 이둘"},
                                          {1, "전화", ""},
                                          {2, "견적", "결과: 수락"},
                                          {3, "행사", ""}},
                                         noon, 540);
    CHECK(made == test::read_file(JINDAN_TEST_DATA "/../golden/calendar/tasks.ics"));
}
