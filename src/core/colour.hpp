// Colours, and how well one can be read on another.
#pragma once

#include <cstdint>

namespace jindan {

// 0xRRGGBB; alpha is given where it is drawn.
using colour = std::uint32_t;

// WCAG 2.2 contrast ratio, 1–21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
float contrast(colour a, colour b);

inline constexpr float readable = 4.5f;  // the least for text: https://www.w3.org/TR/WCAG22/#contrast-minimum

// `part` (0–1) of `a`, the rest of `b`.
colour blended(colour a, colour b, float part);

}  // namespace jindan
