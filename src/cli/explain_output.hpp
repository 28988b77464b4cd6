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

}  // namespace jindan::cli
