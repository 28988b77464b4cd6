// The book's own sentences; those that it shares with the questionnaires are in app/words.hpp.
#pragma once

#include "app/words.hpp"
#include "book/app/book_texts.gen.hpp"

namespace jindan::book_app {

// Takes the words of a language, one in each line: those of app::give_words, then the book's, in the order of book_text_key. False where they are
// not as many.
bool give_words(std::string_view lang, std::string lines);

std::string say(book_text_key key, std::string_view lang, std::initializer_list<std::string_view> values = {});

// "1,234.5", as people write amounts.
std::string say_amount(double x, std::string_view currency);

}  // namespace jindan::book_app
