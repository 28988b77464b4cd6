// The rating sheets that can classify accounts: those of the site, as the reader has set them there, then the reader's own sets of criteria as
// diagnostics like any other.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "book/app/state.hpp"
#include "book/sheets.hpp"

namespace jindan::book_app {

struct offered_sheet {
    std::shared_ptr<const diagnostic> what;
    const book::criteria_set* own = nullptr;  // the reader's set that it was made of, in state::kept; nullptr: of the site
    std::string weights = {};                 // what weights are called that the reader has set on its page; then its own are one more set of weights. Empty: its own
    std::vector<int> cut = {};                // criteria, indices, whose tiers the reader has cut otherwise there

    const std::string& id() const { return own ? own->id : what->id; }  // as sheet_called takes it, which gives it without the reader's weights and cuts
    bool changed(int criteria) const { return !weights.empty() || std::find(cut.begin(), cut.end(), criteria) != cut.end(); }
};

class sheet_list {
public:
    // Of `s`, whose records must stay where they are meanwhile. A set without criteria is none, nor is one that was removed.
    explicit sheet_list(const state& s);

    const std::vector<offered_sheet>& all() const { return all_; }
    const offered_sheet* find(std::string_view diagnostic) const;  // by its id, as book::diagnostic_id_of gives it for a set
    const std::string& language() const { return language_; }      // of the words in the reader's own

private:
    std::vector<offered_sheet> all_;
    std::string language_;
};

// What a diagnostic made of the reader's criteria says of itself in a language.
book::sheet_words words_of_sheets(std::string_view lang);

}  // namespace jindan::book_app
