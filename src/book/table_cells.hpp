// What people mean by what they write into a cell of a table or a field.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "book/account_table.hpp"

namespace jindan::book {

// Without blanks around it (also no-break and ideographic ones); line breaks and tabs within it become blanks.
std::string one_line(std::string_view text);

// A cell without the guard of a spreadsheet and blanks around it; and the same on one line.
std::string cell_text(std::string_view cell);
std::string cell_line(std::string_view cell);

// "1,234,567", "₩1,234", "(1,200)", "△1,200", "-$5.50", "1,234원", "USD 12"; with the decimal mark ',' "1.234.567" and "5,50".
struct money {
    double amount = 0;
    std::string sign;  // of its currency: an ISO code, or "$" or "¥", which are of several; empty: none
};
bool no_figure(std::string_view cell);  // empty, "-", "N/A", "#N/A"
std::variant<money, cell_error> read_money(std::string_view cell, char mark = '.');
bool may_be(std::string_view sign, std::string_view currency);

// "2026-11-23", "2026.11.23", "2026/11/23", also "2026. 1. 5." and "2026년 1월 5일".
std::optional<date> read_date(std::string_view cell);
std::optional<int> read_year(std::string_view cell);              // "2026", "2026년", "26년", "'26"
std::string with_whole_years(std::string_view text);              // "24년 매출", "'24 매출", "FY24": 2024
std::optional<std::string> read_currency(std::string_view cell);  // "KRW", "usd", "원", "€"
std::optional<bool> read_yes_or_no(std::string_view cell);        // "예", "no", "1", "O"

// Tags parted by comma, semicolon or line break, each once; one that contains these stands in quotes.
std::vector<std::string> read_tags(std::string_view cell);
std::string write_tags(const std::vector<std::string>& tags);

// Titles and words as they are compared: small letters, without blanks and punctuation.
std::string plain_word(std::string_view text);

}  // namespace jindan::book
