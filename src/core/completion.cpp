#include "core/completion.hpp"

#include <algorithm>

namespace jindan {

int answered_count(const answers& a) {
    return static_cast<int>(std::count_if(a.begin(), a.end(), [](const auto& one) { return one.has_value(); }));
}

bools asked_items(const diagnostic& d, const answers& a) {
    bools out(d.items.size(), true);
    if (std::all_of(d.items.begin(), d.items.end(), [](const item& it) { return it.ask_when.is == condition::kind::always; })) return out;
    scored all;
    score_all(d, responses_of(d, a), {}, all);
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = all.items[i].asked;
    return out;
}

int first_unanswered(const diagnostic& d, const answers& a) {
    const bools asked = asked_items(d, a);
    for (std::size_t i = 0; i < asked.size(); ++i)
        if (asked[i] && (i >= a.size() || !a[i])) return static_cast<int>(i);
    return -1;
}

bool same_edition(const assessment& a, const diagnostic& d) { return a.made_with.id == d.id && a.made_with.hash == d.hash; }

bool complete(const assessment& a, const diagnostic& d) { return same_edition(a, d) ? first_unanswered(d, answers_of(a, d)) < 0 : a.points.has_value(); }

}  // namespace jindan
