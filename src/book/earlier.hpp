// What was kept before: assessments that know their customer by name alone, and figures without a currency. Private to this layer.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "book/book.hpp"

namespace jindan::book {

// Each name becomes an account, see `name_key`; it was made with the first of its assessments and is called as in the one that was headed
// last. Assessments without a name belong to none.
records of_assessments(std::vector<assessment> all, std::uint64_t seed);

// Figures that named no currency were in that of the settings they were kept with; from now on they say so themselves, so that nothing changes
// what they mean. Ids of the accounts that have changed; their moments stay.
std::vector<std::string> name_currencies(std::vector<account>& all, const std::string& currency);

}  // namespace jindan::book
