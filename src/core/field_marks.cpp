#include "core/field_marks.hpp"

namespace jindan {
namespace {

template <typename Wanted>
field_marks marks_where(const diagnostic& d, Wanted wanted) {
    field_marks m;
    for (std::size_t i = 0; i < d.items.size(); ++i) {
        if (!wanted(d.items[i])) continue;
        if (d.items[i].field == finding::high) m.high.push_back(static_cast<int>(i));
        if (d.items[i].field == finding::low) m.low.push_back(static_cast<int>(i));
    }
    return m;
}

}  // namespace

field_marks marks_of(const diagnostic& d) {
    return marks_where(d, [](const item&) { return true; });
}

field_marks marks_of(const diagnostic& d, int dimension) {
    return marks_where(d, [&](const item& it) { return it.dimension == dimension; });
}

}  // namespace jindan
