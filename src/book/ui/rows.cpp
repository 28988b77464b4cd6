// Accounts as rows: name and tags, the level with its way over the last quarters, sales. A list of a thousand costs no more than what is seen of it.
#include <algorithm>
#include <cmath>

#include "app/sheet_view.hpp"
#include "book/ui/comparison.hpp"
#include "book/ui/lists.hpp"
#include "core/decimal.hpp"

namespace jindan::book_ui {
namespace {

constexpr float row_height = 76;
constexpr float spark_width = 88, spark_height = 32;

struct said_of {
    std::string level, due, sales, sales_short, tags;
};

// "21억 원", "35만 원", "2,100M KRW": three figures at least.
std::string short_amount(const page& p, double x) {
    const bool korean = p.s().lang == "ko";
    const double large = korean ? 1e8 : 1e6, small = korean ? 1e4 : 1e3;
    const std::string currency = korean && p.s().kept.set.currency == "KRW" ? "원" : p.s().kept.set.currency;
    if (std::fabs(x) < small) return book_app::say_amount(x, currency);
    const double units = x / (std::fabs(x) < large ? small : large);
    return p.say(std::fabs(x) < large ? book_text_key::row_amount_small : book_text_key::row_amount_large, {app::say_number(decimal::rounded(units, std::fabs(units) < 10    ? 2
                                                                                                                                                    : std::fabs(units) < 100 ? 1
                                                                                                                                                                             : 0)),
                                                                                                            currency});
}

said_of words_of(const page& p, int account) {
    const book_app::standing& its = p.all.of(account);
    const book::account& a = p.account(account);
    said_of out;
    const book::stop* last = its.last();
    if (!last) {
        out.level = p.say(book_text_key::row_not_assessed);
    } else if (last->at.level >= 0) {
        const band& b = p.all.levels()->scores.front().bands[static_cast<std::size_t>(last->at.level)];
        out.level = p.say(book_text_key::row_level, {std::to_string(last->at.level + 1), b.short_name.empty() ? b.name.in(p.s().lang) : b.short_name.in(p.s().lang)});
    } else if (last->at.points) {
        out.level = p.say(book_text_key::row_points, {decimal::to_text(*last->at.points)});
    }
    if (its.begun())
        out.due = p.say(book_text_key::due_begun);
    else if (!its.due.empty() && last)
        out.due = p.say(book_text_key::row_due);  // of one that never was, the level says it
    if (its.sales) out.sales = book_app::say_amount(*its.sales, p.s().kept.set.currency), out.sales_short = short_amount(p, *its.sales);
    for (const std::string& tag : a.tags) out.tags += (out.tags.empty() ? "" : " · ") + tag;
    return out;
}

// When the account was assessed last with what is due; which diagnostic that is, where it is not the one that levels come from alone.
std::string since(const page& p, int account) {
    const std::vector<book::due_part>& due = p.all.of(account).due;
    std::string out;
    for (const book::due_part& one : due) {
        const std::string ago = since(p, one);
        const bool alone = due.size() == 1 && p.all.levels() && one.diagnostic == p.all.levels()->id;
        out += (out.empty() ? "" : " · ") + (alone ? ago : p.say(book_text_key::due_with, {name_of_diagnostic(p, one.diagnostic), ago}));
    }
    return out;
}

constexpr int quarters_shown = 8;  // up to this one

// The sparkline as text, where there is more than the level itself; a quarter without a result is said, too.
std::string points_of(const page& p, const std::vector<book::stop>& stops) {
    const int first = p.all.now() - quarters_shown + 1;
    if (std::count_if(stops.begin(), stops.end(), [&](const book::stop& s) { return s.period >= first && s.at.points; }) < 2) return "";
    std::string out;
    for (int period = first; period <= p.all.now(); ++period) {
        const auto stop = std::find_if(stops.begin(), stops.end(), [&](const book::stop& s) { return s.period == period; });
        out += (out.empty() ? "" : ", ") + (stop != stops.end() && stop->at.points ? decimal::to_text(*stop->at.points) : p.say(book_text_key::row_sparkline_gap));
    }
    return p.say(book_text_key::row_sparkline, {out});
}

void draw_sparkline(const page& p, const std::vector<book::stop>& stops, ui::box where, ui::colour ink) {
    if (stops.empty()) return;
    const book::sparkline line = book::sparkline_of(stops, *p.all.levels(), p.all.now() - quarters_shown + 1, p.all.now());
    const std::size_t many = line.heights.size();
    if (many < 2 || std::none_of(line.heights.begin(), line.heights.end(), [](const auto& h) { return h.has_value(); })) return;
    const auto x = [&](std::size_t i) { return where.x + where.w * static_cast<float>(i) / static_cast<float>(many - 1); };
    const auto y = [&](std::size_t i) { return where.y + where.h * static_cast<float>(1 - *line.heights[i]); };
    for (std::size_t i = 0; i < many; ++i) {
        if (!line.heights[i]) continue;
        if (i > 0 && line.joined[i] && line.heights[i - 1]) p.k.stroke(x(i - 1), y(i - 1), x(i), y(i), 2, ink);
        const bool last = i + 1 == many;
        p.k.fill({x(i) - (last ? 4 : 2.5f), y(i) - (last ? 4 : 2.5f), last ? 8.0f : 5.0f, last ? 8.0f : 5.0f}, ink, last ? 4.0f : 2.5f);
    }
}

void show_row(const page& p, int account, int position, int of_all, bool as_due) {
    ui::kit& k = p.k;
    const book::account& a = p.account(account);
    const book_app::standing& its = p.all.of(account);
    said_of words = words_of(p, account);
    const std::string ago = as_due ? since(p, account) : "";
    if (as_due && !its.last()) words.level.clear();
    if (as_due && !its.begun()) words.due.clear();  // as the screen says of all
    std::string about = as_due ? ago + (words.due.empty() ? "" : ", " + words.due) : words.level + (words.due.empty() ? "" : ", " + words.due);
    if (!words.sales.empty()) about += ", " + words.sales;
    if (!words.tags.empty()) about += ", " + words.tags;
    k.open_group("account." + a.id, ui::role::item, "");
    k.position_of_last(position, of_all);
    const ui::box row{k.left, k.y, k.width, row_height};
    const ui::kit::pressed_part part = k.pressable("account." + a.id + ".open", ui::role::button, a.name + ", " + about, row, p.on(book_app::open_account{a.id}));
    part.part->how = ui::look::row;
    part.part->value = about;
    part.part->description = points_of(p, its.stops);
    k.fill(row, part.hovered ? k.colours.accent_soft : k.colours.field, k.radius);
    const int level_now = its.last() ? its.last()->at.level : -1;
    const ui::colour ink =
        level_now < 0 ? k.colours.muted : k.colours.band[static_cast<std::size_t>(ui::band_colour(level_now, static_cast<int>(p.all.levels()->scores.front().bands.size())))];
    k.fill({row.x, row.y + 12, 4, row.h - 24}, level_now < 0 ? k.colours.track : ink, 2);
    const bool roomy = row.w >= 440;
    const float right = row.x + row.w - 16, spark_left = right - (roomy ? spark_width : 0);
    if (roomy) draw_sparkline(p, its.stops, {spark_left, row.y + (row.h - spark_height) / 2, spark_width, spark_height}, ink);
    const float level_width = roomy ? std::min(240.0f, row.w * 0.3f) : 0, level_left = spark_left - level_width - (roomy ? 16 : 0);
    const float x = row.x + 18, room = (roomy ? level_left - 12 : right) - x;
    const ui::text_style bold{ui::text_size::body, true, k.colours.ink};
    k.label(k.shortened(a.name, bold, room), bold, {x, row.y + 11, room, 28}, false);
    ui::text_style second = k.small();
    std::string below = as_due ? ago : words.tags;
    if (!roomy) below = as_due ? ago : words.level + (words.due.empty() ? "" : " · " + words.due);
    if (!roomy && !as_due && p.s().by == book_app::order::sales && its.sales) below = words.sales_short + " · " + below;
    k.label(k.shortened(below, second, room), second, {x, row.y + 41, room, 24}, false);
    if (roomy) {
        const ui::text_style level{ui::text_size::small, true, ink};
        k.label(k.shortened(words.level, level, level_width), level, {level_left, row.y + 11, level_width, 28}, false);
        std::string under = words.due;
        if (its.sales) under += (under.empty() ? "" : " · ") + words.sales_short;
        k.label(k.shortened(under, k.small(), level_width), k.small(), {level_left, row.y + 41, level_width, 24}, false);
    }
    k.close_group();
}

}  // namespace

void show_rows(const page& p, const std::string& list, const std::string& name, const std::vector<int>& accounts, bool as_due) {
    const int many = static_cast<int>(accounts.size());
    show_long_list(p, {list, name, many, row_height}, [&](int i) { show_row(p, accounts[static_cast<std::size_t>(i)], i + 1, many, as_due); });
}

}  // namespace jindan::book_ui
