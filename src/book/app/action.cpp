#include "book/app/action.hpp"

#include "app/with_text.hpp"

namespace jindan::book_app {

action with_text(action a, std::string text) { return app::filled_in(std::move(a), std::move(text)); }

}  // namespace jindan::book_app
