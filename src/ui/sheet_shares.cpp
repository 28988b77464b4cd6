// Which accounts make up most of the measure: a bar for each, largest first, and what the largest really have.
#include <algorithm>

#include "core/decimal.hpp"
#include "core/index.hpp"
#include "ui/sheet.hpp"

namespace jindan::ui {
namespace {

using app::say;

constexpr std::size_t shown_at_most = 20;

std::string why_none(const sheet_page& p, portfolio::no_result why) {
    const text_key key = why == portfolio::no_result::negative     ? text_key::sheet_measure_negative
                         : why == portfolio::no_result::zero_total ? text_key::sheet_measure_zero
                                                                   : text_key::sheet_measure_none;
    return say(key, p.lang, {p.measure_name()});
}

}  // namespace

void show_shares(kit& k, const sheet_page& p) {
    if (p.set.measure < 0) return;
    const portfolio_result& all = p.view.all;
    part_heading(k, "shares.title", say(text_key::sheet_pareto, p.lang));
    if (all.no_shares) return k.paragraph("shares.none", why_none(p, *all.no_shares), k.plain());
    const std::string ranked = std::to_string(all.by_measure.size());
    if (all.pareto)
        k.paragraph("shares.pareto",
                    say(text_key::sheet_pareto_text, p.lang, {std::to_string(all.pareto->accounts.size()), ranked, app::say_percent(all.pareto->share), p.measure_name()}), k.plain());
    if (all.top)
        k.paragraph("shares.top",
                    say(text_key::sheet_pareto_top, p.lang, {decimal::to_text(p.set.top_percent), std::to_string(all.top->accounts.size()), app::say_percent(all.top->share)}),
                    k.plain());
    k.gap(12);
    k.open_group("shares", role::list, say(text_key::sheet_pareto, p.lang));
    const std::size_t shown = std::min(all.by_measure.size(), shown_at_most), head = all.pareto ? all.pareto->accounts.size() : 0;
    const double largest = shown ? std::max(1e-9, all.accounts[at(all.by_measure[0])].share.value_or(0)) : 1;
    // As wide as the widest figures can be, so that all bars begin and end alike; where that leaves too little, the figures stand below.
    const float figures = k.measure(say(text_key::sheet_share_cumulative, p.lang) + " 88.8%", k.small()) + 8;
    const bool stacked = k.width - figures - 12 < k.width / 2;
    const float bar = stacked ? k.width : k.width - figures - 12, high = stacked ? 64 : 46;
    for (std::size_t i = 0; i < shown; ++i) {
        const account_result& r = all.accounts[at(all.by_measure[i])];
        const std::string name = p.name_of(all.by_measure[i]), share = app::say_percent(*r.share) + "%",
                          sum = say(text_key::sheet_share_cumulative, p.lang) + " " + app::say_percent(*r.cumulative) + "%";
        const float room = k.width - k.measure(share, {text_size::body, true}) - 12;
        k.open_group("share." + p.view.accounts[at(all.by_measure[i])]->id, role::item, name + ", " + share + ", " + sum);
        k.begin_chart();
        k.label(k.shortened(name, k.plain(), room), k.plain(), {k.left, k.y, room, 24}, false);
        k.label(share, {text_size::body, true, k.colours.ink}, {k.right() - k.measure(share, {text_size::body, true}) - 1, k.y, figures, 24}, false);
        k.fill({k.left, k.y + 28, bar, 8}, k.colours.track, 4);
        k.fill({k.left, k.y + 28, std::max(4.0f, bar * static_cast<float>(*r.share / largest)), 8}, i < head ? k.colours.accent : k.colours.accent_half, 4);
        k.label(sum, k.small(), {k.right() - k.measure(sum, k.small()) - 1, k.y + (stacked ? 38 : 22), figures, 22}, false);
        k.y += high;
        if (i + 1 == head && head < all.by_measure.size()) {
            const std::string line = decimal::to_text(p.set.pareto_percent) + "%";
            const float wide = k.measure(line, k.small());
            for (float x = k.left; x < k.right() - wide - 10; x += 8) k.fill({x, k.y + 5, 4, 1}, k.colours.muted);
            k.label(line, k.small(), {k.right() - wide - 1, k.y - 6, wide + 2, 22}, false);
            k.y += 16;
        }
        k.end_chart();
        k.close_group();
    }
    k.close_group();
    if (all.by_measure.size() > shown) k.paragraph("shares.more", say(text_key::start_kept_more, p.lang, {std::to_string(all.by_measure.size() - shown)}), k.small());
}

}  // namespace jindan::ui
