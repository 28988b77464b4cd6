#include "core/diagnostic.hpp"

namespace jindan {
namespace {

template <typename T>
int index_of(const std::vector<T>& all, std::string_view id) {
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].id == id) return static_cast<int>(i);
    return -1;
}

}  // namespace

int diagnostic::find_item(std::string_view item_id) const { return index_of(items, item_id); }

int diagnostic::find_band(int s, std::string_view band_id) const {
    const auto which = static_cast<std::size_t>(s);
    return s >= 0 && which < scores.size() ? index_of(scores[which].bands, band_id) : -1;
}

}  // namespace jindan
