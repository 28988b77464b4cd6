#include "book/export_tables.hpp"

#include <algorithm>
#include <string_view>

#include "book/table_cells.hpp"
#include "core/csv.hpp"
#include "core/decimal.hpp"
#include "core/index.hpp"
#include "core/name_index.hpp"

namespace jindan::book {
namespace {

class table {
public:
    void cell(std::string text) { row_.push_back(csv::guarded(std::move(text))); }
    void cell(const std::optional<double>& x) { row_.push_back(x ? decimal::to_text(*x) : ""); }
    void cell(const std::optional<date>& d) { row_.push_back(d ? to_string(*d) : ""); }
    void end_row() {
        const std::vector<std::string_view> cells(row_.begin(), row_.end());
        csv::append_record(out_, cells);
        row_.clear();
    }
    std::string take() { return std::move(out_); }

private:
    std::string out_ = "\xEF\xBB\xBF";  // spreadsheets take the text for another encoding without it
    std::vector<std::string> row_;
};

bool shown(const account& a) { return !a.at.removed(); }

}  // namespace

std::string accounts_csv(const records& all, const account_words& words) {
    std::vector<int> years;
    std::size_t people = 0;
    for (const account& a : all.accounts) {
        if (!shown(a)) continue;
        people = std::max(people, a.people.size());
        for (const figures& f : a.years)
            if (const auto place = std::lower_bound(years.begin(), years.end(), f.year); place == years.end() || *place != f.year) years.insert(place, f.year);
    }
    table t;
    for (const std::string* title : {&words.name, &words.tags, &words.archived}) t.cell(*title);
    for (const int year : years)
        for (const std::string* title : {&words.sales, &words.profit, &words.currency}) t.cell(*title + " " + std::to_string(year));
    for (std::size_t i = 1; i <= people; ++i)
        for (const std::string* title : {&words.person, &words.role, &words.last_contact}) t.cell(*title + " " + std::to_string(i));
    t.cell(words.note);
    t.end_row();
    for (const account& a : all.accounts) {
        if (!shown(a)) continue;
        t.cell(a.name);
        t.cell(write_tags(a.tags));
        t.cell(a.archived ? words.yes : words.no);
        auto f = a.years.begin();
        for (const int year : years) {
            const bool has = f != a.years.end() && f->year == year;
            t.cell(has ? f->sales : std::nullopt);
            t.cell(has ? f->profit : std::nullopt);
            t.cell(has && (f->sales || f->profit) ? f->currency : "");
            f += has;
        }
        for (std::size_t i = 0; i < people; ++i) {
            const person none, &p = i < a.people.size() ? a.people[i] : none;
            t.cell(p.name);
            t.cell(p.name.empty() ? "" : p.role);
            t.cell(p.name.empty() ? std::nullopt : p.last_contact);
        }
        t.cell(a.note);
        t.end_row();
    }
    return t.take();
}

std::string actions_csv(const records& all, const std::vector<listed_action>& actions, const action_words& words) {
    name_index ids;
    std::vector<int> places;
    for (std::size_t i = 0; i < all.accounts.size(); ++i)
        if (ids.add(all.accounts[i].id) == static_cast<int>(places.size())) places.push_back(static_cast<int>(i));
    table t;
    for (const std::string* title : {&words.text, &words.account, &words.source, &words.owner, &words.due, &words.state, &words.outcome, &words.closed_on, &words.told_on})
        t.cell(*title);
    t.end_row();
    for (const listed_action& l : actions) {
        const action& a = all.actions[at(l.action)];
        const int account = a.account.empty() ? -1 : ids.find(a.account);
        t.cell(a.text);
        t.cell(account < 0 ? std::string() : all.accounts[at(places[at(account)])].name);
        t.cell(l.source);
        t.cell(a.owner);
        t.cell(a.due);
        t.cell(words.states[static_cast<std::size_t>(a.state)]);
        t.cell(a.outcome);
        t.cell(a.closed_on);
        t.cell(a.told_on);
        t.end_row();
    }
    return t.take();
}

}  // namespace jindan::book
