// The book's accounts and actions as tables for a spreadsheet: UTF-8 with byte order mark, CRLF, and nothing in them that would run as a formula.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "book/book.hpp"

namespace jindan::book {

// Titles of columns; `proposed` has to know them for an import to understand them by itself. The year or a person's number goes behind them.
struct account_words {
    std::string name, tags, archived, note;
    std::string sales, profit, currency;    // "매출" becomes "매출 2026"
    std::string person, role, last_contact; // "담당자" becomes "담당자 1"
    std::string yes, no;                    // in the archived column
};

// One row for each account that is not removed, in the book's order, with all the years and as many people as any has. An import of it gives
// the same accounts, but for what it has no column for: ids and moments, former names, and people's stance and notes.
std::string accounts_csv(const records& all, const account_words& words);

struct action_words {
    std::string text, account, source, owner, due, state, outcome, closed_on, told_on;
    std::array<std::string, 4> states;  // as `progress`
};

struct listed_action {
    int action = -1;     // index into records::actions
    std::string source;  // which diagnostic and item it came from, in words; may be empty
};

// One row for each, in their order.
std::string actions_csv(const records& all, const std::vector<listed_action>& actions, const action_words& words);

}  // namespace jindan::book
