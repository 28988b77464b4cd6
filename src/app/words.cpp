#include "app/words.hpp"

#include <cstdlib>

#include "core/decimal.hpp"
#include "core/languages.hpp"

namespace jindan::app {

std::string filled(std::string_view pattern, std::initializer_list<std::string_view> values) {
    std::string out;
    for (std::size_t i = 0; i < pattern.size();) {
        const bool slot = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 1] >= '0' && pattern[i + 1] <= '9';
        const std::size_t close = slot ? pattern.find('}', i) : std::string_view::npos;
        if (close == std::string_view::npos) {
            out += pattern[i++];
            continue;
        }
        const auto which = static_cast<std::size_t>(pattern[i + 1] - '0');
        if (which < values.size()) out += values.begin()[which];
        i = close + 1;
    }
    return out;
}

std::string say(text_key key, std::string_view lang, std::initializer_list<std::string_view> values) { return filled(raw_text(key, read_language(lang)), values); }

std::string say(quarter q, std::string_view lang) { return say(text_key::quarter_name, lang, {std::to_string(q.year), std::to_string(q.number)}); }

std::string say_date(std::string_view iso, std::string_view lang) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::string(iso);
    const int month = (iso[5] - '0') * 10 + (iso[6] - '0'), day = (iso[8] - '0') * 10 + (iso[9] - '0');
    if (month < 1 || month > 12) return std::string(iso);
    constexpr text_key months[] = {text_key::month_1, text_key::month_2, text_key::month_3, text_key::month_4,  text_key::month_5,  text_key::month_6,
                                   text_key::month_7, text_key::month_8, text_key::month_9, text_key::month_10, text_key::month_11, text_key::month_12};
    return say(text_key::date_full, lang, {iso.substr(0, 4), say(months[month - 1], lang), std::to_string(day)});
}

std::string say_percent(double share) { return decimal::to_text(decimal::rounded(share * 100, 1)); }

std::string grouped(long long n) {
    std::string out = std::to_string(std::llabs(n));
    for (int at = static_cast<int>(out.size()) - 3; at > 0; at -= 3) out.insert(static_cast<std::size_t>(at), ",");
    return n < 0 ? "-" + out : out;
}

}  // namespace jindan::app
