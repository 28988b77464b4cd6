// Tables that go out, and what comes back of them.
#include <doctest/doctest.h>

#include <string>

#include "book/account_table.hpp"
#include "book/export_tables.hpp"
#include "book/made.hpp"

using namespace jindan;
using namespace jindan::book;
using test::made;

namespace {

const account_words korean{"고객명", "태그", "보관", "메모", "매출", "이익", "통화", "담당자", "직책", "최근 연락", "예", "아니요"};
const account_words english{"Customer", "Tags", "Archived", "Notes", "Sales", "Profit", "Currency", "Contact", "Role", "Last contact", "yes", "no"};

// As much of an account as a table carries.
std::vector<account> carried(std::vector<account> all) {
    std::vector<account> out;
    for (account& a : all) {
        if (a.at.removed()) continue;
        a.id.clear();
        a.at = {};
        a.former_names.clear();
        for (person& p : a.people) p.id.clear(), p.stance = stance::unknown, p.note.clear();
        out.push_back(a);
    }
    return out;
}

records sample() {
    records all;
    all.accounts = {made("a", "가나상사"), made("b", "=HYPERLINK(\"x\")"), made("c", "'=c"), made("d", "-5"), made("e", "지운"), made("f", "a, \"b\"")};
    account& a = all.accounts[0];
    a.tags = {"수도권", "a,b", "c;\"d\""};
    a.years = {{2024, 1'234'567.0, -1200.5, "KRW"}, {2026, {}, 3.0, "USD"}};
    a.people = {{"p", "김하나", "@팀장", stance::supporter, date{2026, 11, 23}, "n"}, {"q", "김하나", "", stance::unknown, {}, ""}};
    a.note = "  =첫 줄\r\n\"둘째\", 줄\n";
    a.former_names = {"옛"};
    all.accounts[1].archived = true;
    all.accounts[1].years = {{2025, 0.1, {}, "KRW"}};
    all.accounts[2].tags = {"=t"};
    all.accounts[2].note = "'=n";
    all.accounts[4].at.removed_at = 20;
    all.accounts[5].note = "-note";
    return all;
}

}  // namespace

TEST_CASE("accounts as a table, cell by cell") {
    records all;
    all.accounts = {made("a", "가나상사"), made("b", "+b"), made("c", "gone")};
    all.accounts[0].tags = {"t", "u"};
    all.accounts[0].years = {{2025, 1200.0, -300.0, "KRW"}};
    all.accounts[0].people = {{"p", "김하나", "팀장", stance::unknown, date{2026, 11, 23}, ""}};
    all.accounts[1].archived = true;
    all.accounts[1].years = {{2026, 5.5, {}, "USD"}};
    all.accounts[2].at.removed_at = 20;
    CHECK(accounts_csv(all, korean) ==
          "\xEF\xBB\xBF고객명,태그,보관,매출 2025,이익 2025,통화 2025,매출 2026,이익 2026,통화 2026,담당자 1,직책 1,최근 연락 1,메모\r\n"
          "가나상사,t; u,아니요,1200,-300,KRW,,,,김하나,팀장,2026-11-23,\r\n"
          "'+b,,예,,,,5.5,,USD,,,,\r\n");
    CHECK(accounts_csv({}, english) == "\xEF\xBB\xBF" "Customer,Tags,Archived,Notes\r\n");
}

TEST_CASE("an import of the export gives the same accounts") {
    for (const account_words& words : {korean, english}) {
        const records all = sample();
        const std::string text = accounts_csv(all, words);
        const table_start start = understood(text);
        for (const column_use& u : start.columns) CHECK(u.what != column_kind::nothing);
        const table_reading r = read_accounts(text, start.columns, {start.separator, start.titled, 0}, {});
        CHECK(r.wrong == 0);
        std::vector<std::string> ids;
        for (int i = 0; i < r.ids; ++i) ids.push_back("n" + std::to_string(100 + i));
        records back;
        REQUIRE(apply(back, r, false, ids, 50));
        CHECK(carried(back.accounts) == carried(all.accounts));
        // To the book itself it says nothing new.
        const table_reading again = read_accounts(text, start.columns, {start.separator, start.titled, 0}, all);
        CHECK(again.same == 5);
        CHECK(again.rows.size() == 5);
    }
}

TEST_CASE("actions as a table") {
    records all;
    all.accounts = {made("a", "가나상사")};
    action done;
    done.account = "a";
    done.text = "=제안, 다시";
    done.owner = "이둘";
    done.due = date{2026, 12, 24};
    done.state = progress::done;
    done.outcome = "-3 % 할인";
    done.closed_on = date{2026, 12, 20};
    done.told_on = date{2026, 12, 21};
    action open;
    open.account = "nobody";
    open.text = "전화";
    all.actions = {open, done};
    const action_words words{"할 일", "고객", "출처", "담당", "기한", "상태", "결과", "마친 날", "알린 날", {"할 일", "진행", "완료", "그만둠"}};
    CHECK(actions_csv(all, {{1, "고객관계 3"}, {0, ""}}, words) ==
          "\xEF\xBB\xBF할 일,고객,출처,담당,기한,상태,결과,마친 날,알린 날\r\n"
          "\"'=제안, 다시\",가나상사,고객관계 3,이둘,2026-12-24,완료,'-3 % 할인,2026-12-20,2026-12-21\r\n"
          "전화,,,,,할 일,,,\r\n");
}
