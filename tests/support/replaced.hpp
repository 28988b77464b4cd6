// A text with a part of it replaced, which has to be there.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace jindan::test {

inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace jindan::test
