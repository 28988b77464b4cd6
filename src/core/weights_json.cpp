// Weights that several terms share, and their values for other objectives.
#include "core/diagnostic_parts.hpp"

namespace jindan {

void read_weights(diagnostic_parts& p, fields& root) {
    const std::size_t before = p.problems();
    if (const auto v = root.may("weight_sets"))
        for (const reader& one : v->list(1, 20)) {
            fields f(one);
            weight_set out;
            out.id = diagnostic_parts::define(f.need("id"), p.weight_sets, static_cast<int>(p.d.weight_sets.size()));
            out.name = p.need_text(f, "name");
            f.no_others();
            p.d.weight_sets.push_back(std::move(out));
        }
    const auto list = root.may("weights");
    if (!list) return;
    for (const reader& one : list->list(1, most_parts)) {
        fields f(one);
        weight out;
        out.id = diagnostic_parts::define(f.need("id"), p.numbers, weight_base + static_cast<int>(p.d.weights.size()));
        out.name = p.need_text(f, "name");
        if (const auto v = f.need("value")) p.take(out.value, v->number(0, 1e6));
        out.sets.assign(p.d.weight_sets.size(), out.value);
        if (const auto v = f.may("sets")) {
            fields sets(*v);
            for (const named& each : sets.all()) {
                const auto found = p.weight_sets.find(each.name);
                const auto value = each.content.number(0, 1e6);
                if (found == p.weight_sets.end())
                    each.content.report(problem_code::unknown_id, each.name);
                else if (value)
                    out.sets[static_cast<std::size_t>(found->second)] = *value;
            }
        }
        f.no_others();
        p.d.weights.push_back(std::move(out));
    }
    p.sure_weights = p.problems() == before;
}

}  // namespace jindan
