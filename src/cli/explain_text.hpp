// An explanation for people.
#pragma once

#include <string>

#include "author/explanation.hpp"

namespace jindan::cli {

std::string explain_text(const author::explained_page& page);

}  // namespace jindan::cli
