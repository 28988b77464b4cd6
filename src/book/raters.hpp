// Several views of one account with one diagnostic in one quarter brought together: the reader's own, colleagues', the customer's.
//
// What is shown of a view are its answers as they were given; what is counted are values (book/values.hpp), so that a reversed item counts
// the way its score does and agreeing with "We forget" is a low value. Spread is that of a sample: one view alone has none.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "book/index.hpp"
#include "book/values.hpp"

namespace jindan::book {

struct rater_view {
    int assessment = -1;  // place in records::assessments
    view by = view::own;
    std::string rater;    // may be empty
    std::optional<double> points;
    int level = -1;       // index of the band in the edition at hand; -1: none, or not known
};

// Of the views that have a value.
struct agreement {
    int n = 0;
    std::optional<double> mean, spread, lowest, highest;  // spread: of at least two
    std::optional<double> range;   // highest - lowest; of at least two
    std::optional<double> own, others;  // the reader's own, and the mean of all others
    std::optional<double> difference;   // own - others: above 0, the reader sees it better than the others do
};

struct item_agreement {
    int item = 0;
    std::vector<std::optional<double>> answers, values;  // as raters::views
    int answered = 0;  // views with an answer; one without a value counts too
    agreement figures;
};

struct dimension_agreement {
    int dimension = 0;
    std::vector<std::optional<int>> profiles;  // as raters::views
    agreement figures;                         // of the profiles, 0–100
};

struct raters {
    std::vector<rater_view> views;  // the reader's own, colleagues by name, then customers by name; those of one name by id
    std::vector<item_agreement> items;            // as diagnostic::items
    std::vector<dimension_agreement> dimensions;  // as diagnostic::dimensions
    bool same_edition = true;  // all were made with one edition; else totals stand side by side and are not counted together
    agreement total;           // of the points as each view has them
    // Items with at least two values that differ, widest first: by range, then by spread, both as a part of the range that the item can
    // have, then in the order of the page. Items without such a range, as a number without bounds, are not among them.
    std::vector<int> apart;
    std::vector<int> partly;  // items that some views have answered, and not all
};

// Of one person (own; or whoever has the same name and stands on the same side) the one finished last counts; of those without a name
// each is somebody else. Nothing that is not finished counts.
raters raters_of(const book_index& in, std::string_view account, const diagnostic& d, int period);

}  // namespace jindan::book
