// The table of commands, and one function for each; each returns the exit status.
#pragma once

#include <span>

#include "cli/command_line.hpp"
#include "cli/console.hpp"

namespace jindan::cli {

inline constexpr int not_understood = -1;  // the words make no sense together: say how to get help

std::span<const command> commands();

int validate(const command_line& line);
int score(const command_line& line);
int explain(const command_line& line);
int group(const command_line& line);
int portfolio_command(const command_line& line);
int encode_link(const command_line& line);
int decode_link(const command_line& line);
int calendar(const command_line& line);
int page(const command_line& line);
int schema(const command_line& line);
int import_survey(const command_line& line);

}  // namespace jindan::cli
