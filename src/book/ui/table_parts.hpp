// Parts of the preview of a table.
#pragma once

#include "book/ui/screens.hpp"

namespace jindan::book_ui {

// What a column is called: by its title, else by its number.
std::string title_of_column(const page& p, const book_app::incoming_table& t, int column);

void show_columns(const page& p, const book_app::incoming_table& t);

}  // namespace jindan::book_ui
