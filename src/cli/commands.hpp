// One function per command; each returns the exit status. What `line` holds has been understood, its words have not.
#pragma once

#include <optional>

#include "cli/command_line.hpp"
#include "cli/console.hpp"
#include "core/diagnostic.hpp"

namespace jindan::cli {

inline constexpr int not_understood = -1;  // the words make no sense: show the help

int validate(const command_line& line);
int score(const command_line& line);
int link(const command_line& line);

// The diagnostic in a file, or nothing after saying what is wrong; then `status` is the exit status.
std::optional<diagnostic> open_diagnostic(const std::string& path, const command_line& line, int& status);

}  // namespace jindan::cli
