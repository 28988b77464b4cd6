#include "book/portfolio.hpp"

#include <algorithm>
#include <cstdlib>

#include "book/values.hpp"
#include "core/decimal.hpp"
#include "core/index.hpp"
#include "core/ordering.hpp"
#include "core/scoring.hpp"

namespace jindan::book {
namespace {

bool has_answer(const jindan::answers& given) {
    for (const auto& one : given)
        if (one) return true;
    return false;
}

const criteria* set_of(const diagnostic& d, int set) {
    if (!d.sheet || d.sheet->sets.empty()) return nullptr;
    return &d.sheet->sets[set >= 0 && at(set) < d.sheet->sets.size() ? at(set) : 0];
}

struct one_axis {
    column values;
    span ends;
    double cut = 0;
};

one_axis cut_in_the_middle(column values, const span& ends) { return {std::move(values), ends, (ends.from + ends.to) / 2}; }

// From end to end of the score; where it has none, of what occurs.
one_axis axis_of(const score& s, column values, double cut) {
    span ends;
    bool first = true;
    for (const auto& v : values) {
        if (!v) continue;
        ends = first ? span{*v, *v} : span{std::min(ends.from, *v), std::max(ends.to, *v)};
        first = false;
    }
    return {std::move(values), score_range(s).value_or(ends), cut};
}

column values_in(const portfolio_result& result, std::optional<double> account_result::* which) {
    column out;
    for (const account_result& a : result.accounts) out.push_back(a.*which);
    return out;
}

std::optional<one_axis> sideways(const diagnostic& d, const criteria& set, const portfolio_result& result) {
    if (!set.matrix) return {};
    return axis_of(d.scores[at(set.matrix->across)], values_in(result, &account_result::across), set.matrix->across_from);
}

std::optional<one_axis> upward(const diagnostic& d, const criteria& set, const portfolio_result& result) {
    if (set.matrix) return axis_of(d.scores[at(set.matrix->up)], values_in(result, &account_result::up), set.matrix->up_from);
    const auto ends = set.rank_by < 0 ? std::optional(span{0, 100}) : score_range(d.scores[at(set.rank_by)]);
    if (set.cost || !ends) return {};
    return cut_in_the_middle(values_in(result, &account_result::value), *ends);
}

// Of another diagnostic, as its latest finished assessments stand.
std::optional<one_axis> axis_of(const book_index& in, const rated& accounts, const matrix_choice& how) {
    if (!how.other || how.other->scores.empty()) return {};
    const diagnostic& d = *how.other;
    const auto levels = static_cast<double>(d.scores.front().bands.size());
    const auto range = how.across == axis::points ? score_range(d.scores.front()) : levels > 1 ? std::optional(span{1, levels}) : std::nullopt;
    if (!range) return {};
    one_axis out = cut_in_the_middle({}, *range);
    const auto& book = in.book();
    for (const sheet_row& row : accounts.rows) {
        const int i = latest_finished(in, in.history(book.accounts[at(row.account)].id, d.id), how.until);
        auto& value = out.values.emplace_back();
        if (i < 0) continue;
        const assessment& a = book.assessments[at(i)].what;
        const int level = d.find_band(0, a.band);
        if (how.across == axis::points)
            value = a.made_with.hash == d.hash ? a.points : std::nullopt;
        else if (level >= 0)
            value = level + 1;
    }
    return out;
}

void add_sizes(matrix_view& out, const portfolio_result& result, const matrix_choice& how) {
    const column sales = how.money ? column_of(*how.money, amount::sales) : column();
    const auto known = [&](const column& from, int row) { return has_number(from, at(row)) ? from[at(row)] : std::nullopt; };
    int measured = 0, in_book = 0;
    for (const bubble& b : out.bubbles) {
        measured += result.accounts[at(b.row)].measure.has_value();
        in_book += known(sales, b.row).has_value();
    }
    const bool both = how.measure_worth && *how.measure_worth > 0, book_only = !both && in_book > 0 && in_book >= measured;
    for (bubble& b : out.bubbles) {
        const auto measure = book_only ? std::nullopt : result.accounts[at(b.row)].measure;
        const auto sold = both || book_only ? known(sales, b.row) : std::nullopt;
        b.size = sold ? sold : measure ? std::optional(*measure * (both ? *how.measure_worth : 1)) : std::nullopt;
        b.from = sold ? size_from::book : measure ? size_from::measure : size_from::nothing;
        if (b.size && !decimal::less(0, *b.size)) b.size.reset();
    }
    std::vector<bubble> largest_first;
    const auto size = [&](int i) { return out.bubbles[at(i)].size.value_or(0); };
    for (const int i : ordered(out.bubbles.size(), [&](int x, int y) { return decimal::less(size(y), size(x)); })) largest_first.push_back(out.bubbles[at(i)]);
    out.bubbles = std::move(largest_first);
}

}  // namespace

rated rated_until(const book_index& in, const diagnostic& d, int until) {
    rated out;
    const auto& book = in.book();
    for (const int account : in.portfolio()) {
        const book::account& a = book.accounts[at(account)];
        sheet_row row{account, -1, 0};
        responses given;
        const auto history = in.history(a.id, d.id);
        for (std::size_t i = history.size(); i-- > 0 && row.assessment < 0;) {
            const filled& f = book.assessments[at(history[i])];
            if (in.period(history[i]) > until || f.by != view::own) continue;
            const jindan::answers said = answers_of(f.what, d);
            if (!has_answer(said)) continue;
            row.assessment = history[i];
            row.period = in.period(history[i]);
            given = responses_of(d, said);
        }
        out.rows.push_back(row);
        out.given.push_back({a.name, std::move(given)});
    }
    return out;
}

column answered(const rated& accounts, int item) {
    column out;
    for (const jindan::account& a : accounts.given) {
        const bool there = item >= 0 && at(item) < a.given.size() && a.given[at(item)].is == response::state::given;
        out.push_back(there ? std::optional(a.given[at(item)].value) : std::nullopt);
    }
    return out;
}

std::optional<matrix_view> matrix_of(const book_index& in, const diagnostic& d, int set, const rated& accounts, const portfolio_result& result, const matrix_choice& how) {
    const criteria* chosen = set_of(d, set);
    if (!chosen || result.accounts.size() != accounts.rows.size()) return {};
    const auto up = upward(d, *chosen, result);
    const auto across = how.across == axis::sheet ? sideways(d, *chosen, result) : axis_of(in, accounts, how);
    if (!up || !across) return {};
    matrix_view out{across->ends, up->ends, across->cut, up->cut, {}, {}, {}};
    portfolio::grid cells = portfolio::cells_of(across->values, up->values, {}, {across->cut}, {up->cut});
    out.unplaced = std::move(cells.unplaced);
    std::vector<std::optional<int>> field(up->values.size());
    for (portfolio::cell& cell : cells.cells) {
        for (const int row : cell.accounts) field[at(row)] = static_cast<int>(out.fields.size());
        out.fields.push_back(std::move(cell.accounts));
    }
    for (std::size_t row = 0; row < field.size(); ++row)
        if (field[row]) out.bubbles.push_back({static_cast<int>(row), *across->values[row], *up->values[row], *field[row], {}, size_from::nothing});
    add_sizes(out, result, how);
    return out;
}

std::vector<weight_view> weights_beside(const diagnostic& d, const rated& accounts, const account_options& how) {
    std::vector<weight_view> out;
    const int sets = static_cast<int>(d.weight_sets.size());
    // One set at a time, so that each is worked out once.
    diagnostic one = d;
    one.weight_sets.clear();
    for (int w = -1; w < sets; ++w) {
        account_options with = how;
        if (w >= 0) with.weights = jindan::weights_of(d, w);
        const portfolio_result r = compared(one, accounts.given, with);
        weight_view& v = out.emplace_back();
        v.weight_set = w;
        for (const account_result& a : r.accounts) {
            v.values.push_back(a.value);
            v.ranks.push_back(a.rank);
            v.tiers.push_back(a.tier);
        }
        const weight_view& first = out.front();
        v.moved.resize(v.ranks.size());
        std::vector<int> rows;
        for (std::size_t i = 0; i < v.ranks.size(); ++i) {
            if (v.ranks[i] && first.ranks[i]) v.moved[i] = *first.ranks[i] - *v.ranks[i];
            if (v.ranks[i] != first.ranks[i] || v.tiers[i] != first.tiers[i]) rows.push_back(static_cast<int>(i));
        }
        const auto places = [&](int i) { return std::abs(v.moved[at(rows[at(i)])].value_or(0)); };
        for (const int i : ordered(rows.size(), [&](int x, int y) { return places(x) > places(y); })) v.movers.push_back(rows[at(i)]);
    }
    return out;
}

}  // namespace jindan::book
