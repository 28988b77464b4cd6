#include "book/app/portfolio_plans.hpp"

#include <algorithm>
#include <cmath>

#include "book/app/overview.hpp"
#include "core/decimal.hpp"
#include "core/index.hpp"
#include "core/ordering.hpp"

namespace jindan::book_app {
namespace {

// An item of the criteria that is called so: sheets that ask for the time spent name it alike.
int hours_item(const diagnostic& d, const criteria& set) {
    const int item = d.find_item("hours");
    const bool asked = item >= 0 && d.items[at(item)].kind == item_kind::number && std::find(set.items.begin(), set.items.end(), item) != set.items.end();
    return asked ? item : -1;
}

}  // namespace

portfolio_plans plans_of(const overview& all) {
    portfolio_plans out;
    const portfolio_view& v = all.portfolio();
    if (!v.sheet) return out;
    const diagnostic& d = *v.sheet->what;
    const criteria& set = v.criteria_now();
    account_options how;
    how.set = v.set;
    if (!d.weight_sets.empty()) out.weights = book::weights_beside(d, v.accounts, how);
    out.hours_item = hours_item(d, set);
    book::time_spent spent;
    if (out.hours_item >= 0) out.spent = spent.by_account = book::answered(v.accounts, out.hours_item);
    if (v.sheet->own)
        for (const book::tier_setting& t : v.sheet->own->tiers) spent.by_tier.push_back(t.now);
    if (spent.by_tier.size() != set.tiers.tiers.size()) spent.by_tier.clear();  // cuts that do not rise
    out.time = book::budget_of(v.result, set.tiers, all.of().kept.set.hours, spent);
    std::vector<int> rows;
    for (std::size_t row = 0; row < out.spent.size(); ++row)
        if (out.spent[row] && v.result.accounts[row].tier) rows.push_back(static_cast<int>(row));
    const auto change = [&](int i) { return std::fabs(set.tiers.tiers[at(*v.result.accounts[at(rows[at(i)])].tier)].hours - *out.spent[at(rows[at(i)])]); };
    for (const int i : ordered(rows.size(), [&](int a, int b) { return decimal::less(change(b), change(a)); })) out.by_change.push_back(rows[at(i)]);
    return out;
}

}  // namespace jindan::book_app
