#include "book/app/portfolio_view.hpp"

#include <algorithm>
#include <utility>

#include "book/app/overview.hpp"
#include "book/values.hpp"
#include "core/index.hpp"

namespace jindan::book_app {
namespace {

// The one that most accounts have been rated by, else the first.
const offered_sheet* most_used(const overview& all) {
    const offered_sheet* out = nullptr;
    std::ptrdiff_t most = -1;
    for (const offered_sheet& one : all.sheets().all()) {
        const std::vector<int>& accounts = all.index().portfolio();
        const auto rated = std::count_if(accounts.begin(), accounts.end(), [&](int a) { return !all.index().history(all.of().kept.accounts[at(a)].id, one.what->id).empty(); });
        if (rated > most) most = rated, out = &one;
    }
    return out;
}

void choose(portfolio_view& v, const overview& all) {
    const state& s = all.of();
    const sheet_list& sheets = all.sheets();
    v.sheet = sheets.find(s.portfolio.sheet);
    if (!v.sheet) v.sheet = most_used(all);
    if (!v.sheet) return;
    const std::vector<criteria>& sets = v.sheet->what->sheet->sets;
    const auto found = std::find_if(sets.begin(), sets.end(), [&](const criteria& c) { return c.id == s.portfolio.set; });
    v.set = found == sets.end() ? criteria_index(*v.sheet->what->sheet, find_setting(s.kept.set.sheets, v.sheet->what->id)) : static_cast<int>(found - sets.begin());
}

// Whether what ranks can stand upright, see book::matrix_of.
bool goes_up(const diagnostic& d, const criteria& set) { return set.matrix || (!set.cost && (set.rank_by < 0 || book::score_range(d.scores[at(set.rank_by)]))); }

void choose_axes(portfolio_view& v, const overview& all) {
    const state& s = all.of();
    const criteria& set = v.criteria_now();
    v.other = diagnostic_of(s, "customer-relationship");
    if (!v.other) v.other = all.levels();
    if (!goes_up(*v.sheet->what, set)) return;
    if (set.matrix) v.axes.push_back(book::axis::sheet);
    if (v.other && !v.other->scores.empty()) {
        const score& headline = v.other->scores.front();
        if (headline.bands.size() > 1) v.axes.push_back(book::axis::level);
        if (book::score_range(headline)) v.axes.push_back(book::axis::points);
    }
    if (v.axes.empty()) return;
    v.across = std::find(v.axes.begin(), v.axes.end(), s.portfolio.across) == v.axes.end() ? v.axes.front() : s.portfolio.across;
}

int missing_ratings(const diagnostic& d, const account_result& r) {
    return static_cast<int>(std::count_if(r.missing.begin(), r.missing.end(), [&](int i) { return d.items[at(i)].kind != item_kind::number; }));
}

unplaced_row why_unplaced(const portfolio_view& v, const overview& all, int row) {
    const account_result& r = v.result.accounts[at(row)];
    const bool up = v.criteria_now().matrix ? r.up.has_value() : r.value.has_value(), across = v.across != book::axis::sheet || r.across.has_value();
    if (v.accounts.rows[at(row)].assessment < 0) return {row, unplaced::unrated, 0};
    if (!up || !across) {
        const int missing = missing_ratings(*v.sheet->what, r);
        return {row, missing ? unplaced::incomplete : unplaced::no_score, missing};
    }
    const std::string& id = all.of().kept.accounts[at(v.account(row))].id;
    const bool finished = book::latest_finished(all.index(), all.index().history(id, v.other->id), all.now()) >= 0;
    return {row, finished ? unplaced::other_edition : unplaced::no_other, 0};
}

void place_all(portfolio_view& v, const overview& all) {
    v.number.assign(v.accounts.rows.size(), 0);
    if (v.axes.empty()) return;
    book::matrix_choice how;
    how.across = v.across;
    how.other = v.other;
    how.until = all.now();
    how.money = &v.money;
    how.measure_worth = v.measure_worth;
    v.matrix = book::matrix_of(all.index(), *v.sheet->what, v.set, v.accounts, v.result, how);
    if (!v.matrix) return;
    for (std::size_t i = 0; i < v.matrix->bubbles.size(); ++i) v.number[at(v.matrix->bubbles[i].row)] = static_cast<int>(i) + 1;
    for (int field = 3; field >= 0; --field)
        for (const book::bubble& b : v.matrix->bubbles)
            if (b.field == field) v.order.push_back(b.row);
    for (const int row : v.matrix->unplaced) v.unplaced.push_back(why_unplaced(v, all, row));
}

}  // namespace

std::optional<double> worth_of(const item& measure, const book::settings& set) {
    constexpr std::pair<std::string_view, double> units[] = {{"원", 1}, {"천원", 1e3}, {"만원", 1e4}, {"백만원", 1e6}, {"천만원", 1e7}, {"억원", 1e8}};
    std::string unit = measure.unit.in("ko");
    std::erase(unit, ' ');
    const auto known = std::find_if(std::begin(units), std::end(units), [&](const auto& u) { return u.first == unit; });
    if (known == std::end(units)) return {};
    if (set.currency == "KRW") return known->second;
    for (const book::rate& r : set.rates)
        if (r.currency == "KRW") return known->second * r.worth;
    return {};
}

portfolio_view view_of(const overview& all) {
    portfolio_view v;
    const state& s = all.of();
    v.money = book::money_of(all.index(), s.portfolio.year);
    v.shares = book::pareto_of(book::column_of(v.money, s.portfolio.what));
    for (std::size_t i = 0; i < v.money.rows.size(); ++i) {
        const book::yearly& y = s.portfolio.what == book::amount::sales ? v.money.rows[i].sales : v.money.rows[i].profit;
        if (!y.now) (y.why == book::no_amount::no_rate ? v.no_rate : v.no_amount).push_back(static_cast<int>(i));
    }
    choose(v, all);
    if (!v.sheet) return v;
    choose_axes(v, all);
    const diagnostic& d = *v.sheet->what;
    v.accounts = book::rated_until(all.index(), d, all.now());
    v.rated = static_cast<int>(std::count_if(v.accounts.rows.begin(), v.accounts.rows.end(), [](const book::sheet_row& r) { return r.assessment >= 0; }));
    account_options how;
    how.set = v.set;
    v.result = compared(d, v.accounts.given, how);
    const int measure = v.criteria_now().measure;
    if (measure >= 0) v.measure_worth = worth_of(d.items[at(measure)], s.kept.set);
    place_all(v, all);
    return v;
}

}  // namespace jindan::book_app
