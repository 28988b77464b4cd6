// Answers of every kind as people and programs hand them over, in JSON and in the cells of a table.
//
//     kind      JSON                     cell
//     likert    4                        4
//     choice    "monthly"                monthly
//     yes-no    true                     yes, true, 1 (no, false, 0), in any case
//     number    12.5                     12.5
//     several   ["mail", "phone"], []    mail;phone, - for none of them
//     pair      "effort"                 effort
//     points    {"a": 60, "b": 40}       one column per option, q1.a and q1.b; where one has a number, an empty one is 0
//     ranking   ["b", "a"]               b;a
//     text      "…"                      …
//
// null or an empty cell: blank. "n/a" (in a cell in any case): not applicable, where the item says that it may not apply. Spaces around a cell that is no text do not
// count. Nothing is guessed: what is no answer to its item is a problem that names the item.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/engine.hpp"
#include "core/problem.hpp"

namespace jindan {

// What is wrong with an answer: the code and the detail of a `problem` still without a place.
using answer_fault = std::optional<problem>;

// Each writes over `out`, whose memory is used again, and leaves it blank where something is wrong.
answer_fault take_number(const diagnostic& d, int item, double value, response& out);  // likert, number
answer_fault take_options(const diagnostic& d, int item, std::span<const std::string_view> ids, response& out);  // choice, pair, several, ranking
// The points given to each option, in the order of item::options.
answer_fault take_points(const diagnostic& d, int item, std::span<const double> points, response& out);
answer_fault take_not_applicable(const diagnostic& d, int item, response& out);

// Of any kind but points, which have a cell per option.
answer_fault take_cell(const diagnostic& d, int item, std::string_view cell, response& out);

std::string_view without_spaces(std::string_view cell);
bool says_not_applicable(std::string_view cell);  // which has no spaces around it

// The answer as a cell has it; points as "a=60;b=40". Empty where it is blank; of a text, whose words are not kept, "…".
std::string answer_text(const diagnostic& d, int item, const response& given);

}  // namespace jindan
