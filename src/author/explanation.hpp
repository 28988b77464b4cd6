// An explanation for programs, which is also what the author's page shows.
#pragma once

#include <string>
#include <vector>

#include "core/explain.hpp"

namespace jindan::author {

struct explained_page {
    const diagnostic& d;
    const responses& given;
    scored result;
    explanation why;
    std::vector<int> scores;  // which are wanted
    std::string_view lang;
};

std::string explain_json(const explained_page& page);

}  // namespace jindan::author
