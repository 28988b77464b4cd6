#include <utility>

#include "app/update_parts.hpp"

namespace jindan::app {
namespace {

std::string text_of(const notice& n, std::string_view lang) { return n.wrong ? message(*n.wrong, lang) : say(n.key, lang, {n.value}); }

void tell(change& c, notice what) {
    c.seen = true;
    c.s.told = std::move(what);
    c.todo.push_back(announce{text_of(c.s.told, c.s.lang), c.s.told.kind == notice_kind::warning});
}

}  // namespace

void tell(change& c, notice_kind kind, text_key key, std::string value) { tell(c, {kind, key, std::move(value), {}}); }

void tell(change& c, const problem& p) { tell(c, {notice_kind::warning, {}, {}, p}); }

void warn_of_store(change& c, text_key key) {
    c.seen = true;
    c.s.store_warning = key;
    c.todo.push_back(announce{say(key, c.s.lang), true});
}

void tell_of_update(change& c) {
    if (!std::exchange(c.s.update_found, false)) return;
    c.s.update_waits = true;
    c.todo.push_back(announce{say(text_key::notice_update, c.s.lang)});
}

std::string notice_text(const state& s) {
    std::string out;
    const auto add = [&](const std::string& text) { out += (out.empty() ? "" : "\n") + text; };
    if (s.store_warning) add(say(*s.store_warning, s.lang));
    if (s.told.kind != notice_kind::none) add(text_of(s.told, s.lang));
    if (s.update_waits) add(say(text_key::notice_update, s.lang));
    if (!s.handed.empty()) add(say(text_key::notice_handed, s.lang));
    return out;
}

}  // namespace jindan::app
