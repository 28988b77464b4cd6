// A rating sheet being filled in: accounts, their numbers, and what the reader sets for all of them.
#include <algorithm>
#include <cmath>

#include "app/sheet_view.hpp"
#include "app/update_parts.hpp"
#include "core/csv.hpp"
#include "core/decimal.hpp"
#include "core/index.hpp"

namespace jindan::app {
namespace {

// What is about to be changed, which has a time of its own: &sheet_setting::cuts_at.
sheet_setting& settings(change& c, time_ms sheet_setting::* at) {
    sheet_setting& s = setting_in(c.s.kept.sheets, c.s.about->id);
    s.*at = later_than(s.*at, c.when);
    c.todo.push_back(save{});
    return s;
}

void put(std::vector<std::pair<std::string, double>>& all, const std::string& id, double value) {
    const auto place = std::lower_bound(all.begin(), all.end(), id, [](const auto& one, const std::string& name) { return one.first < name; });
    if (place != all.end() && place->first == id)
        place->second = value;
    else
        all.insert(place, {id, value});
}

// An answer as a table of answers has it.
std::string cell_of(const item& it, double answer) { return it.options.empty() ? decimal::to_text(answer) : it.options[static_cast<std::size_t>(answer)].id; }

}  // namespace

void add_account_to_sheet(change& c) {
    if (!c.s.about->sheet) return;
    drop_untouched(c);
    c.s.kept.current.clear();
    current_or_new(c);
    c.todo.push_back(save{});
    turn_to(c, screen::account, true);
}

void choose_criteria_of(change& c, int set) {
    if (!c.s.about->sheet || set < 0 || at(set) >= c.s.about->sheet->sets.size()) return;
    settings(c, &sheet_setting::criteria_at).criteria = c.s.about->sheet->sets[at(set)].id;
}

void choose_weights_of(change& c, int set) {
    if (set < -1 || set >= static_cast<int>(c.s.about->weight_sets.size())) return;
    c.s.typed.clear();
    sheet_setting& s = settings(c, &sheet_setting::weights_at);
    s.weights.clear();
    if (set < 0) return;
    const std::vector<double> all = jindan::weights_of(*c.s.about, set);
    for (std::size_t i = 0; i < all.size(); ++i) put(s.weights, c.s.about->weights[i].id, all[i]);
}

void write_weight_of(change& c, const write_weight& what) {
    if (what.weight < 0 || at(what.weight) >= c.s.about->weights.size()) return;
    const std::string& id = c.s.about->weights[at(what.weight)].id;
    type(c, "weight." + id, what.text);
    const auto x = typed_number(what.text);
    if (x && *x >= 0 && *x <= largest_weight) put(settings(c, &sheet_setting::weights_at).weights, id, *x);
}

void write_cut_of(change& c, const write_cut& what) {
    if (!c.s.about->sheet) return;
    const criteria& set = criteria_of(c.s);
    if (what.tier < 0 || at(what.tier) + 1 >= set.tiers.tiers.size()) return;
    const std::string id = set.id + "." + set.tiers.tiers[at(what.tier)].id;
    type(c, "cut." + id, what.text);
    const auto x = typed_number(what.text);
    const bool share = set.tiers.by != tier_basis::score;
    if (!x || !(std::fabs(*x) < decimal::limit) || (share && (*x < 0 || *x > 100))) return;
    // Cuts that do not go on from the top would leave a tier without a way in: such a cut waits in its field.
    tier_rule next = tiers_of(c.s);
    next.tiers[at(what.tier)].cut = *x;
    for (std::size_t i = 1; i + 1 < next.tiers.size(); ++i) {
        const double before = next.tiers[i - 1].cut, here = next.tiers[i].cut;
        if (next.rises(set.cost) ? decimal::at_most(here, before) : decimal::at_most(before, here)) return;
    }
    put(settings(c, &sheet_setting::cuts_at).cuts, id, *x);
}

void export_all_accounts(change& c) {
    if (!c.s.about->sheet) return;
    const diagnostic& d = *c.s.about;
    const criteria& set = criteria_of(c.s);
    const sheet_view v = view_of(c.s);
    // What stands before the bracket is what the command line takes each column for; the rest is for people.
    const auto column = [](const std::string& id, const std::string& words) { return id + " (" + words + ")"; };
    std::vector<std::string> row{column("id", say(text_key::sheet_name, c.s.lang)), column("rank", say(text_key::sheet_rank, c.s.lang)), column("value", ranking_name(c.s)),
                                 column("tier", say(text_key::sheet_tier, c.s.lang))};
    for (const int i : set.items) row.push_back(column(d.items[at(i)].id, d.items[at(i)].statement.in(c.s.lang)));
    std::string out = "\xEF\xBB\xBF";  // spreadsheets take the text for another encoding without it
    const auto write = [&] {
        for (std::string& cell : row) cell = csv::guarded(std::move(cell));
        const std::vector<std::string_view> cells(row.begin(), row.end());
        csv::append_record(out, cells);
    };
    write();
    for (std::size_t i = 0; i < v.accounts.size(); ++i) {
        const account_result& r = v.all.accounts[i];
        const answers given = answers_of(*v.accounts[i], d);
        row = {r.name, r.rank ? std::to_string(*r.rank) : "", r.value ? decimal::to_text(*r.value) : "", r.tier ? set.tiers.tiers[at(*r.tier)].name.in(c.s.lang) : ""};
        for (const int item : set.items) row.push_back(given[at(item)] ? cell_of(d.items[at(item)], *given[at(item)]) : "");
        write();
    }
    c.todo.push_back(download{"jindan-" + d.id + ".csv", "text/csv", std::move(out)});
}

void show_more_accounts(change& c) {
    if (!c.s.about->sheet) return;
    const sheet_view v = view_of(c.s);
    const std::vector<int> all = listed(v);
    if (at(c.s.rows) >= all.size()) return;
    c.todo.push_back(focus{"account." + v.accounts[at(all[at(c.s.rows)])]->id + ".open"});  // the first that was not there
    c.s.rows *= 2;
}

}  // namespace jindan::app
