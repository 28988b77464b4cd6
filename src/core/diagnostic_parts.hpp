// What the readers of a diagnostic's parts share. They read in the order in which parts lean on each other: languages, scales,
// dimensions, items, weights, scores, then the conditions that refer to them. What one part gets wrong is not reported again by
// the parts that lean on it. Private to this layer.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/bands.hpp"
#include "core/bools.hpp"
#include "core/diagnostic.hpp"
#include "core/diagnostic_json.hpp"
#include "core/reader.hpp"

namespace jindan {

inline constexpr std::size_t most_parts = 200;  // scales, dimensions, scores, bands of one score: more is a mistake or an attack
inline constexpr std::size_t most_terms = 100'000;  // of all scores together; to say "all" in each is short to write and long to keep
inline constexpr int widest_value = 1'000;      // of a scale, either way

struct diagnostic_parts {
    diagnostic_parts(findings& wrong, const diagnostic_limits& limits) : most(limits), wrong_(wrong) {}

    // Ids of one list, each once.
    using ids = std::map<std::string, int, std::less<>>;

    diagnostic d;
    const diagnostic_limits& most;
    ids scales, dimensions, tallies, weight_sets, conclusions;
    ids numbers;  // items, scores and weights: one name space, so that a formula can name them; see `number_at`

    // What a part refers to, and where.
    using references = std::vector<std::pair<reader, operand>>;
    references* referred = nullptr;                  // of the part being read; nowhere while nobody wants to know
    std::vector<std::vector<operand>> score_refers;  // per score
    std::vector<references> item_refers;             // per item: of its conditions

    // Scores are read in the order of the file, the first one last, and earlier where another one refers to them.
    enum class reading : unsigned char { waits, goes_on, done };
    std::vector<reader> scores_to_read;
    std::vector<reading> score_readings;  // per score
    int reading_score = -1;               // those above it may be referred to; -1 and 0: all
    int readings_inside = 0;              // each other
    std::size_t terms = 0;           // of the scores so far
    std::size_t problems() const { return wrong_.count() - of_texts_; }  // found so far, without those that concern only words

    // Items and scores that were read without a problem: what they can come to is known.
    bools sure_items, sure_scores;
    bool sure_weights = true, sure_tallies = true, sure_languages = false;
    bool sure(const operand& o) const;

    // common_json.cpp ------------------------------------------------------------------------------------------------
    // The id of the part that will stand at `index`; empty where it cannot be referred to.
    static std::string define(const std::optional<reader>& v, ids& among, int index);
    // Index of the id that a field names, or -1 after reporting.
    static int refer(const reader& v, const ids& among);
    int refer_item(const reader& v);
    void wrong_item(const reader& v, int index) const;  // reports that its kind does not fit, if it is known
    int refer_score(const reader& v);  // to one that may be referred to here
    // A value that the score can have; any where that is not known.
    std::optional<double> number_of(const reader& v, int score) const;
    // 0 for score::bands, n for score::band_sets[n - 1], or -1 after reporting. No field: "level".
    static int refer_set(const std::optional<reader>& v, const score& s);
    localized text(const reader& r);
    localized need_text(fields& f, std::string_view name);
    std::vector<localized> texts(const reader& r, std::size_t fewest, std::size_t most_of_them);

    template <typename To, typename From>
    static void take(To& to, std::optional<From> from) {
        if (from) to = static_cast<To>(std::move(*from));
    }

    // formula_json.cpp -----------------------------------------------------------------------------------------------
    // "from", "above", "to", "below" of an object; reports an interval without inside.
    placed_range read_interval(fields& f, const reader& r) const;
    std::optional<operand> read_operand(const reader& r);
    expression read_expression(const reader& r);

    // conditions_json.cpp --------------------------------------------------------------------------------------------
    condition read_condition(const reader& r);

private:
    bool may_lean_on(int score, const reader& v);  // or reports; reads it where that has not been done
    operand lean(const reader& where, const operand& on);
    std::optional<operand> read_answer(const reader& r);
    std::optional<operand> read_named(const reader& r);

    findings& wrong_;
    std::size_t of_texts_ = 0;
};

inline const std::vector<band>& bands_of(const score& s, int set) { return set > 0 ? s.band_sets[static_cast<std::size_t>(set) - 1].bands : s.bands; }
int option_at(const item& it, std::string_view id);  // index, or -1

// Numbers by index in `diagnostic_parts::numbers`: items from 0, scores and weights above these.
inline constexpr int score_base = 1'000'000, weight_base = 2'000'000;

// Each in a file of its own name.
void read_languages(diagnostic_parts& p, const reader& r);        // head_json.cpp
void read_source(diagnostic_parts& p, const reader& r);
void read_scale(diagnostic_parts& p, const reader& r);
void read_dimension(diagnostic_parts& p, const reader& r);
void find_unused_dimensions(const diagnostic_parts& p, const reader& list);
void read_levels(diagnostic_parts& p, const reader& r);
void read_item(diagnostic_parts& p, const reader& r);             // items_json.cpp; each in turn
void end_items(diagnostic_parts& p);                              // all are read
void read_item_conditions(diagnostic_parts& p, const reader& r);  // each in turn, once scores are known
void read_weights(diagnostic_parts& p, fields& root);             // weights_json.cpp
// The terms of a score whose kind is known and no formula.
void read_terms(diagnostic_parts& p, fields& f, const reader& r, score& out);  // terms_json.cpp
void define_scores(diagnostic_parts& p, const reader& list);      // scores_json.cpp
void read_scores(diagnostic_parts& p, const reader& list);
void read_score(diagnostic_parts& p, int index);                  // unless it is read, or being read
void read_rules(diagnostic_parts& p, fields& root);               // rules_json.cpp
void read_sheet(diagnostic_parts& p, const reader& r);            // sheet_json.cpp
// `whole`: the score's range is known.
void read_bands(diagnostic_parts& p, const reader& list, const score& s, bool whole, std::vector<band>& out);  // bands_json.cpp
void find_order(diagnostic_parts& p);                             // order.cpp

}  // namespace jindan
