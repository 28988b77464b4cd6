// What several people say of one customer: their views of a quarter brought together, and the way for another one to come in.
#include <algorithm>

#include "book/raters.hpp"
#include "book/ui/comparison.hpp"
#include "core/decimal.hpp"
#include "core/index.hpp"

namespace jindan::book_ui {
namespace {

constexpr std::size_t most_apart = 5;

std::string rounded(double x) { return decimal::to_text(std::round(x * 10) / 10); }

// "평균 58.5점 · 표준편차 4.9 · 본인 64점, 다른 사람 평균 53점"
std::string figures_of(const page& p, const book::agreement& a) {
    std::string out;
    const auto add = [&](const std::string& text) { out += (out.empty() ? "" : " · ") + text; };
    if (a.mean) add(p.say(book_text_key::view_mean, {rounded(*a.mean)}));
    if (a.spread) add(p.say(book_text_key::view_spread, {rounded(*a.spread)}));
    if (a.own && a.others) add(p.say(book_text_key::view_own_others, {rounded(*a.own), rounded(*a.others)}));
    return out;
}

void show_list(const page& p, const diagnostic& d, const book::raters& all, const std::string& id) {
    ui::kit& k = p.k;
    k.open_group(id + ".list", ui::role::list, p.say(book_text_key::view_title));
    for (const book::rater_view& v : all.views) {
        const book::filled& f = p.s().kept.assessments[at(v.assessment)];
        const std::string row = id + "." + f.id(), who = v.by == book::view::own ? p.say(book_text_key::view_own) : rater_of(p, f),
                          result = level_of(p, d, {v.points, f.what.band, v.level});
        const bool own = v.by == book::view::own;
        k.open_group(row, ui::role::item, "");
        const float close = own ? 0 : ui::measure::target, top = k.y;
        const float high = k.paragraph_at(row + ".text", who + " — " + result, k.plain(), {k.left, top + 10, k.width - close - 8, 0});
        if (!own) k.button(row + ".drop", p.say(book_text_key::view_drop, {who}), ui::look::quiet, {k.right() - close, top, close, close}, p.on(book_app::drop_view{f.id()}), "✕");
        k.y = top + std::max(high + 20, ui::measure::target);
        k.close_group();
    }
    k.close_group();
}

void show_apart(const page& p, const diagnostic& d, const book::raters& all, const std::string& id) {
    if (all.apart.empty()) return;
    ui::kit& k = p.k;
    k.gap(8);
    const std::string title = p.say(book_text_key::view_apart);
    k.paragraph(id + ".apart", title, {ui::text_size::small, true, k.colours.ink});
    k.open_group(id + ".apart.items", ui::role::list, title);
    for (std::size_t n = 0; n < std::min(all.apart.size(), most_apart); ++n) {
        const auto one = std::find_if(all.items.begin(), all.items.end(), [&](const book::item_agreement& each) { return each.item == all.apart[n]; });
        if (one == all.items.end()) continue;
        const item& it = d.items[at(one->item)];
        std::string said;
        for (std::size_t v = 0; v < all.views.size(); ++v) {
            if (!one->answers[v]) continue;
            const book::filled& f = p.s().kept.assessments[at(all.views[v].assessment)];
            said += (said.empty() ? "" : ", ") + (all.views[v].by == book::view::own ? p.say(book_text_key::view_own) : rater_of(p, f)) + " " +
                    ui::answer_text(d, one->item, *one->answers[v], p.s().lang);
        }
        k.open_group(id + ".apart." + it.id, ui::role::item, "");
        k.paragraph(id + ".apart." + it.id + ".text", it.statement.in(p.s().lang), k.plain());
        k.paragraph(id + ".apart." + it.id + ".said", said, k.small());
        k.close_group();
        k.gap(4);
    }
    k.close_group();
}

void show_dimensions(const page& p, const diagnostic& d, const book::raters& all, const std::string& id) {
    ui::kit& k = p.k;
    if (std::none_of(all.dimensions.begin(), all.dimensions.end(), [](const book::dimension_agreement& each) { return each.figures.n > 1; })) return;
    k.gap(8);
    k.paragraph(id + ".dimensions", p.say(book_text_key::compare_dimensions), {ui::text_size::small, true, k.colours.ink});
    k.open_group(id + ".dimensions.list", ui::role::list, p.say(book_text_key::compare_dimensions));
    for (const book::dimension_agreement& each : all.dimensions) {
        if (each.figures.n < 2) continue;
        const jindan::dimension& dim = d.dimensions[at(each.dimension)];
        k.open_group(id + ".dimension." + dim.id, ui::role::item, "");
        k.paragraph(id + ".dimension." + dim.id + ".text", dim.name.in(p.s().lang) + ": " + figures_of(p, each.figures), k.plain());
        k.close_group();
    }
    k.close_group();
}

}  // namespace

void show_views(const page& p, const std::string& account, const diagnostic& d, const std::string& id) {
    // The latest quarter for which somebody else's view is there.
    int period = -1;
    for (const int i : p.all.index().history(account, d.id))
        if (p.s().kept.assessments[at(i)].by != book::view::own) period = std::max(period, p.all.index().period(i));
    if (period < 0) return;
    ui::kit& k = p.k;
    const book::raters all = book::raters_of(p.all.index(), account, d, period);
    if (all.views.empty()) return;
    const std::string views = "views." + d.id;
    k.gap(8);
    k.open_surface(id + ".views", 16, 12);
    k.heading(views + ".title", p.say(book_text_key::view_title_of, {quarter_name(p, period)}), 3, {ui::text_size::body, true, k.colours.ink});
    show_list(p, d, all, views);
    if (!all.same_edition) k.paragraph(views + ".editions", p.say(book_text_key::view_editions), k.small());
    if (all.total.n > 1) k.paragraph(views + ".total", figures_of(p, all.total), {ui::text_size::body, true, k.colours.ink});
    show_dimensions(p, d, all, views);
    show_apart(p, d, all, views);
    if (!all.partly.empty()) k.paragraph(views + ".partly", p.say(book_text_key::view_partly, {std::to_string(all.partly.size())}), k.small());
    k.close_surface(k.colours.field, 12);
    k.gap(8);
}

void show_new_view(const page& p, const std::string& account) {
    ui::kit& k = p.k;
    ui::part_heading(k, "view.title", p.say(book_text_key::view_add_title));
    k.paragraph("view.introduction", p.say(book_text_key::view_introduction), k.small());
    k.gap(8);
    p.write_in({"view.link", p.say(book_text_key::compare_link), p.shown("view.link", ""), "https://…#j1…"}, book_app::type{"view.link", ""});
    k.gap(8);
    const book::view by = p.s().comparing.by;
    p.label(p.say(book_text_key::view_by));
    p.choices("view.by", p.say(book_text_key::view_by),
              {{"view.by.opt1", p.say(book_text_key::view_colleague), by == book::view::colleague, book_app::choose_view{book::view::colleague}},
               {"view.by.opt2", p.say(book_text_key::view_customer), by == book::view::customer, book_app::choose_view{book::view::customer}}},
              ui::role::radio);
    p.write_in({"view.name", p.say(book_text_key::view_name), p.shown("view.name", ""), p.say(book_text_key::view_name_hint)}, book_app::type{"view.name", ""});
    k.gap(8);
    p.button("view.add", p.say(book_text_key::view_add), ui::look::secondary, book_app::add_view{account});
}

}  // namespace jindan::book_ui
