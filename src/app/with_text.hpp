// An action with the text that a reader typed.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace jindan::app {

// Alternatives without a text stay as they are; one may be a choice of alternatives itself.
template <class Action>
Action filled_in(Action a, std::string text) {
    std::visit(
        [&](auto& alternative) {
            if constexpr (requires { alternative.text = std::move(text); }) alternative.text = std::move(text);
            else if constexpr (requires { alternative.valueless_by_exception(); }) alternative = filled_in(std::move(alternative), std::move(text));
        },
        a);
    return a;
}

}  // namespace jindan::app
