#include "app/action.hpp"

#include <type_traits>
#include <utility>

namespace jindan::app {

action with_text(action a, std::string text) {
    std::visit(
        [&](auto& alternative) {
            if constexpr (requires { alternative.text = std::move(text); }) alternative.text = std::move(text);
        },
        a);
    return a;
}

action with_way(action a, way by) {
    if (auto* c = std::get_if<choose>(&a)) c->by = by;
    return a;
}

}  // namespace jindan::app
