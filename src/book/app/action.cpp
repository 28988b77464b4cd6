#include "book/app/action.hpp"

#include "app/with_text.hpp"

namespace jindan::book_app {

action::action(const action&) = default;
action::action(action&&) noexcept = default;
action::~action() = default;

void fill_in(action& a, std::string_view text) { app::fill_in(a.what, text); }

}  // namespace jindan::book_app
