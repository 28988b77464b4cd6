// The end of the portfolio's screen: tiers with what their accounts get, weights beside each other, time.
#pragma once

#include "book/app/portfolio_plans.hpp"
#include "book/ui/portfolio_parts.hpp"

namespace jindan::book_ui {

struct plans_page {
    const portfolio_page& f;
    const book_app::portfolio_plans& plans;

    const tier_rule& tiers() const { return f.v.criteria_now().tiers; }
    std::string account_name(int row) const { return f.p.account(f.v.account(row)).name; }
    std::string tier_name(const std::optional<int>& tier) const;
    std::string rank_name(const std::optional<int>& rank) const;
    std::string hours(double x) const;       // "12.5시간"
    std::string difference(double x) const;  // "+2시간"
    book_app::action open(int row) const { return book_app::open_account{f.p.account(f.v.account(row)).id}; }
};

// Accounts as rows: the first few, and all of them where the reader asks for them. `row` draws the one at a place.
struct some_of {
    std::string id, name;
    int many = 0;
    float height = 0;
};
void show_some(const page& p, const some_of& what, const std::function<void(int)>& row);

void show_tiers_of(const plans_page& s);
void show_weights_of(const plans_page& s);
void show_time_of(const plans_page& s);

}  // namespace jindan::book_ui
