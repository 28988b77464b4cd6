// Any two results of one diagnostic, or links, beside each other.
#include <algorithm>

#include "book/names.hpp"
#include "book/ui/comparison.hpp"
#include "core/index.hpp"

namespace jindan::book_ui {
namespace {

constexpr int most_offered = 20;

int place_of(const page& p, const book_app::compared_side& side) { return side.link ? -1 : p.all.index().assessment(side.assessment); }

// "한빛정밀 · 2026년 4분기 · 김민수(동료) · 64점 · 3단계 …"
std::string name_of(const page& p, const diagnostic& d, int assessment) {
    const book::filled& f = p.s().kept.assessments[at(assessment)];
    const book::account* a = book_app::account_of(p.s().kept, f.account);
    std::string out = a ? a->name : d.own_organisation ? p.say(book_text_key::own_title) : f.what.account;
    const auto add = [&](const std::string& text) {
        if (!text.empty()) out += (out.empty() ? "" : " · ") + text;
    };
    add(quarter_name(p, p.all.index().period(assessment)));
    add(rater_of(p, f));
    add(level_of(p, d, {f.what.points, f.what.band, d.find_band(0, f.what.band)}));
    return out;
}

std::string name_of(const page& p, const diagnostic& d, const book_app::compared_side& side) {
    if (side.link) {
        const assessment& a = side.link->content;
        return p.say(book_text_key::compare_from_link) + (a.account.empty() ? "" : " · " + a.account) + " · " + app::say(a.quarter, p.s().lang);
    }
    const int i = place_of(p, side);
    return i < 0 ? p.say(book_text_key::compare_none) : name_of(p, d, i);
}

const diagnostic* diagnostic_in(const page& p) {
    for (const book_app::compared_side& side : p.s().comparing.sides) {
        const int i = place_of(p, side);
        const std::string_view id = side.link ? std::string_view(side.link->content.made_with.id)
                                    : i >= 0  ? std::string_view(p.s().kept.assessments[at(i)].what.made_with.id)
                                              : std::string_view();
        if (const diagnostic* d = book_app::diagnostic_of(p.s(), id)) return d;
    }
    return nullptr;
}

// Finished results that can be chosen: those of the other side's customer, or of customers that are looked for; the latest first.
std::vector<int> offered(const page& p, const diagnostic& d, int side) {
    const book_app::comparing_state& c = p.s().comparing;
    const std::string key = book::name_key(c.search);
    std::vector<int> out;
    const auto add = [&](std::string_view account) {
        for (const int i : p.all.index().history(account, d.id))
            if (book::is_finished(p.s().kept.assessments[at(i)])) out.push_back(i);
    };
    if (key.empty()) {
        const int other = std::max(place_of(p, c.sides[1 - side]), place_of(p, c.sides[side]));
        if (other >= 0) add(p.s().kept.assessments[at(other)].account);
    } else {
        for (const book::account& a : p.s().kept.accounts)
            if (!a.at.removed() && book::name_key(a.name).find(key) != std::string::npos) add(a.id);
    }
    std::stable_sort(out.begin(), out.end(), [&](int a, int b) { return p.all.index().period(a) > p.all.index().period(b); });
    return out;
}

void show_choice(const page& p, const diagnostic& d, int side, const std::string& id) {
    ui::kit& k = p.k;
    const book_app::comparing_state& c = p.s().comparing;
    k.gap(8);
    p.write_in({"compare.find", p.say(book_text_key::compare_find), c.search, p.say(book_text_key::accounts_new_hint)}, book_app::find_side{});
    k.gap(8);
    const std::vector<int> all = offered(p, d, side);
    std::vector<page::choice> choices;
    for (std::size_t n = 0; n < std::min<std::size_t>(all.size(), most_offered); ++n) {
        const std::string& one = p.s().kept.assessments[at(all[n])].id();
        choices.push_back({"compare.take." + one, name_of(p, d, all[n]), one == c.sides[side].assessment, book_app::take_side{one}});
    }
    p.choices("compare.offered", p.say(book_text_key::compare_offered), choices, ui::role::radio);
    if (all.empty()) k.paragraph("compare.offered.none", p.say(book_text_key::compare_offered_none), k.small());
    if (all.size() > most_offered) k.paragraph("compare.offered.more", p.say(book_text_key::data_import_more, {std::to_string(all.size() - most_offered)}), k.small());
    k.gap(12);
    p.write_in({"compare.link", p.say(book_text_key::compare_link), p.shown("compare.link", ""), "https://…#j1…"}, book_app::type{"compare.link", ""});
    k.gap(8);
    ui::button_rows(k,
                    {{"compare.link.take", p.say(book_text_key::compare_link_take), p.on(book_app::take_link{})},
                     {id + ".keep", p.say(book_text_key::compare_close), p.on(book_app::choose_side{side})}},
                    false);
}

void show_side(const page& p, const diagnostic& d, int side) {
    ui::kit& k = p.k;
    const std::string id = side == 0 ? "compare.then" : "compare.now";
    const bool open = p.s().comparing.choosing == side;
    k.open_surface(id + ".box", 16, 12);
    k.paragraph(id + ".name", p.say(side == 0 ? book_text_key::compare_then_is : book_text_key::compare_now_is, {name_of(p, d, p.s().comparing.sides[side])}), k.plain());
    k.gap(8);
    if (open)
        show_choice(p, d, side, id);
    else
        p.button(id + ".change", p.say(side == 0 ? book_text_key::compare_change_then : book_text_key::compare_change_now), ui::look::secondary, book_app::choose_side{side});
    k.close_surface(k.colours.field, 12);
    k.gap(12);
}

std::optional<book::side> side_in(const page& p, const book_app::compared_side& side) {
    if (side.link) return book::side_of(*side.link);
    const int i = place_of(p, side);
    return i < 0 ? std::nullopt : std::optional(book::side_of(p.s().kept.assessments[at(i)]));
}

}  // namespace

void show_compare(const page& p) {
    ui::kit& k = p.k;
    k.heading("title", p.say(book_text_key::compare_title), 1, k.title());
    const diagnostic* d = diagnostic_in(p);
    if (!d) return k.gap(8), k.paragraph("compare.nothing", p.say(book_text_key::compare_nothing), k.plain());
    k.paragraph("compare.diagnostic", d->title.in(p.s().lang), k.small());
    k.gap(16);
    show_side(p, *d, 0);
    show_side(p, *d, 1);
    p.button("compare.swap", p.say(book_text_key::compare_swap), ui::look::quiet, book_app::swap_sides{});
    const auto then = side_in(p, p.s().comparing.sides[0]), now = side_in(p, p.s().comparing.sides[1]);
    if (!then || !now) return k.gap(8), k.paragraph("compare.half", p.say(book_text_key::compare_half), k.plain());
    show_comparison(p, *d, book::compared(*d, *then, *now), "compare");
    const int here = std::max(place_of(p, p.s().comparing.sides[1]), place_of(p, p.s().comparing.sides[0]));
    if (here < 0 || !book_app::account_of(p.s().kept, p.s().kept.assessments[at(here)].account)) return;
    k.gap(32);
    p.button("compare.account", p.say(book_text_key::compare_account), ui::look::quiet, book_app::open_account{p.s().kept.assessments[at(here)].account});
}

}  // namespace jindan::book_ui
