// The portfolio in a few figures: how many accounts, what they bring, and how that has changed.
#include <algorithm>

#include "book/ui/portfolio_parts.hpp"

namespace jindan::book_ui {
namespace {

struct figure {
    std::string id, name, value;
    std::vector<std::string> notes;
};

constexpr float inset = 12;

float height_of(const ui::kit& k, const figure& one) {  // in the column
    std::size_t lines = k.wrapped(one.name, k.small(), k.width).size();
    for (const std::string& note : one.notes) lines += k.wrapped(note, k.small(), k.width).size();
    return 2 * inset + ui::text_size::small * 1.5f * static_cast<float>(lines) + ui::text_size::title * 1.4f * static_cast<float>(k.wrapped(one.value, k.title(), k.width).size());
}

// Two beside each other where there is room, as high as the higher one.
void show_figures(const page& p, const std::vector<figure>& all) {
    ui::kit& k = p.k;
    const float left = k.left, width = k.width, gap = 8;
    const bool beside = width >= 520;
    const float wide = beside ? (width - gap) / 2 : width;
    k.open_group("summary", ui::role::list, p.say(book_text_key::portfolio_summary));
    float row = k.y, bottom = k.y;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const figure& one = all[i];
        const bool second = beside && i % 2 == 1;
        if (!second) row = i ? bottom + gap : row;
        k.left = left + (second ? wide + gap : 0) + 14;
        k.width = wide - 28;
        k.y = row;
        const std::size_t beside_it = beside && (i ^ 1) < all.size() ? i ^ 1 : i;
        const float high = std::max(height_of(k, one), height_of(k, all[beside_it]));
        k.fill({k.left - 14, row, wide, high}, k.colours.field, k.radius);
        k.open_group("summary." + one.id, ui::role::item, "");
        k.y += inset;
        k.paragraph("summary." + one.id + ".name", one.name, k.small());
        k.paragraph("summary." + one.id + ".value", one.value, k.title());
        for (std::size_t n = 0; n < one.notes.size(); ++n) k.paragraph("summary." + one.id + ".note" + std::to_string(n), one.notes[n], k.small());
        k.y += inset;
        bottom = row + high;
        k.close_group();
    }
    k.left = left;
    k.width = width;
    k.y = bottom;
    k.close_group();
}

std::string percent(double share) { return (share > 0 ? "+" : "") + app::say_percent(share) + "%"; }

figure total(const portfolio_page& f, book::amount what, const char* id) {
    const page& p = f.p;
    const bool sales = what == book::amount::sales;
    const book::money_total& t = sales ? f.v.money.sales : f.v.money.profit;
    figure out{id, p.say(book_text_key::portfolio_total, {f.year(), f.name_of(what)}), t.n ? f.amount(t.sum) : p.say(book_text_key::portfolio_none), {}};
    if (t.n) out.notes.push_back(p.say(book_text_key::portfolio_total_of, {std::to_string(t.n)}));
    if (!sales && f.v.money.margin) out.notes.push_back(p.say(book_text_key::portfolio_margin, {app::say_percent(*f.v.money.margin)}));
    return out;
}

figure growth(const portfolio_page& f) {
    const page& p = f.p;
    const book::money_total &sales = f.v.money.sales, &profit = f.v.money.profit;
    figure out{"growth", p.say(book_text_key::portfolio_growth), sales.growth ? percent(*sales.growth) : p.say(book_text_key::portfolio_none), {}};
    out.notes.push_back(sales.growth ? p.say(book_text_key::portfolio_growth_of, {std::to_string(sales.both)}) : p.say(book_text_key::portfolio_growth_no));
    if (profit.growth) out.notes.push_back(p.say(book_text_key::portfolio_growth_profit, {percent(*profit.growth), std::to_string(profit.both)}));
    return out;
}

}  // namespace

void show_summary(const portfolio_page& f) {
    const page& p = f.p;
    ui::part_heading(p.k, "summary.title", p.say(book_text_key::portfolio_summary));
    const std::size_t many = f.v.money.rows.size();
    figure accounts{"accounts", p.say(book_text_key::portfolio_accounts), p.say(book_text_key::portfolio_count, {std::to_string(many)}), {}};
    if (f.v.sheet) accounts.notes.push_back(p.say(book_text_key::portfolio_rated, {std::to_string(f.v.rated)}));
    if (p.all.put_away()) accounts.notes.push_back(p.say(book_text_key::portfolio_put_away, {std::to_string(p.all.put_away())}));
    std::vector<figure> all{std::move(accounts)};
    if (f.v.money.year) {
        all.push_back(total(f, book::amount::sales, "sales"));
        all.push_back(total(f, book::amount::profit, "profit"));
        all.push_back(growth(f));
    }
    show_figures(p, all);
    if (f.v.money.year) return;
    p.k.gap(8);
    p.k.paragraph("summary.none", p.say(book_text_key::portfolio_no_money), p.k.plain());
}

}  // namespace jindan::book_ui
