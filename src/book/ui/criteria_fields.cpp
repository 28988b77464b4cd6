// What is written into a set of criteria: fields with their reasons, and its criteria and weights.
#include "app/sheet_view.hpp"
#include "book/names.hpp"
#include "book/ui/criteria.hpp"
#include "core/decimal.hpp"

namespace jindan::book_ui {
namespace {

using book_app::set_list;
using book_app::set_part;
using book_app::set_problem;

std::string reason(const page& p, set_problem why, const book_app::write_set& what) {
    namespace most = book_app::set_limits;
    switch (why) {
        case set_problem::none: return "";
        case set_problem::missing: return p.say(book_text_key::criteria_wrong_missing);
        case set_problem::too_long: return p.say(book_text_key::criteria_wrong_long, {std::to_string(book_app::most_text(what.part))});
        case set_problem::weight: return p.say(book_text_key::criteria_wrong_number, {app::say_number(most::weight)});
        case set_problem::cut: return p.say(book_text_key::criteria_wrong_number, {app::say_number(most::cut)});
        case set_problem::not_between: return p.say(book_text_key::criteria_wrong_cut);
        case set_problem::hours_now: return p.say(book_text_key::time_hours_wrong, {app::say_number(most::own_hours)});
        case set_problem::hours: return p.say(book_text_key::criteria_wrong_number, {app::say_number(most::hours)});
    }
    return "";
}

void show_criterion(const set_page& s, std::size_t place, double total) {
    const page& p = s.p;
    ui::kit& k = p.k;
    const book::criterion& one = s.set.criteria[place];
    const std::string id = "criterion." + one.id, number = p.say(book_text_key::criteria_number, {std::to_string(place + 1)}),
                      called = book::trimmed(one.name).empty() ? number : one.name;
    const auto name = s.into(set_part::criterion_name, one.id), weight = s.into(set_part::criterion_weight, one.id);
    const std::string share =
        total > 0 ? p.say(book_text_key::criteria_weight_share, {app::say_number(decimal::rounded(100 * one.weight / total, 1))}) : p.say(book_text_key::criteria_weight);
    const page::field name_field = s.field(name, number, one.name, ""),
                      weight_field = s.field(weight, share, app::say_number(one.weight), p.say(book_text_key::criteria_weight_of, {called}));
    k.open_group(id, ui::role::group, called);
    const bool beside = k.width >= 560;
    const float gap = 8, sign = ui::measure::target, narrow = 128, y = k.y, signs = 3 * sign + (beside ? 0 : -sign);
    const float second = beside ? y : y + page::field_height + gap, wide = k.width - gap - (beside ? narrow + gap + signs : sign), left = beside ? k.left + wide + gap : k.left;
    s.write_in(name_field, name, k.left, y, wide);
    s.write_in(weight_field, weight, left, second, narrow);
    const float x = k.right() - signs;
    if (place > 0) s.sign(id + ".up", p.say(book_text_key::criteria_up, {called}), "↑", x, second, book_app::move_criterion{s.set.id, one.id, -1});
    if (place + 1 < s.set.criteria.size())
        s.sign(id + ".down", p.say(book_text_key::criteria_down, {called}), "↓", x + sign, second, book_app::move_criterion{s.set.id, one.id, 1});
    s.sign(id + ".drop", p.say(book_text_key::criteria_drop, {called}), "✕", k.right() - sign, y, book_app::drop_row{s.set.id, set_list::criteria, one.id});
    k.y = second + page::field_height;
    p.explain(name_field.id, name_field.problem);
    p.explain(weight_field.id, weight_field.problem);
    k.tick(book_app::set_field(set_part::criterion_reverse, one.id), p.say(book_text_key::criteria_reverse), one.reverse,
           p.on(book_app::write_set{s.set.id, set_part::criterion_reverse, one.id, "", one.reverse ? "" : "1"}));
    k.close_group();
    k.gap(beside ? 12 : 20);
}

// What an alternative gives a criterion: one that is not there is the criterion's own.
double weight_of(const book::criteria_set& set, const book::weight_setting& w, std::size_t i) { return i < w.weights.size() ? w.weights[i] : set.criteria[i].weight; }

void show_alternative(const set_page& s, std::size_t place) {
    const page& p = s.p;
    ui::kit& k = p.k;
    const book::weight_setting& w = s.set.alternatives[place];
    const std::string id = "alternative." + w.id, number = p.say(book_text_key::criteria_alternative_number, {std::to_string(place + 1)}),
                      called = book::trimmed(w.name).empty() ? number : w.name;
    k.open_group(id, ui::role::group, called);
    const auto name = s.into(set_part::alternative_name, w.id);
    const page::field name_field = s.field(name, number, w.name, "");
    const float gap = 8, sign = ui::measure::target, y = k.y;
    s.write_in(name_field, name, k.left, y, k.width - gap - sign);
    s.sign(id + ".drop", p.say(book_text_key::criteria_drop, {called}), "✕", k.right() - sign, y, book_app::drop_row{s.set.id, set_list::alternatives, w.id});
    k.y = y + page::field_height;
    p.explain(name_field.id, name_field.problem);
    k.y += gap;
    const int columns = k.narrow ? 1 : 3;
    const float wide = (k.width - 2 * gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    double total = 0;
    float row = k.y, bottom = k.y - gap;
    for (std::size_t i = 0; i < s.set.criteria.size(); ++i) {
        const book::criterion& one = s.set.criteria[i];
        const int column = static_cast<int>(i) % columns;
        if (column == 0) {  // fields stand in line, below labels of one line or more
            float labels = 0;
            for (std::size_t j = i; j < std::min(s.set.criteria.size(), i + static_cast<std::size_t>(columns)); ++j)
                labels = std::max(labels, s.label_height(s.set.criteria[j].name, wide));
            row = bottom + gap + labels;
        }
        const auto weight = s.into(set_part::alternative_weight, w.id, one.id);
        const page::field field = s.field(weight, one.name, app::say_number(weight_of(s.set, w, i)), p.say(book_text_key::criteria_alternative_weight_of, {called, one.name}));
        const float x = k.left + static_cast<float>(column) * (wide + 2 * gap);
        s.write_below(field, weight, x, row, wide);
        float end = row + ui::measure::target;
        if (!field.problem.empty()) {
            ui::text_style words = k.small();
            words.ink = k.colours.warning;
            end += 4 + k.paragraph_at(field.id + ".problem", field.problem, words, {x, end + 4, wide, 0});
        }
        bottom = std::max(bottom, end);
        total += weight_of(s.set, w, i);
    }
    k.y = std::max(k.y, bottom);
    if (!s.set.criteria.empty() && !(total > 0)) k.y += 4, k.paragraph(id + ".zero", p.say(book_text_key::criteria_total_none), k.small());
    k.close_group();
    k.gap(20);
}

}  // namespace

page::field set_page::field(const book_app::write_set& what, const std::string& label, const std::string& kept, const std::string& name) const {
    page::field f;
    f.id = book_app::set_field(what.part, what.row, what.criterion);
    f.label = label;
    f.name = name;
    f.value = p.shown(f.id, kept);
    book_app::write_set typed = what;
    typed.text = f.value;
    f.problem = reason(p, book_app::problem_of(set, typed), what);
    f.numeric = what.part == set_part::criterion_weight || what.part == set_part::alternative_weight || what.part == set_part::tier_cut || what.part == set_part::tier_hours;
    return f;
}

void set_page::write_in(const page::field& f, const book_app::write_set& what, float x, float y, float wide) const {
    page::field fitting = f;
    if (fitting.name.empty()) fitting.name = f.label;
    fitting.label = p.k.shortened(f.label, {ui::text_size::small, true, p.k.colours.ink}, wide);
    p.write_in(fitting, what, {x, y, wide, 0});
}

float set_page::label_height(const std::string& label, float wide) const {
    return 8 + 20 * static_cast<float>(p.k.wrapped(label, {ui::text_size::small, true, p.k.colours.ink}, wide).size());
}

void set_page::write_below(const page::field& f, const book_app::write_set& what, float x, float y, float wide) const {
    ui::kit& k = p.k;
    const ui::text_style bold{ui::text_size::small, true, k.colours.ink};
    float top = y - label_height(f.label, wide);
    for (const std::string& line : k.wrapped(f.label, bold, wide)) k.label(line, bold, {x, top + 2, wide, 20}, false), top += 20;
    k.editor(f.id, ui::role::field, f.name, f.value, "", {x, y, wide, 0}, p.on(what));
    k.number_field(f.problem, false);
}

void set_page::sign(const std::string& id, const std::string& name, const char* shown, float x, float y, book_app::action what) const {
    p.k.button(id, name, ui::look::quiet, {x, y + 28, ui::measure::target, ui::measure::target}, p.on(std::move(what)), shown);
}

void set_page::add_button(const char* id, book_text_key add, book_text_key full, std::size_t there, int most, book_app::set_list to) const {
    if (there >= static_cast<std::size_t>(most)) return p.k.paragraph(std::string(id) + ".full", p.say(full, {std::to_string(most)}), p.k.small());
    p.button(id, p.say(add), ui::look::secondary, book_app::add_row{set.id, to});
}

void show_set_criteria(const set_page& s) {
    const page& p = s.p;
    ui::kit& k = p.k;
    ui::part_heading(k, "criteria.title", p.say(book_text_key::criteria_list));
    k.paragraph("criteria.hint", p.say(s.set.criteria.empty() ? book_text_key::criteria_empty : book_text_key::criteria_hint), k.small());
    k.gap(12);
    double total = 0;
    for (const book::criterion& one : s.set.criteria) total += one.weight;
    for (std::size_t i = 0; i < s.set.criteria.size(); ++i) show_criterion(s, i, total);
    if (!s.set.criteria.empty() && !(total > 0)) {
        p.warn("criteria.zero", p.say(book_text_key::criteria_total_none));
        k.gap(8);
    }
    s.add_button("criterion.add", book_text_key::criteria_add, book_text_key::criteria_full, s.set.criteria.size(), book::limits::criteria, set_list::criteria);
}

void show_set_alternatives(const set_page& s) {
    const page& p = s.p;
    ui::kit& k = p.k;
    ui::part_heading(k, "alternatives.title", p.say(book_text_key::criteria_alternatives));
    k.paragraph("alternatives.hint", p.say(book_text_key::criteria_alternatives_hint), k.small());
    k.gap(12);
    for (std::size_t i = 0; i < s.set.alternatives.size(); ++i) show_alternative(s, i);
    s.add_button("alternative.add", book_text_key::criteria_alternative_add, book_text_key::criteria_alternative_full, s.set.alternatives.size(), book::limits::alternatives,
                 set_list::alternatives);
}

}  // namespace jindan::book_ui
