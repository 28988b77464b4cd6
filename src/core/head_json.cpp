// What stands before the items: languages, source, scales, dimensions, levels.
#include <algorithm>

#include "core/diagnostic_parts.hpp"

namespace jindan {
namespace {

// Whether all values up to this one are known and in order. Only the first that is not is reported.
bool read_point(diagnostic_parts& p, const reader& r, scale& s, bool in_order) {
    fields f(r);
    scale_point point{};
    const auto v = f.need("value");
    const auto value = v ? v->integer(-widest_value, widest_value) : std::nullopt;
    const bool rises = value && (s.points.empty() || *value == s.highest() + 1);
    if (value && in_order && !rises) v->report(problem_code::unordered_scale);
    p.take(point.value, value);
    point.label = p.need_text(f, "label");
    f.no_others();
    s.points.push_back(std::move(point));
    return in_order && rises;
}

// From a lowest to a highest value, with labels for some of them.
void read_range(diagnostic_parts& p, fields& f, scale& s) {
    const auto low = f.need("from"), high = f.need("to");
    const auto from = low ? low->integer(-widest_value, widest_value) : std::nullopt;
    const auto to = high && from ? high->integer(*from + 1, std::min<std::int64_t>(widest_value, *from + 100)) : std::nullopt;
    if (from && to)
        for (auto n = *from; n <= *to; ++n) s.points.push_back({static_cast<int>(n), {}});
    const auto labels = f.may("labels");
    if (!labels) return;
    fields g(*labels);
    for (const named& one : g.all()) {
        localized label = p.text(one.content);
        const auto point = std::find_if(s.points.begin(), s.points.end(), [&](const scale_point& each) { return std::to_string(each.value) == one.name; });
        if (point != s.points.end())
            point->label = std::move(label);
        else if (!s.points.empty())
            one.content.report(problem_code::unknown_id, one.name);
    }
}

}  // namespace

void read_languages(diagnostic_parts& p, const reader& r) {
    std::vector<std::string>& languages = p.d.languages;
    bool all = true;
    for (const reader& one : r.list(1, 20)) {
        const auto id = one.id();
        all = all && id;
        if (!id) continue;
        if (std::find(languages.begin(), languages.end(), *id) != languages.end())
            one.report(problem_code::duplicate_id, *id);
        else
            languages.push_back(*id);
    }
    p.sure_languages = all && !languages.empty();
}

void read_source(diagnostic_parts& p, const reader& r) {
    fields f(r);
    source& s = p.d.source;
    if (const auto v = f.need("title")) p.take(s.title, v->text(p.most.text));
    if (const auto v = f.may("author")) p.take(s.author, v->text(p.most.text));
    if (const auto v = f.may("organisation")) p.take(s.organisation, v->text(p.most.text));
    if (const auto v = f.may("date")) p.take(s.date, v->text(32));
    s.note = p.need_text(f, "note");
    f.no_others();
}

void read_scale(diagnostic_parts& p, const reader& r) {
    fields f(r);
    scale s;
    s.id = diagnostic_parts::define(f.need("id"), p.scales, static_cast<int>(p.d.scales.size()));
    const std::size_t before = p.problems();
    bool in_order = true;
    if (const auto v = f.may("points"))
        for (const reader& one : v->list(2, 11)) in_order = read_point(p, one, s, in_order);
    else
        read_range(p, f, s);
    f.no_others({"from", "to", "labels"});
    // Where its values are in doubt nothing can be said about scores either.
    if (p.problems() != before) s.points.clear();
    p.d.scales.push_back(std::move(s));
}

void read_dimension(diagnostic_parts& p, const reader& r) {
    fields f(r);
    dimension out;
    out.id = diagnostic_parts::define(f.need("id"), p.dimensions, static_cast<int>(p.d.dimensions.size()));
    out.name = p.need_text(f, "name");
    if (const auto v = f.may("advice")) {
        fields levels(*v);
        constexpr std::string_view names[level_count] = {"low", "middle", "high"};
        for (std::size_t i = 0; i < level_count; ++i)
            if (const auto one = levels.need(names[i])) out.advice[i] = p.text(*one);
        levels.no_others();
    }
    f.no_others();
    p.d.dimensions.push_back(std::move(out));
}

void find_unused_dimensions(const diagnostic_parts& p, const reader& list) {
    if (p.d.dimensions.empty()) return;  // or there was no list of them
    bools used(p.d.dimensions.size());
    for (const item& it : p.d.items)
        if (it.dimension >= 0) used[static_cast<std::size_t>(it.dimension)] = true;
    std::size_t i = 0;
    for (const reader& one : list.list(0, most_parts)) {
        if (i < used.size() && !used[i] && !p.d.dimensions[i].id.empty()) one.report(problem_code::unused_dimension, p.d.dimensions[i].id);
        ++i;
    }
}

void read_levels(diagnostic_parts& p, const reader& r) {
    fields f(r);
    level_cuts& cuts = p.d.cuts;
    if (const auto v = f.need("middle_from")) p.take(cuts.middle_from, v->integer(1, 99));
    if (const auto v = f.need("high_from")) p.take(cuts.high_from, v->integer(cuts.middle_from + 1, 100));
    f.no_others();
}

}  // namespace jindan
