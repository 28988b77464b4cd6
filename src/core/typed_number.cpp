#include "core/typed_number.hpp"

#include <algorithm>

#include "core/decimal.hpp"

namespace jindan {
namespace {

std::string_view take_digits(std::string_view& s) {
    const std::string_view digits = s.substr(0, s.find_first_not_of("0123456789"));
    s.remove_prefix(digits.size());
    return digits;
}

}  // namespace

// Full-width digits and signs (U+FF0B to U+FF19) are of East Asian keyboards; the others come with what is pasted.
std::string narrowed(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i, 3) == "\u2212" || text.substr(i, 2) == "\u00A0") {
            out += text[i] == '\xE2' ? '-' : ' ';
            i += text[i] == '\xE2' ? 2U : 1U;
            continue;
        }
        const bool wide = text.substr(i, 2) == "\xEF\xBC" && i + 2 < text.size() && text[i + 2] >= '\x8B' && text[i + 2] <= '\x99';
        out += wide ? static_cast<char>(text[i + 2] - '\x8B' + '+') : text[i];
        if (wide) i += 2;
    }
    out.erase(0, out.find_first_not_of(' '));
    out.erase(out.find_last_not_of(' ') + 1);
    return out;
}

std::optional<double> typed_number(std::string_view text) {
    const std::string typed = narrowed(text);
    std::string_view s = typed;
    const bool negative = s.starts_with('-');
    if (negative || s.starts_with('+')) s.remove_prefix(1);
    std::string number(take_digits(s));
    // "1,234,567", "1 234": separators stand before each three digits, or nowhere. "12,5" could be meant either way.
    const char separator = s.starts_with(' ') ? ' ' : ',';
    const bool may_be_grouped = !number.empty() && number.size() <= 3;
    while (may_be_grouped && s.starts_with(separator)) {
        s.remove_prefix(1);
        const std::string_view three = take_digits(s);
        if (three.size() != 3) return {};
        number += three;
    }
    std::string_view part;
    if (s.starts_with('.')) {
        s.remove_prefix(1);
        part = take_digits(s);
    }
    if (!s.empty() || (number.empty() && part.empty())) return {};
    number.erase(0, std::min(number.find_first_not_of('0'), number.size()));
    if (number.empty()) number = "0";
    if (!part.empty()) number.append(".").append(part);
    const double x = decimal::parse(number).value_or(decimal::limit);
    return negative ? -x : x;
}

}  // namespace jindan
