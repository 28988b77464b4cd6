// Records as text.
#include "core/csv.hpp"

namespace jindan::csv {
namespace {

bool needs_quotes(std::string_view field, char separator) {
    for (const char c : field)
        if (c == separator || c == '"' || c == '\r' || c == '\n') return true;
    return false;
}

}  // namespace

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
