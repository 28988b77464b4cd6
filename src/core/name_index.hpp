// Numbers for names, in order of first appearance. One hash table for everything that gathers rows by a name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jindan {

class name_index {
public:
    int add(std::string_view name);         // its number, a new one where it has none: 0, 1, 2 …
    int find(std::string_view name) const;  // or -1
    const std::vector<std::string>& names() const { return names_; }

private:
    std::size_t slot_of(std::string_view name, std::uint32_t hash) const;
    std::vector<std::string> names_;
    std::vector<std::uint32_t> hashes_;  // of the names
    std::vector<int> slots_;             // a power of two of them, at least half free; -1 is free
};

}  // namespace jindan
