// Everything the customer book shows, as a plain value. Made by `opened`, changed by `update` alone.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "app/effect.hpp"
#include "app/state.hpp"
#include "book/app/action.hpp"
#include "book/app/book_texts.gen.hpp"
#include "book/import_preview.hpp"
#include "core/theme.hpp"

namespace jindan::book_app {

using app::effects;
using app::moment;
using diagnostics = std::vector<std::shared_ptr<const diagnostic>>;

struct notice {
    app::notice_kind kind = app::notice_kind::none;
    book_text_key key{};
    std::string value;             // filled in
    std::optional<problem> wrong;  // instead of `key`
    bool offers_undo = false;
    std::string second = {};       // another value
};

inline constexpr int rows_at_first = 100;

// A file that was read, and what it would change.
struct incoming {
    book::records theirs;
    book::import_preview changes;
    std::vector<book::same_customer> perhaps, joins;  // accounts that may be one; those that the reader takes for one
    std::vector<book::choice> takes = {};              // what the reader has said of single changes
    int open = -1;                                     // the change that is shown in full
    std::uint64_t revision = 0;                        // of the records that `changes` is of

    book::take take_of(const book::change& c) const;   // what becomes of it: as the reader has said, else as proposed
    static book::take proposed(const book::change& c);
};

struct removed_person {
    std::string account;
    book::person who;
};

struct removed_year {
    std::string account;
    book::figures what;
};

// As it was; settings: their currency and its rates.
using removed = std::variant<std::monostate, book::records, removed_person, removed_row, removed_goal, removed_year, book::settings, book::brought>;

struct state {
    book::records kept;
    std::uint64_t revision = 0;  // counts the changes of `kept`, so that what is worked out from it is worked out once
    std::map<std::string, std::uint64_t> unsaved;  // key of a record, see book_json.hpp -> revision of its last change

    diagnostics about;       // in the order of the site
    std::string lang = "ko";
    theme look;
    bool plain = false;      // the reader wants HTML
    std::string address;     // of the page, without fragment
    std::string seed;        // random characters that ids are made of
    int made = 0;            // ids made of it
    date today;
    int utc_offset = 0;
    app::storage held = app::storage::kept;
    bool update_waits = false;
    double space_used = 0, space_quota = 0;  // bytes, as the browser tells; 0: it does not

    place at = place::accounts;
    std::string open;        // id of the account on `place::account`, of the set on `place::criteria`
    account_part part = account_part::assessments;  // of the account
    std::string name_then;   // of that, when it was opened
    std::string search, tag;
    order by = order::name;
    bool archived = false;   // the list shows what is put away
    int rows = rows_at_first;          // of a list, where all of them are in the page
    notice told;
    std::optional<book_text_key> store_warning;
    std::vector<std::pair<std::string, std::string>> damaged;  // stored records that could not be read: keys and texts
    removed undo;            // what was removed last, while it can be brought back
    std::optional<incoming> offered;  // waits for the reader's word
    bool erasing = false;    // asked for once: asked again
    assess to_assess;  // until the mailbox is read
    bool gives_sheets = false;  // then how rating sheets are set is put there, also where it is empty
    care_state care;
    comparing_state comparing;
    criteria_state criteria;
    portfolio_state portfolio;
    tables_state tables;
    tasks_state tasks;
    std::vector<std::pair<std::string, std::string>> typed;  // field -> text that is no value of a record, or not yet

    const std::string* typed_in(std::string_view field) const;
};

struct opening {
    std::string records;  // see book::open_records
    std::vector<std::string> diagnostics_json;
    std::string lang, slot_0, slot_1, fragment, address, seed;
    app::storage held = app::storage::kept;
};

struct step {
    state after;
    effects todo;
    bool changed = true;  // false: nothing that anybody could see
};

step opened(const opening& o, const moment& when);

// Pure and total: any action in any state gives a state.
step update(state before, const action& what, const moment& when);

// What is not written yet: the revision it is of, and in the second line [["accounts/k3x9", "{…}"], …]. The page answers with `written`.
std::string to_store(const state& s);

// All there is to tell now, in the reader's language; may be empty.
std::string notice_text(const state& s);

// What is written into a field of money: nothing where it is none, or is below 0 and cannot be. Blank is no mistake.
struct typed_amount {
    std::optional<double> amount;
    bool wrong = false;
};
typed_amount amount_in(std::string_view text, money what);

// What a field of a day says: as in tables, also "20261130", and without a year "11/30", "11.30" and "11월 30일": the next such day from today on, or where it is one
// that has been, the last one up to today.
std::optional<date> day_in(std::string_view text, const date& today, bool past);

// What a field of a rate says: above 0 and below a limit; nothing where it is none.
std::optional<double> rate_in(std::string_view text);

const book::account* account_of(const book::records& all, std::string_view id);
const diagnostic* diagnostic_of(const state& s, std::string_view id);

}  // namespace jindan::book_app
