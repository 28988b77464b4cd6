// Customers from a table and into one.
#pragma once

#include <string>
#include <variant>

#include "book/book.hpp"

namespace jindan::book_app {

struct pick_table {};

using tables_action = std::variant<pick_table>;

struct tables_state {};

}  // namespace jindan::book_app
