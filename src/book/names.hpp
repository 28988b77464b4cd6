// When two names of customers are the same.
#pragma once

#include <string>
#include <string_view>

namespace jindan::book {

std::string_view trimmed(std::string_view s);  // without white space at its ends
// The same for names that differ only in white space at their ends and in the case of Latin letters (ASCII). Empty for a blank name.
std::string name_key(std::string_view name);

}  // namespace jindan::book
