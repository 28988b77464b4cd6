# Turns the sentences about problems into C++: raw_sentence, see sentence.hpp. The web module has them given, see sentences_given.cpp.
# Run as: cmake -D TEXTS=beginning of the files' paths -D OUT=directory -P problems.cmake
cmake_minimum_required(VERSION 3.24)

include(${CMAKE_CURRENT_LIST_DIR}/../read_texts.cmake)
read_languages(${TEXTS})
# CMake gives the keys by the alphabet; the page reads them as they stand in the file, and so has C++ to.
file(READ ${TEXTS}${first}.json json)
string(REGEX MATCHALL "\n *\"[a-z0-9_]+\":" in_order "${json}")
list(TRANSFORM in_order REPLACE "[^a-z0-9_]" "" OUTPUT_VARIABLE keys)
set(codes "")
foreach(key IN LISTS keys)
    string(APPEND codes "    problem_code::${key},\n")
endforeach()
write_rows()

file(CONFIGURE OUTPUT ${OUT}/problems.gen.cpp @ONLY CONTENT [[
// Made by src/core/problems.cmake from assets/texts; edit those.
#include <algorithm>
#include <array>

#include "core/languages.hpp"
#include "core/sentence.hpp"

namespace jindan {
namespace {

constexpr std::array codes{
@codes@};
static_assert(codes.size() == static_cast<std::size_t>(first_warning), "assets/texts/problems.*.json have a sentence for each code, in the order of problem_code");
static_assert(std::is_sorted(codes.begin(), codes.end()), "assets/texts/problems.*.json are in the order of problem_code");

constexpr const char* sentences[language_count][sentence_count] = {
@rows@};

}  // namespace

const char* raw_sentence(problem_code code, unsigned language) { return sentences[language][static_cast<std::size_t>(code)]; }

}  // namespace jindan
]])
