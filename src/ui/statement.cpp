// A statement and its answers: on its card, and the first one on the start.
#include "ui/sheet.hpp"

namespace jindan::ui {
namespace {

using app::say;

// A key is one digit, and there is none for what is below 1.
bool keys_reach(const std::vector<offered>& all) { return !all.empty() && all.front().number >= "1" && all.back().number.size() == 1; }

// What a label of more than two lines needs beyond the usual height, where answers stand one below the other. As the page without the module has
// heights that were laid out with other letters, what may come out otherwise in them has one height: two lines fit into it.
float more_lines(const kit& k, const offered& o, float wide) {
    text_style words = k.plain();
    words.bold = true;  // as it is once chosen
    const auto lines = static_cast<float>(k.wrapped(o.label, words, wide - 70).size());
    return std::max(0.0f, lines - 2) * words.size * words.line;
}

void show_offers(kit& k, const app::state& s, const item& it, int index, const std::vector<offered>& all) {
    if (it.kind == item_kind::number) return show_number_item(k, s, index);
    const answers given = s.given();
    const std::optional<double> chosen = given[static_cast<std::size_t>(index)];
    const auto count = static_cast<float>(all.size());
    const float gap = 10, below = k.spaced(gap);
    const bool stacked = k.narrow || (k.width - gap * (count - 1)) / count < 96;
    const float wide = stacked ? k.width : (k.width - gap * (count - 1)) / count, usual = k.tall(stacked ? 52 : 96);
    const bool two_lines = !stacked && std::any_of(all.begin(), all.end(), [&](const offered& o) { return k.takes_two_lines(o.label, wide); });
    float x = k.left, high = usual;
    for (const offered& o : all) {
        if (stacked) high = usual + more_lines(k, o, wide);
        k.radio(it.id + ".opt" + o.number, o.number, o.label, chosen == o.value, stacked, two_lines, {x, k.y, wide, high}, app::choose{index, o.value});
        if (stacked)
            k.y += high + below;
        else
            x += wide + gap;
    }
    k.y += stacked ? -below : high;
}

}  // namespace

std::vector<offered> offers(const diagnostic& d, int index, std::string_view lang) {
    const item& it = d.items[static_cast<std::size_t>(index)];
    std::vector<offered> out;
    if (it.kind == item_kind::likert)
        for (const scale_point& p : d.scale_of(index).points) out.push_back({static_cast<double>(p.value), std::to_string(p.value), p.label.in(lang)});
    else
        for (std::size_t i = 0; i < it.options.size(); ++i) out.push_back({static_cast<double>(i), std::to_string(i + 1), option_label(it, static_cast<int>(i), lang)});
    return out;
}

std::string keys_text(const app::state& s, const surroundings& around, int item, text_key key) {
    const std::vector<offered> all = offers(*s.about, item, s.lang);
    return around.coarse || !keys_reach(all) ? std::string() : say(key, s.lang, {all.front().number, all.back().number});
}

void show_statement(kit& k, const app::state& s, const surroundings& around, int item, int level) {
    const auto& it = s.about->items[static_cast<std::size_t>(item)];
    const std::string& statement = it.statement.in(s.lang);
    const bool chosen_from = it.kind != item_kind::number;  // the field of a number has its id, and is no group
    if (chosen_from) k.open_group(it.id, role::radio_group, statement, keys_text(s, around, item, text_key::question_keys));
    k.heading(it.id + ".text", statement, level, k.title());
    k.gap(4);
    for (std::size_t i = 0; i < it.probes.size(); ++i) k.paragraph(it.id + ".probe" + std::to_string(i + 1), it.probes[i].in(s.lang), k.small());
    k.gap(20);
    show_offers(k, s, it, item, offers(*s.about, item, s.lang));
    if (chosen_from) k.close_group();
}

}  // namespace jindan::ui
