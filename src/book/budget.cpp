// The reader's time by tier.
#include "book/portfolio.hpp"
#include "core/index.hpp"

namespace jindan::book {
namespace {

std::optional<double> not_negative(const std::optional<double>& x) { return has_number(x) && *x >= 0 ? x : std::nullopt; }

std::optional<double> of_all(const column& by_account, const std::vector<int>& rows) {
    exact_sum sum;
    for (const int row : rows) {
        const auto one = at(row) < by_account.size() ? not_negative(by_account[at(row)]) : std::nullopt;
        if (!one) return {};
        sum.add(*one);
    }
    return rows.empty() ? std::nullopt : std::optional(sum.value());
}

}  // namespace

time_budget budget_of(const portfolio_result& result, const tier_rule& rule, int hours, const time_spent& now) {
    time_budget out;
    out.hours = hours > 0 ? hours : 0;
    std::vector<int> nowhere;
    for (std::size_t row = 0; row < result.accounts.size(); ++row)
        if (!result.accounts[row].tier) nowhere.push_back(static_cast<int>(row));
    exact_sum proposed;
    for (std::size_t i = 0; i < rule.tiers.size(); ++i) {
        tier_time& t = out.tiers.emplace_back();
        const std::vector<int>& rows = i < result.tiers.size() ? result.tiers[i].accounts : std::vector<int>();
        t.accounts = static_cast<int>(rows.size());
        t.each = rule.tiers[i].hours;
        t.proposed = t.each * t.accounts;
        proposed.add(t.proposed);
        const auto said = i < now.by_tier.size() ? not_negative(now.by_tier[i]) : std::nullopt;
        t.now = said ? said : of_all(now.by_account, rows);
    }
    out.without_tier.accounts = static_cast<int>(nowhere.size());
    out.without_tier.now = of_all(now.by_account, nowhere);
    out.proposed = proposed.value();
    if (out.hours > 0) {
        out.used = out.proposed / out.hours;
        out.left = out.hours - out.proposed;
    }
    const auto finish = [&](tier_time& t) {
        if (t.accounts == 0 && !t.now) t.now = 0;
        if (out.hours > 0) t.share = t.proposed / out.hours;
        if (t.now) t.difference = t.proposed - *t.now;
    };
    for (tier_time& t : out.tiers) finish(t);
    finish(out.without_tier);
    return out;
}

}  // namespace jindan::book
