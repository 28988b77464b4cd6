// What a reader has set on a rating sheet, applied to it.
#include "core/samples.hpp"
#include "core/sheet_settings.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

diagnostic rated() {
    diagnostic d;
    d.hash = "edition";
    d.weights = {{"a", {}, 3, {1}}, {"b", {}, 1, {2}}};
    sheet s;
    s.sets.resize(2);
    s.sets[0].id = "long";
    s.sets[0].tiers.tiers.resize(2);
    s.sets[0].tiers.tiers[0].id = "top";
    s.sets[0].tiers.tiers[0].cut = 20;
    s.sets[1] = s.sets[0];
    s.sets[1].id = "short";
    d.sheet = s;
    return d;
}

}  // namespace

TEST_CASE("set weights, cuts of one set of criteria and that set itself are the sheet's; its edition stays") {
    const diagnostic d = rated();
    const sheet_setting set{"d", "short", {{"b", 5}}, {{"short.top", 12.5}}, 1, 2, 3};
    const diagnostic now = as_set(d, set);
    CHECK(now.weights[0].value == 3);
    CHECK(now.weights[1].value == 5);
    CHECK(now.weights[1].sets == std::vector<double>{2});
    CHECK(now.sheet->sets[0].tiers.tiers[0].cut == 20);
    CHECK(now.sheet->sets[1].tiers.tiers[0].cut == 12.5);
    CHECK(now.hash == "edition");
    CHECK(criteria_index(*d.sheet, &set) == 1);
    CHECK(criteria_index(*d.sheet, nullptr) == 0);
    CHECK(weights_as_set(d, nullptr) == std::vector<double>{3, 1});
}

TEST_CASE("what the sheet does not know says nothing, nor does a weight below 0") {
    const diagnostic d = rated();
    const diagnostic now = as_set(d, {"d", "gone", {{"a", -1}, {"gone", 7}}, {{"top", 1}, {"gone.top", 2}}, 1, 1, 1});
    CHECK(weights_as_set(now, nullptr) == std::vector<double>{3, 1});
    CHECK(now.sheet->sets[0].tiers.tiers[0].cut == 20);
    CHECK(criteria_index(*d.sheet, find_setting({{"d", "gone", {}, {}, 1, 1, 1}}, "d")) == 0);
    diagnostic none;
    CHECK_FALSE(as_set(none, {}).sheet.has_value());
}

TEST_CASE("cuts that leave a tier without a way in are not taken, nor one of the last tier; weights that are all 0 rank nobody and are not, either") {
    diagnostic d = rated();
    for (criteria& c : d.sheet->sets) {
        c.tiers.by = tier_basis::rank_share;
        c.tiers.tiers.resize(3);
        c.tiers.tiers[1].id = "middle";
        c.tiers.tiers[1].cut = 50;
        c.tiers.tiers[2].id = "rest";
    }
    const auto cuts = [&](const sheet_setting& set) {
        const diagnostic now = as_set(d, set);
        std::vector<double> out;
        for (const tier& t : now.sheet->sets[0].tiers.tiers) out.push_back(t.cut);
        return out;
    };
    CHECK(cuts({"d", "", {}, {{"long.middle", 30}, {"long.rest", 90}}, 0, 0, 1}) == std::vector<double>{20, 30, 0});
    CHECK(cuts({"d", "", {}, {{"long.top", 60}}, 0, 0, 1}) == std::vector<double>{20, 50, 0});
    CHECK(cuts({"d", "", {}, {{"long.middle", 20}}, 0, 0, 1}) == std::vector<double>{20, 50, 0});
    CHECK(weights_as_set(as_set(d, {"d", "", {{"a", 0}, {"b", 0}}, {}, 0, 1, 0}), nullptr) == std::vector<double>{3, 1});
}

TEST_CASE("of more sheets than there may be the first by id are kept, whichever copy they come from") {
    std::vector<sheet_setting> a, b;
    for (int i = 0; i < limits::sheets; ++i) {
        setting_in(a, "a" + std::to_string(i)).weights_at = 1;
        setting_in(b, "b" + std::to_string(i)).weights_at = 1;
    }
    std::vector<sheet_setting> ab = a, ba = b;
    bring_in(ab, b);
    bring_in(ba, a);
    CHECK(ab == a);
    CHECK(ba == a);
}

TEST_CASE("two say the same where only moments differ, or one names a sheet of which it says nothing") {
    const std::vector<sheet_setting> a{{"d", "", {{"w", 3}}, {}, 0, 1, 0}}, b{{"d", "", {{"w", 3}}, {}, 5, 9, 5}, {"e", "", {}, {}, 7, 0, 0}};
    CHECK(say_the_same(a, b));
    CHECK(say_the_same(b, a));
    CHECK_FALSE(say_the_same(a, {}));
    CHECK_FALSE(say_the_same({}, a));
}
