// What a reader has set on rating sheets: kept beside their results, brought together by its own moments, and applied to a sheet.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/date.hpp"
#include "core/diagnostic.hpp"

namespace jindan {

// Which criteria, what counts how much, where tiers end. Ids and numbers that the sheet does not know say nothing.
struct sheet_setting {
    std::string diagnostic;  // id
    std::string criteria;    // id of the set; empty: the first
    std::vector<std::pair<std::string, double>> weights, cuts;  // weight id -> weight, "set.tier" ids -> cut; only those that were changed, by id
    time_ms criteria_at = 0, weights_at = 0, cuts_at = 0;       // of their last change, each its own
    bool operator==(const sheet_setting&) const = default;
};

inline constexpr double largest_weight = 1e6;

namespace limits {
inline constexpr int sheets = 100, settings = 500;  // rating sheets with settings, and settings of each kind
}  // namespace limits

// Of several, each diagnostic once, by id.
const sheet_setting* find_setting(const std::vector<sheet_setting>& all, std::string_view diagnostic);
sheet_setting& setting_in(std::vector<sheet_setting>& all, std::string_view diagnostic);  // added in its place when absent

// The later of the three parts of each, on equal times the greater value. Commutative, associative, idempotent. Of more than `limits::sheets` the
// first by id.
void bring_in(std::vector<sheet_setting>& mine, const std::vector<sheet_setting>& theirs);

// Of the sheets of `named`: what `all` says of them, also where that is nothing.
std::vector<sheet_setting> said_of(const std::vector<sheet_setting>& named, const std::vector<sheet_setting>& all);

// Of the sheets that `by` names, `mine` says what it says; what that changes is a change of `now`, or later than what it replaces.
void put_over(std::vector<sheet_setting>& mine, const std::vector<sheet_setting>& by, time_ms now);

// Moments aside; a sheet of which one says nothing is as one that it does not name.
bool say_the_same(const std::vector<sheet_setting>& a, const std::vector<sheet_setting>& b);

// As the sheet has them where nothing is set, and where a set's cuts would leave a tier without a way in. `set` may be nullptr.
int criteria_index(const sheet& s, const sheet_setting* set);
std::vector<double> weights_as_set(const diagnostic& d, const sheet_setting* set);
tier_rule tiers_as_set(const criteria& c, const sheet_setting* set);

// The same diagnostic with these weights and cuts as its own, save weights that are all 0; its edition stays.
diagnostic as_set(diagnostic d, const sheet_setting& set);

}  // namespace jindan
