// One record of a kind that is kept: found, made, changed. Private to this layer.
#pragma once

#include <string_view>
#include <vector>

#include "book/app/update_parts.hpp"
#include "book/kinds.hpp"

namespace jindan::book_app {

// nullptr where there is none that stands.
template <class Record>
Record* record_in(std::vector<Record>& all, std::string_view id) {
    for (Record& r : all)
        if (r.id == id) return r.at.removed() ? nullptr : &r;
    return nullptr;
}

// Now, and to be stored.
template <class Record>
void changed(change& c, book::kind what, Record& r) {
    touch(c, r.at);
    mark(c, what, r.id);
}

// A new one, to be completed and stored; nullptr where there are as many as there can be, which is told.
template <class Record>
Record* made(change& c, book::kind what, std::vector<Record>& all) {
    if (static_cast<int>(all.size()) >= book::most_of(what)) {
        tell(c, app::notice_kind::warning, book_text_key::task_too_many, std::to_string(book::most_of(what)));
        return nullptr;
    }
    Record r;
    r.id = new_id(c);
    r.at.created_at = r.at.changed_at = later_than(0, c.when);
    mark(c, what, r.id);
    return &all.emplace_back(std::move(r));
}

// A day that is typed into a field: kept where it is one, or blank where that may be. Else nothing changes, and the field says why.
bool take_day(change& c, const std::string& field, const std::string& text, std::optional<date>& day);

}  // namespace jindan::book_app
