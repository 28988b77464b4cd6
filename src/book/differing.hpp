// In which fields two copies of a record differ. Private to this layer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "book/book.hpp"

namespace jindan::book {

// Two records as they are stored; names as a file has them, without moments, id, and what an assessment's answers come to.
std::vector<std::string> differing(std::string_view ours, std::string_view theirs);

struct differing_entries {
    bool answers = false, memos = false;
    std::vector<std::string> items;
};
differing_entries differing(const assessment& ours, const assessment& theirs);

}  // namespace jindan::book
