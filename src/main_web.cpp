// A wasm module: wires the page's calls (platform/web/abi.hpp) to one session. Nothing is decided here; which session it is, and what it
// is given and kept as, is the module's own (modules/module.hpp).
#include <memory>

#include "modules/module.hpp"
#include "platform/web/abi.hpp"
#include "platform/web/paint.hpp"

#define JINDAN_EXPORT(name) __attribute__((export_name(#name)))

extern "C" __attribute__((import_module("jindan"), import_name("utc_offset"))) std::int32_t jindan_utc_offset(double now);

namespace jindan::web {
namespace {

std::string incoming;
ui::surroundings window;
std::unique_ptr<page_session> widget;
int seen_revision = 0;
double last_layout = 0;
std::string effects_text, store_text;
text_answer answer;

app::moment at(double now) { return {static_cast<time_ms>(now), jindan_utc_offset(now)}; }

const text_answer* reply(const std::string& text) {
    answer = {static_cast<std::int32_t>(reinterpret_cast<std::intptr_t>(text.data())), static_cast<std::int32_t>(text.size())};
    return &answer;
}

// The next part of "a\nb\nrest".
std::string_view cut_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    return line;
}

}  // namespace

extern "C" {

JINDAN_EXPORT(buffer) char* buffer(std::int32_t size) {
    incoming.resize(static_cast<std::size_t>(size));
    return incoming.data();
}

JINDAN_EXPORT(put) void put(std::int32_t which, std::int32_t) {
    take(static_cast<input>(which), std::move(incoming));
    incoming.clear();
}

JINDAN_EXPORT(boot) std::int32_t boot(double now) {
    std::int32_t flags = 0;
    widget = made(window, at(now), flags);
    return flags;
}

JINDAN_EXPORT(resize) void resize(float width, float ratio, std::int32_t flags) {
    window = {width,
              ratio,
              (flags & dark) != 0,
              (flags & coarse_pointer) != 0,
              (flags & vectors) != 0,
              (flags & paper) != 0,
              (flags & plain_only) != 0,
              (flags & embedded) != 0,
              (flags & picture) != 0,
              (flags & of_others) != 0};
    if (widget) widget->resize(window);
}

JINDAN_EXPORT(view) void view(float from, float to) { widget->look_at(from, to); }

JINDAN_EXPORT(event) void event(std::int32_t what, float x, float y, std::int32_t touch, double) {
    switch (static_cast<pointer>(what)) {
        case pointer::move: widget->move_to(x, y, touch); break;
        case pointer::down: widget->move_to(x, y, touch), widget->press(true); break;
        case pointer::up:
            widget->move_to(x, y, touch), widget->press(false);
            if (touch) widget->leave();  // a finger that is gone hovers over nothing
            break;
        case pointer::cancel: widget->cancel(); break;
        case pointer::leave: widget->leave(); break;
    }
}

JINDAN_EXPORT(dispatch) void dispatch(std::int32_t, double now) {
    const std::string text = std::move(incoming);  // an action may need the buffer
    incoming.clear();
    std::string_view rest = text;
    const std::string_view node = cut_line(rest), what = cut_line(rest);
    if (node == "$" && what == "fonts") return widget->forget_glyphs();
    if (node == "$" && what == "textures") return lose_textures();
    widget->dispatch(node, what, rest, at(now));
}

JINDAN_EXPORT(layout) std::int32_t layout(double now) {
    const bool more = widget->layout(at(now), static_cast<float>((now - last_layout) / 1000));
    last_layout = now;
    std::int32_t flags = more ? again : 0;
    if (widget->take_stale()) flags |= needs_paint;
    if (widget->revision() != seen_revision) flags |= semantics_changed;
    if (widget->over_something()) flags |= hand_cursor;
    if (widget->has_effects()) flags |= effects_pending;
    return flags;
}

JINDAN_EXPORT(paint) const paint_list* paint() { return flatten(*widget); }

JINDAN_EXPORT(semantics) const text_answer* semantics() {
    seen_revision = widget->revision();
    return reply(widget->semantics());
}

JINDAN_EXPORT(effects) const text_answer* effects() {
    effects_text = app::write_json(widget->take_effects());
    return reply(effects_text);
}

JINDAN_EXPORT(store_in) std::int32_t store_in(std::int32_t first, std::int32_t, double now) {
    const std::string text = std::move(incoming);
    incoming.clear();
    return stored(*widget, text, static_cast<std::size_t>(first), at(now));
}

JINDAN_EXPORT(store_out) const text_answer* store_out() {
    store_text = to_store(*widget);
    return reply(store_text);
}

}  // extern "C"

}  // namespace jindan::web
