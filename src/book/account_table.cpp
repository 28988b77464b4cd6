// The rows of a table of accounts, held against the book.
#include "book/account_table.hpp"

#include <algorithm>
#include <tuple>

#include "book/names.hpp"
#include "book/table_row.hpp"
#include "core/cp949.hpp"
#include "core/index.hpp"
#include "core/name_index.hpp"
#include "core/ordering.hpp"
#include "core/utf8.hpp"

namespace jindan::book {
namespace {

constexpr int nobody = -1, several = -2;

time_ms last_change(const records& all) {
    time_ms out = 0;
    for (const account& a : all.accounts) out = std::max({out, a.at.changed_at, a.at.removed_at});
    return out;
}

// As everywhere in the book: white space at the ends and the case of Latin letters make no other customer.
std::string key_of(std::string_view name) { return name_key(one_line(name)); }

// What sums of other rows are called.
bool is_total(std::string_view name) {
    const std::string word = plain_word(name);
    for (const std::string_view total : {"합계", "소계", "총계", "총합계", "total", "subtotal", "grandtotal"})
        if (word == total) return true;
    return false;
}

// Accounts by keys of what they are called.
class called {
public:
    void add(const std::string& key, int account) {
        const int i = names_.add(key);
        if (i == static_cast<int>(accounts_.size()))
            accounts_.push_back(account);
        else if (accounts_[at(i)] != account)
            accounts_[at(i)] = several;
    }
    int find(const std::string& key) const {
        const int i = names_.find(key);
        return i < 0 ? nobody : accounts_[at(i)];
    }

private:
    name_index names_;
    std::vector<int> accounts_;
};

// Who a row is about, and which rows were about it before.
struct subject {
    int account = nobody;
    int number = 0;          // of the first row
    int row = -1;            // the first without errors
    std::vector<int> years;  // of the rows' year columns; 0: a row without one
};

class reading {
public:
    reading(const std::vector<column_use>& columns, const table_options& how, const records& all) : cells_(columns, how, all.set), how_(how), all_(all) {
        for (std::size_t i = 0; i < all.accounts.size(); ++i) {
            const account& a = all.accounts[i];
            if (a.at.removed()) continue;
            now_.add(key_of(a.name), static_cast<int>(i));
            alike_.add(loose_name_key(one_line(a.name)), static_cast<int>(i));
            for (const std::string& name : a.former_names) before_.add(key_of(name), static_cast<int>(i));
        }
        of_account_.assign(all.accounts.size(), -1);
        out_.accounts_then = all.accounts.size();
        out_.changed_then = last_change(all);
    }

    void take(const csv::record& r, int number) {
        table_row row;
        row.number = number;
        if (r.wrong) row.errors.push_back({cell_error::spoilt, -1, ""});
        if (!r.wrong && !cells_.any(r)) return;
        int who = -1;
        if (!r.wrong) {
            row.name = cells_.name(r, row.errors);
            if (is_total(row.name) && now_.find(key_of(row.name)) == nobody) {
                ++out_.totals;
                if (!how_.with_totals) return;
            }
            if (!row.name.empty()) who = subject_of(row);
        }
        if (who >= 0) add_to(who, r, row);
        if (!row.errors.empty()) row.state = row_state::wrong;
        out_.rows.push_back(std::move(row));
    }

    table_reading finish() {
        std::vector<bool> changed(out_.rows.size(), false);  // the account, by a row that joins it
        for (const table_row& row : out_.rows)
            if (row.joins >= 0 && row.state == row_state::changed) changed[at(row.joins)] = true;
        for (std::size_t i = 0; i < out_.rows.size(); ++i) {
            const table_row& row = out_.rows[i];
            out_.wrong += row.state == row_state::wrong;
            if (row.state == row_state::wrong || row.joins >= 0) continue;
            const row_state state = row.state == row_state::same && changed[i] ? row_state::changed : row.state;
            ++(state == row_state::added ? out_.added : state == row_state::changed ? out_.changed : out_.same);
            out_.ids += row.account < 0;
            for (const person& p : row.next.people) out_.ids += p.id.empty();
        }
        return std::move(out_);
    }

private:
    int subject_of(table_row& row) {
        const std::string key = key_of(row.name);
        int account = now_.find(key);
        if (account == nobody) account = before_.find(key);
        if (account == nobody) {
            row.similar = std::max(nobody, alike_.find(loose_name_key(one_line(row.name))));
            if (std::find(how_.same.begin(), how_.same.end(), row.name) != how_.same.end()) account = row.similar;
        }
        if (account == several) return row.errors.push_back({cell_error::name_ambiguous, cells_.name_column(), row.name}), -1;
        row.account = account;
        if (account != nobody) {
            int& known = of_account_[at(account)];
            if (known < 0) known = start(account, row.number);
            return known;
        }
        const int i = new_names_.add(key);
        if (i == static_cast<int>(of_new_name_.size())) of_new_name_.push_back(start(nobody, row.number));
        return of_new_name_[at(i)];
    }

    int start(int account, int number) {
        subjects_.push_back({account, number, -1, {}});
        return static_cast<int>(subjects_.size()) - 1;
    }

    void add_to(int who, const csv::record& r, table_row& row) {
        subject& s = subjects_[at(who)];
        const int year = cells_.row_year(r);
        // Rows of one account may follow each other where each has another year.
        const bool twice = !s.years.empty() && (year == 0 || std::find(s.years.begin(), s.years.end(), year) != s.years.end() || s.years[0] == 0);
        if (twice) row.errors.push_back({cell_error::name_twice, cells_.name_column(), std::to_string(s.number)});
        s.years.push_back(year);
        account next = s.row >= 0 ? out_.rows[at(s.row)].next : row.account >= 0 ? all_.accounts[at(row.account)] : account{};
        if (row.account < 0) next.name = row.name;
        // So that the next table finds it by itself.
        const bool learnt = row.account >= 0 && row.similar >= 0 && next.former_names.size() < static_cast<std::size_t>(limits::former_names) &&
                            std::find(next.former_names.begin(), next.former_names.end(), row.name) == next.former_names.end();
        if (learnt) next.former_names.push_back(row.name);
        cells_.write(r, next, row.changes, row.errors);
        if (!row.errors.empty()) return;
        row.state = row.account < 0 ? row_state::added : row.changes.empty() && !learnt ? row_state::same : row_state::changed;
        if (s.row < 0) {
            s.row = static_cast<int>(out_.rows.size());
            row.next = std::move(next);
            return;
        }
        row.joins = s.row;
        out_.rows[at(s.row)].next = std::move(next);
    }

    table_cells cells_;
    const table_options& how_;
    const records& all_;
    called now_, before_, alike_;
    name_index new_names_;
    std::vector<int> of_account_, of_new_name_;  // indices into subjects_
    std::vector<subject> subjects_;
    table_reading out_;
};

table_reading refused(table_refusal why, int column = -1) {
    table_reading out;
    out.refused = why;
    out.column = column;
    return out;
}

std::optional<table_reading> refused(const std::vector<column_use>& columns) {
    int names = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].what == column_kind::nothing) continue;
        names += columns[i].what == column_kind::name;
        for (std::size_t k = 0; k < i; ++k)
            if (columns[k].what == columns[i].what && columns[k].number == columns[i].number)
                return refused(columns[i].what == column_kind::name ? table_refusal::no_name_column : table_refusal::column_twice, static_cast<int>(i));
    }
    return names == 1 ? std::nullopt : std::optional(refused(table_refusal::no_name_column));
}

// What an account has after an import needs an id for, in the order in which ids are used.
std::vector<person*> new_people(account& a) {
    std::vector<person*> out;
    for (person& p : a.people)
        if (p.id.empty()) out.push_back(&p);
    return out;
}

}  // namespace

table_reading read_accounts(std::string_view text, const std::vector<column_use>& columns, const table_options& how, const records& all) {
    if (auto out = refused(columns)) return *out;
    std::vector<figures_reading> figures = decimal_marks(text, columns, how.separator);
    std::vector<column_use> uses = columns;
    int unclear = -1;
    for (std::size_t i = 0; i < uses.size(); ++i) {
        if (uses[i].decimal != 0)
            figures[i].decimal = uses[i].decimal;
        else if (!figures[i].unclear.empty() && unclear < 0)
            unclear = static_cast<int>(i);
        uses[i].decimal = figures[i].decimal;
    }
    reading rows(uses, how, all);
    bool title = how.titled;
    int number = 0;
    const auto take = [&](const csv::record& r) {
        ++number;
        if (r.blank()) return true;
        if (title && !r.wrong)
            title = false;
        else
            rows.take(r, number);
        return true;
    };
    csv::parser p({how.separator});
    if (p.feed(text, take)) p.finish(take);
    if (p.problem()) {
        table_reading out = refused(table_refusal::not_readable);
        out.problem = p.problem();
        const std::size_t valid = utf8::valid_prefix(text), start = valid == 0 ? std::string_view::npos : text.rfind('\n', valid - 1);
        out.cp949 = out.problem->kind == csv::error_kind::not_utf8 && looks_like_cp949(text.substr(start == std::string_view::npos ? 0 : start + 1, 8192));
        return out;
    }
    table_reading out = rows.finish();
    if (out.rows.empty() && out.totals == 0) return refused(table_refusal::empty);
    const auto fresh = std::count_if(out.rows.begin(), out.rows.end(), [](const table_row& r) { return r.state == row_state::added && r.joins < 0; });
    if (all.accounts.size() + static_cast<std::size_t>(fresh) > static_cast<std::size_t>(limits::accounts)) return refused(table_refusal::too_many_accounts);
    out.figures = std::move(figures);
    if (unclear >= 0) out.refused = table_refusal::figures_unclear, out.column = unclear;
    return out;
}

bool apply(records& all, const table_reading& reading, bool without_wrong, std::vector<std::string> ids, time_ms now) {
    if (reading.refused != table_refusal::none || (reading.wrong > 0 && !without_wrong) || static_cast<int>(ids.size()) < reading.ids) return false;
    if (reading.accounts_then != all.accounts.size() || reading.changed_then != last_change(all)) return false;
    std::vector<account> changed;  // existing ones go back to their places, new ones to the end
    std::vector<int> places;
    for (const table_row& row : reading.rows) {
        if (row.state == row_state::wrong || row.joins >= 0) continue;
        if (row.account >= 0 && all.accounts[at(row.account)] == row.next) continue;
        changed.push_back(row.next);
        places.push_back(row.account);
    }
    ids.resize(at(reading.ids));
    std::vector<std::string> in_order;
    for (const int i : ordered(ids.size(), [&](int a, int b) { return ids[at(a)] < ids[at(b)]; })) in_order.push_back(ids[at(i)]);
    std::size_t used = 0;
    for (std::size_t i = 0; i < changed.size(); ++i)
        if (places[i] < 0) changed[i].id = in_order[used++];
    for (std::size_t i = 0; i < changed.size(); ++i) {
        account& a = changed[i];
        for (person* p : new_people(a)) p->id = in_order[used++];
        a.at.changed_at = places[i] < 0 ? now : std::max(now, a.at.changed_at + 1);
        if (places[i] < 0) {
            a.at.created_at = now;
            all.accounts.push_back(std::move(a));
        } else {
            all.accounts[at(places[i])] = std::move(a);
        }
    }
    const auto key = [&](int i) { return std::tie(all.accounts[at(i)].at.created_at, all.accounts[at(i)].id); };
    std::vector<account> sorted;
    for (const int i : ordered(all.accounts.size(), [&](int a, int b) { return key(a) < key(b); })) sorted.push_back(std::move(all.accounts[at(i)]));
    all.accounts = std::move(sorted);
    return true;
}

}  // namespace jindan::book
