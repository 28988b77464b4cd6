// The score of one answer.
#include "core/decimal.hpp"
#include "core/engine_parts.hpp"
#include "core/index.hpp"

namespace jindan {
namespace {

// What the kind of item makes of an answer by itself.
reading plain(const item& it, const response& given) {
    switch (it.kind) {
        case item_kind::likert:
        case item_kind::yes_no:
        case item_kind::number: return {given.value, absence::none};
        case item_kind::choice:
        case item_kind::pair: {
            const auto chosen = at(static_cast<int>(given.value));
            const bool worth = chosen < it.options.size() && it.options[chosen].score;
            return worth ? reading{*it.options[chosen].score, absence::none} : absent(absence::unscored);
        }
        case item_kind::several: {
            double sum = 0;
            for (std::size_t i = 0; i < it.options.size() && i < given.parts.size(); ++i)
                if (given.parts[i] > 0) sum += it.options[i].score.value_or(1);
            return {sum, absence::none};
        }
        case item_kind::points:
        case item_kind::ranking:
        case item_kind::text: break;
    }
    return absent(absence::unscored);
}

reading binned(const run& r, const item& it, double x) {
    for (const bin_set& set : it.bins) {
        if (!holds(r, set.when)) continue;
        for (const bin& b : set.bins)
            if (b.range.has(x)) return {b.score, absence::none};
        break;
    }
    return absent(absence::unscored);
}

reading recoded(const item& it, double x) {
    for (const auto& [from, to] : it.recode)
        if (decimal::equal(from, x)) return {to, absence::none};
    return absent(absence::unscored);
}

}  // namespace

item_stages stages_of(const run& r, int index) {
    const item& it = r.d.items[at(index)];
    item_stages s;
    s.plain = s.mapped = plain(it, r.answer(index));
    if (s.mapped.there() && !it.recode.empty()) s.mapped = recoded(it, s.mapped.x);
    if (s.mapped.there() && !it.bins.empty()) s.mapped = binned(r, it, s.mapped.x);
    s.turned = s.mapped;
    if (it.reverse) s.turned.x = it.mirror - s.turned.x;
    s.score = s.turned.there() ? bounded(s.turned.x * it.times + it.plus) : s.turned;
    return s;
}

void score_item(const run& r, int index) {
    const item& it = r.d.items[at(index)];
    scored_item& out = r.out.items[at(index)];
    const response::state is = r.state(index);
    out = {holds(r, it.ask_when), {}, absence::none, settled(r, it.ask_when)};
    const auto none = [&](absence why) { out.why = why; };
    if (!out.asked) {
        if (it.score_not_asked) out.score = it.score_not_asked;
        return out.score ? void() : none(absence::not_asked);
    }
    if (is == response::state::blank) {
        out.settled = false;
        return none(absence::blank);
    }
    if (is == response::state::not_applicable) return none(absence::not_applicable);
    if (!it.scored) return none(absence::unscored);
    for (const bin_set& set : it.bins) out.settled = out.settled && settled(r, set.when);
    const reading x = stages_of(r, index).score;
    if (!x.there()) return none(x.why);
    out.score = x.x;
}

}  // namespace jindan
