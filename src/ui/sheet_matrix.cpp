// The accounts on two axes, each cut once: a chart whose circles are as large as the measure, and the four fields in words.
#include <algorithm>
#include <cmath>

#include "core/index.hpp"
#include "core/ordering.hpp"
#include "ui/shared_parts.hpp"
#include "ui/sheet.hpp"

namespace jindan::ui {
namespace {

using app::say;

struct chart {
    box area;
    const score &across, &up;

    static float part(double x, const score& s) { return s.highest > s.lowest ? static_cast<float>((x - s.lowest) / (s.highest - s.lowest)) : 0.5f; }
    float x(double value) const { return area.x + area.w * std::clamp(part(value, across), 0.0f, 1.0f); }
    float y(double value) const { return area.y + area.h * (1 - std::clamp(part(value, up), 0.0f, 1.0f)); }
};

void draw_fields(kit& k, const sheet_page& p, const chart& c) {
    const matrix& m = *p.set.matrix;
    draw_matrix_ground(k, c.area, c.x(m.across_from), c.y(m.up_from));
}

// Over the circles: a large one would hide them.
void draw_field_names(kit& k, const sheet_page& p, const chart& c) {
    const matrix& m = *p.set.matrix;
    const float x = c.x(m.across_from);
    for (std::size_t i = 0; i < m.fields.size(); ++i) {
        const bool right = i % 2 == 1;
        const float left = right ? x : c.area.x;
        k.corner_label(m.fields[i].name.in(p.lang), {left, c.area.y, (right ? c.area.x + c.area.w : x) - left, c.area.h}, i < 2);
    }
}

void draw_accounts(kit& k, const sheet_page& p, const chart& c) {
    const auto& all = p.view.all.accounts;
    double most = 0;
    for (const account_result& r : all) most = std::max(most, r.measure.value_or(0));
    const auto radius = [&](const account_result& r) {
        return most > 0 && r.measure && *r.measure > 0 ? 12 + c.area.w / 24 * std::sqrt(static_cast<float>(*r.measure / most)) : 12.0f;
    };
    // The largest is drawn first, so that no circle is hidden by another; the pointer takes the first it finds, so the smallest comes first there, and of
    // equal ones the one that is higher in the list.
    std::vector<int> drawn;
    for (const int place : p.shown) drawn.push_back(p.order[at(place)]);
    const std::vector<int> order = ordered(drawn.size(), [&](int a, int b) { return radius(all[at(drawn[at(a)])]) < radius(all[at(drawn[at(b)])]); });
    struct circle {
        box where;
        bool hovered;
        std::string text;
    };
    std::vector<circle> circles;
    for (const int next : order) {
        const int i = drawn[at(next)];
        const account_result& r = all[at(i)];
        if (!r.field) continue;
        const float half = radius(r), x = std::clamp(c.x(*r.across), c.area.x + half, c.area.x + c.area.w - half),
                    y = std::clamp(c.y(*r.up), c.area.y + half, c.area.y + c.area.h - half);
        const std::string& id = p.view.accounts[at(i)]->id;
        const std::string name = p.name_of(i) + ", " + p.set.matrix->fields[at(*r.field)].name.in(p.lang) + ", " + p.set.matrix->across_name.in(p.lang) + " " +
                                 app::say_number(*r.across) + ", " + p.set.matrix->up_name.in(p.lang) + " " + app::say_number(*r.up);
        const box where{x - half, y - half, 2 * half, 2 * half};
        k.open_group("matrix." + id, role::item, "");
        const kit::pressed_part part = k.pressable("matrix." + id + ".open", role::button, name, where, app::open_assessment{id});
        circles.push_back({where, part.hovered, r.rank ? std::to_string(*r.rank) : "–"});
        k.close_group();
    }
    for (std::size_t i = circles.size(); i-- > 0;) {
        const circle& one = circles[i];
        k.fill(one.where, k.colours.accent, one.where.w / 2, one.hovered ? 1 : opacity::held);
        k.frame(one.where, k.colours.card, one.where.w / 2);
        k.label(one.text, {text_size::small, true, k.colours.on_accent}, one.where, true);
    }
}

}  // namespace

void show_matrix(kit& k, const sheet_page& p) {
    if (!p.set.matrix) return;
    const matrix& m = *p.set.matrix;
    const portfolio_result& all = p.view.all;
    part_heading(k, "matrix.title", say(text_key::sheet_matrix, p.lang));
    k.paragraph("matrix.axes", say(text_key::sheet_matrix_axes, p.lang, {m.across_name.in(p.lang), m.up_name.in(p.lang)}), k.small());
    if (p.set.measure >= 0) k.paragraph("matrix.size", say(text_key::sheet_matrix_size, p.lang, {p.measure_name()}), k.small());
    if (!p.shows_all()) k.paragraph("matrix.more", say(text_key::sheet_matrix_more, p.lang, {app::grouped(static_cast<long long>(p.shown.size()))}), k.small());
    k.gap(8);
    const float wide = std::min(k.width, 520.0f);
    const chart c{{k.left + (k.width - wide) / 2, k.y, wide, wide * 0.8f}, p.d.scores[at(m.across)], p.d.scores[at(m.up)]};
    k.open_group("matrix.accounts", role::list, say(text_key::sheet_matrix, p.lang));
    k.begin_chart();
    draw_fields(k, p, c);
    draw_accounts(k, p, c);
    draw_field_names(k, p, c);
    k.end_chart();
    k.y += c.area.h;
    k.close_group();
    k.gap(16);
    for (std::size_t i = all.fields.size(); i-- > 0;) {
        const account_group& g = all.fields[i];
        const matrix::field& f = m.fields[i];
        k.heading("field." + f.id, f.name.in(p.lang), 3, {text_size::body, true, k.colours.ink});
        k.paragraph("field." + f.id + ".accounts", g.accounts.empty() ? say(text_key::sheet_matrix_empty, p.lang) : p.names_of(g.accounts), k.small());
        if (!g.accounts.empty()) k.paragraph("field." + f.id + ".advice", f.advice.in(p.lang), k.plain());
        k.gap(12);
    }
    if (!all.unplaced.empty()) k.paragraph("matrix.unplaced", say(text_key::sheet_matrix_unplaced, p.lang, {p.names_of(all.unplaced)}), k.small());
}

}  // namespace jindan::ui
