#include "book/book.hpp"

namespace jindan::book {

bool is_finished(const filled& f) { return f.what.finished_at > 0 || (f.what.created_at == 0 && f.what.points.has_value()); }

date day_of(const filled& f, int utc_offset) {
    if (f.day) return *f.day;
    const date first{f.what.quarter.year, 3 * f.what.quarter.number - 2, 1};
    if (f.what.created_at == 0) return first;
    const date begun = date_of(f.what.created_at, utc_offset);
    return quarter_of(begun.year, begun.month) == f.what.quarter ? begun : first;
}

}  // namespace jindan::book
