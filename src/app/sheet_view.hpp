// A rating sheet as it stands: the accounts that are kept, held against each other with what the reader has set.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/state.hpp"
#include "core/accounts.hpp"
#include "core/typed_number.hpp"

namespace jindan::app {

// The criteria the reader has chosen; only with a diagnostic that has a sheet.
int criteria_index(const state& s);
const criteria& criteria_of(const state& s);

// The reader's weights, as diagnostic::weights, and the tiers with the reader's cuts.
std::vector<double> weights_of(const state& s);
tier_rule tiers_of(const state& s);
int weight_set_of(const state& s);  // that these weights are: index into diagnostic::weight_sets, -1: the file's own, -2: neither

struct sheet_view {
    std::vector<const assessment*> accounts;  // in the order they were added
    portfolio_result all;                     // in the same order
};
sheet_view view_of(const state& s);

// Indices into `accounts`, as the list has them: by rank, then those without one.
std::vector<int> listed(const sheet_view& v);

// What ranks under the chosen criteria, in the reader's language, and its value as the page says it.
std::string ranking_name(const state& s);
std::string say_ranking(const state& s, double value);

// Items of the chosen criteria that an account has no answer to.
int missing_ratings(const state& s, const assessment& a);

// What stands in a number field: what is being typed, else the number that is kept.
std::string number_text(const state& s, std::string_view node, const std::optional<double>& kept);

using jindan::typed_number;

// Why `text` is no answer to a number item, in the reader's language; empty where it is one, or blank.
std::string number_problem(const item& it, std::string_view text, std::string_view lang);

// "1,234.5"
std::string say_number(double x);

}  // namespace jindan::app
