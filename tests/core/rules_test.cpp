// Decision lists, flags, and tables of two band sets.
#include "core/engine_tests.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

const diagnostic& ruled() {
    static const diagnostic d = built(R"("items": [{"id": "a", "statement": "A"}, {"id": "b", "statement": "B"}, {"id": "c", "kind": "number", "statement": "C", "decimals": 1}],
        "scores": [
            {"id": "impact", "items": ["a"], "bands": [{"id": "low", "from": 1, "to": 3, "name": "L"}, {"id": "high", "from": 4, "to": 5, "name": "H"}]},
            {"id": "risk", "items": ["b"], "bands": [{"id": "low", "from": 1, "to": 2, "name": "L"}, {"id": "middle", "from": 3, "to": 3, "name": "M"}, {"id": "high", "from": 4, "to": 5, "name": "H"}]},
            {"id": "ratio", "kind": "formula", "formula": {"divide": ["a", "c"]}}],
        "rules": [
            {"id": "list", "conclusions": [{"id": "stop", "name": "S"}, {"id": "watch", "name": "W"}, {"id": "go", "name": "G"}],
             "cases": [{"when": {"all": [{"score": "impact", "band": "high"}, {"score": "risk", "band": "high"}]}, "then": "stop"},
                       {"when": {"value": "risk", "ge": 3}, "then": "watch"}, {"when": {"value": "ratio", "gt": 0}, "then": "go"}]},
            {"id": "table", "conclusions": [{"id": "non-critical", "name": "N"}, {"id": "leverage", "name": "L"}, {"id": "bottleneck", "name": "B"}, {"id": "strategic", "name": "S"}],
             "table": {"rows": {"score": "impact"}, "columns": {"score": "risk"},
                       "cells": [["non-critical", "non-critical", "bottleneck"], ["leverage", "leverage", "strategic"]]}},
            {"id": "otherwise", "conclusions": [{"id": "yes", "name": "Y"}, {"id": "no", "name": "N"}],
             "cases": [{"when": {"value": "ratio", "ge": 6.7}, "then": "yes"}, {"then": "no"}]}],
        "flags": [{"id": "extreme", "when": {"any": [{"answer": "a", "eq": 5}, {"answer": "b", "eq": 5}]}, "message": "Extreme"},
                  {"id": "no-ratio", "when": {"not": {"value": "ratio", "ge": -1e14}}, "message": "No ratio"}])");
    return d;
}

}  // namespace

TEST_CASE("of a decision list the first case that holds is taken") {
    CHECK(filled_in(ruled(), R"({"a": 4, "b": 4})").conclusion() == "stop");  // watch would hold too
    CHECK(filled_in(ruled(), R"({"a": 3, "b": 4})").conclusion() == "watch");
    CHECK(filled_in(ruled(), R"({"a": 5, "b": 2, "c": 1})").conclusion() == "go");
    CHECK(filled_in(ruled(), R"({"a": 5, "b": 2, "c": 0})").conclusion() == "-");  // the ratio is no number
    CHECK(filled_in(ruled(), R"({})").conclusion() == "-");
    CHECK(filled_in(ruled(), R"({"a": 3, "b": 1, "c": -1})").conclusion() == "-");
    // A case without a condition takes everything, no score too.
    CHECK(filled_in(ruled(), R"({})").conclusion(2) == "no");
    CHECK(filled_in(ruled(), R"({"a": 5, "c": 0.7})").conclusion(2) == "yes");
}

TEST_CASE("a table of two band sets") {
    const char* expected[2][5] = {{"non-critical", "non-critical", "non-critical", "bottleneck", "bottleneck"}, {"leverage", "leverage", "leverage", "strategic", "strategic"}};
    for (int a = 1; a <= 5; ++a)
        for (int b = 1; b <= 5; ++b) {
            const responses given{{response::state::given, static_cast<double>(a), {}}, {response::state::given, static_cast<double>(b), {}}};
            CHECK(filled_in(ruled(), given).conclusion(1) == expected[a >= 4][b - 1]);
        }
    CHECK(filled_in(ruled(), R"({"a": 5})").conclusion(1) == "-");
}

TEST_CASE("every flag that holds is raised, in the order of the file") {
    CHECK(filled_in(ruled(), R"({"a": 5, "b": 1, "c": 1})").all.flags == std::vector<int>{0});
    CHECK(filled_in(ruled(), R"({"a": 1, "b": 5})").all.flags == std::vector<int>{0, 1});
    CHECK(filled_in(ruled(), R"({"a": 1, "b": 1, "c": 2})").all.flags.empty());
    CHECK(filled_in(ruled(), R"({"a": 1, "b": 1, "c": 0})").flag("no-ratio"));
}
