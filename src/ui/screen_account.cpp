// One account of a rating sheet: its name, its numbers, its ratings, and where it stands among the others.
#include "core/completion.hpp"
#include "core/index.hpp"
#include "ui/sheet.hpp"

namespace jindan::ui {
namespace {

using app::say;

void show_standing(kit& k, const sheet_page& p, int account) {
    const account_result& r = p.view.all.accounts[at(account)];
    k.open_surface("standing.box", 20, 16);
    if (r.rank) {
        std::string text = say(text_key::sheet_rank_value, p.lang, {std::to_string(*r.rank)}) + " · " + app::ranking_name(p.s) + " " + app::say_ranking(p.s, *r.value);
        if (r.tier) text += " · " + p.tiers.tiers[at(*r.tier)].name.in(p.lang);
        k.paragraph("standing", text, {text_size::body, true, k.colours.accent});
        if (r.tier) k.gap(4), k.paragraph("standing.treatment", p.tiers.tiers[at(*r.tier)].treatment.in(p.lang), k.plain());
        if (r.field) {
            const matrix::field& f = p.set.matrix->fields[at(*r.field)];
            k.gap(8);
            k.paragraph("standing.field", f.name.in(p.lang), {text_size::body, true, k.colours.ink});
            k.paragraph("standing.advice", f.advice.in(p.lang), k.plain());
        }
    } else {
        const int missing = app::missing_ratings(p.s, *p.view.accounts[at(account)]);
        k.paragraph("standing", missing ? say(text_key::sheet_unranked_missing, p.lang, {std::to_string(missing)}) : say(text_key::sheet_unranked_score, p.lang), k.plain());
    }
    k.close_surface(k.colours.accent_soft, 16);
}

}  // namespace

void show_account(kit& k, const app::state& s) {
    const assessment* a = s.current();
    const diagnostic& d = *s.about;
    const app::sheet_view view = app::view_of(s);
    const tier_rule tiers = app::tiers_of(s);
    const sheet_page p = page_of(k, s, view, tiers);
    k.heading("title", !a || a->account.empty() ? say(text_key::sheet_unnamed, s.lang) : a->account, 1, k.title());
    k.gap(16);
    k.label(say(text_key::sheet_name, s.lang), {text_size::small, true, k.colours.ink}, {k.left, k.y, k.width, 24}, false);
    k.y += 28;
    k.y += k.editor("account", role::field, say(text_key::sheet_name, s.lang), a ? a->account : "", say(text_key::start_account_hint, s.lang), {k.left, k.y, k.width, 0},
                    app::write_account{});
    int dimension = -1;
    const bools asked = asked_items(d, s.given());
    for (const int i : p.set.items) {
        if (!asked[at(i)]) continue;
        const item& it = d.items[at(i)];
        if (it.dimension >= 0 && it.dimension != dimension) {
            dimension = it.dimension;
            part_heading(k, "part." + d.dimensions[at(dimension)].id, d.dimensions[at(dimension)].name.in(s.lang));
        } else {
            k.gap(20);
        }
        show_rating(k, s, i);
    }
    k.gap(32);
    for (std::size_t i = 0; i < view.accounts.size(); ++i)
        if (view.accounts[i] == a) show_standing(k, p, static_cast<int>(i));
    k.gap(20);
    button_rows(k, {{"nav.accounts", say(text_key::sheet_back, s.lang), app::show_start{}}, {"add", say(text_key::sheet_add, s.lang), app::add_account{}}}, true);
}

}  // namespace jindan::ui
