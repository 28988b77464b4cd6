// What a file would change, before it does: record by record what is new, what differs and which copy is later, and what becomes of it as the
// reader chooses. Nothing is overwritten silently.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "book/book.hpp"
#include "book/book_json.hpp"
#include "book/joining.hpp"
#include "book/merging.hpp"

namespace jindan::book {

enum class difference : unsigned char {
    added,  // not here yet
    same,
    theirs_later,   // the file's is later in all in which they differ
    ours_later,
    each_later,     // each has something that the other has not: of assessments something later, of accounts something that would be lost
    removed_there,  // and here it is whole
    brought_back    // was removed here, and was changed there since
};
inline constexpr int difference_count = 7;

struct change {
    book::kind kind = kind::account;
    std::string id;
    std::string label;       // what a reader knows it by: a name, a text; of an assessment, visit, review and plan its account's; may be empty
    std::string diagnostic;  // of an assessment and a visit: id of theirs
    int ours = -1, theirs = -1;  // places in the lists of its kind: of ours and of import_preview::theirs; -1: not there
    difference what = difference::same;
    std::vector<std::string> fields;  // in which they differ, as a file names them, each once; without moments. Entries are "answers" and "memos"
    std::vector<std::string> items;   // of an assessment: ids of the items whose answers or memos differ
    bool operator==(const change&) const = default;
};

// Figures of a year that are lost where two accounts are made one.
struct lost_figures {
    std::string label;  // of the account
    figures ours, theirs;
    bool operator==(const lost_figures&) const = default;
};

// Settings are four changes: of the currency and what others are worth in it, of the month in which years begin, of rating sheets, and of the rest.
inline constexpr std::string_view currency_part = "currency", fiscal_part = "fiscal_start", sheets_part = "sheets";  // ids of these; of the rest it is empty

struct import_preview {
    records theirs;               // the file's, where accounts are joined as if it knew ours
    std::vector<change> changes;  // all but the same ones, by kind and in the order of the file
    std::array<std::array<int, difference_count>, kind_count> counts{};  // by kind and difference; those that are the same, too
    std::vector<same_customer> perhaps;  // pairs that may be one; those of `joins` no longer
    std::vector<lost_figures> lost;      // by `joins`
    int years_begin_there = 0;           // month in which the file's years begin, where that is another one and years are in use; else 0
    bool empty() const { return changes.empty() && perhaps.empty(); }
};

// Settings as they are before anybody sets them are none. Records that were removed there and are not known here change nothing that can be
// seen, and are not counted. `joins` is what the reader has said of pairs so far.
import_preview preview(const records& ours, const records& theirs, const std::vector<same_customer>& joins = {});

// What becomes of two copies where the reader says nothing.
template <typename Record>
Record proposed(const Record& a, const Record& b) {
    if constexpr (std::is_same_v<Record, account>)
        return combined(a, b);
    else
        return merged(a, b);
}

enum class take : unsigned char { merged, theirs, ours };
struct choice {
    book::kind kind = kind::account;
    std::string id;
    take what = take::merged;
};
struct choices {
    std::vector<same_customer> joins;
    std::vector<choice> of;        // records without one are as `proposed`
    take settings = take::merged;  // of their parts without one
};

// Our records with the file's. `now` is the moment of what the reader chose against time: theirs that is older is a change of now, so that no
// other copy takes it back. An answer that changes in an assessment that is finished becomes a correction, if none says so yet. Of records
// that are not here yet, `ours` keeps nothing.
records apply(const records& ours, const records& theirs, const choices& how, time_ms now);

// What an import changed: records as they were before, where they were there, and as they are after it.
struct brought {
    records before, after;
    int count = 0;  // of records that a reader can see; the settings are one
};
brought changed_between(const records& before, const records& after);

// Ours without it, as a change of `now`: records are as they were, and new ones are gone. What has been written into since stays.
records taken_back(records ours, const brought& what, time_ms now);

}  // namespace jindan::book
