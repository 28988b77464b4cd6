// Accounts on two axes, each cut once: circles as large as their sales that open the account.
#include <algorithm>
#include <cmath>

#include "app/sheet_view.hpp"
#include "book/ui/portfolio_parts.hpp"
#include "book/ui/portfolio_spread.hpp"
#include "core/index.hpp"
#include "ui/shared_parts.hpp"

namespace jindan::book_ui {
namespace {

using ui::box;

constexpr float apart = 34, least = 12, strip = 28, dot = 3;  // CSS px: of middles; half a circle; for the names of fields; half a dot

// Where things are in the chart. The names of the fields stand in a strip above and one below.
class plot {
public:
    plot(const portfolio_page& f, box area) : area(area), m_(*f.v.matrix), levels_(f.v.across == book::axis::level) {}

    float x(double value) const {
        // Each level has a column, and stands in its middle.
        const double half = levels_ ? 0.5 : 0, width = m_.across.to - m_.across.from + 2 * half;
        return area.x + area.w * static_cast<float>(width > 0 ? std::clamp((value - m_.across.from + half) / width, 0.0, 1.0) : 0.5);
    }
    float y(double value) const {
        const double high = m_.up.to - m_.up.from;
        return area.y + strip + (area.h - 2 * strip) * (1 - static_cast<float>(high > 0 ? std::clamp((value - m_.up.from) / high, 0.0, 1.0) : 0.5));
    }
    float cut_x() const { return x(m_.across_from); }
    float cut_y() const { return y(m_.up_from); }

    // Where the middle of a circle may be: in its field, and there in the column of its level, with all of it in the chart.
    box room(const book::bubble& b, float half) const {
        const bool right = b.field % 2 == 1, high = b.field >= 2;
        float from = right ? cut_x() : area.x, to = right ? area.x + area.w : cut_x();
        if (levels_) from = std::max(from, x(b.across - 0.5)), to = std::min(to, x(b.across + 0.5));
        const auto [left, width] = inside(from, to, area.x + half, area.x + area.w - half);
        const auto [top, height] = inside(high ? area.y : cut_y(), high ? cut_y() : area.y + area.h, area.y + strip + half, area.y + area.h - strip - half);
        return {left, top, width, height};
    }

    const box area;

private:
    // What is of both; where they do not meet, the end that is nearest. From and length.
    static std::pair<float, float> inside(float from, float to, float least, float most) {
        const float first = std::clamp(std::max(from, least), from, to);
        return {first, std::max(0.0f, std::min(to, most) - first)};
    }

    const book::matrix_view& m_;
    bool levels_;
};

void draw_names(const portfolio_page& f, const plot& c) {
    ui::kit& k = f.p.k;
    for (int i = 0; i < 4; ++i) {
        const bool right = i % 2 == 1;
        const float left = right ? c.cut_x() : c.area.x;
        k.corner_label(f.field_name(i), {left, c.area.y, (right ? c.area.x + c.area.w : c.cut_x()) - left, c.area.h}, i < 2);
    }
}

// Below and at the left: the levels, or the ends and the cut.
void draw_scales(const portfolio_page& f, const plot& c, float gutter) {
    ui::kit& k = f.p.k;
    const book::matrix_view& m = *f.v.matrix;
    const float below = c.area.y + c.area.h + 2;
    const auto tick = [&](double value, bool first, bool last) {
        const std::string text = f.across_value(value);
        const float wide = k.measure(text, k.small()) + 2, x = first ? c.area.x : last ? c.area.x + c.area.w - wide : c.x(value) - wide / 2;
        k.label(text, k.small(), {x, below, wide, 22}, false);
    };
    if (f.v.across == book::axis::level) {
        for (double level = m.across.from; level <= m.across.to; ++level) tick(level, false, false);
    } else {
        tick(m.across.from, true, false);
        tick(m.across_from, false, false);
        tick(m.across.to, false, true);
    }
    for (const double value : {m.up.from, m.up_from, m.up.to}) {
        const std::string text = app::say_number(decimal::rounded(value, 2));
        const float wide = k.measure(text, k.small()) + 2;
        k.label(text, k.small(), {c.area.x - gutter + std::max(0.0f, gutter - 6 - wide), c.y(value) - 11, wide, 22}, false);
    }
}

struct circle {
    const book::bubble* of;
    disc where;
    bool hovered = false;
};

std::vector<circle> circles_of(const portfolio_page& f, const plot& c) {
    const std::vector<book::bubble>& all = f.v.matrix->bubbles;
    const double most = all.empty() ? 0 : all.front().size.value_or(0);
    std::vector<disc> discs;
    const auto [first, end] = circles_in(f);
    for (int i = first; i < end; ++i) {
        const book::bubble& b = all[at(i)];
        const float half = b.size && most > 0 ? least + c.area.w / 24 * std::sqrt(static_cast<float>(*b.size / most)) : least;
        discs.push_back({c.x(b.across), c.y(b.up), half, c.room(b, half), 0});
    }
    spread(discs, apart);
    std::vector<circle> out;
    for (std::size_t i = 0; i < discs.size(); ++i) out.push_back({&all[at(first) + i], discs[i]});
    return out;
}

std::string said_of(const portfolio_page& f, const book::bubble& b) {
    return f.account(b.row).name + ", " + f.field_name(b.field) + ", " + f.across_name() + " " + f.across_value(b.across) + ", " + f.up_name() + " " +
           app::say_number(decimal::rounded(b.up, 2)) + ", " + f.size_of(b);
}

// The pointer takes the first it finds: the smallest comes first, as it lies on top. Everybody else has them in the order of their numbers.
void offer(const portfolio_page& f, std::vector<circle>& all) {
    ui::kit& k = f.p.k;
    for (std::size_t i = all.size(); i-- > 0;) {
        const book::account& a = f.account(all[i].of->row);
        const float reach = all[i].where.reach;
        k.open_group("matrix." + a.id, ui::role::item, "");
        all[i].hovered = k.pressable("matrix." + a.id + ".open", ui::role::button, said_of(f, *all[i].of), {all[i].where.x - reach, all[i].where.y - reach, 2 * reach, 2 * reach},
                                     f.p.on(book_app::open_account{a.id}))
                             .hovered;
        k.close_group();
    }
    std::vector<int> numbers;
    for (std::size_t i = all.size(); i-- > 0;) numbers.push_back(f.v.number[at(all[i].of->row)]);
    k.order_items(numbers);
}

void draw_circles(const portfolio_page& f, const plot& c, const std::vector<circle>& all) {
    ui::kit& k = f.p.k;
    const auto [first, end] = circles_in(f);
    for (int i = 0; i < static_cast<int>(f.v.matrix->bubbles.size()); ++i) {
        if (i >= first && i < end) continue;
        const book::bubble& b = f.v.matrix->bubbles[at(i)];
        k.fill({c.x(b.across) - dot, c.y(b.up) - dot, 2 * dot, 2 * dot}, k.colours.accent_half, dot);
    }
    for (const circle& one : all) {
        const disc& d = one.where;
        const box where{d.x - d.half, d.y - d.half, 2 * d.half, 2 * d.half};
        const bool sized = one.of->size.has_value();
        k.fill(where, sized ? k.colours.accent : one.hovered ? k.colours.accent_soft : k.colours.card, d.half, sized && !one.hovered ? ui::opacity::held : 1);
        k.frame(where, sized ? k.colours.card : k.colours.accent, d.half, sized ? 1.0f : 2.0f);
        k.label(std::to_string(f.v.number[at(one.of->row)]), {ui::text_size::small, true, sized ? k.colours.on_accent : k.colours.accent},
                {where.x - 8, where.y, where.w + 16, where.h}, true);
    }
}

void draw_chart(const portfolio_page& f) {
    ui::kit& k = f.p.k;
    const ui::text_style words = k.small();
    const float gutter = k.measure(app::say_number(f.v.matrix->up.to), words) + 10;
    const float wide = std::min(k.width, 760.0f) - gutter, high = std::max(wide * 0.72f, 300.0f);
    const plot c(f, {k.left + gutter, k.y + 28, wide, high});
    const std::string name = f.p.say(book_text_key::portfolio_matrix), up = "↑ " + f.up_name(), across = f.across_name() + " →";
    const float whole = 28 + high + 50;
    // Without a canvas the lists below are what leads to the accounts.
    const bool pressed = !k.vectors;
    if (!pressed)
        k.push("matrix.accounts", ui::role::image, f.p.say(book_text_key::portfolio_matrix_of, {std::to_string(f.v.matrix->bubbles.size())}), {k.left, k.y, gutter + wide, whole});
    else
        k.open_group("matrix.accounts", ui::role::list, name);
    k.begin_chart();
    k.label(k.shortened(up, words, gutter + wide), words, {k.left, k.y, gutter + wide, 24}, false);
    ui::draw_matrix_ground(k, c.area, c.cut_x(), c.cut_y());
    draw_scales(f, c, gutter);
    std::vector<circle> all = circles_of(f, c);
    if (pressed) offer(f, all);
    draw_circles(f, c, all);
    draw_names(f, c);
    const std::string shown = k.shortened(across, words, wide);
    k.label(shown, words, {c.area.x + wide - k.measure(shown, words) - 1, c.area.y + high + 24, k.measure(shown, words) + 2, 24}, false);
    k.end_chart();
    k.y += whole;
    if (pressed) k.close_group();
}

void show_axes(const portfolio_page& f) {
    constexpr std::pair<book::axis, const char*> ids[] = {{book::axis::sheet, "axis.sheet"}, {book::axis::level, "axis.level"}, {book::axis::points, "axis.points"}};
    const page& p = f.p;
    const auto say_which = [&] {
        if (f.v.across != book::axis::sheet) p.k.paragraph("axis.other", p.say(book_text_key::portfolio_axis_other, {f.v.other->title.in(p.s().lang)}), p.k.small());
    };
    if (f.v.axes.size() < 2 || p.k.paper) return say_which();
    std::vector<page::choice> all;
    for (const auto& [axis, id] : ids) {
        if (std::find(f.v.axes.begin(), f.v.axes.end(), axis) == f.v.axes.end()) continue;
        all.push_back({id, f.name_of(axis), axis == f.v.across, book_app::choose_axis{axis}});
    }
    p.label(p.say(book_text_key::portfolio_axis));
    p.choices("axis", p.say(book_text_key::portfolio_axis), all, ui::role::radio);
    say_which();
    p.k.gap(8);
}

// At a time: as many as can be told apart.
int most_circles(const portfolio_page& f) { return f.p.k.narrow ? 16 : 40; }

}  // namespace

std::pair<int, int> circles_in(const portfolio_page& f) {
    const int all = static_cast<int>(f.v.matrix->bubbles.size()), asked = f.p.around.picture ? 0 : f.p.s().portfolio.circles, first = asked < all ? asked : 0;
    return {first, std::min(all, first + most_circles(f))};
}

void show_matrix(const portfolio_page& f) {
    const page& p = f.p;
    ui::kit& k = p.k;
    ui::part_heading(k, "matrix.title", p.say(book_text_key::portfolio_matrix));
    if (f.v.axes.empty()) return k.paragraph("matrix.none", p.say(book_text_key::portfolio_no_matrix), k.plain());
    show_axes(f);
    if (!f.v.matrix || f.v.matrix->bubbles.empty()) {
        const bool unrated = f.v.rated == 0;
        k.paragraph("matrix.empty", unrated ? p.say(book_text_key::portfolio_unrated, {f.title()}) : p.say(book_text_key::portfolio_unplaced_all), k.plain());
        if (k.paper || f.v.unplaced.empty()) return;
        k.gap(12);
        const book_app::unplaced_row& first = f.v.unplaced.front();
        return p.button("matrix.begin", p.say(book_text_key::portfolio_begin, {f.account(first.row).name}), ui::look::primary, way_to_rate(f, first));
    }
    if (const std::string size = f.size_name(); !size.empty()) k.paragraph("matrix.size", app::say(text_key::sheet_matrix_size, p.s().lang, {size}), k.small());
    const auto& all = f.v.matrix->bubbles;
    if (std::any_of(all.begin(), all.end(), [](const book::bubble& b) { return !b.size; })) k.paragraph("matrix.hollow", p.say(book_text_key::portfolio_hollow), k.small());
    if (!p.around.picture) k.paragraph("matrix.moved", p.say(book_text_key::portfolio_moved), k.small());
    const auto [first, end] = circles_in(f);
    const int many = static_cast<int>(all.size()), next = end < many ? end : 0;
    const bool some = end - first < many;
    if (some) k.paragraph("matrix.dots", p.say(book_text_key::portfolio_dots, {std::to_string(first + 1), std::to_string(end)}), k.small());
    k.gap(12);
    draw_chart(f);
    if (!some || k.paper || p.around.picture) return;
    k.gap(8);
    const std::string count = std::to_string(std::min(most_circles(f), many - next));
    p.button("matrix.next", p.say(next ? book_text_key::portfolio_dots_next : book_text_key::portfolio_dots_first, {count}), ui::look::secondary, book_app::show_circles{next});
}

}  // namespace jindan::book_ui
