// Customers from a table and into one, as a reader sees it.
#include <doctest/doctest.h>

#include "support/book_driver.hpp"

namespace jindan::test {
namespace {

// On the screen where files are read.
book_driver with_table(const std::string& text, const book_setting& how = {}) {
    book_driver d(how);
    d.click("nav.data");
    d.page("file", text);
    return d;
}

std::string exported(book_driver& d) {
    d.click("nav.data");
    d.took<app::download>();
    d.click("table.export");
    const auto saved = d.took<app::download>();
    REQUIRE(saved.size() == 1);
    CHECK(saved[0].name == "jindan-accounts-2026-11-23.csv");
    return saved[0].text;
}

}  // namespace

TEST_CASE("a table shows what was understood before anything is changed, and is taken as a whole") {
    book_driver d = with_table("거래처명;2025 매출(백만원);2026 매출(백만원);담당자;비고\n한빛정밀;900;1,200;김민수;분기 회의\n가람전자;;300;;\n");
    CHECK(d.text_of("table.understood") == "열 5개, 고객 2행을 읽었습니다. 아래 내용을 확인한 뒤 가져오세요.");
    CHECK(d.text_of("table.column0.use") == "거래처명 → 고객명");
    CHECK(d.text_of("table.column2.use") == "2026 매출(백만원) → 매출 2026 × 1,000,000, KRW");
    CHECK(d.text_of("table.column2.samples") == "1,200 / 300");
    CHECK(d.find("table.separator.opt1")->checked);
    CHECK(d.state().kept.accounts.empty());
    CHECK(d.find("table.apply") == nullptr);
    CHECK(d.text_of("table.refused") == "‘2026 매출(백만원)’ 열의 금액은 두 가지로 읽을 수 있습니다. 위에서 맞는 쪽을 골라 주세요.");
    CHECK(d.find("table.column2.mark.comma")->name == "1.2");  // first where semicolons part the columns
    CHECK(d.find("table.column2.mark.point")->name == "1,200");
    CHECK(d.find("table.column1.mark.point") == nullptr);
    d.click("table.column2.mark.comma");
    d.click("table.column2.mark.point");
    CHECK(d.text_of("table.sum") == "추가 2곳 · 변경 0곳 · 그대로 0곳 · 오류 0행");
    d.click("table.apply");
    CHECK(d.text_of("notice") == "고객 2곳을 추가했습니다.");
    CHECK(d.find("table.title") == nullptr);
    const book::account& a = d.account("한빛정밀");
    REQUIRE(a.years.size() == 2);
    CHECK(a.years[0].sales == 900e6);
    CHECK(a.years[1].sales == 1200e6);
    CHECK(a.people.at(0).name == "김민수");
    CHECK(a.note == "분기 회의");
    CHECK(book_driver({.store = d.store}).state().kept == d.state().kept);
}

TEST_CASE("rows with errors hold the table back until they are corrected or left out") {
    book_driver d = with_table("고객명,매출 2026,최근 연락일,담당자\n한빛정밀,많음,2026-11-01,김민수\n가람전자,1.2억,,\n나래유통,-5,,\n다온물산,700,2026-02-30,박지은\n라임상사,10,,\n");
    CHECK(d.text_of("table.wrong.2.text") == "2행 · 한빛정밀 — 매출 2026: 숫자가 아닙니다: ‘많음’");
    CHECK(d.text_of("table.wrong.3.text") == "3행 · 가람전자 — 매출 2026: 단위까지 적힌 수는 정확히 알 수 없습니다. 숫자만 적어 주세요: ‘1.2억’");
    CHECK(d.text_of("table.wrong.4.text") == "4행 · 나래유통 — 매출 2026: 매출은 0보다 작을 수 없습니다: ‘-5’");
    CHECK(d.text_of("table.wrong.5.text") == "5행 · 다온물산 — 최근 연락일: 날짜가 아닙니다: ‘2026-02-30’");
    CHECK(d.text_of("table.sum") == "추가 1곳 · 변경 0곳 · 그대로 0곳 · 오류 4행");
    CHECK(d.find("table.apply") == nullptr);
    CHECK(d.text_of("table.held").find("아직 아무것도 바꾸지 않았습니다") != std::string::npos);
    d.click("table.without_wrong");
    d.click("table.apply");
    REQUIRE(d.state().kept.accounts.size() == 1);
    CHECK(d.state().kept.accounts[0].name == "라임상사");
}

TEST_CASE("what a column is can be changed, and wrong years and currencies are said at the field") {
    book_driver d = with_table("이름,규모\n한빛정밀,12\n");
    CHECK(d.text_of("table.column1.use") == "규모 → 쓰지 않음");
    d.click("table.column1.change");
    d.click("table.column1.kind.opt5");  // sales
    CHECK(d.text_of("table.column1.use") == "규모 → 매출");
    CHECK(d.value_of("table.year") == "2026");
    d.type("table.column1.number", "20");
    CHECK(d.text_of("table.column1.number.problem") == "1900년부터 2999년 사이의 연도를 적어 주세요.");
    d.type("table.column1.number", "2024");
    CHECK(d.text_of("table.column1.number.problem").empty());
    CHECK(d.find("table.year") == nullptr);
    d.click("table.column1.scale.opt3");
    d.type("table.column1.currency", "us");
    CHECK(d.text_of("table.column1.currency.problem") == "KRW, USD처럼 알파벳 세 글자로 적어 주세요.");
    d.type("table.column1.currency", "usd");
    CHECK(d.text_of("table.column1.use") == "규모 → 매출 2024 × 1,000,000, USD");
    d.click("table.column1.change");
    CHECK(d.find("table.column1.number") == nullptr);
    d.click("table.apply");
    const book::figures f = d.account("한빛정밀").years.at(0);
    CHECK(f.year == 2024);
    CHECK(f.sales == 12e6);
    CHECK(f.currency == "USD");
}

TEST_CASE("tables that cannot be taken say why") {
    CHECK(with_table("매출 2026,통화\n100,KRW\n").text_of("table.refused") == "고객명이 적힌 열을 하나만 골라 주세요.");
    book_driver twice = with_table("고객명,매출 2026,규모\n가,1,2\n");
    twice.click("table.column2.change");
    twice.click("table.column2.kind.opt5");
    twice.type("table.column2.number", "2026");
    CHECK(twice.text_of("table.refused") == "‘규모’ 열과 뜻이 같은 열이 또 있습니다. 하나는 ‘쓰지 않음’으로 바꿔 주세요.");
    CHECK(with_table("고객명,매출 2026\n").text_of("table.refused") == "표에 고객이 없습니다.");
    CHECK(with_table("\xB0\xED\xB0\xB4\xB8\xED,\xB8\xC5\xC3\xE2\n\xC7\xD1\xBA\xFB,1\n").text_of("table.refused") ==
          "한글 인코딩(CP949)으로 저장된 표입니다. UTF-8 CSV로 다시 저장해 주세요.");
    book_driver d = with_table("고객명,매출 2026\n");
    d.click("table.drop");
    CHECK(d.find("table.title") == nullptr);
}

TEST_CASE("a table that was exported changes nothing when it comes back, and a corrected cell is shown before it is taken") {
    book_driver d = with_table("고객명,태그,매출 2026,담당자,직책\n한빛정밀,\"제조, 수도권\",1200,김민수,부장\n가람전자,,300,,\n");
    d.click("table.apply");
    const std::string table = exported(d);
    CHECK(table.find("한빛정밀") != std::string::npos);
    d.page("file", table);
    CHECK(d.text_of("table.sum") == "추가 0곳 · 변경 0곳 · 그대로 2곳 · 오류 0행");
    CHECK(d.find("table.apply") == nullptr);
    std::string corrected = table;
    corrected.replace(corrected.find("1200"), 4, "1500");
    d.page("file", corrected);
    CHECK(d.text_of("table.changed.2.text") == "2행 · 한빛정밀 — 매출 2026 1,200 KRW → 1,500 KRW");
    d.click("table.apply");
    CHECK(d.account("한빛정밀").years[0].sales == 1500.0);
    CHECK(d.account("한빛정밀").people.size() == 1);
    d.click("notice.undo");
    CHECK(d.account("한빛정밀").years[0].sales == 1200.0);
    CHECK(book_driver({.store = d.store}).state().kept == d.state().kept);
}

TEST_CASE("amounts with another sign than the column's currency are told with what to do, and looked at again when the book's currency changes") {
    book_driver d = with_table("Account,Sales 2026\nAcme,\"$1,200\"\n");
    CHECK(d.text_of("table.wrong.2.text") == "2행 · Acme — Sales 2026: 이 열의 통화 KRW와 다른 통화입니다. 열의 뜻에서 통화를 바꾸거나 표를 고쳐 주세요");
    d.type("settings.currency", "USD");
    d.click("settings.currency.take");
    CHECK(d.text_of("table.added.2.text") == "2행 · Acme — 매출 2026: 1,200 USD");
    d.click("notice.undo");
    CHECK(d.find("table.wrong.2.text") != nullptr);
}

TEST_CASE("an amount is shown as it will be in the book, whatever unit its column has it in") {
    book_driver d = with_table("고객명,매출 2026(백만원)\n한빛정밀,1.2\n");
    CHECK(d.text_of("table.added.2.text") == "2행 · 한빛정밀 — 매출 2026: 1,200,000 KRW");
    d.click("table.apply");
    d.click("nav.data");
    d.page("file", "고객명,매출 2026(백만원)\n한빛정밀,3\n");
    CHECK(d.text_of("table.changed.2.text") == "2행 · 한빛정밀 — 매출 2026 1,200,000 KRW → 3,000,000 KRW");
}

TEST_CASE("an amount is shown with its own year and currency, wherever the row has these from") {
    book_driver d = with_table("고객명,연도,매출(백만원),통화\n한빛정밀,2025,1.2,USD\n");
    CHECK(d.text_of("table.added.2.text") == "2행 · 한빛정밀 — 매출 2025: 1,200,000 USD");
    d.click("table.apply");
    d.click("nav.data");
    d.page("file", "고객명,매출 2025 (KRW)\n한빛정밀,5\n");
    CHECK(d.text_of("table.changed.2.text") == "2행 · 한빛정밀 — 매출 2025 1,200,000 USD → 5 KRW, 매출 2025 (KRW) USD → KRW");
}

TEST_CASE("where the book changes in another tab, the table is held against it again before anything is taken") {
    book_driver d = with_table("고객명,매출 2026\n한빛정밀,100\n");
    CHECK(d.text_of("table.sum") == "추가 1곳 · 변경 0곳 · 그대로 0곳 · 오류 0행");
    d.store_in(R"([["accounts/a1","{\"id\":\"a1\",\"created_at\":1,\"changed_at\":9,\"name\":\"한빛정밀\"}"]])");
    d.click("table.apply");
    CHECK(d.text_of("notice").find("그사이 장부가 바뀌어") == 0);
    CHECK(d.text_of("table.sum") == "추가 0곳 · 변경 1곳 · 그대로 0곳 · 오류 0행");
    CHECK(d.account("한빛정밀").years.empty());
    d.click("table.apply");
    CHECK(d.account("한빛정밀").years.size() == 1);
    CHECK(d.state().kept.accounts.size() == 1);
}

TEST_CASE("of a long table the first rows are listed, and another file takes the place of the one that waits") {
    std::string text = "고객명\n";
    for (int i = 0; i < 120; ++i) text += "고객 " + std::to_string(i) + "\n";
    book_driver d = with_table(text);
    CHECK(d.text_of("table.added.more") == "그 밖에 70건");
    d.page("file", R"({"format":"jindan.book","version":1})");
    CHECK(d.find("table.title") == nullptr);
    CHECK(d.find("import.title") != nullptr);
    d.page("file", text);
    CHECK(d.find("import.title") == nullptr);
    CHECK(d.find("table.title") != nullptr);
}

TEST_CASE("what was read of a new customer is shown before it is taken, and what was done is said without what was not") {
    book_driver d = with_table("고객명,24년 매출,담당자,비고\n한빛정밀,\"△1\",,\n가람전자,\"1,200\",김민수,-\n");
    CHECK(d.text_of("table.wrong.2.text") == "2행 · 한빛정밀 — 24년 매출: 매출은 0보다 작을 수 없습니다: ‘△1’");
    CHECK(d.text_of("table.added.3.text") == "3행 · 가람전자 — 비고: -, 매출 2024: 1,200 KRW, 담당자: 김민수");
    d.page("file", "고객명\n가람전자\n");
    d.click("table.drop");
    d.page("file", "고객명,매출 2026\n가람전자,5\n");
    d.click("table.apply");
    CHECK(d.text_of("notice") == "고객 1곳을 추가했습니다.");
    d.click("nav.data");
    d.page("file", "고객명,매출 2026\n가람전자,6\n");
    d.click("table.apply");
    CHECK(d.text_of("notice") == "고객 1곳을 바꿨습니다.");
    d.click("nav.data");
    d.page("file", "고객명,매출 2026\n가람전자,7\n나래,1\n다온,1\n");
    d.click("table.apply");
    CHECK(d.text_of("notice") == "고객 2곳을 추가하고 1곳을 바꿨습니다.");
}

TEST_CASE("of a customer that is called alike the reader says whether it is another one") {
    book_driver d = with_table("고객명\n한빛정밀\n");
    CHECK(d.find("table.similar") == nullptr);
    d.click("table.apply");
    d.click("nav.data");
    d.page("file", "고객명,매출 2026\n(주)한빛정밀,5\n가람전자,1\n");
    CHECK(d.text_of("table.similar").find("비슷한 이름의 고객이 있습니다.") == 0);
    CHECK(d.find("table.similar.2.same")->name == "2행의 ‘(주)한빛정밀’ 고객을 이 장부의 ‘한빛정밀’ 고객으로 보기");
    CHECK_FALSE(d.find("table.similar.2.same")->checked);
    CHECK(d.text_of("table.sum") == "추가 2곳 · 변경 0곳 · 그대로 0곳 · 오류 0행");
    d.click("table.similar.2.same");
    CHECK(d.text_of("table.sum") == "추가 1곳 · 변경 1곳 · 그대로 0곳 · 오류 0행");
    d.click("table.similar.2.same");
    d.click("table.similar.2.same");
    d.click("table.apply");
    CHECK(d.state().kept.accounts.size() == 2);
    CHECK(d.account("한빛정밀").years.at(0).sales == 5.0);
    // A file of everything asks, too.
    d.click("nav.data");
    d.page("file", R"({"format":"jindan.book","version":1,"accounts":[{"id":"z1","created_at":1,"changed_at":9,"name":"가람전자 주식회사"}]})");
    CHECK(d.text_of("import.similar").find("비슷한 이름의 고객이 있습니다.") == 0);
    CHECK_FALSE(d.find("import.pair0")->checked);
    d.click("import.pair0");
    d.click("import.apply");
    CHECK(d.state().kept.accounts.size() == 2);
}

TEST_CASE("rows that look like totals are left out, which is said and can be changed") {
    book_driver d = with_table("고객명,매출 2026\n한빛정밀,5\n합계,5\n");
    CHECK(d.text_of("table.totals") == "합계로 보이는 1행은 빼고 읽었습니다.");
    CHECK(d.text_of("table.sum") == "추가 1곳 · 변경 0곳 · 그대로 0곳 · 오류 0행");
    d.click("table.with_totals");
    CHECK(d.find("table.totals") == nullptr);
    CHECK(d.text_of("table.sum") == "추가 2곳 · 변경 0곳 · 그대로 0곳 · 오류 0행");
}

TEST_CASE("a file of Excel's own kind says how to save it") {
    book_driver d = with_table("PK\x03\x04");
    CHECK(d.text_of("notice") == "엑셀 파일은 바로 읽을 수 없습니다. 엑셀에서 ‘CSV UTF-8’로 저장한 파일을 골라 주세요.");
    CHECK(d.find("table.title") == nullptr);
}

}  // namespace jindan::test
