// Accounts from tables, row by row.
#include <doctest/doctest.h>

#include <string>

#include "book/account_table.hpp"
#include "book/export_tables.hpp"
#include "book/made.hpp"

using namespace jindan;
using namespace jindan::book;
using test::made;

namespace {

using kind = column_kind;

// With the columns that it seems to have.
table_reading read(const std::string& text, const records& all = {}, int year = 0) {
    const table_start start = understood(text);
    return read_accounts(text, start.columns, {start.separator, start.titled, year}, all);
}

// "row:column error detail" of each.
std::string errors(const table_reading& r) {
    constexpr const char* names[] = {"spoilt",         "too_many_cells",   "no_name",          "name_twice",    "name_ambiguous", "too_long", "too_many",
                                     "not_a_number",   "number_with_unit", "number_too_large", "negative",      "not_a_year",     "no_year",  "figure_twice",
                                     "not_a_currency", "other_currency",   "not_a_date",       "not_yes_or_no", "no_person"};
    std::string out;
    for (const table_row& row : r.rows)
        for (const row_error& e : row.errors) {
            if (!out.empty()) out += " | ";
            out += std::to_string(row.number) + ":" + std::to_string(e.column) + " " + names[static_cast<std::size_t>(e.what)];
            if (!e.detail.empty()) out += " " + e.detail;
        }
    return out;
}

std::string changes(const table_row& row) {
    std::string out;
    for (const cell_change& c : row.changes) out += (out.empty() ? "" : " | ") + std::to_string(c.column) + " " + c.before + ">" + c.after;
    return out;
}

std::vector<std::string> ids(int count) {
    std::vector<std::string> out;
    for (int i = 0; i < count; ++i) out.push_back("n" + std::to_string(900 - i));  // falling: which is used for what does not depend on it
    return out;
}

}  // namespace

TEST_CASE("rows become accounts") {
    const table_reading r = read(
        "고객명,태그,매출 2025,이익 2025,매출 2026,담당자,직책,최근 연락,비고,보관\r\n"
        "가나상사,\"수도권, 제조\",\"₩1,200,000\",(300),1300000,김하나,팀장,2026.11.23,\"첫 줄\n둘째 줄\",예\r\n"
        "다라산업,,,,,,,,,\r\n");
    CHECK(errors(r) == "");
    REQUIRE(r.rows.size() == 2);
    CHECK(r.added == 2);
    CHECK(r.ids == 3);  // two accounts and a person
    CHECK(r.rows[0].state == row_state::added);
    CHECK(r.rows[1].number == 3);  // as a spreadsheet counts, line breaks in cells or not
    records all;
    REQUIRE(apply(all, r, false, ids(3), 50));
    REQUIRE(all.accounts.size() == 2);
    account expected = made("n898", "가나상사");
    expected.at = {50, 50, 0};
    expected.tags = {"수도권", "제조"};
    expected.years = {{2025, 1'200'000.0, -300.0, "KRW"}, {2026, 1'300'000.0, {}, "KRW"}};
    expected.people = {{"n900", "김하나", "팀장", stance::unknown, date{2026, 11, 23}, ""}};
    expected.note = "첫 줄\n둘째 줄";
    expected.archived = true;
    CHECK(all.accounts[0] == expected);
    account second = made("n899", "다라산업");
    second.at = {50, 50, 0};
    CHECK(all.accounts[1] == second);
}

TEST_CASE("accounts that are there are changed, and only in what the row says") {
    records all;
    all.accounts = {made("a", "가나상사"), made("b", "새이름"), made("c", "그대로")};
    all.accounts[0].tags = {"옛"};
    all.accounts[0].years = {{2024, 1.0, 2.0, "KRW"}, {2025, 3.0, 4.0, "KRW"}};
    all.accounts[0].people = {{"p", "김하나", "대리", stance::supporter, {}, "메모"}, {"q", "이둘", "", stance::unknown, {}, ""}};
    all.accounts[0].note = "남는다";
    all.accounts[1].former_names = {"옛이름"};
    const table_reading r = read("고객명,태그,매출 2025,담당자,직책,비고\n가나상사,새,30,김하나,과장,\n옛이름,t,,,,\n그대로,,,,,\n", all);
    CHECK(errors(r) == "");
    REQUIRE(r.rows.size() == 3);
    CHECK(r.changed == 2);
    CHECK(r.same == 1);
    CHECK(r.ids == 0);
    CHECK(changes(r.rows[0]) == "1 옛>새 | 2 3>30 | 4 대리>과장");
    CHECK(r.rows[1].account == 1);
    CHECK(r.rows[1].name == "옛이름");
    records after = all;
    REQUIRE(apply(after, r, false, {}, 50));
    account expected = all.accounts[0];
    expected.at.changed_at = 50;
    expected.tags = {"새"};
    expected.years[1].sales = 30.0;
    expected.people[0].role = "과장";
    CHECK(after.accounts[0] == expected);
    CHECK(after.accounts[1].name == "새이름");
    CHECK(after.accounts[1].tags == std::vector<std::string>{"t"});
    CHECK(after.accounts[2] == all.accounts[2]);  // and its moments
    // The same table again changes nothing.
    CHECK(read("고객명,태그,매출 2025,담당자,직책,비고\n가나상사,새,30,김하나,과장,\n옛이름,t,,,,\n", after).same == 2);
}

TEST_CASE("what is wrong is said by row and column") {
    records all;
    all.accounts = {made("a", "둘"), made("b", "둘"), made("c", "지운")};
    all.accounts[2].at.removed_at = 20;
    CHECK(errors(read("고객명,매출,연도,통화,담당자,최근연락,보관,태그\n"
                      ",5,2026,,,,,\n"                             // 2
                      "가,1.2억,2026,,,,,\n"                       // 3
                      "나,열,2026,,,,,\n"                          // 4
                      "다,-5,2026,,,,,\n"                          // 5
                      "라,5,26,,,,,\n"                             // 6
                      "마,5,,,,,,\n"                               // 7
                      "바,5,2026,달러,,,,\n"                       // 8
                      "사,₩5,2026,USD,,,,\n"                       // 9
                      "아,,,,이름,11/23/2026,,\n"                  // 10
                      "자,,,,,2026-11-23,,\n"                      // 11
                      "차,,,,,,글쎄,\n"                            // 12
                      "둘,,,,,,,\n"                                // 13
                      "지운,,,,,,,\n"                              // 14: a new one
                      "카,,,,,,,,more\n"                           // 15
                      "타,x\"y,,,,,,\n"                            // 16
                      "파,999999999999999,2026,,,,,\n"             // 17: just below 10^15
                      "하,1000000000000000,2026,,,,,\n",           // 18
                      all)) ==
          "2:0 no_name | 3:1 number_with_unit 1.2억 | 4:1 not_a_number 열 | 5:1 negative -5 | 6:2 not_a_year 26 | 6:2 no_year 26 | 7:1 no_year 5 | "
          "8:3 not_a_currency 달러 | 9:1 other_currency USD | 10:5 not_a_date 11/23/2026 | 11:5 no_person 2026-11-23 | 12:6 not_yes_or_no 글쎄 | "
          "13:0 name_ambiguous 둘 | 15:-1 too_many_cells 8 | 16:-1 spoilt | 18:1 number_too_large 1000000000000000");
}

TEST_CASE("lengths are limited in characters") {
    std::string name, tag, tags;
    for (int i = 0; i < 80; ++i) name += "가";
    for (int i = 0; i < 40; ++i) tag += "나";
    for (int i = 0; i < 51; ++i) tags += std::to_string(i) + ";";
    CHECK(errors(read("name,tags\n" + name + "," + tag + "\n")) == "");
    CHECK(errors(read("name,tags\n" + name + "가,\na," + tag + "나\nb," + tags + "\n")) == "2:0 too_long 80 | 3:1 too_long 40 | 4:1 too_many 50");
    CHECK(errors(read("name,role\na," + std::string(201, 'x') + "\n")) == "2:1 no_person " + std::string(201, 'x'));
    CHECK(errors(read("name,person,role\na,b," + std::string(201, 'x') + "\n")) == "2:2 too_long 200");
    CHECK(errors(read("name,note\na," + std::string(10'000, 'x') + "\nb," + std::string(10'001, 'x') + "\n")) == "3:1 too_long 10000");
}

TEST_CASE("an account stands in a table once, or once for each year") {
    records all;
    all.accounts = {made("a", "A")};
    all.accounts[0].former_names = {"Old A"};
    CHECK(errors(read("name,tags\nA,x\nB,x\n B ,y\nOld A,z\n", all)) == "4:0 name_twice 3 | 5:0 name_twice 2");
    // The first is wrong: the second is still one too many.
    CHECK(errors(read("name,sales 2026\nB,x\nB,5\n")) == "2:1 not_a_number x | 3:0 name_twice 2");

    const table_reading years = read("name,year,sales,tags\nA,2025,1,\nB,2025,2,t\nA,2026,3,u\nB,2024,4,\n", all);
    CHECK(errors(years) == "");
    CHECK(years.changed == 1);
    CHECK(years.added == 1);
    CHECK(years.ids == 1);
    CHECK(years.rows[2].joins == 0);
    CHECK(years.rows[3].joins == 1);
    records after = all;
    REQUIRE(apply(after, years, false, ids(1), 50));
    REQUIRE(after.accounts.size() == 2);
    CHECK(after.accounts[0].years == std::vector<figures>{{2025, 1.0, {}, "KRW"}, {2026, 3.0, {}, "KRW"}});
    CHECK(after.accounts[0].tags == std::vector<std::string>{"u"});
    CHECK(after.accounts[1].years == std::vector<figures>{{2024, 4.0, {}, "KRW"}, {2025, 2.0, {}, "KRW"}});
    CHECK(errors(read("name,year,sales\nA,2025,1\nA,2026,2\nA,2025,3\nA,,4\n", all)) == "4:0 name_twice 2 | 5:0 name_twice 2 | 5:2 no_year 4");
}

TEST_CASE("the case of Latin letters makes no other customer") {
    records all;
    all.accounts = {made("a", "Acme"), made("b", "Twin"), made("c", "TWIN "), made("d", "Now")};
    all.accounts[3].former_names = {"Once"};
    const table_reading r = read("name,tags\nACME,x\nonce,y\nNew,z\n", all);
    CHECK(errors(r) == "");
    CHECK(r.changed == 2);
    CHECK(r.added == 1);
    CHECK(r.rows[0].account == 0);
    CHECK(r.rows[0].next.name == "Acme");
    CHECK(r.rows[1].account == 3);
    CHECK(errors(read("name,tags\nacme,x\n Acme,y\nNew,z\nnew,z\n", all)) == "3:0 name_twice 2 | 5:0 name_twice 4");
    CHECK(errors(read("name,tags\nTwin,x\n", all)) == "2:0 name_ambiguous Twin");
}

TEST_CASE("a year that adds nothing leaves its row the same, one that does changes the customer") {
    records all;
    all.accounts = {made("a", "A")};
    all.accounts[0].years = {{2025, 1.0, {}, "KRW"}};
    const table_reading r = read("name,year,sales\nA,2025,1\nA,2026,2\n", all);
    CHECK(r.rows[0].state == row_state::same);  // shown as changed, it would have nothing to say
    CHECK(r.rows[1].state == row_state::changed);
    CHECK(r.changed == 1);
    CHECK(r.same == 0);
    records after = all;
    REQUIRE(apply(after, r, false, {}, 9));
    CHECK(after.accounts[0].years.size() == 2);
}

TEST_CASE("figures without a year are of the year that is given") {
    const table_reading r = read("name,sales\na,5\n", {}, 2026);
    CHECK(errors(r) == "");
    CHECK(r.rows[0].next.years == std::vector<figures>{{2026, 5.0, {}, "KRW"}});
    CHECK(errors(read("name,sales\na,5\n")) == "2:1 no_year 5");
    // A figure is of one column.
    CHECK(errors(read("name,sales,sales 2026,profit\na,5,6,\nb,,6,1\n", {}, 2026)) == "2:1 figure_twice 2026");
    CHECK(errors(read("name,year,sales 2026,sales\na,2026,5,6\nb,2025,5,6\n")) == "2:3 figure_twice 2026");
}

TEST_CASE("numbers under a unit are so many times as much") {
    const table_reading r = read("고객명,매출 2026(백만원),이익 2026(백만원)\na,1.2,(0.35)\n");
    CHECK(errors(r) == "");
    CHECK(r.rows[0].next.years == std::vector<figures>{{2026, 1'200'000.0, -350'000.0, "KRW"}});
    CHECK(errors(read("고객명,매출 2026(십억원)\na,1000000\n")) == "2:1 number_too_large 1000000");
}

TEST_CASE("currencies") {
    records all;
    all.accounts = {made("a", "A")};
    all.accounts[0].years = {{2026, 5.0, 1.0, "USD"}};
    const auto of_first = [&](const std::string& text) {
        const table_reading r = read(text, all);
        const std::string wrong = errors(r);
        if (!wrong.empty()) return wrong;
        const figures& f = r.rows[0].next.years[0];
        return f.currency + " " + changes(r.rows[0]);
    };
    CHECK(of_first("name,sales 2026\nA,6\n") == "USD 1 5>6");                            // stays
    CHECK(of_first("name,sales 2026\nA,$6\n") == "USD 1 5>6");
    CHECK(of_first("name,sales 2026\nA,₩6\n") == "2:1 other_currency USD");
    CHECK(of_first("name,sales 2026,currency\nA,6,usd\n") == "USD 1 5>6");
    CHECK(of_first("name,sales 2026,currency\nA,6,EUR\n") == "2:2 other_currency EUR");  // what would the profit be?
    CHECK(of_first("name,sales 2026,profit 2026,currency\nA,6,2,EUR\n") == "EUR 1 5>6 | 2 1>2 | 3 USD>EUR");
    CHECK(of_first("name,sales 2026,profit 2026,currency\nA,6,2,KRW\n") == "KRW 1 5>6 | 2 1>2 | 3 USD>KRW");
    CHECK(of_first("name,sales 2026 (EUR),profit 2026\nA,6,2\n") == "EUR 1 5>6 | 2 1>2 | 1 USD>EUR");
    CHECK(of_first("name,sales 2027,currency,currency 2027\nB,6,USD,EUR\n") == "EUR 1 >6");
    CHECK(of_first("name,sales 2027,currency,currency 2027\nB,6,USD,\n") == "USD 1 >6");
    CHECK(of_first("name,currency,sales 2026,sales 2027\nB,x,5,6\n") == "2:1 not_a_currency x");  // said once
}

TEST_CASE("people of one name stay two") {
    records all;
    all.accounts = {made("a", "A")};
    all.accounts[0].people = {{"p", "Kim", "one", stance::neutral, {}, ""}, {"q", "Kim", "two", stance::critical, {}, ""}};
    const table_reading r = read("name,person 1,role 1,person 2,role 2,person 3\nA,Kim,one,Kim,zwei,Kim\n", all);
    CHECK(errors(r) == "");
    REQUIRE(r.rows[0].next.people.size() == 3);
    CHECK(r.rows[0].next.people[1] == person{"q", "Kim", "zwei", stance::critical, {}, ""});
    CHECK(r.rows[0].next.people[2].id == "");
    CHECK(r.ids == 1);
}

TEST_CASE("people come in the order of their numbers") {
    const table_reading r = read("name,person 2,person 1\nA,two,one\n");
    REQUIRE(r.rows[0].next.people.size() == 2);
    CHECK(r.rows[0].next.people[0].name == "one");
    CHECK(r.rows[0].next.people[1].name == "two");
}

TEST_CASE("nothing is imported by halves") {
    records all;
    all.accounts = {made("a", "A")};
    const table_reading r = read("name,sales 2026\nA,5\nB,x\nC,6\n", all);
    CHECK(r.wrong == 1);
    CHECK(r.ids == 1);
    records after = all;
    CHECK_FALSE(apply(after, r, false, ids(1), 50));
    CHECK_FALSE(apply(after, r, true, {}, 50));
    CHECK(after == all);
    records meanwhile = all;
    meanwhile.accounts[0].at.changed_at = 11;
    CHECK_FALSE(apply(meanwhile, r, true, ids(1), 50));
    meanwhile = all;
    meanwhile.accounts.push_back(made("z", "C"));
    CHECK_FALSE(apply(meanwhile, r, true, ids(1), 50));
    REQUIRE(apply(after, r, true, ids(1), 50));
    REQUIRE(after.accounts.size() == 2);
    CHECK(after.accounts[1].name == "C");
}

TEST_CASE("a table that cannot be read, or not with these columns, is refused as a whole") {
    const std::vector<column_use> name_only{{kind::name, 0, 1, ""}};
    const auto with = [](const std::string& text, const std::vector<column_use>& columns) { return read_accounts(text, columns, {}, {}); };
    const table_reading open = with("name\na\n\"b\n", name_only);
    CHECK(open.refused == table_refusal::not_readable);
    CHECK(open.problem == csv::error{csv::error_kind::unclosed_quote, 3});
    CHECK(open.rows.empty());
    records all;
    CHECK_FALSE(apply(all, open, true, {}, 50));
    const table_reading cp949 = with("name\n\xB0\xA1\xB3\xAA\xBB\xF3\xBB\xE7\n", name_only);
    CHECK(cp949.problem == csv::error{csv::error_kind::not_utf8, 2});
    CHECK(cp949.cp949);
    CHECK_FALSE(with("name\n\xFF\n", name_only).cp949);
    CHECK(with("name\n", name_only).refused == table_refusal::empty);
    CHECK(with("name\n,\n", name_only).refused == table_refusal::empty);
    CHECK(with("name\na\n", {{kind::note, 0, 1, ""}}).refused == table_refusal::no_name_column);
    CHECK(with("name\na\n", {{kind::name, 0, 1, ""}, {kind::name, 0, 1, ""}}).refused == table_refusal::no_name_column);
    const table_reading twice = with("name\na\n", {{kind::name, 0, 1, ""}, {kind::sales, 2026, 1, ""}, {kind::sales, 2026, 1000, ""}});
    CHECK(twice.refused == table_refusal::column_twice);
    CHECK(twice.column == 2);
    // Titles that are no record are no titles, and do not go unnoticed.
    const table_reading spoilt = read("na\"me,sales\nname,note\na,b\n");
    CHECK(errors(spoilt) == "1:-1 spoilt");
    CHECK(spoilt.rows[1].next.note == "b");
    // Without titles the first row is an account, too.
    CHECK(read_accounts("a\nb\n", name_only, {',', false, 0}, {}).added == 2);
}

TEST_CASE("a book has room for so many accounts") {
    records all;
    all.accounts.resize(book::limits::accounts - 1);
    for (std::size_t i = 0; i < all.accounts.size(); ++i) all.accounts[i] = made(std::to_string(i), "x" + std::to_string(i));
    CHECK(read("name\na\n", all).refused == table_refusal::none);
    CHECK(read("name\na\nx1\n", all).refused == table_refusal::none);
    CHECK(read("name\na\nb\n", all).refused == table_refusal::too_many_accounts);
}

TEST_CASE("new accounts take their place in the order of making") {
    records all;
    all.accounts = {made("m", "M")};
    all.accounts[0].at = {100, 100, 0};  // by a clock that was ahead
    REQUIRE(apply(all, read("name\nA\nB\n", all), false, ids(2), 50));
    REQUIRE(all.accounts.size() == 3);
    CHECK(all.accounts[0].name + all.accounts[1].name + all.accounts[2].name == "ABM");
}

TEST_CASE("each column of figures has the decimal mark that its numbers allow") {
    const auto sales = [](const std::string& text) {
        const table_reading r = read(text, {}, 2026);
        std::string out = r.refused == table_refusal::figures_unclear ? "unclear " + r.figures.at(1).unclear + " " : "";
        out += errors(r);
        for (const table_row& row : r.rows)
            if (row.errors.empty() && !row.next.years.empty()) out += (out.empty() ? "" : " ") + row.changes.at(0).after;
        return out;
    };
    CHECK(sales("고객명;매출\nA;120.000\nB;1.350.000\nC;135.500\n") == "120000 1350000 135500");
    CHECK(sales("고객명;매출\nA;120.000,5\nB;135.500\n") == "120000.5 135500");
    CHECK(sales("고객명;매출\nA;12.5\nB;135.500\n") == "12.5 135.5");
    CHECK(sales("고객명;매출\nA;0.500\nB;135.500\n") == "0.5 135.5");  // no thousands begin with 0
    CHECK(sales("고객명;매출\nA;0,500\n") == "0.5");
    CHECK(sales("고객명;매출\nA;120000\nB;7\n") == "120000 7");
    CHECK(sales("고객명,매출\nA,\"1,200\"\nB,300\n") == "1200 300");  // columns parted by commas: none is a decimal mark
    CHECK(sales("고객명,매출\nA,\"1.234,50\"\nB,300\n") == "1234.5 300");
    // Rows that do not fit what the others say.
    CHECK(sales("고객명;매출\nA;1.350.000\nB;12.5\nC;2.000.000\n") == "3:1 not_a_number 12.5 1350000 2000000");
}

TEST_CASE("figures that may be read in two ways wait until the reader has said in which") {
    const std::string text = "고객명;2026 매출;2026 이익\nNorthwind GmbH;120.000;135.500\nB;7;12,5\n";
    const table_start start = understood(text);
    std::vector<column_use> columns = start.columns;
    const table_options how{start.separator, true, 0};
    table_reading r = read_accounts(text, columns, how, {});
    CHECK(r.refused == table_refusal::figures_unclear);
    CHECK(r.column == 1);
    REQUIRE(r.figures.size() == 3);
    CHECK(r.figures[1].unclear == "120.000");
    CHECK(r.figures[2].unclear.empty());  // 12,5 says it
    records none;
    CHECK_FALSE(apply(none, r, false, ids(9), 5));
    columns[1].decimal = ',';
    r = read_accounts(text, columns, how, {});
    CHECK(r.refused == table_refusal::none);
    CHECK(r.figures[1].unclear == "120.000");  // the reader may think again
    CHECK(r.rows.at(0).next.years.at(0).sales == 120'000.0);
    CHECK(r.rows.at(0).next.years.at(0).profit == 135'500.0);
    columns[1].decimal = '.';
    CHECK(read_accounts(text, columns, how, {}).rows.at(0).next.years.at(0).sales == 120.0);
    // Numbers that contradict each other say nothing of those between them.
    CHECK(read("고객명;매출\nA;1.350.000\nB;12.5\nC;120.000\n", {}, 2026).refused == table_refusal::figures_unclear);
}

TEST_CASE("rows are counted as spreadsheets show them") {
    CHECK(errors(read("\xEF\xBB\xBF고객명,비고,매출 2026\r\n가,\"1\n2\n3\",5\r\n\r\n나,x\"y,5\r\n다,\"1\r\n2\",열\r\n다,,6\r\n")) ==
          "4:-1 spoilt | 5:2 not_a_number 열 | 6:0 name_twice 5");
}

TEST_CASE("figures as Korean spreadsheets write what is negative or not there") {
    const table_reading r = read("고객명,24년 매출,'24 이익,2025년 이익\n가,100,\"△35,000,000\",▲ 7\n나,-,\"(35,000)\",N/A\n다,#N/A,n/a,–\n라,－,1,\n");
    CHECK(errors(r) == "");
    REQUIRE(r.rows.size() == 4);
    CHECK(r.rows[0].next.years == std::vector<figures>{{2024, 100.0, -35'000'000.0, "KRW"}, {2025, {}, -7.0, "KRW"}});
    CHECK(r.rows[1].next.years == std::vector<figures>{{2024, {}, -35'000.0, "KRW"}});
    CHECK(r.rows[2].next.years.empty());
    CHECK(r.rows[3].next.years == std::vector<figures>{{2024, {}, 1.0, "KRW"}});
    CHECK(errors(read("고객명,매출 2026\n가,△5\n나,--\n다,△-5\n라,NA5\n")) == "2:1 negative △5 | 3:1 not_a_number -- | 4:1 not_a_number △-5 | 5:1 not_a_number NA5");
}

TEST_CASE("a customer that is called alike is another one until the reader says otherwise") {
    records all;
    all.accounts = {made("a", "한빛정밀"), made("b", "Acme Inc."), made("c", "두리 상사"), made("d", "(주)두리상사"), made("e", "지운 상사")};
    all.accounts[4].at.removed_at = 20;
    const std::string text = "고객명,태그\n(주)한빛정밀,핵심\nACME\n㈜두리상사\n지운상사\n한빛정밀\n나래\n";
    const table_start start = understood(text);
    table_options how{',', true, 0, false, {}};
    table_reading r = read_accounts(text, start.columns, how, all);
    std::string similar;
    for (const table_row& row : r.rows) similar += row.name + ":" + std::to_string(row.similar) + ":" + std::to_string(row.account) + " ";
    CHECK(similar == "(주)한빛정밀:0:-1 ACME:1:-1 ㈜두리상사:-1:-1 지운상사:-1:-1 한빛정밀:-1:0 나래:-1:-1 ");  // two are called like the third
    CHECK(r.added == 5);
    how.same = {"ACME"};
    r = read_accounts(text, start.columns, how, all);
    CHECK(r.added == 4);
    CHECK(r.rows[1].account == 1);
    records after = all;
    REQUIRE(apply(after, r, false, ids(4), 50));
    const account acme = after.accounts[1];
    CHECK(acme.name == "Acme Inc.");
    CHECK(acme.former_names == std::vector<std::string>{"ACME"});  // the next table finds it by itself
    CHECK(read("고객명\nACME\n", after).same == 1);
    how.same = {"(주)한빛정밀"};
    r = read_accounts(text, start.columns, how, all);
    CHECK(errors(r) == "6:0 name_twice 2");  // the book's own name is there, too
}

TEST_CASE("rows that are called a total are no customers unless the reader says so") {
    records all;
    all.accounts = {made("a", "Total")};
    const std::string text = "고객명,매출 2026\n가,1\n소 계,1\nSubtotal,1\ntotal,2\n합계,3\n합계정보통신,4\n";
    table_reading r = read(text, all);
    CHECK(r.totals == 3);  // a customer of the book is one
    CHECK(r.added == 2);
    CHECK(r.changed == 1);
    CHECK(r.rows.back().name == "합계정보통신");
    const table_start start = understood(text);
    r = read_accounts(text, start.columns, {',', true, 0, true, {}}, all);
    CHECK(r.totals == 3);
    CHECK(r.added == 5);
    CHECK(read("고객명,매출 2026\nGrand total,5\n").refused == table_refusal::none);  // so that the reader sees what was left out
}
