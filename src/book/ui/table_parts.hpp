// Parts of the preview of a table.
#pragma once

#include "book/ui/screens.hpp"

namespace jindan::book_ui {

// What a column is called: by its title, else by its number.
std::string title_of_column(const page& p, const book_app::incoming_table& t, int column);

// What a column was understood as: "매출 2026". `number` as of column_use.
std::string name_of(const page& p, book::column_kind kind, int number);

void show_columns(const page& p, const book_app::incoming_table& t);

}  // namespace jindan::book_ui
