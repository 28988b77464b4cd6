// Everything the interface shows, as a plain value. Made by `opened`, changed by `update` alone.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/action.hpp"
#include "app/effect.hpp"
#include "app/moment.hpp"
#include "app/texts.gen.hpp"
#include "core/assessment.hpp"
#include "core/diagnostic.hpp"
#include "core/link.hpp"
#include "core/problem.hpp"
#include "core/scoring.hpp"
#include "core/theme.hpp"

namespace jindan::app {

enum class screen {
    start,     // whom, which quarter; what is there already
    question,  // one card per item
    overview,  // all answers
    result,
    shared,    // somebody's result, read-only
    accounts,  // of a rating sheet: all of them against each other
    account,   // … one of them, being rated
    refused,   // the diagnostic itself is unusable
};

// Something to tell, on top of whichever screen is open.
enum class notice_kind { none, plain, warning };
struct notice {
    notice_kind kind = notice_kind::none;
    text_key key{};
    std::string value;            // filled in
    std::optional<problem> wrong;  // instead of `key`
    bool offers_undo = false;     // of the removal
};

inline constexpr int rows_at_first = 200;  // of a rating sheet's list

struct state {
    std::shared_ptr<const diagnostic> about;  // nothing on `refused`
    problems refused;
    std::string lang = "ko";
    theme look;              // of the embedding site

    screen at = screen::start;
    int item = 0;            // of the question card
    bool memo_opened = false;  // the memo of this card was opened, though it may be empty
    bool overview_first = false;  // result was asked for with answers missing: overview marks them
    notice told;
    std::optional<text_key> store_warning;  // what is wrong with the store: stays beside what else is told, until the reader closes it

    workspace kept;
    bool started = false;    // the first state is made; from now on the store does not say which assessment is open
    std::uint64_t revision = 0;  // of the store, last seen
    int next_slot = 0;
    storage held = storage::kept;
    bool update_found = false;  // a newer build is there: told when the card turns, as a notice moves what the reader may be about to press
    bool update_waits = false;  // … told: offered until the reader closes it
    std::string handed;         // a file that came from outside: offered until the reader opens it or closes the notice
    std::string damaged;     // text of slots that could not be read
    bool store_lacks_ours = false;     // the store, when it was last read: something of this tab is not in it
    bool store_holds_removed = false;  // … one of its slots still has the texts of what was removed
    std::optional<assessment> last_removed;  // as it was, while it can be brought back

    std::optional<checked_link> shared;
    link_depth depth = link_depth::answers;  // of the link to share
    bool account_in_link = false;
    std::array<std::size_t, 3> link_sizes{};  // bytes of the whole address by depth, while the result is open

    std::string address;     // of the page, without fragment
    quarter quarter_today;   // what a new assessment begins with
    int utc_offset = 0;      // of the last moment: links carry the date of the reader's own calendar
    std::string seed;        // random characters that ids are made of
    bool can_share = false;
    bool from_book = false;  // the customer book led here
    // Number fields as they are being typed: node id -> text. What is typed need not be a number yet.
    std::vector<std::pair<std::string, std::string>> typed;
    int rows = rows_at_first;  // of a rating sheet's list that are shown; who comes back from an account finds it as it was
    int waiting = 0;         // counts choices, so that a late timer does not move the wrong card

    const assessment* current() const { return kept.find(kept.current); }
    answers given() const;   // of the current assessment; all empty where there is none
    const std::string* typed_in(std::string_view node) const;  // nothing where nobody has typed
};

// What boot hands over.
struct opening {
    std::string diagnostic_json, lang, slot_0, slot_1, fragment, address, seed;
    std::string early;  // done on the page before: the account's name in the first line, then a line for each chosen option, "q7.opt3"
    storage held = storage::kept;
    bool can_share = false;
};

struct step {
    state after;
    effects todo;
    bool changed = true;  // false: nothing that anybody could see
};

// The first state, and what to announce of it: opening a page moves neither focus nor view.
step opened(const opening& o, const moment& when);
step opened(const opening& o, std::variant<diagnostic, problems> read, const moment& when);  // its diagnostic is read already

// Pure and total: any action in any state gives a state.
step update(state before, const action& what, const moment& when);

// What to store now.
struct to_store {
    int slot = 0;
    bool both = false;  // first this slot, then the other: else that one would go on holding what was removed
    std::string text;
};
to_store store(state& s);  // counts the revision up

// By the page's name for it: "local", "indexed", "host", "offer" or "memory".
storage storage_named(std::string_view kind);

// All there is to tell now, in the reader's language; may be empty.
std::string notice_text(const state& s);

// The link to the result as the reader has chosen it: address and fragment.
std::string link_of(const state& s);
std::string link_of(const state& s, link_depth depth);

}  // namespace jindan::app
