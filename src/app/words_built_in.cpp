// Where the interface's words are built in, nobody needs to give them.
#include "app/words.hpp"

namespace jindan::app {

bool has_words(std::string_view) { return true; }

bool give_words(std::string_view, std::string lines) { return !lines.empty(); }

}  // namespace jindan::app
