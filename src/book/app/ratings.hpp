// Ratings of accounts in the book, by the site's rating sheets and by criteria of the reader's own, as they stand.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "book/app/overview.hpp"
#include "book/portfolio.hpp"

namespace jindan::book_app {

// What a sheet asks of an account: of its criteria those that are chosen in the portfolio, else on its page, else the first.
struct asked_items {
    int set = 0;                 // index into sheet::sets
    std::vector<int> rated;      // on a scale; indices into diagnostic::items
    std::vector<int> numbers;    // these may stay empty
    bool complete(const answers& given) const;  // rated by all
};
asked_items asked_by(const state& s, const diagnostic& d);

// A rating sheet by the id of a set or of a diagnostic of the site; nullptr: there is none.
bool is_sheet(const state& s, std::string_view id);  // a set may be without criteria: then it makes no diagnostic
std::shared_ptr<const diagnostic> sheet_called(const state& s, std::string_view id);

// What is written in the field of a number that a sheet asks for; nothing where it is none, or not as the sheet wants it.
std::optional<double> rating_number(const item& asked, std::string_view text);

// The assessment that tells how an account is rated: the latest of the reader's own view up to a quarter that has an answer.
struct rating_now {
    int assessment = -1;  // in records::assessments; -1: none
    bool of_now = false;  // it belongs to that quarter itself
};
rating_now rated_now(const book::book_index& in, const diagnostic& d, std::string_view account, int now);

// All accounts of the portfolio by name, as they are rated.
struct rating_list {
    struct row {
        int account = 0, assessment = -1;  // places; -1: never rated
        int answered = 0;                  // of what is rated
        int period = 0;
        bool done = false;  // rated by each criterion
        std::optional<double> points;
    };
    std::vector<row> rows;
    int done = 0;

    int place_of(int account) const;  // in `rows`, or -1
    int next_open(int after) const;   // the next one after this place that is not done, from the start again; -1: none
};
rating_list ratings_of(const overview& all, const diagnostic& d);

}  // namespace jindan::book_app
