// Do the bands of a score cover what can be scored, each point once? Private to this layer.
#pragma once

#include <optional>
#include <vector>

#include "core/diagnostic.hpp"
#include "core/reader.hpp"

namespace jindan {

// A band and the fields that say where it lies; nothing where they could not be read.
struct placed_band {
    band content;
    std::optional<reader> from, to;
};

// Reports each gap, overlap and band out of reach at the field that is wrong, and bands that begin or end elsewhere than
// the attainable range at the list's first `from` and last `to`. Says nothing where a band's place is unknown.
void check_bands(const reader& list, const std::vector<placed_band>& bands, int lowest, int highest);

}  // namespace jindan
