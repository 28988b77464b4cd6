// Criteria of the reader's own as a diagnostic like any other, so that all that can be done with a rating sheet can be done with them; and the
// other way, a rating sheet's criteria as a set that the reader may change.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "book/book.hpp"
#include "core/diagnostic.hpp"

namespace jindan::book {

inline constexpr int rating_points = 5;  // each criterion is rated 1–5

// What such a diagnostic says of itself; everything else in it is the reader's.
struct sheet_words {
    std::string language;  // of all its texts
    std::string score;     // what the weighted score is called
    std::array<std::string, rating_points> points;  // from 1 to 5; may be empty
};

// Its id, "set-…" of the set's.
std::string diagnostic_id_of(const criteria_set& set);
std::string item_id_of(const criterion& c);

// One item per criterion; a score of 0–100 with one decimal, their weighted mean, that needs all of them; tiers by rank; the alternatives as
// weight sets, where a weight that is not there is the criterion's own. Its edition (diagnostic::hash) is that of ids, names, weights and directions of
// the criteria alone: what they are called in another language, tiers and alternatives change no result. Tiers whose cuts do not rise are left out,
// and a name that is blank is "-". Nothing where there are no criteria or two of them share an id. Where all weights are 0 no account has a score.
std::optional<diagnostic> diagnostic_of(const criteria_set& set, const sheet_words& words);

// A set of criteria of a rating sheet as a template, without id and times. A criterion for each statement that is rated on a scale, with the
// part in percent that it has in the score that ranks; all alike where that score is no mean or sum. Its tiers, where they are not by rank, have
// the cuts of another set of the sheet with as many that are, else parts of the accounts that are alike.
criteria_set template_of(const diagnostic& d, int set, std::string_view language);

}  // namespace jindan::book
