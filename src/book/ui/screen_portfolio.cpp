#include "book/ui/screens.hpp"

namespace jindan::book_ui {

void show_portfolio(const page& p) {
    p.k.heading("title", p.say(book_text_key::nav_portfolio), 1, p.k.title());
}

}  // namespace jindan::book_ui
