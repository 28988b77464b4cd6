// What a second look at a usable diagnostic finds.
#include "core/review.hpp"

#include <set>

#include "core/codes.hpp"
#include "core/samples.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

problems reviewed(const std::string& json) { return review(read_or_fail(json), json); }

std::string file(const std::string& name) { return read_file(JINDAN_TEST_DATA "/valid/" + name); }

}  // namespace

TEST_CASE("everything that can be overlooked is found, at its place") {
    const problems found = reviewed(file("overlooked.json"));
    CHECK(lines_of(found) ==
          "1:1  not_said description\n"
          "1:1  not_said introduction\n"
          "1:1  not_said source\n"
          "3:59 /title/ko untranslated en, ko\n"
          "5:14 /scales/0 no_end_label 3\n"
          "6:18 /dimensions/0 no_advice care\n"
          "8:5 /items/0 no_step q1\n"
          "9:5 /items/1 no_dimension q2\n"
          "9:5 /items/1 no_strength q2\n"
          "9:45 /items/1/recode unscored_answer 2\n"
          "10:5 /items/2 unused_item q3\n"
          "12:135 /items/3/options/1/tally unused_tally lost\n"
          "13:46 /items/4/recode unscored_answer no\n"
          "17:70 /weight_sets/1 unused_weight_set idle\n"
          "20:5 /weights/1 unused_weight w2\n"
          "25:8 /scores/0/bands/0 no_actions low\n"
          "26:8 /scores/0/bands/1 no_summary high\n"
          "32:86 /rules/0/conclusions/1 unused_conclusion none\n"
          "37:5 /benchmarks/1 no_sample_size b2\n"
          "37:5 /benchmarks/1 alike_benchmarks b1\n");
    std::set<problem_code> codes = {problem_code::no_bands};  // see below
    for (const problem& p : found) codes.insert(p.code);
    for (int i = static_cast<int>(first_warning); i < problem_code_count; ++i) {
        CAPTURE(code_name(static_cast<problem_code>(i)));
        CHECK(codes.count(static_cast<problem_code>(i)) == 1);
    }
    for (const problem& p : found) CHECK(is_warning(p.code));
}

TEST_CASE("a headline without bands, unless accounts are put into tiers") {
    CHECK(lines_of(reviewed(file("comparisons.json"))).find("4:13 /scores/0 no_bands total\n") != std::string::npos);
    CHECK(lines_of(reviewed(file("sheet.json"))).find("no_bands") == std::string::npos);
}

TEST_CASE("what only conditions, tallies, other scores' weights or a sheet look at is used") {
    for (const char* name : {"weights.json", "norm-groups.json", "no-sums.json", "sheet.json", "item-scores.json"}) {
        CAPTURE(name);
        CHECK(lines_of(reviewed(file(name))).find("unused_item") == std::string::npos);
    }
    CHECK(lines_of(reviewed(file("skipping.json"))).find("6:4 /items/2 unused_item stopped\n") != std::string::npos);
}

TEST_CASE("our first diagnostic leaves nothing to say") { CHECK(lines_of(reviewed(relationship_json())) == ""); }

TEST_CASE("the whole instrument of the guide leaves nothing to say") {
    const std::string guide = read_file(JINDAN_ASSETS "/authoring.md"), fence = "```json\n";
    const std::size_t heading = guide.find("## A full instrument");
    REQUIRE(heading != std::string::npos);
    const std::size_t from = guide.find(fence, heading) + fence.size();
    CHECK(lines_of(reviewed(guide.substr(from, guide.find("```", from) - from))) == "");
}

TEST_CASE("of what is no JSON nothing is said") { CHECK(review(small(), "{").empty()); }
