// The tiers: who is in each, what they get, and how much of the reader's time that takes.
#include "core/decimal.hpp"
#include "ui/sheet.hpp"

namespace jindan::ui {
using app::say;

std::string cut_name(const criteria& set, const tier_rule& tiers, const tier& t, std::string_view lang) {
    const std::string cut = app::say_number(t.cut);
    switch (tiers.by) {
        case tier_basis::cumulative_share: return say(text_key::sheet_tier_to_share, lang, {cut});
        case tier_basis::score: return say(tiers.rises(set.cost) ? text_key::sheet_tier_to : text_key::sheet_tier_from, lang, {cut});
        case tier_basis::rank_share:
        case tier_basis::quantile: break;
    }
    return say(text_key::sheet_tier_to_percent, lang, {cut});
}

void show_tiers(kit& k, const sheet_page& p) {
    if (p.tiers.tiers.empty()) return;
    const portfolio_result& all = p.view.all;
    part_heading(k, "tiers.title", say(text_key::sheet_tiers, p.lang));
    for (std::size_t i = 0; i < p.tiers.tiers.size(); ++i) {
        const tier& t = p.tiers.tiers[i];
        const account_group* g = i < all.tiers.size() ? &all.tiers[i] : nullptr;
        const bool last = i + 1 == p.tiers.tiers.size(), empty = !g || g->accounts.empty();
        k.heading("tier." + t.id, t.name.in(p.lang) + " · " + say(text_key::sheet_tier_count, p.lang, {std::to_string(empty ? 0 : g->accounts.size())}), 3,
                  {text_size::body, true, k.colours.ink});
        k.paragraph("tier." + t.id + ".cut", last ? say(text_key::sheet_tier_rest, p.lang) : cut_name(p.set, p.tiers, t, p.lang), k.small());
        k.paragraph("tier." + t.id + ".accounts", empty ? say(text_key::sheet_tier_empty, p.lang) : p.names_of(g->accounts), k.plain());
        k.paragraph("tier." + t.id + ".treatment", t.treatment.in(p.lang), k.plain());
        if (!empty && g->hours > 0) k.paragraph("tier." + t.id + ".hours", say(text_key::sheet_hours_total, p.lang, {app::say_number(g->hours)}), k.small());
        if (!last) {
            const std::string id = p.set.id + "." + t.id, field = "cut." + id, text = app::number_text(p.s, field, t.cut);
            const auto x = app::typed_number(text);
            const bool kept = x && decimal::equal(*x, t.cut);
            k.gap(4);
            show_number(k,
                        {field, say(text_key::sheet_tier_cut, p.lang, {t.name.in(p.lang)}), text, kept ? "" : say(text_key::sheet_tier_cut_wrong, p.lang),
                         app::write_cut{static_cast<int>(i), {}}},
                        k.left, std::min(k.width, 240.0f), k.y);
        }
        k.gap(16);
    }
}

}  // namespace jindan::ui
