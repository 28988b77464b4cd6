#include "platform/book_session.hpp"

#include <cstdint>

#include "core/encoding.hpp"

namespace jindan {
namespace {

book_app::action said_by_page(std::string_view what, std::string_view payload) {
    std::string text(payload);
    const std::size_t end = std::min(text.find('\n'), text.size());
    const auto rest = [&] { return text.substr(std::min(end + 1, text.size())); };
    if (what == "words") return book_app::words_read{text.substr(0, end), rest()};
    if (what == "file") return book_app::file_read{std::move(text)};
    if (what == "file_refused") return book_app::file_refused{};
    if (what == "link") return book_app::address_is{std::move(text)};
    if (what == "written") return book_app::written{parse_number(text, UINT64_MAX).value_or(0)};
    if (what == "mailbox") {  // "<bytes of the first slot>\n" and both
        const std::size_t first = static_cast<std::size_t>(parse_number(text.substr(0, end), INT32_MAX).value_or(0));
        const std::string both = rest();
        return book_app::mailbox_read{both.substr(0, std::min(first, both.size())), both.substr(std::min(first, both.size()))};
    }
    if (what == "unwritten") return book_app::records_read{std::move(text), false};
    if (what == "stuck") return book_app::handing_failed{};
    if (what == "space") {  // "<bytes used> <bytes there may be>"
        const std::size_t gap = std::min(text.find(' '), text.size());
        const auto bytes = [&](std::string_view number) { return static_cast<double>(parse_number(number, INT64_MAX).value_or(0)); };
        return book_app::space_is{bytes(text.substr(0, gap)), bytes(std::string_view(text).substr(std::min(gap + 1, text.size())))};
    }
    if (what == "unpictured") return book_app::portfolio_action{book_app::picture_failed{}};
    if (what == "erased") return book_app::erased{text == "ok"};
    if (what == "slow") return book_app::drawn_slowly{};
    if (what == "language") return book_app::switch_language{std::move(text)};
    if (what == "update") return book_app::update_waits{};
    if (what == "shown") return book_app::shown{};
    return book_app::nothing{};
}

}  // namespace

book_session::book_session(book_app::step first, ui::surroundings around) : page_session(std::move(first.todo)), state_(std::move(first.after)) { begin(around); }

bool book_session::take(const book_app::action& what, const app::moment& when, app::effects& todo) {
    book_app::step done = book_app::update(std::move(state_), what, when);
    state_ = std::move(done.after);
    for (app::effect& e : done.todo) todo.push_back(std::move(e));
    return done.changed;
}

bool book_session::perform(const app::action& what, const app::moment& when, app::effects& todo) {
    const auto* command = std::get_if<app::in_book>(&what);
    if (!command || command->command < 0 || static_cast<std::size_t>(command->command) >= offered_.size()) return false;
    book_app::action& meant = offered_[static_cast<std::size_t>(command->command)];
    if (command->text) book_app::fill_in(meant, *command->text);
    return take(meant, when, todo);
}

app::action book_session::from_page(std::string_view what, std::string_view payload) {
    offered_.push_back(said_by_page(what, payload));
    return app::in_book{static_cast<int>(offered_.size()) - 1};
}

void book_session::store_in(std::string list, const app::moment& when) {
    offered_.push_back(book_app::records_read{std::move(list)});
    act(app::in_book{static_cast<int>(offered_.size()) - 1}, when);
}

void book_session::show(const ui::surroundings& around, const ui::styling& how, ui::scratch& memory, ui::tree& out, std::vector<app::action>& said) {
    if (!overview_ || revision_of_overview_ != state_.revision || !(day_of_overview_ == state_.today)) {
        overview_.emplace(state_);
        revision_of_overview_ = state_.revision;
        day_of_overview_ = state_.today;
    }
    book_ui::show(*overview_, around, how, memory, out, said, offered_);
}

}  // namespace jindan
