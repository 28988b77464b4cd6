#include "core/index.hpp"
#include "core/review_parts.hpp"

namespace jindan {
namespace {

class looking {
public:
    explicit looking(const diagnostic& d) : found_{bools(d.items.size()), bools(d.weights.size()), bools(d.tallies.size())} {
        for (const item& it : d.items) {
            at_condition(it.ask_when);
            for (const bin_set& set : it.bins) at_condition(set.when);
        }
        for (const score& s : d.scores) at_score(s);
        for (const flag& f : d.flags) at_condition(f.when);
        for (const rule& r : d.rules)
            for (const rule_case& c : r.cases) at_condition(c.when);
        for (const group_measure& g : d.group_measures) at_operand(g.of);
        if (!d.sheet) return;
        for (const criteria& c : d.sheet->sets) {
            if (c.measure >= 0) found_.items[at(c.measure)] = true;
            for (const combined& each : c.combine) at_operand(each.of), at_operand(each.weight);
        }
    }

    uses take() { return std::move(found_); }

private:
    void at_score(const score& s) {
        for (const term& t : s.terms) {
            at_operand(t.of);
            at_operand(t.weight);
            if (t.minus) at_operand(*t.minus);
        }
        if (s.tally >= 0) found_.tallies[at(s.tally)] = true;
        at_expression(s.formula);
        for (const band_set& set : s.band_sets) at_condition(set.when);
    }

    void at_operand(const operand& o) {
        switch (o.of) {
            case operand::kind::item:
            case operand::kind::answer:
            case operand::kind::part: found_.items[at(o.index)] = true; break;
            case operand::kind::weight: found_.weights[at(o.index)] = true; break;
            case operand::kind::tally: found_.tallies[static_cast<std::size_t>(o.value)] = true; break;
            case operand::kind::number:
            case operand::kind::score: break;
        }
    }

    void at_condition(const condition& c) {
        using kind = condition::kind;
        if (c.is == kind::within || c.is == kind::differs) at_operand(c.subject);
        if ((c.is == kind::answered || c.is == kind::not_applicable || c.is == kind::chosen) && c.index >= 0) found_.items[at(c.index)] = true;
        for (const condition& each : c.of) at_condition(each);
    }

    void at_expression(const expression& e) {
        if (e.is == expression::kind::leaf) at_operand(e.value);
        at_condition(e.when);
        for (const expression& each : e.of) at_expression(each);
    }

    uses found_;
};

}  // namespace

uses uses_of(const diagnostic& d) {
    uses found = looking(d).take();
    // What counts towards a tally that is used is used.
    for (std::size_t i = 0; i < d.items.size(); ++i)
        for (const option& o : d.items[i].options)
            if (o.tally >= 0 && found.tallies[at(o.tally)]) found.items[i] = true;
    return found;
}

}  // namespace jindan
