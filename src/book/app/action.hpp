// Everything that can happen to the customer book: what a reader does, and what the page answers.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include "app/action.hpp"
#include "book/app/care.hpp"
#include "book/app/comparing.hpp"
#include "book/app/criteria.hpp"
#include "book/app/portfolio.hpp"
#include "book/app/tables.hpp"
#include "book/app/tasks.hpp"
#include "book/book.hpp"

namespace jindan::book_app {

enum class place : unsigned char { accounts, account, due, portfolio, criteria, tasks, own, compare, data };
enum class account_part : unsigned char { assessments, care, tasks, info };
enum class order : unsigned char { name, level, sales, due };
enum class person_part : unsigned char { name, role, last_contact, note };
enum class money : unsigned char { sales, profit };

struct nothing {};

// clang-format off: a list, one to a line
// The reader
struct go { place to = place::accounts; };
struct open_account { std::string id; };
struct open_part { account_part part = account_part::assessments; };  // of the account that is open
struct find { std::string text; };                   // accounts whose name, tags or people contain it
struct choose_tag { std::string tag; };              // accounts with it; empty, or the one that is chosen: all
struct choose_order { order by = order::name; };
struct show_more {};                                 // rows, where no picture lets a page be as long as it is
struct toggle_archived {};                           // the list of those that are put away, or of the others
struct type { std::string field, text; };            // into a field that belongs to no record yet
struct add_account {};                               // of the name that is typed
struct rename { std::string account, text; };
struct archive { std::string account; bool away = true; };
struct add_tag { std::string account; };             // that is typed
struct drop_tag { std::string account, tag; };
struct write_note { std::string account, text; };
struct add_year { std::string account; };
struct drop_year { std::string account; int year = 0; };
struct write_money { std::string account; int year = 0; money what = money::sales; std::string text; };
struct write_currency { std::string account; int year = 0; std::string text; };
struct add_person { std::string account; };
struct drop_person { std::string account, person; };
struct write_person { std::string account, person; person_part part = person_part::name; std::string text; };
struct choose_stance { std::string account, person; book::stance to = book::stance::unknown; };
struct remove { std::string account; };              // with all that is kept of it
struct undo {};                                      // of the last removal
// On the diagnostic's page; forward: begun with the answers of the one before. No account: the reader's own organisation. Of a quarter, see book_index; 0: that of today.
struct assess { std::string account, diagnostic; bool forward = false; int period = 0; };
struct assign { std::string assessment; };           // to the customer whose name is typed; one that has a customer, only to another one that there is
struct move_assessment { std::string assessment; int period = 0; };  // to another quarter
struct drop_assessment { std::string assessment; };  // of the reader's own
struct choose_fiscal_start { int month = 1; };
struct write_settings_currency { std::string text; };
struct write_rate { std::string currency, text; };   // what one of it is worth in the settings' currency; blank: not known
struct take_currency {};                             // that is typed
struct export_file {};
struct pick_file {};
struct take_import {};                               // what the preview shows
struct drop_import {};
enum class import_part : unsigned char { pair, open, merged, theirs, ours };  // ours … merged: as book::take
struct decide_import { import_part what = import_part::pair; int which = 0; };  // of the preview: a pair is the same customer, or two; a change is opened; what becomes of it
struct ask_erase {};                                 // asked once more before it is done
struct erase {};
struct save_damaged {};
struct dismiss_notice {};
struct switch_language { std::string lang; };
struct toggle_plain {};
struct apply_update {};

// The page
struct words_read { std::string lang, lines; };      // no lines: they could not be fetched
struct file_read { std::string text; };
struct file_refused {};
struct address_is { std::string fragment; };         // the reader went back or forth: "#due", "#account=k3x9"
struct written { std::uint64_t revision = 0; };      // all that was changed up to it, see `to_store`; 0: it could not be written
struct records_read { std::string list; bool stored = true; };  // of another tab, or not written when the page was left; see book_json.hpp
struct mailbox_read { std::string slot_0, slot_1; };  // the workspace of the diagnostics' pages
struct handing_failed {};                            // … which cannot be written, or the book cannot be stored
struct space_is { double used = 0, quota = 0; };        // bytes of this site in the browser, and how many it may have; 0: not told
struct open_door {};                                 // the page that leads to all diagnostics
struct erased { bool ok = false; };                  // everything on this device
struct drawn_slowly {};
struct update_waits {};
struct shown {};                                     // the reader is back: it may be another day
// clang-format on

// One of all these. Copied and moved in one place: it is made wherever a screen offers something.
struct action {
    using choice =
        std::variant<nothing, care_action, comparing_action, criteria_action, portfolio_action, tables_action, tasks_action, go, open_account, open_part, find, choose_tag, choose_order,
                     toggle_archived, show_more, type, add_account, rename, archive, add_tag, drop_tag, write_note, add_year, drop_year, write_money, write_currency, add_person, drop_person,
                     write_person, choose_stance, remove, undo, assess, assign, move_assessment, drop_assessment, choose_fiscal_start, write_settings_currency, write_rate, take_currency,
                     export_file, pick_file, take_import, drop_import, decide_import, ask_erase, erase, save_damaged, dismiss_notice, switch_language, toggle_plain, apply_update,
                     words_read, file_read, file_refused, address_is, written, records_read, mailbox_read, handing_failed, space_is, open_door, erased, drawn_slowly, update_waits, shown>;

    template <class Alternative>
        requires(!std::same_as<std::remove_cvref_t<Alternative>, action>)
    action(Alternative&& a) : what(std::forward<Alternative>(a)) {}
    action(const action&);
    action(action&&) noexcept;
    ~action();

    choice what;
};

// Puts in the text that a reader typed; actions without a text stay as they are.
void fill_in(action& a, std::string_view text);

}  // namespace jindan::book_app
