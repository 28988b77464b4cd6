#include "core/scoring.hpp"

#include <algorithm>

#include "core/ordering.hpp"

namespace jindan {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

// The score of one item: the answer, reversed where the item is. Nothing off the scale.
std::optional<int> scored(const diagnostic& d, int item, const answers& a) {
    if (at(item) >= a.size() || !a[at(item)]) return {};
    const int value = *a[at(item)];
    const scale& s = d.scale_of(item);
    if (!s.has(value)) return {};
    return d.items[at(item)].reverse ? s.lowest() + s.highest() - value : value;
}

// How far an item still is from the top of its scale.
int headroom(const diagnostic& d, const result& r, int item) { return d.scale_of(item).highest() - *r.item_scores[at(item)]; }

// The items with the most headroom come first; then no other choice needs fewer.
lift shortest_way(const diagnostic& d, const result& r, const score& s, int band, int points) {
    lift way{band, s.bands[at(band)].from - points, {}};
    const auto room = [&](int i) { return headroom(d, r, s.items[at(i)]); };
    int left = way.points;
    for (const int i : ordered(s.items.size(), [&](int x, int y) { return room(x) > room(y); })) {
        const int item = s.items[at(i)];
        const int step = std::min(left, headroom(d, r, item));
        if (step <= 0) break;
        const int from = *r.item_scores[at(item)];
        way.steps.push_back({item, from, from + step});
        left -= step;
    }
    return way;
}

score_result summed(const diagnostic& d, const result& r, const score& s) {
    score_result out;
    for (const int item : s.items) {
        const std::optional<int>& given = r.item_scores[at(item)];
        if (!given) out.missing.push_back(item);
        out.possible.from += given ? *given : d.scale_of(item).lowest();
        out.possible.to += given ? *given : d.scale_of(item).highest();
    }
    if (!out.missing.empty()) return out;
    out.points = out.possible.from;
    const int band = band_at(s, *out.points);
    if (band < 0) return out;
    out.band = band;
    if (at(band) + 1 < s.bands.size()) out.lift = shortest_way(d, r, s, band + 1, *out.points);
    return out;
}

level level_of(const level_cuts& cuts, int profile) {
    return profile < cuts.middle_from ? level::low : profile < cuts.high_from ? level::middle : level::high;
}

dimension_result profiled(const diagnostic& d, const result& r, int dimension) {
    dimension_result out;
    out.dimension = dimension;
    long long above = 0, range = 0;  // of the lowest possible sum
    for (std::size_t i = 0; i < d.items.size(); ++i) {
        if (d.items[i].dimension != dimension) continue;
        const int item = static_cast<int>(i);
        out.items.push_back(item);
        range += d.scale_of(item).highest() - d.scale_of(item).lowest();
        if (!r.item_scores[i]) continue;
        ++out.answered;
        above += *r.item_scores[i] - d.scale_of(item).lowest();
    }
    if (out.items.empty() || at(out.answered) != out.items.size()) return out;
    out.profile = static_cast<int>((200 * above + range) / (2 * range));
    out.level = level_of(d.cuts, *out.profile);
    return out;
}

// Strongest first choose, then the weakest from what is left, so that none is in both. Items on scales of different length
// are compared by their share of the scale.
void pick_extremes(const diagnostic& d, result& r) {
    struct placed {
        int item, above, range;
    };
    std::vector<placed> given;
    for (std::size_t i = 0; i < d.items.size(); ++i) {
        const scale& s = d.scale_of(static_cast<int>(i));
        if (r.item_scores[i]) given.push_back({static_cast<int>(i), *r.item_scores[i] - s.lowest(), s.highest() - s.lowest()});
    }
    const auto lower = [&](int x, int y) { return given[at(x)].above * given[at(y)].range < given[at(y)].above * given[at(x)].range; };
    constexpr std::size_t most = 3;
    for (const int i : ordered(given.size(), [&](int x, int y) { return lower(y, x); }))
        if (r.strongest.size() < most && 2 * given[at(i)].above > given[at(i)].range) r.strongest.push_back(given[at(i)].item);
    for (const int i : ordered(given.size(), lower)) {
        const placed& p = given[at(i)];
        const bool strong = std::find(r.strongest.begin(), r.strongest.end(), p.item) != r.strongest.end();
        if (r.weakest.size() < most && p.above < p.range && !strong) r.weakest.push_back(p.item);
    }
}

}  // namespace

int band_at(const score& s, int points) {
    for (std::size_t i = 0; i < s.bands.size(); ++i)
        if (points >= s.bands[i].from && points <= s.bands[i].to) return static_cast<int>(i);
    return -1;
}

result evaluate(const diagnostic& d, const answers& a) {
    result r;
    for (std::size_t i = 0; i < d.items.size(); ++i) r.item_scores.push_back(scored(d, static_cast<int>(i), a));
    for (const score& s : d.scores) r.scores.push_back(summed(d, r, s));
    for (std::size_t i = 0; i < d.dimensions.size(); ++i) r.dimensions.push_back(profiled(d, r, static_cast<int>(i)));
    pick_extremes(d, r);
    return r;
}

}  // namespace jindan
