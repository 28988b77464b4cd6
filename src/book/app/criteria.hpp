// Criteria of the reader's own, and ratings by them.
#pragma once

#include <string>
#include <variant>

#include "book/book.hpp"

namespace jindan::book_app {

struct add_set {};

using criteria_action = std::variant<add_set>;

struct criteria_state {};

}  // namespace jindan::book_app
