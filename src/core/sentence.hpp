// What is said about one kind of problem, in both languages. Private to this layer.
#pragma once

#include <string>
#include <string_view>

#include "core/problem.hpp"

namespace jindan {

struct sentence {
    problem_code code;
    std::string_view ko, en;  // "{}" stands for the detail
};

inline std::string filled(std::string_view pattern, std::string_view detail) {
    const std::size_t slot = pattern.find("{}");
    if (slot == std::string_view::npos) return std::string(pattern);
    return std::string(pattern.substr(0, slot)).append(detail).append(pattern.substr(slot + 2));
}

}  // namespace jindan
