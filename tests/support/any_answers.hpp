// Answers to any diagnostic, whatever its items are. `Dice` has below(n): a number from 0 to n - 1.
#pragma once

#include <algorithm>
#include <vector>

#include "core/decimal.hpp"
#include "core/engine.hpp"

namespace jindan::test {

template <class Dice>
double any_number(const item& it, Dice& d) {
    const double least = it.least.value_or(it.most ? *it.most - 100 : -100), most = it.most.value_or(least + 200);
    const int where = d.below(6);
    const double x = where == 0 ? least : where == 1 ? most : least + (most - least) * d.below(1001) / 1000;
    return std::clamp(decimal::rounded(x, it.decimals), least, most);
}

template <class Dice>
response any_response(const diagnostic& all, const item& it, Dice& d) {
    if (it.may_not_apply && d.below(4) == 0) return {response::state::not_applicable, 0, {}};
    response out{response::state::given, 0, {}};
    const int options = static_cast<int>(it.options.size());
    switch (it.kind) {
        case item_kind::likert: {
            const scale& s = all.scales[static_cast<std::size_t>(it.scale)];
            out.value = s.lowest() + d.below(s.highest() - s.lowest() + 1);
            break;
        }
        case item_kind::number: out.value = any_number(it, d); break;
        case item_kind::yes_no:
        case item_kind::choice:
        case item_kind::pair: out.value = d.below(options); break;
        case item_kind::several:
            for (int i = 0; i < options; ++i) out.parts.push_back(d.below(2));
            break;
        case item_kind::points:
            out.parts.assign(static_cast<std::size_t>(options), 0);
            out.parts[static_cast<std::size_t>(d.below(options))] = it.total;
            if (it.total >= 2) out.parts[0] += 1, *std::max_element(out.parts.begin(), out.parts.end()) -= 1;
            break;
        case item_kind::ranking: {
            const int first = d.below(options);
            for (int i = 0; i < options; ++i) out.parts.push_back((i + first) % options + 1);
            break;
        }
        case item_kind::text: break;
    }
    return out;
}

// With none, some, half or most of them missing.
template <class Dice>
responses any_responses(const diagnostic& all, Dice& d) {
    responses out(all.items.size());
    const int blanks = d.below(4);
    for (std::size_t i = 0; i < out.size(); ++i)
        if (d.below(4) >= blanks) out[i] = any_response(all, all.items[i], d);
    return out;
}

}  // namespace jindan::test
