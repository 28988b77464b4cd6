#include <algorithm>

#include "core/index.hpp"
#include "core/ranges.hpp"
#include "core/review_parts.hpp"

namespace jindan {
namespace {

void need(const diagnostic& d, const score& s, bools& items);

void need(const diagnostic& d, const operand& o, bools& items) {
    if (of_item(o)) items[at(o.index)] = true;
    if (o.of == operand::kind::score) need(d, d.scores[at(o.index)], items);
}

// The items without which the score has no value. Under other rules than “all” it may do without any of them.
void need(const diagnostic& d, const score& s, bools& items) {
    if (s.missing.is != missing_rule::kind::all || s.kind == score_kind::first) return;
    each_operand(s, [&](const operand& o) { need(d, o, items); });
}

}  // namespace

void look_at_sheet(const diagnostic& d, const json::value& v, findings& found) {
    const std::vector<json::value> sets = parts(v, "sets");
    for (std::size_t i = 0; i < sets.size(); ++i) {
        const criteria& c = d.sheet->sets[i];
        bools needed(d.items.size());
        if (c.rank_by >= 0) need(d, d.scores[at(c.rank_by)], needed);
        for (const combined& one : c.combine) need(d, one.of, needed);
        if (c.matrix)
            for (const int score : {c.matrix->across, c.matrix->up}) need(d, d.scores[at(score)], needed);
        if (c.measure >= 0) needed[at(c.measure)] = true;
        for (std::size_t item = 0; item < d.items.size(); ++item)
            if (needed[item] && std::find(c.items.begin(), c.items.end(), static_cast<int>(item)) == c.items.end())
                found.add(problem_code::unasked_item, d.items[item].id, *in(sets[i], "items"));
    }
}

}  // namespace jindan
