// What is due in a quarter, by hand.
#include <doctest/doctest.h>

#include <string>

#include "book/due.hpp"

using namespace jindan;
using namespace jindan::book;

namespace {

constexpr date today{2026, 11, 23};  // in the fourth quarter of 2026

account made(const std::string& id, const std::string& name) {
    account a;
    a.id = id;
    a.at = {1, 1, 0};
    a.name = name;
    return a;
}

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

// "name" per account, with "!" where one was begun and "-3" where the last is three quarters ago.
std::string text(const records& all, const due_list& list) {
    std::string out;
    for (const due_account& d : list.due) {
        if (!out.empty()) out += ' ';
        out += d.account < 0 ? "we" : all.accounts[static_cast<std::size_t>(d.account)].name;
        if (d.begun >= 0) out += '!';
        if (d.last >= 0) out += "-" + std::to_string(d.quarters_ago);
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
        about("라온", {2026, 2, 1}), about("라온", {2025, 2, 1}),    // as 가람, and the later one counts whatever their order
    };
    const due_list list = due_assessments(all, "d", today, 0);
    CHECK(text(all, list) == "마루 바다 가람-3 라온-3 다온-1");
    CHECK(list.done == 1);
    CHECK(list.quarter == period{2026, 4});
    CHECK(list.due[2] == due_account{1, 2, date{2026, 2, 1}, 3, -1});
}

TEST_CASE("what is due does not count what is archived, removed, unfinished or somebody else's") {
    records all;
    for (const char* name : {"archived", "removed", "back", "begun", "colleague", "customer", "other", "gone", "later"}) all.accounts.push_back(made(name, name));
    all.accounts[0].archived = true;
    all.accounts[1].at.removed_at = 2;
    all.accounts[2].at = {1, 3, 2};  // brought back
    const date now{2026, 10, 5};
    all.assessments = {about("begun", now, 0), about("begun", {2026, 7, 1}, 0), about("colleague", now), about("customer", now), about("other", now),
                       about("gone", now), about("later", {2027, 1, 1}), about("nobody", now), about("", now)};
    all.assessments[2].by = view::colleague;
    all.assessments[3].by = view::customer;
    all.assessments[4].what.made_with.id = "e";
    all.assessments[5].what.removed_at = 9;
    const due_list list = due_assessments(all, "d", today, 0);
    CHECK(text(all, list) == "back begun! colleague customer gone later other");
    CHECK(list.due[1].begun == 0);
    CHECK(list.done == 0);
    CHECK(text(all, due_assessments(all, "e", today, 0)) == "back begun colleague customer gone later");
}

TEST_CASE("one that was begun in this quarter is marked, the latest of several, beside the last that was finished") {
    records all;
    all.accounts = {made("a", "A")};
    all.assessments = {about("a", {2026, 11, 2}, 0), about("a", {2026, 10, 2}, 0), about("a", {2026, 3, 1})};
    CHECK(due_assessments(all, "d", today, 0).due == std::vector{due_account{0, 2, date{2026, 3, 1}, 3, 0}});
    // Looked back at from the quarter before, it has not been begun: 2026/3 is two quarters after 2026/1.
    CHECK(due_assessments(all, "d", {2026, 9, 30}, 0).due == std::vector{due_account{0, 2, date{2026, 3, 1}, 2, -1}});
}

TEST_CASE("the quarter is the reader's") {
    records all;
    all.accounts = {made("a", "A")};
    all.assessments = {about("a", {2026, 10, 31})};
    CHECK(due_assessments(all, "d", today, 0).done == 1);
    all.set.fiscal_start = 2;  // Aug–Oct and Nov–Jan
    const due_list list = due_assessments(all, "d", today, 0);
    CHECK(text(all, list) == "A-1");
    CHECK(list.quarter == period{2026, 4});
    // Without a day of its own it stands for the day on which it was begun: 2026-10-31T15:30Z is November in Seoul.
    all.assessments[0].day = {};
    all.assessments[0].what.created_at = 1'793'460'600'000;
    CHECK(text(all, due_assessments(all, "d", today, 0)) == "A-1");
    CHECK(due_assessments(all, "d", today, 540).done == 1);
}

TEST_CASE("the reader's own organisation is due on its own") {
    records all;
    all.accounts = {made("a", "A")};
    CHECK(text(all, due_of_own_organisation(all, "d", today, 0)) == "we");
    all.assessments = {about("a", today), about("", {2026, 1, 1}), about("", today, 0)};
    CHECK(due_of_own_organisation(all, "d", today, 0).due == std::vector{due_account{-1, 1, date{2026, 1, 1}, 3, 2}});
    all.assessments.push_back(about("", today));
    const due_list list = due_of_own_organisation(all, "d", today, 0);
    CHECK(list.due.empty());
    CHECK(list.done == 1);
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
