// Bringing two copies of a workspace together. Everything is the greater of two under a total order that time leads (for an
// assessment the time of its last removal, then each part's own), and the greater of two is commutative, associative and
// idempotent; so the whole is.
#include <algorithm>
#include <map>
#include <tuple>

#include "core/assessment.hpp"
#include "core/ordering.hpp"

namespace jindan {
namespace {

// Earlier of two moments, where 0 is none.
time_ms first_of(time_ms a, time_ms b) { return a == 0 ? b : b == 0 ? a : std::min(a, b); }

entry merged(const entry& a, const entry& b) {
    entry out = a;
    if (std::tie(b.answered_at, b.answer) > std::tie(a.answered_at, a.answer)) {
        out.answer = b.answer;
        out.answered_at = b.answered_at;
    }
    if (std::tie(b.noted_at, b.memo) > std::tie(a.noted_at, a.memo)) {
        out.memo = b.memo;
        out.noted_at = b.noted_at;
    }
    return out;
}

// What the edition said goes with the copy that was answered last.
auto standing(const assessment& a) {
    time_ms answered = 0;
    for (const entry& e : a.entries) answered = std::max(answered, e.answered_at);
    return std::tuple(answered, a.made_with.id, a.made_with.version, a.made_with.hash, a.points, a.band);
}

auto heading(const assessment& a) { return std::tuple(a.headed_at, a.account, a.quarter.year, a.quarter.number); }

// Two copies that have the last removal in common, or none at all.
assessment joined(const assessment& a, const assessment& b) {
    assessment out = a;
    if (standing(b) > standing(a)) {
        out.made_with = b.made_with;
        out.points = b.points;
        out.band = b.band;
    }
    if (heading(b) > heading(a)) {
        out.account = b.account;
        out.quarter = b.quarter;
        out.headed_at = b.headed_at;
    }
    for (const entry& e : b.entries) {
        entry& mine = out.at(e.item);
        mine = merged(mine, e);
    }
    return out;
}

}  // namespace

assessment merged(const assessment& a, const assessment& b) {
    // A copy that knows of a later removal leads, part by part only copies that know the same: what is brought back must not depend on
    // which stale copies it met before.
    assessment out = a.removed_at == b.removed_at ? joined(a, b) : a.removed_at > b.removed_at ? a : b;
    out.created_at = first_of(a.created_at, b.created_at);
    out.finished_at = first_of(a.finished_at, b.finished_at);
    return out;
}

workspace merged(const workspace& a, const workspace& b) {
    workspace out = a;
    if (std::tie(b.current_at, b.current) > std::tie(a.current_at, a.current)) {
        out.current = b.current;
        out.current_at = b.current_at;
    }
    const auto later = [](auto& mine, time_ms& at, const auto& theirs, time_ms their_at) {
        if (std::tie(their_at, theirs) > std::tie(at, mine)) mine = theirs, at = their_at;
    };
    later(out.stays, out.stays_at, b.stays, b.stays_at);
    later(out.plain, out.plain_at, b.plain, b.plain_at);
    bring_in(out.sheets, b.sheets);
    std::map<std::string, int, std::less<>> places;
    for (const assessment& mine : out.assessments) places.emplace(mine.id, static_cast<int>(places.size()));
    for (const assessment& theirs : b.assessments) {
        const auto mine = places.find(theirs.id);
        if (mine == places.end()) {
            out.assessments.push_back(theirs);
        } else {
            assessment& here = out.assessments[static_cast<std::size_t>(mine->second)];
            here = merged(here, theirs);
        }
    }
    const auto born = [&](int i) {
        const assessment& x = out.assessments[static_cast<std::size_t>(i)];
        return std::tie(x.created_at, x.id);
    };
    std::vector<assessment> in_order;
    for (const int i : ordered(out.assessments.size(), [&](int x, int y) { return born(x) < born(y); }))
        in_order.push_back(std::move(out.assessments[static_cast<std::size_t>(i)]));
    out.assessments = std::move(in_order);
    return out;
}

}  // namespace jindan
