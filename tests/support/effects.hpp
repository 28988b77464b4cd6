// What a page was asked for.
#pragma once

#include <utility>
#include <variant>
#include <vector>

#include "app/effect.hpp"

namespace jindan::test {

// Those of one kind; none is left.
template <class Effect>
std::vector<Effect> taken(app::effects& all) {
    std::vector<Effect> out;
    for (const app::effect& e : std::exchange(all, {}))
        if (const auto* one = std::get_if<Effect>(&e)) out.push_back(*one);
    return out;
}

}  // namespace jindan::test
