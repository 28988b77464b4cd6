// Files, standard output and standard error of the command.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/diagnostic.hpp"
#include "core/problem.hpp"

namespace jindan::cli {

struct command_line;

// Exit statuses, as `jindan --help` lists them.
inline constexpr int fine = 0, wrong_input = 1, unreadable = 2;

// The file's bytes; "-" is standard input. Nothing, after saying so, where it cannot be read.
std::optional<std::string> read(const std::string& path, std::string_view lang);

void print(std::string_view text);  // to standard output, as it is
void say(std::string_view text);    // to standard error, with a line break; control characters as "?"

// "file:line:column: pointer: message", one line each, to standard error; warnings with "warning: " before the message, unless they are errors here.
void say(const problems& all, std::string_view path, std::string_view lang, bool strict = false);

// Says that a file cannot be read or written, with the system's reason.
void say_reason(std::string_view path, std::string_view what);

// What is wrong with the options, in the words of `command_line::mistake`; `options` is the detail. Gives `not_understood`.
int lacks(const command_line& line, std::string_view options);
int clash(const command_line& line, std::string_view options);

// What is wrong with the value of an option. Gives `unreadable`.
int wrong_value(std::string_view option, std::string_view value, std::string_view why);

// The diagnostic in a file, or nothing after saying what is wrong; then `status` is the exit status.
std::optional<diagnostic> open_diagnostic(const std::string& path, const command_line& line, int& status);

}  // namespace jindan::cli
