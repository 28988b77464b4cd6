// The file of a rating sheet: what it holds can be read back by `jindan portfolio`.
#include <doctest/doctest.h>

#include "app/state.hpp"
#include "support/files.hpp"

using namespace jindan;
using namespace jindan::app;

namespace {

constexpr std::string_view sheet_json = R"({"jindan": 1, "id": "rated", "version": "1", "languages": ["en"], "title": "Rated",
 "scales": [{"id": "five", "from": 1, "to": 5}],
 "items": [{"id": "fit", "statement": "Fit"}, {"id": "kind", "kind": "choice", "statement": "Kind, roughly", "options": [{"id": "shop", "label": "Shop", "score": 1}, {"id": "plant", "label": "Plant", "score": 2}]},
   {"id": "ours", "kind": "yes-no", "statement": "Ours"}, {"id": "sales", "kind": "number", "statement": "Sales", "min": 0, "decimals": 1}],
 "scores": [{"id": "value", "name": "Value", "items": ["fit"]}],
 "sheet": {"sets": [{"id": "one", "name": "One", "items": ["fit", "kind", "ours", "sales"], "rank_by": "value"},
   {"id": "two", "name": "Two", "items": ["fit", "sales"], "combine": [{"of": "sales", "normalise": "ratio-to-best"}],
    "tiers": {"by": "score", "list": [{"id": "a", "name": "A", "cut": 60, "treatment": "Visit."}, {"id": "b", "name": "B", "treatment": "Call."}]}}]}})";

// A sheet with two accounts; the second is open.
state rated(const char* name) {
    opening o;
    o.diagnostic_json = sheet_json;
    o.lang = "en";
    o.address = "https://example.org/en/rated/";
    o.seed = "abcdefgh12345678";
    const moment now{1'795'392'000'000, 540};
    state s = opened(o, now).after;
    const auto act = [&](action what) { s = update(std::move(s), std::move(what), now).after; };
    act(add_account{});
    act(write_account{name});
    act(choose{0, 4, way::pointer});
    act(choose{1, 1, way::pointer});
    act(choose{2, 0, way::pointer});
    act(write_number{3, "12.5"});
    act(add_account{});
    act(write_account{"Second"});
    act(choose{0, 2, way::pointer});
    act(choose{2, 1, way::pointer});
    act(write_number{3, "37.5"});
    return s;
}

std::string exported(const state& s) {
    for (const effect& e : update(s, export_accounts{}, {1'795'392'000'001, 540}).todo)
        if (const auto* file = std::get_if<download>(&e)) return file->text;
    return {};
}

}  // namespace

TEST_CASE("a sheet is written as ids with the words beside them, and answers as a table has them") {
    CHECK(exported(rated("First")) ==
          "\xEF\xBB\xBFid (Account name),rank (Rank),value (Value),tier (Tier),fit (Fit),\"kind (Kind, roughly)\",ours (Ours),sales (Sales)\r\n"
          "First,1,4,,4,plant,no,12.5\r\n"
          "Second,2,2,,2,,yes,37.5\r\n");
}

TEST_CASE("a name that a spreadsheet would take for a formula is marked as a text") {
    for (const char* const name : {"=1+1", "+a", "@a", "\t=1"}) {
        CAPTURE(name);
        CHECK(exported(rated(name)).find(std::string("\r\n'") + name + ",1,") != std::string::npos);
    }
    CHECK(exported(rated("\r=1")).find("\r\n\"'\r=1\",1,") != std::string::npos);
}

TEST_CASE("a combined value is what ranks, and is called so") {
    state s = update(rated("First"), choose_criteria{1}, {1'795'392'000'001, 540}).after;
    CHECK(exported(s) == "\xEF\xBB\xBFid (Account name),rank (Rank),value (Combined score),tier (Tier),fit (Fit),sales (Sales)\r\n"
                         "First,2,33.333333333,B,4,12.5\r\n"
                         "Second,1,100,A,2,37.5\r\n");
}

TEST_CASE("criteria, weights and cuts have each the time of their own change") {
    state s = update(rated("First"), choose_criteria{1}, {1'795'392'000'001, 540}).after;
    s = update(std::move(s), write_cut{0, "50"}, {1'795'392'000'002, 540}).after;
    const sheet_setting* set = find_setting(s.kept.sheets, "rated");
    REQUIRE(set != nullptr);
    CHECK(set->criteria_at == 1'795'392'000'001);
    CHECK(set->weights_at == 0);
    CHECK(set->cuts_at == 1'795'392'000'002);
}
