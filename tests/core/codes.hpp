// Problems as one line of text, so that tests can write them literally.
#pragma once

#include <string>

#include "core/problem.hpp"

namespace jindan::test {

inline std::string name_of(problem_code code) { return std::string(code_name(code)); }

// "12:5 /items/0/id bad_id Q1"
inline std::string line_of(const problem& p) {
    return std::to_string(p.line) + ":" + std::to_string(p.column) + " " + p.where + " " + name_of(p.code) + (p.detail.empty() ? "" : " " + p.detail);
}

inline std::string lines_of(const problems& all) {
    std::string out;
    for (const problem& p : all) out += line_of(p) + "\n";
    return out;
}

}  // namespace jindan::test
