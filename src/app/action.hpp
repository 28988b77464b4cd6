// Everything that can happen: what a reader does, and what the page answers. One alternative per meaning; the same
// action comes from the pointer, the keyboard, assistive technology and tests.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace jindan::app {

struct nothing {};

// How a choice was made. Only pointer and number keys move on to the next card by themselves: arrows and assistive technology
// pass over options on their way.
enum class way { assistive, pointer, number_key };

// Where the workspace is kept: in the browser; by the host page; nowhere, unless the reader lets the host page; nowhere, as a newer version
// has written.
enum class storage { kept, host, memory, offered, newer };

// clang-format off: a list, one to a line
// The reader
struct write_account { std::string text; };
struct move_quarter { int by = 0; };
struct begin {};
struct choose { int item = 0; double value = 0; way by = way::assistive; };
struct open_memo { int item = 0; };
struct write_memo { int item = 0; std::string text; };
struct go_next {};
struct go_back {};
struct go_to { int item = 0; };
struct show_overview {};
struct show_result {};
struct show_start {};
struct start_another {};                        // a new assessment; the one that is open is kept
struct open_assessment { std::string id; };
struct remove_assessment { std::string id; };
struct undo_remove {};
struct toggle_advance {};                       // moving on by itself, on or off
struct toggle_plain {};                         // HTML instead of the drawn page, or back
struct switch_language { std::string lang; };
struct choose_depth { int depth = 1; };         // of the link: a `link_depth`
struct toggle_account_in_link {};
struct copy_link {};
struct share_link {};
struct export_file { bool picture = false; };   // the assessment, or its result as an image
struct print_page {};
struct import_file {};
struct open_handed {};                          // the file that waits
struct keep_shared {};
struct take_yourself {};
struct add_account {};                          // to a rating sheet
struct write_number { int item = 0; std::string text; };  // of the account that is open
struct choose_criteria { int set = 0; };
struct choose_weights { int set = -1; };        // index into diagnostic::weight_sets; -1: the file's own
struct write_weight { int weight = 0; std::string text; };
struct write_cut { int tier = 0; std::string text; };
struct export_accounts {};
struct show_more {};                            // of a rating sheet's accounts
struct dismiss_notice {};
struct save_damaged {};                         // download what could not be read
struct open_book {};                            // the customer book
struct open_app {};                             // the page by itself, out of the article, with what is open here
struct keep_at_host {};                         // the reader agrees that the article's site keeps, and can read, the answers
struct apply_update {};

// The page
struct timer { std::string token; };
struct copied { bool ok = false; };
struct shared { bool ok = false; };
struct file_read { std::string text; };
struct file_handed { std::string text; };       // from another app, or any site: not before the reader says so; empty: too large
struct file_refused {};                         // too large, or the browser could not read it
struct words_read { std::string lang, lines; };  // no lines: they could not be fetched
struct link_opened { std::string fragment; };
struct storage_is { storage held = storage::memory; };
struct update_waits {};                         // a newer build is there
struct set_theme { std::string text; };         // JSON of the embedding site, see core/theme.hpp
struct drawn_slowly {};                         // frames take too long
struct prefill { std::string text; };            // the customer's name, by the page that shows the widget: where nobody has written any
struct store_read { std::string slot_0, slot_1; };

// An action of the customer book, by its place in the list of what its screen offers (platform/book_session.hpp); none of the questionnaires' own.
struct in_book { int command = 0; std::optional<std::string> text = {}; };
// clang-format on

using action = std::variant<nothing, write_account, move_quarter, begin, choose, open_memo, write_memo, go_next, go_back, go_to, show_overview, show_result, show_start, start_another,
                            open_assessment, remove_assessment, undo_remove, toggle_advance, switch_language, choose_depth, toggle_account_in_link, copy_link, share_link,
                            export_file, import_file, keep_shared, take_yourself, dismiss_notice, add_account, write_number, choose_criteria, choose_weights, write_weight, write_cut,
                            export_accounts, show_more, save_damaged, timer, copied, shared, file_read, file_refused, words_read, link_opened, storage_is, store_read, toggle_plain,
                            print_page, drawn_slowly, prefill, open_app, keep_at_host, apply_update, update_waits, set_theme, open_handed, file_handed, open_book, in_book>;

// The same action with the text that a reader typed; actions without a text stay as they are.
action with_text(action a, std::string_view text);

// The same action, chosen this way; only `choose` changes.
action with_way(action a, way by);

}  // namespace jindan::app
