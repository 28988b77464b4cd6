// Criteria of the reader's own, and ratings by them.
#include "book/app/update_parts.hpp"
#include "core/overloaded.hpp"

namespace jindan::book_app {

void apply(change& c, const criteria_action& what) {
    std::visit(overloaded{
                   [&](const add_set&) { c.seen = false; },
               },
               what);
}

}  // namespace jindan::book_app
