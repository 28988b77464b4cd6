// Which single answer would have to change, and how far, for a score to get into another band. Found by trying allowed answers, nearest
// first, with the engine itself, so that skip logic, recodes and weights are all in it. For the command line: a page that shows the
// shortest way up has `lift` (scoring.hpp).
#pragma once

#include <vector>

#include "core/engine.hpp"

namespace jindan {

struct band_change {
    int item = 0;
    response to;       // the nearest answer that does it
    double value = 0;  // of the score then
    int band = 0;      // index into the bands of the set
    bool operator==(const band_change&) const = default;
};

// For each item that is asked at most two: the nearest answer that leads into a higher band, then the one that leads into a lower.
// Nearest: likert and number by distance; several by how many options change (at most two); points by how many are moved from one option to
// another; ranking by how far two options that change places stand apart; choice and pair: options without a score last. Then by how little
// the score changes, and in the order of the options. Numbers with many possible values are searched in steps that grow, then closed in on: exact where the band
// follows the number one way. `set`: of score::bands, or of a band set, counted from 1. Nothing where the score is in no band of it now.
std::vector<band_change> band_changes(const diagnostic& d, const responses& given, int score, std::size_t set = 0);

}  // namespace jindan
