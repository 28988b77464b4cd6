// Kinds of scores, their transforms, and bands, as an explanation names them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/explain.hpp"

namespace jindan::author {

// What a score goes through after its terms are brought together, in order: {"rescale", "16–80 → 0–100"}.
struct transform {
    std::string_view is;  // as in the file: "rescale", "times", "plus", "round", "clamp"
    std::string how;
};
std::vector<transform> transforms_of(const jindan::score& s, const explained_score& e);
std::string words_for(const transform& t, std::string_view lang);  // "clamp 0–100", "0–100 범위로 제한"

std::string_view code_of(score_kind kind);  // "sum"
std::string_view words_for(score_kind kind, std::string_view lang);

// "3–5", and where an edge itself is no part of it "3 to below 5", "3 이상 5 미만".
std::string edges(const band& b, std::string_view lang);

// "Among makers (makers)"; the id alone without a name; of the main bands "level", "구간". `set` as in scored_score::bands.
std::string set_name(const jindan::score& s, std::size_t set, std::string_view lang);

}  // namespace jindan::author
