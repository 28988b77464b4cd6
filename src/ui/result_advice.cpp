// What to do: first steps for the weakest items, advice for the level and the dimensions, and the reader's own ideas.
#include "ui/screens.hpp"

namespace jindan::ui {
namespace {

using app::say;

// A part with a coloured edge: heading and text.
void show_callout(kit& k, const std::string& id, const std::string& title, const std::string& text, colour edge) {
    k.open_surface(id, 18, 14);
    k.heading(id + ".title", title, 3, {text_size::body, true, k.colours.ink});
    k.gap(2);
    k.paragraph(id + ".text", text, k.plain());
    k.close_surface(k.colours.field, 14, edge);
    k.gap(12);
}

// Which item a memo belongs to, and the way to the rest of it.
void show_memo_place(kit& k, const std::string& id, const result_view& v, int item, bool more_to_read) {
    const int dimension = v.about.items[static_cast<std::size_t>(item)].dimension;
    std::string where = say(text_key::memos_item, v.lang, {number_of(item)});
    if (dimension >= 0) where += " · " + v.about.dimensions[static_cast<std::size_t>(dimension)].name.in(v.lang);
    k.paragraph(id + ".where", where, k.small());
    if (!more_to_read) return;
    const std::string more = say(text_key::memos_more, v.lang);
    k.button(id + ".more", more, look::quiet, {k.left - 8, k.y, k.measure(more, k.plain()) + 24, measure::target}, app::go_to{item});
    k.y += measure::target;
}

void show_bullets(kit& k, const std::string& id, const std::vector<localized>& texts, std::string_view lang) {
    k.open_group(id, role::list, "");
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string one = id + std::to_string(i + 1);
        k.open_group(one, role::item, "");
        k.fill({k.left + 4, k.y + 10, 6, 6}, k.colours.accent, 3);
        k.y += k.paragraph_at(one + ".text", texts[i].in(lang), k.plain(), {k.left + 22, k.y, k.width - 22, 0});
        k.close_group();
        k.gap(8);
    }
    k.close_group();
}

}  // namespace

void show_first_steps(kit& k, const result_view& v) {
    if (!v.said.counted) return;
    const diagnostic& d = v.about;
    bool any = false;
    for (const int i : v.said.counted->weakest) any = any || !d.items[static_cast<std::size_t>(i)].step.empty();
    if (any) {
        part_heading(k, "steps.title", say(text_key::steps_title, v.lang));
        for (const int i : v.said.counted->weakest) {
            const item& it = d.items[static_cast<std::size_t>(i)];
            if (it.step.empty()) continue;
            show_callout(k, it.id + ".step", number_of(i) + ". " + it.step_title.in(v.lang), it.step.in(v.lang), k.colours.warning);
        }
    }
    if (v.said.counted->strongest.empty()) return;
    part_heading(k, "strong.title", say(text_key::strong_title, v.lang));
    k.open_group("strong", role::list, say(text_key::strong_title, v.lang));
    for (const int i : v.said.counted->strongest) {
        const item& it = d.items[static_cast<std::size_t>(i)];
        k.open_group(it.id + ".strong", role::item, "");
        k.fill({k.left + 4, k.y + 10, 6, 6}, k.colours.good, 3);
        k.y += k.paragraph_at(it.id + ".strong.text", number_of(i) + ". " + well(it).in(v.lang), k.plain(), {k.left + 22, k.y, k.width - 22, 0});
        k.close_group();
        k.gap(8);
    }
    k.close_group();
}

void show_advice(kit& k, const result_view& v) {
    if (!v.said.same_edition) return;
    const score& s = v.about.scores.front();
    const int level = v.said.band;
    if (level >= 0 && !s.bands[static_cast<std::size_t>(level)].actions.empty()) {
        part_heading(k, "actions.title", say(text_key::actions_title, v.lang, {std::to_string(level + 1)}));
        show_bullets(k, "action", s.bands[static_cast<std::size_t>(level)].actions, v.lang);
    }
    if (!v.said.counted) return;
    bool any = false;
    for (const dimension_result& r : v.said.counted->dimensions) {
        const dimension& dim = v.about.dimensions[static_cast<std::size_t>(r.dimension)];
        if (!r.level || dim.advice[static_cast<std::size_t>(*r.level)].empty()) continue;
        if (!any) part_heading(k, "advice.title", say(text_key::advice_title, v.lang));
        any = true;
        k.heading("advice." + dim.id + ".title", dim.name.in(v.lang), 3, {text_size::body, true, k.colours.ink});
        k.paragraph("advice." + dim.id, dim.advice[static_cast<std::size_t>(*r.level)].in(v.lang), k.plain());
        k.gap(14);
    }
}

void show_memos(kit& k, const result_view& v) {
    if (v.memos.empty()) return;
    part_heading(k, "memos.title", say(text_key::memos_title, v.lang));
    k.open_group("memos", role::list, say(text_key::memos_title, v.lang));
    for (const result_view::noted& memo : v.memos) {
        const std::string id = (memo.item < 0 ? "past." : "") + memo.what->item + ".note";
        k.fill({k.left, k.y, k.width, 1}, k.colours.line);
        k.gap(10);
        k.open_group(id, role::item, "");
        // The reader's own card shows all of it; without one it is shown here.
        const bool whole = k.excerpt(id + ".text", memo.what->memo, k.plain(), memo.item < 0 || !v.own || k.paper ? limits::memo : 6);
        if (memo.item >= 0) show_memo_place(k, id, v, memo.item, !whole);
        k.close_group();
        k.gap(10);
    }
    k.close_group();
}

void show_edition(kit& k, const result_view& v) {
    if (v.said.same_edition) return;
    k.gap(16);
    k.paragraph("edition", say(v.said.points ? text_key::edition_done : text_key::edition_open, v.lang, {v.of.made_with.version}), k.plain());
}

}  // namespace jindan::ui
