// Earlier quarters: looked at item by item, corrected, filled in, moved and deleted; and what the screen of the quarter names as due.
#include <doctest/doctest.h>

#include "core/record_json.hpp"
#include "support/book_driver.hpp"
#include "support/driver.hpp"
#include "ui/results.hpp"

namespace jindan::test {
namespace {

const std::string of = "of.customer-relationship";

// An entry of a book's file: all 16 answers of one quarter of "한빛정밀"; `others`: entries of other items.
std::string result(const std::string& id, const std::string& quarter, int answer, const std::string& others = "", const std::string& diagnostic = "customer-relationship",
                   const std::string& account = R"("account_id":"a1",)") {
    return R"({"id":")" + id + R"(","diagnostic":{"id":")" + diagnostic + R"(","version":"1.0.0","hash":"a9695b76db84a7ad"},)" + account + R"("quarter":")" + quarter +
           R"(","headed_at":5,"created_at":5,"finished_at":20,"points":)" + std::to_string(answer * 16) + R"(,"band":"preferred-supplier","entries":[)" +
           sixteen_entries(answer, others) + "]}";
}

book_driver with(const std::string& results, const std::string& more = "", const book_setting& how = {}) {
    book_driver d(how);
    d.click("nav.data");
    d.page("file", R"({"format":"jindan.book","version":1,"accounts":[{"id":"a1","created_at":1,"changed_at":5,"name":"한빛정밀"},{"id":"a2","created_at":2,"changed_at":5,"name":"가람전자"}],"assessments":[)" +
                       results + "]" + more + "}");
    d.click("import.apply");
    d.page("link", "#account=a1");
    return d;
}

const book::filled& kept(const book_driver& d, std::string_view id) {
    for (const book::filled& f : d.state().kept.assessments)
        if (f.id() == id) return f;
    FAIL("no such assessment");
    return d.state().kept.assessments.front();
}

// What the book hands to the diagnostic's page after a press.
workspace handed(book_driver& d, const std::string& press, const std::string& box = "0\n") {
    d.took<app::page_task>();
    d.click(press);
    d.page("mailbox", box);
    const app::page_task hand = d.took<app::page_task>().back();
    REQUIRE(hand.what == "hand");
    return std::get<stored>(unseal(hand.text.substr(hand.text.find('\n') + 1))).content;
}

}  // namespace

TEST_CASE("a quarter opens: its answers are looked at on the diagnostic's page, and what is changed there is a correction") {
    book_driver d = with(result("s1", "2026-Q2", 3) + "," + result("s2", "2026-Q4", 4));
    CHECK(d.find(of + ".at8105.answers") == nullptr);
    d.click(of + ".at8105.open");
    const workspace w = handed(d, of + ".at8105.answers");
    CHECK(w.current == "s1");
    driver page({.slot_0 = seal(w, 1)});
    page.clock = d.clock + 1000;
    CHECK(page.state().current()->quarter == quarter{2026, 2});
    page.click("nav.overview");
    page.click("q1.edit");
    page.answer(5);
    d.clock = page.clock + 1000;
    d.page("mailbox", std::to_string(page.slots[0].size()) + "\n" + page.slots[0] + page.slots[1]);
    REQUIRE(kept(d, "s1").corrections.size() == 1);
    CHECK(kept(d, "s1").corrections[0].item == "q1");
    d.page("link", "#account=a1");
    CHECK(d.text_of(of + ".at8105.open").find("답 1건 수정") != std::string::npos);
    CHECK(d.text_of(of + ".at8107.open").find("답 1건 수정") == std::string::npos);
}

TEST_CASE("an assessment is moved to another quarter, and back by the undo") {
    book_driver d = with(result("s1", "2026-Q2", 3) + "," + result("s2", "2026-Q4", 4));
    d.click(of + ".at8107.open");
    CHECK(d.find(of + ".at8107.to8105") == nullptr);  // that quarter has one
    CHECK(d.find(of + ".at8107.to8107")->checked);
    d.took<app::page_task>();
    d.click(of + ".at8107.to8106");
    CHECK(d.text_of("notice") == "진단을 2026년 3분기로 옮겼습니다.");
    CHECK(d.took<app::page_task>().back().what == "mailbox");
    CHECK(to_string(*kept(d, "s2").day) == "2026-09-30");
    CHECK(kept(d, "s2").what.quarter == quarter{2026, 3});
    CHECK(d.find(of + ".at8107.open") == nullptr);
    CHECK(d.text_of(of + ".at8106.open").find("64점") != std::string::npos);
    CHECK(d.text_of("nav.due") == "이번 분기 2");
    d.click("notice.undo");
    CHECK(d.text_of(of + ".at8107.open").find("64점") != std::string::npos);
    CHECK(d.text_of("nav.due") == "이번 분기 1");
    CHECK(book_driver({.store = d.store}).state().kept == d.state().kept);
}

TEST_CASE("an assessment goes to another customer that there is, and comes back by the undo") {
    book_driver d = with(result("s1", "2026-Q2", 3));
    d.click(of + ".at8105.open");
    d.type("assign.s1", "가람전");
    d.click("assign.s1.take");
    CHECK(d.text_of("notice").find("이름이 ‘가람전’인 고객이 없습니다") == 0);
    CHECK(d.state().kept.accounts.size() == 2);
    d.type("assign.s1", " 가람전자");
    d.click("assign.s1.take");
    CHECK(kept(d, "s1").account == "a2");
    CHECK(kept(d, "s1").what.account == "가람전자");
    CHECK(d.ids(of + ".at").empty());
    d.click("notice.undo");
    CHECK(kept(d, "s1").account == "a1");
    CHECK(d.find(of + ".at8105.open") != nullptr);
}

TEST_CASE("a finished assessment of a customer is deleted, also on its page, and comes back by the undo") {
    book_driver d = with(result("s1", "2026-Q2", 3));
    d.click(of + ".at8105.open");
    d.took<app::page_task>();
    d.click(of + ".at8105.drop");
    CHECK(kept(d, "s1").removed());
    CHECK(d.took<app::page_task>().back().what == "mailbox");
    CHECK(d.ids(of + ".at").empty());
    d.click("notice.undo");
    CHECK_FALSE(kept(d, "s1").removed());
    CHECK(d.took<app::page_task>().back().what == "mailbox");
    CHECK(d.find(of + ".at8105.open") != nullptr);
}

TEST_CASE("an assessment of an earlier quarter is begun, stands for its last day, and can be gone on with") {
    book_driver d = with(result("s1", "2026-Q3", 3));
    d.click(of + ".earlier.open");
    CHECK(d.ids(of + ".earlier.") == std::vector<std::string>{of + ".earlier.open", of + ".earlier.8105", of + ".earlier.8104", of + ".earlier.8103", of + ".earlier.8102"});
    const workspace w = handed(d, of + ".earlier.8105");
    const book::filled& f = d.state().kept.assessments.back();
    CHECK(to_string(*f.day) == "2026-06-30");
    CHECK(w.find(w.current)->quarter == quarter{2026, 2});
    CHECK(d.text_of("nav.due") == "이번 분기 2");
    d.page("link", "#account=a1");
    CHECK(d.text_of(of + ".at8105.open") == "2026년 2분기, 작성 중");
    d.click(of + ".at8105.open");
    CHECK(handed(d, of + ".at8105.answers").current == w.current);
    CHECK(d.state().kept.assessments.size() == 2);
}

TEST_CASE("item by item over the quarters: a table that unfolds, with what rose and fell, memos, and older quarters a step back") {
    std::string all;
    for (int i = 0; i < 14; ++i)
        all += (i ? "," : "") + result("s" + std::to_string(i), std::to_string(2023 + i / 4) + "-Q" + std::to_string(i % 4 + 1), 3,
                                       i == 13 ? R"({"item":"q2","answer":5,"answered_at":5,"memo":"새 담당자\n둘째 줄","noted_at":5},{"item":"q3","answer":1,"answered_at":5})" : "");
    book_driver d = with(all);
    const std::string table = of + ".items";
    CHECK(d.find(table) == nullptr);
    d.click(table + ".open");
    REQUIRE(d.find(table));
    CHECK(d.find(table)->what == ui::role::table);
    CHECK(d.find(table + ".head")->what == ui::role::row);
    CHECK(d.find(table + ".head.at8105")->what == ui::role::column_header);
    CHECK(d.text_of(table + ".head.at8105") == "2026년 2분기");
    CHECK(d.find(table + ".of.q2.name")->what == ui::role::row_header);
    CHECK(d.find(table + ".of.q2.at8105")->what == ui::role::cell);
    CHECK(d.find(table + ".of.q2.at8105")->parent == table + ".of.q2");
    CHECK(d.text_of(table + ".of.q2.at8105") == "5 ↑");
    CHECK(d.text_of(table + ".of.q3.at8105") == "1 ↓");
    CHECK(d.text_of(table + ".of.q1.at8105") == "3");
    CHECK(d.text_of(table + ".of.q2.memo8105.text") == "2026년 2분기 메모: 새 담당자 둘째 줄");
    CHECK(d.text_of(table + ".dimension.understanding.at8104") == "50");

    CHECK(d.find(table + ".head.at8092") == nullptr);
    std::size_t steps = 0;
    while (d.find(table + ".older")) d.click(table + ".older"), ++steps;
    CHECK(steps > 0);
    CHECK(d.text_of(table + ".head.at8092") == "2023년 1분기");
    CHECK(d.find(table + ".head.at8105") == nullptr);
    while (d.find(table + ".newer")) d.click(table + ".newer"), --steps;
    CHECK(steps == 0);
    d.click(table + ".open");
    CHECK(d.find(table) == nullptr);

    // On a phone fewer quarters fit, and all of the table lies within the page.
    book_driver phone({.width = 360, .store = d.store, .fragment = "#account=a1"});
    phone.click(table + ".open");
    CHECK(phone.ids(table + ".head.at").size() < 6);
    CHECK(phone.ids(table + ".head.at").size() >= 2);
    for (const ui::node& n : phone.seen().nodes)
        if (n.id.starts_with(table + ".")) CHECK(n.at.x + n.at.w <= 360);
}

TEST_CASE("what is due names each diagnostic an account was assessed with before, and no other") {
    book_driver d = with(result("s1", "2026-Q4", 3) + "," + result("s2", "2026-Q2", 3, "", "key-account") + "," + result("s3", "2026-Q2", 3, "", "sales-management", ""));
    CHECK(d.text_of("nav.due") == "이번 분기 2");
    d.click("nav.due");
    CHECK(d.find("account.a1.open")->value.find("2분기 전 진단") != std::string::npos);
    CHECK(d.find("account.a1.open")->value.find("2분기 전 진단") > 10);  // after the name of the diagnostic
    CHECK(d.find("account.a2.open")->value == "진단한 적 없음");
    CHECK(d.text_of("due.own").find("이번 분기 진단 전: ") == 0);
    // From the account the way leads to that sheet's page, where it stands with the numbers of the time before.
    d.click("account.a1.open");
    d.click("part.assessments");
    const workspace w = handed(d, "sheet.key-account.open");
    CHECK(w.find(w.current)->made_with.id == "key-account");
    CHECK(d.state().kept.assessments.back().copied_from == "s2");
}

TEST_CASE("what is due names actions and goals up to the end of the quarter, and plans that are not agreed") {
    const std::string more =
        R"(,"actions":[)" R"({"id":"t1","created_at":5,"changed_at":5,"account_id":"a1","text":"견적 보내기","state":"open","due":"2026-11-20"},)" R"({"id":"t2","created_at":5,"changed_at":5,"text":"공장 방문","state":"doing","due":"2026-12-31"},)" R"({"id":"t3","created_at":5,"changed_at":5,"text":"다음 분기","state":"open","due":"2027-01-01"},)" R"({"id":"t4","created_at":5,"changed_at":5,"text":"끝낸 일","state":"done","due":"2026-11-20","closed_on":"2026-11-20"}],)" R"("plans":[{"id":"p1","created_at":5,"changed_at":5,"account_id":"a2","year":2026,"goals":[{"text":"공동 판촉","due":"2026-11-25"},{"text":"다음 해","due":"2027-02-01"}]}])";
    book_driver d = with("", more);
    d.click("nav.due");
    const auto rows = [&] {
        std::string out;
        for (const std::string& id : d.ids("due."))
            if (id.ends_with(".open") && (id.starts_with("due.action") || id.starts_with("due.goal") || id.starts_with("due.plan"))) out += id + "; ";
        return out;
    };
    CHECK(rows() == "due.action.t1.open; due.goal.p1.0.open; due.action.t2.open; ");
    CHECK(d.text_of("due.action.t1.open").find("견적 보내기, ") == 0);
    CHECK(d.text_of("due.action.t1.open").find("한빛정밀") != std::string::npos);
    CHECK(d.text_of("due.work.open") == "나머지 1건 보기");
    d.click("due.work.open");
    CHECK(rows().ends_with("due.plan.p1.open; "));
    CHECK(d.text_of("due.plan.p1.open") == "2026년 계획, 고객과 아직 합의하지 않음 · 가람전자");
    d.click("due.goal.p1.0.open");
    CHECK(d.text_of("title") == "가람전자");
    CHECK(d.find("plan.p1.title") != nullptr);
    d.click("nav.due");
    d.click("due.action.t1.open");
    CHECK(d.text_of("title") == "한빛정밀");

    book_driver nothing = with("");
    nothing.click("nav.due");
    CHECK(nothing.find("due.work.title") == nullptr);
}

}  // namespace jindan::test
