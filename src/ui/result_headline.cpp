// The level first: name, points, the gauge with its bands, and what the level means.
#include <algorithm>

#include "core/decimal.hpp"
#include "ui/screens.hpp"

namespace jindan::ui {
namespace {

using app::say;

// Where points stand on the gauge, CSS px from its left end. A band from 16 to 24 takes nine of the steps.
float place(const score& s, float points, float width) { return width * (points - static_cast<float>(s.lowest)) / static_cast<float>(s.highest - s.lowest + s.step); }

// The bands as bars, the reached one in full colour, the reference line, and a marker or a bracket for what is possible. Points of
// another edition may lie beyond this one's range: then the marker stands at its end.
void draw_gauge(kit& k, const result_view& v, double from, double to) {
    const score& s = v.about.scores.front();
    const auto inside = [&](auto points) { return static_cast<float>(std::clamp(points, s.lowest, s.highest)); };
    const int bands = static_cast<int>(s.bands.size());
    const float height = 18, top = k.y + 26, gap = 3;
    const float bottom = top + height + 32;
    std::string name = !v.said.same_edition ? say(text_key::start_row_points, v.lang, {decimal::to_text(from)}) + "."
                       : from == to         ? say(text_key::gauge_name, v.lang, {decimal::to_text(from), decimal::to_text(s.highest)})
                                            : say(text_key::gauge_range, v.lang, {decimal::to_text(from), decimal::to_text(to)});
    for (const band& b : s.bands) name += " " + say(text_key::gauge_band, v.lang, {decimal::to_text(b.from), decimal::to_text(b.to), b.name.in(v.lang)});
    k.push("gauge", role::image, name, {k.left, k.y, k.width, bottom - k.y});
    k.begin_chart();
    if (s.reference) {
        const float x = k.left + place(s, static_cast<float>(s.reference->at) + 0.5f, k.width);
        for (float dash = k.y + 4; dash < top + height + 6; dash += 6) k.fill({x, dash, 1, 3}, k.colours.muted);
        const std::string& label = s.reference->label.in(v.lang);
        const float wide = k.measure(label, k.small());
        k.label(label, k.small(), {std::min(x + 6, k.right() - wide), k.y, wide + 1, 22}, false);
    }
    for (int i = 0; i < bands; ++i) {
        const band& b = s.bands[static_cast<std::size_t>(i)];
        const float a = place(s, static_cast<float>(b.from), k.width), e = place(s, static_cast<float>(b.to + 1), k.width);
        const auto which = static_cast<std::size_t>(band_colour(i, bands));
        k.fill({k.left + a, top, e - a - (i + 1 < bands ? gap : 0), height}, i == v.said.band ? k.colours.band[which] : k.colours.band_soft[which], 5);
    }
    if (from == to) {
        const float x = k.left + place(s, inside(from) + 0.5f, k.width);
        k.fill({x - 4, top - 7, 8, height + 14}, k.colours.card, 4);
        k.fill({x - 2.5f, top - 6, 5, height + 12}, k.colours.ink, 2.5f);
    } else {
        const float a = k.left + place(s, inside(from), k.width), e = k.left + place(s, inside(to) + 1, k.width);
        k.fill({a, top + height / 2 - 2, e - a, 4}, k.colours.ink, 2);
        k.fill({a, top - 5, 4, height + 10}, k.colours.ink, 2);
        k.fill({e - 4, top - 5, 4, height + 10}, k.colours.ink, 2);
    }
    // Labels: the first score of each band, with its name where there is room.
    for (int i = 0; i < bands; ++i) {
        const band& b = s.bands[static_cast<std::size_t>(i)];
        text_style words = k.small();
        if (i == v.said.band) words.ink = k.colours.ink, words.bold = true;
        const float x = place(s, static_cast<float>(b.from), k.width), e = place(s, static_cast<float>(b.to + 1), k.width);
        std::string text = decimal::to_text(b.from) + " " + b.short_name.in(v.lang);
        if (k.measure(text, words) > e - x - 4) text = decimal::to_text(b.from);
        k.label(text, words, {k.left + x, top + height + 8, k.measure(text, words) + 1, 22}, false);
    }
    k.end_chart();
    k.y = bottom;
    if (s.reference && !s.reference->note.empty()) k.gap(4), k.paragraph("gauge.note", s.reference->note.in(v.lang), k.small());
}

}  // namespace

std::string whose(const assessment& a, std::string_view lang) {
    const std::string q = say(a.quarter, lang);
    return a.account.empty() ? q : a.account + " · " + q;
}

void show_headline(kit& k, const result_view& v) {
    const score& s = v.about.scores.front();
    const int bands = static_cast<int>(s.bands.size());
    k.paragraph("whose", whose(v.of, v.lang), k.small());
    k.gap(2);
    const int level = v.said.band;
    if (level >= 0) {
        const band& b = s.bands[static_cast<std::size_t>(level)];
        text_style name = k.title();
        if (!k.narrow) name.size = text_size::display, name.line = 1.3f;
        name.ink = k.colours.band[static_cast<std::size_t>(band_colour(level, bands))];
        k.heading("title", b.name.in(v.lang), 1, name);
    } else {
        k.heading("title", say(text_key::result_title, v.lang), 1, k.title());
    }
    const std::string points = decimal::to_text(*v.said.points);
    const text_style number{text_size::display, true, k.colours.ink, 1.3f};
    const float wide = k.measure(points, number), high = text_size::display * 1.3f;
    k.paragraph_at("points", points, number, {k.left, k.y, wide + 1, 0});
    // How many points and levels there were in another edition is not known.
    const std::string rest = !v.said.same_edition ? say(text_key::result_unit, v.lang)
                             : level >= 0         ? say(text_key::result_of, v.lang, {decimal::to_text(s.highest), std::to_string(level + 1)})
                                                  : say(text_key::result_of_plain, v.lang, {decimal::to_text(s.highest)});
    k.paragraph_at("points.of", rest, k.plain(), {k.left + wide + 8, k.y + high - 33, k.width - wide - 8, 0});
    k.y += high + 8;
    draw_gauge(k, v, *v.said.points, *v.said.points);
    if (level >= 0 && v.said.same_edition) {
        k.gap(16);
        k.paragraph("summary", s.bands[static_cast<std::size_t>(level)].summary.in(v.lang), k.plain());
    }
}

void show_range(kit& k, const result_view& v) {
    k.paragraph("whose", whose(v.of, v.lang), k.small());
    k.gap(2);
    k.heading("title", say(text_key::range_title, v.lang), 1, k.title());
    if (!v.said.counted) return;
    const score_result& head = v.said.counted->scores.front();
    k.gap(4);
    k.paragraph("range", say(text_key::range_text, v.lang, {std::to_string(head.missing.size()), decimal::to_text(head.possible.from), decimal::to_text(head.possible.to)}), k.plain());
    k.gap(8);
    draw_gauge(k, v, head.possible.from, head.possible.to);
    k.gap(16);
    k.open_group("missing", role::list, say(text_key::range_missing, v.lang));
    for (const int i : head.missing) {
        const item& it = v.about.items[static_cast<std::size_t>(i)];
        const std::string text = number_of(i) + ". " + it.statement.in(v.lang);
        const float high = std::max(measure::target, 25.5f * static_cast<float>(k.wrapped(text, k.plain(), k.width - 32).size()) + 20);
        k.open_group(it.id + ".missing", role::item, "");
        const box row{k.left, k.y, k.width, high};
        const kit::pressed_part p = k.pressable(it.id + ".answer", role::button, text, row, app::go_to{i});
        k.fill(row, p.hovered ? k.colours.accent_soft : k.colours.field, k.radius);
        k.label(text, k.plain(), {row.x + 16, row.y, row.w - 32, row.h}, false);
        k.y += high;
        k.close_group();
        k.gap(8);
    }
    k.close_group();
}

}  // namespace jindan::ui
