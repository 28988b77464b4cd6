// What is said about one kind of problem. Private to this layer, but for how the page's module is given its sentences.
#pragma once

#include <string>
#include <string_view>

#include "core/problem.hpp"

namespace jindan {

struct sentence {
    problem_code code;
    std::string_view ko, en;  // "{}" stands for the detail
};

// As it stands in assets/texts/problems.*.json; `code` is no warning. `language`: place in `languages`.
const char* raw_sentence(problem_code code, unsigned language);

inline constexpr std::size_t sentence_count = static_cast<std::size_t>(first_warning);

// In the page's module the sentences are given, in one language at a time: takes the first of `sentence_count` that follow each other, each ending
// in a zero, and stay where they are.
void take_sentences(unsigned language, const char* first);

inline std::string filled(std::string_view pattern, std::string_view detail) {
    const std::size_t slot = pattern.find("{}");
    if (slot == std::string_view::npos) return std::string(pattern);
    return std::string(pattern.substr(0, slot)).append(detail).append(pattern.substr(slot + 2));
}

}  // namespace jindan
