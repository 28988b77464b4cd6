// What changed between two occasions, paired by id.
#include <algorithm>

#include "core/groups.hpp"
#include "core/name_index.hpp"

namespace jindan::groups {
namespace {

constexpr int nowhere = -1, several = -2;

struct numbered {
    std::vector<int> ids;   // per row, the number of its id; -1 without one
    std::vector<int> rows;  // per id, its row, or nowhere, or several
};

numbered number(const occasion& o, name_index& index) {
    numbered out;
    for (std::size_t i = 0; i < std::max(o.ids.size(), o.values.size()); ++i) out.ids.push_back(i < o.ids.size() && !o.ids[i].empty() ? index.add(o.ids[i]) : nowhere);
    return out;
}

void place(numbered& all, std::size_t ids) {
    all.rows.assign(ids, nowhere);
    for (std::size_t i = 0; i < all.ids.size(); ++i) {
        if (all.ids[i] < 0) continue;
        int& row = all.rows[static_cast<std::size_t>(all.ids[i])];
        row = row == nowhere ? static_cast<int>(i) : several;
    }
}

// Rows of `here` that have no partner `there`, each with its reason.
void part(const numbered& here, const numbered& there, std::vector<int>& only, std::vector<int>& unclear) {
    for (std::size_t i = 0; i < here.ids.size(); ++i) {
        const int id = here.ids[i], row = static_cast<int>(i);
        const int own = id < 0 ? several : here.rows[static_cast<std::size_t>(id)];
        const int other = id < 0 ? several : there.rows[static_cast<std::size_t>(id)];
        if (own == several || other == several)
            unclear.push_back(row);
        else if (other == nowhere)
            only.push_back(row);
    }
}

}  // namespace

change change_between(const occasion& before, const occasion& after) {
    name_index index;
    numbered first = number(before, index), second = number(after, index);
    place(first, index.names().size());
    place(second, index.names().size());
    change out;
    part(first, second, out.only_before, out.unclear_before);
    part(second, first, out.only_after, out.unclear_after);
    accumulator differences;
    for (std::size_t i = 0; i < first.ids.size(); ++i) {
        if (first.ids[i] < 0) continue;
        const auto id = static_cast<std::size_t>(first.ids[i]);
        if (first.rows[id] < 0 || second.rows[id] < 0) continue;
        const auto partner = static_cast<std::size_t>(second.rows[id]);
        pair p{first.rows[id], second.rows[id], 0};
        if (!has_number(before.values, i) || !has_number(after.values, partner)) {
            out.unscorable.push_back(p);
            continue;
        }
        const double a = *before.values[i], b = *after.values[partner];
        p.difference = b - a;
        out.pairs.push_back(p);
        differences.add(p.difference);
        if (decimal::less(a, b))
            ++out.up;
        else if (decimal::less(b, a))
            ++out.down;
        else
            ++out.same;
    }
    out.mean = differences.mean();
    out.spread = differences.spread();
    return out;
}

}  // namespace jindan::groups
