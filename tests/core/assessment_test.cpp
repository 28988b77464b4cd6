// Quarters, entries, and what an assessment says of itself.
#include "core/assessment.hpp"

#include "core/codes.hpp"
#include "core/completion.hpp"
#include "core/outcome.hpp"
#include "core/samples.hpp"

using namespace jindan;
using namespace jindan::test;

TEST_CASE("quarters") {
    CHECK(to_string(quarter{2026, 4}) == "2026-Q4");
    CHECK(parse_quarter("2026-Q4") == quarter{2026, 4});
    CHECK(parse_quarter("2000-Q1") == quarter{2000, 1});
    for (const char* bad : {"", "2026-Q0", "2026-Q5", "2026Q4", "26-Q4", "1999-Q4", "3000-Q1", "2026-q4", "2026-Q44", "-026-Q1", "+026-Q1"})
        CHECK_FALSE(parse_quarter(bad).has_value());
    const int table[][2] = {{1, 1}, {3, 1}, {4, 2}, {6, 2}, {7, 3}, {9, 3}, {10, 4}, {12, 4}};
    for (const auto& [month, number] : table) CHECK(quarter_of(2026, month) == quarter{2026, number});
    CHECK(quarter_of(1970, 5) == quarter{2000, 1});  // a clock that was never set
    CHECK(quarter_of(9999, 1) == quarter{2999, 4});
    CHECK(shifted({2026, 4}, 1) == quarter{2027, 1});
    CHECK(shifted({2026, 1}, -1) == quarter{2025, 4});
    CHECK(shifted({2026, 2}, -7) == quarter{2024, 3});
    CHECK(shifted({2026, 2}, 0) == quarter{2026, 2});
}

TEST_CASE("entries keep their order whatever order they come in") {
    assessment a;
    for (const char* id : {"q10", "q2", "q1", "q16", "q9", "q2"}) a.at(id).memo += id;
    std::string order;
    for (const entry& e : a.entries) order += e.item + " ";
    CHECK(order == "q1 q2 q9 q10 q16 ");
    REQUIRE(a.find("q2") != nullptr);
    CHECK(a.find("q2")->memo == "q2q2");
    CHECK(a.find("q3") == nullptr);
    CHECK(a.find("") == nullptr);
}

TEST_CASE("the latest of all times") {
    assessment a;
    CHECK(a.changed_at() == 0);
    a.created_at = 5;
    a.headed_at = 7;
    CHECK(a.changed_at() == 7);
    a.at("q3").answered_at = 9;
    CHECK(a.changed_at() == 9);
    a.at("q1").noted_at = 11;
    CHECK(a.changed_at() == 11);
    a.finished_at = 12;
    CHECK(a.changed_at() == 12);
    a.removed_at = 13;
    CHECK(a.changed_at() == 13);
    CHECK(a.removed());
    a.headed_at = 14;
    CHECK_FALSE(a.removed());
}

TEST_CASE("answers come in the diagnostic's order, without what it does not know") {
    assessment a;
    a.at("q3").answer = 1;
    a.at("q1").answer = 3;
    a.at("q2").answer = 4;   // off the scale
    a.at("q99").answer = 2;  // unknown
    CHECK(answers_of(a, small()) == given("3.1"));
    CHECK(answers_of(assessment{}, small()) == given("..."));
}

TEST_CASE("where the answers stand is written down with the edition") {
    assessment a = filled(small(), "31.");
    CHECK(a.made_with == edition_of(small()));
    CHECK_FALSE(a.points.has_value());
    CHECK(a.band.empty());
    a.at("q3").answer = 2;
    stand(a, small());
    CHECK(a.points == 8);
    CHECK(a.band == "strong");
}

TEST_CASE("a workspace finds its assessments") {
    workspace w;
    w.assessments = {filled(small(), "111"), filled(small(), "222")};
    w.assessments[1].id = "a2";
    REQUIRE(w.find("a2") != nullptr);
    w.find("a2")->account = "ACME";
    CHECK(w.assessments[1].account == "ACME");
    CHECK(w.find("a3") == nullptr);
    CHECK(std::as_const(w).find("a1") == &w.assessments[0]);
}

TEST_CASE("texts fall back to the first language, never to nothing") {
    const localized& title = small().title;
    CHECK(title.in("ko") == "작은 진단");
    CHECK(title.in("fr") == "A small diagnostic");
    CHECK(title.has("en"));
    CHECK_FALSE(title.has("fr"));
    CHECK(localized{}.in("ko").empty());
}

TEST_CASE("how far an assessment has come, and of another edition: how far it had come") {
    CHECK(answered_count(given("1.3")) == 2);
    CHECK(first_unanswered(small(), given("1.3")) == 1);
    CHECK(first_unanswered(small(), given("123")) == -1);
    CHECK(first_unanswered(small(), {}) == 0);
    assessment a = filled(small(), "31.");
    CHECK(same_edition(a, small()));
    CHECK_FALSE(complete(a, small()));
    a.at("q3").answer = 2;
    CHECK(complete(a, small()));
    a.made_with.hash = "00000000000000ff";
    CHECK_FALSE(same_edition(a, small()));
    CHECK_FALSE(complete(a, small()));
    a.points = 4;
    CHECK(complete(a, small()));
}

TEST_CASE("of another edition only what it wrote down is said") {
    assessment a = filled(small(), "312");
    outcome o = outcome_of(a, small());
    CHECK(o.same_edition);
    CHECK(o.points == 8);
    CHECK(o.band == small().find_band(0, "strong"));
    CHECK(o.counted.has_value());
    a.made_with.hash = "00000000000000ff";
    a.points = 5;
    o = outcome_of(a, small());
    CHECK_FALSE(o.same_edition);
    CHECK(o.points == 5);
    CHECK(o.band == small().find_band(0, "strong"));
    CHECK_FALSE(o.counted.has_value());
    a.band = "gone";
    CHECK(outcome_of(a, small()).band == -1);
    a.points.reset();
    CHECK_FALSE(outcome_of(a, small()).points.has_value());
}
