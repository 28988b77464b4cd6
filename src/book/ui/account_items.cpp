// One diagnostic item by item over the quarters, as a table: as many of the latest quarters as fit, the others a step back. Folded where it is long.
#include <algorithm>

#include "book/ui/records.hpp"
#include "core/decimal.hpp"
#include "core/index.hpp"

namespace jindan::book_ui {
namespace {

constexpr float column = 66, least_name = 250;  // widths; on a phone the name stands above its row
constexpr std::size_t short_table = 6;          // items that are not folded

struct table {
    const page& p;
    std::string id;
    const book::course& c;
    std::size_t from, end;  // of course::stops

    float name_width() const { return p.k.narrow ? p.k.width : p.k.width - column * static_cast<float>(end - from); }
    float column_left(std::size_t stop) const { return (p.k.narrow ? p.k.left : p.k.left + name_width()) + column * static_cast<float>(stop - from); }

    // What each stop says, beside the name or below it.
    template <class Cell>
    void row(const std::string& row, const std::string& name, ui::role name_role, ui::role cell_role, const ui::text_style& s, const Cell& cell) const {
        ui::kit& k = p.k;
        k.fill({k.left, k.y, k.width, 1}, k.colours.line);
        k.y += 6;
        k.open_group(row, ui::role::row, "");
        const float high = k.paragraph_at(row + ".name", name, s, {k.left, k.y, name_width() - (k.narrow ? 0 : 12), 0}, name_role);
        if (k.narrow) k.y += high + 2;
        float most = k.narrow ? 0 : high;
        for (std::size_t i = from; i < end; ++i) {
            const auto [text, style] = cell(i);
            most = std::max(most, k.paragraph_at(row + ".at" + std::to_string(c.stops[i].period), text, style, {column_left(i), k.y, column - 6, 0}, cell_role));
        }
        k.y += most;
        k.close_group();
        k.y += 6;
    }
};

// Whether and where an item went since the stop before, where both are of one edition.
int moved(const book::course& c, std::size_t item, std::size_t stop) {
    if (stop == 0 || c.stops[stop].edition != c.stops[stop - 1].edition) return 0;
    const auto &then = c.values[item][stop - 1], &now = c.values[item][stop];
    return !then || !now ? 0 : decimal::less(*then, *now) ? 1 : decimal::less(*now, *then) ? -1 : 0;
}

void show_memos(const page& p, const table& t, const item& it, const std::string& row) {
    ui::kit& k = p.k;
    for (std::size_t i = t.end; i-- > t.from;) {
        const entry* e = p.s().kept.assessments[at(t.c.stops[i].assessment)].what.find(it.id);
        if (!e || e->memo.empty()) continue;
        const entry* before = i > t.from ? p.s().kept.assessments[at(t.c.stops[i - 1].assessment)].what.find(it.id) : nullptr;
        if (before && before->memo == e->memo) continue;  // carried along: it is said where it was written
        const std::string memo = row + ".memo" + std::to_string(t.c.stops[i].period);
        k.open_group(memo, ui::role::row, "");
        k.y += k.paragraph_at(memo + ".text", p.say(book_text_key::course_memo, {quarter_name(p, t.c.stops[i].period), first_line(e->memo)}), k.small(), {k.left, k.y, k.width, 0},
                              ui::role::cell);
        k.close_group();
        k.y += 4;
    }
}

void show_rows(const page& p, const diagnostic& d, const table& t) {
    ui::kit& k = p.k;
    using cell = std::pair<std::string, ui::text_style>;
    const ui::text_style bold{ui::text_size::small, true, k.colours.ink};
    t.row(t.id + ".head", p.say(book_text_key::course_item), ui::role::column_header, ui::role::column_header, bold,
          [&](std::size_t i) { return cell{quarter_name(p, t.c.stops[i].period), bold}; });
    const std::string none = p.say(book_text_key::compare_no_value);
    for (std::size_t n = 0; n < d.dimensions.size(); ++n)
        t.row(t.id + ".dimension." + d.dimensions[n].id, p.say(book_text_key::course_dimension, {d.dimensions[n].name.in(p.s().lang)}), ui::role::row_header, ui::role::cell,
              k.small(), [&](std::size_t i) {
                  const std::optional<int>& x = t.c.profiles[n][i];
                  return cell{x ? std::to_string(*x) : none, k.small()};
              });
    for (std::size_t n = 0; n < d.items.size(); ++n) {
        const std::string row = t.id + ".of." + d.items[n].id;
        t.row(row, ui::number_of(static_cast<int>(n)) + ". " + d.items[n].statement.in(p.s().lang), ui::role::row_header, ui::role::cell, k.plain(), [&](std::size_t i) {
            const std::optional<double>& x = t.c.answers[n][i];
            const int way = moved(t.c, n, i);
            ui::text_style s = k.plain();
            if (way) s.bold = true, s.ink = way > 0 ? k.colours.accent : k.colours.warning;
            return cell{(x ? decimal::to_text(*x) : none) + (way > 0 ? " ↑" : way < 0 ? " ↓" : ""), s};
        });
        show_memos(p, t, d.items[n], row);
    }
}

}  // namespace

void show_items(const page& p, const diagnostic& d, const book::course& c, const std::string& id) {
    ui::kit& k = p.k;
    // What is open is "<table>" with the latest quarters, or "<table>:4" without the latest four.
    const std::string whole = id + ".items", open = p.s().care.open.starts_with(whole) ? p.s().care.open : "";
    k.gap(12);
    const bool folds = d.items.size() > short_table && !k.paper;
    if (folds && open.empty()) return p.button(whole + ".open", p.say(book_text_key::course_items_open), ui::look::secondary, book_app::open_record{whole});
    const std::size_t all = c.stops.size();
    std::size_t back = 0;
    for (std::size_t i = whole.size() + 1; i < open.size(); ++i) back = std::min(back * 10 + static_cast<std::size_t>(open[i] - '0'), all - 1);
    const float room = (k.width - (k.narrow ? 0 : least_name)) / column;
    const std::size_t fit = std::max<std::size_t>(2, static_cast<std::size_t>(std::max(0.0f, room))), end = all - back, from = end > fit ? end - fit : 0;
    const table t{p, whole, c, from, end};
    if (folds || from > 0 || end < all) {
        std::vector<ui::button_spec> ways;
        if (folds) ways.push_back({open + ".open", p.say(book_text_key::course_items_fold), p.on(book_app::open_record{open})});
        if (from > 0) ways.push_back({whole + ".older", p.say(book_text_key::course_older), p.on(book_app::open_record{whole + ":" + std::to_string(back + fit)})});
        if (back > 0)
            ways.push_back({whole + ".newer", p.say(book_text_key::course_newer), p.on(book_app::open_record{back > fit ? whole + ":" + std::to_string(back - fit) : whole})});
        if (!k.paper) ui::button_rows(k, ways, false), k.gap(12);
    }
    k.open_group(whole, ui::role::table, p.say(book_text_key::course_items_of, {d.title.in(p.s().lang)}));
    show_rows(p, d, t);
    k.close_group();
}

}  // namespace jindan::book_ui
