// What is asked of one item's answer. Private to this layer.
#pragma once

#include "author/expression.hpp"
#include "author/survey.hpp"

namespace jindan::author {

bool is_comparison(std::string_view op);  // =, <>, <, <=, >, >=

// Of a number: a score's `value` or an item's `answer`. What has none is unequal to everything, as in SurveyJS.
asked number_compared(std::string_view id, std::string_view of, std::string_view op, double x);

// Of an item held against a value or a list of values; nothing where that cannot be said.
std::optional<asked> item_compared(const survey& s, int item, std::string_view op, const expr& right);
// Has it a value that counts as true?
std::optional<asked> counts_as_true(const survey& s, int item);
// Are its values true and false?
bool is_truth(const survey& s, int item);
// Nothing chosen of several is no answer in SurveyJS, unless there is a choice that says so.
asked is_filled(const survey& s, int item);

}  // namespace jindan::author
