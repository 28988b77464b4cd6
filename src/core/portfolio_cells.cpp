// Accounts in the cells of two axes.
#include <algorithm>

#include "core/portfolio.hpp"

namespace jindan::portfolio {
namespace {

// How many cuts the value has reached.
int side(double value, const std::vector<double>& cuts) {
    int out = 0;
    for (const double cut : cuts) out += decimal::at_most(cut, value);
    return out;
}

}  // namespace

grid cells_of(const column& x, const column& y, const column& amounts, const std::vector<double>& x_cuts, const std::vector<double>& y_cuts) {
    grid out;
    out.columns = static_cast<int>(x_cuts.size()) + 1;
    out.rows = static_cast<int>(y_cuts.size()) + 1;
    out.cells.resize((x_cuts.size() + 1) * (y_cuts.size() + 1));
    std::vector<exact_sum> sums(out.cells.size());
    for (std::size_t i = 0; i < std::max(x.size(), y.size()); ++i) {
        if (!has_number(x, i) || !has_number(y, i)) {
            out.unplaced.push_back(static_cast<int>(i));
            continue;
        }
        const auto where = static_cast<std::size_t>(side(*y[i], y_cuts) * out.columns + side(*x[i], x_cuts));
        out.cells[where].accounts.push_back(static_cast<int>(i));
        if (has_number(amounts, i))
            sums[where].add(*amounts[i]);
        else
            out.cells[where].without_amount.push_back(static_cast<int>(i));
    }
    for (std::size_t i = 0; i < sums.size(); ++i) out.cells[i].sum = sums[i].value();
    return out;
}

}  // namespace jindan::portfolio
