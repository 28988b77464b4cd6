#include "book/ui/lists.hpp"

#include <algorithm>
#include <cmath>

namespace jindan::book_ui {

seen_rows rows_seen(const page& p, float top, float step, int from, int to, float above) {
    const bool looks = p.around.view_to > 0 && !p.k.paper, pages = !looks && p.around.vectors && !p.k.paper;
    const auto row_at = [&](float y) { return static_cast<float>(from) + (y - top) / step; };
    if (pages) return {from, std::clamp(p.s().rows, from, to), std::clamp(p.s().rows, from, to)};
    if (!looks) return {from, to, to};
    const int first = std::clamp(static_cast<int>(std::floor(row_at(p.around.view_from - above))), from, to);
    return {first, std::clamp(static_cast<int>(std::ceil(row_at(p.around.view_to))), first, to), to};
}

void show_long_list(const page& p, const long_list& what, const std::function<void(int)>& row) {
    ui::kit& k = p.k;
    const int many = what.many;
    const float top = k.y, step = what.height + what.gap;
    const auto place_of = [&](int i) { return top + step * static_cast<float>(i) + (what.break_after > 0 && i >= what.break_after ? what.break_height : 0); };
    const seen_rows seen = rows_seen(p, top, step, 0, many, what.break_height);
    k.open_group(what.id, ui::role::list, what.name);
    if (k.paper) {  // rows are as high as what they say
        for (int i = 0; i < many; ++i) {
            const float y = k.y;
            row(i);
            k.y = std::max(k.y, y + what.height) + (i + 1 < many ? what.gap : 0);
        }
        return k.close_group();
    }
    for (int i = seen.first; i < seen.end; ++i) {
        k.y = place_of(i);
        row(i);
    }
    k.y = seen.room ? place_of(seen.room - 1) + what.height : top;
    k.close_group();
    if (seen.room == many) return;
    k.gap(8);
    p.button(what.id + ".more", p.say(book_text_key::accounts_more, {std::to_string(many - seen.end)}), ui::look::secondary, book_app::show_more{});
}

float account_row_height(const page& p) { return p.k.paper ? ui::text_size::body * 1.5f : p.k.narrow ? 64 : ui::measure::target; }

void show_account_row(const page& p, const account_row& r, int position, int of_all) {
    ui::kit& k = p.k;
    const float high = account_row_height(p);
    k.open_group(r.id, ui::role::item, "");
    k.position_of_last(position, of_all);
    std::string whole = r.name + (r.said.empty() ? "" : ", " + r.said);
    if (k.vectors && !r.mark.empty()) whole = r.mark + ". " + whole;  // where it is not drawn
    if (k.paper) {
        k.paragraph(r.id + ".text", whole, k.plain());
        k.close_group();
        return;
    }
    const ui::box row{k.left, k.y, k.width, high};
    const ui::kit::pressed_part part = k.pressable(r.id + ".open", ui::role::button, whole, row, p.on(r.on));
    part.part->how = ui::look::row;
    part.part->value = r.said;
    if (r.open) part.part->description = p.say(book_text_key::task_fold);
    k.fill(row, part.hovered || r.open ? k.colours.accent_soft : k.colours.field, k.radius);
    const float left = row.x + 14, right = row.x + row.w - 14, mark = r.mark.empty() ? 0 : 34;
    const ui::text_style bold{ui::text_size::body, true, k.colours.ink};
    const float line = k.narrow ? 28 : high, top = k.narrow ? row.y + 6 : row.y;
    if (mark > 0) k.label(r.mark, {ui::text_size::small, true, k.colours.accent}, {left, top, mark - 6, line}, false);
    const float value = k.narrow ? right - left - mark : std::min(k.measure(r.value, k.small()) + 2, (right - left) * 0.62f);
    const float room = k.narrow ? right - left - mark : right - left - mark - value - 12;
    k.label(k.shortened(r.name, bold, room), bold, {left + mark, top, room, line}, false);
    k.label(k.shortened(r.value, k.small(), value), k.small(), {k.narrow ? left + mark : right - value, k.narrow ? row.y + 34 : row.y, value, k.narrow ? 24.0f : high}, false);
    if (!r.open) k.close_group();
}

}  // namespace jindan::book_ui
