// The names of problems, for other programs. In the order of `problem_code`.
#include <iterator>

#include "core/problem.hpp"

namespace jindan {
namespace {

// clang-format off: a table
constexpr std::string_view names[] = {
    "too_large", "too_deep", "not_json", "not_utf8", "wrong_type", "missing_field", "unknown_field", "duplicate_field",
    "empty_text", "text_too_long", "too_many", "too_few", "out_of_range", "newer_format", "survey_file", "bad_id", "duplicate_id",
    "unknown_id", "missing_language", "unknown_kind", "unused_dimension", "unordered_scale", "unordered_bands", "band_gap",
    "band_overlap", "band_unreachable", "bands_incomplete", "two_edges", "empty_range", "later_reference", "circular_reference", "no_score",
    "weights_sum", "wrong_item", "misplaced_field", "case_unreachable", "bad_date", "unordered_tiers", "no_card", "other_kind",
    "link_not_ours", "link_cut", "link_newer", "link_too_long", "link_other_diagnostic", "record_not_ours", "record_newer", "record_torn",
    "record_other_diagnostic", "answer_unknown", "answer_decimals", "answer_points", "answer_unranked", "answer_applies",
    "bad_colour", "faint_colour",
    "unused_item", "unused_weight", "unused_weight_set", "unused_tally", "unused_conclusion",
    "no_dimension", "no_step", "no_strength", "no_advice", "no_bands", "no_summary", "no_actions", "unreached_band",
    "bandless_score", "unscored_answer", "no_end_label",
    "not_said", "untranslated", "no_sample_size", "alike_benchmarks", "unasked_item", "same_outcome", "times_zero",
    "cardless_item",
};
// clang-format on
static_assert(std::size(names) == static_cast<std::size_t>(problem_code_count));

}  // namespace

std::string_view code_name(problem_code c) { return names[static_cast<std::size_t>(c)]; }

}  // namespace jindan
