// What the parts of the criteria's `apply` share. Private to this layer.
#pragma once

#include "book/app/update_parts.hpp"

namespace jindan::book_app {

// criteria.cpp
book::criteria_set* set_in(change& c, std::string_view id);  // nullptr where there is none that stands

// criteria_rows.cpp
void add_row_to(change& c, const add_row& what);
void take_row_out(change& c, const drop_row& what);
void move_row(change& c, const move_criterion& what);

// criteria_writing.cpp
void write_into_set(change& c, const write_set& what);
void write_own_hours(change& c, const std::string& text);

// ratings.cpp
void take_ratings_over(change& c, const diagnostic& from, const std::string& set);  // of every account the latest; criteria are those of the sheet's items
void rate(change& c, const rate_account& what);
void write_number(change& c, const write_rating& what);
void repeat(change& c, const repeat_ratings& what);
void drop_of_quarter(change& c, const drop_ratings& what);

}  // namespace jindan::book_app
