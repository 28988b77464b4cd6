// The interface's words where they are not built in: the web module is given those of the reader's language, and others when asked for;
// the sentences about problems come with them.
#include <algorithm>
#include <array>
#include <cstring>

#include "app/words.hpp"
#include "core/sentence.hpp"

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
    if (static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n')) + 1 != text_count + sentence_count) return false;
    language& l = of(lang == "ko");
    l.all = std::move(lines);
    std::replace(l.all.begin(), l.all.end(), '\n', '\0');
    const char* at = l.all.c_str();
    for (const char*& text : l.texts) {
        text = at;
        at += std::strlen(at) + 1;
    }
    take_sentences(lang == "ko", at);
    return true;
}

}  // namespace jindan
