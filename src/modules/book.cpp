// The module of the customer book: all diagnostics of the site, and records that are stored one by one.
#include "modules/module.hpp"
#include "platform/book_session.hpp"

namespace jindan::web {
namespace {

book_app::opening inputs;

}  // namespace

void take(input which, std::string text) {
    if (take_common(inputs, which, text, book_app::give_words)) return;
    if (which == input::diagnostic)
        inputs.diagnostics_json.push_back(std::move(text));  // one after the other
    else if (which == input::address)
        inputs.address = std::move(text);
    else if (which == input::records)
        inputs.records = std::move(text);
}

std::unique_ptr<page_session> made(const ui::surroundings& window, const app::moment& when, std::int32_t&) {
    auto page = std::make_unique<book_session>(book_app::opened(inputs, when), window);
    inputs = {};
    return page;
}

std::int32_t stored(page_session& page, std::string_view text, std::size_t, const app::moment& when) {
    static_cast<book_session&>(page).store_in(std::string(text), when);
    return 0;
}

std::string to_store(page_session& page) { return static_cast<book_session&>(page).store_out(); }

}  // namespace jindan::web
