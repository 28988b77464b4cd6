// Which decimal mark the numbers of each column of figures allow. "135.500" is a number with either mark, and so is "135,500"; "12.5" and "1.350.000"
// say which one their column has. Where none of them does, or they say different things, the reader has to.
#include <algorithm>

#include "book/table_row.hpp"

namespace jindan::book {
namespace {

struct count {
    int point = 0, comma = 0;  // numbers with this decimal mark alone
    std::string unclear;       // the first with either
};

void take(count& c, std::string_view cell, char separator) {
    if (cell.find_first_of(".,") == std::string_view::npos) return;
    const bool point = std::holds_alternative<money>(read_money(cell)), comma = std::holds_alternative<money>(read_money(cell, ','));
    // Where a comma is the decimal mark, spreadsheets part columns by another sign; and hardly anybody writes just three decimals of money.
    if (point && comma && separator == ',' && cell.find(',') != std::string_view::npos)
        ++c.point;
    else if (!point || !comma)
        c.point += point, c.comma += comma;
    else if (c.unclear.empty())
        c.unclear = cell_line(cell);
}

}  // namespace

std::vector<figures_reading> decimal_marks(std::string_view text, const std::vector<column_use>& columns, char separator) {
    std::vector<count> counts(columns.size());
    const auto look = [&](const csv::record& r) {
        for (std::size_t i = 0; i < std::min(columns.size(), r.fields.size()); ++i)
            if (is_figure(columns[i].what)) take(counts[i], r.fields[i], separator);
        return true;
    };
    csv::parser p({separator});
    if (p.feed(text, look)) p.finish(look);
    std::vector<figures_reading> out;
    for (const count& c : counts) {
        const bool said = (c.point == 0) != (c.comma == 0);
        out.push_back({c.comma > c.point ? ',' : '.', said ? std::string() : c.unclear});
    }
    return out;
}

}  // namespace jindan::book
