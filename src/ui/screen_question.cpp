// One statement, its answers and the reader's idea.
#include "ui/sheet.hpp"

namespace jindan::ui {
namespace {

using app::say;

// What can be chosen: a value, the number it goes by, and its label.
struct offered {
    double value;
    std::string number, label;
};

std::vector<offered> offers(const app::state& s, const item& it, int index) {
    std::vector<offered> out;
    if (it.kind == item_kind::likert)
        for (const scale_point& p : s.about->scale_of(index).points) out.push_back({static_cast<double>(p.value), std::to_string(p.value), p.label.in(s.lang)});
    else
        for (std::size_t i = 0; i < it.options.size(); ++i) out.push_back({static_cast<double>(i), std::to_string(i + 1), option_label(it, static_cast<int>(i), s.lang)});
    return out;
}

// A key is one digit, and there is none for what is below 1.
bool keys_reach(const std::vector<offered>& all) {
    return !all.empty() && all.front().number >= "1" && all.back().number.size() == 1;
}

void show_answers(kit& k, const app::state& s, const item& it, int index, const std::vector<offered>& all) {
    if (it.kind == item_kind::number) return show_rating(k, s, index);
    const answers given = s.given();
    const std::optional<double> chosen = given[static_cast<std::size_t>(index)];
    const auto count = static_cast<float>(all.size());
    const float gap = 10;
    const bool stacked = k.narrow || (k.width - gap * (count - 1)) / count < 96;
    const float wide = stacked ? k.width : (k.width - gap * (count - 1)) / count, high = stacked ? 52 : 96;
    float x = k.left;
    for (const offered& o : all) {
        k.radio(it.id + ".opt" + o.number, o.number, o.label, chosen == o.value, stacked, {x, k.y, wide, high}, app::choose{index, o.value});
        if (stacked)
            k.y += high + gap;
        else
            x += wide + gap;
    }
    k.y += stacked ? -gap : high;
}

}  // namespace

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
    if (it.dimension >= 0) {
        text_style chip{text_size::small, true, k.colours.accent};
        const std::string& name = d.dimensions[static_cast<std::size_t>(it.dimension)].name.in(s.lang);
        const box pill{k.left, k.y, k.measure(name, chip) + 24, 32};
        k.fill(pill, k.colours.accent_soft, 16);
        k.paragraph_at("dimension", name, chip, {pill.x + 12, pill.y + 4.5f, pill.w - 23, 0});
    }
    text_style muted = k.plain();
    muted.ink = k.colours.muted;
    k.label(where, muted, {k.right() - where_width - 1, k.y, where_width + 2, 32}, false);
    k.y += 44;
    k.progress("progress", say(text_key::question_progress, s.lang, {std::to_string(count), number_of(s.item), std::to_string(done.size())}),
               count, done, s.item, {k.left, k.y, k.width, 6});
    k.y += 6;
    show_rescoring(k, s);
    k.y += 24;

    const std::vector<offered> all = offers(s, it, s.item);
    const bool keys = !around.coarse && keys_reach(all);
    const auto say_keys = [&](text_key key) { return keys ? say(key, s.lang, {all.front().number, all.back().number}) : std::string(); };
    k.open_group(it.id, role::radio_group, it.statement.in(s.lang), say_keys(text_key::question_keys));
    k.heading(it.id + ".text", it.statement.in(s.lang), 1, k.title());
    k.gap(4);
    for (std::size_t i = 0; i < it.probes.size(); ++i) k.paragraph(it.id + ".probe" + std::to_string(i + 1), it.probes[i].in(s.lang), k.small());
    k.gap(20);
    show_answers(k, s, it, s.item, all);
    k.close_group();
    k.gap(16);

    const assessment* a = s.current();
    const entry* e = a ? a->find(it.id) : nullptr;
    k.y += k.editor(it.id + ".memo", role::memo, say(text_key::memo_name, s.lang, {number_of(s.item)}), e ? e->memo : "",
                    say(text_key::memo_hint, s.lang), {k.left, k.y, k.width, 0}, app::write_memo{s.item, {}});
    k.gap(20);

    const std::string back = say(text_key::nav_back, s.lang), arrow = "← " + back, next = say(text_key::nav_next, s.lang);
    const text_style bold{text_size::body, true};
    const float back_width = k.measure(arrow, bold) + 20, next_width = std::max(104.0f, k.measure(next, bold) + 48);
    k.button("nav.back", back, look::quiet, {k.left - 8, k.y, back_width, 52}, app::go_back{}, arrow);
    const std::string kept = say(s.held == app::storage::kept ? text_key::kept_here : text_key::kept_in_tab, s.lang);
    const float between = k.width - back_width - next_width;
    const std::string hint = say_keys(text_key::question_keys_short) + " · " + kept;
    const bool long_fits = keys && k.measure(hint, k.small()) <= between - 16;
    const std::string& note = long_fits ? hint : kept;
    if (k.measure(note, k.small()) <= between) {
        const float wide = k.measure(note, k.small());
        k.paragraph_at("kept", note, k.small(), {k.left - 8 + back_width + (between + 8 - wide) / 2, k.y + 15, wide + 1, 0});
    }
    k.button("nav.next", next, look::primary, {k.right() - next_width, k.y, next_width, 52}, app::go_next{});
    k.y += 52;
}

}  // namespace jindan::ui
