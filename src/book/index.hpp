// Where things are in a book: found once for all that is shown of it, in one pass over the records and a short sort for each account.
#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "book/book.hpp"
#include "core/name_index.hpp"

namespace jindan::book {

// A quarter as a plain number, so that neighbours differ by one: year * 4 + number - 1, of the reader's own year.
using quarter_number = std::function<int(const date&)>;

// Looks into the records it was made of, which must stay as they are meanwhile. Records and their parts are named by their place in
// `records`. What was removed is not there, nor what belongs to an account that is not.
class book_index {
public:
    book_index(const records& r, const quarter_number& period, int utc_offset);

    const records& book() const { return *book_; }
    int account(std::string_view id) const;     // place, or -1
    int assessment(std::string_view id) const;  // place, or -1
    int period(int assessment) const { return periods_[static_cast<std::size_t>(assessment)]; }
    int period(const date& day) const { return period_(day); }
    const std::vector<int>& portfolio() const { return portfolio_; }  // accounts that are not archived, in their order

    // Assessments of one account (empty: of no account, which is the reader's own organisation) with one diagnostic, whoever's view it
    // is. By period; within one those that are not finished come first, then by the time of finishing, of the last change, and by id.
    std::span<const int> history(std::string_view account, std::string_view diagnostic) const;
    // With any diagnostic, one after the other in the order in which the records first name them.
    std::span<const int> all_of(std::string_view account) const;

private:
    int slot(std::string_view account) const;
    bool before(int assessment, int other) const;  // of one account

    const records* book_;
    quarter_number period_;
    name_index accounts_, assessments_, diagnostics_;
    std::vector<int> account_places_, assessment_places_;  // by number of the id
    std::vector<int> portfolio_, periods_;
    std::vector<int> order_;       // assessments, by account, diagnostic and as above
    std::vector<int> diagnostic_;  // number, per assessment
    std::vector<int> starts_;      // in order_, per account and one before for no account; one more for the end
};

// The last of a history in one period that is the reader's own view, finished or not, or -1.
int latest_own(const book_index& in, std::span<const int> history, int period);

// The last of a history up to a period that is the reader's own view and finished, or -1.
int latest_finished(const book_index& in, std::span<const int> history, int until);

}  // namespace jindan::book
