// How scores came about: what each answer became, step by step, and what each score was made of. For the command line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine.hpp"

namespace jindan {

struct explained_item {
    bool traced = false;  // there is an answer that is scored; else the rest says nothing
    std::optional<double> plain, mapped, turned, score;  // the answer; recoded or binned; reversed; times and plus
};

// Something a score was made of.
struct explained_term {
    operand of;
    std::optional<operand> minus;
    std::optional<double> value, minus_value, weight;
    absence why = absence::none;      // why there is no value
    bool counted = true;              // of counts: it is inside term::past
};

struct explained_score {
    std::vector<explained_term> terms;  // of formulas: what they refer to, each once
    std::optional<span> attainable;     // by what was used, before rescaling and all that follows
};

struct explanation {
    std::vector<explained_item> items;
    std::vector<explained_score> scores;
};

// `result` is what `score_all` made of the same.
explanation explain(const diagnostic& d, const responses& given, const scored& result);

// "q1", "q1.price", "total", "w1", "2.5"; the raw answer of an item as "answer(q1)", a tally as "tally(x)".
std::string name_of(const diagnostic& d, const operand& o);

}  // namespace jindan
