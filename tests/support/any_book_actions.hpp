// Any action on the customer book, senseless ones among them.
#pragma once

#include "book/app/state.hpp"
#include "support/chance.hpp"

namespace jindan::test {

book_app::action any_book_action(const book_app::state& s, chance& c);

}  // namespace jindan::test
