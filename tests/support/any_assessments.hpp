// Assessments of any kind, with every field at its ends. `Dice` has below(n): a number from 0 to n - 1.
#pragma once

#include <string>
#include <utility>

#include "core/assessment.hpp"
#include "core/assessment_json.hpp"
#include "core/decimal.hpp"
#include "support/any_answers.hpp"

namespace jindan::test {

template <class Dice>
std::string any_words(Dice& d, int most) {
    static const std::string parts[] = {"한빛", " ", "a", "\"", "\\", "\n", "😀", "=1+1", std::string(1, '\0'), "\xE2\x80\xA8", "</script>", "{", "e\xCC\x81"};
    std::string out;
    for (int n = d.below(6); n > 0 && most > 0; --n, most -= 9) out += parts[d.below(static_cast<int>(std::size(parts)))];
    return out;
}

template <class Dice>
time_ms any_moment(Dice& d) {
    const time_ms all[] = {0, 1, 1'795'435'200'000, 1'795'435'200'001, latest_in_file};
    return all[d.below(5)];
}

template <class Dice>
double any_decimal(Dice& d) {
    const double all[] = {0, 1, 5, -1, 0.5, -0.000000001, 123456.789, 999'999'999'999'999, -999'999'999'999'999};
    return all[d.below(static_cast<int>(std::size(all)))];
}

// Of `about`, answered as it asks, or of an edition that nobody knows.
template <class Dice>
assessment any_assessment(const diagnostic& about, Dice& d, const std::string& id) {
    assessment a;
    a.id = id;
    const bool ours = d.below(3) > 0;
    a.made_with = ours ? edition_of(about) : edition{about.id, "0.9", "00000000000000ff"};
    a.account = any_words(d, limits::account);
    a.quarter = {d.below(5) ? 2026 : d.below(2) ? 2000 : 2999, 1 + d.below(4)};
    a.headed_at = any_moment(d);
    a.created_at = any_moment(d);
    a.finished_at = any_moment(d);
    for (const item& it : about.items) {
        if (d.below(3) == 0) continue;
        entry& e = a.at(it.id);
        const response r = any_response(about, it, d);
        if (d.below(4) && r.parts.empty()) e.answer = ours ? r.value : any_decimal(d);
        e.answered_at = any_moment(d);
        if (d.below(3) == 0) e.memo = any_words(d, limits::memo);
        e.noted_at = any_moment(d);
    }
    if (!ours && d.below(2)) a.at("gone").answer = any_decimal(d);
    if (ours)
        stand(a, about);
    else if (d.below(2))
        a.points = any_decimal(d), a.band = "old-band";
    if (d.below(5) == 0) a.remove(a.changed_at() + 1 > latest_in_file ? latest_in_file : a.changed_at() + 1);
    return a;
}

template <class Dice>
workspace any_workspace(const diagnostic& about, Dice& d) {
    workspace w;
    for (int n = d.below(5); n > 0; --n) w.assessments.push_back(any_assessment(about, d, "a" + std::to_string(n)));
    if (d.below(2)) w.current = "a1";
    w.current_at = any_moment(d);
    w.stays = d.below(2) == 1;
    w.stays_at = any_moment(d);
    w.plain = d.below(2) == 1;
    w.plain_at = any_moment(d);
    for (const char* id : {"key-account", "sheet"}) {
        if (d.below(2)) continue;
        sheet_setting& s = setting_in(w.sheets, id);
        if (d.below(2)) s.criteria = "standard";
        if (d.below(2)) s.weights = {{"weight-a", 0}, {"weight-b", d.below(3) * 0.25}};
        if (d.below(2)) s.cuts = {{"accounts.top", any_decimal(d)}};
        s.criteria_at = any_moment(d);
        s.weights_at = any_moment(d);
        s.cuts_at = any_moment(d);
    }
    return w;
}

}  // namespace jindan::test
