// The result: the reader's own, or one that came by link.
#include "ui/screens.hpp"

namespace jindan::ui {
namespace {

using app::say;

std::vector<std::pair<int, std::string>> memos_of(const assessment& a, const diagnostic& d) {
    std::vector<std::pair<int, std::string>> out;
    for (std::size_t i = 0; i < d.items.size(); ++i)
        if (const entry* e = a.find(d.items[i].id); e && !e->memo.empty()) out.emplace_back(static_cast<int>(i), e->memo);
    return out;
}

// What an assessment says. One made with another edition keeps the points and the level of its day.
result_view view_of(const assessment& a, const diagnostic& d, const result& r, std::string_view lang) {
    const score_result& head = r.scores.front();
    result_view v{d, lang, a.account, a.quarter, &r, {}, -1, {}, {}, false};
    v.points = a.points ? a.points : head.points;
    v.band = a.points ? d.find_band(0, a.band) : head.band.value_or(-1);
    for (const dimension_result& dim : r.dimensions)
        if (dim.profile) v.profile.emplace_back(dim.dimension, *dim.profile);
    v.memos = memos_of(a, d);
    return v;
}

void show_parts(kit& k, const result_view& v) {
    if (v.points)
        show_headline(k, v);
    else
        show_range(k, v);
    show_profile(k, v);
    show_lift(k, v);
    show_first_steps(k, v);
    show_advice(k, v);
    show_memos(k, v);
}

}  // namespace

void show_result(kit& k, const app::state& s) {
    const assessment& a = *s.current();
    const result r = evaluate(*s.about, s.given());
    result_view v = view_of(a, *s.about, r, s.lang);
    v.own = true;
    show_parts(k, v);
    show_sharing(k, s);
    k.gap(24);
    button_rows(k,
                {{"nav.overview", say(text_key::result_edit, s.lang), app::show_overview{}},
                 {"another", say(text_key::start_another, s.lang), app::start_another{}}},
                false);
    show_source(k, *s.about, s.lang, true);
}

void show_shared(kit& k, const app::state& s) {
    const opened_link& link = s.shared->link;
    const diagnostic& d = *s.about;
    const bool score_only = link.depth == link_depth::score;
    k.paragraph("shared.note", say(score_only ? text_key::shared_score : text_key::shared_note, s.lang, {app::say_date(link.date, s.lang)}),
                {text_size::small, true, k.colours.accent});
    k.gap(16);
    const result r = evaluate(d, answers_of(link.content, d));
    result_view v = view_of(link.content, d, r, s.lang);
    if (score_only) {
        v.full = nullptr;
        for (const auto& [id, value] : link.profile)
            for (std::size_t i = 0; i < d.dimensions.size(); ++i)
                if (d.dimensions[i].id == id) v.profile.emplace_back(static_cast<int>(i), value);
    }
    show_parts(k, v);
    k.gap(32);
    std::vector<button_spec> buttons;
    if (!score_only) buttons.push_back({"keep", say(text_key::shared_keep, s.lang), app::keep_shared{}});
    buttons.push_back({"take", say(text_key::shared_take, s.lang), app::take_yourself{}});
    button_rows(k, buttons, true);
    show_source(k, d, s.lang, true);
}

}  // namespace jindan::ui
