// All customers beside each other: matrix, money, tiers, weights, time.
#pragma once

#include <string>
#include <variant>

#include "book/book.hpp"

namespace jindan::book_app {

struct choose_sheet { std::string diagnostic; };

using portfolio_action = std::variant<choose_sheet>;

struct portfolio_state {};

}  // namespace jindan::book_app
