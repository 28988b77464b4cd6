// The theme of an embedding site: what is right of it is taken, and the site is told what is not.
#include <algorithm>

#include "app/update_parts.hpp"
#include "core/json_text.hpp"

namespace jindan::app {

void take_theme(change& c, const std::string& text) {
    const themed read = read_theme(text, c.s.look);
    c.seen = read.look != c.s.look;
    c.s.look = read.look;
    for (const problem& p : read.wrong) {
        std::string setting = "theme" + p.where;  // "theme.accent", as all settings are called
        std::replace(setting.begin(), setting.end(), '/', '.');
        json_text detail;
        detail.begin_object().key("message").text(setting + ": " + message(p, c.s.lang)).end_object();
        c.todo.push_back(report{"error", detail.take()});
    }
}

}  // namespace jindan::app
