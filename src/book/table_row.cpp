#include "book/table_row.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/decimal.hpp"
#include "core/index.hpp"
#include "core/ordering.hpp"
#include "core/utf8.hpp"

namespace jindan::book {

// A row on its way into an account.
struct table_cells::writing {
    const csv::record& r;
    account& to;
    std::vector<cell_change>& changes;
    std::vector<row_error>& errors;

    std::string_view cell(int column) const { return column >= 0 && at(column) < r.fields.size() ? r.fields[at(column)] : std::string_view(); }
    bool has(int column) const { return !cell_text(cell(column)).empty(); }
    bool has_figure(int column) const { return !no_figure(cell(column)); }
    void wrong(int column, cell_error what) { wrong(column, what, std::string(cell(column))); }
    void wrong(int column, cell_error what, std::string detail) {
        const row_error e{what, column, std::move(detail)};
        if (std::find(errors.begin(), errors.end(), e) == errors.end()) errors.push_back(e);  // a currency may be that of several years
    }
    void changed(int column, std::string before, std::string after) { changes.push_back({.column = column, .before = std::move(before), .after = std::move(after)}); }

    // A text in the place of another.
    void text(int column, std::string& there, std::string next, int longest) {
        if (utf8::length(next) > longest) return wrong(column, cell_error::too_long, std::to_string(longest));
        if (next == there) return;
        changed(column, there, next);
        there = std::move(next);
    }

    // A number of money in the place of another.
    void figure(int column, std::optional<double>& there, double next, int year, const std::string& currency_before, const std::string& currency_after) {
        if (there && decimal::equal(*there, next)) return;
        changes.push_back({column, there ? decimal::to_text(*there) : "", decimal::to_text(next), year, currency_before, currency_after});
        there = next;
    }
};

table_cells::table_cells(const std::vector<column_use>& columns, const table_options& how, const settings& set) : columns_(columns), how_(how), own_currency_(set.currency) {
    const auto year = [&](int number) -> year_columns& {
        for (year_columns& y : years_)
            if (y.year == number) return y;
        return years_.emplace_back(year_columns{number, -1, -1, -1});
    };
    const auto person = [&](int number) -> person_columns& {
        for (person_columns& p : people_)
            if (p.number == number) return p;
        return people_.emplace_back(person_columns{number, -1, -1, -1});
    };
    for (std::size_t k = 0; k < columns.size(); ++k) {
        const int i = static_cast<int>(k), number = columns[k].number;
        switch (columns[k].what) {
            case column_kind::nothing: break;
            case column_kind::name: name_ = i; break;
            case column_kind::tags: tags_ = i; break;
            case column_kind::archived: archived_ = i; break;
            case column_kind::note: note_ = i; break;
            case column_kind::year: year_ = i; break;
            case column_kind::sales: year(number).sales = i; break;
            case column_kind::profit: year(number).profit = i; break;
            case column_kind::currency: year(number).currency = i; break;
            case column_kind::person: person(number).name = i; break;
            case column_kind::role: person(number).role = i; break;
            case column_kind::last_contact: person(number).last_contact = i; break;
        }
    }
    std::vector<person_columns> in_order;
    for (const int i : ordered(people_.size(), [&](int a, int b) { return people_[at(a)].number < people_[at(b)].number; })) in_order.push_back(people_[at(i)]);
    people_ = std::move(in_order);
}

bool table_cells::any(const csv::record& r) const {
    return std::any_of(r.fields.begin(), r.fields.end(), [](std::string_view cell) { return !cell_text(cell).empty(); });
}

std::string table_cells::name(const csv::record& r, std::vector<row_error>& errors) const {
    std::string out = at(name_) < r.fields.size() ? cell_line(r.fields[at(name_)]) : std::string();
    if (out.empty()) errors.push_back({cell_error::no_name, name_, ""});
    if (utf8::length(out) <= limits::name) return out;
    errors.push_back({cell_error::too_long, name_, std::to_string(limits::name)});
    return {};
}

int table_cells::row_year(const csv::record& r) const { return year_ >= 0 && at(year_) < r.fields.size() ? read_year(r.fields[at(year_)]).value_or(0) : 0; }

void table_cells::write(const csv::record& r, account& to, std::vector<cell_change>& changes, std::vector<row_error>& errors) const {
    writing w{r, to, changes, errors};
    for (std::size_t i = columns_.size(); i < r.fields.size(); ++i)
        if (w.has(static_cast<int>(i))) {
            w.wrong(-1, cell_error::too_many_cells, std::to_string(columns_.size()));
            break;
        }
    if (w.has(tags_)) {
        std::vector<std::string> tags = read_tags(w.cell(tags_));
        for (const std::string& tag : tags)
            if (utf8::length(tag) > limits::tag) {
                w.wrong(tags_, cell_error::too_long, std::to_string(limits::tag));
                break;
            }
        if (tags.size() > static_cast<std::size_t>(limits::tags)) w.wrong(tags_, cell_error::too_many, std::to_string(limits::tags));
        if (!tags.empty() && tags != to.tags) {
            w.changed(tags_, write_tags(to.tags), write_tags(tags));
            to.tags = std::move(tags);
        }
    }
    if (w.has(archived_)) {
        const auto yes = read_yes_or_no(w.cell(archived_));
        if (!yes)
            w.wrong(archived_, cell_error::not_yes_or_no);
        else if (*yes != to.archived)
            w.changed(archived_, "", std::string(w.cell(archived_))), to.archived = *yes;
    }
    if (w.has(note_)) w.text(note_, to.note, std::string(csv::unguarded(w.cell(note_))), limits::text);
    const int year = row_year(r);
    if (w.has(year_) && year == 0) w.wrong(year_, cell_error::not_a_year);
    for (const year_columns& c : years_) {
        const int of = c.year ? c.year : year ? year : how_.year;
        for (const year_columns& other : years_)
            if (c.year == 0 && other.year != 0 && other.year == of)
                for (const auto& [mine, theirs] : {std::pair{c.sales, other.sales}, {c.profit, other.profit}})
                    if (w.has_figure(mine) && w.has_figure(theirs)) w.wrong(mine, cell_error::figure_twice, std::to_string(of));
        write_year(w, c, of);
    }
    write_people(w);
}

void table_cells::write_year(writing& w, const year_columns& c, int year) const {
    // A currency is that of its year's column, of the one for all years, or of the figures' title.
    int currency_column = c.currency;
    for (const year_columns& every : years_)
        if (every.year == 0 && !w.has(currency_column)) currency_column = every.currency;
    std::string code;
    if (w.has(currency_column)) {
        const auto read = read_currency(w.cell(currency_column));
        if (!read) return w.wrong(currency_column, cell_error::not_a_currency);
        code = *read;
    }
    if (!w.has_figure(c.sales) && !w.has_figure(c.profit)) return;
    if (year == 0) return w.wrong(w.has(year_) ? year_ : w.has_figure(c.sales) ? c.sales : c.profit, cell_error::no_year);

    auto& all = w.to.years;
    auto place = std::lower_bound(all.begin(), all.end(), year, [](const figures& f, int y) { return f.year < y; });
    const bool known = place != all.end() && place->year == year;
    if (!known && all.size() >= static_cast<std::size_t>(limits::years))
        return w.wrong(w.has_figure(c.sales) ? c.sales : c.profit, cell_error::too_many, std::to_string(limits::years));
    figures next = known ? *place : figures{year, {}, {}, own_currency_};
    const std::string before = next.currency;
    std::string after = code;
    for (const int column : {c.sales, c.profit})
        if (after.empty() && w.has_figure(column)) after = columns_[at(column)].currency;
    if (after.empty()) after = before;

    const auto read = [&](int column, std::optional<double>& there) {
        if (!w.has_figure(column)) return;
        const auto value = read_money(w.cell(column), columns_[at(column)].decimal);
        if (const auto* wrong = std::get_if<cell_error>(&value)) return w.wrong(column, *wrong);
        const auto& [amount, sign] = std::get<money>(value);
        if (!may_be(sign, after)) return w.wrong(column, cell_error::other_currency, after);
        const double scale = columns_[at(column)].scale;
        const double x = scale == 1 ? amount : decimal::rounded(amount * scale, 2);
        if (!(std::fabs(x) < decimal::limit)) return w.wrong(column, cell_error::number_too_large);
        if (column == c.sales && x < 0) return w.wrong(column, cell_error::negative);
        w.figure(column, there, x, year, before, after);
    };
    read(c.sales, next.sales);
    read(c.profit, next.profit);
    if (after != before) {
        // The other figure of that year would be in another currency without anybody having said so.
        if ((next.sales && !w.has_figure(c.sales)) || (next.profit && !w.has_figure(c.profit)))
            w.wrong(w.has(currency_column) ? currency_column : w.has_figure(c.sales) ? c.sales : c.profit, cell_error::other_currency, after);
        if (known) w.changed(w.has(currency_column) ? currency_column : w.has_figure(c.sales) ? c.sales : c.profit, before, after);
        next.currency = after;
    }
    if (known)
        *place = next;
    else
        all.insert(place, next);
}

void table_cells::write_people(writing& w) const {
    std::vector<bool> taken(w.to.people.size(), false);  // by the row, so that two of one name stay two
    for (const person_columns& c : people_) {
        if (!w.has(c.name)) {
            for (const int column : {c.role, c.last_contact})
                if (w.has(column)) w.wrong(column, cell_error::no_person);
            continue;
        }
        const std::string name = cell_line(w.cell(c.name));
        std::size_t i = 0;
        while (i < w.to.people.size() && (taken[i] || w.to.people[i].name != name)) ++i;
        if (i == w.to.people.size()) {
            if (i >= static_cast<std::size_t>(limits::people)) return w.wrong(c.name, cell_error::too_many, std::to_string(limits::people));
            person fresh;
            w.text(c.name, fresh.name, name, limits::name);
            w.to.people.push_back(fresh);
            taken.push_back(false);
        }
        taken[i] = true;
        person& p = w.to.people[i];
        if (w.has(c.role)) w.text(c.role, p.role, cell_line(w.cell(c.role)), limits::line);
        if (!w.has(c.last_contact)) continue;
        const auto day = read_date(w.cell(c.last_contact));
        if (!day)
            w.wrong(c.last_contact, cell_error::not_a_date);
        else if (p.last_contact != day)
            w.changed(c.last_contact, p.last_contact ? to_string(*p.last_contact) : "", to_string(*day)), p.last_contact = day;
    }
}

}  // namespace jindan::book
