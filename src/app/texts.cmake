# Turns words of the interface into C++:
#   enum class <NAME>_key { start_begin, … }   from the key "start.begin"
#   inline constexpr unsigned <NAME>_count
#   const char* raw_text(<NAME>_key key, unsigned language)   built in: <NAME>s.gen.cpp; web modules have them given, see words_given.cpp
# Run as: cmake -D NAME=text -D TEXTS=beginning of the files' paths -D OUT=directory -P texts.cmake
cmake_minimum_required(VERSION 3.24)

include(${CMAKE_CURRENT_LIST_DIR}/../read_texts.cmake)
read_languages(${TEXTS})
set(names "")
foreach(key IN LISTS keys)
    string(REPLACE "." "_" name ${key})
    string(APPEND names "    ${name},\n")
endforeach()
list(LENGTH keys count)
write_rows()

# Written only when changed, so that a touched file does not rebuild every screen.
file(CONFIGURE OUTPUT ${OUT}/${NAME}s.gen.hpp @ONLY CONTENT [[
// Made by src/app/texts.cmake from assets/texts; edit those.
#pragma once

namespace jindan {

enum class @NAME@_key : unsigned short {
@names@};

inline constexpr unsigned @NAME@_count = @count@;

// The text as it stands in the file, UTF-8, with its {placeholders}. `language`: place in `languages`.
const char* raw_text(@NAME@_key key, unsigned language);

}  // namespace jindan
]])
file(CONFIGURE OUTPUT ${OUT}/${NAME}s.gen.cpp @ONLY CONTENT [[
// Made by src/app/texts.cmake from assets/texts; edit those.
#include "@NAME@s.gen.hpp"

#include "core/languages.hpp"

namespace jindan {

namespace {

const char* const texts[language_count][@NAME@_count] = {
@rows@};

}  // namespace

const char* raw_text(@NAME@_key key, unsigned language) {
    return texts[language][static_cast<unsigned short>(key)];
}

}  // namespace jindan
]])
