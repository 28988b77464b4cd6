#include "core/accounts.hpp"

#include <utility>

#include "core/index.hpp"

namespace jindan {
namespace {

// The scores that a set of criteria looks at, for all accounts.
struct columns {
    column values, measures, across, up;
    std::vector<std::optional<portfolio::no_result>> scales;
};

auto direction_of(bool cost) { return cost ? portfolio::direction::cost : portfolio::direction::benefit; }

double weight_of(const diagnostic& d, const combined& c, const std::vector<double>& weights) {
    if (c.weight.of == operand::kind::number) return c.weight.value;
    return at(c.weight.index) < weights.size() ? weights[at(c.weight.index)] : d.weights[at(c.weight.index)].value;
}

// Each of the values on one scale, and their weighted mean.
void combine(const criteria& set, const std::vector<column>& parts, const portfolio::weights& weights, columns& out) {
    std::vector<column> ready;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const combined& c = set.combine[i];
        portfolio::normalised one = (c.min_max ? portfolio::min_max : portfolio::ratio_to_best)(parts[i], direction_of(c.cost));
        ready.push_back(std::move(one.values));
        out.scales.push_back(one.why_not);
    }
    out.values = portfolio::weighted(ready, weights);
    for (auto& v : out.values)
        if (v) *v *= 100;
}

columns scored_columns(const diagnostic& d, const criteria& set, const std::vector<account>& all, const std::vector<double>& weights, std::vector<account_result>* reasons) {
    columns out;
    scored s;
    std::vector<column> parts(set.combine.size());
    portfolio::weights part_weights;
    for (const combined& c : set.combine) part_weights.push_back(weight_of(d, c, weights));
    for (std::size_t i = 0; i < all.size(); ++i) {
        const responses& given = all[i].given;
        score_all(d, given, weights, s);
        absence why = absence::none;
        const auto score_of = [&](int score) {
            why = s.scores[at(score)].why;
            return s.scores[at(score)].value;
        };
        const auto answer_to = [&](int item) {
            const auto state = at(item) < given.size() ? given[at(item)].is : response::state::blank;
            why = !s.items[at(item)].asked ? absence::not_asked : state == response::state::blank ? absence::blank : absence::not_applicable;
            return why != absence::not_asked && state == response::state::given ? std::optional(given[at(item)].value) : std::nullopt;
        };
        absence first = absence::none;
        for (std::size_t c = 0; c < parts.size(); ++c) {
            const operand& of = set.combine[c].of;
            parts[c].push_back(of.of == operand::kind::score ? score_of(of.index) : answer_to(of.index));
            if (!parts[c].back() && part_weights[c] > 0 && first == absence::none) first = why;
        }
        if (set.rank_by >= 0) {
            out.values.push_back(score_of(set.rank_by));
            first = why;
        }
        if (!reasons) continue;
        out.measures.push_back(set.measure >= 0 ? answer_to(set.measure) : std::nullopt);
        if (set.matrix) {
            out.across.push_back(s.scores[at(set.matrix->across)].value);
            out.up.push_back(s.scores[at(set.matrix->up)].value);
        }
        account_result& a = (*reasons)[i];
        a.why = first;
        for (const int item : set.items)
            if (s.items[at(item)].asked && (at(item) >= given.size() || given[at(item)].is == response::state::blank)) a.missing.push_back(item);
    }
    if (set.rank_by >= 0) return out;
    combine(set, parts, part_weights, out);
    for (std::size_t i = 0; reasons && i < all.size(); ++i)
        if (account_result& a = (*reasons)[i]; !out.values[i] && a.why == absence::none) a.why = absence::undefined;
    return out;
}

portfolio::tiers tiers_of(const tier_rule& rule, bool cost, const columns& c, const portfolio::shares& measured, const account_options& how) {
    std::vector<double> cuts;
    for (std::size_t i = 0; i + 1 < rule.tiers.size(); ++i) cuts.push_back(rule.by == tier_basis::score ? rule.tiers[i].cut : rule.tiers[i].cut / 100);
    const column& values = rule.of_measure ? c.measures : c.values;
    const auto best = direction_of(cost && !rule.of_measure);
    switch (rule.by) {
        case tier_basis::cumulative_share: return portfolio::by_cumulative_share(rule.of_measure ? measured : portfolio::shares_of(values), cuts, how.boundary);
        case tier_basis::rank_share: return portfolio::by_rank_share(values, cuts, best, how.rounding);
        case tier_basis::score: return portfolio::by_score(values, cuts, best);
        case tier_basis::quantile: return portfolio::by_quantile(values, cuts, best, how.quantile);
    }
    return {};
}

void add_shares(portfolio_result& out, const criteria& set, const portfolio::shares& s, const account_options& how) {
    if (set.measure < 0) return;
    out.no_shares = s.why_not;
    out.measure = s.total;
    if (!s.why_not) out.by_measure = s.order;
    for (std::size_t i = 0; i < out.accounts.size(); ++i) {
        out.accounts[i].share = s.of_total[i];
        out.accounts[i].cumulative = s.cumulative[i];
    }
    out.pareto = portfolio::reaching(s, set.pareto_percent / 100);
    out.top = portfolio::top_fraction(s, set.top_percent / 100, how.rounding);
}

void add_tiers(portfolio_result& out, const tier_rule& rule, bool cost, const columns& c, const portfolio::shares& s, const account_options& how) {
    if (rule.tiers.empty()) return;
    const portfolio::tiers placed = tiers_of(rule, cost, c, s, how);
    out.no_tiers = placed.why_not;
    out.tiers.resize(rule.tiers.size());
    const auto place = [&](int account) {
        account_result& a = out.accounts[at(account)];
        a.tier = placed.tier[at(account)];
        if (!a.tier) return;
        account_group& group = out.tiers[at(*a.tier)];
        group.accounts.push_back(account);
        group.measure += a.measure.value_or(0);
        group.hours += rule.tiers[at(*a.tier)].hours;
    };
    for (const int account : out.order) place(account);
    for (const int account : out.unranked) place(account);  // tiers of the measure may know them
}

void add_fields(portfolio_result& out, const struct matrix& m, const columns& c) {
    portfolio::grid cells = portfolio::cells_of(c.across, c.up, c.measures, {m.across_from}, {m.up_from});
    for (portfolio::cell& cell : cells.cells) {
        for (const int account : cell.accounts) out.accounts[at(account)].field = static_cast<int>(out.fields.size());
        out.fields.push_back({std::move(cell.accounts), cell.sum, 0});
    }
    out.unplaced = std::move(cells.unplaced);
    for (std::size_t i = 0; i < out.accounts.size(); ++i) {
        out.accounts[i].across = c.across[i];
        out.accounts[i].up = c.up[i];
    }
}

void add_standings(portfolio_result& out, const diagnostic& d, const criteria& set, const std::vector<account>& all, column values, const account_options& how) {
    const int sets = static_cast<int>(d.weight_sets.size());
    std::vector<portfolio::standing> standings;
    for (int w = -1; w < sets; ++w) {
        portfolio::standing s;
        s.scores = w < 0 ? std::move(values)  // NOLINT(bugprone-use-after-move): the first alone
                         : scored_columns(d, set, all, weights_of(d, w), nullptr).values;
        s.places = portfolio::ranked(s.scores, direction_of(set.cost), how.ties);
        const auto& first = w < 0 ? s.places.ranks : standings.front().places.ranks;
        s.moved.resize(all.size());
        for (std::size_t i = 0; i < all.size(); ++i)
            if (first[i] && s.places.ranks[i]) s.moved[i] = *first[i] - *s.places.ranks[i];
        standings.push_back(std::move(s));
    }
    const auto swings = portfolio::swings(standings);
    for (std::size_t i = 0; i < all.size(); ++i) out.accounts[i].swing = swings[i];
    for (int w = -1; w < sets; ++w) {
        portfolio::standing& s = standings[at(w + 1)];
        out.standings.push_back({w, std::move(s.scores), std::move(s.places.ranks), std::move(s.moved)});
    }
}

}  // namespace

std::vector<double> weights_of(const diagnostic& d, int weight_set) {
    std::vector<double> out;
    for (const weight& w : d.weights) out.push_back(at(weight_set) < w.sets.size() ? w.sets[at(weight_set)] : w.value);
    return out;
}

portfolio_result compared(const diagnostic& d, const std::vector<account>& all, const account_options& how) {
    portfolio_result out;
    if (!d.sheet || d.sheet->sets.empty()) return out;
    const criteria& set = d.sheet->sets[at(how.set) < d.sheet->sets.size() ? at(how.set) : 0];
    for (const account& a : all) out.accounts.emplace_back().name = a.name;
    columns c = scored_columns(d, set, all, how.weights, &out.accounts);
    portfolio::ranking places = portfolio::ranked(c.values, direction_of(set.cost), how.ties);
    column rising = c.values;
    for (auto& v : rising)
        if (v && set.cost) *v = -*v;
    const auto percentiles = portfolio::percentile_ranks(rising, how.percentile);
    for (std::size_t i = 0; i < all.size(); ++i) {
        account_result& a = out.accounts[i];
        a.value = c.values[i];
        a.rank = places.ranks[i];
        a.percentile = percentiles[i];
        a.measure = c.measures[i];
    }
    out.order = std::move(places.order);
    out.unranked = std::move(places.unranked);
    out.scales = c.scales;
    const portfolio::shares measured = portfolio::shares_of(c.measures);
    add_shares(out, set, measured, how);
    add_tiers(out, how.tiers ? *how.tiers : set.tiers, set.cost, c, measured, how);
    if (set.matrix) add_fields(out, *set.matrix, c);
    add_standings(out, d, set, all, std::move(c.values), how);
    return out;
}

}  // namespace jindan
