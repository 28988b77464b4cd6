// Text in the kit: measuring, breaking into lines, drawing, and the nodes that carry it.
#include <algorithm>

#include "ui/fonts.hpp"
#include "ui/kit.hpp"

namespace jindan::ui {
namespace {

host::face face_of(const text_style& s) { return s.bold ? host::face::bold : host::face::regular; }

// Bytes of the code point that begins at `i`.
std::size_t code_size(std::string_view t, std::size_t i) {
    std::size_t n = 1;
    while (i + n < t.size() && (static_cast<unsigned char>(t[i + n]) & 0xC0) == 0x80) ++n;
    return n;
}

std::string drawable(std::string_view text) { return has_clusters(text) ? host::with_clusters_as_codes(text) : std::string(text); }

}  // namespace

float kit::measure(std::string_view text, const text_style& s) const {
    const float width = text_width(face_of(s), s.size * ratio_, has_clusters(text) ? drawable(text) : text);
    return width / ratio_;
}

std::vector<std::string> kit::wrapped(std::string_view text, const text_style& s, float width) const {
    std::vector<std::string> lines;
    std::string line;
    const auto flush = [&] {
        lines.push_back(std::move(line));
        line.clear();
    };
    // A word that is wider than a whole line is broken between code points.
    const auto add_broken = [&](std::string_view word) {
        for (std::size_t i = 0; i < word.size();) {
            const std::size_t n = code_size(word, i);
            if (!line.empty() && measure(line + std::string(word.substr(i, n)), s) > width) flush();
            line += word.substr(i, n);
            i += n;
        }
    };
    for (std::size_t i = 0; i <= text.size();) {
        std::size_t end = text.find_first_of(" \n", i);
        if (end == std::string_view::npos) end = text.size();
        const std::string_view word = text.substr(i, end - i);
        if (!word.empty()) {
            const std::string longer = line.empty() ? std::string(word) : line + " " + std::string(word);
            if (measure(longer, s) <= width) {
                line = longer;
            } else {
                if (!line.empty()) flush();
                if (measure(word, s) <= width)
                    line = word;
                else
                    add_broken(word);
            }
        }
        if (end < text.size() && text[end] == '\n') flush();
        i = end + 1;
    }
    if (!line.empty() || lines.empty()) flush();
    return lines;
}

void kit::draw_line(std::string_view text, const text_style& s, float x, float top, float height) {
    // As CSS places a line box: the baseline so that ascent and descent stand in its middle.
    const host::face_metrics m = host::metrics(face_of(s), baked_size(s.size * ratio_));
    const float baseline = px(top) + (height * ratio_ - (m.ascent + m.descent)) / 2 + m.ascent;
    draw_text(draw_, face_of(s), s.size * ratio_, px(x), baseline, rgba(s.ink), has_clusters(text) ? drawable(text) : text);
    record(text, {x, top, vectors ? measure(text, s) : 0, height}, paint_of(s.ink), s.size, s.bold);
}

float kit::paragraph_at(std::string id, std::string_view text, const text_style& s, box where, role what, int level) {
    const float line_height = s.size * s.line;
    const std::vector<std::string> lines = wrapped(text, s, where.w);
    where.h = line_height * static_cast<float>(lines.size());
    node& n = push(std::move(id), what, text, where);
    n.size = s.size;
    n.bold = s.bold;
    n.level = level;
    if (vectors) n.ink = paint_of(s.ink);
    float top = where.y;
    for (const std::string& one : lines) {
        draw_line(one, s, where.x, top, line_height);
        n.lines.push_back({one, {where.x, top, measure(one, s), line_height}});
        top += line_height;
    }
    return where.h;
}

void kit::heading(std::string id, std::string_view text, int level, const text_style& s) { y += paragraph_at(std::move(id), text, s, {left, y, width, 0}, role::heading, level); }

void kit::paragraph(std::string id, std::string_view text, const text_style& s) { y += paragraph_at(std::move(id), text, s, {left, y, width, 0}); }

std::string kit::shortened(std::string_view text, const text_style& s, float width, std::size_t most) const {
    if (most > 1) {
        const std::vector<std::string> lines = wrapped(text, s, width);
        std::string shown = lines.front();
        for (std::size_t i = 1; i < std::min(lines.size(), most); ++i) shown += "\n" + (i + 1 == most && lines.size() > most ? shortened(lines[i] + "\n", s, width) : lines[i]);
        return shown;
    }
    std::string line(text.substr(0, text.find('\n')));
    if (line.size() == text.size() && measure(line, s) <= width) return line;
    while (!line.empty() && measure(line + "…", s) > width) {
        std::size_t end = line.size() - 1;
        while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
        line.resize(end);
    }
    return line + "…";
}

bool kit::excerpt(std::string id, std::string_view text, const text_style& s, std::size_t most) {
    const bool whole = wrapped(text, s, width).size() <= most;
    paragraph(std::move(id), whole ? std::string(text) : shortened(text, s, width, most), s);
    return whole;
}

void kit::label(std::string_view text, const text_style& s, box where, bool centred) {
    const std::vector<std::string> lines = wrapped(text, s, where.w);
    const float line_height = s.size * s.line;
    float top = where.y + (where.h - line_height * static_cast<float>(lines.size())) / 2;
    for (const std::string& one : lines) {
        const float x = centred ? where.x + (where.w - measure(one, s)) / 2 : where.x;
        draw_line(one, s, x, top, line_height);
        top += line_height;
    }
}

void kit::corner_label(std::string_view text, box field, bool below) {
    const float wide = field.w - 16;
    if (wide < 48) return;
    const std::string shown = shortened(text, small(), wide, 3);
    const float high = small().size * small().line * static_cast<float>(std::count(shown.begin(), shown.end(), '\n') + 1);
    label(shown, small(), {field.x + 8, below ? field.y + field.h - high - 3 : field.y + 3, wide, high}, false);
}

}  // namespace jindan::ui
