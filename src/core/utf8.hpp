// UTF-8 as far as we need it: is it valid, how long is it, and cutting without breaking a character.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace jindan::utf8 {

// Bytes from the start up to the first that is not valid UTF-8 (RFC 3629: shortest form, no surrogates, up to U+10FFFF).
std::size_t valid_prefix(std::string_view text);
inline bool valid(std::string_view text) { return valid_prefix(text) == text.size(); }

// Code points; each byte that belongs to no valid sequence counts as one.
int length(std::string_view text);

// At most `code_points` of it, always valid: bytes that are not UTF-8 come out as U+FFFD.
std::string cut(std::string_view text, int code_points);

// Without white space at its ends: blanks, tabs, line breaks, no-break and ideographic spaces, byte order marks.
std::string_view trimmed(std::string_view text);

// Appends one code point; surrogates and values beyond U+10FFFF come out as U+FFFD.
void append(std::string& out, char32_t code_point);

}  // namespace jindan::utf8
