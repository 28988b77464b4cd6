// An action with the text that a reader typed.
#pragma once

#include <string_view>
#include <variant>

namespace jindan::app {

// Puts it into the alternative that is there; one without a text stays as it is, and one may be a choice of alternatives itself.
template <class Action>
void fill_in(Action& a, std::string_view text) {
    std::visit(
        [&](auto& alternative) {
            if constexpr (requires { alternative.text = text; })
                alternative.text = text;
            else if constexpr (requires { alternative.valueless_by_exception(); })
                fill_in(alternative, text);
        },
        a);
}

}  // namespace jindan::app
