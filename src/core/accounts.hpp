// Many accounts on one rating sheet: each is scored as the diagnostic says, then all are held against each other
// (core/portfolio.hpp). What a page and the command line show of a portfolio is here; neither works out anything itself.
// Pure and total. Accounts are named by their index; lists per account are as long as the accounts, in their order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine.hpp"
#include "core/portfolio.hpp"

namespace jindan {

struct account {
    std::string name;
    responses given;
};

struct account_options {
    int set = 0;                   // index into sheet::sets; beyond them the first
    std::vector<double> weights;   // the reader's own, as diagnostic::weights; missing ones are the file's
    std::optional<tier_rule> tiers;  // the reader's own; nothing: the file's
    portfolio::tie_ranks ties = portfolio::tie_ranks::competition;
    portfolio::boundary boundary = portfolio::boundary::crossing;
    portfolio::rounding rounding = portfolio::rounding::rounded_up;
    portfolio::quantile_definition quantile = portfolio::quantile_definition::inclusive;
    portfolio::percentile_definition percentile = portfolio::percentile_definition::mean;
};

struct account_result {
    std::string name;
    std::optional<double> value;       // of what ranks: the score, or the combined value, 0–100
    std::optional<int> rank;           // 1 is best
    std::optional<double> percentile;  // 0–1: the part of the ranked accounts with at most this value (at least, where less is better), equal ones counted half
    std::optional<double> measure;     // as answered; nothing also where the set has none
    std::optional<double> share, cumulative;  // 0–1, of the measure; cumulative: of all from the largest measure to this one
    std::optional<int> tier;           // index into tier_rule::tiers
    std::optional<int> field;          // index into matrix::fields
    std::optional<double> across, up;  // where it stands in the matrix
    absence why = absence::none;       // why there is no value
    std::vector<int> missing;          // items of the set that are asked and not answered
    std::optional<int> swing;          // worst rank less best rank over portfolio_result::standings; nothing where unranked in one
};

// The accounts under one set of weights.
struct account_standing {
    int weight_set = -1;  // index into diagnostic::weight_sets; -1: the weights that were asked for
    std::vector<std::optional<double>> values;
    std::vector<std::optional<int>> ranks;
    std::vector<std::optional<int>> moved;  // places up (positive) or down against the weights that were asked for
};

// Accounts that belong together in a tier or in a field of the matrix.
struct account_group {
    std::vector<int> accounts;  // tier: best first; field: in their own order
    double measure = 0;         // sum over those that have one
    double hours = 0;           // tier: of the reader's time in a month, for all of them
};

struct portfolio_result {
    std::vector<account_result> accounts;  // in the order they came in
    std::vector<int> order;                // ranked ones, best first
    std::vector<int> unranked;             // in their own order; account_result::why says why
    std::vector<std::optional<portfolio::no_result>> scales;  // per criteria::combine: why its values cannot be brought to 0–1
    std::vector<int> by_measure;           // those with a share, largest first: the axis of the cumulative curve
    double measure = 0;                    // sum of the measure
    std::optional<portfolio::no_result> no_shares, no_tiers;  // why there are none; nothing too where the set asks for none
    std::optional<portfolio::head> pareto;  // the fewest accounts that make up criteria::pareto_percent of the measure, and their share
    std::optional<portfolio::head> top;     // the largest criteria::top_percent of the accounts, and the share they really have
    std::vector<account_group> tiers;       // as tier_rule::tiers
    std::vector<account_group> fields;      // as matrix::fields; empty without a matrix
    std::vector<int> unplaced;              // in no field, for want of one of its two scores
    std::vector<account_standing> standings;  // first the weights asked for, then each of diagnostic::weight_sets
};

// Empty where the diagnostic has no sheet.
portfolio_result compared(const diagnostic& d, const std::vector<account>& all, const account_options& how = {});

// diagnostic::weights under one of its weight_sets.
std::vector<double> weights_of(const diagnostic& d, int weight_set);

}  // namespace jindan
