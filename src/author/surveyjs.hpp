// A survey of SurveyJS (https://surveyjs.io, JSON as of survey-core 3) becomes a diagnostic, with a report of all that could not be
// taken over. What becomes of what is in assets/authoring.md, "From SurveyJS".
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/problem.hpp"

namespace jindan::author {

// Why something of the survey is not, or not quite, in the diagnostic.
enum class left_code {
    element,         // no kind of item is like it; detail: its type
    property,        // nothing is like it; detail: its name
    condition,       // so what it stands at is always asked; detail: the part that could not be taken over
    later_question,  // … as it looks at what is asked only later; detail: the name of that
    never_asked,     // a condition that no answer fulfils
    expression,      // of a calculated value; detail: the part that could not be taken over
    hidden_answer,   // SurveyJS adds up what was answered before it was hidden; detail: the name of the calculated value
    hidden_seen,     // … and conditions see it; detail: the name of the question
    no_card,         // the page cannot ask this kind of item, the command can score it; detail: the kind
    not_for_page,    // … and was left out, as import_options say; detail: the kind
    invisible,       // never shown by itself
    duplicate_name,  // it shares its answer with another question; detail: the name
    no_choices,      // fewer than can be chosen among
    too_many,        // detail: the limit
    number_range,    // of two ends, the second is not above the first
    title,           // of a part that holds parts; detail: the title
    no_title,        // of the survey
    long_text,       // cut; detail: the limit in characters
    piping,          // an answer was to stand within a text; detail: the name with its braces
    untranslated,    // texts that lack a language have the one they were written in; detail: the language
    language,        // detail: the tag of a language that is not taken over
    pictures,        // of choices: only their texts are
    input_type,      // words that nobody checks; detail: the type
    required,        // scores go on without these answers, as in SurveyJS before it is completed
    choice_points,   // a choice whose value is no number has no points; detail: the value
    correct_answer,  // it cannot be compared with this kind of answer
    our_sum,         // no expression adds up anything: the score is ours
    our_mean,
    our_count,       // … and nothing could be added up: it counts answers
    more,            // detail: how many others are left
};
inline constexpr int left_code_count = static_cast<int>(left_code::more) + 1;

struct left_out {
    left_code code;
    std::string where;   // JSON pointer (RFC 6901) into the survey; "" is all of it
    std::string detail;  // see the comment of each code
    int line = 0;        // 1-based position in the text
    int column = 0;      // 1-based, counted in code points

    bool operator==(const left_out&) const = default;
};

inline constexpr std::size_t most_left = 500;  // of one survey; what is more is one entry `more`

struct import_options {
    std::string id = "survey";  // of the diagnostic
    bool for_page = false;      // leaves out what the page cannot ask
};

struct imported {
    std::string diagnostic;  // JSON, indented; `read_diagnostic` takes it
    std::vector<left_out> left;  // by place in the survey, each place once for one reason
};

// Total: any bytes give one or the other. Problems are those of a file that is no JSON, no survey, or has nothing that can be asked.
std::variant<imported, problems> import_surveyjs(std::string_view json, const import_options& how);

// The sentence for an author, in `lang` ("ko"; anything else reads English): what was not taken over, and what can be done instead.
std::string remark(const left_out& l, std::string_view lang);

// "later_question": for other programs.
std::string_view code_name(left_code c);

}  // namespace jindan::author
