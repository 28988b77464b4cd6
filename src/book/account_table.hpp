// Accounts from a table: what its columns are, then what its rows say, then the book with them. Nothing is imported by halves: a reading
// shows every row with what it would change and what is wrong with it, and `apply` takes all of them or, where the reader says so, those
// without errors.
//
// An empty cell says nothing: what the book has stays. Any other cell takes the place of what the book has, but people and years that are not in
// the table stay. An account is known by its name, else by a former name of it, as `name_key` compares them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "book/book.hpp"
#include "core/csv.hpp"

namespace jindan::book {

enum class column_kind : unsigned char { nothing, name, tags, archived, note, sales, profit, year, currency, person, role, last_contact };

inline bool is_figure(column_kind kind) { return kind == column_kind::sales || kind == column_kind::profit; }

struct column_use {
    column_kind what = column_kind::nothing;
    int number = 0;        // sales, profit, currency: the year they are of; 0: that of the row's year column, else table_options::year.
                           // person, role, last_contact: which of the account's people, from 1
    double scale = 1;      // sales, profit: one in the table is so many: 1,000,000 under "매출(백만원)"
    std::string currency;  // sales, profit: ISO 4217, where no column says; empty: that of the settings
    char decimal = 0;      // sales, profit: the decimal mark, '.' or ','; 0: as the numbers of the column allow
    bool operator==(const column_use&) const = default;
};

// What a table seems to be, for the reader to change.
struct table_start {
    char separator = ',';                           // or ; or a tab
    std::vector<std::string> titles;                // the first record that is not blank
    std::vector<std::vector<std::string>> samples;  // records after it, 20 at most
    bool titled = true;                             // the first record has titles; else it is an account as the others
    std::vector<column_use> columns;                // as `titles`
    std::optional<csv::error> problem;              // it cannot be read up to there
    bool cp949 = false;                             // not UTF-8, and looks like CP949
};

// Of the whole, or of its beginning; with the separator that fits best, or with this one.
table_start understood(std::string_view text, std::optional<char> separator = {});

// Titles are known in Korean and English: 고객명, 매출 2025, 이익(백만원), 담당자 2; customer, tags, sales 2025 (USD), last contact … Where they
// are not, the contents may say what a column is.
std::vector<column_use> proposed(const std::vector<std::string>& titles, const std::vector<std::vector<std::string>>& samples);

struct table_options {
    char separator = ',';
    bool titled = true;
    int year = 0;  // of figures where neither a column nor its title says one; 0: none
    bool with_totals = false;       // rows that are called "합계" or "Total" are customers
    std::vector<std::string> same = {};  // names in the table that the reader takes for the account that is called alike, see table_row::similar
};

enum class cell_error : unsigned char {
    spoilt,            // the row is no record, see csv::record::wrong
    too_many_cells,    // for the columns there are
    no_name,
    name_twice,        // a row before is of the same account; `detail` is its number
    name_ambiguous,    // several accounts in the book have that name, or differ from it in case alone
    too_long,          // `detail`: how many characters there may be
    too_many,          // tags, people or years; `detail`: how many there may be
    not_a_number,
    number_with_unit,  // "1.2억", "3만", "1.5M": how much is that to the digit?
    number_too_large,
    negative,          // sales
    not_a_year,        // 1900–2999
    no_year,           // of figures
    figure_twice,      // two columns have that year's; `detail`: the year
    not_a_currency,
    other_currency,    // its sign, or the other figure of that year, is in another one; `detail` says which the figure would be in
    not_a_date,
    not_yes_or_no,
    no_person,         // whose role or last contact it is
};

struct row_error {
    cell_error what{};
    int column = -1;     // -1: the row as a whole
    std::string detail;  // see cell_error; else the cell
    bool operator==(const row_error&) const = default;
};

struct cell_change {
    int column = -1;
    std::string before, after;  // as an export would have them
    int year = 0;               // of sales and profit, as the next
    std::string currency_before = {}, currency_after = {};
    bool operator==(const cell_change&) const = default;
};

enum class row_state : unsigned char { added, changed, same, wrong };

struct table_row {
    int number = 0;       // as spreadsheets count rows, from 1: titles and blank rows are some, a line break within a cell is none
    row_state state = row_state::same;  // what it does by itself; of several rows of one account each has its own
    std::string name;
    int account = -1;     // index into records::accounts; -1: a new one
    int similar = -1;     // index into records::accounts: the only one that is called alike, see `loose_name_key`, where none has that name
    int joins = -1;       // index of the row whose account it adds another year to; -1: none
    std::vector<cell_change> changes;
    std::vector<row_error> errors;
    book::account next;   // with the changes, also of rows that join it; new ones and their people have no ids yet
};

enum class table_refusal : unsigned char {
    none,
    not_readable,       // `problem` says why; `cp949`: as in table_start
    no_name_column,     // none or several
    column_twice,       // two columns are the same; `column` is the second
    empty,              // no rows
    figures_unclear,    // those of `column` may be read in two ways, and the reader has to say in which; the rows are there to be counted
    too_many_accounts,  // for a book: limits::accounts
};

// How the figures of a column are read.
struct figures_reading {
    char decimal = '.';   // or ','
    std::string unclear;  // the first that is another number with the other mark; empty: the column says which
};

struct table_reading {
    table_refusal refused = table_refusal::none;
    std::optional<csv::error> problem;
    bool cp949 = false;
    int column = -1;
    std::vector<figures_reading> figures;  // as the columns
    std::vector<table_row> rows;  // without blank ones
    int added = 0, changed = 0, same = 0;  // accounts
    int wrong = 0;                         // rows
    int totals = 0;                        // rows that are called a total, and by no account in the book
    int ids = 0;                           // new accounts and new people of all rows that are not wrong
    std::size_t accounts_then = 0;         // how many the book had, and when they were last changed
    time_ms changed_then = 0;
};

table_reading read_accounts(std::string_view text, const std::vector<column_use>& columns, const table_options& how, const records& all);

// Takes a reading into the book that it was made with. `ids` are new ones, reading::ids of them at least: of those that it uses the accounts get the
// least in the order of their rows. False, and nothing is changed, where the reading was refused, where rows are wrong and `without_wrong`
// does not leave them out, where ids are too few, and where the accounts have changed since.
bool apply(records& all, const table_reading& reading, bool without_wrong, std::vector<std::string> ids, time_ms now);

}  // namespace jindan::book
