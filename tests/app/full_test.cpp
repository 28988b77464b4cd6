// As many assessments as a browser holds: one more is refused in words, and what is there stays, also where two tabs come together.
#include <doctest/doctest.h>

#include "app/state.hpp"
#include "core/record_json.hpp"
#include "core/samples.hpp"
#include "support/files.hpp"

using namespace jindan;
using namespace jindan::app;

namespace {

constexpr time_ms start = 1'795'392'000'000;
constexpr moment now{start + 1, 540};

// `last`: of the id of the last one.
state with(const std::string& diagnostic, int many, const std::string& last = "") {
    opening o;
    o.diagnostic_json = diagnostic;
    o.lang = "ko";
    o.address = "https://example.org/ko/key-account/";
    o.seed = "abcdefgh12345678";
    state s = opened(o, {start, 540}).after;
    for (int i = 0; i < many; ++i) {
        assessment a;
        a.id = "a" + std::to_string(i) + (i + 1 == many ? last : "");
        a.account = "고객";
        a.made_with = edition_of(*s.about);
        a.quarter = {2026, 4};
        a.created_at = a.headed_at = start;
        s.kept.assessments.push_back(std::move(a));
    }
    return s;
}

const std::string rating_sheet = test::read_file(JINDAN_ASSETS "/diagnostics/key-account.json");

std::size_t many_after(const state& s, const action& what) { return update(s, what, now).after.kept.assessments.size(); }

}  // namespace

TEST_CASE("one more than a browser holds is refused, and said so") {
    const state s = with(rating_sheet, limits::assessments);
    const step one_more = update(s, add_account{}, now);
    CHECK(one_more.after.kept == s.kept);
    CHECK(one_more.after.told.kind == notice_kind::warning);
    CHECK(one_more.after.told.key == text_key::notice_too_many);
    CHECK(one_more.after.told.value == "10,000");
    CHECK(many_after(with(rating_sheet, limits::assessments - 1), add_account{}) == limits::assessments);

    const state of_cards = with(test::relationship_json(), limits::assessments);
    for (const action& what : {action(begin{}), action(choose{0, 3}), action(write_memo{0, "메모"}), action(write_account{"한빛정밀"}), action(move_quarter{-1})}) {
        CAPTURE(what.index());
        CHECK(many_after(of_cards, what) == limits::assessments);
        CHECK(many_after(with(test::relationship_json(), limits::assessments - 1), what) == limits::assessments);
    }
    assessment from_file = of_cards.kept.assessments.front();
    from_file.id = "another";
    CHECK(many_after(of_cards, file_read{write_assessment(from_file)}) == limits::assessments);
}

TEST_CASE("with as many as a browser holds, what is open is answered on") {
    state s = with(test::relationship_json(), limits::assessments);
    s.kept.current = s.kept.assessments.back().id;
    s = update(std::move(s), choose{0, 3}, now).after;
    CHECK(s.current()->find("q1")->answer == 3.0);
    CHECK(s.told.kind == notice_kind::none);
}

TEST_CASE("two tabs that each have made their last one are read again together") {
    const state one = with(rating_sheet, limits::assessments, "-here"), other = with(rating_sheet, limits::assessments, "-there");
    const workspace both = merged(one.kept, other.kept);
    CHECK(both.assessments.size() == limits::assessments + 1);
    const auto read = read_workspace(write_workspace(both), record_from::store);
    REQUIRE(std::holds_alternative<workspace>(read));
    CHECK(std::get<workspace>(read).assessments.size() == limits::assessments + 1);
}
