// The book's words where they are not built in: its module is given those of the reader's language, and others when asked for.
#include <algorithm>
#include <array>
#include <cstring>

#include "book/app/words.hpp"
#include "core/sentence.hpp"

namespace jindan {
namespace {

struct language {
    std::string all;
    std::array<const char*, book_text_count> texts{};
} languages[2];

}  // namespace

const char* raw_text(book_text_key key, bool korean) {
    const char* text = languages[korean].texts[static_cast<unsigned short>(key)];
    return text ? text : "";
}

bool book_app::give_words(std::string_view lang, std::string lines) {
    std::size_t end = 0;
    for (unsigned i = 0; i < text_count + sentence_count; ++i) {
        const std::size_t next = lines.find('\n', end);
        if (next == std::string::npos) return false;
        end = next + 1;
    }
    if (end == 0 || static_cast<unsigned>(std::count(lines.begin() + static_cast<std::ptrdiff_t>(end), lines.end(), '\n')) + 1 != book_text_count) return false;
    if (!app::give_words(lang, lines.substr(0, end - 1))) return false;
    language& l = languages[lang == "ko"];
    l.all = lines.substr(end);
    std::replace(l.all.begin(), l.all.end(), '\n', '\0');
    const char* at = l.all.c_str();
    for (const char*& text : l.texts) {
        text = at;
        at += std::strlen(at) + 1;
    }
    return true;
}

}  // namespace jindan
