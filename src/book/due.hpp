// What is due: accounts without an assessment in the reader's quarter, and actions with a day to be done by.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "book/book.hpp"
#include "book/periods.hpp"

namespace jindan::book {

// Where one account stands with one diagnostic in a quarter. Only the reader's own view counts; what stands for later quarters does not.
struct due_account {
    int account = -1;  // index into records::accounts; -1: the reader's own organisation
    int last = -1;     // index into records::assessments: the latest finished one of an earlier quarter; -1: none
    std::optional<date> last_day;  // that it stands for
    int quarters_ago = 0;          // from its quarter to this one; 0: there is none
    int begun = -1;                // the latest that was begun in this quarter and is not finished; -1: none
    bool operator==(const due_account&) const = default;
};

struct due_list {
    period quarter;
    std::vector<due_account> due;  // never assessed ones first, then the oldest last assessment; of equal ones by name
    int done = 0;                  // accounts that have a finished one in this quarter
};

// Accounts that are neither archived nor removed and have no finished assessment of the diagnostic in the quarter of `today`.
due_list due_assessments(const records& all, std::string_view diagnostic, const date& today, int utc_offset);

// The same for a diagnostic that is about the reader's own organisation (diagnostic::own_organisation): assessments without an account.
// At most one is due, and `done` is 0 or 1.
due_list due_of_own_organisation(const records& all, std::string_view diagnostic, const date& today, int utc_offset);

struct due_action {
    int action = -1;  // index into records::actions
    int days = 0;     // from today to its day; below 0: overdue
    bool operator==(const due_action&) const = default;
};

// Actions, open or begun, that are overdue or due within so many days (0: today), the earliest first; those of one day in their own order.
std::vector<due_action> due_actions(const records& all, const date& today, int within);

}  // namespace jindan::book
