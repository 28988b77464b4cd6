// What a module is about: its session, and how that is given its inputs and kept. The exports (main_web.cpp) are the same for all; each module
// links one implementation.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

#include "platform/page_session.hpp"
#include "platform/web/abi.hpp"

namespace jindan::web {

// Before `made`.
void take(input which, std::string text);

// The session of what was given; `flags`: bits for the page, as of the export `boot`. Null with the bit `again`: there is more to do first.
std::unique_ptr<page_session> made(const ui::surroundings& window, const app::moment& when, std::int32_t& flags);

// The exports `store_in` (the first `first` bytes are the first of two texts) and `store_out`. `page` is what `made` has made.
std::int32_t stored(page_session& page, std::string_view text, std::size_t first, const app::moment& when);
std::string to_store(page_session& page);

// The inputs that all modules have in common; false: another one.
template <class Opening>
bool take_common(Opening& o, input which, std::string& text, bool (*give_words)(std::string_view lang, std::string lines)) {
    switch (which) {
        case input::language: o.lang = std::move(text); return true;
        case input::slot_0: o.slot_0 = std::move(text); return true;
        case input::slot_1: o.slot_1 = std::move(text); return true;
        case input::link: o.fragment = std::move(text); return true;
        case input::storage: o.held = app::storage_named(text); return true;
        case input::seed: o.seed = std::move(text); return true;
        case input::words: {
            const std::size_t end = text.find('\n');
            if (end == std::string::npos || !give_words(text.substr(0, end), text.substr(end + 1))) std::abort();  // a file of another build: the page says that it has failed
            return true;
        }
        default: return false;
    }
}

}  // namespace jindan::web
