// One account over the quarters.
#include "book/trend.hpp"

#include <algorithm>
#include <string_view>

#include "core/decimal.hpp"
#include "core/index.hpp"

namespace jindan::book {
namespace {

// Where points lie between two ends, both included.
double height(double points, const span& within) { return std::clamp((points - within.from) / (within.to - within.from), 0.0, 1.0); }

std::optional<span> range_of_stops(const std::vector<stop>& stops) {
    std::optional<span> out;
    for (const stop& s : stops) {
        if (!s.at.points) continue;
        out = out ? span{std::min(out->from, *s.at.points), std::max(out->to, *s.at.points)} : span{*s.at.points, *s.at.points};
    }
    return out && decimal::less(out->from, out->to) ? out : std::nullopt;
}

}  // namespace

std::vector<stop> stops_of(const book_index& in, std::string_view account, const diagnostic& d) {
    std::vector<stop> out;
    std::vector<std::string_view> editions;
    for (const int i : in.history(account, d.id)) {
        const filled& f = in.book().assessments[at(i)];
        if (f.by != view::own || !is_finished(f)) continue;
        const int period = in.period(i);
        if (out.empty() || out.back().period != period) out.emplace_back().period = period;
        out.back().assessment = i;
    }
    for (stop& s : out) {
        const assessment& a = in.book().assessments[at(s.assessment)].what;
        s.at = {a.points, a.band, d.find_band(0, a.band)};
        const std::string_view hash = a.made_with.hash;
        const auto known = hash.empty() ? editions.end() : std::find(editions.begin(), editions.end(), hash);
        s.edition = static_cast<int>(known - editions.begin());
        if (known == editions.end()) editions.push_back(hash);
    }
    return out;
}

sparkline sparkline_of(const std::vector<stop>& stops, const diagnostic& d, int from, int to) {
    sparkline out;
    out.from = from;
    if (to < from) return out;
    const auto range = d.scores.empty() ? std::nullopt : score_range(d.scores.front());
    const auto within = range ? range : range_of_stops(stops);
    out.heights.resize(at(to - from) + 1);
    out.joined.resize(out.heights.size());
    const stop* before = nullptr;
    for (const stop& s : stops) {
        if (s.period < from || s.period > to || !s.at.points) continue;
        const std::size_t place = at(s.period - from);
        out.heights[place] = within ? height(*s.at.points, *within) : 0.5;
        out.joined[place] = before && before->period + 1 == s.period && before->edition == s.edition;
        before = &s;
    }
    return out;
}

course course_of(const book_index& in, std::string_view account, const diagnostic& d) {
    course out;
    out.stops = stops_of(in, account, d);
    out.profiles.resize(d.dimensions.size());
    out.answers.resize(d.items.size());
    out.values.resize(d.items.size());
    for (const stop& s : out.stops) {
        item_values read = values_of(d, in.book().assessments[at(s.assessment)].what);
        for (std::size_t i = 0; i < d.dimensions.size(); ++i) out.profiles[i].push_back(read.profiles[i]);
        for (std::size_t i = 0; i < d.items.size(); ++i) {
            out.answers[i].push_back(read.answers[i]);
            out.values[i].push_back(read.values[i]);
        }
    }
    return out;
}

}  // namespace jindan::book
