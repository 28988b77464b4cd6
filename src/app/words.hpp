// The interface's own sentences, in the reader's language, with values filled in.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "app/texts.gen.hpp"
#include "core/assessment.hpp"

namespace jindan::app {

// Whether the words of a language are here; where they are built in, always.
bool has_words(std::string_view lang);

// Takes the words of a language, one in each line, in the order of text_key, then the sentences about problems, in the order of problem_code;
// false where they are not as many. Where they are built in,
// those stay.
bool give_words(std::string_view lang, std::string lines);

// A text with "{0}", "{1}" … replaced; unknown numbers leave nothing.
std::string filled(std::string_view pattern, std::initializer_list<std::string_view> values);
std::string say(text_key key, std::string_view lang, std::initializer_list<std::string_view> values = {});

// "2026년 4분기", "Q4 2026".
std::string say(quarter q, std::string_view lang);

// "2026년 11월 23일", "23 November 2026", of "2026-11-23"; anything else comes back as it is.
std::string say_date(std::string_view iso, std::string_view lang);

// "12.5", of 0.125.
std::string say_percent(double share);

// "1,234"
std::string grouped(long long n);

}  // namespace jindan::app
