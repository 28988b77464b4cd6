// What counts how much, and the questions that belong to the sheet.
#include "core/decimal.hpp"
#include "ui/sheet.hpp"

namespace jindan::ui {
namespace {

using app::say;

void show_question(kit& k, const std::string& id, const question& q, std::string_view lang) {
    part_heading(k, id + ".title", q.title.in(lang));
    k.paragraph(id + ".text", q.text.in(lang), k.plain());
    k.gap(8);
    k.open_group(id, role::list, q.title.in(lang));
    for (std::size_t i = 0; i < q.points.size(); ++i) {
        const std::string one = id + std::to_string(i + 1), number = std::to_string(i + 1);
        k.open_group(one, role::item, "");
        k.label(number + ".", {text_size::body, true, k.colours.accent}, {k.left, k.y, 26, 25.5f}, false);
        k.y += k.paragraph_at(one + ".text", q.points[i].in(lang), k.plain(), {k.left + 28, k.y, k.width - 28, 0});
        k.close_group();
        k.gap(6);
    }
    k.close_group();
}

}  // namespace

void show_weights(kit& k, const sheet_page& p) {
    const std::vector<weight>& all = p.d.weights;
    if (all.empty()) return;
    part_heading(k, "weights.title", say(text_key::sheet_weights, p.lang));
    k.paragraph("weights.hint", say(text_key::sheet_weights_hint, p.lang), k.plain());
    k.gap(12);
    const int now = app::weight_set_of(p.s);
    k.open_group("weights.sets", role::radio_group, say(text_key::sheet_weight_sets, p.lang));
    for (int i = -1; i < static_cast<int>(p.d.weight_sets.size()); ++i) {
        const std::string name = i < 0 ? say(text_key::sheet_weights_default, p.lang) : p.d.weight_sets[static_cast<std::size_t>(i)].name.in(p.lang);
        const std::string id = i < 0 ? "default" : p.d.weight_sets[static_cast<std::size_t>(i)].id;
        k.tick("weights.set." + id, name, now == i, app::choose_weights{i}, role::radio);
    }
    k.close_group();
    k.gap(12);
    const std::vector<double> weights = app::weights_of(p.s);
    const int columns = k.narrow ? 1 : std::min<int>(3, static_cast<int>(all.size()));
    const float gap = 16, wide = (k.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    float row = k.y, bottom = k.y;
    double total = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const int column = static_cast<int>(i) % columns;
        if (column == 0 && i > 0) row = bottom + 12;
        const std::string field = "weight." + all[i].id, text = app::number_text(p.s, field, weights[i]);
        const auto x = app::typed_number(text);
        float y = row;
        show_number(k,
                    {field, all[i].name.in(p.lang), text, x && decimal::equal(*x, weights[i]) ? "" : say(text_key::sheet_number_between, p.lang, {"0", app::say_number(largest_weight)}),
                     app::write_weight{static_cast<int>(i), {}}},
                    k.left + static_cast<float>(column) * (wide + gap), wide, y);
        bottom = std::max(bottom, y);
        total += weights[i];
    }
    k.y = bottom + 8;
    k.paragraph("weights.total", total > 0 ? say(text_key::sheet_weights_total, p.lang, {app::say_number(total)}) : say(text_key::sheet_weights_invalid, p.lang), k.small());
}

void show_questions(kit& k, const sheet_page& p) {
    if (p.d.sheet->checklist) show_question(k, "checklist", *p.d.sheet->checklist, p.lang);
    if (p.d.sheet->review) show_question(k, "review", *p.d.sheet->review, p.lang);
}

}  // namespace jindan::ui
