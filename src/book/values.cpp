#include "book/values.hpp"

#include <cmath>

#include "core/decimal.hpp"
#include "core/scoring.hpp"

namespace jindan::book {
namespace {

std::optional<span> bounded(double from, double to) {
    if (!(std::fabs(from) < decimal::limit && std::fabs(to) < decimal::limit && decimal::less(from, to))) return {};
    return span{from, to};
}

}  // namespace

item_values values_of(const diagnostic& d, const assessment& a) {
    item_values out;
    out.answers = answers_of(a, d);
    const result r = evaluate(d, out.answers);
    for (std::size_t i = 0; i < d.items.size(); ++i) {
        const item& it = d.items[i];
        const bool plain = !it.scored && it.kind == item_kind::number;
        out.values.push_back(plain ? out.answers[i] : out.answers[i] ? r.item_scores[i] : std::nullopt);
    }
    for (const dimension_result& one : r.dimensions) out.profiles.push_back(one.profile);
    return out;
}

std::optional<span> value_range(const item& it) {
    if (it.scored) return bounded(it.lowest, it.highest);
    if (it.kind != item_kind::number || !it.least || !it.most) return {};
    return bounded(*it.least, *it.most);
}

std::optional<span> score_range(const score& s) { return bounded(s.lowest, s.highest); }

}  // namespace jindan::book
