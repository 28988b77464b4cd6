// What is done with customers beside assessing them: visits by a checklist, the quarterly review, the year's plan.
#include "book/app/update_parts.hpp"
#include "core/overloaded.hpp"

namespace jindan::book_app {

void apply(change& c, const care_action& what) {
    std::visit(overloaded{
                   [&](const add_visit&) { c.seen = false; },
               },
               what);
}

}  // namespace jindan::book_app
