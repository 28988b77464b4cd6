// Two accounts made one: copies of the same that have both been changed, and the same customer under two ids, found by name.
#pragma once

#include <string>
#include <vector>

#include "book/book.hpp"

namespace jindan::book {

// Two copies of an account without losing what only one of them has: the one that was changed later, and beside what it says the names, tags, years and
// people of the other; what it leaves blank is as there. What both say stays as it says it. Its moments are those of `merged`.
account combined(const account& a, const account& b);

struct same_customer {
    std::string ours, theirs;  // ids of accounts
    std::string our_name, their_name;
    bool former = false;   // one of them was called so earlier
    bool similar = false;  // they are but called alike, see `loose_name_key`
    bool operator==(const same_customer&) const = default;
};

// Accounts of theirs that are not here, each with those of ours that have or had its name (see `name_key`), at most five; ones that are
// called so now go first; where there is none, the only one of ours that is called alike. In the order of theirs.
std::vector<same_customer> same_customers(const records& ours, const records& theirs);

// Theirs as if it had known ours by its id: its account takes our id and holds what both have, and all that names it names ours, as a change
// of `now`. What both say differently stays as ours; names and notes of theirs are added.
records joined(const records& ours, records theirs, const std::vector<same_customer>& joins, time_ms now);

}  // namespace jindan::book
