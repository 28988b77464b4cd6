// The parts of the screen of one set of criteria.
#pragma once

#include "book/app/criteria.hpp"
#include "book/app/sheets.hpp"
#include "book/ui/lists.hpp"

namespace jindan::book_ui {

struct set_page {
    const page& p;
    const book::criteria_set& set;

    // A field with what stands in it and, where that cannot be used, the reason. `name`: with the label in it.
    page::field field(const book_app::write_set& what, const std::string& label, const std::string& kept, const std::string& name) const;
    book_app::write_set into(book_app::set_part part, const std::string& row = {}, const std::string& criterion = {}) const { return {set.id, part, row, criterion, ""}; }
    void write_in(const page::field& f, const book_app::write_set& what, float x, float y, float wide) const;  // its label no wider than itself
    void write_below(const page::field& f, const book_app::write_set& what, float x, float y, float wide) const;  // the label stands as high above `y` as it takes
    float label_height(const std::string& label, float wide) const;  // of as many lines as it takes
    // A button with one sign, below the label of a field that begins at `y`.
    void sign(const std::string& id, const std::string& name, const char* shown, float x, float y, book_app::action what) const;
    void add_button(const char* id, book_text_key add, book_text_key full, std::size_t there, int most, book_app::set_list to) const;
};

// A row that opens something: a name, and what is said of it below; each in one line, or in as many as it takes.
void show_row_button(const page& p, const std::string& id, const std::string& name, const std::string& about, int position, int of_all, book_app::action what, bool wraps = false);

void show_set_criteria(const set_page& s);
void show_set_alternatives(const set_page& s);
void show_set_tiers(const set_page& s);
void show_ratings(const page& p, const book_app::offered_sheet* sheet);  // nullptr: of a set without criteria

inline constexpr float row_button_height = 68;

}  // namespace jindan::book_ui
