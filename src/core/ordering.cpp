#include "core/ordering.hpp"

#include <algorithm>

namespace jindan {

std::vector<int> ordered(std::size_t count, index_order less) {
    std::vector<int> out(count);
    for (std::size_t i = 0; i < count; ++i) out[i] = static_cast<int>(i);
    // As a heap: less code in the module than std::sort.
    const auto before = [&](int a, int b) { return less(a, b) || (!less(b, a) && a < b); };
    std::make_heap(out.begin(), out.end(), before);
    std::sort_heap(out.begin(), out.end(), before);
    return out;
}

}  // namespace jindan
