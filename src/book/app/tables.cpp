// Customers from a table and into one.
#include "book/app/tables.hpp"

#include <cmath>

#include "book/app/update_parts.hpp"
#include "book/export_tables.hpp"
#include "book/names.hpp"
#include "book/table_cells.hpp"
#include "core/index.hpp"
#include "core/overloaded.hpp"
#include "core/typed_number.hpp"

namespace jindan::book_app {
namespace {

void read_again(change& c) {
    incoming_table& t = *c.s.tables.offered;
    t.reading = read_accounts(t.text, t.start.columns, t.how, c.s.kept);
    if (t.reading.wrong == 0) t.without_wrong = false;
}

// Separator or titles are other ones: the columns are understood anew.
void understand_again(change& c) {
    incoming_table& t = *c.s.tables.offered;
    const char separator = t.how.separator;
    const bool titled = t.how.titled;
    t.start = book::understood(t.text, separator);
    t.how.separator = separator;
    t.start.titled = t.how.titled = titled;
    t.editing = -1;
    forget_typed(c, "table.column");
    read_again(c);
}

std::optional<int> whole(std::string_view text, int lowest, int highest) {
    const std::optional<double> x = typed_number(text);
    return x && *x == std::floor(*x) && *x >= lowest && *x <= highest ? std::optional(static_cast<int>(*x)) : std::nullopt;
}

// A number that may be left out: nothing where it is wrong.
std::optional<int> number_or_none(std::string_view text, int lowest, int highest) { return book::trimmed(text).empty() ? std::optional(0) : whole(text, lowest, highest); }

book::account_words words_in(std::string_view lang) {
    const auto one = [&](book_text_key key) { return say(key, lang); };
    return {.name = one(book_text_key::table_kind_name),
            .tags = one(book_text_key::table_kind_tags),
            .archived = one(book_text_key::table_kind_archived),
            .note = one(book_text_key::table_kind_note),
            .sales = one(book_text_key::table_kind_sales),
            .profit = one(book_text_key::table_kind_profit),
            .currency = one(book_text_key::table_kind_currency),
            .person = one(book_text_key::table_kind_person),
            .role = one(book_text_key::table_kind_role),
            .last_contact = one(book_text_key::table_kind_last_contact),
            .yes = one(book_text_key::table_yes),
            .no = one(book_text_key::table_no)};
}

void take_rows(change& c) {
    incoming_table& t = *c.s.tables.offered;
    const book::records before = c.s.kept;
    std::vector<std::string> ids;
    for (int i = 0; i < t.reading.ids; ++i) ids.push_back(new_id(c));
    if (!apply(c.s.kept, t.reading, t.without_wrong, std::move(ids), later_than(0, c.when))) {  // the book has changed meanwhile
        read_again(c);
        return tell(c, app::notice_kind::warning, book_text_key::notice_table_again);
    }
    const int added = t.reading.added, changed = t.reading.changed;
    c.s.tables.offered.reset();
    forget_typed(c, "table.");
    ++c.s.revision;
    mark_differences(c, before);
    const book_text_key what = changed == 0 ? book_text_key::notice_table_added : added == 0 ? book_text_key::notice_table_changed : book_text_key::notice_table_taken;
    c.s.told = {app::notice_kind::plain, what, std::to_string(added ? added : changed), std::nullopt, true, std::to_string(changed)};
    c.s.undo = changed_between(before, c.s.kept);
    c.todo.push_back(app::announce{notice_text(c.s), false});
    c.todo.push_back(app::focus{"title"});
}

}  // namespace

void read_table_again(change& c) {
    if (c.s.tables.offered) read_again(c);
}

void read_table(change& c, const std::string& text) {
    incoming_table t;
    t.text = text;
    t.start = book::understood(text);
    t.how = {t.start.separator, t.start.titled, reader_year(c), false, {}};
    c.s.offered.reset();
    c.s.tables.offered = std::move(t);
    forget_typed(c, "table.");
    read_again(c);
    c.todo.push_back(app::focus{"table.title"});
}

void apply(change& c, const tables_action& what) {
    if (std::holds_alternative<export_table>(what)) {
        c.todo.push_back(app::download{"jindan-accounts-" + to_string(c.s.today) + ".csv", "text/csv", accounts_csv(c.s.kept, words_in(c.s.lang))});
        return tell(c, app::notice_kind::plain, book_text_key::notice_table_saved);
    }
    if (!c.s.tables.offered) return void(c.seen = false);
    incoming_table& t = *c.s.tables.offered;
    const auto column = [&](int i) { return i >= 0 && at(i) < t.start.columns.size() ? &t.start.columns[at(i)] : nullptr; };
    const auto field = [](int i, const char* part) { return "table.column" + std::to_string(i) + "." + part; };
    std::visit(overloaded{
                   [&](const choose_separator& a) {
                       t.how.separator = a.separator;
                       understand_again(c);
                   },
                   [&](const write_table_year& a) {
                       set_typed(c, "table.year", a.text);
                       if (const auto year = number_or_none(a.text, 1900, 2999)) t.how.year = *year, read_again(c);
                   },
                   [&](const edit_column& a) { t.editing = t.editing == a.column || !column(a.column) ? -1 : a.column; },
                   [&](const choose_column& a) {
                       if (book::column_use* use = column(a.column)) {
                           const bool person = a.what == book::column_kind::person || a.what == book::column_kind::role || a.what == book::column_kind::last_contact;
                           *use = {a.what, person ? 1 : 0, 1, "", 0};
                           forget_typed(c, "table.column" + std::to_string(a.column) + ".");
                           read_again(c);
                       }
                   },
                   [&](const write_column_number& a) {
                       book::column_use* use = column(a.column);
                       if (!use) return;
                       set_typed(c, field(a.column, "number"), a.text);
                       const bool figure = book::is_figure(use->what) || use->what == book::column_kind::currency;
                       if (const auto n = figure ? number_or_none(a.text, 1900, 2999) : whole(a.text, 1, book::limits::people)) use->number = *n, read_again(c);
                   },
                   [&](const choose_column_scale& a) {
                       if (book::column_use* use = column(a.column)) use->scale = a.scale, use->decimal = a.decimal, read_again(c);
                   },
                   [&](const write_column_currency& a) {
                       book::column_use* use = column(a.column);
                       if (!use) return;
                       set_typed(c, field(a.column, "currency"), a.text);
                       const auto code = book::read_currency(a.text);
                       if (code || book::trimmed(a.text).empty()) use->currency = code.value_or(""), read_again(c);
                   },
                   [&](const toggle_table& a) {
                       if (a.what == table_switch::without_wrong) return void(t.without_wrong = !t.without_wrong);
                       if (a.what == table_switch::titled) t.start.titled = t.how.titled = !t.how.titled;
                       if (a.what == table_switch::with_totals) t.how.with_totals = !t.how.with_totals;
                       if (a.what == table_switch::same && a.row >= 0 && at(a.row) < t.reading.rows.size()) {
                           const std::string& name = t.reading.rows[at(a.row)].name;
                           if (std::erase(t.how.same, name) == 0) t.how.same.push_back(name);
                       }
                       read_again(c);
                   },
                   [&](const take_table&) { take_rows(c); },
                   [&](const drop_table&) {
                       c.s.tables.offered.reset();
                       forget_typed(c, "table.");
                       c.todo.push_back(app::focus{"import"});
                   },
                   [&](const export_table&) {},
               },
               what);
}

}  // namespace jindan::book_app
