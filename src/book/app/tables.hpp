// Customers from a table and into one: a file is read, what its columns seem to be is shown and can be changed, and its rows are taken when the reader says so.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "book/account_table.hpp"

namespace jindan::book_app {

// clang-format off: a list, one to a line
struct choose_separator { char separator = ','; };
struct write_table_year { std::string text; };       // of figures without one
struct edit_column { int column = -1; };             // what it is can be chosen; of the one that is: no more
struct choose_column { int column = 0; book::column_kind what{}; };
struct write_column_number { int column = 0; std::string text; };    // the year, or which of the people
struct choose_column_scale { int column = 0; double scale = 1; char decimal = 0; };  // in what its figures are, and their decimal mark
struct write_column_currency { int column = 0; std::string text; };
enum class table_switch : unsigned char {
    titled,         // the first row has titles, or is an account
    without_wrong,  // rows with errors are left out
    with_totals,    // rows that look like totals are customers
    same,           // customers that are called as `row` are the account that is called alike
};
struct toggle_table { table_switch what{}; int row = -1; };  // row: index into table_reading::rows
struct take_table {};
struct drop_table {};
struct export_table {};                              // all accounts
// clang-format on

using tables_action =
    std::variant<choose_separator, write_table_year, edit_column, choose_column, write_column_number, choose_column_scale, write_column_currency, toggle_table, take_table, drop_table, export_table>;

// A table that was read, and what its rows would change.
struct incoming_table {
    std::string text;
    book::table_start start;      // its columns with what the reader has changed
    book::table_options how;
    book::table_reading reading;
    int editing = -1;             // column
    bool without_wrong = false;
};

struct tables_state {
    std::optional<incoming_table> offered;
};

}  // namespace jindan::book_app
