// Records as text.
#include "core/csv.hpp"
#include "core/decimal.hpp"

namespace jindan::csv {
namespace {

bool needs_quotes(std::string_view field, char separator) {
    for (const char c : field)
        if (c == separator || c == '"' || c == '\r' || c == '\n') return true;
    return false;
}

// A formula, or one behind apostrophes.
bool looks_like_formula(std::string_view text) {
    const std::size_t first = text.find_first_not_of('\'');
    return first != std::string_view::npos && std::string_view("=+-@\t\r").find(text[first]) != std::string_view::npos;
}

}  // namespace

std::string guarded(std::string text) {
    if (looks_like_formula(text) && !decimal::parse(text)) text.insert(0, 1, '\'');
    return text;
}

std::string_view unguarded(std::string_view cell) {
    if (cell.starts_with('\'') && looks_like_formula(cell)) cell.remove_prefix(1);
    return cell;
}

void append_record(std::string& out, std::span<const std::string_view> fields, char separator) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const std::string_view field = fields[i];
        if (i > 0) out += separator;
        // Some readers leave out empty lines, and all take a mark at the start of a file for its encoding.
        const bool mistaken = i == 0 && ((fields.size() == 1 && field.empty()) || field.starts_with("\xEF\xBB\xBF"));
        if (!mistaken && !needs_quotes(field, separator)) {
            out += field;
            continue;
        }
        out += '"';
        for (const char c : field) out.append(c == '"' ? 2 : 1, c);
        out += '"';
    }
    out += "\r\n";
}

}  // namespace jindan::csv
