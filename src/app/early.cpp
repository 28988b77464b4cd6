// What the reader did on the page before the module came: the page's own HTML has the first statements, and they can be answered.
#include <algorithm>
#include <utility>

#include "app/update_parts.hpp"
#include "core/index.hpp"

namespace jindan::app {
namespace {

// "q7.opt3", as the semantic tree names options.
void choose_early(change& c, std::string_view node) {
    const diagnostic& d = *c.s.about;
    const std::size_t dot = node.rfind(".opt");
    if (dot == std::string_view::npos) return;
    const int index = d.find_item(node.substr(0, dot));
    std::string_view digits = node.substr(dot + 4);
    const bool below = digits.starts_with('-');
    digits.remove_prefix(below);
    int number = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9' || number > 999) return;
        number = number * 10 + (digit - '0');
    }
    if (index < 0 || digits.empty()) return;
    if (below) number = -number;
    const item_kind kind = d.items[at(index)].kind;
    if (kind == item_kind::number) return;
    answer(c, {index, static_cast<double>(kind == item_kind::likert ? number : number - 1)});
}

}  // namespace

bool take_early(change& c, std::string_view lines) {
    if (lines.empty() || c.s.about->sheet) return false;
    const std::string before = std::exchange(c.s.kept.current, {});  // what was kept before is another one
    for (std::size_t i = 0, end; i <= lines.size(); i = end + 1) {
        end = std::min(lines.find('\n', i), lines.size());
        const std::string_view line = lines.substr(i, end - i);
        if (i > 0)
            choose_early(c, line);
        else if (!line.empty())
            rename(c, std::string(line));
    }
    if (!c.s.kept.current.empty()) return true;
    c.s.kept.current = before;
    return false;
}

}  // namespace jindan::app
