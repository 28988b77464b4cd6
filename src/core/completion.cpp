#include "core/completion.hpp"

#include <algorithm>

namespace jindan {

int answered_count(const answers& a) {
    return static_cast<int>(std::count_if(a.begin(), a.end(), [](const auto& one) { return one.has_value(); }));
}

int first_unanswered(const answers& a) {
    const auto open = std::find_if(a.begin(), a.end(), [](const auto& one) { return !one.has_value(); });
    return open == a.end() ? -1 : static_cast<int>(open - a.begin());
}

bool same_edition(const assessment& a, const diagnostic& d) { return a.made_with.id == d.id && a.made_with.hash == d.hash; }

bool complete(const assessment& a, const diagnostic& d) {
    return same_edition(a, d) ? first_unanswered(answers_of(a, d)) < 0 : a.points.has_value();
}

}  // namespace jindan
