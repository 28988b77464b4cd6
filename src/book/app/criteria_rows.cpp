// What a set is made of: criteria, alternative weights and tiers are added, moved, removed and brought back.
#include "book/app/criteria_parts.hpp"
#include "book/app/making.hpp"

#include <algorithm>

#include "core/decimal.hpp"
#include "core/overloaded.hpp"

namespace jindan::book_app {
namespace {

// Each alternative gets a weight for each criterion: one that is not there is the criterion's own.
void complete(book::criteria_set& set) {
    for (book::weight_setting& w : set.alternatives)
        for (std::size_t i = w.weights.size(); i < set.criteria.size(); ++i) w.weights.push_back(set.criteria[i].weight);
}

// "기준 4": the first number that no other has, from as many as there are.
template <class Rows>
std::string fresh_name(const change& c, book_text_key key, const Rows& rows) {
    for (std::size_t n = rows.size() + 1;; ++n) {
        const std::string name = say(key, c.s.lang, {std::to_string(n)});
        if (std::none_of(rows.begin(), rows.end(), [&](const auto& r) { return r.name == name; })) return name;
    }
}

// Where the tier that was last ends, now that another takes what is left: half-way to the end.
double next_cut(const book::criteria_set& set) {
    const double before = set.tiers.size() < 2 ? 0 : set.tiers[set.tiers.size() - 2].cut, half = (before + set_limits::cut) / 2, rounded = decimal::rounded(half, 2);
    return decimal::less(before, rounded) && decimal::less(rounded, set_limits::cut) ? rounded : half;
}

template <class Rows>
auto place_of(Rows& rows, const std::string& id) {
    return std::find_if(rows.begin(), rows.end(), [&](const auto& r) { return r.id == id; });
}

// Takes a row out, to be kept.
template <class Rows>
bool take_out(Rows& rows, const std::string& id, removed_row& kept) {
    const auto row = place_of(rows, id);
    if (row == rows.end()) return false;
    kept.place = static_cast<std::size_t>(row - rows.begin());
    kept.what = *row;
    rows.erase(row);
    return true;
}

template <class Rows, class Row>
bool put_back(Rows& rows, std::size_t place, const Row& row, int most) {
    if (static_cast<int>(rows.size()) >= most || place_of(rows, row.id) != rows.end()) return false;
    rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(std::min(place, rows.size())), row);
    return true;
}

constexpr const char* add_buttons[] = {"criterion.add", "alternative.add", "tier.add"};  // as set_list

}  // namespace

void add_row_to(change& c, const add_row& what) {
    book::criteria_set* set = set_in(c, what.set);
    if (!set) return;
    const std::string id = new_id(c);
    complete(*set);
    set_part name{};
    switch (what.to) {
        case set_list::criteria:
            if (set->criteria.size() >= static_cast<std::size_t>(book::limits::criteria)) return;
            set->criteria.push_back({id, fresh_name(c, book_text_key::criteria_number, set->criteria), 1});
            complete(*set);
            name = set_part::criterion_name;
            break;
        case set_list::alternatives: {
            if (set->alternatives.size() >= static_cast<std::size_t>(book::limits::alternatives)) return;
            set->alternatives.push_back({id, fresh_name(c, book_text_key::criteria_alternative_number, set->alternatives), {}});
            complete(*set);
            name = set_part::alternative_name;
            break;
        }
        case set_list::tiers:
            if (set->tiers.size() >= static_cast<std::size_t>(book::limits::tiers)) return;
            if (!set->tiers.empty()) {
                set->tiers.back().cut = next_cut(*set);
                forget_typed(c, set_field(set_part::tier_cut, set->tiers.back().id));
            }
            set->tiers.push_back({id, fresh_name(c, book_text_key::criteria_tier_number, set->tiers), "", set_limits::cut, 0});
            name = set_part::tier_name;
            break;
    }
    changed(c, *set);
    c.todo.push_back(app::focus{set_field(name, id)});
}

void take_row_out(change& c, const drop_row& what) {
    book::criteria_set* set = set_in(c, what.set);
    if (!set) return;
    complete(*set);
    removed_row kept;
    kept.set = set->id;
    bool found = false;
    switch (what.from) {
        case set_list::criteria:
            found = take_out(set->criteria, what.row, kept);
            for (book::weight_setting& w : set->alternatives) {
                if (!found || kept.place >= w.weights.size()) continue;
                kept.weights.emplace_back(w.id, w.weights[kept.place]);
                w.weights.erase(w.weights.begin() + static_cast<std::ptrdiff_t>(kept.place));
            }
            break;
        case set_list::alternatives: found = take_out(set->alternatives, what.row, kept); break;
        case set_list::tiers: found = take_out(set->tiers, what.row, kept); break;
    }
    if (!found) return;
    changed(c, *set);
    const std::string label = std::visit([](const auto& row) { return row.name; }, kept.what);
    offer_undo(c, std::move(kept), label);
    for (const char* part : {"criterion.", "alternative.", "tier."}) forget_typed(c, part + what.row + ".");
    c.todo.push_back(app::focus{add_buttons[static_cast<std::size_t>(what.from)]});
}

void bring_row_back(change& c, const removed_row& kept) {
    book::criteria_set* set = set_in(c, kept.set);
    if (!set) return;
    complete(*set);
    set_part name{};
    std::string id;
    const bool back = std::visit(
        overloaded{
            [&](const book::criterion& row) {
                name = set_part::criterion_name, id = row.id;
                if (!put_back(set->criteria, kept.place, row, book::limits::criteria)) return false;
                for (book::weight_setting& w : set->alternatives) {
                    const auto was = std::find_if(kept.weights.begin(), kept.weights.end(), [&](const auto& each) { return each.first == w.id; });
                    w.weights.insert(w.weights.begin() + static_cast<std::ptrdiff_t>(std::min(kept.place, w.weights.size())), was == kept.weights.end() ? row.weight : was->second);
                }
                return true;
            },
            [&](const book::weight_setting& row) { return name = set_part::alternative_name, id = row.id, put_back(set->alternatives, kept.place, row, book::limits::alternatives); },
            [&](const book::tier_setting& row) { return name = set_part::tier_name, id = row.id, put_back(set->tiers, kept.place, row, book::limits::tiers); },
        },
        kept.what);
    if (!back) return;
    changed(c, *set);
    c.todo.push_back(app::focus{set_field(name, id)});
}

void move_row(change& c, const move_criterion& what) {
    book::criteria_set* set = set_in(c, what.set);
    if (!set) return;
    const auto row = place_of(set->criteria, what.row);
    const auto from = row - set->criteria.begin(), to = from + (what.by < 0 ? -1 : 1);
    if (row == set->criteria.end() || to < 0 || to >= static_cast<std::ptrdiff_t>(set->criteria.size())) return;
    complete(*set);
    std::iter_swap(row, set->criteria.begin() + to);
    for (book::weight_setting& w : set->alternatives) std::swap(w.weights[static_cast<std::size_t>(from)], w.weights[static_cast<std::size_t>(to)]);
    changed(c, *set);
    // At an end there is only one way on.
    if (to == 0 || to + 1 == static_cast<std::ptrdiff_t>(set->criteria.size())) c.todo.push_back(app::focus{"criterion." + what.row + (to == 0 ? ".down" : ".up")});
    c.todo.push_back(
        app::announce{say(book_text_key::criteria_moved, c.s.lang, {set->criteria[static_cast<std::size_t>(to)].name, std::to_string(to + 1), std::to_string(set->criteria.size())})});
}

}  // namespace jindan::book_app
