// Figures of a group, worked out by hand.
#include "core/respondents.hpp"

#include "core/columns.hpp"
#include "core/samples.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

// Rating, worry and how often (daily 3, weekly 2, never 0); care = rating + (6 - worry) + that.
void add(respondents& to, std::string_view segment, std::optional<int> rating, int worry, int often) {
    responses given(all_kinds().items.size());
    if (rating) given[0] = {response::state::given, static_cast<double>(*rating), {}};
    given[1] = {response::state::given, static_cast<double>(worry), {}};
    given[2] = {response::state::given, static_cast<double>(often), {}};
    scored r;
    score_all(all_kinds(), given, {}, r);
    to.add(segment, &given, &r);
}

respondents five() {
    respondents out(all_kinds());
    add(out, "north", 5, 1, 0);     // 5 + 5 + 3 = 13: high, yes
    add(out, "south", 2, 3, 2);     // 2 + 3 + 0 = 5: low, no
    add(out, "north", 5, 5, 2);     // 5 + 1 + 0 = 6: low, no
    add(out, "north", none, 1, 0);  // no rating, no score
    out.add("south", nullptr, nullptr);  // refused
    return out;
}

}  // namespace

TEST_CASE("figures of everybody; who cannot be scored is left out and counted") {
    const group_figures g = five().all();
    CHECK(g.respondents == 5);
    const groups::statistics& s = g.scores[0].numbers;
    CHECK(s.n == 3);
    CHECK(s.unscorable == 2);
    CHECK(same(s.mean, 8));                       // (13 + 5 + 6) / 3
    CHECK(same(s.spread, std::sqrt(38.0 / 2)));   // 25 + 9 + 4 over n - 1
    CHECK(same(s.lowest, 5));
    CHECK(same(s.highest, 13));
    CHECK(same(s.at_maximum, 1 / 3.0));
    CHECK(same(s.of_range, 6 / 11.0));            // 8 of 2–13
    CHECK(g.scores[0].bands == std::vector<std::vector<long long>>{{2, 1}, {2, 1}});
    CHECK(respondents(all_kinds()).all().scores[0].numbers.n == 0);
}

TEST_CASE("a difference of shares is of those who answered") {
    const measure_figures m = five().all().measures[0];
    CHECK(m.n == 3);
    CHECK(m.unscorable == 2);
    CHECK(same(m.share, 2 / 3.0));   // fives
    CHECK(same(m.minus, 1 / 3.0));   // up to two
    CHECK(same(m.value, 1 / 3.0));
    CHECK_FALSE(respondents(all_kinds()).all().measures[0].value.has_value());
}

TEST_CASE("segments in order of first appearance") {
    const std::vector<group_figures> s = five().by_segment();
    REQUIRE(s.size() == 2);
    CHECK(s[0].segment == "north");
    CHECK(s[0].respondents == 3);
    CHECK(same(s[0].scores[0].numbers.mean, 9.5));
    CHECK(s[1].segment == "south");
    CHECK(s[1].scores[0].numbers.n == 1);
    CHECK(s[1].scores[0].numbers.unscorable == 1);
    CHECK_FALSE(s[1].scores[0].numbers.spread.has_value());
    respondents population(all_kinds(), groups::deviation::population);
    add(population, "", 2, 3, 2);
    CHECK(same(population.all().scores[0].numbers.spread, 0));
}
