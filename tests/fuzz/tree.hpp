// What holds of any screen.
#pragma once

#include <cmath>
#include <set>
#include <string>

#include "core/json_document.hpp"
#include "core/utf8.hpp"
#include "fuzz/door.hpp"
#include "ui/semantics.hpp"

namespace jindan::fuzz {

// "@7": the id of the eighth part of the screen, or of another where there are not so many; other names are ids.
inline std::string part_named(const std::string& name, const ui::tree& t) {
    if (!name.starts_with('@') || t.nodes.empty()) return name;
    std::size_t n = 0;
    for (const char c : name)
        if (c >= '0' && c <= '9') n = (n * 10 + static_cast<std::size_t>(c - '0')) % 100'000;
    return t.nodes[n % t.nodes.size()].id;
}

inline void must_be_whole(const ui::tree& t, const std::string& semantics) {
    std::set<std::string_view> ids;
    for (const ui::node& n : t.nodes) {
        must(ids.insert(n.id).second, "a part has an id of its own: " + n.id);
        must(n.parent.empty() || ids.contains(n.parent), "a part is in one before it: " + n.id);
        for (const std::string* text : {&n.id, &n.name, &n.value, &n.description, &n.hint}) must(utf8::valid(*text), "a part is called by a text: " + n.id);
        must(std::isfinite(n.at.x) && std::isfinite(n.at.y) && n.at.w >= 0 && n.at.h >= 0, "a part has a place: " + n.id);
        must(n.at.y + n.at.h <= t.height + 1, "a part is on the page: " + n.id);
    }
    must(!t.title.empty() && t.height > 0, "a page has a title and a height");
    must(std::holds_alternative<json::document>(json::parse(semantics, {.bytes = semantics.size()})), "what the page is told of its parts is JSON");
}

}  // namespace jindan::fuzz
