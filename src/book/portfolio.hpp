// The book's accounts on a rating sheet: who is compared, the matrix as it is drawn, what other weights would move, and whose time goes where.
// Ranks, shares and tiers are those of core/accounts.hpp; accounts are named by row, and `rated::rows` says which they are.
#pragma once

#include <optional>
#include <vector>

#include "book/index.hpp"
#include "book/money.hpp"
#include "core/accounts.hpp"

namespace jindan::book {

struct sheet_row {
    int account = 0;      // place in records::accounts
    int assessment = -1;  // in records::assessments; -1: never rated
    int period = 0;       // of the assessment
};

struct rated {
    std::vector<sheet_row> rows;        // all accounts of the portfolio, in their order
    std::vector<jindan::account> given;  // the same as core's compared() takes them
};

// Of each account the latest assessment up to a quarter that is the reader's own view and has an answer; it need not be finished, since a
// sheet's second set of criteria leaves the headline of the first without a result.
rated rated_until(const book_index& in, const diagnostic& d, int until);

// What was answered to one item, per row; as the hours that a sheet asks for.
column answered(const rated& accounts, int item);

// --- Matrix ------------------------------------------------------------------------------------------------------------------------

// What lies across: the sheet's own score; or the latest finished level of another diagnostic, as customer-relationship, 1 up to as many as
// there are; or its points.
enum class axis : unsigned char { sheet, level, points };

struct matrix_choice {
    axis across = axis::sheet;
    const diagnostic* other = nullptr;  // for level and points
    int until = 0;                      // the latest quarter of its assessments that counts
    // The book's sales, as in its shares; the sheet's measure is for accounts without. They are of one kind only where it is known what one of
    // the measure is worth in the currency of the settings (1,000,000 where the sheet asks for millions); then all bubbles are in that
    // currency. Where it is not known, all bubbles are of the book, or of the measure where more of those placed have that.
    const money_table* money = nullptr;  // of the same book: its rows are the same accounts
    std::optional<double> measure_worth;
};

enum class size_from : unsigned char { nothing, measure, book };

struct bubble {
    int row = 0;
    double across = 0, up = 0;
    int field = 0;               // index into matrix::fields
    std::optional<double> size;  // above nothing; an account that is known to have none, or a loss, has a point without a bubble
    size_from from = size_from::nothing;
};

struct matrix_view {
    span across, up;               // the ends of the axes
    double across_from = 0, up_from = 0;  // from here on it is the upper half
    std::vector<bubble> bubbles;   // the largest first, so that none is hidden; those without a size last
    std::vector<std::vector<int>> fields;  // rows, as matrix::fields: low-low, high-low, low-high, high-high (across first)
    std::vector<int> unplaced;     // rows without a value on one of the axes
};

// The cut of an axis that is another diagnostic's is ours: the middle. Of four levels the third belongs to the upper half (the cut is 2.5); of
// 16–80 points 48 do. A level that the edition at hand does not know, and points of another edition, are none. A set without a matrix of its
// own, as criteria of the reader's have none, has one against another diagnostic: what ranks goes up, cut in the middle, too. Nothing where
// such a set ranks by a cost or by a score without bounds, or has only its own scores; and where an axis needs another diagnostic with
// bounds, and none is given.
std::optional<matrix_view> matrix_of(const book_index& in, const diagnostic& d, int set, const rated& accounts, const portfolio_result& result, const matrix_choice& how = {});

// --- Weights -----------------------------------------------------------------------------------------------------------------------

struct weight_view {
    int weight_set = -1;  // index into diagnostic::weight_sets; -1: the weights that were asked for
    std::vector<std::optional<double>> values;
    std::vector<std::optional<int>> ranks, moved, tiers;  // per row; moved: places up (positive) or down against the weights asked for
    std::vector<int> movers;  // rows with another rank or tier than under the weights asked for: most places first, then in their order
};

// First the weights asked for, then each of the diagnostic's.
std::vector<weight_view> weights_beside(const diagnostic& d, const rated& accounts, const account_options& how = {});

// --- Time --------------------------------------------------------------------------------------------------------------------------

// What the reader says of the hours in a month that are spent now.
struct time_spent {
    std::vector<std::optional<double>> by_tier;  // on all accounts of a tier
    column by_account;                           // per row; counts for a tier where it is known of all its accounts
};

struct tier_time {
    int accounts = 0;
    double each = 0, proposed = 0;     // for each account, and for all of them
    std::optional<double> share;       // proposed, of the hours the reader has
    std::optional<double> now;
    std::optional<double> difference;  // proposed - now
};

struct time_budget {
    std::vector<tier_time> tiers;  // as tier_rule::tiers
    tier_time without_tier;        // accounts in none: nothing is proposed for them
    double proposed = 0;
    double hours = 0;              // that the reader has; 0: not said
    std::optional<double> used;    // proposed / hours: above 1 there are too few
    std::optional<double> left;    // hours - proposed
};

// `rule`: the tiers that `result` was made with.
time_budget budget_of(const portfolio_result& result, const tier_rule& rule, int hours, const time_spent& now = {});

}  // namespace jindan::book
