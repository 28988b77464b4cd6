// The semantic tree as the HTML that web/live-roles.js would make of it, so that the page can be read and answered before its script
// comes, and the script takes the elements over as they are.
#pragma once

#include <string>
#include <string_view>

#include "ui/semantics.hpp"

namespace jindan::cli {

// Text and attribute values with HTML's own characters escaped.
std::string escaped(std::string_view text);

// All nodes of the tree, nested as they are. Ids begin with `prefix`; those that begin with "-" themselves are not written. `mark`, HTML, comes before the first button that stands in
// nothing else, or at the end.
// `live`: the script will find the nodes by their ids.
std::string write_html(const ui::tree& t, std::string_view prefix, bool live, std::string_view mark = {});

}  // namespace jindan::cli
