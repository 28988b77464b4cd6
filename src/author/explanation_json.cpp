// An explanation for programs.
#include "author/absence_words.hpp"
#include "author/explanation.hpp"
#include "author/explain_words.hpp"
#include "author/score_json.hpp"
#include "core/answer_text.hpp"
#include "core/index.hpp"
#include "core/scoring.hpp"
#include "core/what_if.hpp"

namespace jindan::author {
namespace {

json_text& maybe(json_text& j, const std::optional<double>& x) { return x ? j.decimal(*x) : j.nothing(); }

json_text& reason(json_text& j, absence why, std::string_view lang) {
    if (why != absence::none) j.key("why").text(code_of(why)).key("words").text(words_for(why, lang));
    return j;
}

void write_items(json_text& j, const explained_page& p) {
    j.key("items").begin_list();
    for (std::size_t i = 0; i < p.d.items.size(); ++i) {
        const explained_item& e = p.why.items[i];
        const scored_item& s = p.result.items[i];
        j.begin_object().key("id").text(p.d.items[i].id).key("answer");
        const std::string answer = answer_text(p.d, static_cast<int>(i), p.given[i]);
        answer.empty() ? j.nothing() : j.text(answer);
        if (e.traced) {
            maybe(j.key("plain"), e.plain);
            maybe(j.key("mapped"), e.mapped);
            maybe(j.key("turned"), e.turned);
        }
        maybe(j.key("score"), s.score);
        reason(j, s.score ? absence::none : s.why, p.lang).end_object();
    }
    j.end_list();
}

void write_terms(json_text& j, const explained_page& p, const explained_score& e) {
    j.key("terms").begin_list();
    for (const explained_term& t : e.terms) {
        j.begin_object().key("of").text(name_of(p.d, t.of));
        maybe(j.key("value"), t.value);
        if (t.weight) j.key("weight").decimal(*t.weight);
        if (t.minus) maybe(j.key("minus").begin_object().key("of").text(name_of(p.d, *t.minus)).key("value"), t.minus_value).end_object();
        if (!t.counted) j.key("counted").truth(false);
        reason(j, t.why, p.lang).end_object();
    }
    j.end_list();
}

void write_changes(json_text& j, const explained_page& p, int score) {
    j.key("changes").begin_list();
    for (const named_set& set : band_sets_of(p.d.scores[at(score)]))
        for (const band_change& c : band_changes(p.d, p.given, score, set.index)) {
            j.begin_object().key("item").text(p.d.items[at(c.item)].id);
            const std::string from = answer_text(p.d, c.item, p.given[at(c.item)]);
            j.key("from");
            from.empty() ? j.nothing() : j.text(from);
            j.key("to").text(answer_text(p.d, c.item, c.to)).key("value").decimal(c.value);
            j.key("set").text(set.id).key("band").text((*set.bands)[at(c.band)].id).end_object();
        }
    j.end_list();
}

void write_lift(json_text& j, const explained_page& p, int index, const score_result& r) {
    j.key("lift");
    if (!r.lift) {
        j.nothing();
        return;
    }
    j.begin_object().key("band").text(p.d.scores[at(index)].bands[at(r.lift->band)].id).key("points").decimal(r.lift->points);
    j.key("steps").begin_list();
    for (const lift_step& step : r.lift->steps)
        j.begin_object().key("item").text(p.d.items[at(step.item)].id).key("from").decimal(step.from).key("to").decimal(step.to).end_object();
    j.end_list().end_object();
}

void write_score(json_text& j, const explained_page& p, int index, const score_result& shown) {
    const jindan::score& s = p.d.scores[at(index)];
    const scored_score& r = p.result.scores[at(index)];
    j.begin_object().key("id").text(s.id).key("kind").text(code_of(s.kind));
    write_terms(j, p, p.why.scores[at(index)]);
    j.key("used").number(static_cast<long long>(r.used)).key("missing").number(static_cast<long long>(r.missing));
    j.key("left_out").number(static_cast<long long>(r.left_out));
    maybe(j.key("raw"), r.raw);
    j.key("transforms").begin_list();
    for (const transform& t : transforms_of(s, p.why.scores[at(index)])) j.begin_object().key("is").text(t.is).key("how").text(t.how).end_object();
    j.end_list();
    maybe(j.key("value"), r.value);
    reason(j, r.value ? absence::none : r.why, p.lang);
    j.key("possible").begin_list().decimal(r.possible.from).decimal(r.possible.to).end_list();
    j.key("bands").begin_object();
    for (const named_set& set : band_sets_of(s)) {
        j.key(set.id);
        r.bands[set.index] >= 0 ? j.text((*set.bands)[at(r.bands[set.index])].id) : j.nothing();
    }
    j.end_object();
    write_changes(j, p, index);
    write_lift(j, p, index, shown);
    j.end_object();
}

}  // namespace

std::string explain_json(const explained_page& p) {
    const result shown = evaluated(p.d, p.given);
    json_text j(json_text::layout::indented);
    j.begin_object().key("diagnostic").begin_object().key("id").text(p.d.id).key("version").text(p.d.version).key("hash").text(p.d.hash).end_object();
    write_items(j, p);
    j.key("scores").begin_list();
    for (const int i : p.scores) write_score(j, p, i, shown.scores[at(i)]);
    j.end_list().key("flags").begin_list();
    for (const int f : p.result.flags) j.begin_object().key("id").text(p.d.flags[at(f)].id).key("message").text(p.d.flags[at(f)].message.in(p.lang)).end_object();
    j.end_list().key("conclusions").begin_object();
    for (std::size_t i = 0; i < p.d.rules.size(); ++i) {
        const int found = p.result.conclusions[i];
        j.key(p.d.rules[i].id);
        found >= 0 ? j.text(p.d.rules[i].conclusions[at(found)].id) : j.nothing();
    }
    j.end_object().key("profile").begin_object();
    for (const dimension_result& dim : shown.dimensions)
        if (dim.profile) j.key(p.d.dimensions[at(dim.dimension)].id).number(static_cast<long long>(*dim.profile));
    j.end_object();
    const auto items = [&](std::string_view name, const std::vector<int>& list) {
        j.key(name).begin_list();
        for (const int i : list) j.text(p.d.items[at(i)].id);
        j.end_list();
    };
    items("strongest", shown.strongest);
    items("weakest", shown.weakest);
    return j.end_object().take() + "\n";
}

}  // namespace jindan::author
