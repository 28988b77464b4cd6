// How one diagnostic went over the quarters: the result as a line through its levels, and each dimension by quarter.
#include <algorithm>

#include "book/ui/comparison.hpp"
#include "core/decimal.hpp"
#include "core/index.hpp"

namespace jindan::book_ui {
namespace {

constexpr int most_quarters = 12;  // the latest ones are drawn
constexpr float chart_height = 168, point = 44;  // of the chart; of what is pressed around a point

struct plot {
    ui::box area;
    double low = 0, high = 0;
    int from = 0, to = 0;
    float x(int period) const { return to > from ? area.x + area.w * static_cast<float>(period - from) / static_cast<float>(to - from) : area.x + area.w / 2; }
    float y(double points) const { return high > low ? area.y + area.h * static_cast<float>(1 - std::clamp((points - low) / (high - low), 0.0, 1.0)) : area.y + area.h / 2; }
};

// Where each level begins, as a line across with its number.
void draw_levels(const page& p, const diagnostic& d, const plot& c) {
    ui::kit& k = p.k;
    const std::vector<band>& bands = d.scores.front().bands;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const float from = c.y(bands[i].from), to = i + 1 < bands.size() ? c.y(bands[i + 1].from) : c.area.y;
        if (i % 2) k.fill({c.area.x - point / 2, to, c.area.w + point, from - to}, k.colours.field);
        const std::string name = p.say(book_text_key::course_level, {std::to_string(i + 1)});
        k.label(name, k.small(), {k.left, (from + to) / 2 - 11, k.measure(name, k.small()) + 1, 22}, false);
    }
}

void draw_points(const page& p, const diagnostic& d, const plot& c, const std::vector<book::stop>& stops, const std::string& id) {
    ui::kit& k = p.k;
    const std::string& last = p.s().kept.assessments[at(stops.back().assessment)].id();
    struct drawn {
        float x, y;
        ui::colour ink;
        bool hovered;
        std::string points;
    };
    std::vector<drawn> all;
    for (std::size_t i = 0; i < stops.size(); ++i) {
        if (!stops[i].at.points || stops[i].period < c.from) continue;
        const float x = c.x(stops[i].period), y = c.y(*stops[i].at.points);
        const std::string& own = p.s().kept.assessments[at(stops[i].assessment)].id();
        // Each one is compared with the latest; that, with the one before.
        const book_app::open_compare to =
            own == last ? book_app::open_compare{i > 0 ? p.s().kept.assessments[at(stops[i - 1].assessment)].id() : "", own} : book_app::open_compare{own, last};
        const std::string row = id + ".point" + std::to_string(stops[i].period);
        const float wide = c.to > c.from ? std::min(point, std::max(24.0f, c.area.w / static_cast<float>(c.to - c.from))) : point;
        k.open_group(row + ".item", ui::role::item, "");
        const ui::kit::pressed_part part =
            k.pressable(row, ui::role::button, quarter_name(p, stops[i].period) + ", " + level_of(p, d, stops[i].at), {x - wide / 2, y - point / 2, wide, point}, p.on(to));
        k.close_group();
        const int level = stops[i].at.level;
        all.push_back({x, y, level < 0 ? k.colours.muted : k.colours.band[static_cast<std::size_t>(ui::band_colour(level, static_cast<int>(d.scores.front().bands.size())))],
                       part.hovered, decimal::to_text(*stops[i].at.points)});
        // A line only between neighbours of one edition.
        if (all.size() > 1 && i > 0 && stops[i - 1].at.points && stops[i - 1].edition == stops[i].edition && stops[i - 1].period + 1 == stops[i].period)
            k.stroke(all[all.size() - 2].x, all[all.size() - 2].y, x, y, 2, k.colours.muted);
    }
    for (const drawn& one : all) {
        const float r = one.hovered ? 8 : 6;
        k.fill({one.x - r, one.y - r, 2 * r, 2 * r}, one.ink, r);
        k.frame({one.x - r, one.y - r, 2 * r, 2 * r}, k.colours.card, r);
        const float wide = k.measure(one.points, k.small()) + 1, above = one.y - r - 23;
        k.label(one.points, k.small(), {one.x - wide / 2, above < c.area.y - 14 ? one.y + r + 1 : above, wide, 22}, false);
    }
}

void show_dimensions(const page& p, const diagnostic& d, const book::course& c, const std::string& id) {
    if (d.dimensions.empty()) return;
    ui::kit& k = p.k;
    const std::size_t first = c.stops.size() > 4 ? c.stops.size() - 4 : 0;  // what fits beside a name on a phone
    k.gap(8);
    k.paragraph(id + ".dimensions", p.say(book_text_key::course_dimensions, {quarter_name(p, c.stops[first].period), quarter_name(p, c.stops.back().period)}),
                {ui::text_size::small, true, k.colours.ink});
    k.open_group(id + ".dimensions.list", ui::role::list, p.say(book_text_key::compare_dimensions));
    for (std::size_t n = 0; n < d.dimensions.size(); ++n) {
        std::string values;
        for (std::size_t i = first; i < c.stops.size(); ++i) {
            const std::optional<int>& x = c.profiles[n][i];
            values += (values.empty() ? "" : " → ") + (x ? std::to_string(*x) : p.say(book_text_key::compare_no_value));
        }
        const std::string name = d.dimensions[n].name.in(p.s().lang), row = id + ".dimension." + d.dimensions[n].id;
        const float figures = std::min(k.width * 0.6f, k.measure(values, k.plain()) + 4), room = k.width - figures - 12, high = 30;
        k.push(row, ui::role::item, name + " " + values, {k.left, k.y, k.width, high});
        k.begin_chart();
        k.label(k.shortened(name, k.plain(), room), k.plain(), {k.left, k.y, room, high}, false);
        k.label(k.shortened(values, k.plain(), figures), k.plain(), {k.right() - figures, k.y, figures, high}, false);
        k.end_chart();
        k.y += high;
    }
    k.close_group();
}

}  // namespace

void show_course(const page& p, const std::string& account, const diagnostic& d, const std::string& id) {
    ui::kit& k = p.k;
    const book::course c = book::course_of(p.all.index(), account, d);
    const score& headline = d.scores.front();
    const int with_points = static_cast<int>(std::count_if(c.stops.begin(), c.stops.end(), [](const book::stop& s) { return s.at.points.has_value(); }));
    if (with_points > 1 && headline.highest > headline.lowest) {
        k.gap(12);
        const float margin = point / 2 + (headline.bands.empty() ? 0 : k.measure(p.say(book_text_key::course_level, {std::to_string(headline.bands.size())}), k.small()) + 8);
        const int to = c.stops.back().period, from = std::max(c.stops.front().period, to - most_quarters + 1);
        const plot chart{{k.left + margin, k.y + 14, k.width - margin - point / 2, chart_height - 28}, headline.lowest, headline.highest, from, to};
        k.open_group(id + ".course", ui::role::list, p.say(book_text_key::course_name, {d.title.in(p.s().lang)}));
        k.begin_chart();
        draw_levels(p, d, chart);
        draw_points(p, d, chart, c.stops, id);
        const auto name = [&](int period, bool right) {
            const std::string text = quarter_name(p, period);
            const float wide = k.measure(text, k.small()) + 2;
            k.label(text, k.small(), {right ? k.right() - wide : k.left + 20, k.y + chart_height, wide, 22}, false);
        };
        name(from, false);
        if (to > from) name(to, true);
        k.end_chart();
        k.y += chart_height + 26;
        k.close_group();
    }
    show_dimensions(p, d, c, id);
    show_items(p, d, c, id);
}

}  // namespace jindan::book_ui
