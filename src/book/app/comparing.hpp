// Results beside each other: any two, and those of several people about one customer.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "book/book.hpp"
#include "core/link.hpp"

namespace jindan::book_app {

// clang-format off: a list, one to a line
struct open_compare { std::string then, now; };       // ids of assessments; `then` may be empty
struct choose_side { int side = 0; };                 // which is to be chosen: 0 then, 1 now; of the one that is: no more
struct find_side { std::string text; };               // customers whose results can be chosen; blank: the one of the other side
struct take_side { std::string assessment; };         // for the side that is being chosen
struct take_link {};                                  // that is typed, for that side
struct swap_sides {};
struct choose_view { book::view by = book::view::colleague; };  // whose result the link is that is typed
struct add_view { std::string account; };             // somebody's result, by the link that is typed
struct drop_view { std::string assessment; };
// clang-format on

using comparing_action = std::variant<open_compare, choose_side, find_side, take_side, take_link, swap_sides, choose_view, add_view, drop_view>;

// One side of a comparison: a result of the book, or one that came by link.
struct compared_side {
    std::string assessment;  // id
    std::optional<opened_link> link;
};

struct comparing_state {
    compared_side sides[2];  // then, now
    int choosing = -1;       // side
    std::string search;
    book::view by = book::view::colleague;
};

// The fragment behind "compare=", and back. Links are not in it.
std::string address_of(const comparing_state& s);

}  // namespace jindan::book_app
