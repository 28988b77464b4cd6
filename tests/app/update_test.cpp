// `update` is pure and total: no sequence of actions, however senseless, leaves a state that cannot be shown or stored.
#include <doctest/doctest.h>

#include <random>

#include "app/state.hpp"
#include "core/record_json.hpp"
#include "support/files.hpp"

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

action any_action(std::mt19937& chance, const state& s) {
    const auto below = [&](int n) { return static_cast<int>(chance() % static_cast<unsigned>(n)); };
    const int item = below(20) - 2;
    const auto id = [&]() -> std::string {
        return s.kept.assessments.empty() ? "none" : s.kept.assessments[static_cast<std::size_t>(below(static_cast<int>(s.kept.assessments.size())))].id;
    };
    switch (below(37)) {
        case 0: return write_account{std::string(static_cast<std::size_t>(below(200)), 'a')};
        case 1: return move_quarter{below(9) - 4};
        case 2: return begin{};
        case 3: return open_memo{item};
        case 4: return write_memo{item, below(2) ? "메모" : ""};
        case 5: return go_next{};
        case 6: return go_back{};
        case 7: return go_to{item};
        case 8: return show_overview{};
        case 9: return show_result{};
        case 10: return show_start{};
        case 11: return start_another{};
        case 12: return open_assessment{id()};
        case 13: return remove_assessment{id()};
        case 14: return undo_remove{};
        case 15: return toggle_advance{};
        case 16: return switch_language{below(2) ? "ko" : "xx"};
        case 17: return choose_depth{below(5) - 1};
        case 18: return toggle_account_in_link{};
        case 19: return copy_link{};
        case 20: return share_link{};
        case 21: return export_file{};
        case 22: return keep_shared{};
        case 23: return take_yourself{};
        case 24: return dismiss_notice{};
        case 25: return timer{std::to_string(s.waiting - below(2))};
        case 26: return file_read{s.current() ? write_assessment(*s.current()) : "{"};
        case 27: {
            const std::string link = link_of(s);
            return link_opened{link.empty() ? "#j1" : link.substr(link.find('#'))};
        }
        case 28: return storage_is{static_cast<storage>(below(4))};
        case 29: return save_damaged{};
        case 30: return copied{below(2) == 0};
        case 31: return open_app{};
        case 32: return update_waits{};
        case 33: return file_handed{s.current() ? write_assessment(*s.current()) : ""};
        case 34: return open_handed{};
        default: return choose{item, static_cast<double>(below(8) - 1), static_cast<way>(below(3))};
    }
}

}  // namespace

TEST_CASE("any sequence of actions leaves a state that holds together") {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        std::mt19937 chance(seed);
        state s = fresh(), elsewhere = fresh();  // two tabs over one store
        for (int i = 0; i < 400; ++i) {
            s = update(std::move(s), any_action(chance, s), {start + i, 540}).after;
            elsewhere = update(std::move(elsewhere), any_action(chance, elsewhere), {start + i, 540}).after;
            if (i % 5 == 0) elsewhere = update(std::move(elsewhere), store_read{store(s).text, ""}, {start + i, 540}).after;
            if (i % 7 == 0) s = update(std::move(s), store_read{"", store(elsewhere).text}, {start + i, 540}).after;
            REQUIRE(s.about);
            REQUIRE(s.item >= 0);
            REQUIRE(s.item < 16);
            if (s.at == screen::shared) REQUIRE(s.shared.has_value());
            if (s.at == screen::result) REQUIRE(s.current() != nullptr);
            REQUIRE((s.lang == "ko" || s.lang == "en"));
            if (const assessment* a = s.current()) REQUIRE_FALSE(a->removed());
        }
        const auto back = read_workspace(write_workspace(s.kept));
        REQUIRE(std::holds_alternative<workspace>(back));
        CHECK(std::get<workspace>(back) == s.kept);
    }
}

TEST_CASE("the same actions give the same record, to the byte") {
    std::string records[2];
    for (std::string& r : records) {
        std::mt19937 chance(7);
        state s = fresh();
        for (int i = 0; i < 300; ++i) s = update(std::move(s), any_action(chance, s), {start + i, 540}).after;
        r = write_workspace(s.kept);
    }
    CHECK(records[0] == records[1]);
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
          R"([{"do":"save"},{"do":"copy","text":"a\"b"},{"do":"after","ms":350,"token":"7"},{"do":"turn","forward":0},)"
          R"({"do":"focus","node":"q1"},{"do":"announce","text":"끝","urgent":1}])");
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
