// Results beside each other: of two moments, or of several people.
#include "book/app/update_parts.hpp"
#include "core/overloaded.hpp"

namespace jindan::book_app {

void apply(change& c, const comparing_action& what) {
    std::visit(overloaded{
                   [&](const compare&) { c.seen = false; },
               },
               what);
}

}  // namespace jindan::book_app
