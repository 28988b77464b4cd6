// What is wrong with something that came from outside: a diagnostic file, a link, a stored record.
// Bad input is a list of these, never an exception, and always a sentence that a reader can act on.
#pragma once

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
    bad_id,             // detail: the id; ids are [a-z0-9-]{1,64}, beginning with a letter
    duplicate_id,       // detail: the id
    unknown_id,         // detail: the id that nothing defines
    missing_language,   // detail: the language code
    unknown_kind,       // detail: the kind
    unused_dimension,   // detail: the id of the dimension without items
    unordered_scale,    // scale values must rise by one
    unordered_bands,    // bands must rise
    band_gap,           // detail: the first score without a band
    band_overlap,       // detail: the first score with two bands
    band_unreachable,   // detail: the band's id
    bands_incomplete,   // detail: the attainable range, as "16–80"
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
};

struct problem {
    problem_code code;
    std::string where;   // JSON pointer (RFC 6901) into the document; "" is the whole document
    std::string detail;  // see the comment of each code
    int line = 0;        // 1-based position in the text, 0 where there is none
    int column = 0;      // 1-based, counted in code points

    bool operator==(const problem&) const = default;
};

using problems = std::vector<problem>;

// The sentence for a reader, in `lang` ("ko"; anything else reads English).
// It says what is wrong and, where there is something to do, what to do. No pointer, no position.
std::string message(const problem& p, std::string_view lang);

}  // namespace jindan
