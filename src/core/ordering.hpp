// One sort for everything. A sort of its own for each type would cost the download about a kilobyte apiece.
#pragma once

#include <cstddef>
#include <vector>

namespace jindan {

// A reference to a comparison of two indices; lives no longer than the call it is made for.
class index_order {
public:
    template <typename Less>
    index_order(const Less& less) : less_(&less), call_([](const void* f, int a, int b) { return (*static_cast<const Less*>(f))(a, b); }) {}
    bool operator()(int a, int b) const { return call_(less_, a, b); }

private:
    const void* less_;
    bool (*call_)(const void*, int, int);
};

// The indices 0 … count - 1, rising by `less`; equal ones in their own order.
std::vector<int> ordered(std::size_t count, index_order less);

}  // namespace jindan
