// Lists that may be long: of a thousand rows only those near what is in view are laid out.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "book/ui/screens.hpp"

namespace jindan::book_ui {

struct long_list {
    std::string id, name;
    int many = 0;
    float height = 0, gap = 8;  // of each row, and between them
    // Something stands between two rows: so high, after so many of them.
    float break_height = 0;
    int break_after = 0;
};

// Of rows of one height from `top` on, `from`–`to`: those to be laid out, and up to which there is room for them. So much more may stand above them.
struct seen_rows {
    int first, end, room;
};
seen_rows rows_seen(const page& p, float top, float step, int from, int to, float above = 0);

// `row` begins at `k.y`, is as high as was said and is an item. Where there is no picture, a page is as long as the reader has asked for; on paper
// all of it is there.
void show_long_list(const page& p, const long_list& what, const std::function<void(int)>& row);

// An account in one line, or two on a phone: what leads there, in a list as above.
struct account_row {
    std::string id;           // of the item; its button is "<id>.open"
    std::string mark;         // drawn before the name: the number it goes by
    std::string name, value;  // value: drawn at the end
    std::string said;         // what is read of it, and printed, after the name
    book_app::action on;
    bool open = false;        // its form follows as a part of the item, which the caller closes; not on paper
};
float account_row_height(const page& p);
void show_account_row(const page& p, const account_row& r, int position, int of_all);

}  // namespace jindan::book_ui
