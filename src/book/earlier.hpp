// What was kept before there was a book: assessments that know their customer by name alone. Private to this layer.
#pragma once

#include <cstdint>
#include <vector>

#include "book/book.hpp"

namespace jindan::book {

// Each name becomes an account, see `name_key`; it was made with the first of its assessments and is called as in the one that was headed
// last. Assessments without a name belong to none.
records of_assessments(std::vector<assessment> all, std::uint64_t seed);

}  // namespace jindan::book
