// What is due: assessments that nobody has finished in the reader's quarter, and actions with a day to be done by.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "book/index.hpp"

namespace jindan::book {

// Where one account stands with one diagnostic in a quarter in which it is due. Only the reader's own view counts; what stands for later quarters does not.
struct due_part {
    std::string diagnostic;  // id
    int last = -1;                // index into records::assessments: the latest finished one of an earlier quarter; -1: none
    int quarters_ago = 0;         // from its quarter to this one; 0: there is none
    int begun = -1;               // the latest that was begun in this quarter and is not finished; -1: none
    bool operator==(const due_part&) const = default;
};

struct used_before {
    std::string diagnostic;  // id
    bool rated = false;      // a rating sheet, whose result nobody goes to see: it counts with its first answer
};

// Of one account, or of the reader's own organisation (an empty id): none of this quarter is finished. `first` is due in any case, `others` where they
// were assessed before or have been begun.
std::vector<due_part> due_parts(const book_index& in, std::string_view account, std::string_view first, const std::vector<used_before>& others, int now);

struct due_account {
    int account = 0;  // index into records::accounts
    std::vector<due_part> parts;
    bool operator==(const due_account&) const = default;
};

// All of the portfolio that have some: never assessed ones first, then those with the oldest last assessment; of equal ones by name.
std::vector<due_account> due_assessments(const book_index& in, std::string_view first, const std::vector<used_before>& others, int now);

struct due_action {
    int action = -1;  // index into records::actions
    int days = 0;     // from today to its day; below 0: overdue
    bool operator==(const due_action&) const = default;
};

// Actions, open or begun, that are overdue or due within so many days (0: today), the earliest first; those of one day in their own order.
std::vector<due_action> due_actions(const records& all, const date& today, int within);

}  // namespace jindan::book
