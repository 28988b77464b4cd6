// Two tabs, two devices, a file: whatever is brought together in whatever order, the outcome is the same and nothing later is lost.
#include "book/merging.hpp"

#include <algorithm>

#include "book/full_book.hpp"

using namespace jindan;
using namespace jindan::book;
using namespace jindan::book::test;

namespace {

// Few values, so that equal times, equal ids and ties happen often. What was removed is id and stamp, as everywhere.
std::string letter(chance& c) { return std::string(static_cast<std::size_t>(c.below(2)), static_cast<char>('a' + c.below(2))); }

template <typename Record, typename Fill>
std::vector<Record> random_list(chance& c, Fill fill) {
    std::vector<Record> out;
    for (int id = 0; id < 4; ++id) {
        if (c.below(2)) continue;
        Record r;
        r.id = "r" + std::to_string(id);
        r.at = {10 + id, c.below(3), c.below(4)};  // a record was made once, so that its copies agree on when
        if (!r.at.removed()) fill(r);
        out.push_back(r);
    }
    return out;
}

book::filled random_filled(chance& c, int id) {
    book::filled f;
    f.what.id = "a" + std::to_string(id);
    f.what.created_at = 10 + id;
    f.what.finished_at = c.below(3);
    f.what.removed_at = c.below(3);
    f.what.headed_at = c.below(4);
    if (f.removed()) {
        f.what.remove(f.what.removed_at);
        return f;
    }
    f.what.made_with = {"d", std::to_string(c.below(2)), "h"};
    f.what.account = letter(c);
    f.what.quarter = {2026, 1 + c.below(4)};
    for (int n = c.below(3); n > 0; --n) {
        entry& e = f.what.at("q" + std::to_string(1 + c.below(3)));
        if (c.below(3)) e.answer = 1 + c.below(3);
        e.answered_at = c.below(4);
        e.memo = letter(c);
        e.noted_at = c.below(3);
    }
    f.account = letter(c);
    if (c.below(2)) f.day = date{2026, 1 + c.below(2), 1};
    f.by = static_cast<view>(c.below(3));
    f.rater = letter(c);
    f.copied_from = letter(c);
    for (int n = c.below(3); n > 0; --n) {
        correction one{"q" + std::to_string(1 + c.below(2)), {}, {}, c.below(3)};
        if (c.below(2)) one.from = c.below(2);
        if (c.below(2)) one.to = c.below(2);
        f.corrections.push_back(one);
    }
    std::sort(f.corrections.begin(), f.corrections.end(), comes_before);
    f.corrections.erase(std::unique(f.corrections.begin(), f.corrections.end()), f.corrections.end());
    f.changed_at = c.below(3);
    return f;
}

records random_book(chance& c) {
    records b;
    b.set.changed_at = c.below(3);
    b.set.fiscal_start = 1 + c.below(2);
    for (const char* const id : {"d", "e"}) {
        if (c.below(2)) continue;
        sheet_setting& s = setting_in(b.set.sheets, id);
        s.criteria = letter(c);
        if (c.below(2)) s.weights = {{"w", c.below(3)}};
        s.criteria_at = c.below(3);
        s.weights_at = c.below(3);
        s.cuts_at = c.below(2);
    }
    b.accounts = random_list<account>(c, [&](account& a) {
        a.name = "n" + letter(c);
        a.archived = c.below(2) == 1;
        if (c.below(2)) a.years = {{2025 + c.below(2), c.below(2), {}, c.below(2) ? "KRW" : "USD"}};
        if (c.below(2)) a.people = {{"p", letter(c), "", stance::unknown, {}, ""}};
    });
    for (int id = 0; id < 4; ++id)
        if (c.below(2)) b.assessments.push_back(random_filled(c, id));
    b.visits = random_list<visit>(c, [&](visit& v) { v.steps = c.below(3); });
    b.reviews = random_list<review>(c, [&](review& r) { r.way = static_cast<way_on>(c.below(3)); });
    b.plans = random_list<plan>(c, [&](plan& p) { p.year = 2000 + c.below(2); });
    b.actions = random_list<action>(c, [&](action& a) { a.text = letter(c); });
    b.sets = random_list<criteria_set>(c, [&](criteria_set& s) { s.name = letter(c); });
    return b;
}

account named(const char* name, time_ms changed, time_ms removed = 0) {
    account a;
    a.id = "x";
    a.at = {1, changed, removed};
    if (!a.at.removed()) a.name = name;
    return a;
}

std::string text(const account& a) { return write_record(a); }

}  // namespace

TEST_CASE("commutative, associative, idempotent") {
    chance c(2027);
    int removed = 0, kept = 0;
    for (int round = 0; round < 3000; ++round) {
        const records x = random_book(c), y = random_book(c), z = random_book(c);
        const records both = merged(x, y);
        CHECK(both == merged(y, x));
        CHECK(merged(both, z) == merged(x, merged(y, z)));
        CHECK(merged(x, x) == x);
        CHECK(merged(both, x) == both);
        CHECK(merged(both, both) == both);
        for (const account& a : both.accounts) (a.at.removed() ? removed : kept) += 1;
    }
    CHECK(removed > 1000);  // of both there was enough
    CHECK(kept > 1000);
}

TEST_CASE("what was brought together can be written and read, and is the same again") {
    chance c(7);
    for (int round = 0; round < 300; ++round) {
        records b = merged(random_book(c), random_book(c));
        for (auto& f : b.assessments)
            if (!f.removed()) f.what.made_with.hash = "0123456789abcdef";
        for (auto& p : b.plans)
            if (!p.at.removed()) p.year = 2026;
        CHECK(opened(write_file(b)) == b);
    }
}

TEST_CASE("the record that was changed later stays, with what it no longer has") {
    account mine = named("A", 5), theirs = named("A", 6);
    mine.tags = {"old"};
    CHECK(merged(mine, theirs) == theirs);
    CHECK(merged(theirs, mine) == theirs);
    CHECK(merged(named("A", 5), named("B", 5)).name == "B");  // a tie: the greater text
}

TEST_CASE("a removal that is later than every change removes; whoever goes on writing keeps the record") {
    CHECK(text(merged(named("A", 5), named("", 4, 6))) == R"({"id":"x","created_at":1,"changed_at":5,"removed_at":6})");
    CHECK(text(merged(named("A", 7), named("", 4, 6))) == R"({"id":"x","created_at":1,"changed_at":7,"removed_at":6,"name":"A"})");
    // Undone at 8; a copy from before the removal neither takes it away nor comes back.
    CHECK(merged(merged(named("old", 5), named("", 5, 6)), named("back", 8, 6)).name == "back");
    CHECK(merged(named("old", 5), merged(named("back", 8, 6), named("", 5, 6))).name == "back");
}

TEST_CASE("answers come together one by one; what the book adds goes with its own change") {
    book::filled mine, theirs;
    mine.what = jindan::test::filled(small(), "11.");
    theirs = mine;
    mine.what.at("q1").answer = 3;
    mine.what.at("q1").answered_at = noon + 50;
    mine.rater = "mine";
    mine.changed_at = noon + 5;
    theirs.what.at("q3").answer = 2;
    theirs.what.at("q3").answered_at = noon + 60;
    theirs.account = "hanbit";
    theirs.changed_at = noon + 6;
    const book::filled f = merged(mine, theirs);
    CHECK(f == merged(theirs, mine));
    CHECK(f.what.find("q1")->answer == 3);
    CHECK(f.what.find("q3")->answer == 2);
    CHECK(f.account == "hanbit");
    CHECK(f.rater.empty());
}

TEST_CASE("no correction is lost where two copies corrected the same answer") {
    book::filled here, there;
    here.what = jindan::test::filled(small(), "311");
    here.what.finished_at = noon + 10;
    there = here;
    const auto correct = [](book::filled& f, double to, time_ms at) {
        f.corrections.push_back({"q1", f.what.at("q1").answer, to, at});
        f.what.at("q1").answer = to;
        f.what.at("q1").answered_at = at;
    };
    correct(here, 1, noon + 30);
    correct(there, 2, noon + 20);
    const book::filled f = merged(here, there);
    CHECK(f == merged(there, here));
    CHECK(f.what.find("q1")->answer == 1);
    CHECK(f.corrections == std::vector<correction>{{"q1", 3, 2, noon + 20}, {"q1", 3, 1, noon + 30}});
    CHECK(merged(f, there) == f);
}

TEST_CASE("of more corrections than a record holds the latest stay") {
    book::filled here, there;
    here.what.id = there.what.id = "a";
    for (int i = 0; i < book::limits::corrections; ++i) {
        here.corrections.push_back({"q1", {}, 1, 2 * i});
        there.corrections.push_back({"q1", {}, 1, 2 * i + 1});
    }
    const book::filled f = merged(here, there);
    REQUIRE(f.corrections.size() == book::limits::corrections);
    CHECK(f.corrections.front().at == book::limits::corrections);
    CHECK(f.corrections.back().at == 2 * book::limits::corrections - 1);
}

TEST_CASE("of a removed assessment nothing comes back, also not what the book adds; one that was brought back keeps its own") {
    book::filled whole, left, back;
    whole.what = jindan::test::filled(small(), "123");
    whole.account = "hanbit";
    whole.corrections = {{"q1", 2, 1, noon + 90}};
    whole.changed_at = noon + 90;
    left.what = whole.what;
    left.what.remove(noon + 10);
    CHECK(merged(whole, left) == left);
    CHECK(merged(left, whole) == left);
    back.what = jindan::test::filled(small(), "12.");
    back.what.removed_at = noon + 10;
    back.what.headed_at = noon + 30;
    back.account = "other";
    for (const book::filled& f : {merged(merged(whole, left), back), merged(merged(back, whole), left), merged(whole, merged(left, back))}) CHECK(f == back);
}

TEST_CASE("records stand in order of making") {
    records here, there;
    const auto made = [](const char* id, time_ms at) {
        account a;
        a.id = id;
        a.at = {at, at, 0};
        a.name = id;
        return a;
    };
    here.accounts = {made("x", 30), made("z", 50)};
    there.accounts = {made("y", 10), made("b", 30)};
    std::string order;
    for (const account& a : merged(here, there).accounts) order += a.id;
    CHECK(order == "ybxz");
}
