// Records as compact rows that open for editing one at a time: actions, visits, reviews, goals.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "book/ui/screens.hpp"

namespace jindan::book_ui {

struct compact_row {
    std::string id;     // of its item
    std::string title;  // cut where it does not fit
    std::string below, side;  // what else is said of it; `side` stands beside them where there is room
    bool warns = false, done = false, open = false;
};
float compact_height(const ui::kit& k);
void show_compact(const page& p, const compact_row& r, book_app::action what);

// `many` rows of that height; the one at `open` (-1: none) is followed by its form and may be as high as it likes. Of a long list only those near what is in view
// are laid out. `show` lays out one at `k.y` and leaves `k.y` behind it.
void show_list(const page& p, const std::string& list, const std::string& name, int many, int open, book_text_key more, const std::function<void(int)>& show);

// The form below an open row.
void open_form(const page& p, const std::string& id);
void close_form(const page& p);
void show_memo(const page& p, const std::string& id, const std::string& label, const std::string& value, const std::string& hint, book_app::action what);
// A checkbox whose text takes as many lines as it needs.
void show_tick(const page& p, const std::string& id, const std::string& text, bool chosen, book_app::action what);
// Two fields, beside each other where their labels have room.
void show_pair(const page& p, const page::field& first, book_app::action write_first, const page::field& second, book_app::action write_second);
// Why what stands in a field for a day is none; empty where it is one, or blank.
std::string day_problem(const page& p, const std::string& text);
void show_day_read(const page& p, const std::string& field, const std::string& text, bool past);  // which day that is, where it is written in another way
std::string say_day(const page& p, const date& d);
std::string due_by(const page& p, const date& d, bool& warns);  // "3일 지남 (…)": warns where it is past
std::string first_line(const std::string& text);  // for a row or a name; with "…" where more follows

}  // namespace jindan::book_ui
