// What holds for any diagnostic that was read and any answers to it.
#pragma once

#include "core/accounts.hpp"
#include "core/decimal.hpp"
#include "core/explain.hpp"
#include "core/scoring.hpp"
#include "fuzz/door.hpp"
#include "support/any_answers.hpp"

namespace jindan::fuzz {

inline bool inside(double x, double from, double to) { return decimal::at_most(from, x) && decimal::at_most(x, to); }

inline void must_be_scored(const diagnostic& d, const responses& given, const scored& now) {
    must(now.items.size() == d.items.size() && now.scores.size() == d.scores.size(), "every item and score is there");
    for (std::size_t i = 0; i < d.items.size(); ++i) {
        const scored_item& it = now.items[i];
        must(it.score.has_value() == (it.why == absence::none), "an item has a score or a reason");
        if (it.score) must(inside(*it.score, d.items[i].lowest, d.items[i].highest), "the score of an item is in its range");
    }
    for (std::size_t i = 0; i < d.scores.size(); ++i) {
        const score& s = d.scores[i];
        const scored_score& one = now.scores[i];
        must(one.value.has_value() == (one.why == absence::none), "a score has a number or a reason");
        if (one.value) must(inside(*one.value, s.lowest, s.highest), "a score is in its range");
        if (one.value) must(inside(*one.value, one.attainable.from, one.attainable.to), "a score is in what could be attained");
        must(decimal::at_most(one.possible.from, one.possible.to), "what is possible has its ends in order");
        must(one.bands.size() == 1 + s.band_sets.size(), "a score is told its band of each set");
        for (std::size_t b = 0; b < one.bands.size(); ++b)
            must(one.bands[b] >= -1 && one.bands[b] < static_cast<int>((b ? s.band_sets[b - 1].bands : s.bands).size()), "a band is one of its set");
    }
    for (std::size_t i = 0; i < now.conclusions.size(); ++i) must(now.conclusions[i] < static_cast<int>(d.rules[i].conclusions.size()), "a conclusion is one of its rule");
    const explanation why = explain(d, given, now);
    must(why.scores.size() == d.scores.size(), "every score is explained");
}

// However the missing answers turn out, a score comes to what was said to be possible.
inline void must_score(const diagnostic& d, dice& chance) {
    scored now, then;
    for (int round = 0; round < 3; ++round) {
        const responses given = test::any_responses(d, chance);
        score_all(d, given, {}, now);
        must_be_scored(d, given, now);
        responses complete = given;
        for (std::size_t i = 0; i < complete.size(); ++i)
            if (complete[i].is == response::state::blank) complete[i] = test::any_response(d, d.items[i], chance);
        score_all(d, complete, {}, then);
        for (std::size_t i = 0; i < d.scores.size(); ++i) {
            const scored_score &early = now.scores[i], &late = then.scores[i];
            if (late.value) must(inside(*late.value, early.possible.from, early.possible.to), "a score comes to what was possible");
            if (early.settled) must(early.value.has_value() == late.value.has_value(), "what is settled stays");
            if (early.settled && early.value) must(decimal::equal(*early.value, *late.value), "what is settled stays the same number");
        }
        const result shown = evaluated(d, given);
        for (const dimension_result& dim : shown.dimensions) must(!dim.profile || (*dim.profile >= 0 && *dim.profile <= 100), "a profile is 0–100");
    }
    if (!d.sheet) return;
    std::vector<account> all;
    for (int i = 0; i < 4; ++i) all.push_back({std::string(1, static_cast<char>('A' + i)), test::any_responses(d, chance)});
    for (int set = 0; set < static_cast<int>(d.sheet->sets.size()); ++set) {
        account_options how;
        how.set = set;
        const portfolio_result r = compared(d, all, how);
        must(r.order.size() + r.unranked.size() == all.size(), "an account is ranked or not");
        for (const account_result& a : r.accounts) {
            must(a.rank.has_value() == a.value.has_value(), "who has a value has a rank");
            must(!a.share || inside(*a.share, 0, 1), "a share is a part");
            must(!a.tier || *a.tier < static_cast<int>(r.tiers.size()), "a tier is one of the sheet");
        }
    }
}

}  // namespace jindan::fuzz
