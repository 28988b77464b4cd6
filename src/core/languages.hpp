// The languages of the interface, as assets/languages.json lists them. A diagnostic has languages of its own: localized.hpp.
#pragma once

#include <iterator>
#include <string_view>

#include "core/languages.gen.hpp"  // IWYU pragma: export

namespace jindan {

inline constexpr unsigned language_count = std::size(languages);

// Its place in `languages`; `language_count` where it is none of them.
constexpr unsigned find_language(std::string_view code) {
    unsigned i = 0;
    while (i < language_count && languages[i].code != code) ++i;
    return i;
}

constexpr bool is_language(std::string_view code) { return find_language(code) < language_count; }

// Whose texts are read: anything else reads English.
constexpr unsigned read_language(std::string_view code) { return is_language(code) ? find_language(code) : find_language("en"); }
static_assert(is_language("en"));

// The one that the switch of a page leads to: round and round.
constexpr const language& next_language(std::string_view code) { return languages[(find_language(code) + 1) % language_count]; }

}  // namespace jindan
