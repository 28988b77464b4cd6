// The interface's words where they are not built in: the web module is given those of the reader's language, and others when asked for.
#include <algorithm>
#include <array>

#include "app/words.hpp"

namespace jindan {
namespace {

struct language {
    std::string all;
    std::array<const char*, text_count> texts{};
} languages[2];

language& of(bool korean) { return languages[korean]; }

}  // namespace

const char* raw_text(text_key key, bool korean) {
    const char* text = of(korean).texts[static_cast<unsigned short>(key)];
    return text ? text : "";
}

bool app::has_words(std::string_view lang) { return of(lang == "ko").texts[0] != nullptr; }

bool app::give_words(std::string_view lang, std::string lines) {
    if (static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n')) + 1 != text_count) return false;
    language& l = of(lang == "ko");
    l.all = std::move(lines);
    char* at = l.all.data();
    for (const char*& text : l.texts) {
        text = at;
        at = std::find(at, l.all.data() + l.all.size(), '\n');
        *at++ = 0;  // the last one ends where the string does
    }
    return true;
}

}  // namespace jindan
