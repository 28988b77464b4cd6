#include "book/app/action.hpp"

#include <utility>

namespace jindan::book_app {

action with_text(action a, std::string text) {
    std::visit(
        [&](auto& alternative) {
            if constexpr (requires { alternative.text = std::move(text); }) alternative.text = std::move(text);
        },
        a);
    return a;
}

}  // namespace jindan::book_app
