// Actions: what somebody is to do, until it is closed and the customer was told. (A reader calls them tasks; `action` is what happens to the book.)
#include "book/app/update_parts.hpp"
#include "core/overloaded.hpp"

namespace jindan::book_app {

void apply(change& c, const tasks_action& what) {
    std::visit(overloaded{
                   [&](const add_task&) { c.seen = false; },
               },
               what);
}

}  // namespace jindan::book_app
