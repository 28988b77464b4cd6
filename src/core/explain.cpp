#include "core/explain.hpp"

#include <algorithm>

#include "core/decimal.hpp"
#include "core/engine_parts.hpp"
#include "core/index.hpp"

namespace jindan {
namespace {

std::optional<double> known(const reading& x) { return x.there() ? std::optional(x.x) : std::nullopt; }

void collect(const expression& e, std::vector<operand>& out) {
    if (e.is == expression::kind::leaf && e.value.of != operand::kind::number && std::find(out.begin(), out.end(), e.value) == out.end()) out.push_back(e.value);
    for (const expression& each : e.of) collect(each, out);
}

explained_term explained(const run& r, const score& s, const term& t) {
    explained_term out;
    out.of = t.of;
    out.minus = t.minus;
    const absence state = s.kind == score_kind::tally ? state_of(r, t.of.index) : absence::none;
    const reading x = s.kind != score_kind::tally ? read(r, t.of) : state == absence::none ? reading{carried(r, t.of.index, s.tally)} : absent(state);
    out.value = known(x);
    out.why = x.why;
    out.weight = known(read(r, t.weight));
    if (t.minus) {
        const reading y = read(r, *t.minus);
        out.minus_value = known(y);
        if (out.why == absence::none) out.why = y.why;
    }
    if (s.kind == score_kind::count) out.counted = x.there() && t.past.has(x.x);
    return out;
}

// The same with scores that are not transformed.
diagnostic untransformed(diagnostic d) {
    for (score& s : d.scores) {
        s.rescale_to.reset(), s.rescale_from.reset(), s.decimals.reset(), s.at_least.reset(), s.at_most.reset();
        s.times = 1, s.plus = 0;
    }
    return d;
}

}  // namespace

explanation explain(const diagnostic& d, const responses& given, const scored& result) {
    explanation out;
    scored copy = result;
    static const std::vector<double> file_weights;
    const run r{d, given, file_weights, copy};
    for (std::size_t i = 0; i < d.items.size(); ++i) {
        explained_item& e = out.items.emplace_back();
        const int index = static_cast<int>(i);
        if (!result.items[i].asked || !d.items[i].scored || r.answer(index).is != response::state::given) continue;
        const item_stages s = stages_of(r, index);
        e = {true, known(s.plain), known(s.mapped), known(s.turned), known(s.score)};
    }
    const diagnostic plain = untransformed(d);
    const run before{plain, given, file_weights, copy};
    for (std::size_t i = 0; i < d.scores.size(); ++i) {
        const score& s = d.scores[i];
        explained_score& e = out.scores.emplace_back();
        if (result.scores[i].raw) {
            score_score(before, static_cast<int>(i));
            e.attainable = copy.scores[i].attainable;
            copy.scores[i] = result.scores[i];  // others are made of it
        }
        std::vector<operand> leaves;
        if (s.kind == score_kind::formula) collect(s.formula, leaves);
        for (const operand& o : leaves) {
            const reading x = read(r, o);
            e.terms.push_back({o, {}, known(x), {}, {}, x.why, true});
        }
        if (leaves.empty())
            for (const term& t : s.terms) e.terms.push_back(explained(r, s, t));
    }
    return out;
}

std::string name_of(const diagnostic& d, const operand& o) {
    switch (o.of) {
        case operand::kind::number: return decimal::to_text(o.value);
        case operand::kind::item: return d.items[at(o.index)].id;
        case operand::kind::answer: return "answer(" + d.items[at(o.index)].id + ")";
        case operand::kind::part: return d.items[at(o.index)].id + "." + d.items[at(o.index)].options[at(o.option)].id;
        case operand::kind::score: return d.scores[at(o.index)].id;
        case operand::kind::weight: return d.weights[at(o.index)].id;
        case operand::kind::tally: return "tally(" + d.tallies[static_cast<std::size_t>(o.value)] + ")";
    }
    return {};
}

}  // namespace jindan
