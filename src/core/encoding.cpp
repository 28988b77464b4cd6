#include "core/encoding.hpp"

#include <array>

namespace jindan {
namespace {

constexpr std::string_view base64_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

int digit_of(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    return c == '-' ? 62 : c == '_' ? 63 : -1;
}

// Half a byte at a time: 64 bytes of table instead of 1,024.
constexpr auto crc_table = [] {
    std::array<std::uint32_t, 16> table{};
    for (std::uint32_t n = 0; n < 16; ++n) {
        std::uint32_t c = n;
        for (int bit = 0; bit < 4; ++bit) c = c & 1 ? 0xEDB88320u ^ c >> 1 : c >> 1;
        table[n] = c;
    }
    return table;
}();

}  // namespace

std::string base36(std::uint64_t n) {
    std::string out;
    do out.insert(out.begin(), "0123456789abcdefghijklmnopqrstuvwxyz"[n % 36]);
    while (n /= 36);
    return out;
}

std::uint32_t crc32(std::string_view bytes, std::uint32_t before) {
    std::uint32_t c = ~before;
    for (const char byte : bytes) {
        c ^= static_cast<unsigned char>(byte);
        c = crc_table[c & 15] ^ c >> 4;
        c = crc_table[c & 15] ^ c >> 4;
    }
    return ~c;
}

std::uint64_t fnv1a_64(std::string_view bytes) {
    std::uint64_t h = 14695981039346656037u;
    for (const char byte : bytes) h = (h ^ static_cast<unsigned char>(byte)) * 1099511628211u;
    return h;
}

std::string hex(std::uint64_t n, int digits) {
    std::string out(static_cast<std::size_t>(digits), '0');
    for (auto at = out.rbegin(); at != out.rend(); ++at, n >>= 4) *at = "0123456789abcdef"[n & 15];
    return out;
}

std::optional<std::uint64_t> parse_hex(std::string_view s, std::size_t digits) {
    if (s.size() != digits) return {};
    std::uint64_t n = 0;
    for (const char c : s) {
        const bool decimal = c >= '0' && c <= '9';
        if (!decimal && (c < 'a' || c > 'f')) return {};
        n = n << 4 | static_cast<std::uint64_t>(decimal ? c - '0' : c - 'a' + 10);
    }
    return n;
}

std::string base64url(std::string_view bytes) {
    std::string out;
    out.reserve((bytes.size() * 4 + 2) / 3);
    std::uint32_t bits = 0;
    int waiting = 0;
    for (const char byte : bytes) {
        bits = bits << 8 | static_cast<unsigned char>(byte);
        for (waiting += 8; waiting >= 6; waiting -= 6) out += base64_digits[bits >> (waiting - 6) & 63];
    }
    if (waiting) out += base64_digits[bits << (6 - waiting) & 63];
    return out;
}

std::optional<std::string> parse_base64url(std::string_view s) {
    if (s.size() % 4 == 1) return {};
    std::string out;
    out.reserve(s.size() * 3 / 4);
    std::uint32_t bits = 0;
    int waiting = 0;
    for (const char c : s) {
        const int digit = digit_of(c);
        if (digit < 0) return {};
        bits = bits << 6 | static_cast<std::uint32_t>(digit);
        waiting += 6;
        if (waiting >= 8) {
            waiting -= 8;
            out += static_cast<char>(bits >> waiting & 255);
        }
    }
    if (bits & ((1u << waiting) - 1)) return {};
    return out;
}

std::optional<std::uint64_t> parse_number(std::string_view s, std::uint64_t highest) {
    if (s.empty() || s.size() > 19 || (s.size() > 1 && s[0] == '0')) return {};
    std::uint64_t n = 0;
    for (const char c : s) {
        if (c < '0' || c > '9') return {};
        n = n * 10 + static_cast<std::uint64_t>(c - '0');
    }
    if (n > highest) return {};
    return n;
}

}  // namespace jindan
