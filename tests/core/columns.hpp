// Columns that tests start from, and what they compare them with.
#pragma once

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

#include "core/column.hpp"

namespace jindan::test {

using indices = std::vector<int>;
using places = std::vector<std::optional<int>>;
inline constexpr std::nullopt_t none = std::nullopt;

inline bool same(const std::optional<double>& a, const std::optional<double>& b) { return a && b ? decimal::equal(*a, *b) : !a && !b; }

inline bool same(const column& a, const column& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (!same(a[i], b[i])) return false;
    return true;
}

// As a row of texts, "-" for none, so that a failed check shows what was there.
inline std::string shown(const column& values) {
    std::string out;
    for (const auto& v : values) out += (out.empty() ? "" : " ") + (v ? decimal::to_text(*v) : "-");
    return out;
}

}  // namespace jindan::test
