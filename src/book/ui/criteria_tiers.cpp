// The tiers of a set of criteria: where each ends, what its accounts get, and how much time that takes.
#include "app/sheet_view.hpp"
#include "book/names.hpp"
#include "book/ui/criteria.hpp"
#include "core/decimal.hpp"

namespace jindan::book_ui {
namespace {

using book_app::set_list;
using book_app::set_part;

void show_tier(const set_page& s, std::size_t place) {
    const page& p = s.p;
    ui::kit& k = p.k;
    const book::tier_setting& t = s.set.tiers[place];
    const bool last = place + 1 == s.set.tiers.size();
    const std::string id = "tier." + t.id, number = p.say(book_text_key::criteria_tier_number, {std::to_string(place + 1)}), called = book::trimmed(t.name).empty() ? number : t.name;
    const auto name = s.into(set_part::tier_name, t.id), cut = s.into(set_part::tier_cut, t.id), hours = s.into(set_part::tier_hours, t.id),
               treatment = s.into(set_part::tier_treatment, t.id);
    const page::field name_field = s.field(name, number, t.name, ""),
                      cut_field = s.field(cut, p.say(book_text_key::criteria_tier_cut), app::say_number(t.cut), p.say(book_text_key::criteria_tier_cut_of, {called})),
                      hours_field = s.field(hours, p.say(book_text_key::criteria_tier_hours), app::say_number(t.hours), p.say(book_text_key::criteria_tier_hours_of, {called})),
                      treatment_field = s.field(treatment, p.say(book_text_key::criteria_tier_treatment), t.treatment, p.say(book_text_key::criteria_tier_treatment_of, {called}));
    k.open_group(id, ui::role::group, called);
    const bool beside = k.width >= 560;
    const float gap = 8, sign = ui::measure::target, y = k.y, second = beside ? y : y + page::field_height + gap;
    const float narrow = beside ? 148 : (k.width - gap) / 2, wide = k.width - gap - sign - (beside ? 2 * (narrow + gap) : 0), left = beside ? k.left + wide + gap : k.left;
    s.write_in(name_field, name, k.left, y, wide);
    if (last) {
        k.label(cut_field.label, {ui::text_size::small, true, k.colours.ink}, {left, second, narrow, 24}, false);
        k.paragraph_at(id + ".rest", p.say(book_text_key::criteria_tier_rest), k.plain(), {left, second + 28 + (ui::measure::target - ui::text_size::body * 1.5f) / 2, narrow, 0});
    } else {
        s.write_in(cut_field, cut, left, second, narrow);
    }
    s.write_in(hours_field, hours, left + narrow + gap, second, narrow);
    s.sign(id + ".drop", p.say(book_text_key::criteria_drop, {called}), "✕", k.right() - sign, y, book_app::drop_row{s.set.id, set_list::tiers, t.id});
    k.y = second + page::field_height;
    p.explain(name_field.id, name_field.problem);
    if (!last) p.explain(cut_field.id, cut_field.problem);
    p.explain(hours_field.id, hours_field.problem);
    k.y += gap;
    p.label(treatment_field.label);
    k.y += k.editor(treatment_field.id, ui::role::memo, treatment_field.name, treatment_field.value, p.say(book_text_key::criteria_tier_treatment_hint), {k.left, k.y, k.width, 0},
                    p.on(treatment));
    if (!treatment_field.problem.empty()) k.wrong(treatment_field.problem), p.explain(treatment_field.id, treatment_field.problem);
    k.close_group();
    k.gap(24);
}

bool rise(const book::criteria_set& set) {
    for (std::size_t i = 1; i + 1 < set.tiers.size(); ++i)
        if (!decimal::less(set.tiers[i - 1].cut, set.tiers[i].cut)) return false;
    return true;
}

}  // namespace

void show_set_tiers(const set_page& s) {
    const page& p = s.p;
    ui::kit& k = p.k;
    ui::part_heading(k, "tiers.title", p.say(book_text_key::criteria_tiers));
    const bool few = s.set.tiers.size() < 2, wrong = !rise(s.set);
    ui::text_style words = k.small();
    if (wrong) words.ink = k.colours.warning;
    k.paragraph("tiers.hint", p.say(few ? book_text_key::criteria_tiers_few : wrong ? book_text_key::criteria_tiers_wrong : book_text_key::criteria_tiers_hint), words);
    k.gap(12);
    for (std::size_t i = 0; i < s.set.tiers.size(); ++i) show_tier(s, i);
    s.add_button("tier.add", book_text_key::criteria_tier_add, book_text_key::criteria_tier_full, s.set.tiers.size(), book::limits::tiers, set_list::tiers);
}

}  // namespace jindan::book_ui
