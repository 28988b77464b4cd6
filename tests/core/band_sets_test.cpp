// Levels: several sets of bands on one score, open or closed edges, norm groups, fractions and negative values.
#include "core/engine_tests.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

const diagnostic& normed() {
    static const diagnostic d = built(R"("items": [
        {"id": "group", "kind": "choice", "statement": "G", "options": [{"id": "new", "label": "New"}, {"id": "old", "label": "Old"}]},
        {"id": "x", "kind": "number", "statement": "X", "min": -5, "max": 5, "decimals": 2}],
        "scores": [{"id": "s", "items": ["x"],
            "bands": [{"id": "minus", "below": 0, "name": "M"}, {"id": "zero", "from": 0, "to": 0.5, "name": "Z"}, {"id": "plus", "above": 0.5, "name": "P"}],
            "band_sets": [
                {"id": "for-new", "when": {"answer": "group", "eq": "new"}, "bands": [{"id": "low", "below": -1.5, "name": "L"}, {"id": "high", "from": -1.5, "name": "H"}]},
                {"id": "for-old", "when": {"answer": "group", "eq": "old"}, "bands": [{"id": "low", "to": 2.25, "name": "L"}, {"id": "high", "above": 2.25, "name": "H"}]},
                {"id": "for-all", "bands": [{"id": "any", "from": -5, "to": 5, "name": "A"}]}]}],
        "flags": [{"id": "high-for-new", "when": {"score": "s", "set": "for-new", "band": "high"}, "message": "M"},
                  {"id": "minus", "when": {"score": "s", "band": "minus"}, "message": "M"}])");
    return d;
}

std::string band_at(double x, std::size_t set, int group) {
    const responses given{{response::state::given, static_cast<double>(group), {}}, {response::state::given, x, {}}};
    return filled_in(normed(), given).band("s", set);
}

}  // namespace

TEST_CASE("open and closed edges, fractions and negative values") {
    const std::pair<double, const char*> table[] = {{-5, "minus"}, {-0.01, "minus"}, {0, "zero"}, {0.5, "zero"}, {0.51, "plus"}, {5, "plus"}};
    for (const auto& [x, band] : table) CHECK(band_at(x, 0, 0) == band);
}

TEST_CASE("another set for each norm group, none for other groups or while the group is not known") {
    CHECK(band_at(-1.51, 1, 0) == "low");
    CHECK(band_at(-1.5, 1, 0) == "high");
    CHECK(band_at(-1.5, 2, 0) == "-");
    CHECK(band_at(2.25, 2, 1) == "low");
    CHECK(band_at(2.26, 2, 1) == "high");
    CHECK(band_at(2.26, 1, 1) == "-");
    const filled_in unknown(normed(), R"({"x": 1})");
    CHECK(unknown.band("s") == "plus");
    CHECK(unknown.band("s", 1) == "-");
    CHECK(unknown.band("s", 2) == "-");
    CHECK(unknown.band("s", 3) == "any");
    CHECK_FALSE(unknown.flag("high-for-new"));
    CHECK(filled_in(normed(), R"({"x": 1, "group": "new"})").flag("high-for-new"));
    CHECK_FALSE(filled_in(normed(), R"({"x": 1, "group": "old"})").flag("high-for-new"));
    CHECK(filled_in(normed(), R"({"x": -1})").flag("minus"));
}

TEST_CASE("no score is in no band, whatever was in it before") {
    scored out;
    score_all(normed(), responses{{response::state::given, 0, {}}, {response::state::given, 1, {}}}, {}, out);
    CHECK(out.scores[0].bands == std::vector<int>{2, 1, -1, 0});
    score_all(normed(), responses{}, {}, out);  // the same memory again
    CHECK(out.scores[0].bands == std::vector<int>{-1, -1, -1, -1});
    CHECK(out.flags.empty());
    CHECK_FALSE(out.scores[0].raw.has_value());
}

TEST_CASE("each score has its own bands, rounded scores by their step") {
    const diagnostic d = built(R"("items": [{"id": "a", "statement": "A"}, {"id": "b", "statement": "B"}],
        "scores": [{"id": "m", "kind": "mean", "round": 1, "bands": [{"id": "low", "from": 1, "to": 2.9, "name": "L"}, {"id": "high", "from": 3, "to": 5, "name": "H"}]},
                   {"id": "p", "rescale": [-1, 1], "bands": [{"id": "low", "from": -1, "below": 0, "name": "L"}, {"id": "high", "from": 0, "to": 1, "name": "H"}]}])");
    const filled_in f(d, R"({"a": 3, "b": 2})");  // 2.5; (5 - 6) / 4
    CHECK(f.score("m") == "2.5");
    CHECK(f.band("m") == "low");
    CHECK(f.score("p") == "-0.25");
    CHECK(f.band("p") == "low");
    CHECK(filled_in(d, R"({"a": 3, "b": 3})").band("m") == "high");
    CHECK(filled_in(d, R"({"a": 3, "b": 3})").band("p") == "high");
}
