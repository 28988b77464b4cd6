#include "ui/semantics.hpp"

#include <utility>

#include "core/json_text.hpp"
#include "ui/theme.hpp"

namespace jindan::ui {
namespace {

std::string_view name_of(role r) {
    switch (r) {
        case role::heading: return "heading";
        case role::text: return "text";
        case role::group: return "group";
        case role::radio_group: return "radiogroup";
        case role::radio: return "radio";
        case role::button: return "button";
        case role::checkbox: return "checkbox";
        case role::field: return "field";
        case role::memo: return "memo";
        case role::list: return "list";
        case role::item: return "item";
        case role::image: return "image";
        case role::progress: return "progress";
        case role::table: return "table";
        case role::row: return "row";
        case role::column_header: return "columnheader";
        case role::row_header: return "rowheader";
        case role::cell: return "cell";
    }
    return "text";
}

std::string_view name_of(look how) {
    constexpr std::string_view names[] = {"", "primary", "secondary", "quiet", "answer", "point", "chip", "row", "surface"};
    return names[static_cast<std::size_t>(how)];
}

std::string hex(std::uint32_t c, int digits) {
    std::string out = "#";
    for (int shift = 4 * digits - 4; shift >= 0; shift -= 4) out += "0123456789abcdef"[(c >> shift) & 15];
    return out;
}

std::string hex(colour c) { return hex(c, 6); }

void write_box(json_text& j, const box& b) { j.begin_list().number(b.x).number(b.y).number(b.w).number(b.h).end_list(); }

void write_node(json_text& j, const node& n) {
    const auto text = [&](std::string_view key, std::string_view value) {
        if (!value.empty()) j.key(key).text(value);
    };
    const auto number = [&](std::string_view key, long long value) {
        if (value) j.key(key).number(value);
    };
    j.begin_object().key("id").text(n.id);
    text("in", n.parent);
    j.key("role").text(name_of(n.what)).key("name").text(n.name);
    if (!n.value.empty() || n.what == role::field || n.what == role::memo) j.key("value").text(n.value);
    text("about", n.description);
    text("hint", n.hint);
    j.key("box");
    write_box(j, n.at);
    if (!n.lines.empty()) {
        j.key("lines").begin_list();
        for (const line& l : n.lines) {
            j.begin_list().text(l.text).number(l.at.x).number(l.at.y).number(l.at.w).number(l.at.h);
            if (l.paint) j.text(hex(l.paint, 8)).number(l.shape).number(l.stroke);
            j.end_list();
        }
        j.end_list();
    }
    if (n.size > 0) j.key("size").number(n.size);
    number("bold", n.bold);
    text("look", name_of(n.how));
    if (n.ink) text("ink", hex(n.ink, 8));
    if (n.fill) text("fill", hex(n.fill, 8));
    number("level", n.level);
    if (n.maximum) j.key("now").number(static_cast<long long>(n.position)).key("max").number(static_cast<long long>(n.maximum));
    number("checked", n.checked);
    number("current", n.current);
    number("numeric", n.numeric);
    number("invalid", n.invalid);
    j.end_object();
}

}  // namespace

const node* tree::find(std::string_view id) const {
    for (const node& n : nodes)
        if (n.id == id) return &n;
    return nullptr;
}

std::string write_json(const tree& t, const styling& how) {
    const palette& c = how.colours;
    json_text j;
    j.begin_object().key("title").text(t.title).key("lang").text(t.language).key("width").number(t.width).key("height").number(t.height);
    j.key("plain").number(static_cast<long long>(t.plain));
    j.key("radius").number(how.radius);
    j.key("colors").begin_object();
    const std::pair<const char*, colour> colours[] = {{"page", c.page},     {"card", c.card}, {"ink", c.ink},   {"muted", c.muted},
                                                      {"accent", c.accent}, {"line", c.line}, {"edge", c.edge}, {"field", c.field}};
    for (const auto& [name, value] : colours) j.key(name).text(hex(value));
    j.end_object();
    j.key("nodes").begin_list();
    for (const node& n : t.nodes) write_node(j, n);
    return j.end_list().end_object().take();
}

}  // namespace jindan::ui
