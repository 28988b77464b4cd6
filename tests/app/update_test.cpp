// `update` is pure and total: no sequence of actions, however senseless, leaves a state that cannot be shown or stored.
#include <doctest/doctest.h>

#include "app/state.hpp"
#include "core/record_json.hpp"
#include "core/samples.hpp"
#include "support/any_actions.hpp"
#include "support/files.hpp"
#include "support/invariants.hpp"

using namespace jindan;
using namespace jindan::app;

namespace {

constexpr time_ms start = 1'795'392'000'000;

state fresh(std::string diagnostic = test::relationship_json()) {
    opening o;
    o.diagnostic_json = std::move(diagnostic);
    o.lang = "ko";
    o.address = "https://example.org/ko/customer-relationship/";
    o.seed = "abcdefgh12345678";
    return opened(o, {start, 540}).after;
}

}  // namespace

TEST_CASE("any sequence of actions leaves a state that holds together") {
    const auto data = [](const char* name) { return test::read_file(JINDAN_TEST_DATA "/valid/" + std::string(name) + ".json"); };
    const std::string diagnostics[] = {test::relationship_json(), test::read_file(JINDAN_ASSETS "/diagnostics/key-account.json"), data("skipping"), data("sheet")};
    for (unsigned seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        test::chance c(seed);
        state s = fresh(diagnostics[seed % 4]), elsewhere = s;  // two tabs over one store
        time_ms now = start;
        for (int i = 0; i < 200; ++i) {
            CAPTURE(i);
            now += test::any_step(c);
            s = update(s, test::any_action(s, c), {now, 540}).after;
            elsewhere = update(elsewhere, test::any_action(elsewhere, c), {now, 540}).after;
            if (i % 5 == 0) elsewhere = update(std::move(elsewhere), store_read{store(s).text, ""}, {now, 540}).after;
            if (i % 7 == 0) s = update(std::move(s), store_read{"", store(elsewhere).text}, {now, 540}).after;
            REQUIRE(test::broken(s) == "");
            REQUIRE(test::broken(elsewhere) == "");
        }
    }
}

TEST_CASE("the same actions give the same record, to the byte") {
    std::string records[2];
    for (std::string& r : records) {
        test::chance c(7);
        state s = fresh();
        time_ms now = start;
        for (int i = 0; i < 300; ++i) s = update(s, test::any_action(s, c), {now += test::any_step(c), 540}).after;
        r = write_workspace(s.kept);
    }
    CHECK(records[0] == records[1]);
}

TEST_CASE("a rating sheet has accounts alone: what leads to a card elsewhere leads nowhere") {
    state s = fresh(test::read_file(JINDAN_ASSETS "/diagnostics/key-account.json"));
    for (const action& what : {action(begin{}), action(go_next{}), action(open_memo{0}), action(timer{"0"})}) {
        s = update(std::move(s), what, {start, 540}).after;
        CHECK(s.at == screen::accounts);
    }
    s = update(std::move(s), add_account{}, {start, 540}).after;
    for (const action& what : {action(go_next{}), action(open_memo{1})}) {
        s = update(std::move(s), what, {start, 540}).after;
        CHECK(s.at == screen::account);
    }
    // An account that nothing was written into is gone when it is left, and not open any more.
    s = update(std::move(s), go_back{}, {start, 540}).after;
    CHECK(s.at == screen::accounts);
    CHECK(s.current() == nullptr);
}

TEST_CASE("a clock that was set back does not make an older answer win") {
    state s = fresh();
    s = update(std::move(s), choose{0, 2}, {start, 540}).after;
    s = update(std::move(s), choose{0, 5}, {start - 1'000'000, 540}).after;
    CHECK(s.current()->find("q1")->answer == 5);
    CHECK(s.current()->find("q1")->answered_at == start + 1);
}

TEST_CASE("the quarter is the reader's own, by local time") {
    // 2026-12-31T20:00Z is the first quarter of 2027 in Seoul and the last of 2026 in London.
    const time_ms eve = 1'798'747'200'000;
    opening o;
    o.diagnostic_json = test::relationship_json();
    CHECK(to_string(opened(o, {eve, 540}).after.quarter_today) == "2027-Q1");
    CHECK(to_string(opened(o, {eve, 0}).after.quarter_today) == "2026-Q4");
}

TEST_CASE("effects are written for the page as documented") {
    CHECK(write_json({}) == "[]");
    CHECK(write_json({save{}, copy{"a\"b"}, after{350, "7"}, turn{false}, focus{"q1"}, announce{"끝", true}}) ==
          R"([{"do":"save"},{"do":"copy","text":"a\"b"},{"do":"after","ms":350,"token":"7"},{"do":"turn","forward":0},)" R"({"do":"focus","node":"q1"},{"do":"announce","text":"끝","urgent":1}])");
}

TEST_CASE("a page that stays open over the end of a quarter goes on with the new one") {
    const time_ms september = 1'790'769'600'000, october = september + 86'400'000;  // 2026-09-30T12:00Z
    opening o;
    o.diagnostic_json = test::relationship_json();
    const state s = opened(o, {september, 540}).after;
    CHECK(to_string(s.quarter_today) == "2026-Q3");

    const step later = update(s, nothing{}, {october, 540});
    CHECK(later.changed);
    CHECK(to_string(later.after.quarter_today) == "2026-Q4");
    CHECK_FALSE(update(later.after, nothing{}, {october, 540}).changed);
    CHECK(to_string(update(s, begin{}, {october, 540}).after.current()->quarter) == "2026-Q4");

    // From what the reader saw when pressing.
    CHECK(to_string(update(s, move_quarter{1}, {october, 540}).after.current()->quarter) == "2026-Q4");
    CHECK(to_string(update(later.after, move_quarter{1}, {october, 540}).after.current()->quarter) == "2027-Q1");
}
