// What is worked out of the records for the screens, once for each change of them: where each account stands, and which are listed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "book/app/state.hpp"
#include "book/index.hpp"
#include "book/trend.hpp"

namespace jindan::book_app {

// Where an account stands with the diagnostic that its level comes from.
struct standing {
    book::result_then at;      // of the latest finished assessment
    int assessment = -1;       // place of that, or -1
    int period = 0;            // of that
    bool begun = false;        // one of this quarter waits to be finished
    bool due = false;          // none of this quarter is finished, and the account is not put away
    std::optional<double> sales;  // of the latest year in which any account has figures, in the currency of the settings
};

class overview {
public:
    // Of `s`, which must stay where it is meanwhile.
    explicit overview(const state& s);

    const state& of() const { return *s_; }
    const book::book_index& index() const { return index_; }
    const diagnostic* levels() const { return levels_; }  // the first questionnaire about customers; nullptr where there is none
    int now() const { return now_; }                      // the reader's quarter of today, see book_index::period
    const standing& of(int account) const { return standings_[static_cast<std::size_t>(account)]; }
    const std::vector<std::string>& tags() const { return tags_; }  // of accounts that are not put away, by name

    // Places of accounts, as the reader has chosen: found, filtered and in order.
    std::vector<int> listed() const;
    const std::vector<int>& due() const { return due_; }  // places of accounts whose level is due, as book::due_assessments orders them
    int put_away() const { return put_away_; }            // how many accounts are

    // The last eight quarters up to this one.
    book::sparkline sparkline(int account) const;
    static constexpr int quarters_shown = 8;

private:
    const state* s_;
    book::book_index index_;
    const diagnostic* levels_ = nullptr;
    int now_ = 0, put_away_ = 0;
    std::vector<standing> standings_;
    std::vector<int> due_;
    std::vector<std::string> tags_;
};

// year * 4 + number - 1 of the reader's quarter.
int period_number(const date& d, int fiscal_start);

}  // namespace jindan::book_app
