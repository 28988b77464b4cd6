// Visits, reviews and plans, counted by hand.
#include "book/care.hpp"

#include "book/samples.hpp"

using namespace jindan;
using namespace jindan::book;
using namespace jindan::test;

namespace {

records three_accounts() {
    records r;
    for (const char* id : {"a", "b", "c"}) add_account(r, id);
    add_account(r, "old").archived = true;
    return r;
}

visit& visited(records& r, const char* account, date day, int steps, std::vector<int> done) {
    visit& v = r.visits.emplace_back();
    v.id = "v" + std::to_string(r.visits.size());
    v.account = account;
    v.diagnostic = "key-account";
    v.day = day;
    v.steps = steps;
    v.done = std::move(done);
    return v;
}

review& reviewed(records& r, const char* account, date day, way_on way, const char* why) {
    review& v = r.reviews.emplace_back();
    v.id = "r" + std::to_string(r.reviews.size());
    v.account = account;
    v.day = day;
    v.way = way;
    v.why = why;
    return v;
}

plan& planned(records& r, const char* account, int year, std::vector<goal> goals) {
    plan& p = r.plans.emplace_back();
    p.id = "p" + std::to_string(r.plans.size());
    p.account = account;
    p.year = year;
    p.goals = std::move(goals);
    return p;
}

}  // namespace

TEST_CASE("the share of steps really done: by visit, by quarter, by step") {
    records r = three_accounts();
    visited(r, "a", {2026, 11, 2}, 4, {0, 1, 2, 3});        // 4 of 4
    visited(r, "b", {2026, 8, 1}, 4, {0, 2});               // 2 of 4
    visited(r, "a", {2026, 7, 1}, 4, {0, 1, 1, 7, -1});     // 2 of 4: one is noted twice, two there are not
    visited(r, "old", {2026, 7, 2}, 4, {});
    visited(r, "a", {2026, 7, 3}, 4, {}).at.removed_at = 1;
    visited(r, "a", {2026, 7, 3}, 4, {}).diagnostic = "other";
    const book_index in = index_of(r);
    // A visit that is not written down yet counts nowhere; with a note, and no step done, it does.
    records begun = r;
    visited(begun, "b", {2026, 8, 2}, 4, {});
    CHECK(same(visits_of(index_of(begun), "key-account").all.share(), 0.666666667));
    CHECK(visits_of(index_of(begun), "key-account").visits.size() == 4);
    begun.visits.back().note = "x";
    CHECK(visits_of(index_of(begun), "key-account").all.share() == 0.5);  // 8 of 16
    const visit_figures f = visits_of(in, "key-account");
    REQUIRE(f.visits.size() == 3);
    CHECK(f.visits[0].visit == 2);  // by day
    CHECK(f.visits[0].share() == 0.5);
    CHECK(f.visits[1].visit == 1);
    CHECK(f.visits[2].share() == 1);
    REQUIRE(f.periods.size() == 2);
    CHECK(f.periods[0].period == q(2026, 3));
    CHECK(f.periods[0].visits == 2);
    CHECK(f.periods[0].complete == 0);
    CHECK(f.periods[0].share() == 0.5);  // 4 of 8
    CHECK(f.periods[1].share() == 1);
    CHECK(f.all.complete == 1);
    CHECK(same(f.all.share(), 0.666666667));  // 8 of 12
    // Steps were done 3, 2, 2 and 1 times out of 3; the first is never skipped, of those that tie the earlier comes first.
    REQUIRE(f.steps.size() == 4);
    CHECK(f.steps[0].share() == 1);
    CHECK(same(f.steps[3].share(), 0.333333333));
    CHECK(f.skipped == indices{3, 1, 2});
    const visit_figures one = visits_of(in, "key-account", "b");
    CHECK(one.visits.size() == 1);
    CHECK(one.skipped == indices{1, 3});
    CHECK(visits_of(in, "key-account", "old").visits.size() == 1);  // whoever asks for it by name sees it
    CHECK(visits_of(in, "key-account", "nobody").visits.empty());
}

TEST_CASE("checklists of different length, and none at all") {
    records r = three_accounts();
    visited(r, "a", {2026, 7, 1}, 2, {0, 1});
    visited(r, "a", {2026, 7, 1}, 8, {0, 1});
    visited(r, "a", {2026, 7, 2}, 0, {0});
    const visit_figures f = visits_of(index_of(r), "key-account");
    CHECK(f.all.done == 4);
    CHECK(f.all.share() == 0.4);  // 4 of 10 steps
    CHECK(f.all.visits == 3);
    CHECK(f.all.complete == 1);
    CHECK_FALSE(f.visits[2].share().has_value());
    CHECK(f.steps[1].visits == 2);
    CHECK(f.steps[2].visits == 1);
    CHECK(f.skipped == indices{2, 3, 4, 5, 6, 7});
    const visit_figures nothing = visits_of(index_of(three_accounts()), "key-account");
    CHECK_FALSE(nothing.all.share().has_value());
    CHECK(nothing.skipped.empty());
}

TEST_CASE("reviews of a quarter: who is due, the longest ago first, and answers without a reason") {
    records r = three_accounts();
    add_account(r, "d");
    reviewed(r, "a", {2026, 10, 1}, way_on::keep, "성장하는 시장의 첫 고객");
    reviewed(r, "a", {2026, 11, 1}, way_on::renew, " \n");   // later in the quarter: this one counts, and there is no good answer
    reviewed(r, "b", {2026, 9, 30}, way_on::keep, "x");      // a quarter ago
    reviewed(r, "b", {2027, 1, 1}, way_on::keep, "x");       // not yet
    reviewed(r, "c", {2025, 10, 1}, way_on::lower, "x");     // a year ago
    reviewed(r, "d", {2026, 11, 1}, way_on::keep, "x").at.removed_at = 1;
    reviewed(r, "old", {2026, 11, 1}, way_on::keep, "x");
    const review_figures f = reviews_in(index_of(r), q(2026, 4));
    REQUIRE(f.accounts.size() == 4);
    CHECK(f.accounts[0].review == 1);
    CHECK(f.accounts[1].last == q(2026, 3));
    CHECK_FALSE(f.accounts[3].last.has_value());
    CHECK(f.due == indices{3, 2, 1});  // never, a year ago, a quarter ago
    CHECK(f.ways == std::array<int, 3>{0, 0, 1});
    CHECK(reviews_in(index_of(records()), q(2026, 4)).due.empty());
    // Without a reason to keep it, the account is asked about again; a quarter with such a review was no review.
    reviewed(r, "c", {2026, 9, 1}, way_on::keep, "  ");
    reviewed(r, "d", {2026, 12, 1}, way_on::keep, "");
    const review_figures asked = reviews_in(index_of(r), q(2026, 4));
    CHECK(asked.due == indices{3, 2, 1});
    CHECK_FALSE(asked.accounts[3].answered);
    CHECK(asked.accounts[2].last == q(2025, 4));
    CHECK(asked.ways == std::array<int, 3>{0, 0, 1});
    // Of one day the one changed last.
    reviewed(r, "a", {2026, 11, 1}, way_on::lower, "x").at.changed_at = 5;
    CHECK(reviews_in(index_of(r), q(2026, 4)).accounts[0].review == 9);
}

TEST_CASE("goals that are due up to a day, and plans that the customer has not agreed to") {
    records r = three_accounts();
    planned(r, "a", 2026, {{"1", "", "", date{2026, 6, 30}, true}, {"2", "", "", date{2026, 9, 30}, false}, {"3", "", "", {}, false}, {"4", "", "", date{2026, 3, 31}, false}});
    planned(r, "b", 2025, {{"x", "", "", {}, true}});
    planned(r, "c", 2026, {}).agreed_on = date{2026, 1, 5};
    planned(r, "c", 2026, {{"y", "", "", {}, true}}).at.removed_at = 1;
    planned(r, "old", 2026, {{"z", "", "", date{2026, 1, 1}, false}});
    const book_index in = index_of(r);
    CHECK(plans_not_agreed(in, 2026) == indices{0});
    CHECK(plans_not_agreed(in, 2024).empty());
    CHECK(goals_due(in, {2026, 9, 29}) == std::vector<due_goal>{{0, 3}});
    CHECK(goals_due(in, {2026, 9, 30}) == std::vector<due_goal>{{0, 3}, {0, 1}});  // the day itself belongs to it
    // Of two for one year the one changed last.
    planned(r, "a", 2026, {}).at.changed_at = 9;
    r.plans.back().agreed_on = date{2026, 10, 1};
    CHECK(plans_not_agreed(index_of(r), 2026).empty());
}
