// What `jindan score` says of one respondent: {"scores":…,"bands":…,"flags":…,"conclusions":…,"answers":…}
#pragma once

#include <string>
#include <vector>

#include "core/engine.hpp"
#include "core/json_text.hpp"

namespace jindan::author {

// "level" for score::bands, then the ids of score::band_sets; none for a score without bands.
struct named_set {
    std::string_view id;
    const std::vector<band>* bands;
    std::size_t index;  // in scored_score::bands
};
std::vector<named_set> band_sets_of(const jindan::score& s);

// Writes the members of an object that is open. `r`: the scores of `given`. `invalid`: items whose answers were refused and are blank in
// `given`; then nothing has a score. "*" in it: none of the answers could be read.
void write_scored(json_text& j, const diagnostic& d, const responses& given, const scored& r, const std::vector<std::string>& invalid);

}  // namespace jindan::author
