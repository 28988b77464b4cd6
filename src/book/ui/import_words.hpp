// What two copies of a record say, field by field, in the words of the screens.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "book/ui/records.hpp"

namespace jindan::book_ui {

struct said_part {
    std::string key;   // the same for the same part of both copies
    std::string label, text;
};
using said_parts = std::vector<said_part>;

// What a record says in a field as files name it: the parts of a list each by itself. Nothing for what no reader sees. `items` are those of an
// assessment that differ.
said_parts parts_of(const page& p, const book::settings& r, std::string_view field, const std::vector<std::string>& items);
said_parts parts_of(const page& p, const book::account& r, std::string_view field, const std::vector<std::string>& items);
said_parts parts_of(const page& p, const book::filled& r, std::string_view field, const std::vector<std::string>& items);
said_parts parts_of(const page& p, const book::visit& r, std::string_view field, const std::vector<std::string>& items);
said_parts parts_of(const page& p, const book::review& r, std::string_view field, const std::vector<std::string>& items);
said_parts parts_of(const page& p, const book::plan& r, std::string_view field, const std::vector<std::string>& items);
said_parts parts_of(const page& p, const book::action& r, std::string_view field, const std::vector<std::string>& items);
said_parts parts_of(const page& p, const book::criteria_set& r, std::string_view field, const std::vector<std::string>& items);

// When it was, as the screens say it: the quarter of an assessment, the day of a visit, the year of a plan; else empty.
std::string when_of(const page& p, const book::filled& r);
std::string when_of(const page& p, const book::visit& r);
std::string when_of(const page& p, const book::review& r);
std::string when_of(const page& p, const book::plan& r);
template <typename Record>
std::string when_of(const page&, const Record&) {
    return {};
}

std::string year_name(const page& p, int year);  // "2026년", "2026 회계연도"
std::string amounts_text(const page& p, const book::figures& f);  // "매출 1,200 KRW, 이익 30 KRW"; empty without any
std::string month_name(const page& p, int month);

}  // namespace jindan::book_ui
