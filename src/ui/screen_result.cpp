// The result: the reader's own, or one that came by link.
#include "core/completion.hpp"
#include "core/date.hpp"
#include "ui/screens.hpp"

namespace jindan::ui {
namespace {

using app::say;

// In the diagnostic's order; last those of items that it has no more.
std::vector<result_view::noted> memos_of(const assessment& a, const diagnostic& d) {
    std::vector<result_view::noted> out;
    for (std::size_t i = 0; i < d.items.size(); ++i)
        if (const entry* e = a.find(d.items[i].id); e && !e->memo.empty()) out.push_back({static_cast<int>(i), e});
    for (const entry& e : a.entries)
        if (!e.memo.empty() && d.find_item(e.item) < 0) out.push_back({-1, &e});
    return out;
}

result_view view_of(const assessment& a, const diagnostic& d, std::string_view lang) {
    result_view v{d, lang, a, outcome_of(a, d), {}, memos_of(a, d), false};
    if (!v.said.counted) return v;
    for (const dimension_result& dim : v.said.counted->dimensions)
        if (dim.profile) v.profile.emplace_back(dim.dimension, *dim.profile);
    return v;
}

// `date`: "2026-11-23"
void show_parts(kit& k, const result_view& v, const std::string& date, bool from_book) {
    if (k.paper) k.paragraph("paper", v.about.title.in(v.lang) + " · " + app::say_date(date, v.lang), k.small());
    if (v.said.points)
        show_headline(k, v);
    else
        show_range(k, v);
    if (from_book && !k.paper) k.gap(16), button_rows(k, {{"result.book", say(text_key::result_book, v.lang), app::open_book{}}}, false);
    show_edition(k, v);
    show_profile(k, v);
    show_lift(k, v);
    show_first_steps(k, v);
    show_advice(k, v);
    show_memos(k, v);
    if (!k.paper || !v.said.counted) return;
    part_heading(k, "answers.title", say(text_key::overview_title, v.lang));
    show_answers(k, v.about, answers_of(v.of, v.about), nullptr, v.lang);
}

}  // namespace

void show_result(kit& k, const app::state& s) {
    result_view v = view_of(*s.current(), *s.about, s.lang);
    v.own = true;
    show_parts(k, v, to_string(date_of(v.of.changed_at(), s.utc_offset)), s.from_book);
    if (!k.paper) show_sharing(k, s);
    k.gap(24);
    if (!k.paper)
        button_rows(k,
                    {{"nav.overview", say(text_key::result_edit, s.lang), app::show_overview{}},
                     {"another", say(about(*s.about, text_key::start_another, text_key::start_another_organisation), s.lang), app::start_another{}}},
                    false);
    show_source(k, *s.about, s.lang, true);
}

void show_shared(kit& k, const app::state& s) {
    const opened_link& link = s.shared->link;
    const diagnostic& d = *s.about;
    const bool score_only = link.depth == link_depth::score;
    k.paragraph("shared.note", say(score_only ? text_key::shared_score : text_key::shared_note, s.lang, {app::say_date(link.date, s.lang)}), {text_size::small, true, k.colours.accent});
    k.gap(16);
    const auto offer = [&] {
        std::vector<button_spec> buttons;
        if (!score_only) buttons.push_back({"keep", say(text_key::shared_keep, s.lang), app::keep_shared{}});
        buttons.push_back({"take", say(text_key::shared_take, s.lang), app::take_yourself{}});
        button_rows(k, buttons, true);
    };
    // What is unfinished comes from an article, to be gone on with: that is not looked for below the result.
    const bool unfinished = !score_only && !complete(link.content, d);
    if (unfinished) offer(), k.gap(24);
    result_view v = view_of(link.content, d, s.lang);
    if (score_only && v.said.same_edition) {
        v.said.counted.reset();
        for (const auto& [id, value] : link.profile)
            for (std::size_t i = 0; i < d.dimensions.size(); ++i)
                if (d.dimensions[i].id == id) v.profile.emplace_back(static_cast<int>(i), value);
    }
    show_parts(k, v, link.date, false);
    k.gap(32);
    if (!unfinished) offer();
    show_source(k, d, s.lang, true);
}

}  // namespace jindan::ui
