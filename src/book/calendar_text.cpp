#include "book/calendar_text.hpp"

#include <cstdint>

#include "core/utf8.hpp"

namespace jindan::book {
namespace {

constexpr std::size_t longest_line = 75;  // in octets, the line break not counted

bool control(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == '\x7F'; }

// Value type TEXT (section 3.3.11).
std::string escaped(std::string_view value) {
    std::string out;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const char c = value[i];
        if (c == '\\' || c == ';' || c == ',')
            out.append(1, '\\').append(1, c);
        else if (c == '\n' || (c == '\r' && value.substr(i + 1, 1) != "\n"))
            out += "\\n";
        else if (!control(c))
            out += c;
    }
    return utf8::cut(out, static_cast<int>(out.size()));
}

std::string address(std::string_view value) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string out;
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7F && std::string_view("\"<>\\^`{|}").find(c) == std::string_view::npos)
            out += c;
        else
            out.append(1, '%').append(1, hex[byte >> 4]).append(1, hex[byte & 15]);
    }
    return out;
}

std::string compact(const date& d) {
    std::string out;
    for (const char c : to_string(d))
        if (c != '-') out += c;
    return out;
}

std::string two(std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); }

}  // namespace

void calendar_text::line(std::string_view head, std::string_view value) {
    std::string whole(head);
    whole.append(":").append(value);
    std::string_view rest = whole;
    std::size_t room = longest_line;
    while (rest.size() > room) {
        std::size_t end = room;
        while (end > 0 && (static_cast<unsigned char>(rest[end]) & 0xC0) == 0x80) --end;  // no character is broken
        out_.append(rest.substr(0, end)).append("\r\n ");
        rest.remove_prefix(end);
        room = longest_line - 1;  // the blank counts
    }
    out_.append(rest).append("\r\n");
}

void calendar_text::text(std::string_view head, std::string_view value) { line(head, escaped(value)); }
void calendar_text::link(std::string_view head, std::string_view value) { line(head, address(value)); }
void calendar_text::day(std::string_view head, const date& d) { line(std::string(head) + ";VALUE=DATE", compact(d)); }

void calendar_text::moment(std::string_view head, time_ms t) {
    constexpr std::int64_t seconds_in_day = 86'400;
    const std::int64_t seconds = ((t / 1000 % seconds_in_day) + seconds_in_day - (t % 1000 < 0)) % seconds_in_day;
    line(head, compact(date_of(t)) + "T" + two(seconds / 3600) + two(seconds / 60 % 60) + two(seconds % 60) + "Z");
}

}  // namespace jindan::book
