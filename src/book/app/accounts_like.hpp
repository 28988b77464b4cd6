// Customers by the beginning or a part of their names.
#pragma once

#include <string_view>
#include <vector>

#include "book/book.hpp"

namespace jindan::book_app {

// Places of accounts whose names have this in them, those that begin with it first, then by name; the one of just this name stands before all. None for a blank one.
std::vector<int> accounts_like(const book::records& all, std::string_view name);

}  // namespace jindan::book_app
