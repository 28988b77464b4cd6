#include "book/ui/screens.hpp"

namespace jindan::book_ui {

void show_criteria(const page& p) {
    p.k.heading("title", p.say(book_text_key::criteria_title), 1, p.k.title());
}

}  // namespace jindan::book_ui
