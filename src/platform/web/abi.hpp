// The boundary between the wasm module and the page's JavaScript: every import and export, nothing else.
// All strings are UTF-8. All lengths on the JavaScript side are CSS px unless it says device px.
// JavaScript never keeps a pointer across calls; memory may grow in any call.
//
// IMPORTS, module "jindan":
//   metrics(face: i32, pixels: f32, out: ptr)            writes f32[2]: ascent, descent (device px)
//   measure(face: i32, pixels: f32, code: i32, out: ptr) writes f32[6]: advance, left, top, right, bottom, coloured (0|1)
//   clusters(text: ptr, size: i32) -> i32                replaces clusters by private-use codes; calls buffer(n), writes the new
//                                                        text there and returns its size
//   utc_offset(now: f64) -> i32                          minutes east of UTC at that moment, where the reader is
//   sin, cos, acos(x: f64) -> f64                        those of Math
// EXPORTS: see below. The order of a session:
//   put(…) for each input, boot(now) until it no longer returns `again`; then for anything that happens: event | dispatch | store_in, layout until it no
//   longer returns `again`; when a frame is due: layout, paint.
#pragma once

#include <cstdint>

namespace jindan::web {

// What `put` can hand over before `boot`.
enum class input : std::int32_t {
    diagnostic = 0,    // the diagnostic's JSON; for the customer book those of the site, one after the other
    language = 1,      // "ko" or "en"
    slot_0 = 2,        // stored text of slot 0, "" where there is none
    slot_1 = 3,
    link = 4,          // the page's fragment, with or without "#"; "" where there is none
    storage = 5,       // "local" or "indexed" (kept in this browser), "host" (by the host page), "offer" (nowhere, but the host page would if
                       // the reader agrees) or "memory" (kept until the page closes)
    address = 6,       // the address of this page without fragment, for links: "https://host/ko/customer-relationship/"
    seed = 7,          // at least 16 random characters [a-z0-9]; ids are made of it
    can_share = 8,     // "1" where navigator.share exists, else ""
    words = 9,         // the interface's words in the page's language: "ko" or "en", then one in each line (files/words.….txt)
    early = 10,        // what the reader did before the module came, see app/state.hpp; "" where nothing
    records = 11,      // of the customer book: what is stored of it, see book/book_json.hpp
};

// Bits of what `boot`, `layout` and `store_in` return.
enum : std::int32_t {
    again = 1,          // call layout once more (queued pointer events), or boot (there is more to read)
    semantics_changed = 2,  // read semantics() and patch the live DOM
    effects_pending = 4,    // read effects() and run them, now, inside the browser's own event
    hand_cursor = 8,        // the pointer is over something that can be pressed
    needs_paint = 16,       // something visible may have changed: have a frame drawn
    store_lacks_ours = 32,  // store_in: this tab holds something the store does not: call save
    store_is_newer = 64,    // store_in: a newer version of Jindan wrote the store: write nothing
    store_holds_removed = 128,  // boot: texts of something removed are still stored: call save
};

// Pointer events, for `event`.
enum class pointer : std::int32_t { move = 0, down = 1, up = 2, cancel = 3, leave = 4 };

// Bits of `flags` of `resize`.
enum : std::int32_t {
    dark = 1,
    reduced_motion = 2,
    coarse_pointer = 4,
    vectors = 8,     // no canvas is shown: charts come with the semantics, as shapes
    paper = 16,      // to be printed: texts in full, with the answers
    plain_only = 32, // there can be no canvas: the reader has no choice
    embedded = 64,   // within somebody's article
    picture = 128,   // with `paper`: only what an image of the page shows
    of_others = 256, // the diagnostic is none of the site's: its results have no place in the customer book
};

// What `paint` returns a pointer to. All pointers are 32-bit addresses.
//   texture_op  i32[8]: what (0 create, 1 destroy), texture id, width, height, and the rectangle x, y, w, h to be filled with opaque white.
//               A new texture is otherwise transparent. Its pixels are made of glyphs only; all live glyphs of it follow.
//   glyph       10 words: texture id i32, code i32, face i32, pixels f32, x i32, y i32, w i32, h i32 (the glyph's own rectangle in
//               the texture, device px), pen_x f32, baseline f32 (where to put the pen, relative to the rectangle's corner)
//   draw        i32[6]: vertex ptr, vertex bytes, index ptr, index bytes, command ptr, command count.
//               A vertex has 20 bytes: x f32, y f32 (device px), u f32, v f32, rgba u8[4] (not premultiplied); an index is u16.
//   command     8 words: clip x0, y0, x1, y1 f32 (device px), texture id i32, vertex offset i32 (in vertices), index offset i32 (in
//               indices), index count i32
struct paint_list {
    std::int32_t texture_op_count, texture_ops;
    std::int32_t glyph_count, glyphs;
    std::int32_t draw_count, draws;
    std::int32_t width, height;  // device px of the picture
    std::int32_t page_colour;    // 0xAABBGGRR: clear with this
};

// The text behind a pointer-and-size answer: i32[2].
struct text_answer {
    std::int32_t at, size;
};

extern "C" {
char* buffer(std::int32_t size);                   // where JavaScript writes `size` bytes of input for the next call
void put(std::int32_t which, std::int32_t size);   // takes `size` bytes from the buffer; `which` is an `input`
std::int32_t boot(double now);                     // now: ms since 1970 UTC
void resize(float width, float ratio, std::int32_t flags);  // CSS px (>= 240) and device pixel ratio
void view(float from, float to);                   // the part of the page that is in view, with some of it around, CSS px; only long lists need to know
void event(std::int32_t what, float x, float y, std::int32_t touch, double now);
// "node\naction\npayload" is in the buffer. Nodes of the semantic tree take: click; input (payload: the whole text); key (payload: "1"–"9", for
// radio groups); height (payload: CSS px that an editor's content needs); focus; blur.
// Node "$" is the page itself: timer (payload: token of the effect), copied ("ok"|"failed"), shared ("ok"|"failed"|"cancelled"),
// words (payload: "ko" or "en", and a line for each word of that language; none where they could not be fetched),
// file (payload: the text of the picked file), file_refused (too large or unreadable), handed (one from outside, to be asked about; empty: too
// large), link (payload: a new fragment), storage (see `input`), update (a newer build waits), language ("ko"|"en"), account (a name, where there is none yet), go ("start"|"overview"|"result"|index of
// an item), restart (what is open is kept), theme (JSON, see core/theme.hpp), slow (frames take too long), fonts (glyphs must be measured anew), textures (all were lost and must be made again), shown (the reader is back, it
// may be another day).
// The customer book takes words, file, file_refused, link, language, update, slow and shown as well, and: written (the revision that
// store_out gave with it; "": it could not be written), unwritten (the same list, as it was when the page was left before it was written), mailbox ("<bytes of slot 0>\n" and both slots of the diagnostics' workspace), stuck (that
// cannot be written, or nothing can be stored), erased ("ok"|"failed": everything on this device).
void dispatch(std::int32_t size, double now);
std::int32_t layout(double now);
const paint_list* paint();
const text_answer* semantics();  // JSON, see ui/semantics.hpp
const text_answer* effects();  // JSON array, see app/effect.hpp; reading empties it
// Questionnaires: both slots' texts are in the buffer, `first` bytes of slot 0 and then slot 1. Brings what another tab stored together with ours.
std::int32_t store_in(std::int32_t first, std::int32_t size, double now);
// The customer book: what another tab has written is in the buffer, see book/book_json.hpp.
// Questionnaires: "<slots>\n" and the text to write; slots are "0" or "1", or both digits, in the order to write them.
// The customer book: the revision, and in the second line what is not written yet, [["accounts/k3x9", "{…}"], …]; the page answers with "written".
const text_answer* store_out();
}

}  // namespace jindan::web
