#include "book/names.hpp"

namespace jindan::book {

std::string_view trimmed(std::string_view s) {
    constexpr std::string_view white = " \t\n\r";
    const std::size_t from = s.find_first_not_of(white);
    return from == std::string_view::npos ? std::string_view() : s.substr(from, s.find_last_not_of(white) + 1 - from);
}

std::string name_key(std::string_view name) {
    std::string key(trimmed(name));
    for (char& c : key)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return key;
}

}  // namespace jindan::book
