// A group of respondents to one diagnostic: figures of each score and each measure of the file, in all and by segment. In constant
// memory, whatever their number (core/groups.hpp says how), since there are only so many segments. Who cannot be scored is left out and counted.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/engine.hpp"
#include "core/groups.hpp"
#include "core/name_index.hpp"

namespace jindan {

struct score_figures {
    groups::statistics numbers;                  // at_maximum and of_range where the score's range is known
    std::vector<std::vector<long long>> bands;   // respondents in each band of score::bands, then of each of score::band_sets
};

struct measure_figures {
    long long n = 0, unscorable = 0;     // with and without a number
    std::optional<double> share, minus;  // 0–1; nothing without numbers; minus also where the measure has none
    std::optional<double> value;         // share - minus
};

// More is a column that names each respondent.
inline constexpr int most_segments = 1'000;

struct group_figures {
    std::string segment;  // may be empty: respondents whose segment is not known are one of their own
    long long respondents = 0;
    std::vector<score_figures> scores;      // as diagnostic::scores
    std::vector<measure_figures> measures;  // as diagnostic::group_measures
};

class respondents {
public:
    explicit respondents(const diagnostic& d, groups::deviation spread = groups::deviation::sample);

    // What `score_all` made of the answers; nullptr: they were refused, so that there is no score.
    void add(std::string_view segment, const responses* given, const scored* result);

    group_figures all() const;
    std::vector<group_figures> by_segment() const;  // in order of first appearance
    bool crowded() const { return crowded_; }        // there were more segments; those beyond the most are not in by_segment

private:
    struct counts {
        long long n = 0, unscorable = 0, share = 0, minus = 0;
    };
    struct part {
        long long respondents = 0;
        std::vector<groups::tally> tallies;
        std::vector<std::vector<std::vector<long long>>> bands;
        std::vector<counts> measures;
    };
    part begun() const;
    void add(part& to, const responses* given, const scored* result) const;
    group_figures figures(const part& p, std::string name) const;

    const diagnostic& d_;
    groups::deviation spread_;
    part all_;
    bool crowded_ = false;
    name_index names_;
    std::vector<part> segments_;
};

}  // namespace jindan
