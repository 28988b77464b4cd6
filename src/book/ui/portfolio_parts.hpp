// The parts of the portfolio's screen, and how they say things.
#pragma once

#include "book/app/portfolio_view.hpp"
#include "book/ui/lists.hpp"

namespace jindan::book_ui {

struct portfolio_page {
    const page& p;
    const book_app::portfolio_view& v;

    const book::account& account(int row) const { return p.account(v.money.rows[static_cast<std::size_t>(row)].account); }
    std::string title() const;                 // of the sheet, and of its criteria where it has several
    std::string year() const;                  // of the money; empty: there is none
    std::string name_of(book::amount what) const;
    std::string amount(double x) const;        // in the currency of the settings, of no more digits than mean something
    std::string name_of(book::axis across) const;
    std::string across_name() const { return name_of(v.across); }
    std::string up_name() const;
    std::string across_value(double x) const;  // "3단계" or a number
    std::string field_name(int field) const;
    std::string field_advice(int field) const;
    std::string size_name() const;             // what the circles are as large as
    std::string size_amount(const book::bubble& b) const;  // "1,200 KRW"; empty where it is not known
    std::string size_of(const book::bubble& b) const;  // "2026년 매출 1,200 KRW", or that it is not known
};

// Where an account is rated on the sheet, or with the diagnostic that lies across.
book_app::action way_to_rate(const portfolio_page& f, const book_app::unplaced_row& which);

// In the order of the page (portfolio_choices.cpp, portfolio_summary.cpp, portfolio_matrix.cpp, portfolio_fields.cpp, portfolio_pareto.cpp,
// portfolio_sharing.cpp).
void show_choices(const portfolio_page& f);
void show_summary(const portfolio_page& f);
void show_matrix(const portfolio_page& f);
void show_fields(const portfolio_page& f);
void show_unplaced(const portfolio_page& f);
void show_pareto(const portfolio_page& f);
void show_plans(const portfolio_page& f);  // tiers, weights and time
void show_sharing(const portfolio_page& f);

// Which bubbles are circles of their own in the matrix, first and behind the last; others are dots.
std::pair<int, int> circles_in(const portfolio_page& f);

}  // namespace jindan::book_ui
