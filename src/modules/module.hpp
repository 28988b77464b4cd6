// What a module is about: its session, and how that is given its inputs and kept. The exports (main_web.cpp) are the same for all; each module
// links one implementation.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "platform/page_session.hpp"
#include "platform/web/abi.hpp"

namespace jindan::web {

// Before `made`.
void take(input which, std::string text);

// The session of what was given; `flags`: bits for the page, as of the export `boot`.
std::unique_ptr<page_session> made(const ui::surroundings& window, const app::moment& when, std::int32_t& flags);

// The exports `store_in` (the first `first` bytes are the first of two texts) and `store_out`. `page` is what `made` has made.
std::int32_t stored(page_session& page, std::string_view text, std::size_t first, const app::moment& when);
std::string to_store(page_session& page);

// The next part of "a\nb\nrest".
inline std::string_view cut_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    return line;
}

}  // namespace jindan::web
