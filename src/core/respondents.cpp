#include "core/respondents.hpp"

#include <cmath>

#include "core/decimal.hpp"
#include "core/engine_parts.hpp"

namespace jindan {

respondents::respondents(const diagnostic& d, groups::deviation spread) : d_(d), spread_(spread), all_(begun()) {}

respondents::part respondents::begun() const {
    part out;
    for (const score& s : d_.scores) {
        groups::measures wanted;
        wanted.kind = spread_;
        if (std::fabs(s.lowest) < decimal::limit && std::fabs(s.highest) < decimal::limit) wanted.attainable = groups::range{s.lowest, s.highest};
        out.tallies.emplace_back(wanted);
        auto& bands = out.bands.emplace_back();
        bands.emplace_back(s.bands.size());
        for (const band_set& set : s.band_sets) bands.emplace_back(set.bands.size());
    }
    out.measures.resize(d_.group_measures.size());
    return out;
}

void respondents::add(std::string_view segment, const responses* given, const scored* result) {
    add(all_, given, result);
    if (segments_.size() >= most_segments && names_.find(segment) < 0) {
        crowded_ = true;
        return;
    }
    const auto index = static_cast<std::size_t>(names_.add(segment));
    if (index == segments_.size()) segments_.push_back(begun());
    add(segments_[index], given, result);
}

void respondents::add(part& to, const responses* given, const scored* result) const {
    ++to.respondents;
    for (std::size_t i = 0; i < d_.scores.size(); ++i) {
        to.tallies[i].add(result ? result->scores[i].value : std::nullopt);
        if (!result) continue;
        for (std::size_t set = 0; set < to.bands[i].size(); ++set)
            if (const int band = result->scores[i].bands[set]; band >= 0) ++to.bands[i][set][static_cast<std::size_t>(band)];
    }
    for (std::size_t i = 0; i < d_.group_measures.size(); ++i) {
        const group_measure& m = d_.group_measures[i];
        counts& c = to.measures[i];
        // The engine's own reading of an operand wants a run; this one only looks at what is there.
        static const std::vector<double> file_weights;
        const reading x = given && result ? read(run{d_, *given, file_weights, const_cast<scored&>(*result)}, m.of) : absent(absence::blank);
        if (!x.there()) {
            ++c.unscorable;
            continue;
        }
        ++c.n;
        c.share += m.share.has(x.x);
        c.minus += m.minus && m.minus->has(x.x);
    }
}

group_figures respondents::figures(const part& p, std::string name) const {
    group_figures out{std::move(name), p.respondents, {}, {}};
    for (std::size_t i = 0; i < d_.scores.size(); ++i) out.scores.push_back({p.tallies[i].result(), p.bands[i]});
    for (std::size_t i = 0; i < d_.group_measures.size(); ++i) {
        const counts& c = p.measures[i];
        measure_figures m{c.n, c.unscorable, {}, {}, {}};
        if (c.n > 0) {
            m.share = static_cast<double>(c.share) / static_cast<double>(c.n);
            if (d_.group_measures[i].minus) m.minus = static_cast<double>(c.minus) / static_cast<double>(c.n);
            m.value = static_cast<double>(c.share - c.minus) / static_cast<double>(c.n);
        }
        out.measures.push_back(m);
    }
    return out;
}

group_figures respondents::all() const { return figures(all_, {}); }

std::vector<group_figures> respondents::by_segment() const {
    std::vector<group_figures> out;
    for (std::size_t i = 0; i < segments_.size(); ++i) out.push_back(figures(segments_[i], names_.names()[i]));
    return out;
}

}  // namespace jindan
