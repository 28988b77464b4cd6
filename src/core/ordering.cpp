#include "core/ordering.hpp"

#include <algorithm>

namespace jindan {

std::vector<int> ordered(std::size_t count, index_order less) {
    std::vector<int> out(count);
    for (std::size_t i = 0; i < count; ++i) out[i] = static_cast<int>(i);
    std::sort(out.begin(), out.end(), [&](int a, int b) { return less(a, b) || (!less(b, a) && a < b); });
    return out;
}

}  // namespace jindan
