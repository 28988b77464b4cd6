// The expressions of SurveyJS, as of visibleIf and calculated values, read into a tree. Private to this layer.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "author/literal.hpp"

namespace jindan::author {

struct expr {
    enum class kind {
        value,  // `literal`; also an empty text, undefined and null
        list,   // [a, b]
        name,   // {question}: `word` without the braces
        call,   // function(a, b): `word` in the author's own case
        chain,  // parts of one rank with the operators between them, from left to right: ops[i] stands behind of[i]
        no,     // !a
        empty,  // a empty
        notempty,
    };
    kind is = kind::value;
    author::literal literal;
    std::string word;
    std::vector<expr> of;
    std::vector<std::string> ops;     // or, and, =, <>, <, <=, >, >=, +, -, *, /, %, ^, contains, notcontains, anyof, allof, noneof
    std::size_t from = 0, to = 0;  // where it stands in the text
};

// Nothing where it is none, is longer than 20,000 bytes or nested deeper than 40 levels.
std::optional<expr> parse_expression(std::string_view text);

}  // namespace jindan::author
