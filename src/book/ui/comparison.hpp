// A comparison of two results, wherever it is shown.
#pragma once

#include <string>

#include "book/trend.hpp"
#include "book/ui/screens.hpp"

namespace jindan::book_ui {

// "64점 · 3단계 우선적 공급사 고객관계"; empty where there is neither.
std::string level_of(const page& p, const diagnostic& d, const book::result_then& r);

// "2분기 전 진단": of what is due.
std::string since(const page& p, const book::due_part& one);

// Whose view an assessment is: "김민수(동료)", "고객"; empty for the reader's own.
std::string rater_of(const page& p, const book::filled& f);

// What rose and what fell, each with both answers.
void show_moves(const page& p, const diagnostic& d, const book::comparison& c, const std::string& id);

// All of it: result, dimensions, every item with its memos and corrections, and what cannot be compared, with why.
void show_comparison(const page& p, const diagnostic& d, const book::comparison& c, const std::string& id);

}  // namespace jindan::book_ui
