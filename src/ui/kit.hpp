// The widget kit: each call draws one part with Dear ImGui and pushes its node of the semantic tree. Places and sizes are
// CSS px; text flows down one column. What a part does is the action it was given; the kit decides nothing.
#pragma once

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/action.hpp"
#include "platform/host.hpp"
#include "ui/semantics.hpp"
#include "ui/theme.hpp"

namespace jindan::ui {

// Values that belong to drawing alone and outlive a frame.
struct scratch {
    std::map<std::string, float> editor_heights;  // node id -> height its text needs, CSS px, told by the page
    std::string focused_editor;                   // node id
    std::string pointed;                          // node under the pointer and whether it is held, as drawn last
};

struct text_style {
    float size = text_size::body;
    bool bold = false;
    colour ink = 0;
    float line = 1.5f;  // line height over size
};

class kit {
public:
    kit(tree& out, const styling& how, float ratio, scratch& memory, std::vector<app::action>& said);

    const palette& colours;
    const float radius;         // of what can be pressed or written in
    scratch& memory;
    float left = 0, width = 0;  // of the column
    float y = 0;                // where the next part begins
    bool narrow = false;        // a phone
    bool vectors = false;       // charts are wanted as shapes, too
    bool paper = false;         // to be read, not used
    bool embedded = false;      // within somebody's article

    float right() const { return left + width; }
    float spaced(float by) const { return std::round(by * air_); }  // a distance, in this theme
    void gap(float by) { y += spaced(by); }
    // The height of a button or an answer, in this theme.
    float tall(float regular) const { return std::max(measure::target, regular + 16 * (air_ - 1)); }

    // Text -----------------------------------------------------------------------------------------------------------
    text_style plain() const { return {text_size::body, false, colours.ink}; }
    text_style small() const { return {text_size::small, false, colours.muted}; }
    text_style title() const { return {text_size::title, true, colours.ink, 1.4f}; }

    float measure(std::string_view text, const text_style& s) const;  // width of one line
    // Lines no wider than `width`: broken at blanks; a word too wide is broken where it must. At least one line.
    std::vector<std::string> wrapped(std::string_view text, const text_style& s, float width) const;

    // In the column; `y` moves below.
    void heading(std::string id, std::string_view text, int level, const text_style& s);
    void paragraph(std::string id, std::string_view text, const text_style& s);
    // Anywhere; returns the height. `where` gives corner and width.
    float paragraph_at(std::string id, std::string_view text, const text_style& s, box where, role what = role::text, int level = 0);
    // A paragraph of at most `most` lines. Returns whether all of it is there.
    bool excerpt(std::string id, std::string_view text, const text_style& s, std::size_t most);
    // At most `most` lines no wider than `width`, the last one ending in "…" where something is left out.
    std::string shortened(std::string_view text, const text_style& s, float width, std::size_t most = 1) const;
    // Only drawn: the label of something that has its own node. Centred in `where` where `centred`.
    void label(std::string_view text, const text_style& s, box where, bool centred);
    // … of a field of a chart: small, in its upper or lower left corner, in up to three lines; not where hardly a word fits.
    void corner_label(std::string_view text, box field, bool below);

    // Parts with a meaning -------------------------------------------------------------------------------------------
    // Until `close_group`, nodes are children of this one.
    void open_group(std::string id, role what, std::string_view name, std::string description = {}, app::action on = app::nothing{});
    void close_group();
    void order_items(const std::vector<int>& places);  // of the group that is open: so far they came as `places` says, from now on they rise
    void position_of_last(int position, int of_all);  // of an item of a list that may not be there as a whole; counted from 1
    // A group on a surface of its own, drawn behind it: the column is narrower meanwhile.
    void open_surface(std::string id, float inset, float above);
    void close_surface(colour c, float below, colour edge = 0);
    // What is drawn until `end_chart` is the picture of the part that was pushed last.
    void begin_chart() { chart_ = static_cast<int>(out_.nodes.size()) - 1; }
    void end_chart() { chart_ = -1; }
    void look_like(look how) { out_.nodes.back().how = how; }  // the part that was pushed last

    // `shown` is drawn where it differs from the name: an arrow, a cross.
    void button(std::string id, std::string_view name, look how, box where, app::action on, std::string_view shown = {});
    // Draws the face of a button of one's own making: returns its node, to be completed, and whether the pointer is over it.
    struct pressed_part {
        node* part;
        bool hovered, held;
    };
    pressed_part pressable(std::string id, role what, std::string_view name, box where, app::action on);
    // A large answer: `stacked` over the whole width, the others in a row, all of which have room for `two_lines` where one needs them.
    void radio(std::string id, std::string_view number, std::string_view text, bool chosen, bool stacked, bool two_lines, box where, app::action on);
    bool takes_two_lines(std::string_view text, float wide) const;  // in a row, once it is chosen and bold
    void choice(std::string id, std::string_view text, bool chosen, box where, app::action on, role what);  // a small radio or checkbox
    void tick(std::string id, std::string_view text, bool chosen, app::action on, role what = role::checkbox);  // … over the whole width, as high as its text
    // A text field: the frame is drawn, the text is the page's. Returns its height (one line for `field`).
    float editor(std::string id, role what, std::string_view name, std::string_view value, std::string_view hint, box where, app::action on);
    // The field just made takes a number; `problem` says why what is in it is none, empty where it is one.
    void number_field(std::string_view problem, bool negative);
    void wrong(std::string_view problem);  // the field just made: why what is in it cannot be used
    // Segments, filled where they are done (rising indices), the one at `current` taller.
    void progress(std::string id, std::string_view name, int count, const std::vector<int>& done, int current, box where);

    // Shapes ---------------------------------------------------------------------------------------------------------
    void fill(box where, colour c, float radius = 0, float alpha = 1);
    void frame(box where, colour c, float radius, float thickness = 1);
    void dashed_frame(box where, colour c, float radius);
    void stroke(float x0, float y0, float x1, float y1, float thickness, colour c);
    void triangle(float x, float centre_y, float size, bool up, colour c);
    // Parts drawn between `begin_behind` and `end_behind(box)` stand on a surface of that box, drawn behind them.
    void begin_behind();
    void end_behind(box where, colour c, float radius, colour line, bool lined);

    node& push(std::string id, role what, std::string_view name, box at);
    void draw_line(std::string_view text, const text_style& s, float x, float top, float height);

private:
    tree& out_;
    float ratio_, air_;
    std::vector<app::action>& said_;
    std::vector<std::string> groups_;
    ImDrawList& draw_;
    ImDrawListSplitter layers_[4];
    int depth_ = 0;
    int chart_ = -1;  // the node whose picture is being drawn

    void record(std::string_view text, box where, std::uint32_t paint, float shape, float stroke);
    float px(float css) const;            // to device px, whole
    ImVec2 at(float x, float y) const { return {px(x), px(y)}; }
};

ImU32 rgba(colour c, float alpha = 1);

// The same for the page: 0xRRGGBBAA.
inline std::uint32_t paint_of(colour c, float alpha = 1) { return c << 8 | static_cast<std::uint32_t>(alpha * 255 + 0.5f); }

}  // namespace jindan::ui
