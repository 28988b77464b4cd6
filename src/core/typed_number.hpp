// Numbers as people type them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jindan {

// "1,234.5", "1 234", ".5", "007", "+3", "１２". Nothing where it is none or could be meant in two ways; decimal::limit where it is too large
// to keep.
std::optional<double> typed_number(std::string_view text);

// Without blanks around it and in plain characters: full-width digits and signs, the minus sign U+2212 and no-break spaces become ASCII.
std::string narrowed(std::string_view text);

}  // namespace jindan
