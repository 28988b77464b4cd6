// A text in several languages, as it stands in a diagnostic file: {"ko": "…", "en": "…"}.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jindan {

struct localized {
    // Language code (BCP 47 primary tag, e.g. "ko") and UTF-8 text, in the order of the diagnostic's `languages`.
    std::vector<std::pair<std::string, std::string>> texts;

    // The text in `lang`; else the first text there is; else an empty string. Never fails.
    const std::string& in(std::string_view lang) const;

    bool empty() const { return texts.empty(); }
    bool has(std::string_view lang) const;
    bool operator==(const localized&) const = default;
};

}  // namespace jindan
