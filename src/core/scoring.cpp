#include "core/scoring.hpp"

#include <algorithm>
#include <cmath>

#include "core/decimal.hpp"
#include "core/index.hpp"
#include "core/ordering.hpp"
#include "core/ranges.hpp"
#include "core/reader.hpp"

namespace jindan {
namespace {

// A sum of item scores as they are: then a point more in an item is a point more in the total.
bool plain_sum(const score& s) {
    if (s.kind != score_kind::sum || s.step != 1 || s.times != 1 || s.decimals || s.at_least || s.at_most) return false;
    return std::all_of(s.terms.begin(), s.terms.end(), [](const term& t) { return t.of.of == operand::kind::item && t.weight == constant(1); });
}

// Can an answer bring any whole number in the range of the item's score?
bool goes_by_ones(const item& it) {
    const bool steps = it.kind == item_kind::likert || it.kind == item_kind::yes_no || it.kind == item_kind::number;
    return steps && it.whole && std::fabs(it.times) == 1 && it.recode.empty() && it.bins.empty() && !it.score_not_asked && it.highest < decimal::limit;
}

// The items with the most headroom come first; then no other choice needs fewer. Nothing where items cannot be raised so far.
std::optional<lift> shortest_way(const diagnostic& d, const result& r, const score& s, int band, double points) {
    lift way{band, s.bands[at(band)].from - points, {}};
    const auto room = [&](int i) {
        const int item = s.items[at(i)];
        const bool movable = r.item_scores[at(item)] && goes_by_ones(d.items[at(item)]);
        return movable ? d.items[at(item)].highest - *r.item_scores[at(item)] : 0;
    };
    double left = way.points;
    for (const int i : ordered(s.items.size(), [&](int x, int y) { return room(x) > room(y); })) {
        const double step = std::min(left, room(i));
        if (step <= 0) break;
        const double from = *r.item_scores[at(s.items[at(i)])];
        way.steps.push_back({s.items[at(i)], from, from + step});
        left -= step;
    }
    if (left > 0) return {};
    return way;
}

level level_of(const level_cuts& cuts, int profile) { return profile < cuts.middle_from ? level::low : profile < cuts.high_from ? level::middle : level::high; }

dimension_result profiled(const diagnostic& d, const scored& all, int dimension) {
    dimension_result out;
    out.dimension = dimension;
    double above = 0, range = 0;  // of the lowest possible sum
    bool open = false;            // an answer is missing
    for (std::size_t i = 0; i < d.items.size(); ++i) {
        const item& it = d.items[i];
        if (it.dimension != dimension) continue;
        out.items.push_back(static_cast<int>(i));
        const scored_item& one = all.items[i];
        open = open || (it.scored && one.why == absence::blank);
        if (!one.score) continue;
        ++out.answered;
        range += it.highest - it.lowest;
        above += *one.score - it.lowest;
    }
    if (open || !(range > 0 && range < decimal::limit)) return out;
    out.profile = static_cast<int>(decimal::rounded(100 * above / range, 0));
    out.level = level_of(d.cuts, *out.profile);
    return out;
}

// Strongest first choose, then the weakest from what is left, so that none is in both. Items of different range are compared by
// their share of it.
void pick_extremes(const diagnostic& d, const scored& all, result& r) {
    std::vector<int> given;
    std::vector<double> shares;
    for (std::size_t i = 0; i < d.items.size(); ++i) {
        const double range = d.items[i].highest - d.items[i].lowest;
        if (!r.item_scores[i] || !all.items[i].asked || !(range > 0 && range < decimal::limit)) continue;
        given.push_back(static_cast<int>(i));
        shares.push_back((*r.item_scores[i] - d.items[i].lowest) / range);
    }
    const auto lower = [&](int x, int y) { return decimal::less(shares[at(x)], shares[at(y)]); };
    constexpr std::size_t most = 3;
    for (const int i : ordered(given.size(), [&](int x, int y) { return lower(y, x); }))
        if (r.strongest.size() < most && decimal::less(0.5, shares[at(i)])) r.strongest.push_back(given[at(i)]);
    for (const int i : ordered(given.size(), lower)) {
        const bool strong = std::find(r.strongest.begin(), r.strongest.end(), given[at(i)]) != r.strongest.end();
        if (r.weakest.size() < most && decimal::less(shares[at(i)], 1) && !strong) r.weakest.push_back(given[at(i)]);
    }
}

// The items that a score leans on, itself or through others: those before it, and for the headline also those after it.
bools leaned_on(const diagnostic& d, std::size_t index) {
    bools items(d.items.size()), scores(d.scores.size());
    std::vector<std::size_t> open;
    const auto visit = [&](std::size_t s) {
        if (!scores[s]) open.push_back(s);
        scores[s] = true;
    };
    visit(index);
    while (!open.empty()) {
        const score& s = d.scores[open.back()];
        open.pop_back();
        for (const int item : s.items) items[at(item)] = true;
        each_operand(s, [&](const operand& o) {
            if (o.of == operand::kind::score) visit(at(o.index));
        });
    }
    return items;
}

score_result shown(const diagnostic& d, const scored& all, std::size_t index, const result& r) {
    const score& s = d.scores[index];
    const scored_score& from = all.scores[index];
    score_result out;
    const bools items = leaned_on(d, index);
    for (std::size_t i = 0; i < items.size(); ++i)
        if (items[i] && all.items[i].why == absence::blank) out.missing.push_back(static_cast<int>(i));
    out.possible = from.possible;
    out.points = from.value;
    if (!out.points || from.bands[0] < 0) return out;
    out.band = from.bands[0];
    if (at(*out.band) + 1 < s.bands.size() && plain_sum(s)) out.lift = shortest_way(d, r, s, *out.band + 1, *out.points);
    return out;
}

}  // namespace

bool is_answer(const diagnostic& d, int index, double value) {
    const item& it = d.items[at(index)];
    switch (it.kind) {
        case item_kind::likert: return d.scale_of(index).has(value);
        case item_kind::yes_no:
        case item_kind::choice:
        case item_kind::pair: return value == std::floor(value) && value >= 0 && value < static_cast<double>(it.options.size());
        case item_kind::number:
            return std::fabs(value) < decimal::limit && !(it.least && decimal::less(value, *it.least)) && !(it.most && decimal::less(*it.most, value)) &&
                   decimal::equal(decimal::rounded(value, it.decimals), value);
        case item_kind::several:
        case item_kind::points:
        case item_kind::ranking:
        case item_kind::text: break;
    }
    return false;
}

std::string answer_range(const diagnostic& d, int index) {
    const item& it = d.items[at(index)];
    if (it.kind == item_kind::likert) return range_of(d.scale_of(index).lowest(), d.scale_of(index).highest());
    if (it.kind == item_kind::number) return range_of(it.least.value_or(-decimal::limit), it.most.value_or(decimal::limit));
    return range_of(0, static_cast<double>(it.options.size()) - 1);
}

responses responses_of(const diagnostic& d, const answers& a) {
    responses out(d.items.size());
    for (std::size_t i = 0; i < out.size() && i < a.size(); ++i)
        if (a[i] && is_answer(d, static_cast<int>(i), *a[i])) out[i] = {response::state::given, *a[i], {}};
    return out;
}

int band_at(const score& s, double points) { return band_of(s.bands, points); }

result evaluate(const diagnostic& d, const answers& a, const std::vector<double>& weights) { return evaluated(d, responses_of(d, a), weights); }

result evaluated(const diagnostic& d, const responses& given, const std::vector<double>& weights) {
    scored all;
    score_all(d, given, weights, all);
    result r;
    for (const scored_item& i : all.items) r.item_scores.push_back(i.score);
    for (std::size_t i = 0; i < d.scores.size(); ++i) r.scores.push_back(shown(d, all, i, r));
    for (std::size_t i = 0; i < d.dimensions.size(); ++i) r.dimensions.push_back(profiled(d, all, static_cast<int>(i)));
    pick_extremes(d, all, r);
    r.flags = std::move(all.flags);
    r.conclusions = std::move(all.conclusions);
    return r;
}

}  // namespace jindan
