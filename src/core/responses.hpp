// All answers of one respondent, from JSON or from a row of a table; core/answer_text.hpp has the shape of each.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/answer_text.hpp"

namespace jindan {

struct read_responses_result {
    responses given;                   // as diagnostic::items
    problems wrong;                    // by place in the text; where: "/q1"
    std::vector<std::string> invalid;  // of items with a wrong answer and of names that are no item, in the order of the text
    bool whole = true;                 // false: this is no object of answers at all, and `wrong` says why
};

// {"q1": 4, "q2": "n/a", …}; items that are left out are blank. At most 8 MiB.
read_responses_result read_responses(std::string_view json, const diagnostic& d);

// --- Tables ------------------------------------------------------------------------------------------------------------------------

// What a column of a table holds.
struct answer_column {
    int item = -1;    // index; -1: no answer, but something that is passed over or passed on
    int option = -1;  // points: index of the option
    int low = 1, high = 0;  // likert: the scale, where its points have one digit each
};

// The column that a header names: "q1", or "q1.a" for the points of an option. `item`: index of what is before the dot; below 0 there is none. Nothing where it
// names no item, an item of points without an option, or an option that it does not have.
std::optional<answer_column> answer_column_of(const diagnostic& d, int item, std::string_view name);

struct cell_problem {
    int column = 0;
    problem what;  // where: "/q1", or "/q1.a" where it is about one option's points; no line
};

// Reads rows into the same responses again and again, so that no memory is asked for.
class row_reader {
public:
    row_reader(const diagnostic& d, std::vector<answer_column> columns);

    // One cell per column; cells that are missing are blank. What is wrong is in `wrong()` until the next row.
    const responses& read(std::span<const std::string_view> cells);
    const std::vector<cell_problem>& wrong() const { return wrong_; }

private:
    void read_points(int item, std::span<const std::string_view> cells);
    void fail(int column, problem what);

    const diagnostic& d_;
    std::vector<answer_column> columns_;
    std::vector<int> points_items_;
    std::vector<double> points_;  // of one item
    responses given_;
    std::vector<cell_problem> wrong_;
};

}  // namespace jindan
