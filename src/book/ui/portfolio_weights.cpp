// Weights beside each other: where each account stands under the weights asked for and under each of the others, and who moves.
#include "book/ui/portfolio_plans.hpp"

#include <cstdlib>

#include "app/sheet_view.hpp"
#include "core/decimal.hpp"
#include "core/index.hpp"

namespace jindan::book_ui {
namespace {

std::string name_of(const plans_page& s, const book::weight_view& w) {
    if (w.weight_set < 0 && !s.f.v.sheet->weights.empty()) return s.f.v.sheet->weights;
    return w.weight_set < 0 ? app::say(text_key::sheet_weights_default, s.f.p.s().lang) : s.f.v.sheet->what->weight_sets[at(w.weight_set)].name.in(s.f.p.s().lang);
}

// "2계단 위로"; empty where it stays.
std::string places(const plans_page& s, const std::optional<int>& moved) {
    if (!moved || *moved == 0) return "";
    return s.f.p.say(*moved > 0 ? book_text_key::weights_up : book_text_key::weights_down, {std::to_string(std::abs(*moved))});
}

std::string from_to(const plans_page& s, const std::string& from, const std::string& to) { return from == to ? to : s.f.p.say(book_text_key::trend_move, {from, to}); }

// "이익 40 → 70, 관계 30 → 15": the weights that are others here.
std::string values_of(const plans_page& s, const book::weight_view& w) {
    const diagnostic& d = *s.f.v.sheet->what;
    const std::vector<double> asked = weights_of(d, -1), values = weights_of(d, w.weight_set);
    std::string out;
    for (std::size_t i = 0; i < d.weights.size() && i < values.size(); ++i)
        if (!decimal::equal(asked[i], values[i]))
            out += (out.empty() ? "" : ", ") + d.weights[i].name.in(s.f.p.s().lang) + " " + from_to(s, app::say_number(asked[i]), app::say_number(values[i]));
    return out;
}

void show_movers(const plans_page& s, const book::weight_view& w) {
    const page& p = s.f.p;
    ui::kit& k = p.k;
    const book::weight_view& asked = s.plans.weights.front();
    const std::string name = name_of(s, w), id = "weights.w." + s.f.v.sheet->what->weight_sets[at(w.weight_set)].id;
    const int many = static_cast<int>(w.movers.size());
    k.open_group(id, ui::role::group, name);
    k.heading(id + ".title", name, 3, {ui::text_size::body, true, k.colours.ink});
    if (const std::string values = values_of(s, w); !values.empty()) k.paragraph(id + ".values", values, k.small()), k.gap(4);
    k.paragraph(id + ".text", many ? p.say(book_text_key::weights_movers, {std::to_string(many)}) : p.say(book_text_key::weights_same), k.plain());
    if (many) {
        k.gap(6);
        show_some(p, {id + ".movers", name, many, account_row_height(p)}, [&](int i) {
            const int row = w.movers[at(i)];
            const std::string rank = from_to(s, s.rank_name(asked.ranks[at(row)]), s.rank_name(w.ranks[at(row)])), by = places(s, w.moved[at(row)]);
            const bool other_tier = asked.tiers[at(row)] != w.tiers[at(row)];
            const std::string tier = other_tier ? from_to(s, s.tier_name(asked.tiers[at(row)]), s.tier_name(w.tiers[at(row)])) : "";
            const std::string about = rank + (tier.empty() ? "" : " · " + tier);
            show_account_row(
                p, {id + "." + p.account(s.f.v.account(row)).id, "", s.account_name(row), about, (by.empty() ? "" : by + ", ") + rank + (tier.empty() ? "" : ", " + tier), s.open(row)},
                i + 1, many);
        });
    }
    k.close_group();
    k.gap(16);
}

// One account under all weights: in columns where there is room, else line by line.
struct beside_layout {
    bool columns = false;
    float name = 0, each = 0, height = 0;
};

beside_layout layout_of(const plans_page& s) {
    const ui::kit& k = s.f.p.k;
    const auto many = static_cast<float>(s.plans.weights.size());
    beside_layout out;
    out.name = k.width * 0.28f;
    out.each = (k.width - 14 - out.name) / many;
    out.columns = out.each >= 112 && !k.paper;
    out.height = k.paper ? ui::text_size::body * 1.5f : out.columns ? 64 : 40 + 24 * many;
    return out;
}

void show_account_beside(const plans_page& s, const beside_layout& how, int row, int position, int of_all) {
    const page& p = s.f.p;
    ui::kit& k = p.k;
    const std::string id = "beside." + p.account(s.f.v.account(row)).id;
    std::string said;
    for (const book::weight_view& w : s.plans.weights) {
        const std::string by = places(s, w.moved[at(row)]);
        said += (said.empty() ? "" : "; ") + name_of(s, w) + ": " + s.rank_name(w.ranks[at(row)]) + (s.tiers().tiers.empty() ? "" : ", " + s.tier_name(w.tiers[at(row)])) +
                (by.empty() ? "" : ", " + by);
    }
    if (k.paper) return show_account_row(p, {id, "", s.account_name(row), "", said, s.open(row)}, position, of_all);
    k.open_group(id, ui::role::item, "");
    k.position_of_last(position, of_all);
    const ui::box where{k.left, k.y, k.width, how.height};
    const ui::kit::pressed_part part = k.pressable(id + ".open", ui::role::button, s.account_name(row) + ", " + said, where, p.on(s.open(row)));
    part.part->how = ui::look::row;
    part.part->value = said;
    k.fill(where, part.hovered ? k.colours.accent_soft : k.colours.field, k.radius);
    const ui::text_style bold{ui::text_size::body, true, k.colours.ink};
    const float left = where.x + 14, room = how.columns ? how.name - 12 : where.w - 28;
    k.label(k.shortened(s.account_name(row), bold, room), bold, {left, where.y + (how.columns ? 0.0f : 6.0f), room, how.columns ? where.h : 28}, false);
    for (std::size_t i = 0; i < s.plans.weights.size(); ++i) {
        const book::weight_view& w = s.plans.weights[i];
        const int moved = w.moved[at(row)].value_or(0);
        const bool other = i > 0 && (moved != 0 || w.tiers[at(row)] != s.plans.weights.front().tiers[at(row)] || w.ranks[at(row)] != s.plans.weights.front().ranks[at(row)]);
        const std::string rank = s.rank_name(w.ranks[at(row)]) + (moved ? (moved > 0 ? " ↑" : " ↓") + std::to_string(std::abs(moved)) : ""),
                          tier = s.tiers().tiers.empty() ? "" : s.tier_name(w.tiers[at(row)]);
        const ui::text_style first{how.columns ? ui::text_size::body : ui::text_size::small, other, other ? k.colours.accent : k.colours.ink};
        if (how.columns) {
            const float x = left + how.name + how.each * static_cast<float>(i), wide = how.each - 8;
            k.label(k.shortened(rank, first, wide), first, {x, where.y + (tier.empty() ? 0.0f : 8.0f), wide, tier.empty() ? where.h : 26}, false);
            k.label(k.shortened(tier, k.small(), wide), k.small(), {x, where.y + 34, wide, 22}, false);
        } else {
            const std::string line = name_of(s, w) + ": " + rank + (tier.empty() ? "" : " · " + tier);
            k.label(k.shortened(line, first, room), first, {left, where.y + 34 + 24 * static_cast<float>(i), room, 24}, false);
        }
    }
    k.y += how.height;
    k.close_group();
}

void show_beside(const plans_page& s) {
    const page& p = s.f.p;
    ui::kit& k = p.k;
    const std::vector<int>& ranked = s.f.v.result.order;
    const beside_layout how = layout_of(s);
    k.heading("weights.beside", p.say(book_text_key::weights_beside), 3, {ui::text_size::body, true, k.colours.ink});
    k.gap(4);
    if (how.columns) {
        for (std::size_t i = 0; i < s.plans.weights.size(); ++i) {
            const ui::text_style small{ui::text_size::small, true, k.colours.muted};
            k.label(k.shortened(name_of(s, s.plans.weights[i]), small, how.each - 8), small, {k.left + 14 + how.name + how.each * static_cast<float>(i), k.y, how.each - 8, 24}, false);
        }
        k.y += 26;
    }
    const int many = static_cast<int>(ranked.size());
    show_some(p, {"beside", p.say(book_text_key::weights_beside), many, how.height}, [&](int i) { show_account_beside(s, how, ranked[at(i)], i + 1, many); });
}

}  // namespace

void show_weights_of(const plans_page& s) {
    const page& p = s.f.p;
    ui::kit& k = p.k;
    ui::part_heading(k, "weights.title", p.say(book_text_key::weights_title));
    if (s.plans.weights.size() < 2) {
        k.paragraph("weights.none", p.say(s.f.v.sheet->own ? book_text_key::weights_none_own : book_text_key::weights_none), k.plain());
        if (k.paper || !s.f.v.sheet->own) return;
        k.gap(8);
        return p.button("weights.edit", p.say(book_text_key::weights_edit), ui::look::secondary, book_app::open_set{s.f.v.sheet->own->id});
    }
    if (s.f.v.result.order.empty()) return k.paragraph("weights.nobody", p.say(book_text_key::tiers_nobody), k.plain());
    k.paragraph("weights.text", p.say(book_text_key::weights_text), k.small());
    k.gap(12);
    for (std::size_t i = 1; i < s.plans.weights.size(); ++i) show_movers(s, s.plans.weights[i]);
    show_beside(s);
}

}  // namespace jindan::book_ui
