#include "book/ui/screens.hpp"

namespace jindan::book_ui {

void show_care(const page&, int) {}

}  // namespace jindan::book_ui
