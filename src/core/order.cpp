// In which order items and scores are worked out: each after all that it leans on.
#include <algorithm>

#include "core/diagnostic_parts.hpp"
#include "core/index.hpp"

namespace jindan {
namespace {

class ordering {
public:
    explicit ordering(diagnostic_parts& parts) : p_(parts), placed_(parts.d.scores.size()), last_items_(parts.d.scores.size(), unknown) {}

    void place_all() {
        for (std::size_t i = 0; i < p_.d.items.size(); ++i) {
            place_before(static_cast<int>(i));
            p_.d.order.push_back(static_cast<int>(i));
        }
        for (std::size_t s = 0; s < p_.d.scores.size(); ++s) place(static_cast<int>(s));
    }

private:
    static constexpr int unknown = -2;

    // The scores that an item's conditions ask for, which may themselves only lean on items above it.
    void place_before(int item) {
        for (const auto& [where, o] : p_.item_refers[at(item)]) {
            if (o.of == operand::kind::score) {
                if (last_item(o.index) >= item)
                    where.report(problem_code::later_reference, p_.d.scores[at(o.index)].id);
                else
                    place(o.index);
            } else if (o.of == operand::kind::tally ? highest_tallied(static_cast<int>(o.value)) >= item : o.of != operand::kind::weight && o.index >= item) {
                where.report(problem_code::later_reference, o.of == operand::kind::tally ? p_.d.tallies[at(static_cast<int>(o.value))] : p_.d.items[at(o.index)].id);
            }
        }
    }

    void place(int score) {
        if (placed_[at(score)]) return;
        placed_[at(score)] = true;
        for (const operand& o : p_.score_refers[at(score)])
            if (o.of == operand::kind::score) place(o.index);
        p_.d.order.push_back(-1 - score);
    }

    // The last item that a score leans on, itself or by other scores, which never come back to it.
    int last_item(int score) {
        if (last_items_[at(score)] != unknown) return last_items_[at(score)];
        int last = -1;
        for (const operand& o : p_.score_refers[at(score)]) {
            int reach = -1;
            if (o.of == operand::kind::score)
                reach = last_item(o.index);
            else if (o.of == operand::kind::tally)
                reach = highest_tallied(static_cast<int>(o.value));
            else if (o.of != operand::kind::weight)
                reach = o.index;
            last = std::max(last, reach);
        }
        return last_items_[at(score)] = last;
    }

    int highest_tallied(int tally) const {
        const std::vector<int>& items = p_.d.tallied[at(tally)].items;
        return items.empty() ? -1 : items.back();
    }

    diagnostic_parts& p_;
    bools placed_;
    std::vector<int> last_items_;  // per score
};

}  // namespace

void find_order(diagnostic_parts& p) { ordering(p).place_all(); }

}  // namespace jindan
