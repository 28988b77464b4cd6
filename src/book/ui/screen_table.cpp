// A table of customers before it is taken: what it was understood as, row by row what it would change, and what is wrong.
#include <algorithm>

#include "book/names.hpp"
#include "book/table_cells.hpp"
#include "book/ui/lists.hpp"
#include "book/ui/records.hpp"
#include "book/ui/table_parts.hpp"
#include "core/index.hpp"
#include "core/typed_number.hpp"

namespace jindan::book_ui {
namespace {

constexpr int most_shown = 50;  // of the rows of each kind

std::string refusal_of(const page& p, const book_app::incoming_table& t) {
    using book::table_refusal;
    const book::table_reading& r = t.reading;
    if (t.start.cp949 || r.cp949) return p.say(book_text_key::table_refused_cp949);
    const auto unreadable = [&](const std::optional<csv::error>& why) { return p.say(book_text_key::table_refused_text, {std::to_string(why ? why->line : 1)}); };
    if (t.start.columns.empty() && t.start.problem) return unreadable(t.start.problem);
    switch (r.refused) {
        case table_refusal::none: return "";
        case table_refusal::not_readable: return unreadable(r.problem);
        case table_refusal::no_name_column: return p.say(book_text_key::table_refused_name);
        case table_refusal::column_twice: return p.say(book_text_key::table_refused_twice, {title_of_column(p, t, r.column)});
        case table_refusal::empty: return p.say(book_text_key::table_refused_empty);
        case table_refusal::figures_unclear: return p.say(book_text_key::table_refused_unclear, {title_of_column(p, t, r.column)});
        case table_refusal::too_many_accounts: return p.say(book_text_key::table_refused_many, {std::to_string(book::limits::accounts)});
    }
    return "";
}

std::string reason_of(const page& p, const book::row_error& e) {
    using book::cell_error;
    const auto with = [&](book_text_key key) { return p.say(key, {e.detail}); };
    switch (e.what) {
        case cell_error::spoilt: return p.say(book_text_key::table_wrong_spoilt);
        case cell_error::too_many_cells: return p.say(book_text_key::table_wrong_cells);
        case cell_error::no_name: return p.say(book_text_key::table_wrong_no_name);
        case cell_error::name_twice: return with(book_text_key::table_wrong_name_twice);
        case cell_error::name_ambiguous: return p.say(book_text_key::table_wrong_ambiguous);
        case cell_error::too_long: return with(book_text_key::table_wrong_long);
        case cell_error::too_many: return with(book_text_key::table_wrong_many);
        case cell_error::not_a_number: return with(book_text_key::table_wrong_number);
        case cell_error::number_with_unit: return with(book_text_key::table_wrong_unit);
        case cell_error::number_too_large: return with(book_text_key::table_wrong_large);
        case cell_error::negative: return with(book_text_key::table_wrong_negative);
        case cell_error::not_a_year: return with(book_text_key::table_wrong_year);
        case cell_error::no_year: return p.say(book_text_key::table_wrong_no_year);
        case cell_error::figure_twice: return with(book_text_key::table_wrong_figure_twice);
        case cell_error::not_a_currency: return with(book_text_key::table_wrong_currency);
        case cell_error::other_currency: return with(book_text_key::table_wrong_other_currency);
        case cell_error::not_a_date: return with(book_text_key::table_wrong_date);
        case cell_error::not_yes_or_no: return with(book_text_key::table_wrong_yes_no);
        case cell_error::no_person: return p.say(book_text_key::table_wrong_no_person);
    }
    return "";
}

// What a cell changes, as the book will have it: amounts in full and in their currency, whatever unit the column has them in.
struct said_cell {
    std::string name, before, after;
};

said_cell words_of(const page& p, const book_app::incoming_table& t, const book::cell_change& c) {
    if (!c.year) return {title_of_column(p, t, c.column), c.before, c.after};
    const auto amount = [](const std::string& text, const std::string& currency) {
        const auto x = typed_number(text);
        return x ? book_app::say_amount(*x, currency) : "";
    };
    return {name_of(p, t.start.columns[at(c.column)].what, c.year), amount(c.before, c.currency_before), amount(c.after, c.currency_after)};
}

std::string words_of(const page& p, const book_app::incoming_table& t, const book::table_row& row) {
    std::string out = p.say(book_text_key::table_line, {std::to_string(row.number)}) + (row.name.empty() ? "" : " · " + row.name);
    std::string more;
    const auto add = [&](const std::string& one) { more += (more.empty() ? "" : ", ") + one; };
    if (row.state == book::row_state::wrong) {
        for (const book::row_error& e : row.errors) add((e.column < 0 ? "" : title_of_column(p, t, e.column) + ": ") + reason_of(p, e));
    } else {
        for (const book::cell_change& c : row.changes) {
            const auto [name, before, after] = words_of(p, t, c);
            add(row.state == book::row_state::added ? name + ": " + after
                                                    : p.say(book_text_key::table_cell_change, {name, before.empty() ? p.say(book_text_key::table_cell_empty) : before, after}));
        }
    }
    return more.empty() ? out : out + " — " + more;
}

void show_rows_that(const page& p, const book_app::incoming_table& t, book::row_state state, const std::string& id, const std::string& title) {
    ui::kit& k = p.k;
    int all = 0;
    for (const book::table_row& row : t.reading.rows) {
        if (row.state != state) continue;
        if (all++ == 0) {
            k.gap(16);
            ui::text_style head{ui::text_size::small, true, state == book::row_state::wrong ? k.colours.warning : k.colours.ink};
            k.paragraph(id, title, head);
            k.open_group(id + ".rows", ui::role::list, title);
        }
        if (all > most_shown) continue;
        const std::string one = id + "." + std::to_string(row.number);
        k.gap(4);
        k.open_group(one, ui::role::item, "");
        k.paragraph(one + ".text", words_of(p, t, row), k.plain());
        k.close_group();
    }
    if (all) k.close_group();
    if (all > most_shown) k.paragraph(id + ".more", p.say(book_text_key::data_import_more, {std::to_string(all - most_shown)}), k.small());
}

// Rows of customers that are called like one of the book: new ones, unless the reader says otherwise.
void show_similar(const page& p, const book_app::incoming_table& t) {
    std::vector<int> all;
    for (std::size_t i = 0; i < t.reading.rows.size(); ++i)
        if (t.reading.rows[i].similar >= 0 && t.reading.rows[i].joins < 0) all.push_back(static_cast<int>(i));
    if (all.empty()) return;
    const std::string title = p.say(book_text_key::data_import_similar);
    const float high = ui::text_size::body * 1.5f * (p.k.narrow ? 3 : 2) + 16;
    p.k.gap(16);
    p.k.paragraph("table.similar", title, p.k.plain());
    show_long_list(p, {"table.similar.rows", title, static_cast<int>(all.size()), high, 0}, [&](int i) {
        const int which = all[at(i)];
        const book::table_row& row = t.reading.rows[at(which)];
        const std::string id = "table.similar." + std::to_string(row.number);
        p.k.open_group(id, ui::role::item, "");
        p.k.position_of_last(i + 1, static_cast<int>(all.size()));
        const std::string words = p.say(book_text_key::table_similar, {std::to_string(row.number), row.name, p.s().kept.accounts[at(row.similar)].name});
        p.k.choice(id + ".same", words, row.account == row.similar, {p.k.left - 8, p.k.y, p.k.width + 8, high}, p.on(book_app::toggle_table{book_app::table_switch::same, which}),
                   ui::role::checkbox);
        p.k.close_group();
    });
}

void show_totals(const page& p, const book_app::incoming_table& t) {
    if (t.reading.totals == 0) return;
    p.k.gap(12);
    if (!t.how.with_totals) p.k.paragraph("table.totals", p.say(book_text_key::table_totals, {std::to_string(t.reading.totals)}), p.k.plain());
    show_tick(p, "table.with_totals", p.say(book_text_key::table_with_totals), t.how.with_totals, book_app::toggle_table{book_app::table_switch::with_totals});
}

void show_how(const page& p, const book_app::incoming_table& t) {
    ui::kit& k = p.k;
    const book_text_key separators[] = {book_text_key::table_separator_comma, book_text_key::table_separator_semicolon, book_text_key::table_separator_tab};
    std::vector<page::choice> all;
    for (std::size_t i = 0; i < 3; ++i)
        all.push_back({"table.separator.opt" + std::to_string(i), p.say(separators[i]), t.how.separator == ",;\t" [i], book_app::choose_separator { ",;\t"[i] }});
    p.label(p.say(book_text_key::table_separator));
    p.choices("table.separator", p.say(book_text_key::table_separator), all, ui::role::radio);
    show_tick(p, "table.titled", p.say(book_text_key::table_titled), t.how.titled, book_app::toggle_table{book_app::table_switch::titled});
    const bool yearless = std::any_of(t.start.columns.begin(), t.start.columns.end(), [](const book::column_use& c) { return book::is_figure(c.what) && c.number == 0; }) &&
                          std::none_of(t.start.columns.begin(), t.start.columns.end(), [](const book::column_use& c) { return c.what == book::column_kind::year; });
    if (!yearless) return;
    const std::string year = p.shown("table.year", t.how.year ? std::to_string(t.how.year) : "");
    const bool wrong = !book::trimmed(year).empty() && year != std::to_string(t.how.year);
    k.gap(8);
    p.write_in({"table.year", p.say(book_text_key::table_year), year, "2026", wrong ? p.say(book_text_key::table_year_wrong) : "", "", true}, book_app::write_table_year{});
}

}  // namespace

std::string title_of_column(const page& p, const book_app::incoming_table& t, int column) {
    const std::string number = p.say(book_text_key::table_column_number, {std::to_string(column + 1)});
    if (!t.how.titled || column < 0 || at(column) >= t.start.titles.size()) return number;
    const std::string title = book::one_line(t.start.titles[at(column)]);
    return title.empty() ? number : title;
}

void show_table(const page& p) {
    if (!p.s().tables.offered) return;
    ui::kit& k = p.k;
    const book_app::incoming_table& t = *p.s().tables.offered;
    const book::table_reading& r = t.reading;
    ui::part_heading(k, "table.title", p.say(book_text_key::table_title));
    k.open_surface("table.box", 16, 12);
    k.paragraph("table.understood", p.say(book_text_key::table_understood, {std::to_string(t.start.columns.size()), std::to_string(r.rows.size())}), k.plain());
    k.gap(12);
    show_how(p, t);
    show_columns(p, t);
    const std::string refused = refusal_of(p, t);
    ui::text_style warning = k.plain();
    warning.ink = k.colours.warning;
    k.gap(16);
    if (!refused.empty()) {
        k.paragraph("table.refused", refused, warning);
    } else {
        k.paragraph("table.sum", p.say(book_text_key::table_sum, {std::to_string(r.added), std::to_string(r.changed), std::to_string(r.same), std::to_string(r.wrong)}),
                    {ui::text_size::body, true, k.colours.ink});
        show_totals(p, t);
        show_similar(p, t);
        show_rows_that(p, t, book::row_state::wrong, "table.wrong", p.say(book_text_key::table_rows_wrong));
        show_rows_that(p, t, book::row_state::added, "table.added", p.say(book_text_key::table_rows_added));
        show_rows_that(p, t, book::row_state::changed, "table.changed", p.say(book_text_key::table_rows_changed));
        if (r.wrong) {
            k.gap(12);
            show_tick(p, "table.without_wrong", p.say(book_text_key::table_without_wrong), t.without_wrong, book_app::toggle_table{book_app::table_switch::without_wrong});
            if (!t.without_wrong) k.paragraph("table.held", p.say(book_text_key::table_held), warning);
        }
    }
    k.gap(16);
    const bool ready = refused.empty() && (r.wrong == 0 || t.without_wrong) && r.added + r.changed > 0;
    if (ready)
        ui::button_rows(
            k,
            {{"table.apply", p.say(book_text_key::table_apply), p.on(book_app::take_table{})}, {"table.drop", p.say(book_text_key::data_import_cancel), p.on(book_app::drop_table{})}},
            true);
    else
        p.button("table.drop", p.say(book_text_key::data_import_cancel), ui::look::secondary, book_app::drop_table{});
    k.close_surface(k.colours.field, 16);
}

}  // namespace jindan::book_ui
