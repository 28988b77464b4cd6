// Results beside each other: of two moments, or of several people.
#pragma once

#include <string>
#include <variant>

#include "book/book.hpp"

namespace jindan::book_app {

struct compare { std::string then, now; };  // ids of assessments

using comparing_action = std::variant<compare>;

struct comparing_state {};

}  // namespace jindan::book_app
