// All customers beside each other: what the reader has chosen to see of them.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "book/book.hpp"
#include "book/money.hpp"
#include "book/portfolio.hpp"

namespace jindan::book_app {

// clang-format off: a list, one to a line
struct choose_sheet { std::string diagnostic; };     // that classifies
struct choose_set { std::string set; };              // of its criteria
struct choose_axis { book::axis across = book::axis::sheet; };
struct choose_year { int year = 0; };                // of sales and profit
struct choose_amount { book::amount what = book::amount::sales; };  // whose shares are shown
struct show_circles { int from = 0; };               // in the matrix: of its bubbles from this one on, others are dots
struct jump { std::string to; };                      // to a heading, by its node
struct save_portfolio {};                            // as an image
struct print_portfolio {};
struct picture_failed {};                            // the page could not make the image
// clang-format on

using portfolio_action = std::variant<choose_sheet, choose_set, choose_axis, choose_year, choose_amount, show_circles, jump, save_portfolio, print_portfolio, picture_failed>;

// Ids, which may lead nowhere by now: then what is first is shown. portfolio_view.hpp says what that comes to.
struct portfolio_state {
    std::string sheet, set;
    book::axis across = book::axis::sheet;
    std::optional<int> year;
    book::amount what = book::amount::sales;
    int circles = 0;  // from which bubble on
    bool operator==(const portfolio_state&) const = default;
};

}  // namespace jindan::book_app
