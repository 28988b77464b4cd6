// All customers beside each other: matrix, money, tiers, weights, time.
#include "book/app/update_parts.hpp"
#include "core/overloaded.hpp"

namespace jindan::book_app {

void apply(change& c, const portfolio_action& what) {
    std::visit(overloaded{
                   [&](const choose_sheet&) { c.seen = false; },
               },
               what);
}

}  // namespace jindan::book_app
