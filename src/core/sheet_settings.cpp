#include "core/sheet_settings.hpp"

#include <algorithm>
#include <tuple>

#include "core/decimal.hpp"

namespace jindan {
namespace {

const double* setting(const std::vector<std::pair<std::string, double>>& all, std::string_view id) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.first == id; });
    return found == all.end() ? nullptr : &found->second;
}

template <typename T>
void take_later(T& mine, time_ms& at, const T& theirs, time_ms their_at) {
    if (std::tie(their_at, theirs) > std::tie(at, mine)) mine = theirs, at = their_at;
}

}  // namespace

const sheet_setting* find_setting(const std::vector<sheet_setting>& all, std::string_view diagnostic) {
    const auto place = std::find_if(all.begin(), all.end(), [&](const sheet_setting& s) { return s.diagnostic == diagnostic; });
    return place == all.end() ? nullptr : &*place;
}

sheet_setting& setting_in(std::vector<sheet_setting>& all, std::string_view diagnostic) {
    auto place = std::find_if(all.begin(), all.end(), [&](const sheet_setting& s) { return s.diagnostic >= diagnostic; });
    if (place == all.end() || place->diagnostic != diagnostic) {
        sheet_setting fresh;
        fresh.diagnostic = diagnostic;
        place = all.insert(place, std::move(fresh));
    }
    return *place;
}

void bring_in(std::vector<sheet_setting>& mine, const std::vector<sheet_setting>& theirs) {
    for (const sheet_setting& there : theirs) {
        sheet_setting& here = setting_in(mine, there.diagnostic);
        take_later(here.criteria, here.criteria_at, there.criteria, there.criteria_at);
        take_later(here.weights, here.weights_at, there.weights, there.weights_at);
        take_later(here.cuts, here.cuts_at, there.cuts, there.cuts_at);
    }
    if (mine.size() > limits::sheets) mine.resize(limits::sheets);
}

std::vector<sheet_setting> said_of(const std::vector<sheet_setting>& named, const std::vector<sheet_setting>& all) {
    std::vector<sheet_setting> out;
    for (const sheet_setting& one : named) {
        const sheet_setting* said = find_setting(all, one.diagnostic);
        if (said)
            out.push_back(*said);
        else
            setting_in(out, one.diagnostic);
    }
    return out;
}

void put_over(std::vector<sheet_setting>& mine, const std::vector<sheet_setting>& by, time_ms now) {
    const auto put = [&](auto& here, time_ms& at, const auto& there) {
        if (here == there) return;
        here = there;
        at = std::max(now, at + 1);
    };
    for (const sheet_setting& there : by) {
        sheet_setting& here = setting_in(mine, there.diagnostic);
        put(here.criteria, here.criteria_at, there.criteria);
        put(here.weights, here.weights_at, there.weights);
        put(here.cuts, here.cuts_at, there.cuts);
    }
}

bool say_the_same(const std::vector<sheet_setting>& a, const std::vector<sheet_setting>& b) {
    const auto said_in = [](const std::vector<sheet_setting>& those, const std::vector<sheet_setting>& these) {
        return std::all_of(those.begin(), those.end(), [&](const sheet_setting& one) {
            const sheet_setting none, *found = find_setting(these, one.diagnostic), &other = found ? *found : none;
            return std::tie(one.criteria, one.weights, one.cuts) == std::tie(other.criteria, other.weights, other.cuts);
        });
    };
    return said_in(a, b) && said_in(b, a);
}

int criteria_index(const sheet& s, const sheet_setting* set) {
    for (std::size_t i = 0; set && i < s.sets.size(); ++i)
        if (s.sets[i].id == set->criteria) return static_cast<int>(i);
    return 0;
}

std::vector<double> weights_as_set(const diagnostic& d, const sheet_setting* set) {
    std::vector<double> out;
    for (const weight& w : d.weights) {
        const double* own = set ? setting(set->weights, w.id) : nullptr;
        out.push_back(own && *own >= 0 ? *own : w.value);
    }
    return out;
}

tier_rule tiers_as_set(const criteria& c, const sheet_setting* set) {
    tier_rule out = c.tiers;
    for (std::size_t i = 0; set && i + 1 < out.tiers.size(); ++i) {
        tier& t = out.tiers[i];
        if (const double* own = setting(set->cuts, c.id + "." + t.id)) t.cut = *own;
        if (i == 0) continue;
        const double before = out.tiers[i - 1].cut;
        if (out.rises(c.cost) ? decimal::at_most(t.cut, before) : decimal::at_most(before, t.cut)) return c.tiers;
    }
    return out;
}

diagnostic as_set(diagnostic d, const sheet_setting& set) {
    const std::vector<double> weights = weights_as_set(d, &set);
    const bool counts = std::any_of(weights.begin(), weights.end(), [](double w) { return w > 0; });
    for (std::size_t i = 0; counts && i < weights.size(); ++i) d.weights[i].value = weights[i];
    if (d.sheet)
        for (criteria& c : d.sheet->sets) c.tiers = tiers_as_set(c, &set);
    return d;
}

}  // namespace jindan
