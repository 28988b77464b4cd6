// The portfolio as it is shown: worked out once for each change of the records or of what is chosen, see overview::portfolio.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "book/app/sheets.hpp"
#include "book/index.hpp"

namespace jindan::book_app {

class overview;

// Why an account has no place in the matrix; the first that holds.
enum class unplaced : unsigned char {
    unrated,     // never on the sheet
    incomplete,  // `missing` of its ratings are
    no_score,    // its ratings give none
    no_other,    // nothing finished of the diagnostic that lies across
    other_edition,  // … whose points are those of another edition
};

struct unplaced_row {
    int row = 0;
    unplaced why = unplaced::unrated;
    int missing = 0;
};

struct portfolio_view {
    const offered_sheet* sheet = nullptr;  // nullptr: there is none at all
    int set = 0;                           // index into its sheet::sets
    std::vector<book::axis> axes;          // that can lie across, in their order; empty: there is no matrix
    book::axis across = book::axis::sheet;  // of these
    const diagnostic* other = nullptr;     // of the axes that are not the sheet's

    book::rated accounts;      // all of the portfolio; rows of everything below
    int rated = 0;             // how many have a rating on the sheet
    portfolio_result result;
    std::optional<book::matrix_view> matrix;
    std::vector<int> order;    // bubbles' rows, by field from the upper right to the lower left, the largest first
    std::vector<int> number;   // per row: that it goes by in the matrix, from 1; 0: unplaced
    std::vector<unplaced_row> unplaced;
    std::optional<double> measure_worth;  // of one of the sheet's measure, in the currency of the settings

    book::money_table money;
    book::pareto shares;       // of the chosen amount
    std::vector<int> no_amount;  // rows without one, for want of a figure
    std::vector<int> no_rate;    // … of a rate

    const criteria& criteria_now() const { return sheet->what->sheet->sets[static_cast<std::size_t>(set)]; }
    int account(int row) const { return accounts.rows[static_cast<std::size_t>(row)].account; }
};

portfolio_view view_of(const overview& all);

// What one of a measure is worth in a currency: known of those in won, which sheets ask for by the thousand, million or hundred million.
std::optional<double> worth_of(const item& measure, const book::settings& set);

}  // namespace jindan::book_app
