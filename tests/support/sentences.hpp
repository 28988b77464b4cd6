// What is told to a person, with "q7" as its detail, in two languages.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "core/utf8.hpp"

namespace jindan::test {

inline void check_sentences(const std::string& ko, const std::string& en) {
    CAPTURE(en);
    CHECK(utf8::valid(ko));
    CHECK(ko.back() == '.');
    CHECK(en.back() == '.');
    CHECK(ko.find("{}") == std::string::npos);
    CHECK(en.find("{}") == std::string::npos);
    CHECK((ko.find("q7") == std::string::npos) == (en.find("q7") == std::string::npos));
}

}  // namespace jindan::test
