// Problems as one line of text, so that tests can write them literally.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "core/problem.hpp"

namespace jindan::test {

inline constexpr std::array<std::string_view, 40> code_names = {
    "too_large", "too_deep", "not_json", "not_utf8", "wrong_type", "missing_field", "unknown_field", "duplicate_field",
    "empty_text", "text_too_long", "too_many", "too_few", "out_of_range", "newer_format", "bad_id", "duplicate_id", "unknown_id",
    "missing_language", "unknown_kind", "unused_dimension", "unordered_scale", "unordered_bands", "band_gap", "band_overlap",
    "band_unreachable", "bands_incomplete", "link_not_ours", "link_cut", "link_newer", "link_too_long", "link_other_diagnostic", "record_not_ours",
    "record_newer", "record_torn", "record_other_diagnostic"};
inline constexpr int code_count = static_cast<int>(problem_code::record_other_diagnostic) + 1;

inline std::string name_of(problem_code code) { return std::string(code_names[static_cast<std::size_t>(code)]); }

// "12:5 /items/0/id bad_id Q1"
inline std::string line_of(const problem& p) {
    return std::to_string(p.line) + ":" + std::to_string(p.column) + " " + p.where + " " + name_of(p.code) +
           (p.detail.empty() ? "" : " " + p.detail);
}

inline std::string lines_of(const problems& all) {
    std::string out;
    for (const problem& p : all) out += line_of(p) + "\n";
    return out;
}

}  // namespace jindan::test
