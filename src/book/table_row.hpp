// One row of a table of accounts, and what it does to an account. Private to this layer.
#pragma once

#include <string>
#include <vector>

#include "book/account_table.hpp"
#include "book/table_cells.hpp"

namespace jindan::book {

class table_cells {
public:
    table_cells(const std::vector<column_use>& columns, const table_options& how, const settings& set);

    bool any(const csv::record& r) const;  // a cell that is not empty
    int name_column() const { return name_; }
    std::string name(const csv::record& r, std::vector<row_error>& errors) const;  // empty where there is none or it is too long
    int row_year(const csv::record& r) const;  // that its year column says; 0: none

    // What the row says beside the name. With errors `to` may be half changed, and is of no use.
    void write(const csv::record& r, account& to, std::vector<cell_change>& changes, std::vector<row_error>& errors) const;

private:
    // A year's columns, -1 where there are none; a person's.
    struct year_columns {
        int year = 0, sales = -1, profit = -1, currency = -1;
    };
    struct person_columns {
        int number = 0, name = -1, role = -1, last_contact = -1;
    };
    struct writing;

    void write_year(writing& w, const year_columns& c, int year) const;
    void write_people(writing& w) const;

    std::vector<column_use> columns_;
    table_options how_;
    std::string own_currency_;
    int name_ = -1, tags_ = -1, archived_ = -1, note_ = -1, year_ = -1;
    std::vector<year_columns> years_;
    std::vector<person_columns> people_;
};

// As the numbers of the whole text say, for each column.
std::vector<figures_reading> decimal_marks(std::string_view text, const std::vector<column_use>& columns, char separator);

}  // namespace jindan::book
