// Cells as people write them.
#include <doctest/doctest.h>

#include <string>

#include "book/table_cells.hpp"
#include "core/decimal.hpp"

using namespace jindan;
using namespace jindan::book;

TEST_CASE("amounts in the spellings of accountants") {
    struct row {
        const char* cell;
        double amount;
        const char* sign;
    };
    // clang-format off: a table
    for (const row& r : {row{"1234567", 1234567, ""}, {"1,234,567", 1234567, ""}, {" 1,234.5 ", 1234.5, ""}, {"₩1,234", 1234, "KRW"}, {"₩ 1,234", 1234, "KRW"},
                         {"￦1,234", 1234, "KRW"}, {"\\1,234", 1234, "KRW"}, {"1,234원", 1234, "KRW"}, {"$5.50", 5.5, "$"}, {"€12", 12, "EUR"}, {"12 €", 12, "EUR"},
                         {"£3", 3, "GBP"}, {"¥100", 100, "¥"}, {"￥100", 100, "¥"}, {"USD 12", 12, "USD"}, {"12 usd", 12, "USD"}, {"KRW12", 12, "KRW"},
                         {"(1,200)", -1200, ""}, {"-1,200", -1200, ""}, {"\u22121,200", -1200, ""}, {"(₩1,200)", -1200, "KRW"}, {"₩(1,200)", -1200, "KRW"},
                         {"-₩1,200", -1200, "KRW"}, {"₩-1,200", -1200, "KRW"}, {"-$5", -5, "$"}, {"(0)", 0, ""}, {"+5", 5, ""}, {"１，２３４", 1234, ""}, {"'-5", -5, ""}}) {
        // clang-format on
        CAPTURE(std::string(r.cell));
        const auto read = read_money(r.cell);
        REQUIRE(std::holds_alternative<money>(read));
        CHECK(decimal::equal(std::get<money>(read).amount, r.amount));
        CHECK(std::get<money>(read).sign == r.sign);
    }
}

TEST_CASE("what is no amount says why") {
    struct row {
        const char* cell;
        cell_error what;
    };
    // clang-format off: a table
    for (const row& r : {row{"가나", cell_error::not_a_number}, {"12,5", cell_error::not_a_number}, {"1,2,3", cell_error::not_a_number}, {"5%", cell_error::not_a_number},
                         {"(-5)", cell_error::not_a_number}, {"-(5)", cell_error::not_a_number}, {"--5", cell_error::not_a_number}, {"-", cell_error::not_a_number},
                         {"()", cell_error::not_a_number}, {"₩", cell_error::not_a_number}, {"₩5원", cell_error::not_a_number}, {"억", cell_error::not_a_number},
                         {"abc", cell_error::not_a_number}, {"1 USD EUR", cell_error::not_a_number}, {"1.2억", cell_error::number_with_unit},
                         {"3만", cell_error::number_with_unit}, {"3만 5천원", cell_error::number_with_unit}, {"500백만원", cell_error::number_with_unit},
                         {"1.5M", cell_error::number_with_unit}, {"$2 bn", cell_error::number_with_unit}, {"3k", cell_error::number_with_unit},
                         {"1000000000000000", cell_error::number_too_large}, {"(99999999999999999999)", cell_error::number_too_large}}) {
        // clang-format on
        CAPTURE(std::string(r.cell));
        const auto read = read_money(r.cell);
        REQUIRE(std::holds_alternative<cell_error>(read));
        CHECK(std::get<cell_error>(read) == r.what);
    }
}

TEST_CASE("signs of several currencies") {
    for (const char* code : {"USD", "AUD", "SGD", "TWD"}) CHECK(may_be("$", code));
    for (const char* code : {"KRW", "EUR", "JPY"}) CHECK_FALSE(may_be("$", code));
    CHECK(may_be("¥", "JPY"));
    CHECK(may_be("¥", "CNY"));
    CHECK_FALSE(may_be("¥", "KRW"));
    CHECK(may_be("KRW", "KRW"));
    CHECK_FALSE(may_be("KRW", "USD"));
    CHECK(may_be("", "USD"));
}

TEST_CASE("days") {
    for (const char* cell : {"2026-11-23", "2026.11.23", "2026/11/23", "2026. 11. 23.", "2026. 11. 23", "2026.11.23.", "2026년 11월 23일", "2026년11월23일", " 2026-11-23 "})
        CHECK_MESSAGE((read_date(cell) == date{2026, 11, 23}), cell);
    for (const char* cell : {"2026-1-5", "2026.1.5", "2026/01/05", "2026. 1. 5."}) CHECK_MESSAGE((read_date(cell) == date{2026, 1, 5}), cell);
    CHECK(read_date("2024-02-29") == date{2024, 2, 29});
    for (const char* cell : {"2023-02-29", "2026-13-01", "23.11.2026", "11/23/2026", "26-11-23", "2026-11", "2026-11-23 10:00", "2026-11.23", "2026/11-23", "2026-11-23-",
                             "2026-11-231", "20261123", "46349", "2026년 11월 23", "어제", "2026..1"})
        CHECK_MESSAGE(!read_date(cell), cell);
}

TEST_CASE("years, currencies, yes and no") {
    CHECK(read_year("2026") == 2026);
    CHECK(read_year("2026년") == 2026);
    CHECK(read_year(" 2026년도 ") == 2026);
    CHECK(read_year("26년") == 2026);
    CHECK(read_year("’26") == 2026);
    for (const char* cell : {"26", "1899", "3000", "2026.5", "2026-11", "20260"}) CHECK_MESSAGE(!read_year(cell), cell);
    CHECK(read_currency("usd") == "USD");
    CHECK(read_currency("원") == "KRW");
    CHECK(read_currency("₩") == "KRW");
    CHECK(read_currency("€") == "EUR");
    for (const char* cell : {"$", "¥", "달러", "US", "USDX", "U1D"}) CHECK_MESSAGE(!read_currency(cell), cell);
    for (const char* cell : {"예", "Y", "yes", "TRUE", "1", "O"}) CHECK_MESSAGE(read_yes_or_no(cell) == true, cell);
    for (const char* cell : {"아니요", "아니오", "N", "no", "False", "0", "X"}) CHECK_MESSAGE(read_yes_or_no(cell) == false, cell);
    for (const char* cell : {"2", "글쎄", "maybe"}) CHECK_MESSAGE(!read_yes_or_no(cell), cell);
}

TEST_CASE("tags") {
    const auto all = [](const char* cell) { return read_tags(cell); };
    CHECK(all("수도권, 제조; 장기\n신규") == std::vector<std::string>{"수도권", "제조", "장기", "신규"});
    CHECK(all("a,,a , b") == std::vector<std::string>{"a", "b"});
    CHECK(all("\"a, b\"; c") == std::vector<std::string>{"a, b", "c"});
    CHECK(all("5\" pipe; c") == std::vector<std::string>{"5\" pipe", "c"});
    CHECK(all(" , ;") == std::vector<std::string>{});
    for (const std::vector<std::string>& tags : {std::vector<std::string>{"a"}, {"a", "b"}, {"a,b"}, {"a;b", "c"}, {"\"q\"", "5\" x"}, {"=1", "'=1"}, {"'a"}, {}})
        CHECK(read_tags(csv::guarded(write_tags(tags))) == tags);
    CHECK(write_tags({"a", "b,c"}) == "a; \"b,c\"");
}

TEST_CASE("blanks around a cell say nothing") {
    CHECK(cell_text(" \u00A0\u3000가나 상사\u3000\n") == "가나 상사");
    CHECK(cell_line(" 가나\r\n상사\t1 ") == "가나 상사 1");
    CHECK(cell_text("'=1+1") == "=1+1");
    CHECK(cell_text("\u3000") == "");
}
