#include "app/words.hpp"

#include <cstdlib>

namespace jindan::app {
namespace {

enum class ending { vowel, rieul, consonant };

// How the last sound of `word` ends. Hangul syllables by their final, digits as they are read in Korean, Latin letters roughly
// by their letter; anything else counts as a vowel.
ending ending_of(std::string_view word) {
    while (!word.empty() && (word.back() == ')' || word.back() == '"' || word.back() == ' ')) word.remove_suffix(1);
    if (word.empty()) return ending::vowel;
    const auto last = static_cast<unsigned char>(word.back());
    if (last < 0x80) {
        constexpr std::string_view consonant_digits = "036", rieul_digits = "178", consonant_letters = "bcdgkmnptBCDGKMNPT";
        if (rieul_digits.find(word.back()) != std::string_view::npos || last == 'l' || last == 'L') return ending::rieul;
        if (consonant_digits.find(word.back()) != std::string_view::npos) return ending::consonant;
        return consonant_letters.find(word.back()) != std::string_view::npos ? ending::consonant : ending::vowel;
    }
    if (word.size() < 3) return ending::vowel;
    const auto byte = [&](std::size_t from_end) { return static_cast<unsigned char>(word[word.size() - from_end]); };
    const unsigned code = (byte(3) & 0x0Fu) << 12 | (byte(2) & 0x3Fu) << 6 | (byte(1) & 0x3Fu);
    if (code < 0xAC00 || code > 0xD7A3) return ending::vowel;
    const unsigned last_consonant = (code - 0xAC00) % 28;
    return last_consonant == 0 ? ending::vowel : last_consonant == 8 ? ending::rieul : ending::consonant;
}

}  // namespace

std::string_view particle(std::string_view named, std::string_view word) {
    struct pair {
        std::string_view after_consonant, after_vowel;
    };
    constexpr pair pairs[] = {{"은", "는"}, {"이", "가"}, {"을", "를"}, {"과", "와"}, {"으로", "로"}};
    const ending how = ending_of(word);
    for (const pair& p : pairs)
        if (p.after_consonant == named) {
            const bool plain = how == ending::vowel || (how == ending::rieul && named == "으로");
            return plain ? p.after_vowel : p.after_consonant;
        }
    return {};
}

std::string say(text_key key, std::string_view lang, std::initializer_list<std::string_view> values) {
    const std::string_view pattern = raw_text(key, lang == "ko");
    std::string out;
    for (std::size_t i = 0; i < pattern.size();) {
        const bool slot = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 1] >= '0' && pattern[i + 1] <= '9';
        const std::size_t close = slot ? pattern.find('}', i) : std::string_view::npos;
        if (close == std::string_view::npos) {
            out += pattern[i++];
            continue;
        }
        const auto which = static_cast<std::size_t>(pattern[i + 1] - '0');
        if (which < values.size()) {
            const std::string_view value = values.begin()[which];
            out += value;
            if (pattern[i + 2] == ':') out += particle(pattern.substr(i + 3, close - i - 3), value);
        }
        i = close + 1;
    }
    return out;
}

std::string say(quarter q, std::string_view lang) {
    return say(text_key::quarter_name, lang, {std::to_string(q.year), std::to_string(q.number)});
}

std::string say_date(std::string_view iso, std::string_view lang) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::string(iso);
    const int month = (iso[5] - '0') * 10 + (iso[6] - '0'), day = (iso[8] - '0') * 10 + (iso[9] - '0');
    if (month < 1 || month > 12) return std::string(iso);
    constexpr text_key months[] = {text_key::month_1, text_key::month_2, text_key::month_3, text_key::month_4,
                                   text_key::month_5, text_key::month_6, text_key::month_7, text_key::month_8,
                                   text_key::month_9, text_key::month_10, text_key::month_11, text_key::month_12};
    return say(text_key::date_full, lang, {iso.substr(0, 4), say(months[month - 1], lang), std::to_string(day)});
}

std::string grouped(long long n) {
    std::string out = std::to_string(std::llabs(n));
    for (int at = static_cast<int>(out.size()) - 3; at > 0; at -= 3) out.insert(static_cast<std::size_t>(at), ",");
    return n < 0 ? "-" + out : out;
}

}  // namespace jindan::app
