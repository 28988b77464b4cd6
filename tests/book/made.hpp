// Accounts that tests start from.
#pragma once

#include <string>

#include "book/book.hpp"

namespace jindan::test {

inline book::account made(const std::string& id, const std::string& name) {
    book::account a;
    a.id = id;
    a.at = {1, 1, 0};
    a.name = name;
    return a;
}

}  // namespace jindan::test
