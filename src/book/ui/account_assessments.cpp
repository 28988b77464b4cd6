// The assessments of an account: each diagnostic with its results by quarter, what changed since the one before, and the way to its page.
#include <algorithm>

#include "book/ui/screens.hpp"
#include "core/decimal.hpp"

namespace jindan::book_ui {
namespace {

std::string level_of(const page& p, const diagnostic& d, const book::result_then& r) {
    std::string out = r.points ? p.say(book_text_key::row_points, {decimal::to_text(*r.points)}) : "";
    if (r.level >= 0) out += (out.empty() ? "" : " · ") + p.say(book_text_key::row_level, {std::to_string(r.level + 1), d.scores.front().bands[static_cast<std::size_t>(r.level)].name.in(p.s().lang)});
    return out;
}

void show_moved(const page& p, const diagnostic& d, const book::comparison& c, const std::vector<int>& items, const std::string& id, book_text_key title) {
    if (items.empty()) return;
    ui::kit& k = p.k;
    k.gap(8);
    k.paragraph(id, p.say(title), {ui::text_size::small, true, k.colours.ink});
    k.open_group(id + ".items", ui::role::list, p.say(title));
    for (const int i : items) {
        const auto change = std::find_if(c.items.begin(), c.items.end(), [&](const book::item_change& each) { return each.item == i; });
        if (change == c.items.end()) continue;
        const item& it = d.items[static_cast<std::size_t>(i)];
        const std::string moved = p.say(book_text_key::trend_move, {decimal::to_text(*change->then), decimal::to_text(*change->now)});
        k.open_group(id + "." + it.id, ui::role::item, "");
        k.paragraph(id + "." + it.id + ".text", it.statement.in(p.s().lang) + " " + moved, k.plain());
        k.close_group();
    }
    k.close_group();
}

void show_change(const page& p, const diagnostic& d, const book::stop& then, const book::stop& now, const std::string& id) {
    ui::kit& k = p.k;
    const auto& all = p.s().kept.assessments;
    const book::comparison c = book::compared(d, book::side_of(all[static_cast<std::size_t>(then.assessment)]), book::side_of(all[static_cast<std::size_t>(now.assessment)]));
    if (!c.same_diagnostic) return;
    k.open_surface(id + ".change", 16, 12);
    k.heading(id + ".change.title", p.say(book_text_key::trend_since, {quarter_name(p, then.period)}), 3, {ui::text_size::body, true, k.colours.ink});
    if (!c.same_edition) k.paragraph(id + ".editions", p.say(book_text_key::trend_editions_differ), k.small());
    if (c.rose.empty() && c.fell.empty()) k.paragraph(id + ".same", p.say(book_text_key::trend_same), k.plain());
    show_moved(p, d, c, c.rose, id + ".rose", book_text_key::trend_rose);
    show_moved(p, d, c, c.fell, id + ".fell", book_text_key::trend_fell);
    k.close_surface(k.colours.field, 12);
    k.gap(8);
}

void show_diagnostic(const page& p, int account, const diagnostic& d) {
    ui::kit& k = p.k;
    const book::account& a = p.account(account);
    const std::string id = "of." + d.id;
    const std::vector<book::stop> stops = book::stops_of(p.all.index(), a.id, d);
    k.open_group(id, ui::role::group, d.title.in(p.s().lang));
    k.heading(id + ".title", d.title.in(p.s().lang), 3, {ui::text_size::body, true, k.colours.ink});
    if (!stops.empty()) {
        k.gap(4);
        k.open_group(id + ".quarters", ui::role::list, d.title.in(p.s().lang));
        for (std::size_t i = stops.size(); i-- > 0;) {
            const std::string row = id + ".at" + std::to_string(stops[i].period);
            std::string text = level_of(p, d, stops[i].at);
            if (i > 0 && stops[i].edition != stops[i - 1].edition) text += " · " + p.say(book_text_key::trend_edition);
            const auto corrected = p.s().kept.assessments[static_cast<std::size_t>(stops[i].assessment)].corrections.size();
            if (corrected) text += " · " + p.say(book_text_key::trend_corrected, {std::to_string(corrected)});
            k.open_group(row, ui::role::item, "");
            k.paragraph(row + ".text", quarter_name(p, stops[i].period) + "  " + text, k.plain());
            k.close_group();
        }
        k.close_group();
    }
    if (stops.size() > 1) k.gap(8), show_change(p, d, stops[stops.size() - 2], stops.back(), id);
    k.gap(8);
    using stage = book_app::overview::stage;
    const stage now = p.all.this_quarter(a.id, d.id);
    const book_text_key text = now == stage::done ? book_text_key::account_assess_again : now == stage::begun ? book_text_key::account_assess_begun : book_text_key::account_assess;
    p.button(id + ".assess", p.say(text), now == stage::done ? ui::look::secondary : ui::look::primary, book_app::assess{a.id, d.id});
    k.close_group();
    k.gap(20);
}

}  // namespace

void show_assessments(const page& p, int account) {
    ui::part_heading(p.k, "assessments.title", p.say(book_text_key::account_assessments));
    for (const auto& d : p.s().about)
        if (!d->own_organisation && !d->sheet) show_diagnostic(p, account, *d);
}

}  // namespace jindan::book_ui
