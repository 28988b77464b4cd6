// Parts of the preview of a table.
#pragma once

#include "book/ui/screens.hpp"

namespace jindan::book_ui {

// What a column is called: by its title, else by its number.
std::string title_of_column(const page& p, const book_app::incoming_table& t, int column);

// Sales or profit.
bool is_figure(book::column_kind kind);

// What a column was understood as: "매출 2026".
std::string name_of_use(const page& p, const book::column_use& use);

void show_columns(const page& p, const book_app::incoming_table& t);

}  // namespace jindan::book_ui
