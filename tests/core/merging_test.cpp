// Two tabs, two copies: whatever is brought together in whatever order, the outcome is the same and nothing later is lost.
#include "core/samples.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

// Few values, so that equal times, equal ids and ties happen often.
assessment random_assessment(chance& c, int id) {
    assessment a;
    a.id = "a" + std::to_string(id);
    a.created_at = 100 - id;
    a.made_with = {"d", std::to_string(c.below(2)), "h"};
    a.account = std::string(1, static_cast<char>('A' + c.below(3)));
    a.quarter = {2026, 1 + c.below(4)};
    a.headed_at = c.below(4);
    a.finished_at = c.below(3);
    a.removed_at = c.below(3);
    if (c.below(2)) a.points = c.below(3);
    if (a.points) a.band = std::string(1, static_cast<char>('a' + c.below(2)));
    for (int n = c.below(5); n > 0; --n) {
        entry& e = a.at("q" + std::to_string(1 + c.below(12)));
        if (c.below(3)) e.answer = 1 + c.below(3);
        e.answered_at = c.below(4);
        if (c.below(3)) e.memo = std::string(1, static_cast<char>('m' + c.below(3)));
        e.noted_at = c.below(4);
    }
    return a;
}

workspace random_workspace(chance& c) {
    workspace w;
    for (int id = 5; id > 0; --id)
        if (c.below(2)) w.assessments.push_back(random_assessment(c, id));
    w.current = "a" + std::to_string(c.below(6));
    w.current_at = c.below(3);
    w.stays = c.below(2) == 1;
    w.stays_at = c.below(3);
    w.plain = c.below(2) == 1;
    w.plain_at = c.below(3);
    for (const char* const id : {"d1", "d2"}) {
        if (c.below(2)) continue;
        sheet_setting& s = setting_in(w.sheets, id);
        s.criteria = std::string(static_cast<std::size_t>(c.below(2)), 'c');
        if (c.below(2)) s.weights = {{"w", c.below(3)}};
        if (c.below(2)) s.cuts = {{"t", c.below(3)}};
        s.criteria_at = c.below(3);
        s.weights_at = c.below(3);
        s.cuts_at = c.below(3);
    }
    return w;
}

}  // namespace

TEST_CASE("commutative, associative, idempotent") {
    chance c(2026);
    for (int round = 0; round < 3000; ++round) {
        const workspace x = random_workspace(c), y = random_workspace(c), z = random_workspace(c);
        CHECK(merged(x, y) == merged(y, x));
        CHECK(merged(merged(x, y), z) == merged(x, merged(y, z)));
        CHECK(merged(x, x) == x);
        const workspace both = merged(x, y);
        CHECK(merged(both, x) == both);
        CHECK(merged(both, workspace{}).assessments == both.assessments);
    }
}

TEST_CASE("each answer and each memo is the later one") {
    workspace mine, theirs;
    mine.assessments = {filled(small(), "1..")};
    theirs = mine;
    mine.assessments[0].at("q1").answer = 2;
    mine.assessments[0].at("q1").answered_at = noon + 50;
    mine.assessments[0].at("q2").memo = "earlier";
    mine.assessments[0].at("q2").noted_at = noon + 60;
    theirs.assessments[0].at("q3").answer = 3;
    theirs.assessments[0].at("q3").answered_at = noon + 70;
    theirs.assessments[0].at("q2").memo = "later";
    theirs.assessments[0].at("q2").noted_at = noon + 80;
    const assessment a = merged(mine, theirs).assessments[0];
    CHECK(a.entries.size() == 3);
    CHECK(a.find("q1")->answer == 2);
    CHECK(a.find("q2")->memo == "later");
    CHECK(a.find("q3")->answer == 3);
}

TEST_CASE("a memo that was emptied later stays empty") {
    workspace before, after;
    before.assessments = {filled(small(), "123")};
    before.assessments[0].at("q1").memo = "an idea";
    before.assessments[0].at("q1").noted_at = noon + 1;
    after = before;
    after.assessments[0].at("q1").memo.clear();
    after.assessments[0].at("q1").noted_at = noon + 2;
    CHECK(merged(before, after).assessments[0].find("q1")->memo.empty());
}

TEST_CASE("what is left of a removed assessment wins over whole copies, and nothing that was in them comes back") {
    workspace whole, left;
    whole.assessments = left.assessments = {filled(small(), "123")};
    whole.assessments[0].account = "ACME";
    whole.assessments[0].at("q1").memo = "an idea";
    left.assessments[0].remove(noon + 10);
    whole.assessments[0].at("q2").memo = "written in a tab that did not hear of it";
    whole.assessments[0].at("q2").noted_at = noon + 20;
    const workspace both = merged(whole, left);
    CHECK(both.assessments == left.assessments);
    CHECK(both == merged(left, whole));
    // Brought back with what it had; older copies neither add to it nor take it away, whatever the order.
    workspace back;
    back.assessments = {filled(small(), "12.")};
    back.assessments[0].removed_at = noon + 10;
    back.assessments[0].headed_at = noon + 30;
    for (const workspace& w : {merged(merged(whole, left), back), merged(merged(back, whole), left), merged(whole, merged(left, back))}) CHECK(w.assessments == back.assessments);
    // Removed once more, elsewhere.
    left.assessments[0].remove(noon + 40);
    CHECK(merged(back, left).assessments == left.assessments);
}

TEST_CASE("what one tab removed, another does not bring back; undoing it does") {
    workspace here, there;
    here.assessments = there.assessments = {filled(small(), "123")};
    here.assessments[0].removed_at = noon + 10;
    there.assessments[0].at("q1").answer = 3;
    there.assessments[0].at("q1").answered_at = noon + 20;
    CHECK(merged(here, there).assessments[0].removed());
    here.assessments[0].headed_at = noon + 30;
    CHECK_FALSE(merged(there, here).assessments[0].removed());
}

TEST_CASE("points and band go with the copy that was answered last") {
    workspace here, there;
    here.assessments = {filled(small(), "111")};
    there.assessments = {filled(small(), "113")};
    there.assessments[0].at("q3").answered_at = noon + 90;
    there.assessments[0].points = 7;
    there.assessments[0].band = "strong";
    const assessment a = merged(there, here).assessments[0];
    CHECK(a.points == 7);
    CHECK(a.band == "strong");
    CHECK(a.find("q3")->answer == 3);
}

TEST_CASE("a weight that one tab set and a cut that another set both stay; cuts come together as one") {
    workspace here, there;
    setting_in(here.sheets, "d") = {"d", "", {{"w", 3}}, {{"a", 80}, {"b", 60}}, 0, noon + 10, noon + 20};
    setting_in(there.sheets, "d") = {"d", "other", {}, {{"a", 50}}, noon + 5, 0, noon + 30};
    const sheet_setting both{"d", "other", {{"w", 3}}, {{"a", 50}}, noon + 5, noon + 10, noon + 30};
    CHECK(*find_setting(merged(here, there).sheets, "d") == both);
    CHECK(*find_setting(merged(there, here).sheets, "d") == both);
}

TEST_CASE("assessments stand in order of creation") {
    workspace here, there;
    const auto born = [](const char* id, time_ms at) {
        assessment a;
        a.id = id;
        a.created_at = at;
        return a;
    };
    here.assessments = {born("x", 30), born("z", 50)};
    there.assessments = {born("y", 10), born("b", 30)};
    std::string order;
    for (const assessment& a : merged(here, there).assessments) order += a.id;
    CHECK(order == "ybxz");
}
