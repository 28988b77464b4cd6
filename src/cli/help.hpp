// The command's own description, made of the table of commands.
#pragma once

#include <string>

#include "cli/command_line.hpp"

namespace jindan::cli {

inline constexpr std::string_view version_line = "jindan " JINDAN_VERSION "\n";

std::string help(std::span<const command> commands, std::string_view lang);  // of all commands
std::string help(const command& one, std::string_view lang);

}  // namespace jindan::cli
