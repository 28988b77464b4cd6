# Turns the interface's words (a flat JSON object of key -> text, one file per language) into C++:
#   enum class text_key { start_begin, … }   from the key "start.begin"
#   const char* raw_text(text_key key, bool korean)     built in: texts.gen.cpp; the web module has them given, see words_given.cpp
# Stops where a key or a {placeholder} stands in one language only, so that no screen can be half translated.
# Run as: cmake -D KO=ko.json -D EN=en.json -D OUT=directory -P texts.cmake
cmake_minimum_required(VERSION 3.24)

# Gives the keys of a file in order, and each text in <prefix>_<key>.
function(read_texts file prefix)
    file(READ ${file} json)
    string(JSON count ERROR_VARIABLE error LENGTH "${json}")
    if(error)
        message(FATAL_ERROR "${file} is not a JSON object: ${error}")
    endif()
    set(keys)
    math(EXPR last "${count} - 1")
    foreach(i RANGE ${last})
        string(JSON key MEMBER "${json}" ${i})
        if(NOT key MATCHES "^[a-z][a-z0-9_]*(\\.[a-z0-9_]+)*$")
            message(FATAL_ERROR "${file}: \"${key}\" is no key; keys are words of a-z, 0-9 and _ joined by dots")
        endif()
        string(JSON type TYPE "${json}" "${key}")
        if(NOT type STREQUAL STRING)
            message(FATAL_ERROR "${file}: \"${key}\" is no text")
        endif()
        string(JSON text GET "${json}" "${key}")
        list(APPEND keys ${key})
        set(${prefix}_${key} "${text}" PARENT_SCOPE)
    endforeach()
    set(${prefix} ${keys} PARENT_SCOPE)
endfunction()

function(stop_at_missing keys other_keys other_file)
    set(missing ${${keys}})
    list(REMOVE_ITEM missing ${${other_keys}})
    if(missing)
        list(JOIN missing ", " names)
        message(FATAL_ERROR "${other_file} lacks: ${names}")
    endif()
endfunction()

function(placeholders text result)
    string(REGEX MATCHALL "{[a-z0-9_]+}" found "${text}")
    list(REMOVE_DUPLICATES found)
    list(SORT found)
    set(${result} "${found}" PARENT_SCOPE)
endfunction()

function(as_literal text result)
    string(REPLACE "\\" "\\\\" text "${text}")
    string(REPLACE "\"" "\\\"" text "${text}")
    string(REPLACE "\n" "\\n" text "${text}")
    set(${result} "\"${text}\"" PARENT_SCOPE)
endfunction()

read_texts(${KO} ko)
read_texts(${EN} en)
stop_at_missing(ko en ${EN})
stop_at_missing(en ko ${KO})

list(LENGTH ko count)
set(names "")
set(ko_rows "")
set(en_rows "")
foreach(key IN LISTS ko)
    placeholders("${ko_${key}}" in_korean)
    placeholders("${en_${key}}" in_english)
    if(NOT in_korean STREQUAL in_english)
        message(FATAL_ERROR "\"${key}\": the languages differ in their placeholders: ko {${in_korean}}, en {${in_english}}")
    endif()
    string(REPLACE "." "_" name ${key})
    if("${ko_${key}}${en_${key}}" MATCHES "\n")
        message(FATAL_ERROR "\"${key}\" has a line break: the page gets one text in each line")
    endif()
    as_literal("${ko_${key}}" korean)
    as_literal("${en_${key}}" english)
    string(APPEND names "    ${name},\n")
    string(APPEND ko_rows "    ${korean},\n")
    string(APPEND en_rows "    ${english},\n")
endforeach()

# Written only when changed, so that a touched file does not rebuild every screen.
file(CONFIGURE OUTPUT ${OUT}/texts.gen.hpp @ONLY CONTENT [[
// Made by src/app/texts.cmake from assets/texts; edit those.
#pragma once

namespace jindan {

enum class text_key : unsigned short {
@names@};

inline constexpr unsigned text_count = @count@;

// The text as it stands in the file, UTF-8, with its {placeholders}.
const char* raw_text(text_key key, bool korean);

}  // namespace jindan
]])
file(CONFIGURE OUTPUT ${OUT}/texts.gen.cpp @ONLY CONTENT [[
// Made by src/app/texts.cmake from assets/texts; edit those.
#include "app/words.hpp"

namespace jindan {

namespace {

const char* const ko[] = {
@ko_rows@};

const char* const en[] = {
@en_rows@};

}  // namespace

const char* raw_text(text_key key, bool korean) {
    return (korean ? ko : en)[static_cast<unsigned short>(key)];
}

bool app::has_words(std::string_view) { return true; }

bool app::give_words(std::string_view, std::string lines) { return !lines.empty(); }

}  // namespace jindan
]])
