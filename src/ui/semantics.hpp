// The semantic tree: what a screen says, in reading order, with a stable id, a role, a name, a state and a rectangle
// for each part. Drawn parts push their node as they are drawn; nothing is inferred afterwards.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/action.hpp"

namespace jindan::ui {

enum class role : std::uint8_t {
    heading,      // level 1–3
    text,
    group,        // a named part; `name` may be empty
    radio_group,  // one question
    radio,
    button,
    checkbox,
    field,        // one line of text
    memo,         // several lines of text
    list,
    item,         // of a list
    image,        // a chart: its name says what it shows
    progress,     // value of `maximum`
    table,        // of rows, of headers and cells
    row,
    column_header,
    row_header,
    cell,
};

// CSS px, from the top left corner of the page.
struct box {
    float x = 0, y = 0, w = 0, h = 0;
    bool operator==(const box&) const = default;
};

// What a part is like where no picture shows it: of buttons, radios, groups and texts.
enum class look : std::uint8_t { plain, primary, secondary, quiet, answer, point, chip, row, surface };

// One visual line of text as it was drawn. In a chart, boxes and triangles too: those have no text.
struct line {
    std::string text;
    box at;
    std::uint32_t paint = 0;  // of a chart: 0xRRGGBBAA
    float shape = 0;          // of a text: its size; of a box: the radius of its corners; a triangle: -1 points up, -2 down
    float stroke = 0;         // of a text: 1 bold; of a box: 0 filled, else the thickness of its frame
};

struct node {
    std::string id;      // from the data: "q7", "q7.opt3", "nav.next"; unique within a tree
    std::string parent;  // id of an earlier node, or empty: the screen
    role what = role::text;
    std::string name;         // what it is called; for text and headings, what it says
    std::string value;        // fields: the text; buttons: the end of their name that is an answer
    std::string description;  // read after the name
    std::string hint;         // placeholder of a field
    box at;
    std::vector<line> lines;  // of drawn, selectable text: text and headings; of a chart: all that is drawn, where vectors are wanted
    float size = 0;           // font size of the lines or of a field's text, CSS px
    bool bold = false;
    look how = look::plain;
    std::uint32_t ink = 0, fill = 0;  // 0xRRGGBBAA where vectors are wanted: of the text or a surface's edge; behind it
    int level = 0;            // of a heading
    int position = 0, maximum = 0;  // of a progress: how many are done, of how many; of an item: its place in the whole list, of how many
    bool checked = false;
    bool current = false;     // buttons that lead somewhere: it is here
    bool numeric = false;     // fields: takes a number that is not below 0
    bool invalid = false;     // fields: what is in it cannot be used; `description` says why

    // What a press, a choice or a text means. Texts are filled in by `with_text`. Empty: nothing.
    jindan::app::action on = app::nothing{};
};

struct tree {
    std::string title;     // of the document
    std::string language;  // "ko" or "en"
    float width = 0, height = 0;  // of the page, CSS px
    bool plain = false;    // the reader wants HTML
    std::vector<node> nodes;

    const node* find(std::string_view id) const;
};

// JSON for the page:
// {"title":…,"lang":…,"width":…,"height":…,"plain":0|1,"radius":…,"colors":{"page","card","ink","muted","accent","line","edge","field"},"nodes":[
//   {"id","in" (parent, if any),"role" ("heading","text","group","radiogroup","radio","button","checkbox","field","memo","list","item",
//    "image","progress","table","row","columnheader","rowheader","cell"),"name","value","about" (description),"hint","box":[x,y,w,h],"lines":[[text,x,y,w,h],…],"size","bold",
//    "look" ("primary","secondary","quiet","answer","point","chip","row","surface"),"ink","fill","level","now","max","checked","current",
//    "numeric","invalid"}]}
// A line of a chart is [text,x,y,w,h,colour,shape,stroke]; its colours, "ink" and "fill" are "#rrggbbaa".
// Fields that are empty, 0 or false are left out (but "value" always stands for field and memo, "name" always).
// `colors` are "#rrggbb". Numbers have at most two decimals.
struct styling;
std::string write_json(const tree& t, const styling& how);

}  // namespace jindan::ui
