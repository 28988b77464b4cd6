// Any action on one part of the customer book, senseless ones among them.
#pragma once

#include "support/any_book_values.hpp"

namespace jindan::test {

void fill(book_app::care_action& a, any_book_values& any);
void fill(book_app::comparing_action& a, any_book_values& any);
void fill(book_app::criteria_action& a, any_book_values& any);
void fill(book_app::portfolio_action& a, any_book_values& any);
void fill(book_app::tables_action& a, any_book_values& any);
void fill(book_app::tasks_action& a, any_book_values& any);

}  // namespace jindan::test
