// One statement, its answers and the reader's idea.
#include "ui/screens.hpp"

namespace jindan::ui {
using app::say;

void show_question(kit& k, const app::state& s, const surroundings& around) {
    const diagnostic& d = *s.about;
    const item& it = d.items[static_cast<std::size_t>(s.item)];
    const int count = static_cast<int>(d.items.size());
    const answers given = s.given();
    std::vector<int> done;
    for (int i = 0; i < count; ++i)
        if (given[static_cast<std::size_t>(i)]) done.push_back(i);

    const std::string where = number_of(s.item) + " / " + std::to_string(count);
    const float where_width = k.measure(where, k.plain());
    float below_first = 0;  // lines of the dimension's name
    if (it.dimension >= 0) {
        text_style chip{text_size::small, true, k.colours.accent};
        const std::string& name = d.dimensions[static_cast<std::size_t>(it.dimension)].name.in(s.lang);
        const float wide = std::min(k.measure(name, chip) + 1, k.width - where_width - 40);
        below_first = (static_cast<float>(k.wrapped(name, chip, wide).size()) - 1) * chip.size * chip.line;
        const box pill{k.left, k.y, wide + 23, 32 + below_first};
        k.fill(pill, k.colours.accent_soft, std::min(16.0f, k.radius * 4 / 3));
        k.paragraph_at("dimension", name, chip, {pill.x + 12, pill.y + 4.5f, wide, 0});
        k.look_like(look::chip);
    }
    text_style muted = k.plain();
    muted.ink = k.colours.muted;
    k.label(where, muted, {k.right() - where_width - 1, k.y, where_width + 2, 32}, false);
    k.y += 44 + below_first;
    k.progress("progress", say(text_key::question_progress, s.lang, {std::to_string(count), number_of(s.item), std::to_string(done.size())}), count, done, s.item,
               {k.left, k.y, k.width, 6});
    k.y += 6;
    if (const assessment* of = s.current(); of && !of->account.empty()) k.gap(8), k.paragraph("whose", whose(*of, s.lang), k.small());
    show_rescoring(k, s);
    k.gap(24);

    show_statement(k, s, around, s.item, 1);
    k.gap(16);

    const assessment* a = s.current();
    const entry* e = a ? a->find(it.id) : nullptr;
    k.y += k.editor(it.id + ".memo", role::memo, say(text_key::memo_name, s.lang, {number_of(s.item)}), e ? e->memo : "", say(text_key::memo_hint, s.lang),
                    {k.left, k.y, k.width, 0}, app::write_memo{s.item, {}});
    k.gap(20);

    const std::string back = say(text_key::nav_back, s.lang), arrow = "← " + back, next = say(text_key::nav_next, s.lang);
    const text_style bold{text_size::body, true};
    const float back_width = k.measure(arrow, bold) + 20, next_width = std::max(104.0f, k.measure(next, bold) + 48);
    k.open_group("nav", role::group, "");
    k.look_like(look::row);
    const float high = k.tall(52);
    k.button("nav.back", back, look::quiet, {k.left - 8, k.y, back_width, high}, app::go_back{}, arrow);
    const std::string kept = say(s.held == app::storage::kept ? text_key::kept_here : s.held == app::storage::host ? text_key::kept_host : text_key::kept_in_tab, s.lang);
    const float between = k.width - back_width - next_width;
    const std::string keys = keys_text(s, around, s.item, text_key::question_keys_short), hint = keys + " · " + kept;
    const bool long_fits = !keys.empty() && k.measure(hint, k.small()) <= between - 16;
    const std::string& note = long_fits ? hint : kept;
    if (k.measure(note, k.small()) <= between) {
        const float wide = k.measure(note, k.small());
        k.paragraph_at("kept", note, k.small(), {k.left - 8 + back_width + (between + 8 - wide) / 2, k.y + (high - 22) / 2, wide + 1, 0});
    }
    k.button("nav.next", next, look::primary, {k.right() - next_width, k.y, next_width, high}, app::go_next{});
    k.y += high;
    k.close_group();
}

}  // namespace jindan::ui
