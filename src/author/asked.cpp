#include "author/asked.hpp"

#include <algorithm>
#include <utility>

#include "core/json_text.hpp"

namespace jindan::author {
namespace {

// `whole` is what nothing of the group changes, `ends` what decides it by itself.
asked group(asked::kind is, asked::kind whole, asked::kind ends, std::vector<asked> of) {
    asked out;
    out.is = is;
    for (asked& one : of) {
        if (one.is == ends) return std::move(one);
        if (one.is == whole) continue;
        // A group of the same kind comes in with its parts.
        if (one.is == is)
            for (asked& inner : one.of) out.of.push_back(std::move(inner));
        else if (std::find(out.of.begin(), out.of.end(), one) == out.of.end())
            out.of.push_back(std::move(one));
    }
    if (out.of.size() > 1) return out;
    if (!out.of.empty()) return asked(std::move(out.of.front()));
    out.is = whole;
    return out;
}

}  // namespace

asked always() { return {}; }

asked never() {
    asked out;
    out.is = asked::kind::never;
    return out;
}

asked leaf(std::string json) {
    asked out;
    out.is = asked::kind::leaf;
    out.json = std::move(json);
    return out;
}

asked all(std::vector<asked> of) { return group(asked::kind::all, asked::kind::always, asked::kind::never, std::move(of)); }
asked any(std::vector<asked> of) { return group(asked::kind::any, asked::kind::never, asked::kind::always, std::move(of)); }

asked no(asked of) {
    if (of.is == asked::kind::always) return never();
    if (of.is == asked::kind::never) return always();
    if (of.is == asked::kind::no) return asked(std::move(of.of.front()));
    asked out;
    out.is = asked::kind::no;
    out.of.push_back(std::move(of));
    return out;
}

int depth_of(const asked& a) {
    int inside = 0;
    for (const asked& one : a.of) inside = std::max(inside, depth_of(one));
    return inside + (a.is == asked::kind::all || a.is == asked::kind::any ? 2 : 1);
}

namespace {
bool short_enough(const asked& a) { return a.of.size() <= 1'000 && std::all_of(a.of.begin(), a.of.end(), short_enough); }
}  // namespace

// A file may be 24 deep; a condition begins at most six lists and objects inside it.
bool fits(const asked& a) { return depth_of(a) <= 17 && short_enough(a); }

void write(json_text& j, const asked& a) {
    switch (a.is) {
        case asked::kind::leaf: j.raw(a.json); return;
        case asked::kind::no:
            j.begin_object().key("not");
            write(j, a.of.front());
            j.end_object();
            return;
        case asked::kind::all:
        case asked::kind::any:
            j.begin_object().key(a.is == asked::kind::all ? "all" : "any").begin_list();
            for (const asked& one : a.of) write(j, one);
            j.end_list().end_object();
            return;
        // What no answer changes has no form of its own.
        case asked::kind::always: j.raw("{\"value\": 0, \"eq\": 0}"); return;
        case asked::kind::never: j.raw("{\"value\": 0, \"eq\": 1}"); return;
    }
}

}  // namespace jindan::author
