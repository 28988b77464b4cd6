// The sentences about problems where they are not built in: the web module is given those of the reader's language.
#include <cstring>

#include "core/languages.hpp"
#include "core/sentence.hpp"

namespace jindan {
namespace {

const char* first_of[language_count] = {};

}  // namespace

void take_sentences(unsigned language, const char* first) { first_of[language] = first; }

const char* raw_sentence(problem_code code, unsigned language) {
    const char* at = first_of[language];
    for (auto i = static_cast<std::size_t>(code); at && i > 0; --i) at += std::strlen(at) + 1;
    return at ? at : "";
}

}  // namespace jindan
