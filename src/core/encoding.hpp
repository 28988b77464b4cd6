// Checksums and the text form of bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jindan {

// CRC-32 of IEEE 802.3 (polynomial EDB88320 reflected, start and end inverted): "123456789" gives cbf43926.
// `before` is the checksum of what precedes, so that a text can be summed in parts.
std::uint32_t crc32(std::string_view bytes, std::uint32_t before = 0);

// FNV-1a, 64 bits: "" gives cbf29ce484222325.
std::uint64_t fnv1a_64(std::string_view bytes);

// The lowest `digits` hex digits, lower case.
std::string hex(std::uint64_t n, int digits);
// Of exactly `digits` lower-case hex digits; anything else is nothing.
std::optional<std::uint64_t> parse_hex(std::string_view s, std::size_t digits);

std::string base36(std::uint64_t n);  // 0–9 and a–z, without leading zeros

// Base64 with the address-safe alphabet and without padding (RFC 4648, section 5).
std::string base64url(std::string_view bytes);
// Nothing where a character or the length is wrong, or where unused bits are set: one text per content.
std::optional<std::string> parse_base64url(std::string_view s);

// Decimal digits only, without leading zeros, up to `highest`; anything else is nothing.
std::optional<std::uint64_t> parse_number(std::string_view s, std::uint64_t highest);

}  // namespace jindan
