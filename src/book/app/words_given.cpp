// The book's words where they are not built in: its module is given those of the reader's language, and others when asked for.
#include "app/given_words.hpp"
#include "book/app/words.hpp"
#include "core/languages.hpp"
#include "core/sentence.hpp"

namespace jindan {
namespace {

given_words<book_text_count> words[language_count];

}  // namespace

const char* raw_text(book_text_key key, unsigned language) { return words[language][static_cast<unsigned short>(key)]; }

bool book_app::give_words(std::string_view lang, std::string lines) {
    std::size_t end = 0;
    for (unsigned i = 0; i < text_count + sentence_count; ++i) {
        const std::size_t next = lines.find('\n', end);
        if (next == std::string::npos) return false;
        end = next + 1;
    }
    if (static_cast<unsigned>(std::count(lines.begin() + static_cast<std::ptrdiff_t>(end), lines.end(), '\n')) + 1 != book_text_count) return false;
    if (!app::give_words(lang, lines.substr(0, end - 1))) return false;
    words[read_language(lang)].take(lines.substr(end));
    return true;
}

}  // namespace jindan
