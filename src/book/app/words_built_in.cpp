#include "book/app/words.hpp"

namespace jindan::book_app {

bool give_words(std::string_view, std::string lines) { return !lines.empty(); }

}  // namespace jindan::book_app
