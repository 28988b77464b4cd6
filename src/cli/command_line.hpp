// What was typed after the program's name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jindan::cli {

struct command_line {
    std::vector<std::string> words;  // commands and files, in order
    std::string lang = "en";         // --lang ko|en
    std::string answers, record;     // --answers FILE, --record FILE
    std::string depth = "answers";   // --depth full|answers|score
    bool with_account = false, help = false, version = false;
    std::string mistake;  // what could not be understood, in `lang`; empty where all was
};

command_line parse(const std::vector<std::string_view>& arguments);

}  // namespace jindan::cli
