// Why something has no number, for programs and for people.
#pragma once

#include <string_view>

#include "core/engine.hpp"
#include "core/portfolio.hpp"

namespace jindan::author {

std::string_view code_of(absence why);  // "too_few"
std::string_view words_for(absence why, std::string_view lang);
std::string_view code_of(portfolio::no_result why);

}  // namespace jindan::author
