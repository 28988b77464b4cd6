// The interface's words where they are not built in: the web module is given those of the reader's language, and others when asked for;
// the sentences about problems come with them.
#include "app/given_words.hpp"
#include "app/words.hpp"
#include "core/languages.hpp"
#include "core/sentence.hpp"

namespace jindan {
namespace {

given_words<text_count> words[language_count];

}  // namespace

const char* raw_text(text_key key, unsigned language) { return words[language][static_cast<unsigned short>(key)]; }

bool app::has_words(std::string_view lang) { return words[read_language(lang)].here(); }

bool app::give_words(std::string_view lang, std::string lines) {
    if (static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n')) + 1 != text_count + sentence_count) return false;
    const unsigned language = read_language(lang);
    take_sentences(language, words[language].take(std::move(lines)));
    return true;
}

}  // namespace jindan
