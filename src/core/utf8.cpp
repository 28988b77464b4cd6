#include "core/utf8.hpp"

namespace jindan::utf8 {
namespace {

// Length of the valid sequence at `i`, or 0. The table is that of The Unicode Standard, "Well-Formed UTF-8 Byte Sequences".
std::size_t sequence_at(std::string_view text, std::size_t i) {
    const auto byte = [&](std::size_t k) { return i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0u; };
    const unsigned first = byte(0);
    if (first < 0x80) return 1;
    if (first < 0xC2 || first > 0xF4) return 0;
    const std::size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    const unsigned lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (byte(1) < lowest || byte(1) > highest) return 0;
    for (std::size_t k = 2; k < length; ++k)
        if ((byte(k) & 0xC0) != 0x80) return 0;
    return length;
}

}  // namespace

std::size_t valid_prefix(std::string_view text) {
    std::size_t i = 0;
    while (i < text.size()) {
        const std::size_t n = sequence_at(text, i);
        if (n == 0) return i;
        i += n;
    }
    return i;
}

int length(std::string_view text) {
    int n = 0;
    for (std::size_t i = 0; i < text.size(); ++n) {
        const std::size_t bytes = sequence_at(text, i);
        i += bytes ? bytes : 1;
    }
    return n;
}

std::string cut(std::string_view text, int code_points) {
    std::string out;
    for (std::size_t i = 0; i < text.size() && code_points > 0; --code_points) {
        const std::size_t bytes = sequence_at(text, i);
        if (bytes)
            out += text.substr(i, bytes);
        else
            append(out, 0xFFFD);
        i += bytes ? bytes : 1;
    }
    return out;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view white[] = {" ", "\t", "\r", "\n", "\u00A0", "\u3000", "\uFEFF"};
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view w : white) {
            if (text.starts_with(w)) text.remove_prefix(w.size()), more = true;
            if (text.ends_with(w)) text.remove_suffix(w.size()), more = true;
        }
    }
    return text;
}

void append(std::string& out, char32_t c) {
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
    const auto byte = [&](char32_t b) { out += static_cast<char>(b); };
    if (c < 0x80) return byte(c);
    if (c < 0x800) {
        byte(0xC0 | c >> 6);
    } else {
        if (c < 0x10000) {
            byte(0xE0 | c >> 12);
        } else {
            byte(0xF0 | c >> 18);
            byte(0x80 | (c >> 12 & 0x3F));
        }
        byte(0x80 | (c >> 6 & 0x3F));
    }
    byte(0x80 | (c & 0x3F));
}

}  // namespace jindan::utf8
