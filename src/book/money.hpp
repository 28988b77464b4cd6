// What customers bring in a year, in the one currency of the settings, and how few of them bring most of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "book/index.hpp"
#include "core/portfolio.hpp"

namespace jindan::book {

enum class amount : unsigned char { sales, profit };

enum class no_amount : unsigned char {
    none,       // there is one
    no_figure,  // nobody has written one down for this year
    no_rate,    // it is in a currency of which the settings do not say what it is worth
};

// Years are converted at the one rate that the settings have, so that a change is never one of rates.
struct yearly {
    std::optional<double> now, before;  // of the year, and of the one before
    no_amount why = no_amount::no_figure;  // of `now`
    std::optional<double> change;  // now - before
    std::optional<double> growth;  // change / before; only where there was more than nothing before. Also without a rate, where both are in one currency
};

struct account_money {
    int account = 0;  // place in records::accounts
    yearly sales, profit;
    std::optional<double> margin, margin_before;  // profit / sales of the same year, also without a rate; only where sales are above 0
    std::string currency;  // as written down for the year; empty: none is
};

struct money_total {
    int n = 0;       // accounts with an amount
    double sum = 0;
    int both = 0;    // accounts with one in both years: only these tell of a change
    double both_now = 0, both_before = 0;
    std::optional<double> growth;  // of those
};

struct money_table {
    std::optional<int> year;           // nothing where nobody has any figure and none was chosen
    std::vector<int> years;            // that have any, rising
    std::vector<account_money> rows;   // all accounts of the portfolio
    money_total sales, profit;
    std::optional<double> margin;      // of all accounts that have both
    std::vector<int> without_rate;     // rows
    std::vector<int> without_figures;  // rows with neither sales nor profit for this year
};

// Of a chosen year, else of the latest in which any account has a figure, in whatever currency.
money_table money_of(const book_index& in, std::optional<int> year = {});
account_money money_of(const records& all, int account, int year);  // of one, also where it is put away

column column_of(const money_table& t, amount what);  // of the year, per row

// --- Few accounts, most of the money -----------------------------------------------------------------------------------------------

// Where some amounts are below nothing, no account has a share of the whole: shares would go beyond 1 and back. The curve then is of those
// that are not, with shares of what these bring together, and the others are listed by themselves.
struct pareto {
    std::optional<portfolio::no_result> why_not;  // why there is no curve of all: negative, no_values, zero_total
    portfolio::shares curve;                      // per row; of the rows not below 0
    std::vector<int> negative;                    // rows below 0, lowest first
    double lost = 0;                              // their sum, below 0
    double net = 0;                               // sum of all
    std::optional<portfolio::head> line;          // the fewest accounts with the fraction that was asked for, and what they have
    std::optional<portfolio::head> top;           // the largest fraction of the accounts on the curve, rounded up, and what they have
};

pareto pareto_of(const column& amounts, double line = 0.8, double top = 0.2);

}  // namespace jindan::book
