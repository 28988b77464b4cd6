#include "book/ui/screens.hpp"

namespace jindan::book_ui {

void show_tasks(const page& p) {
    p.k.heading("title", p.say(book_text_key::nav_tasks), 1, p.k.title());
}

void show_tasks_of(const page&, int) {}

}  // namespace jindan::book_ui
