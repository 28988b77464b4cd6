// Answers by themselves, as a script hands them over: {"q1": 4, "q2": 5}.
#pragma once

#include <string_view>
#include <variant>

#include "core/problem.hpp"
#include "core/scoring.hpp"

namespace jindan {

// In the diagnostic's order. Items that are left out are unanswered; unknown ones and answers off the scale are problems.
std::variant<answers, problems> read_answers(std::string_view json, const diagnostic& d);

}  // namespace jindan
