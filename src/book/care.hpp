// Whether what was meant to be done with customers is done: the steps of each visit, the review of each quarter, what was planned for each year.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "book/index.hpp"

namespace jindan::book {

// --- Visits ------------------------------------------------------------------------------------------------------------------------

// Shares are of steps, so that a visit with a longer checklist counts for more; with one checklist that is the mean of the visits, too.
struct visit_sum {
    int period = 0;
    int visits = 0, complete = 0;  // complete: with all steps
    int done = 0, steps = 0;
    std::optional<double> share() const { return steps > 0 ? std::optional(static_cast<double>(done) / steps) : std::nullopt; }
};

struct visit_share {
    int visit = 0;  // place in records::visits
    int period = 0;
    int done = 0, steps = 0;
    std::optional<double> share() const { return steps > 0 ? std::optional(static_cast<double>(done) / steps) : std::nullopt; }
};

struct step_share {
    int done = 0, visits = 0;  // visits whose checklist had this step
    double share() const { return visits > 0 ? static_cast<double>(done) / visits : 0; }
};

struct visit_figures {
    std::vector<visit_share> visits;   // by day, of one day in their order
    std::vector<visit_sum> periods;    // rising; a quarter without a visit is not there
    visit_sum all;                     // its period says nothing
    std::vector<step_share> steps;     // up to the longest checklist
    std::vector<int> skipped;          // steps that were left out at least once: the one done least often first, by share, then in their order
};

// With one checklist (id of its diagnostic); a visit without a step done and without a note is not written down yet: it is among the visits, and counts nowhere; of one account, or of all in the portfolio where none is named. Steps that a checklist does not
// have, or that are noted twice, do not count.
visit_figures visits_of(const book_index& in, std::string_view diagnostic, std::string_view account = {});

// --- Reviews -----------------------------------------------------------------------------------------------------------------------

// Whether the question has an answer: a reason to keep the account, or one of the two other ways.
bool is_answered(const review& r);

struct review_state {
    int account = 0;  // place in records::accounts
    int review = -1;  // in records::reviews: of this quarter, the last by day and change; -1: none
    bool answered = false;  // that one
    std::optional<int> last;  // period of the latest answered review up to this quarter
};

struct review_figures {
    std::vector<review_state> accounts;  // the portfolio's
    std::vector<int> due;  // indices into it: not answered in this quarter, the longest ago first, never before all
    std::array<int, 3> ways{};  // how many were answered, by way_on
};

review_figures reviews_in(const book_index& in, int period);

// --- Plans -------------------------------------------------------------------------------------------------------------------------

struct due_goal {
    int plan = 0, goal = 0;  // place in records::plans, and in its goals
    bool operator==(const due_goal&) const = default;
};

// Goals of the portfolio, of whatever year, that are not reached and have a day up to this one: by that day, then in their order.
std::vector<due_goal> goals_due(const book_index& in, const date& until);

// Plans of a year, of an account's several the one changed last, that the customer has not agreed to; in the order of the portfolio.
std::vector<int> plans_not_agreed(const book_index& in, int year);

}  // namespace jindan::book
