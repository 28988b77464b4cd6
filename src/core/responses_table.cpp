// Answers from the rows of a table.
#include <algorithm>

#include "core/decimal.hpp"
#include "core/index.hpp"
#include "core/responses.hpp"

namespace jindan {

std::optional<answer_column> answer_column_of(const diagnostic& d, int index, std::string_view name) {
    const std::size_t dot = name.find('.');
    if (index < 0) return {};
    const item& it = d.items[at(index)];
    answer_column out{index};
    if ((it.kind == item_kind::points) != (dot != std::string_view::npos)) return {};
    if (it.kind == item_kind::likert) {
        out.low = std::max(d.scale_of(index).lowest(), 0);
        out.high = std::min(d.scale_of(index).highest(), 9);
    }
    if (it.kind != item_kind::points) return out;
    for (std::size_t i = 0; i < it.options.size(); ++i)
        if (it.options[i].id == name.substr(dot + 1)) out.option = static_cast<int>(i);
    return out.option < 0 ? std::nullopt : std::optional(out);
}

row_reader::row_reader(const diagnostic& d, std::vector<answer_column> columns) : d_(d), columns_(std::move(columns)), given_(d.items.size()) {
    for (const answer_column& c : columns_)
        if (c.option >= 0 && std::find(points_items_.begin(), points_items_.end(), c.item) == points_items_.end()) points_items_.push_back(c.item);
}

void row_reader::fail(int column, problem what) {
    const answer_column& c = columns_[at(column)];
    const item& it = d_.items[at(c.item)];
    // Where points do not add up, it is no column that is wrong.
    const bool whole = c.option < 0 || what.code == problem_code::answer_points;
    what.where = "/" + it.id + (whole ? "" : "." + it.options[at(c.option)].id);
    wrong_.push_back({column, std::move(what)});
}

const responses& row_reader::read(std::span<const std::string_view> cells) {
    wrong_.clear();
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const answer_column& c = columns_[i];
        if (c.item < 0 || c.option >= 0) continue;
        response& out = given_[at(c.item)];
        const std::string_view cell = i < cells.size() ? cells[i] : std::string_view();
        // Nearly every cell of nearly every table is one digit.
        if (cell.size() == 1 && cell[0] - '0' >= c.low && cell[0] - '0' <= c.high) {
            out.is = response::state::given;
            out.value = cell[0] - '0';
        } else if (answer_fault wrong = take_cell(d_, c.item, cell, out)) {
            // Nothing of the row before stays behind.
            out.is = response::state::blank;
            out.value = 0;
            out.parts.clear();
            fail(static_cast<int>(i), std::move(*wrong));
        }
    }
    for (const int item : points_items_) read_points(item, cells);
    return given_;
}

// Its columns may stand anywhere.
void row_reader::read_points(int item, std::span<const std::string_view> cells) {
    response& out = given_[at(item)];
    out.is = response::state::blank;
    points_.assign(d_.items[at(item)].options.size(), 0);
    int last = -1, numbers = 0, not_applicable = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (columns_[i].item != item) continue;
        last = static_cast<int>(i);
        const std::string_view cell = without_spaces(i < cells.size() ? cells[i] : std::string_view());
        if (cell.empty()) continue;
        if (says_not_applicable(cell)) {
            ++not_applicable;
            continue;
        }
        const auto n = decimal::parse(cell);
        if (!n) return fail(last, {problem_code::wrong_type, {}, "number"});
        points_[at(columns_[i].option)] = *n;
        ++numbers;
    }
    if (numbers + not_applicable == 0) return;
    answer_fault wrong = numbers == 0 ? take_not_applicable(d_, item, out) : take_points(d_, item, points_, out);
    if (numbers > 0 && not_applicable > 0) wrong = problem{problem_code::answer_applies, {}, {}};
    if (!wrong) return;
    out.is = response::state::blank;
    fail(last, std::move(*wrong));
}

}  // namespace jindan
