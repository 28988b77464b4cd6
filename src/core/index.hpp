// Indices are kept as int, with -1 for none; this is how one that is there goes into a container.
#pragma once

#include <cstddef>

namespace jindan {

inline std::size_t at(int index) { return static_cast<std::size_t>(index); }

}  // namespace jindan
