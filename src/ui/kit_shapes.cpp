// Shapes in the kit: filled and framed boxes on whole device pixels, and surfaces behind what is drawn later.
#include <algorithm>
#include <cmath>

#include "ui/kit.hpp"

namespace jindan::ui {

constexpr float pi = 3.14159265f;

ImU32 rgba(colour c, float alpha) { return IM_COL32((c >> 16) & 255, (c >> 8) & 255, c & 255, static_cast<int>(alpha * 255 + 0.5f)); }

void kit::record(std::string_view text, box where, std::uint32_t paint, float shape, float stroke) {
    if (vectors && chart_ >= 0) out_.nodes[static_cast<std::size_t>(chart_)].lines.push_back({std::string(text), where, paint, shape, stroke});
}

float kit::px(float css) const { return std::round(css * ratio_); }

void kit::fill(box w, colour c, float radius, float alpha) {
    draw_.AddRectFilled(at(w.x, w.y), at(w.x + w.w, w.y + w.h), rgba(c, alpha), radius * ratio_);
    record({}, w, paint_of(c, alpha), radius, 0);
}

void kit::frame(box w, colour c, float radius, float thickness) {
    // Strokes are centred on the path: half a stroke inside, so that their outer edge is the box.
    const float stroke = std::max(1.0f, std::round(thickness * ratio_)), half = stroke / 2;
    const ImVec2 a = at(w.x, w.y), b = at(w.x + w.w, w.y + w.h);
    // AddRect moves its path by half a pixel itself.
    draw_.AddRect({a.x + half - 0.5f, a.y + half - 0.5f}, {b.x - half + 0.5f, b.y - half + 0.5f}, rgba(c), radius * ratio_, 0, stroke);
    record({}, w, paint_of(c), radius, thickness);
}

void kit::dashed_frame(box w, colour c, float radius) {
    const float dash = 5, space = 4, stroke = std::max(1.0f, std::round(ratio_));
    const auto run = [&](float from, float to, auto&& draw) {
        const int n = static_cast<int>((to - from + space) / (dash + space));
        const float step = n > 0 ? (to - from + space) / static_cast<float>(n) : 0;
        for (int i = 0; i < n; ++i) draw(from + step * static_cast<float>(i), from + step * static_cast<float>(i + 1) - space);
    };
    for (const float row : {w.y, w.y + w.h})
        run(w.x + radius, w.x + w.w - radius, [&](float a, float b) {
            const float top = row == w.y ? px(row) : px(row) - stroke;
            draw_.AddRectFilled({px(a), top}, {px(b), top + stroke}, rgba(c));
        });
    for (const float column : {w.x, w.x + w.w})
        run(w.y + radius, w.y + w.h - radius, [&](float a, float b) {
            const float x = column == w.x ? px(column) : px(column) - stroke;
            draw_.AddRectFilled({x, px(a)}, {x + stroke, px(b)}, rgba(c));
        });
    const float r = radius * ratio_ - stroke / 2;
    const ImVec2 corners[4] = {at(w.x + radius, w.y + radius), at(w.x + w.w - radius, w.y + radius), at(w.x + w.w - radius, w.y + w.h - radius), at(w.x + radius, w.y + w.h - radius)};
    for (int i = 0; i < 4; ++i) {
        const float from = pi * (1.0f + 0.5f * static_cast<float>(i));
        draw_.PathArcTo(corners[i], r, from + 0.15f, from + pi / 2 - 0.15f);
        draw_.PathStroke(rgba(c), 0, stroke);
    }
}

void kit::stroke(float x0, float y0, float x1, float y1, float thickness, colour c) {
    draw_.AddLine({x0 * ratio_, y0 * ratio_}, {x1 * ratio_, y1 * ratio_}, rgba(c), std::max(1.0f, thickness * ratio_));
}

void kit::triangle(float x, float centre_y, float size, bool up, colour c) {
    const float half = size / 2, tip = up ? -half * 0.8f : half * 0.8f;
    const ImVec2 a{x * ratio_, (centre_y - tip) * ratio_}, b{(x + size) * ratio_, (centre_y - tip) * ratio_}, point{(x + half) * ratio_, (centre_y + tip) * ratio_};
    up ? draw_.AddTriangleFilled(a, point, b, rgba(c)) : draw_.AddTriangleFilled(a, b, point, rgba(c));
    record({}, {x, centre_y - size * 0.4f, size, size * 0.8f}, paint_of(c), up ? -1.0f : -2.0f, 0);
}

void kit::begin_behind() {
    layers_[depth_].Split(&draw_, 2);
    layers_[depth_].SetCurrentChannel(&draw_, 1);
    ++depth_;
}

void kit::end_behind(box where, colour c, float radius, colour line, bool lined) {
    --depth_;
    layers_[depth_].SetCurrentChannel(&draw_, 0);
    fill(where, c, radius);
    if (lined) frame(where, line, radius);
    layers_[depth_].Merge(&draw_);
}

}  // namespace jindan::ui
