// Few accounts, most of the money: the curve with the 80 % line, all accounts in order, losses by themselves, and what is not known.
#include <algorithm>

#include "book/ui/portfolio_parts.hpp"
#include "core/index.hpp"

namespace jindan::book_ui {
namespace {

using ui::box;

constexpr int columns_at_most = 120, named_in_picture = 10;
constexpr float finger = 24;  // CSS px: WCAG 2.2, 2.5.8
constexpr double line = 0.8, top = 0.2;

void dashes(ui::kit& k, float from, float to, float y) {
    for (float x = from; x < to; x += 8) k.fill({x, y, std::min(4.0f, to - x), 1}, k.colours.muted);
}

std::string share_text(const portfolio_page& f, int row) {
    const auto& curve = f.v.shares.curve;
    return app::say_percent(*curve.of_total[at(row)]) + "%, " + app::say(text_key::sheet_share_cumulative, f.p.s().lang) + " " + app::say_percent(*curve.cumulative[at(row)]) + "%";
}

// The cumulative share as steps, the largest account first. Where there is room for a finger, each step leads to its account; the list below does in any case.
void draw_curve(const portfolio_page& f, const column& amounts) {
    ui::kit& k = f.p.k;
    const auto& curve = f.v.shares.curve;
    const int many = static_cast<int>(curve.order.size()), head = f.v.shares.line ? static_cast<int>(f.v.shares.line->accounts.size()) : 0;
    const float high = 150, label = k.measure("100%", k.small()) + 10, wide = k.width - label;
    const box area{k.left, k.y + 12, wide, high};
    const std::string name = f.p.say(book_text_key::portfolio_curve, {f.name_of(f.p.s().portfolio.what)});
    const bool pressed = !k.vectors && !k.paper && !f.p.around.picture && wide >= finger * static_cast<float>(many);
    if (pressed)
        k.open_group("pareto.curve", ui::role::list, name);
    else
        k.push("pareto.curve", ui::role::image, name, {k.left, k.y, k.width, high + 24});
    k.begin_chart();
    k.fill(area, k.colours.field, 4);
    const int columns = std::min(many, columns_at_most);
    for (int i = 0; i < columns; ++i) {
        const int last = (i + 1) * many / columns - 1;  // of the accounts in this column
        const double share = *curve.cumulative[at(curve.order[at(last)])];
        const float left = area.x + wide * static_cast<float>(i) / static_cast<float>(columns), right = area.x + wide * static_cast<float>(i + 1) / static_cast<float>(columns);
        const float tall = high * static_cast<float>(std::min(1.0, share)), space = columns > 40 ? 0 : 2;
        bool hovered = false;
        if (pressed) {
            const int row = curve.order[at(i)];
            const book::account& a = f.account(row);
            k.open_group("step." + a.id, ui::role::item, "");
            hovered = k.pressable("step." + a.id + ".open", ui::role::button, std::to_string(i + 1) + ". " + a.name + ", " + f.amount(*amounts[at(row)]) + ", " + share_text(f, row),
                                  {left, area.y, right - left, high}, f.p.on(book_app::open_account{a.id}))
                          .hovered;
            k.close_group();
        }
        k.fill({left, area.y + high - tall, std::max(1.0f, right - left - space), tall}, last < head ? k.colours.accent : k.colours.accent_half, 0, hovered ? ui::opacity::hovered : 1);
    }
    const auto mark = [&](double share) {
        const float y = area.y + high * static_cast<float>(1 - share);
        dashes(k, area.x, area.x + wide, y);
        const std::string text = app::say_percent(share) + "%";
        k.label(text, k.small(), {area.x + wide + 6, y - 11, label, 22}, false);
    };
    mark(line);
    mark(1);
    k.end_chart();
    k.y += high + 24;
    if (pressed) k.close_group();
}

void show_shares(const portfolio_page& f, const column& amounts) {
    const page& p = f.p;
    ui::kit& k = p.k;
    const auto& curve = f.v.shares.curve;
    const int many = p.around.picture ? std::min<int>(named_in_picture, static_cast<int>(curve.order.size())) : static_cast<int>(curve.order.size());
    const int head = f.v.shares.line ? static_cast<int>(f.v.shares.line->accounts.size()) : 0;
    const bool parted = head < static_cast<int>(curve.order.size()) && !k.vectors && !k.paper;
    show_long_list(p, {"shares", p.say(book_text_key::portfolio_pareto), many, account_row_height(p), 4, parted ? 26.0f : 0, head}, [&](int i) {
        const int row = curve.order[at(i)];
        const book::account& a = f.account(row);
        if (parted && i == head) {
            const std::string text = app::say_percent(line) + "%";
            const float wide = k.measure(text, k.small());
            dashes(k, k.left, k.right() - wide - 8, k.y - 15);
            k.label(text, k.small(), {k.right() - wide - 1, k.y - 26, wide + 2, 22}, false);
        }
        const std::string sum = f.amount(*amounts[at(row)]), share = app::say_percent(*curve.of_total[at(row)]) + "%";
        const std::string value =
            sum + " · " + share + (k.narrow ? "" : " · " + app::say(text_key::sheet_share_cumulative, p.s().lang) + " " + app::say_percent(*curve.cumulative[at(row)]) + "%");
        show_account_row(p, {"share." + a.id, std::to_string(i + 1), a.name, value, sum + ", " + share_text(f, row), book_app::open_account{a.id}}, i + 1, many);
    });
    if (const int rest = static_cast<int>(curve.order.size()) - many; rest > 0) k.paragraph("shares.rest", p.say(book_text_key::portfolio_rest, {std::to_string(rest)}), k.small());
}

// Accounts with a word to each, below a heading.
template <typename Word>
void show_named(const portfolio_page& f, const std::string& id, const std::string& title, const std::vector<int>& rows, Word word) {
    if (rows.empty()) return;
    const page& p = f.p;
    p.k.gap(20);
    p.k.heading(id + ".title", title, 3, {ui::text_size::body, true, p.k.colours.ink});
    p.k.gap(6);
    const int many = static_cast<int>(rows.size());
    show_long_list(p, {id, title, many, account_row_height(p), 4}, [&](int i) {
        const book::account& a = f.account(rows[at(i)]);
        const std::string said = word(rows[at(i)]);
        show_account_row(p, {id + "." + a.id, "", a.name, said, said, book_app::open_account{a.id}}, i + 1, many);
    });
}

void show_sentences(const portfolio_page& f) {
    const page& p = f.p;
    ui::kit& k = p.k;
    const book::pareto& s = f.v.shares;
    const std::string what = f.name_of(p.s().portfolio.what), many = std::to_string(s.curve.order.size());
    if (!s.negative.empty())
        k.paragraph("pareto.lost", p.say(book_text_key::portfolio_lost, {std::to_string(s.negative.size()), f.amount(-s.lost), f.amount(s.net), many}), k.plain());
    if (s.curve.why_not) {
        const text_key none = s.curve.why_not == portfolio::no_result::zero_total ? text_key::sheet_measure_zero : text_key::sheet_measure_none;
        return k.paragraph("pareto.none", app::say(none, p.s().lang, {f.year().empty() ? what : f.year() + " " + what}), k.plain());
    }
    if (s.line) k.paragraph("pareto.line", p.say(book_text_key::portfolio_line, {std::to_string(s.line->accounts.size()), many, app::say_percent(s.line->share), what}), k.plain());
    if (s.top)
        k.paragraph("pareto.top", p.say(book_text_key::portfolio_top, {app::say_percent(top), std::to_string(s.top->accounts.size()), app::say_percent(s.top->share)}), k.plain());
}

}  // namespace

void show_pareto(const portfolio_page& f) {
    const page& p = f.p;
    ui::kit& k = p.k;
    ui::part_heading(k, "pareto.title", p.say(book_text_key::portfolio_pareto));
    if (!f.v.money.year) return k.paragraph("pareto.none", p.say(book_text_key::portfolio_no_money), k.plain());
    const book::amount what = p.s().portfolio.what;
    if (!k.paper) {
        p.choices("amount", p.say(book_text_key::portfolio_pareto),
                  {{"amount.sales", f.name_of(book::amount::sales), what == book::amount::sales, book_app::choose_amount{book::amount::sales}},
                   {"amount.profit", f.name_of(book::amount::profit), what == book::amount::profit, book_app::choose_amount{book::amount::profit}}},
                  ui::role::radio);
        k.gap(4);
    } else {
        k.paragraph("pareto.of", f.year() + " " + f.name_of(what), k.small());
    }
    show_sentences(f);
    const column amounts = book::column_of(f.v.money, what);
    if (!f.v.shares.curve.why_not) {
        k.gap(8);
        draw_curve(f, amounts);
        k.gap(8);
        show_shares(f, amounts);
    }
    if (p.around.picture) return;
    show_named(f, "negative", p.say(book_text_key::portfolio_negative), f.v.shares.negative, [&](int row) { return f.amount(*amounts[at(row)]); });
    const std::string of = f.year() + " " + f.name_of(what);
    show_named(f, "norate", p.say(book_text_key::portfolio_no_rate, {std::to_string(f.v.no_rate.size())}), f.v.no_rate,
               [&](int row) { return p.say(book_text_key::portfolio_no_rate_of, {f.v.money.rows[at(row)].currency}); });
    show_named(f, "nofigure", p.say(book_text_key::portfolio_no_figure, {of, std::to_string(f.v.no_amount.size())}), f.v.no_amount,
               [&](int) { return p.say(book_text_key::portfolio_no_figure_of); });
}

}  // namespace jindan::book_ui
