// The command's own description.
#pragma once

#include <string_view>

namespace jindan::cli {

inline constexpr std::string_view version_line = "jindan 0.1.0\n";

std::string_view help(std::string_view lang);

}  // namespace jindan::cli
