// The sentences about problems where they are not built in: the web module is given those of the reader's language.
#include <cstring>

#include "core/sentence.hpp"

namespace jindan {
namespace {

const char* first_of[2] = {};

}  // namespace

void take_sentences(bool korean, const char* first) { first_of[korean] = first; }

const char* raw_sentence(problem_code code, bool korean) {
    const char* at = first_of[korean];
    for (auto i = static_cast<std::size_t>(code); at && i > 0; --i) at += std::strlen(at) + 1;
    return at ? at : "";
}

}  // namespace jindan
