// Values as SurveyJS compares them: without regard to case and outer spaces, a text that is a number as that number. Private to
// this layer.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/json_document.hpp"

namespace jindan::author {

struct literal {
    enum class kind { nothing, number, text, truth };
    kind is = kind::nothing;
    double number = 0;  // truth: 1 or 0
    std::string text;
};

literal number_literal(double x);
literal text_literal(std::string text);
literal truth_literal(bool truth);

// Lists and objects are nothing.
literal literal_of(const json::value& v);

// Also of a text that spells one, and 1 or 0 of a truth.
std::optional<double> number_of(const literal& l);
// "3", "true", the text itself.
std::string text_of(const literal& l);

bool same(const literal& a, const literal& b);
// As JavaScript's <; false where one is nothing, or a number is held against what is none.
bool less(const literal& a, const literal& b);
// Is the second a part of the first, both as texts? What does not count as true is part of nothing.
bool holds_text(const literal& whole, const literal& part);
// As JavaScript takes it in place of true or false.
bool truthy(const literal& l);

std::string lower_case(std::string_view text);  // of ASCII

}  // namespace jindan::author
