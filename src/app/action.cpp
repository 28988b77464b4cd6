#include "app/action.hpp"

#include "app/with_text.hpp"

namespace jindan::app {

action with_text(action a, std::string_view text) {
    fill_in(a, text);
    return a;
}

action with_way(action a, way by) {
    if (auto* c = std::get_if<choose>(&a)) c->by = by;
    return a;
}

}  // namespace jindan::app
