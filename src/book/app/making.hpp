// Records are made and changed in one way, of whatever kind. Private to this layer.
#pragma once

#include <string>
#include <vector>

#include "book/app/update_parts.hpp"
#include "book/kinds.hpp"

namespace jindan::book_app {

// Now, and to be stored.
template <class Record>
void changed(change& c, Record& r) {
    touch(c, r.at);
    mark(c, book::kind_of<Record>(), r.id);
}

// Whether there is room for another one, which is told where there is none.
template <class Record>
bool has_room(change& c, const std::vector<Record>& all) {
    constexpr int most = book::most_of(book::kind_of<Record>());
    if (static_cast<int>(all.size()) < most) return true;
    tell(c, app::notice_kind::warning, book_text_key::notice_too_many, std::to_string(most));
    return false;
}

// A new one, to be completed and stored; nullptr where there is no room.
template <class Record>
Record* made(change& c, std::vector<Record>& all) {
    if (!has_room(c, all)) return nullptr;
    Record r;
    r.id = new_id(c);
    r.at.created_at = r.at.changed_at = later_than(0, c.when);
    mark(c, book::kind_of<Record>(), r.id);
    return &all.emplace_back(std::move(r));
}

// A day that is typed into a field: kept where it is one, or blank where that may be. Else nothing changes, and the field says why.
// `past`: see day_in.
bool take_day(change& c, const std::string& field, const std::string& text, std::optional<date>& day, bool past = false);

}  // namespace jindan::book_app
