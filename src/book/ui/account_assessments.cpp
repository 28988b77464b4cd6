// The assessments of an account, or of the reader's own organisation: each diagnostic with its results by quarter, what changed since the one before, what
// others say, and the way to its page.
#include <algorithm>

#include "book/ui/comparison.hpp"
#include "core/index.hpp"

namespace jindan::book_ui {
namespace {

void show_change(const page& p, const diagnostic& d, const book::stop& then, const book::stop& now, const std::string& id) {
    ui::kit& k = p.k;
    const auto& all = p.s().kept.assessments;
    const book::filled &before = all[at(then.assessment)], &after = all[at(now.assessment)];
    const book::comparison c = book::compared(d, book::side_of(before), book::side_of(after));
    if (!c.same_diagnostic) return;
    k.gap(8);
    k.open_surface(id + ".change", 16, 12);
    k.heading(id + ".change.title", p.say(book_text_key::trend_since, {quarter_name(p, then.period)}), 3, {ui::text_size::body, true, k.colours.ink});
    if (!c.same_edition) k.paragraph(id + ".editions", p.say(book_text_key::trend_editions_differ), k.small());
    if (c.rose.empty() && c.fell.empty()) k.paragraph(id + ".same", p.say(book_text_key::trend_same), k.plain());
    show_moves(p, d, c, id);
    k.gap(8);
    p.button(id + ".compare", p.say(book_text_key::compare_open), ui::look::secondary, book_app::open_compare{before.id(), after.id()});
    k.close_surface(k.colours.field, 12);
    k.gap(8);
}

void show_quarters(const page& p, const diagnostic& d, const std::vector<book::stop>& stops, const std::string& id) {
    ui::kit& k = p.k;
    k.gap(4);
    k.open_group(id + ".quarters", ui::role::list, d.title.in(p.s().lang));
    for (std::size_t i = stops.size(); i-- > 0;) {
        const std::string row = id + ".at" + std::to_string(stops[i].period);
        std::string text = level_of(p, d, stops[i].at);
        if (i > 0 && stops[i].edition != stops[i - 1].edition) text += " · " + p.say(book_text_key::trend_edition);
        const book::filled& f = p.s().kept.assessments[at(stops[i].assessment)];
        if (!f.corrections.empty()) text += " · " + p.say(book_text_key::trend_corrected, {std::to_string(f.corrections.size())});
        if (!f.copied_from.empty()) text += " · " + p.say(book_text_key::trend_copied);
        k.open_group(row, ui::role::item, "");
        k.paragraph(row + ".text", quarter_name(p, stops[i].period) + "  " + text, k.plain());
        k.close_group();
    }
    k.close_group();
}

void show_ways(const page& p, const std::string& account, const diagnostic& d, const std::vector<book::stop>& stops, const std::string& id) {
    using stage = book_app::overview::stage;
    const stage now = p.all.this_quarter(account, d.id);
    const book_text_key text = now == stage::done ? book_text_key::account_assess_again : now == stage::begun ? book_text_key::account_assess_begun : book_text_key::account_assess;
    p.k.gap(8);
    if (now == stage::none && !stops.empty()) {
        ui::button_rows(p.k, {{id + ".assess", p.say(text), p.on(book_app::assess{account, d.id})}, {id + ".forward", p.say(book_text_key::account_assess_forward), p.on(book_app::assess{account, d.id, true})}}, true);
    } else {
        p.button(id + ".assess", p.say(text), now == stage::done ? ui::look::secondary : ui::look::primary, book_app::assess{account, d.id});
    }
}

}  // namespace

void show_diagnostic(const page& p, const std::string& account, const diagnostic& d) {
    ui::kit& k = p.k;
    const std::string id = "of." + d.id;
    std::vector<book::stop> stops = book::stops_of(p.all.index(), account, d);
    k.open_group(id, ui::role::group, d.title.in(p.s().lang));
    k.heading(id + ".title", d.title.in(p.s().lang), 2, {ui::text_size::body + 2, true, k.colours.ink});
    if (!stops.empty()) show_quarters(p, d, stops, id);
    if (stops.size() > 1) {
        show_course(p, account, d, id);
        show_change(p, d, stops[stops.size() - 2], stops.back(), id);
    }
    show_views(p, account, d, id);
    show_ways(p, account, d, stops, id);
    k.close_group();
    k.gap(28);
}

void show_assessments(const page& p, int account) {
    p.k.gap(20);
    const std::string& id = p.account(account).id;
    for (const auto& d : p.s().about)
        if (!d->own_organisation && !d->sheet) show_diagnostic(p, id, *d);
    show_ratings_of(p, account);
    show_new_view(p, id);
}

}  // namespace jindan::book_ui
