// Cut points hold in decimal terms, wherever a number is held against one.
#include "core/engine_tests.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

// Ten numbers with one decimal; a sum, a mean and a difference of them, cut at 6.7.
const diagnostic& cut() {
    static const diagnostic d = [] {
        std::string items;
        for (int i = 0; i < 10; ++i)
            items += (i ? ", " : "") + std::string(R"({"id": "x)") + std::to_string(i) + R"(", "kind": "number", "statement": "X", "decimals": 1, "min": 0, "max": 10})";
        return built("\"items\": [" + items + R"(], "scores": [
            {"id": "sum", "bands": [{"id": "low", "below": 6.7, "name": "L"}, {"id": "high", "from": 6.7, "name": "H"}],
             "band_sets": [{"id": "other", "bands": [{"id": "low", "to": 6.7, "name": "L"}, {"id": "high", "above": 6.7, "name": "H"}]}]},
            {"id": "count", "kind": "count", "items": ["sum"], "counts": {"above": 6.7}},
            {"id": "asked", "kind": "formula", "formula": {"if": {"value": "sum", "eq": 6.7}, "then": 1, "else": 0}}],
            "flags": [{"id": "differs", "when": {"value": "sum", "ne": 6.7}, "message": "M"}, {"id": "less", "when": {"value": "sum", "lt": 6.7}, "message": "M"},
                      {"id": "at-least", "when": {"value": "sum", "ge": 6.7}, "message": "M"}])");
    }();
    return d;
}

filled_in with(std::initializer_list<double> x) {
    responses given(10, {response::state::given, 0, {}});
    std::size_t i = 0;
    for (const double one : x) given[i++].value = one;
    return filled_in(cut(), given);
}

}  // namespace

TEST_CASE("6.7 reached by summing tenths is 6.7") {
    // In binary these come to 6.699999999999999 and 6.700000000000001 or the like.
    const std::initializer_list<double> ways[] = {{6.7}, {0.1, 0.2, 6.4}, {0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.4}, {1.1, 2.2, 3.3, 0.1}, {0.3, 0.3, 0.3, 5.8}};
    bool off = false;
    for (const auto& way : ways) {
        const filled_in f = with(way);
        off = off || *f.at("sum").value != 6.7;
        CHECK(f.score("sum") == "6.7");
        CHECK(f.band("sum") == "high");
        CHECK(f.band("sum", 1) == "low");
        CHECK(f.score("count") == "0");
        CHECK(f.score("asked") == "1");
        CHECK_FALSE(f.flag("differs"));
        CHECK_FALSE(f.flag("less"));
        CHECK(f.flag("at-least"));
    }
    CHECK(off);  // at least one of them is not the double 6.7
    CHECK(with({6.6}).band("sum") == "low");
    CHECK(with({6.8}).score("count") == "1");
}

TEST_CASE("an interval has its closed edges and not its open ones, in decimal terms") {
    const interval half_open{{0.3, true, false}, {0.9, true, true}};
    CHECK(half_open.has(0.1 + 0.2));
    CHECK(half_open.has(0.3 - 1e-12));
    CHECK_FALSE(half_open.has(0.3 - 1e-8));
    CHECK_FALSE(half_open.has(0.3 * 3));
    CHECK(half_open.has(0.9 - 1e-8));
    CHECK(interval{}.has(-1e300));
}
