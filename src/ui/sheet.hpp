// The parts of a rating sheet's page.
#pragma once

#include "app/sheet_view.hpp"
#include "ui/screens.hpp"

namespace jindan::ui {

struct sheet_page {
    const app::state& s;
    const diagnostic& d;
    const criteria& set;
    const tier_rule& tiers;
    const app::sheet_view& view;
    std::string_view lang;
    std::vector<int> order;  // of the list: indices into `view.accounts`
    std::vector<int> shown;  // indices into `order`: the first, and the account that the reader comes from

    bool shows_all() const { return shown.size() == order.size(); }
    std::string name_of(int account) const;                        // or that it has none
    std::string names_of(const std::vector<int>& accounts) const;  // of many the first, and how many there are more
    std::string measure_name() const;                              // "연 매출(백만 원)"
};

sheet_page page_of(const kit& k, const app::state& s, const app::sheet_view& view, const tier_rule& tiers);

// In the order of the page (screen_accounts.cpp, sheet_shares.cpp, sheet_matrix.cpp, sheet_tiers.cpp, sheet_settings.cpp).
void show_account_list(kit& k, const sheet_page& p);
void show_shares(kit& k, const sheet_page& p);
void show_matrix(kit& k, const sheet_page& p);
void show_tiers(kit& k, const sheet_page& p);
void show_weights(kit& k, const sheet_page& p);
void show_questions(kit& k, const sheet_page& p);

// A number item: a field with its statement and unit.
void show_number_item(kit& k, const app::state& s, int item);

// The answers to one item, where several stand on a page: a label, then a row of points, options below each other, or a field.
void show_rating(kit& k, const app::state& s, int item);

// A number field with its label and, where what is typed is no number for it, the reason.
struct number_field {
    std::string id, name, text, problem;
    app::action on;
    bool negative = false;  // it may be below 0
};
void show_number(kit& k, const number_field& f, float x, float width, float& y);

}  // namespace jindan::ui
