// What a file would change, before it does: record by record what is new, what differs and which copy is later, and what becomes of it as the
// reader chooses. Nothing is overwritten silently.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "book/book.hpp"
#include "book/book_json.hpp"
#include "book/joining.hpp"

namespace jindan::book {

enum class difference : unsigned char {
    added,  // not here yet
    same,
    theirs_later,   // the file's is later in all in which they differ
    ours_later,
    each_later,     // of assessments: each has something that is later than the other's
    removed_there,  // and here it is whole
    brought_back    // was removed here, and was changed there since
};
inline constexpr int difference_count = 7;

struct change {
    book::kind kind = kind::account;
    std::string id;
    std::string label;       // what a reader knows it by: a name, a text; of an assessment, visit, review and plan its account's; may be empty
    std::string diagnostic;  // of an assessment and a visit: id of theirs
    std::string when;        // quarter of an assessment, "2026-Q4"; day of a visit and review; year of a plan; else empty
    difference what = difference::same;
    std::vector<std::string> fields;  // in which they differ, as a file names them, each once; without moments. Entries are "answers" and "memos"
    std::vector<std::string> items;   // of an assessment: ids of the items whose answers or memos differ
    bool operator==(const change&) const = default;
};

struct import_preview {
    std::vector<change> changes;  // all but the same ones, by kind and in the order of the file
    std::array<std::array<int, difference_count>, kind_count> counts{};  // by kind and difference; those that are the same, too
    std::vector<same_customer> perhaps;  // pairs that may be one; those of `joins` no longer
    bool empty() const { return changes.empty() && perhaps.empty(); }
};

// Settings as they are before anybody sets them are none. Records that were removed there and are not known here change nothing that can be
// seen, and are not counted. `joins` is what the reader has said of pairs so far.
import_preview preview(const records& ours, const records& theirs, const std::vector<same_customer>& joins = {});

enum class take : unsigned char { merged, theirs, ours };
struct choice {
    book::kind kind = kind::account;
    std::string id;
    take what = take::merged;
};
struct choices {
    std::vector<same_customer> joins;
    std::vector<choice> of;        // records without one are merged, see merging.hpp
    take settings = take::merged;
};

// Our records with the file's. `now` is the moment of what the reader chose against time: theirs that is older is a change of now, so that no
// other copy takes it back. An answer that changes in an assessment that is finished becomes a correction, if none says so yet. Of records
// that are not here yet, `ours` keeps nothing.
records apply(const records& ours, const records& theirs, const choices& how, time_ms now);

}  // namespace jindan::book
