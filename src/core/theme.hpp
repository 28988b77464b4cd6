// What an embedding site may set of how the widget looks. What follows from it is in ui/theme.hpp.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/colour.hpp"
#include "core/problem.hpp"

namespace jindan {

enum class density : std::uint8_t { compact, regular, roomy };

struct theme {
    colour accent = 0x1F5BFF;  // readable on white
    float radius = 12;         // of buttons and fields, CSS px, 0–24, rounded to two decimals when read
    density spacing = density::regular;
    bool operator==(const theme&) const = default;
};

struct themed {
    theme look;      // what is wrong, or not named, stands as it was before
    problems wrong;
};

// {"accent":"#1f5bff","radius":12,"density":"compact"|"regular"|"roomy"}, each if wanted. Other fields belong to the page.
themed read_theme(std::string_view json, const theme& before = {});

}  // namespace jindan
