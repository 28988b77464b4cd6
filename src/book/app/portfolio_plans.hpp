// What follows from the portfolio: what other weights would move, and where the reader's time goes. Worked out once for each change of the
// records or of what is chosen, see overview::plans.
#pragma once

#include <vector>

#include "book/portfolio.hpp"

namespace jindan::book_app {

class overview;

struct portfolio_plans {
    std::vector<book::weight_view> weights;  // first those asked for; no more where the sheet has no others
    book::time_budget time;
    int hours_item = -1;         // of the diagnostic: asks for the hours that are spent on an account now; -1: it does not
    column spent;          // per row, as answered
    std::vector<int> by_change;  // rows with a tier and hours that are spent now: the largest difference first
};

portfolio_plans plans_of(const overview& all);

}  // namespace jindan::book_app
