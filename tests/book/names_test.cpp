// When two names of customers are the same, and when they may be.
#include <doctest/doctest.h>

#include "book/names.hpp"

using namespace jindan::book;

TEST_CASE("names that differ in more than case are others") {
    CHECK(name_key(" ACME\n") == name_key("Acme"));
    for (const char* other : {"(주)한빛정밀", "㈜한빛정밀", "주식회사 한빛정밀", "한빛 정밀"}) CHECK_MESSAGE(name_key(other) != name_key("한빛정밀"), other);
}

TEST_CASE("names without what kind of company it is, blanks and punctuation may be of one customer") {
    for (const char* other : {"(주)한빛정밀", "㈜한빛정밀", "㈜ 한빛정밀", "한빛정밀㈜", "（주）한빛정밀", "주식회사 한빛정밀", "한빛정밀 주식회사", "주식회사한빛정밀",
                              "한빛 정밀", "한빛·정밀", "유한회사 한빛정밀"})
        CHECK_MESSAGE(loose_name_key(other) == loose_name_key("한빛정밀"), other);
    for (const char* other : {"ACME Co., Ltd.", "Acme Inc.", "acme, inc", "Acme Corp.", "Acme GmbH", "ACME LIMITED", "A.C.M.E. Ltd"})
        CHECK_MESSAGE(loose_name_key(other) == loose_name_key("Acme"), other);
    for (const char* other : {"한빛", "한빛정밀화학", "", "한빛정밀2"}) CHECK_MESSAGE(loose_name_key(other) != loose_name_key("한빛정밀"), other);
    for (const char* other : {"Acme Cogs", "Acmeinc", "Inc Acme"}) CHECK_MESSAGE(loose_name_key(other) != loose_name_key("Acme"), other);
    // Where nothing else is left, it is the name.
    CHECK(loose_name_key("주식회사") == "주식회사");
    CHECK(loose_name_key("Co.") == "co");
    CHECK(loose_name_key("(주)") == "(주)");
    for (const char* blank : {"", " ", "\u00A0", "\u3000", "\uFEFF\t"}) {
        CHECK(name_key(blank) == "");
        CHECK(loose_name_key(blank) == "");
    }
    CHECK(name_key("\u3000한빛\u00A0") == name_key("한빛"));
}
