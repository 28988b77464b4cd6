// What was typed after the program's name, held against the table of commands.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "author/said.hpp"

namespace jindan::cli {

using author::said;

struct option {
    std::string_view name;         // "--answers"
    std::string_view value = {};   // what its value is called, "FILE"; empty: it has none
    std::string_view choices = {}; // "json|csv"; empty: anything
    said help = {};
};

struct command_line;

struct command {
    std::string_view name;   // "score", "link encode"
    std::string_view words;  // as the help shows them, "FILE --answers A.json"
    int fewest = 1, most = 1;  // words behind the name; most 0: any number, -1: none
    std::span<const option> options;
    said summary, details;
    int (*run)(const command_line&) = nullptr;  // gives the exit status
};

struct command_line {
    const command* what = nullptr;
    std::string group;               // "link", where only the first word of a name was understood
    std::vector<std::string> words;  // behind the name, in order
    std::string lang = "en";
    std::vector<std::pair<std::string_view, std::string>> given;  // options, in order
    bool help = false, version = false;
    std::string mistake;  // what could not be understood, in `lang`; empty where all was

    bool has(std::string_view option) const;
    std::string value(std::string_view option, std::string_view otherwise = {}) const;  // the last one given
    std::vector<std::string> list(std::string_view option) const;  // of all that were given, parted at commas
    std::string_view say(std::string_view ko, std::string_view en) const { return said{ko, en}.in(lang); }
};

command_line parse(const std::vector<std::string_view>& arguments, std::span<const command> commands);

// Options that every command has.
std::span<const option> common_options();

}  // namespace jindan::cli
