// Diagnostics, answers and assessments that tests start from.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <variant>

#include "core/assessment.hpp"
#include "core/diagnostic_json.hpp"
#include "core/scoring.hpp"
#include "support/chance.hpp"
#include "support/files.hpp"

namespace jindan::test {

inline diagnostic read_or_fail(const std::string& json) {
    auto read = read_diagnostic(json);
    REQUIRE(std::holds_alternative<diagnostic>(read));
    return std::move(std::get<diagnostic>(read));
}

inline const diagnostic& relationship() {
    static const diagnostic d = read_or_fail(relationship_json());
    return d;
}

// One item of each kind.
inline const diagnostic& all_kinds() {
    static const diagnostic d = read_or_fail(read_file(JINDAN_TEST_DATA "/command/kinds.json"));
    return d;
}

inline std::string small_json() { return read_file(JINDAN_TEST_DATA "/small.json"); }

inline const diagnostic& small() {
    static const diagnostic d = read_or_fail(small_json());
    return d;
}

// One digit per item; "." is no answer.
inline answers given(std::string_view digits) {
    answers out;
    for (const char c : digits) out.push_back(c == '.' ? std::optional<int>() : c - '0');
    return out;
}

// An assessment of `d` with these answers, given on 23 November 2026.
inline constexpr time_ms noon = 1'795'435'200'000;  // 2026-11-23T12:00Z
inline assessment filled(const diagnostic& d, std::string_view digits) {
    assessment a;
    a.id = "a1";
    a.quarter = {2026, 4};
    a.created_at = a.headed_at = noon;
    const answers all = given(digits);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i]) continue;
        entry& e = a.at(d.items[i].id);
        e.answer = all[i];
        e.answered_at = noon + static_cast<time_ms>(i) + 1;
    }
    stand(a, d);
    return a;
}

}  // namespace jindan::test
