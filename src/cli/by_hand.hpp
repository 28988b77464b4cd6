// A diagnostic for pen and paper: all statements with their answers, how to add them up, and what the sum means. For pages without script
// and for everybody who wants to see how a result comes about.
#pragma once

#include <string_view>

#include "core/diagnostic.hpp"
#include "ui/semantics.hpp"

namespace jindan::cli {

// Headings of level 3 and below; the first `most` statements, of which those from item `first` on can be answered.
ui::tree by_hand(const diagnostic& d, std::string_view lang, int first, int most);

}  // namespace jindan::cli
