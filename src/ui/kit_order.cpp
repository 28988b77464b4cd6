// The order of items for keyboard and screen reader, where the pointer needs another one: what is drawn first is what it finds first.
#include <algorithm>
#include <numeric>

#include "ui/kit.hpp"

namespace jindan::ui {

void kit::order_items(const std::vector<int>& places) {
    std::vector<std::size_t> begins, order(places.size());
    for (std::size_t i = 0; i < out_.nodes.size(); ++i)
        if (out_.nodes[i].parent == groups_.back()) begins.push_back(i);
    if (begins.empty() || begins.size() != places.size()) return;
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return places[a] < places[b]; });
    std::vector<node> rising;
    for (const std::size_t i : order)
        for (std::size_t n = begins[i]; n < (i + 1 < begins.size() ? begins[i + 1] : out_.nodes.size()); ++n) rising.push_back(std::move(out_.nodes[n]));
    std::move(rising.begin(), rising.end(), out_.nodes.begin() + static_cast<std::ptrdiff_t>(begins.front()));
}

}  // namespace jindan::ui
