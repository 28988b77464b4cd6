#include "book/raters.hpp"

#include <tuple>

#include "core/decimal.hpp"
#include "core/groups.hpp"
#include "core/index.hpp"
#include "core/ordering.hpp"

namespace jindan::book {
namespace {

// The assessments that count, in the order of raters::views.
std::vector<int> views_in(const book_index& in, std::string_view account, const diagnostic& d, int period) {
    const auto& all = in.book().assessments;
    std::vector<int> found;
    for (const int i : in.history(account, d.id))
        if (in.period(i) == period && is_finished(all[at(i)])) found.push_back(i);
    const auto who = [&](int i) {
        const filled& f = all[at(i)];
        return std::tuple<view, std::string_view>(f.by, f.by == view::own ? std::string_view() : std::string_view(f.rater));
    };
    const auto nameless = [&](int i) { return all[at(i)].by != view::own && all[at(i)].rater.empty(); };
    // What was found comes in order of finishing, so that of one person's the last is the last here, too.
    std::vector<int> kept;
    int before = -1;
    for (const int n : ordered(found.size(), [&](int x, int y) { return who(found[at(x)]) < who(found[at(y)]); })) {
        const int i = found[at(n)];
        if (before >= 0 && who(before) == who(i) && !nameless(i))
            kept.back() = i;
        else
            kept.push_back(i);
        before = i;
    }
    const auto key = [&](int n) { return std::tuple(who(kept[at(n)]), std::string_view(all[at(kept[at(n)])].id())); };
    std::vector<int> out;
    for (const int n : ordered(kept.size(), [&](int x, int y) { return key(x) < key(y); })) out.push_back(kept[at(n)]);
    return out;
}

template <typename Number>
agreement agreed(const std::vector<rater_view>& views, const std::vector<std::optional<Number>>& values) {
    groups::accumulator all, others;
    agreement out;
    for (std::size_t v = 0; v < views.size(); ++v) {
        if (!values[v]) continue;
        const auto x = static_cast<double>(*values[v]);
        all.add(x);
        if (views[v].by == view::own)
            out.own = x;
        else
            others.add(x);
    }
    out.n = static_cast<int>(all.n());
    out.mean = all.mean();
    out.spread = all.spread();
    out.lowest = all.lowest();
    out.highest = all.highest();
    if (out.n > 1) out.range = *out.highest - *out.lowest;
    out.others = others.mean();
    if (out.own && out.others) out.difference = *out.own - *out.others;
    return out;
}

void find_apart(raters& out, const diagnostic& d) {
    std::vector<int> items;
    std::vector<double> ranges, spreads;
    for (const item_agreement& one : out.items) {
        const auto can = value_range(d.items[at(one.item)]);
        if (!can || !one.figures.range || !decimal::less(0, *one.figures.range)) continue;
        items.push_back(one.item);
        ranges.push_back(*one.figures.range / (can->to - can->from));
        spreads.push_back(*one.figures.spread / (can->to - can->from));
    }
    const auto before = [&](int x, int y) {
        if (!decimal::equal(ranges[at(x)], ranges[at(y)])) return ranges[at(x)] > ranges[at(y)];
        return decimal::less(spreads[at(y)], spreads[at(x)]);
    };
    for (const int i : ordered(items.size(), before)) out.apart.push_back(items[at(i)]);
}

}  // namespace

raters raters_of(const book_index& in, std::string_view account, const diagnostic& d, int period) {
    raters out;
    std::vector<std::optional<double>> points;
    std::vector<item_values> read;
    const std::string* hash = nullptr;
    for (const int i : views_in(in, account, d, period)) {
        const filled& f = in.book().assessments[at(i)];
        out.views.push_back({i, f.by, f.by == view::own ? std::string() : f.rater, f.what.points, d.find_band(0, f.what.band)});
        points.push_back(f.what.points);
        read.push_back(values_of(d, f.what));
        out.same_edition = out.same_edition && (!hash || (!hash->empty() && *hash == f.what.made_with.hash));
        hash = &f.what.made_with.hash;
    }
    if (out.same_edition) out.total = agreed(out.views, points);
    for (std::size_t i = 0; i < d.items.size(); ++i) {
        item_agreement& one = out.items.emplace_back();
        one.item = static_cast<int>(i);
        for (const item_values& r : read) {
            one.answers.push_back(r.answers[i]);
            one.values.push_back(r.values[i]);
            one.answered += r.answers[i].has_value();
        }
        one.figures = agreed(out.views, one.values);
        if (one.answered > 0 && at(one.answered) < out.views.size()) out.partly.push_back(one.item);
    }
    for (std::size_t i = 0; i < d.dimensions.size(); ++i) {
        dimension_agreement& one = out.dimensions.emplace_back();
        one.dimension = static_cast<int>(i);
        for (const item_values& r : read) one.profiles.push_back(r.profiles[i]);
        one.figures = agreed(out.views, one.profiles);
    }
    find_apart(out, d);
    return out;
}

}  // namespace jindan::book
