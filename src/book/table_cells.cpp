#include "book/table_cells.hpp"

#include <algorithm>
#include <cmath>

#include "book/names.hpp"
#include "core/decimal.hpp"
#include "core/typed_number.hpp"

namespace jindan::book {
namespace {

struct currency_sign {
    std::string_view text, sign;
};
// "\" is how Korean keyboards and CP949 show the sign of the won.
constexpr currency_sign signs[] = {{"₩", "KRW"}, {"￦", "KRW"}, {"\\", "KRW"}, {"원", "KRW"}, {"€", "EUR"}, {"£", "GBP"}, {"¥", "¥"}, {"￥", "¥"}, {"$", "$"}, {"＄", "$"}};

bool letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool digit(char c) { return c >= '0' && c <= '9'; }

std::string upper(std::string_view s) {
    std::string out(s);
    for (char& c : out)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return out;
}

// Takes the sign of a currency off one end of `s`; nothing where there is none.
std::optional<std::string> take_sign(std::string_view& s) {
    for (const currency_sign& c : signs) {
        if (s.starts_with(c.text)) return s = trimmed(s.substr(c.text.size())), std::string(c.sign);
        if (s.ends_with(c.text)) return s = trimmed(s.substr(0, s.size() - c.text.size())), std::string(c.sign);
    }
    const auto code = [](std::string_view three) { return three.size() == 3 && std::all_of(three.begin(), three.end(), letter); };
    if (s.size() > 3 && code(s.substr(0, 3)) && !letter(s[3])) {
        const std::string out = upper(s.substr(0, 3));
        return s = trimmed(s.substr(3)), out;
    }
    if (s.size() > 3 && code(s.substr(s.size() - 3)) && !letter(s[s.size() - 4])) {
        const std::string out = upper(s.substr(s.size() - 3));
        return s = trimmed(s.substr(0, s.size() - 3)), out;
    }
    return {};
}

// A number with a word for how many: "1.2억", "3만 5천", "1.5M", "2 bn".
bool has_unit(std::string_view s) {
    for (const std::string_view unit : {"조", "억", "만", "천", "백"})
        if (s.find(unit) != std::string_view::npos) return std::any_of(s.begin(), s.end(), digit);
    std::size_t from = s.find_first_not_of("0123456789.,- ");
    if (from == 0 || from == std::string_view::npos) return false;
    const std::string unit = upper(s.substr(from));
    return unit == "K" || unit == "M" || unit == "MN" || unit == "MM" || unit == "B" || unit == "BN";
}

// A number of so many digits at the front of `s`.
std::optional<int> take_number(std::string_view& s, std::size_t fewest, std::size_t most) {
    std::size_t n = 0;
    int out = 0;
    for (; n < s.size() && n < most && digit(s[n]); ++n) out = out * 10 + (s[n] - '0');
    if (n < fewest) return {};
    s.remove_prefix(n);
    return out;
}

bool take(std::string_view& s, std::string_view front) {
    if (!s.starts_with(front)) return false;
    s = trimmed(s.substr(front.size()));
    return true;
}

}  // namespace

std::string one_line(std::string_view text) {
    std::string out;
    for (const char c : trimmed(text)) {
        const bool blank = c == '\r' || c == '\n' || c == '\t';
        if (!blank)
            out += c;
        else if (!out.ends_with(' '))
            out += ' ';
    }
    return out;
}

std::string cell_text(std::string_view cell) { return std::string(trimmed(csv::unguarded(cell))); }

std::string cell_line(std::string_view cell) { return one_line(cell_text(cell)); }

bool no_figure(std::string_view cell) {
    const std::string text = narrowed(cell_text(cell));
    return text.empty() || text == "-" || text == "–" || text == "—" || (text.size() <= 4 && plain_word(text) == "na");
}

std::variant<money, cell_error> read_money(std::string_view cell, char mark) {
    const std::string text = narrowed(cell_text(cell));
    std::string_view s = text;
    bool bracketed = false, minus = false;
    money out;
    for (bool more = true; more;) {
        more = false;
        if (!bracketed && s.starts_with('(') && s.ends_with(')')) s = trimmed(s.substr(1, s.size() - 2)), bracketed = more = true;
        // Accounts in Korean and Japanese have a triangle for a minus.
        for (const std::string_view sign : {"-", "△", "▲"})
            if (!minus && take(s, sign)) minus = more = true;
        if (!out.sign.empty()) continue;
        if (const auto sign = take_sign(s)) out.sign = *sign, more = true;
    }
    const bool signed_twice = (bracketed && minus) || ((bracketed || minus) && (s.starts_with('+') || s.starts_with('-')));
    std::string number(s);
    if (mark == ',')
        for (char& c : number) c = c == ',' ? '.' : c == '.' ? ',' : c;
    // No thousands begin with 0: "0,500" is a part of one, or nothing.
    const std::size_t first = number.find_first_of("0123456789"), group = number.find(',');
    const bool part = group != std::string::npos && first < group && number[first] == '0';
    const auto x = part ? std::nullopt : typed_number(number);
    if (!x || signed_twice) return has_unit(s) ? cell_error::number_with_unit : cell_error::not_a_number;
    if (!(std::fabs(*x) < decimal::limit)) return cell_error::number_too_large;
    out.amount = *x != 0 && (bracketed || minus) ? -*x : *x;
    return out;
}

bool may_be(std::string_view sign, std::string_view currency) {
    if (sign == "$") return currency != "KRW" && currency != "EUR" && currency != "GBP" && currency != "JPY" && currency != "CNY";
    if (sign == "¥") return currency == "JPY" || currency == "CNY";
    return sign.empty() || sign == currency;
}

std::optional<date> read_date(std::string_view cell) {
    const std::string text = narrowed(cell_text(cell));
    std::string_view s = text;
    const auto year = take_number(s, 4, 4);
    if (!year) return {};
    s = trimmed(s);
    const bool named = s.starts_with("년");
    const std::string_view part = named ? "년" : s.starts_with('.') ? "." : s.starts_with('/') ? "/" : "-";
    if (!take(s, part)) return {};
    const auto month = take_number(s, 1, 2);
    s = trimmed(s);
    if (!month || !take(s, named ? "월" : part)) return {};
    const auto day = take_number(s, 1, 2);
    s = trimmed(s);
    if (named ? !take(s, "일") : part == "." && take(s, ".") && !s.empty()) return {};
    const date d{*year, *month, day.value_or(0)};
    return s.empty() && exists(d) ? std::optional(d) : std::nullopt;
}

std::optional<int> read_year(std::string_view cell) {
    const std::string text = with_whole_years(narrowed(cell_text(cell)));
    std::string_view s = text;
    const auto year = take_number(s, 4, 4);
    s = trimmed(s);
    if (!take(s, "년도")) take(s, "년");
    return year && s.empty() && *year >= 1900 && *year <= 2999 ? year : std::nullopt;
}

std::string with_whole_years(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool two = digit(text[i]) && i + 1 < text.size() && digit(text[i + 1]) && (i + 2 == text.size() || !digit(text[i + 2])) && (i == 0 || !digit(text[i - 1]));
        std::size_t marked = 0;  // bytes of an apostrophe before it
        for (const std::string_view mark : {"'", "’", "‘"})
            if (out.ends_with(mark)) marked = mark.size();
        const bool fiscal = out.size() >= 2 && upper(out.substr(out.size() - 2)) == "FY" && (out.size() == 2 || !letter(out[out.size() - 3]));
        if (two && (marked || fiscal || trimmed(text.substr(i + 2)).starts_with("년"))) {
            out.resize(out.size() - marked);
            out += "20";
            out += text[i++];
        }
        out += text[i];
    }
    return out;
}

std::optional<std::string> read_currency(std::string_view cell) {
    const std::string text = cell_text(cell);
    for (const currency_sign& c : signs)
        if (text == c.text && c.sign.size() == 3 && letter(c.sign[0])) return std::string(c.sign);
    if (text.size() != 3 || !std::all_of(text.begin(), text.end(), letter)) return {};
    return upper(text);
}

std::optional<bool> read_yes_or_no(std::string_view cell) {
    const std::string word = plain_word(cell_text(cell));
    for (const std::string_view yes : {"1", "y", "yes", "true", "o", "예", "네", "보관", "보관됨", "보관함", "archived", "✓", "✔"})
        if (word == yes) return true;
    for (const std::string_view no : {"0", "n", "no", "false", "x", "아니요", "아니오", "사용", "사용중", "active"})
        if (word == no) return false;
    return {};
}

std::vector<std::string> read_tags(std::string_view cell) {
    const std::string text = cell_text(cell);
    std::vector<std::string> out;
    std::string tag;
    bool quoted = false;
    const auto end = [&] {
        std::string whole = one_line(tag);
        if (!whole.empty() && std::find(out.begin(), out.end(), whole) == out.end()) out.push_back(std::move(whole));
        tag.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"' && quoted && text.substr(i + 1, 1) == "\"")
            tag += text[++i];
        else if (c == '"' && (quoted || trimmed(tag).empty()))
            quoted = !quoted;
        else if (!quoted && (c == ',' || c == ';' || c == '\n'))
            end();
        else
            tag += c;
    }
    end();
    return out;
}

std::string write_tags(const std::vector<std::string>& tags) {
    std::string out;
    for (const std::string& tag : tags) {
        if (!out.empty()) out += "; ";
        if (tag.find_first_of(",;\"\n") == std::string::npos) {
            out += tag;
            continue;
        }
        out += '"';
        for (const char c : tag) out.append(c == '"' ? 2 : 1, c);
        out += '"';
    }
    return out;
}

std::string plain_word(std::string_view text) {
    std::string out;
    const std::string narrow = narrowed(text);
    for (std::size_t i = 0; i < narrow.size(); ++i) {
        const std::string_view rest = std::string_view(narrow).substr(i);
        if (rest.starts_with("\u3000") || rest.starts_with("\uFEFF") || rest.starts_with("\u00B7")) {
            i += rest.starts_with("\u00B7") ? 1U : 2U;
            continue;
        }
        const char c = narrow[i];
        if (c >= 'A' && c <= 'Z')
            out += static_cast<char>(c - 'A' + 'a');
        else if (std::string_view(" \t\r\n_-./:()[]*#'\"").find(c) == std::string_view::npos)
            out += c;
    }
    return out;
}

}  // namespace jindan::book
