// What is due in a quarter, by hand.
#include <doctest/doctest.h>

#include <string>

#include "book/due.hpp"
#include "book/made.hpp"
#include "book/periods.hpp"

using namespace jindan;
using namespace jindan::book;
using test::made;

namespace {

constexpr date today{2026, 11, 23};  // in the fourth quarter of 2026

// A finished one of the diagnostic "d"; finished_at 0 makes it one that was only begun.
filled about(const std::string& account, const date& day, time_ms finished_at = 5) {
    filled f;
    f.account = account;
    f.what.id = account + to_string(day);
    f.what.made_with.id = "d";
    f.what.quarter = quarter_of(day.year, day.month);
    f.what.created_at = f.what.headed_at = 1;
    f.what.finished_at = finished_at;
    f.day = day;
    return f;
}

book_index index_of(const records& r, int utc_offset = 0) {
    return {r,
            [start = r.set.fiscal_start](const date& d) {
                const period p = period_of(d, start);
                return p.year * 4 + p.number - 1;
            },
            utc_offset};
}

// "name" per account, with "!" where one was begun and "-3" where the last is three quarters ago; of another diagnostic than "d" with its id.
std::string text(const records& all, const std::vector<used_before>& others = {}, const date& now = today, int utc_offset = 0) {
    const book_index in = index_of(all, utc_offset);
    std::string out;
    for (const due_account& d : due_assessments(in, "d", others, in.period(now))) {
        if (!out.empty()) out += ' ';
        out += all.accounts[static_cast<std::size_t>(d.account)].name;
        for (const due_part& one : d.parts) {
            if (one.diagnostic != "d") out += "/" + std::string(one.diagnostic);
            if (one.begun >= 0) out += '!';
            if (one.last >= 0) out += "-" + std::to_string(one.quarters_ago);
        }
    }
    return out;
}

}  // namespace

TEST_CASE("never assessed accounts come first, then the longest without; ties by name") {
    records all;
    for (const char* name : {"다온", "가람", "나래", "라온", "마루", "바다"}) all.accounts.push_back(made(name, name));
    all.assessments = {
        about("다온", {2026, 9, 30}),                                // the quarter before
        about("가람", {2025, 10, 1}), about("가람", {2026, 2, 1}),   // 2026/1: three quarters ago
        about("나래", {2026, 11, 1}),                                // done
        about("라온", {2026, 2, 1}),  about("라온", {2025, 2, 1}),    // as 가람, and the later one counts whatever their order
    };
    CHECK(text(all) == "마루 바다 가람-3 라온-3 다온-1");
    const book_index in = index_of(all);
    CHECK(due_parts(in, "가람", "d", {}, in.period(today)) == std::vector{due_part{"d", 2, 3, -1}});
    CHECK(due_parts(in, "나래", "d", {}, in.period(today)).empty());
}

TEST_CASE("what is due does not count what is archived, removed, unfinished or somebody else's") {
    records all;
    for (const char* name : {"archived", "removed", "back", "begun", "colleague", "copied", "customer", "other", "gone", "later"}) all.accounts.push_back(made(name, name));
    all.accounts[0].archived = true;
    all.accounts[1].at.removed_at = 2;
    all.accounts[2].at = {1, 3, 2};  // brought back
    const date now{2026, 10, 5};
    all.assessments = {about("begun", now, 0), about("begun", {2026, 7, 1}, 0), about("colleague", now), about("customer", now), about("other", now),
                       about("gone", now),     about("later", {2027, 1, 1}),    about("copied", now, 0), about("nobody", now),   about("", now)};
    all.assessments[2].by = view::colleague;
    all.assessments[3].by = view::customer;
    all.assessments[4].what.made_with.id = "e";
    all.assessments[5].what.removed_at = 9;
    all.assessments[7].what.points = 40;  // answers to all questions, which nobody has looked through
    CHECK(text(all) == "back begun! colleague copied! customer gone later other");
}

TEST_CASE("one that was begun in this quarter is marked, the latest of several, beside the last that was finished") {
    records all;
    all.accounts = {made("a", "A")};
    all.assessments = {about("a", {2026, 11, 2}, 0), about("a", {2026, 10, 2}, 0), about("a", {2026, 3, 1})};
    all.assessments[0].changed_at = all.assessments[0].what.headed_at = 2;
    const book_index in = index_of(all);
    CHECK(due_parts(in, "a", "d", {}, in.period(today)) == std::vector{due_part{"d", 2, 3, 0}});
    // Looked back at from the quarter before, it has not been begun: 2026/3 is two quarters after 2026/1.
    CHECK(due_parts(in, "a", "d", {}, in.period({2026, 9, 30})) == std::vector{due_part{"d", 2, 2, -1}});
}

TEST_CASE("the quarter is the reader's") {
    records all;
    all.accounts = {made("a", "A")};
    all.assessments = {about("a", {2026, 10, 31})};
    CHECK(text(all).empty());
    all.set.fiscal_start = 2;  // Aug–Oct and Nov–Jan
    CHECK(text(all) == "A-1");
    // Without a day of its own it stands for the day on which it was begun: 2026-10-31T15:30Z is November in Seoul.
    all.assessments[0].day = {};
    all.assessments[0].what.created_at = 1'793'460'600'000;
    CHECK(text(all) == "A-1");
    CHECK(text(all, {}, today, 540).empty());
}

TEST_CASE("another diagnostic is due where it was used before, and the account stands where its oldest one puts it") {
    records all;
    for (const char* name : {"A", "B", "C", "D"}) all.accounts.push_back(made(name, name));
    const auto with = [](filled f, const char* diagnostic) {
        f.what.made_with.id = diagnostic;
        f.what.id += diagnostic;
        return f;
    };
    all.assessments = {about("A", today),        with(about("A", {2026, 2, 1}), "e"),                           // e alone is due, three quarters on
                       about("B", {2026, 7, 1}), with(about("B", today), "e"),        with(about("B", today, 0), "f"), about("C", today), with(about("C", {2026, 7, 1}), "unknown"),
                       about("D", {2026, 7, 1}), with(about("D", {2025, 10, 1}), "e")};
    CHECK(text(all, {{"e"}, {"f"}}) == "D-1/e-4 A/e-3 B-1/f!");
    CHECK(text(all) == "B-1 D-1");
}

TEST_CASE("a rating sheet counts with its first answer") {
    records all;
    all.accounts = {made("a", "A")};
    all.assessments = {about("a", {2026, 7, 1}, 0), about("a", today, 0)};
    all.assessments[0].what.at("q1").answer = 3;
    const auto due = [&](bool rated) {
        const book_index in = index_of(all);
        return due_parts(in, "a", "", {{"d", rated}}, in.period(today));
    };
    CHECK(due(true) == std::vector{due_part{"d", 0, 1, 1}});
    CHECK(due(false) == std::vector{due_part{"d", -1, 0, 1}});
    all.assessments[1].what.at("q1").answer = 4;
    CHECK(due(true).empty());
}

TEST_CASE("the reader's own organisation is due with what it was looked at with before") {
    records all;
    all.accounts = {made("a", "A")};
    const auto due = [&] {
        const book_index in = index_of(all);
        return due_parts(in, "", "", {{"d"}, {"e"}}, in.period(today));
    };
    CHECK(due().empty());
    all.assessments = {about("a", today), about("", {2026, 1, 1}), about("", today, 0)};
    CHECK(due() == std::vector{due_part{"d", 1, 3, 2}});
    all.assessments.push_back(about("", today));
    CHECK(due().empty());
}

TEST_CASE("actions are overdue, due soon, or neither") {
    records all;
    const auto add = [&](std::optional<date> due, progress state = progress::open) {
        action a;
        a.id = std::to_string(all.actions.size());
        a.at = {1, 1, 0};
        a.due = due;
        a.state = state;
        all.actions.push_back(a);
    };
    add(date{2026, 11, 30});                  // 0: in seven days
    add(date{2026, 12, 1});                   // 1: in eight
    add(date{2026, 11, 20}, progress::doing); // 2: three days ago
    add(date{2026, 11, 20}, progress::done);
    add(date{2026, 11, 20}, progress::dropped);
    add({});
    add(today);                               // 6
    add(date{2025, 11, 23});                  // 7: a year of 365 days ago
    add(date{2026, 11, 20});                  // 8: as 2
    add(date{2026, 11, 20});
    all.actions.back().at.removed_at = 2;
    CHECK(due_actions(all, today, 7) == std::vector<due_action>{{7, -365}, {2, -3}, {8, -3}, {6, 0}, {0, 7}});
    CHECK(due_actions(all, today, 0).size() == 4);
    CHECK(due_actions(all, today, -1).size() == 3);
}
