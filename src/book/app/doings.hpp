// What is worked out of actions, visits, reviews and plans, once for each change of the records.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "book/app/state.hpp"
#include "book/care.hpp"
#include "book/index.hpp"

namespace jindan::book_app {

inline bool is_closed(const book::action& a) { return a.state == book::progress::done || a.state == book::progress::dropped; }
inline bool is_untold(const book::action& a) { return is_closed(a) && !a.told_on && !a.account.empty(); }

// Which diagnostic and statement an action came from, in words; empty where it came from none.
std::string source_of(const state& s, const book::action& a);

// Where a reader of `s` stands with the review of an account: place of the one of the quarter of today (of several the last), or -1.
int review_of_quarter(const state& s, std::string_view account);

// The first diagnostic with a checklist for visits, and with a review; nullptr where there is none.
const diagnostic* checklist_of(const state& s);
const diagnostic* review_question_of(const state& s);

struct task_counts {
    int open = 0, overdue = 0, untold = 0, closed = 0;  // overdue: of those that are open
    int all() const { return open + closed; }
};

// A memo that is no action yet.
struct memo_left {
    int assessment = 0;  // place in records::assessments
    const diagnostic* about = nullptr;
    int item = 0;        // of it
};

// What was done with one account.
struct care_of_account {
    std::string account;
    book::visit_figures visits;     // with the checklist
    std::vector<int> reviews, plans;  // places in the records: the latest first
    std::vector<memo_left> memos;
};

class doings {
public:
    // Both must stay as they are meanwhile.
    doings(const state& s, const book::book_index& in);

    // Places of actions, also the one that is open (tasks_state::open): those not closed by the day they are due, those without one last; those
    // that are closed by the day they were, among the untold the earliest first, else the latest. With an account: of it alone.
    std::vector<int> listed(task_filter which, std::string_view account = {}) const;
    task_counts counts() const { return counts_; }
    task_counts counts_of(std::string_view account) const;
    const std::vector<int>& with_open() const { return with_open_; }  // places of accounts: those with most that is overdue first, then with most that is open

    const book::review_figures& reviews() const;  // of this quarter
    const care_of_account& of(std::string_view account) const;  // the last one that was asked for is kept

private:
    const state* s_;
    const book::book_index* in_;
    std::vector<int> by_due_, by_closing_;
    task_counts counts_;
    std::vector<task_counts> by_account_;
    std::vector<int> with_open_;
    mutable std::optional<book::review_figures> reviews_;
    mutable std::optional<care_of_account> care_;
};

}  // namespace jindan::book_app
