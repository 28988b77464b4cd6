// Scores by id, as tests name them.
#pragma once

#include <string_view>

#include "core/diagnostic.hpp"

namespace jindan::test {

// -1 where there is none.
inline int score_index(const diagnostic& d, std::string_view id) {
    for (std::size_t i = 0; i < d.scores.size(); ++i)
        if (d.scores[i].id == id) return static_cast<int>(i);
    return -1;
}

}  // namespace jindan::test
