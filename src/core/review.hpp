// A second look at a diagnostic that can be used as it is: what its author may have overlooked. For the command line; nothing in
// a page may call it.
#pragma once

#include <string>
#include <string_view>

#include "core/diagnostic.hpp"
#include "core/problem.hpp"

namespace jindan {

// `d` as `read_diagnostic` made it of `json`, which is the same text. Each warning has pointer, line and column; by place in the
// text, at most 100. `is_warning` holds for the code of each.
problems review(const diagnostic& d, std::string_view json);

// What keeps a page from showing it: each item of a kind that the page cannot ask, `no_card`, with its place.
problems without_card(const diagnostic& d, std::string_view json);

// The sentence for a reader, of a warning or of any other problem; see `message` in problem.hpp.
std::string remark(const problem& p, std::string_view lang);

}  // namespace jindan
