// What the columns of tables are.
#include <doctest/doctest.h>

#include <string>

#include "book/account_table.hpp"

using namespace jindan;
using namespace jindan::book;

namespace {

using samples = std::vector<std::vector<std::string>>;

std::string text(const column_use& u) {
    constexpr const char* names[] = {"-", "name", "tags", "archived", "note", "sales", "profit", "year", "currency", "person", "role", "last_contact"};
    std::string out = names[static_cast<std::size_t>(u.what)];
    if (u.number) out += std::to_string(u.number);
    if (u.scale != 1) out += "*" + std::to_string(static_cast<long long>(u.scale));
    return out + u.currency;
}

std::string text(const std::vector<column_use>& all) {
    std::string out;
    for (const column_use& u : all) out += (out.empty() ? "" : " ") + text(u);
    return out;
}

std::string title(const char* t) { return text(proposed({t}, {})); }

}  // namespace

TEST_CASE("titles in Korean and English") {
    CHECK(text(proposed({"고객명", "태그", "보관", "매출", "이익", "연도", "통화", "담당자", "직책", "최근 연락일", "비고", "전화"}, {})) ==
          "name tags archived sales profit year currency person1 role1 last_contact1 note -");
    CHECK(text(proposed({"Customer", "Tags", "Archived", "Sales", "Profit", "Year", "Currency", "Contact", "Role", "Last contact", "Notes", "Phone"}, {})) ==
          "name tags archived sales profit year currency person1 role1 last_contact1 note -");
    for (const char* t : {"거래처", "회 사 명", "업체명", "상호", "Account Name", "COMPANY", "client", "account_name"}) CHECK_MESSAGE(title(t) == "name", t);
    for (const char* t : {"매출 성장률", "이익률", "매출 순위", "sales rep", "", "?"}) CHECK_MESSAGE(title(t) == "-", t);
}

TEST_CASE("titles with years, units and currencies") {
    CHECK(title("2025년 매출") == "sales2025");
    CHECK(title("매출 2025") == "sales2025");
    CHECK(title("매출(2025)") == "sales2025");
    CHECK(title("FY2025 Sales") == "sales2025");
    CHECK(title("2025년도 영업이익") == "profit2025");
    CHECK(title("통화 2025") == "currency2025");
    CHECK(title("매출 12345") == "-");
    for (const char* t : {"24년 매출", "'24 매출", "’24년 매출", "매출(24년)", "매출 ('24)", "매출24년도", "24 년 매출", "FY24 Sales"}) CHECK_MESSAGE(title(t) == "sales2024", t);
    for (const char* t : {"24 매출", "124년 매출", "매출 '240"}) CHECK_MESSAGE(title(t) == "-", t);
    CHECK(title("매출(백만원)") == "sales*1000000KRW");
    CHECK(title("매출액 (단위: 천원)") == "sales*1000KRW");
    CHECK(title("2025 매출（억원）") == "sales2025*100000000KRW");
    CHECK(title("매출_백만원") == "sales*1000000KRW");
    CHECK(title("매출(원)") == "salesKRW");
    CHECK(title("Revenue (USD)") == "salesUSD");
    CHECK(title("Revenue [EUR thousand] 2024") == "sales2024*1000EUR");
    CHECK(title("profit (€)") == "profitEUR");
    CHECK(title("Sales (million)") == "sales*1000000");
    CHECK(title("Sales (est.)") == "sales");
    CHECK(title("매출(백만원") == "sales*1000000KRW");  // a bracket that is not closed
}

TEST_CASE("several people") {
    CHECK(text(proposed({"고객", "담당자 1", "직책 1", "담당자2", "Last contact 2"}, {})) == "name person1 role1 person2 last_contact2");
    CHECK(title("담당자 0") == "person1");
    CHECK(title("담당자 999") == "person200");
}

TEST_CASE("a name is the account's, or a person's where another column is the account's") {
    CHECK(text(proposed({"이름", "매출"}, {})) == "name sales");
    CHECK(text(proposed({"이름", "회사명"}, {})) == "person1 name");
    CHECK(text(proposed({"Name", "Company", "Contact"}, {})) == "- name person1");
}

TEST_CASE("of two columns that say the same the first is it") { CHECK(text(proposed({"고객명", "매출", "거래처명", "매출액", "매출 2025"}, {})) == "name sales - - sales2025"); }

TEST_CASE("where titles say nothing contents do") {
    CHECK(text(proposed({"코드", "A", "매출", "B", "C"}, samples{{"1001", "가나상사", "5", "2026", "KRW"}, {"1002", "다라", "6", "2025년", ""}})) == "- name sales year currency");
    CHECK(text(proposed({"A", "B"}, samples{{"", ""}, {"2026", "12"}})) == "- -");  // no texts: no name; a year of nothing
    CHECK(text(proposed({"A", "B"}, samples{{"2026-11-23", "가나"}})) == "- name");
}

TEST_CASE("the separator is found, and whether there are titles") {
    const table_start comma = understood("\xEF\xBB\xBF고객명,매출\r\n가나,\"1,200\"\r\n\r\n다라,5\r\n");
    CHECK(comma.separator == ',');
    CHECK(comma.titles == std::vector<std::string>{"고객명", "매출"});
    CHECK(comma.samples == samples{{"가나", "1,200"}, {"다라", "5"}});
    CHECK(text(comma.columns) == "name sales");
    CHECK(comma.titled);
    CHECK_FALSE(comma.problem);
    const table_start semicolon = understood("name;sales\na;1,5\nb;2,5\n");
    CHECK(semicolon.separator == ';');
    CHECK(text(semicolon.columns) == "name sales");
    CHECK(understood("name\tnote\na\tx, y; z\n").separator == '\t');
    const table_start one = understood("고객명\n가나\n다라");
    CHECK(one.separator == ',');
    CHECK(text(one.columns) == "name");
    const table_start untitled = understood("가나,1200\n다라,500\n");
    CHECK_FALSE(untitled.titled);
    CHECK(text(untitled.columns) == "name -");
    CHECK(understood("가나,다라\n").titled);
    CHECK(understood("").titles.empty());
}

TEST_CASE("a start that cannot be read says why") {
    const table_start cp949 = understood("\xB0\xED\xB0\xB4\xB8\xED,\xB8\xC5\xC3\xE2\n\xB0\xA1\xB3\xAA\xBB\xF3\xBB\xE7,100\n");  // 고객명,매출 / 가나상사,100
    REQUIRE(cp949.problem);
    CHECK(cp949.problem->kind == csv::error_kind::not_utf8);
    CHECK(cp949.cp949);
    const table_start other = understood("name\n\xFF\xFE\n");
    REQUIRE(other.problem);
    CHECK_FALSE(other.cp949);
    CHECK(understood("name\n\"open").problem == csv::error{csv::error_kind::unclosed_quote, 2});
    // Twenty records are read, not more.
    std::string text = "name\n";
    for (int i = 0; i < 30; ++i) text += "a\n";
    CHECK(understood(text + "\"open").samples.size() == 20);
}
