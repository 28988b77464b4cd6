// What is written into a set. A text that cannot be used stays in its field, and what is kept stays, too, until there is another.
#include "book/app/criteria_parts.hpp"
#include "book/app/making.hpp"

#include <algorithm>

#include "book/names.hpp"
#include "core/decimal.hpp"
#include "core/typed_number.hpp"
#include "core/utf8.hpp"

namespace jindan::book_app {
namespace {

constexpr const char* part_names[] = {"set", "criterion", "criterion", "criterion", "alternative", "alternative", "tier", "tier", "tier", "tier", "tier"};
constexpr const char* field_names[] = {"name", "name", "weight", "reverse", "name", "weight", "name", "cut", "hours", "now", "treatment"};

std::optional<double> number_in(std::string_view text, double most) {
    const std::optional<double> x = typed_number(text);
    return x && *x >= 0 && *x <= most ? x : std::nullopt;
}

template <class Rows>
auto* row_in(Rows& rows, std::string_view id) {
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const auto& r) { return r.id == id; });
    return row == rows.end() ? nullptr : &*row;
}

bool is_text(set_part part) {
    return part == set_part::set_name || part == set_part::criterion_name || part == set_part::alternative_name || part == set_part::tier_name || part == set_part::tier_treatment;
}

bool rise(const std::vector<double>& cuts) {
    for (std::size_t i = 1; i < cuts.size(); ++i)
        if (!decimal::less(cuts[i - 1], cuts[i])) return false;
    return true;
}

// All cuts that are typed, where they rise together; else this one, where it lies between those that are kept. Of a set whose cuts do not
// rise any is taken.
bool take_cut(const change& c, book::criteria_set& set, const std::string& row, double x) {
    std::vector<double> kept, typed, one;
    for (std::size_t i = 0; i + 1 < set.tiers.size(); ++i) {
        const book::tier_setting& t = set.tiers[i];
        const std::string* text = c.s.typed_in(set_field(set_part::tier_cut, t.id));
        kept.push_back(t.cut);
        typed.push_back(text ? number_in(*text, set_limits::cut).value_or(t.cut) : t.cut);
        one.push_back(t.id == row ? x : t.cut);
    }
    const std::vector<double>* taken = rise(typed) ? &typed : rise(one) || !rise(kept) ? &one : nullptr;
    if (!taken) return false;
    for (std::size_t i = 0; i < taken->size(); ++i) set.tiers[i].cut = (*taken)[i];
    return true;
}

double* weight_in(book::criteria_set& set, const write_set& what) {
    if (what.part == set_part::criterion_weight) {
        book::criterion* one = row_in(set.criteria, what.row);
        return one ? &one->weight : nullptr;
    }
    book::weight_setting* w = row_in(set.alternatives, what.row);
    const auto* criterion = row_in(set.criteria, what.criterion);
    if (!w || !criterion) return nullptr;
    const auto place = static_cast<std::size_t>(criterion - set.criteria.data());
    for (std::size_t i = w->weights.size(); i <= place; ++i) w->weights.push_back(set.criteria[i].weight);
    return &w->weights[place];
}

std::string* text_in(book::criteria_set& set, const write_set& what) {
    book::tier_setting* tier = row_in(set.tiers, what.row);
    if (what.part == set_part::set_name) return &set.name;
    if (what.part == set_part::tier_name) return tier ? &tier->name : nullptr;
    if (what.part == set_part::tier_treatment) return tier ? &tier->treatment : nullptr;
    if (what.part == set_part::criterion_name) {
        book::criterion* one = row_in(set.criteria, what.row);
        return one ? &one->name : nullptr;
    }
    book::weight_setting* w = row_in(set.alternatives, what.row);
    return w ? &w->name : nullptr;
}

}  // namespace

std::string set_field(set_part part, std::string_view row, std::string_view criterion) {
    const auto i = static_cast<std::size_t>(part);
    return std::string(part_names[i]) + "." + (row.empty() ? "" : std::string(row) + ".") + field_names[i] + (criterion.empty() ? "" : "." + std::string(criterion));
}

int most_text(set_part part) { return part == set_part::tier_treatment ? book::limits::text : book::limits::line; }

set_problem problem_of(const book::criteria_set& set, const write_set& what) {
    if (is_text(what.part)) {
        if (what.part != set_part::tier_treatment && book::trimmed(what.text).empty()) return set_problem::missing;
        return utf8::length(what.text) > most_text(what.part) ? set_problem::too_long : set_problem::none;
    }
    if (what.part == set_part::tier_hours) return number_in(what.text, set_limits::hours) ? set_problem::none : set_problem::hours;
    if (what.part == set_part::tier_now) return hours_in(what.text) ? set_problem::none : set_problem::hours_now;
    if (what.part != set_part::tier_cut) return number_in(what.text, set_limits::weight) ? set_problem::none : set_problem::weight;
    const auto x = number_in(what.text, set_limits::cut);
    if (!x) return set_problem::cut;
    const book::tier_setting* tier = row_in(set.tiers, what.row);
    return tier && decimal::equal(tier->cut, *x) ? set_problem::none : set_problem::not_between;
}

void write_into_set(change& c, const write_set& what) {
    book::criteria_set* set = set_in(c, what.set);
    if (!set) return;
    const std::string field = set_field(what.part, what.row, what.criterion);
    if (is_text(what.part)) {
        std::string* kept = text_in(*set, what);
        if (!kept) return;
        set_typed(c, field, utf8::cut(what.text, book::limits::text + 1));  // so long that it is seen to be too long
        if (problem_of(*set, what) != set_problem::none) return;
        forget_typed(c, field);
        *kept = utf8::cut(what.text, most_text(what.part));
        return changed(c, *set);
    }
    if (what.part == set_part::criterion_reverse) {
        book::criterion* one = row_in(set->criteria, what.row);
        if (!one) return;
        one->reverse = !what.text.empty();
        return changed(c, *set);
    }
    set_typed(c, field, utf8::cut(what.text, book::limits::line));
    if (what.part == set_part::tier_cut) {
        const auto x = number_in(what.text, set_limits::cut);
        if (x && row_in(set->tiers, what.row) && take_cut(c, *set, what.row, *x)) changed(c, *set);
        return;
    }
    if (problem_of(*set, what) != set_problem::none) return;
    book::tier_setting* tier = row_in(set->tiers, what.row);
    if (what.part == set_part::tier_now) {
        if (!tier) return;
        tier->now = book::trimmed(what.text).empty() ? std::nullopt : typed_number(what.text);
        return changed(c, *set);
    }
    double* kept = what.part == set_part::tier_hours ? (tier ? &tier->hours : nullptr) : weight_in(*set, what);
    if (!kept) return;
    *kept = *typed_number(what.text);
    changed(c, *set);
}

std::optional<int> hours_in(std::string_view text) {
    if (book::trimmed(text).empty()) return 0;
    const auto x = number_in(text, set_limits::own_hours);
    return x && decimal::equal(*x, static_cast<int>(*x)) ? std::optional(static_cast<int>(*x)) : std::nullopt;
}

void write_own_hours(change& c, const std::string& text) {
    set_typed(c, "settings.hours", utf8::cut(text, book::limits::line));
    const std::optional<int> hours = hours_in(text);
    if (!hours || *hours == c.s.kept.set.hours) return;
    c.s.kept.set.hours = *hours;
    settings_changed(c);
}

}  // namespace jindan::book_app
