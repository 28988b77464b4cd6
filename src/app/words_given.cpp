// The interface's words where they are not built in: the web module is given those of the reader's language, and others when asked for;
// the sentences about problems come with them.
#include "app/given_words.hpp"
#include "app/words.hpp"
#include "core/sentence.hpp"

namespace jindan {
namespace {

given_words<text_count> languages[2];

}  // namespace

const char* raw_text(text_key key, bool korean) { return languages[korean][static_cast<unsigned short>(key)]; }

bool app::has_words(std::string_view lang) { return languages[lang == "ko"].here(); }

bool app::give_words(std::string_view lang, std::string lines) {
    if (static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n')) + 1 != text_count + sentence_count) return false;
    take_sentences(lang == "ko", languages[lang == "ko"].take(std::move(lines)));
    return true;
}

}  // namespace jindan
