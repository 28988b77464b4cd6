// What is wrong with something that came from outside: a diagnostic file, a link, a stored record.
// Bad input is a list of these, never an exception, and always a sentence that a reader can act on.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jindan {

enum class problem_code {
    // Any JSON
    too_large,          // detail: the limit, as "1 MiB"
    too_deep,           // detail: the limit, as a number
    not_json,           // detail: what the reader expected, as "a comma or the end"
    not_utf8,
    wrong_type,         // detail: the type expected: "text", "whole number", "list", "object", "true or false"
    missing_field,      // detail: the field's name
    unknown_field,      // detail: the field's name
    duplicate_field,    // detail: the field's name
    empty_text,
    text_too_long,      // detail: the limit in characters
    too_many,           // detail: the limit
    too_few,            // detail: the minimum
    out_of_range,       // detail: the range, as "1–5"
    // Diagnostics
    newer_format,       // detail: the format version found
    survey_file,        // it is a survey of SurveyJS
    bad_id,             // detail: the id; ids are [a-z0-9-]{1,64}, beginning with a letter
    duplicate_id,       // detail: the id
    unknown_id,         // detail: the id that nothing defines
    missing_language,   // detail: the language code
    unknown_kind,       // detail: the words of which it is none, as "high, low"
    unused_dimension,   // detail: the id of the dimension without items
    unordered_scale,    // scale values must rise by one
    unordered_bands,    // bands must rise
    band_gap,           // detail: the first score without a band; where scores have decimals, what that lies just above
    band_overlap,       // detail: the first score with two bands
    band_unreachable,   // detail: the band's id
    bands_incomplete,   // detail: the attainable range, as "16–80"
    two_edges,          // detail: the field that says the same edge another way
    empty_range,        // nothing lies in it; detail: where it begins
    later_reference,    // detail: the id of what comes later
    circular_reference, // detail: the id of what is itself worked out from here
    no_score,           // detail: the id of the item without a score of its own
    weights_sum,        // detail: what they add up to instead of 1, and with which weight set: "0.9 (growth)"
    wrong_item,         // detail: the id of the item whose kind or options do not fit
    misplaced_field,    // it has no meaning beside the others of its object; detail: the field's name
    case_unreachable,   // it stands behind a case that takes everything
    bad_date,
    unordered_tiers,
    no_card,            // the page cannot ask this kind of item; the command can score it; detail: the item's id
    other_kind,         // a rating sheet, and the page has screens for questionnaires alone, or the other way round
    // Links
    link_not_ours,      // no "j<version>." prefix
    link_cut,           // shorter than it says, or its checksum does not match
    link_newer,         // detail: the link version found
    link_too_long,
    link_other_diagnostic,  // detail: the id of the diagnostic it belongs to
    // Records
    record_not_ours,    // the file is JSON but no record of Jindan's
    record_newer,       // detail: the record version found
    record_torn,        // checksum mismatch
    record_other_diagnostic,  // detail: the id of the diagnostic it belongs to
    // Answers
    answer_unknown,     // detail: what is none of the item's options
    answer_decimals,    // detail: how many the item has at most
    answer_points,      // detail: what they add up to and what they must, as "90/100"
    answer_unranked,    // detail: the option without a place
    answer_applies,     // "not applicable" is no answer here
    // Themes
    bad_colour,
    faint_colour,       // detail: its contrast with white, as "3.2"
    // Warnings about a diagnostic that can be used as it is, see review.hpp
    unused_item,        // detail: the id, as of those that follow
    unused_weight,
    unused_weight_set,
    unused_tally,
    unused_conclusion,
    no_dimension,       // of an item, while others are in one; detail: the id
    no_step,            // of an item in a dimension; detail: the id
    no_strength,        // of a reverse item; detail: the id
    no_advice,          // of a dimension; detail: the id
    no_bands,           // of the first score; detail: the id
    no_summary,         // of one of its bands; detail: the id
    no_actions,         // of one of its bands; detail: the id
    unreached_band,     // no answers lead into it; detail: the id
    bandless_score,     // detail: a score that some answers lead to and that lies in no band
    unscored_answer,    // a recode table leaves it out; detail: the answer
    no_end_label,       // of a scale; detail: the value at the end
    not_said,           // detail: the field that readers and search engines would want
    untranslated,       // detail: two languages in which a text is the same, as "ko, en"
    no_sample_size,     // of a benchmark; detail: the id
    alike_benchmarks,   // detail: the id of the other of the same score, label and date
    unasked_item,       // of a sheet's set, which uses it; detail: the id
    same_outcome,       // a comparison with what no value is; detail: the possible values, as "0–4"
    times_zero,         // detail: the id of the item or score
    cardless_item,      // of a kind that the page cannot ask, see cards.hpp; detail: the id
};

inline constexpr problem_code first_warning = problem_code::unused_item;
inline constexpr int problem_code_count = static_cast<int>(problem_code::cardless_item) + 1;

// A file with nothing but warnings can be used.
constexpr bool is_warning(problem_code c) { return c >= first_warning; }

struct problem {
    problem_code code{};
    std::string where;   // JSON pointer (RFC 6901) into the document; "" is the whole document
    std::string detail;  // see the comment of each code
    int line = 0;        // 1-based position in the text, 0 where there is none
    int column = 0;      // 1-based, counted in code points

    bool operator==(const problem&) const = default;
};

using problems = std::vector<problem>;

inline constexpr std::size_t most_problems = 100;  // of one document; there may be more

// The sentence for a reader, in `lang` (anything unknown reads English).
// It says what is wrong and, where there is something to do, what to do. No pointer, no position. Empty for warnings: their
// sentences, which no page needs, are in review.hpp.
std::string message(const problem& p, std::string_view lang);

// "band_gap": for other programs.
std::string_view code_name(problem_code c);

}  // namespace jindan
