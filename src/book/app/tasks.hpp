// Actions: what somebody is to do, until it is closed and the customer was told. (A reader calls them tasks; `action` is what happens to the book.)
#pragma once

#include <string>
#include <variant>

#include "book/book.hpp"

namespace jindan::book_app {

struct add_task { std::string account; };  // empty: for no customer

using tasks_action = std::variant<add_task>;

struct tasks_state {};

}  // namespace jindan::book_app
