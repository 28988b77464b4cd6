// Customers from a table and into one.
#include "book/app/update_parts.hpp"
#include "core/overloaded.hpp"

namespace jindan::book_app {

void apply(change& c, const tables_action& what) {
    std::visit(overloaded{
                   [&](const pick_table&) { c.seen = false; },
               },
               what);
}

}  // namespace jindan::book_app
