// All answers at a glance, each a way back to its card.
#include "core/completion.hpp"
#include "ui/screens.hpp"

namespace jindan::ui {

using app::say;

namespace {

// Every answer is as old as the assessment: it began with those of another one, and nobody has changed any.
bool carried(const assessment& a) {
    for (const entry& e : a.entries)
        if (e.answer && e.answered_at != a.created_at) return false;
    return !a.finished_at;
}

}  // namespace

void show_rescoring(kit& k, const app::state& s) {
    const assessment* a = s.current();
    if (!a || same_edition(*a, *s.about) || (!a->points && answered_count(s.given()) == 0)) return;
    k.gap(8);
    k.paragraph("edition", say(text_key::edition_edit, s.lang, {a->made_with.version}), k.plain());
}

void show_answers(kit& k, const diagnostic& d, const answers& given, const assessment* a, std::string_view lang) {
    k.open_group("answers", role::list, say(text_key::overview_title, lang));
    const bools asked = asked_items(d, given);
    for (std::size_t i = 0; i < d.items.size(); ++i) {
        if (!asked[i]) continue;
        const item& it = d.items[i];
        const int index = static_cast<int>(i);
        std::string answer = say(text_key::overview_blank, lang);
        if (given[i]) answer = answer_text(d, index, *given[i], lang);
        const text_style statement = k.plain();
        text_style chip{text_size::small, true, given[i] ? k.colours.accent : k.colours.warning};
        const float number = 36, inset = 12;
        const std::vector<std::string> lines = k.wrapped(it.statement.in(lang), statement, k.width - number - 2 * inset);
        const entry* e = a ? a->find(it.id) : nullptr;
        const bool memo = e && !e->memo.empty();
        const float text_height = static_cast<float>(lines.size()) * 25.5f;
        const box row{k.left, k.y, k.width, text_height + 22.5f + 28};
        k.open_group(it.id + ".row", role::item, "");
        const kit::pressed_part p = k.pressable(it.id + ".edit", role::button, number_of(index) + ". " + it.statement.in(lang) + ", " + answer, row, app::go_to{index});
        p.part->value = answer;
        if (memo) p.part->description = e->memo;
        k.fill(row, p.hovered ? k.colours.accent_soft : k.colours.field, k.radius);
        text_style digits = k.plain();
        digits.bold = true;
        digits.ink = k.colours.muted;
        k.label(number_of(index), digits, {row.x, row.y + 12, number + 6, 25.5f}, true);
        k.label(it.statement.in(lang), statement, {row.x + number + inset, row.y + 12, row.w - number - 2 * inset, text_height}, false);
        k.label(answer + (memo ? " · " + say(text_key::overview_has_memo, lang) : ""), chip, {row.x + number + inset, row.y + 14 + text_height, row.w - number - 2 * inset, 22.5f}, false);
        k.y += row.h;
        k.close_group();
        k.gap(8);
    }
    k.close_group();
}

void show_overview(kit& k, const app::state& s) {
    const diagnostic& d = *s.about;
    const answers given = s.given();
    const assessment* a = s.current();
    const int done = answered_count(given), total = static_cast<int>(given.size());
    k.heading("title", say(text_key::overview_title, s.lang), 1, k.title());
    if (a && !a->account.empty()) k.paragraph("whose", whose(*a, s.lang), k.small());
    k.gap(4);
    text_style words = k.plain();
    words.ink = s.overview_first && done < total ? k.colours.warning : k.colours.muted;
    k.paragraph("overview.count",
                done == total && a && carried(*a) ? say(text_key::overview_forward, s.lang)
                : done == total                   ? say(text_key::overview_all, s.lang, {std::to_string(total)})
                : s.overview_first                ? say(text_key::overview_missing, s.lang, {std::to_string(total - done)})
                                                  : say(text_key::overview_some, s.lang, {std::to_string(total), std::to_string(done)}),
                words);
    show_rescoring(k, s);
    k.gap(16);
    show_answers(k, d, given, a, s.lang);
    k.gap(16);
    std::vector<button_spec> buttons{{"nav.result", say(text_key::nav_result, s.lang), app::show_result{}}};
    if (const int open = first_unanswered(d, given); open >= 0) buttons.insert(buttons.begin(), {"nav.next", say(text_key::overview_go_on, s.lang), app::go_to{open}});
    button_rows(k, buttons, true);
}

}  // namespace jindan::ui
