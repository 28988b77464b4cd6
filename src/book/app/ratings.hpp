// Ratings of accounts by a set of criteria of the reader's own, as they stand.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "book/app/overview.hpp"
#include "book/portfolio.hpp"

namespace jindan::book_app {

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
        int answered = 0;                  // of the criteria
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
