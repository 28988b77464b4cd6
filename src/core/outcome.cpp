#include "core/outcome.hpp"

#include "core/completion.hpp"

namespace jindan {

outcome outcome_of(const assessment& a, const diagnostic& d) {
    outcome out{same_edition(a, d), a.points, a.points ? d.find_band(0, a.band) : -1, {}};
    if (!out.same_edition) return out;
    out.counted = evaluate(d, answers_of(a, d));
    if (out.points) return out;
    const score_result& head = out.counted->scores.front();
    out.points = head.points;
    out.band = head.band.value_or(-1);
    return out;
}

}  // namespace jindan
