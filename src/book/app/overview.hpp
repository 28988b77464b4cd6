// What is worked out of the records for the screens, once for each change of them: where each account stands, and which are listed.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "book/app/portfolio_plans.hpp"
#include "book/app/portfolio_view.hpp"
#include "book/app/sheets.hpp"
#include "book/app/doings.hpp"
#include "book/app/state.hpp"
#include "book/due.hpp"
#include "book/index.hpp"
#include "book/trend.hpp"

namespace jindan::book_app {

struct rating_list;

// Where an account stands with the diagnostic that its level comes from.
struct standing {
    std::vector<book::stop> stops;  // up to this quarter
    const book::stop* last() const { return stops.empty() ? nullptr : &stops.back(); }
    std::vector<book::due_part> due;  // what none of this quarter is finished of; empty where the account is put away
    bool begun() const;               // one of those waits to be finished
    std::optional<double> sales;  // of the latest year in which any account has figures, in the currency of the settings
};

// What has a day up to the end of the quarter: an action, a goal of a plan; and plans that the customer has not agreed to, which have none.
struct due_thing {
    enum class kind : unsigned char { action, goal, plan } what = kind::action;
    int record = 0, goal = 0;  // place in records::actions or plans; in the plan's goals
    std::optional<date> day;
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
    const std::vector<int>& due() const { return due_; }  // places of accounts of which something is due, as book::due_assessments orders them
    // What is due of the reader's own organisation; and assessments about customers that nobody has said whose they are.
    const std::vector<book::due_part>& own_due() const { return own_due_; }
    const std::vector<int>& unassigned() const { return unassigned_; }
    int put_away() const { return put_away_; }            // how many accounts are

    // What is done with accounts; made when it is asked for first.
    const doings& doing() const { return doing_ ? *doing_ : doing_.emplace(*s_, index_); }

    // Whether an account has been assessed with a diagnostic in the reader's quarter of today.
    enum class stage : unsigned char { none, begun, done };
    stage this_quarter(std::string_view account, std::string_view diagnostic) const;

    // What is to be done by the end of the quarter of today.
    const std::vector<due_thing>& work() const;

    // Made when first asked for, and anew where what is chosen has changed.
    const sheet_list& sheets() const;
    const portfolio_view& portfolio() const;
    const portfolio_plans& plans() const;
    const rating_list& ratings(const diagnostic& d) const;  // of each sheet

private:
    const state* s_;
    book::book_index index_;
    const diagnostic* levels_ = nullptr;
    int now_ = 0, put_away_ = 0;
    std::vector<standing> standings_;
    std::vector<int> due_, unassigned_;
    std::vector<book::due_part> own_due_;
    std::vector<book::used_before> others_;
    std::vector<std::string> tags_;
    mutable std::optional<sheet_list> sheets_;
    mutable std::optional<portfolio_view> portfolio_;
    mutable std::optional<portfolio_plans> plans_;
    mutable portfolio_state chosen_;  // what they are of
    mutable std::map<std::string, std::shared_ptr<const rating_list>> ratings_;
    mutable std::optional<doings> doing_;
    mutable std::optional<std::vector<due_thing>> work_;
};

// The first questionnaire about customers, that levels come from; nullptr where there is none.
const diagnostic* levels_of(const state& s);

// Where things are in the records of `s`, by the reader's quarters.
book::book_index index_of(const state& s);

// "2026년 4분기", "2026 회계연도 3분기": of a period's number.
std::string quarter_name(const state& s, int period);

// Quarters of years that begin in this month, as book_index counts them.
book::quarter_number quarters_from(int fiscal_start);

}  // namespace jindan::book_app
