#include "app/update_parts.hpp"

namespace jindan::app {

void tell(change& c, notice_kind kind, text_key key, std::initializer_list<std::string_view> values) {
    c.seen = true;
    c.s.told = {kind, say(key, c.s.lang, values)};
    c.todo.push_back(announce{c.s.told.text, kind == notice_kind::warning});
}

void tell(change& c, const problem& p) {
    c.s.told = {notice_kind::warning, message(p, c.s.lang)};
    c.todo.push_back(announce{c.s.told.text, true});
}

}  // namespace jindan::app
