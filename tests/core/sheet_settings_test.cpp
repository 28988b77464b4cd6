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
