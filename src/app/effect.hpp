// What the page is asked to do after an action. Effects are data and are carried out in one place, by the platform.
// JSON for the page, in order: [{"do":"save"},{"do":"copy","text":…}, …] with the fields named below.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace jindan::app {

// clang-format off: a list, one to a line
struct save {};                                          // "save": the workspace changed: store it soon
struct copy { std::string text; };                       // "copy": to the clipboard; answered by "copied"
struct share { std::string title, text, url; };          // "share": the system's share sheet; answered by "shared"
struct download { std::string name, type, text; };       // "download": a file
struct print {};                                         // "print": the page, by the system's dialogue
struct picture { std::string name; };                    // "picture": the result as an image file of this name; its ending comes with its kind
struct pick_file {};                                     // "pick": let the reader choose a file; answered by "file"
struct announce { std::string text; bool urgent = false; };  // "announce": to assistive technology
struct focus { std::string node; bool top = false; };    // "focus": a radio group's chosen or first option, else the node; `top`: it comes to the top of the view
struct after { int ms = 0; std::string token; };         // "after": answered by "timer" with the token
struct set_language { std::string lang; };               // "language": the address and the document's language follow
struct fetch_words { std::string lang; };                // "words": those of this language; answered by "words"
struct turn { bool forward = true; };                    // "turn": the card changed: a short motion, and its top comes into view
struct report { std::string event, detail; };            // "report": for the page that shows the widget; detail is JSON, see below
// What the page does by itself: "agree": from now on the host page keeps the workspace; "open": the address in a tab of its own; "update": the
// newer build, once everything is kept; "book": the customer book, at the fragment `url`, once everything is kept.
// Of the customer book: "address": the fragment `url` is put into the address, as a step that the reader can go back from, or in place of the last one where `text` is "replace"; "mailbox": the
// workspace of the diagnostics' pages is read, answered by "mailbox"; "hand": `text`, as the export `store_out` gives it, is written there, and the page of
// the diagnostic `url` is opened; "post": the same without opening a page; "erase": everything that is kept on this device goes; "door": the page that leads to all diagnostics is opened.
struct page_task { std::string what, url = {}, text = {}; };
struct drop_link {};                                     // "unlink": take the fragment out of the address
// clang-format on

using effect = std::variant<save, copy, share, download, pick_file, announce, focus, after, set_language, fetch_words, turn, drop_link, print, picture, report, page_task>;
using effects = std::vector<effect>;

// Reports, by event:
//   error     {"message"}                             what the page has set that cannot be, in the reader's language
//   start     {}                                       the first answer of an assessment
//   answer    {"index": 3}                             an item was answered, or answered otherwise; counted from 0
//   progress  {"answered": 4, "of": 16}                how many of the items that are asked
//   result    null, or {"diagnostic": id, "version", "score": points, "band": 1 is the lowest level and 0 none, "name": of the level in the reader's
//             language, "shown": it is on the screen}: the finished assessment that is open, whenever that changes
std::string write_json(const effects& all);

}  // namespace jindan::app
