// A portfolio as JSON and as a table.
#pragma once

#include <string>
#include <vector>

#include "core/accounts.hpp"

namespace jindan::cli {

// A row that could not be taken: its name, its line in the table, and the items with a wrong answer (none: the row has another number of
// fields than the header).
struct refused_account {
    std::string name;
    long long line = 0;
    std::vector<std::string> invalid;
};

struct portfolio_page {
    const diagnostic& d;
    const criteria& set;
    const account_options& how;
    const portfolio_result& result;
    const std::vector<refused_account>& refused;
    std::string_view lang;
};

std::string portfolio_json(const portfolio_page& page);
std::string portfolio_csv(const portfolio_page& page, char separator);  // a line per account, best first, the unranked last

}  // namespace jindan::cli
