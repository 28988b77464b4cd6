// What is said to a reader about a problem.
#include "core/problem.hpp"

#include "core/languages.hpp"
#include "core/sentence.hpp"

namespace jindan {
namespace {

// Details that are words of ours, in Korean; in other languages they stand as they are.
struct word {
    std::string_view en, ko;
};
constexpr word words[] = {
    {"text", "글(따옴표로 묶은 문자열)"},
    {"whole number", "정수"},
    {"number", "숫자"},
    {"list", "목록([ ])"},
    {"object", "객체({ })"},
    {"true or false", "true 또는 false"},
    {"a value", "값"},
    {"a weight above 0", "0보다 큰 가중치 하나 이상"},
    {"a name in quotes", "따옴표로 묶은 이름"},
    {"a colon", "콜론(:)"},
    {"a comma or the end", "쉼표 또는 닫는 괄호"},
    {"the end of the text", "글의 끝"},
    {"the closing quote", "닫는 따옴표"},
    {"an escape", "올바른 \\ 표기"},
};

std::string_view spoken(std::string_view detail, bool korean) {
    if (korean)
        for (const word& w : words)
            if (w.en == detail) return w.ko;
    return detail;
}

}  // namespace

std::string message(const problem& p, std::string_view lang) {
    if (is_warning(p.code)) return {};
    return filled(raw_sentence(p.code, read_language(lang)), spoken(p.detail, lang == "ko"));
}

}  // namespace jindan
