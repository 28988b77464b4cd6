// What is done with customers beside assessing them: visits by a checklist, the quarterly review, the year's plan.
#pragma once

#include <string>
#include <variant>

#include "book/book.hpp"

namespace jindan::book_app {

struct add_visit { std::string account; };

using care_action = std::variant<add_visit>;

struct care_state {};

}  // namespace jindan::book_app
