#include "book/app/action.hpp"

#include "app/with_text.hpp"

namespace jindan::book_app {

action::action(const action&) = default;
action::action(action&&) noexcept = default;
action& action::operator=(const action&) = default;
action& action::operator=(action&&) noexcept = default;
action::~action() = default;

action with_text(action a, std::string text) {
    a.what = app::filled_in(std::move(a.what), std::move(text));
    return a;
}

}  // namespace jindan::book_app
