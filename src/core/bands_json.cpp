// The levels of a score.
#include "core/diagnostic_parts.hpp"

namespace jindan {
namespace {

band read_band(diagnostic_parts& p, const reader& r, diagnostic_parts::ids& known, placed_range& place) {
    fields f(r);
    band b;
    b.id = diagnostic_parts::define(f.need("id"), known, static_cast<int>(known.size()));
    place = p.read_interval(f, r);
    place.name = b.id;
    b.range = place.range;
    b.name = p.need_text(f, "name");
    b.short_name = b.name;
    if (const auto v = f.may("short")) b.short_name = p.text(*v);
    if (const auto v = f.may("summary")) b.summary = p.text(*v);
    if (const auto v = f.may("actions")) b.actions = p.texts(*v, 3, 20);
    f.no_others();
    return b;
}

}  // namespace

void read_bands(diagnostic_parts& p, const reader& list, const score& s, bool whole, std::vector<band>& out) {
    std::vector<placed_range> places;
    diagnostic_parts::ids known;
    const std::size_t before = p.problems();
    for (const reader& one : list.list(1, most_parts)) {
        placed_range place{{}, one, {}, {}};
        out.push_back(read_band(p, one, known, place));
        places.push_back(std::move(place));
    }
    // Where a band lies is only worth talking about when all edges could be read and the score's range is known.
    if (!whole || p.problems() != before || places.empty()) return;
    const bool computed = s.kind == score_kind::formula || s.kind == score_kind::product;
    check_ranges(list, places, {{s.lowest, s.highest}, s.certain, computed}, s.step);
    for (band& b : out) {
        const span in = inside(b.range, {s.lowest, s.highest}, s.step);
        b.from = in.from, b.to = in.to;
    }
}

}  // namespace jindan
