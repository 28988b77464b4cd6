// Criteria of the reader's own, and ratings by them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "book/book.hpp"

namespace jindan::book_app {

// What a set is made of, and what is written into it.
enum class set_list : unsigned char { criteria, alternatives, tiers };
enum class set_part : unsigned char {
    set_name,
    criterion_name,
    criterion_weight,
    criterion_reverse,
    alternative_name,
    alternative_weight,
    tier_name,
    tier_cut,
    tier_hours,
    tier_now,
    tier_treatment
};

// clang-format off: a list, one to a line
struct open_set { std::string set; };                // empty: the list of all
struct new_set {};
struct set_from { std::string diagnostic; int criteria = 0; };  // a template: criteria of a rating sheet, see book::template_of
struct copy_set { std::string set; };
struct remove_set { std::string set; };
struct add_row { std::string set; set_list to = set_list::criteria; };
struct drop_row { std::string set; set_list from = set_list::criteria; std::string row; };
struct move_criterion { std::string set, row; int by = 1; };  // places down
struct write_set { std::string set; set_part part = set_part::set_name; std::string row, criterion, text; };  // criterion_reverse: "1", or empty

// `sheet`: the id of a set, or of a rating sheet of the site.
struct open_ratings { std::string sheet, account; };  // of an account; without one: the list of all
struct rate_account { std::string sheet, account, item; int value = 0; };    // a point of the item's scale
struct write_rating { std::string sheet, account, item, text; };            // a number that the sheet asks for; blank: none
struct repeat_ratings { std::string sheet, account; };  // those of an earlier quarter hold in this one, too
struct drop_ratings { std::string sheet, account; };   // of this quarter
struct write_hours { std::string text; };            // that the reader has for customers in a month
struct show_whole { std::string list; };             // of the portfolio, or its first rows again
// clang-format on

using criteria_action = std::variant<open_set, new_set, set_from, copy_set, remove_set, add_row, drop_row, move_criterion, write_set, open_ratings, rate_account, write_rating,
                                     repeat_ratings, drop_ratings, write_hours, show_whole>;

// A part of a set that was removed, while it can be brought back.
struct removed_row {
    std::string set;
    std::size_t place = 0;
    std::variant<book::criterion, book::weight_setting, book::tier_setting> what;
    std::vector<std::pair<std::string, double>> weights;  // of a criterion: in which alternative, and which
};

struct criteria_state {
    bool rating = false;  // accounts are rated by what is open, a set or a sheet of the site; else the set itself is shown
    std::string account;  // that is being rated; empty: the list of them
    time_ms since = 0;    // when that began: what was finished since and is changed is not a correction
    std::string whole;    // the list of the portfolio that is shown with all its rows
};

// The field of a part; `row` is the id of what it belongs to, `criterion` that of an alternative's weight.
std::string set_field(set_part part, std::string_view row, std::string_view criterion = {});

// Why what is typed there cannot be used. `not_between`: a cut that does not lie between its neighbours.
enum class set_problem : unsigned char { none, missing, too_long, weight, cut, not_between, hours, hours_now };
set_problem problem_of(const book::criteria_set& set, const write_set& what);
int most_text(set_part part);  // code points

namespace set_limits {
inline constexpr double weight = 1e6, cut = 100, hours = 744;
inline constexpr int own_hours = 100'000;  // that the reader has in a month: of many people
}

std::optional<int> hours_in(std::string_view text);  // blank: 0, not said

const book::criteria_set* set_of(const book::records& all, std::string_view id);  // that stands

}  // namespace jindan::book_app
