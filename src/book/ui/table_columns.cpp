// The columns of a table, each with what it was understood as and some of what stands in it; of one at a time that can be changed.
#include <algorithm>

#include "app/sheet_view.hpp"
#include "book/names.hpp"
#include "book/table_cells.hpp"
#include "book/ui/table_parts.hpp"
#include "core/index.hpp"

namespace jindan::book_ui {
namespace {

using book::column_kind;
using book_app::incoming_table;

constexpr book_text_key kind_names[] = {book_text_key::table_kind_nothing,  book_text_key::table_kind_name, book_text_key::table_kind_tags,
                                        book_text_key::table_kind_archived, book_text_key::table_kind_note, book_text_key::table_kind_sales,
                                        book_text_key::table_kind_profit,   book_text_key::table_kind_year, book_text_key::table_kind_currency,
                                        book_text_key::table_kind_person,   book_text_key::table_kind_role, book_text_key::table_kind_last_contact};  // as column_kind

struct scale_name {
    double scale;
    book_text_key name;
};
constexpr scale_name scales[] = {{1, book_text_key::table_scale_one},
                                 {1e3, book_text_key::table_scale_thousand},
                                 {1e4, book_text_key::table_scale_ten_thousand},
                                 {1e6, book_text_key::table_scale_million},
                                 {1e8, book_text_key::table_scale_hundred_million}};

bool is_person(column_kind k) { return k == column_kind::person || k == column_kind::role || k == column_kind::last_contact; }

// "매출 2026 × 1,000,000, USD"
std::string use_of(const page& p, const book::column_use& use) {
    std::string out = name_of(p, use.what, use.number);
    if (!is_figure(use.what)) return out;
    if (use.scale != 1) out += " × " + app::say_number(use.scale);
    if (!use.currency.empty()) out += ", " + use.currency;
    return out;
}

std::string samples_of(const incoming_table& t, std::size_t column) {
    std::string out;
    int shown = 0;
    const auto add = [&](const std::vector<std::string>& cells) {
        if (shown >= 3 || column >= cells.size()) return;
        const std::string cell = book::one_line(cells[column]);
        if (cell.empty()) return;
        out += (out.empty() ? "" : " / ") + cell;
        ++shown;
    };
    if (!t.how.titled) add(t.start.titles);
    for (const auto& cells : t.start.samples) add(cells);
    return out;
}

// What figures are that may be read in two ways: each with the first of them. Where columns are parted by semicolons, a comma is the decimal mark more often than not.
void show_marks(const page& p, const incoming_table& t, int column, const std::string& id) {
    if (at(column) >= t.reading.figures.size() || t.reading.figures[at(column)].unclear.empty()) return;
    const std::string& first = t.reading.figures[at(column)].unclear;
    const book::column_use& use = t.start.columns[at(column)];
    std::vector<page::choice> all;
    for (const char mark : {t.how.separator == ';' ? ',' : '.', t.how.separator == ';' ? '.' : ','})
        if (const auto read = book::read_money(first, mark); const auto* one = std::get_if<book::money>(&read))
            all.push_back({id + ".mark." + (mark == ',' ? "comma" : "point"), app::say_number(one->amount), use.decimal == mark, book_app::choose_column_scale{column, use.scale, mark}});
    const std::string question = p.say(book_text_key::table_column_mark, {first});
    p.k.gap(4);
    p.label(question);
    p.choices(id + ".mark", question, all, ui::role::radio);
}

void show_choice(const page& p, const incoming_table& t, int column, const std::string& id) {
    ui::kit& k = p.k;
    const book::column_use& use = t.start.columns[at(column)];
    std::vector<page::choice> kinds;
    for (std::size_t i = 0; i < std::size(kind_names); ++i)
        kinds.push_back(
            {id + ".kind.opt" + std::to_string(i), p.say(kind_names[i]), static_cast<std::size_t>(use.what) == i, book_app::choose_column{column, static_cast<column_kind>(i)}});
    p.choices(id + ".kind", p.say(book_text_key::table_column_is, {title_of_column(p, t, column)}), kinds, ui::role::radio);
    const bool figure = is_figure(use.what) || use.what == column_kind::currency;
    if (figure || is_person(use.what)) {
        const std::string number = p.shown(id + ".number", use.number ? std::to_string(use.number) : "");
        const std::string plain(book::trimmed(number));
        const bool wrong = plain.empty() ? !figure : plain != std::to_string(use.number);
        k.gap(4);
        p.write_in({id + ".number", p.say(figure ? book_text_key::table_column_year : book_text_key::table_column_person), number, figure ? "2026" : "1",
                    wrong ? p.say(figure ? book_text_key::table_year_wrong : book_text_key::table_person_wrong) : "", "", true},
                   book_app::write_column_number{column, ""});
    }
    if (!is_figure(use.what)) return;
    k.gap(8);
    std::vector<page::choice> units;
    for (std::size_t i = 0; i < std::size(scales); ++i)
        units.push_back(
            {id + ".scale.opt" + std::to_string(i), p.say(scales[i].name), use.scale == scales[i].scale, book_app::choose_column_scale{column, scales[i].scale, use.decimal}});
    // One that only a title says.
    if (std::none_of(units.begin(), units.end(), [](const page::choice& c) { return c.chosen; }))
        units.push_back({id + ".scale.own", "× " + app::say_number(use.scale), true, book_app::choose_column_scale{column, use.scale, use.decimal}});
    p.label(p.say(book_text_key::table_column_scale));
    p.choices(id + ".scale", p.say(book_text_key::table_column_scale), units, ui::role::radio);
    const std::string currency = p.shown(id + ".currency", use.currency);
    const bool wrong = !book::trimmed(currency).empty() && !book::read_currency(currency);
    p.write_in({id + ".currency", p.say(book_text_key::money_currency), currency, p.s().kept.set.currency, wrong ? p.say(book_text_key::data_currency_three) : ""},
               book_app::write_column_currency{column, ""});
}

}  // namespace

std::string name_of(const page& p, column_kind kind, int number) { return p.say(kind_names[static_cast<std::size_t>(kind)]) + (number ? " " + std::to_string(number) : ""); }

void show_columns(const page& p, const incoming_table& t) {
    ui::kit& k = p.k;
    k.gap(16);
    const std::string title = p.say(book_text_key::table_columns);
    k.heading("table.columns.title", title, 3, {ui::text_size::body, true, k.colours.ink});
    k.open_group("table.columns", ui::role::list, title);
    for (std::size_t i = 0; i < t.start.columns.size(); ++i) {
        const int column = static_cast<int>(i);
        const std::string id = "table.column" + std::to_string(i), name = title_of_column(p, t, column), use = use_of(p, t.start.columns[i]), samples = samples_of(t, i);
        const bool open = t.editing == column;
        k.gap(8);
        k.open_group(id, ui::role::item, "");
        const std::string change = p.say(open ? book_text_key::table_column_done : book_text_key::table_column_change);
        const float wide = k.measure(change, {ui::text_size::body, true}) + 32, room = k.width - wide - 8;
        const float top = k.y;
        float below = top + k.paragraph_at(id + ".use", p.say(book_text_key::table_column_use, {name, use}), {ui::text_size::body, true, k.colours.ink}, {k.left, top, room, 0});
        if (!samples.empty()) below += k.paragraph_at(id + ".samples", samples, k.small(), {k.left, below, room, 0});
        k.button(id + ".change", p.say(open ? book_text_key::table_column_done_of : book_text_key::table_column_change_of, {name}), ui::look::secondary,
                 {k.right() - wide, top, wide, ui::measure::target}, p.on(book_app::edit_column{column}), change);
        k.y = std::max(below, top + ui::measure::target);
        show_marks(p, t, column, id);
        if (open) k.gap(4), show_choice(p, t, column, id);
        k.close_group();
    }
    k.close_group();
}

}  // namespace jindan::book_ui
