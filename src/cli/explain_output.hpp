// An explanation as JSON and as text.
#pragma once

#include <string>
#include <vector>

#include "core/explain.hpp"

namespace jindan::cli {

struct explained_page {
    const diagnostic& d;
    const responses& given;
    scored result;
    explanation why;
    std::vector<int> scores;  // which are wanted
    std::string_view lang;
};

std::string explain_json(const explained_page& page);
std::string explain_text(const explained_page& page);

// What a score goes through after its terms are brought together, in order: {"rescale", "16–80 → 0–100"}.
struct transform {
    std::string_view is;  // "rescale", "times", "plus", "round", "at_least", "at_most"
    std::string how;
};
std::vector<transform> transforms_of(const jindan::score& s);
std::string_view kind_name(score_kind kind);  // "sum"

}  // namespace jindan::cli
