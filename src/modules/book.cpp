// The module of the customer book: all diagnostics of the site, and records that are stored one by one.
#include <cstdlib>

#include "modules/module.hpp"
#include "platform/book_session.hpp"

namespace jindan::web {
namespace {

book_app::opening inputs;

}  // namespace

void take(input which, std::string text) {
    switch (which) {
        case input::diagnostic: inputs.diagnostics_json.push_back(std::move(text)); break;  // one after the other
        case input::language: inputs.lang = std::move(text); break;
        case input::slot_0: inputs.slot_0 = std::move(text); break;
        case input::slot_1: inputs.slot_1 = std::move(text); break;
        case input::link: inputs.fragment = std::move(text); break;
        case input::storage: inputs.held = app::storage_named(text); break;
        case input::address: inputs.address = std::move(text); break;
        case input::seed: inputs.seed = std::move(text); break;
        case input::records: inputs.records = std::move(text); break;
        case input::early:
        case input::can_share: break;
        case input::words: {
            std::string_view lines = text;
            const std::string_view lang = cut_line(lines);
            if (!book_app::give_words(lang, std::string(lines))) std::abort();  // a file of another build: the page says that it has failed
            break;
        }
    }
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
