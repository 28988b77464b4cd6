// Results beside each other: quarters, any two, several people; answers that are carried forward; the reader's own organisation.
#include <doctest/doctest.h>

#include "core/record_json.hpp"
#include "support/book_driver.hpp"
#include "support/driver.hpp"
#include "ui/results.hpp"

namespace jindan::test {
namespace {

const std::vector<int> sixteen(int answer) { return std::vector<int>(16, answer); }

// An entry of a book's file: all 16 answers of one quarter, but for some.
std::string result(const std::string& id, const std::string& quarter, int answer, const std::string& others = "", const std::string& more = "") {
    return R"({"id":")" + id + R"(","diagnostic":{"id":"customer-relationship","version":"1.0.0","hash":"a9695b76db84a7ad"},"account":"한빛정밀","account_id":"a1","quarter":")" +
           quarter + R"(","headed_at":5,"created_at":5,"finished_at":20,"points":)" + std::to_string(answer * 16) + R"(,"band":")" +
           (answer == 3 ? "preferred-supplier" : "general-supplier") + R"(","entries":[)" + sixteen_entries(answer, others) + "]" + more + "}";
}

book_driver with_results(const std::string& results, const book_setting& how = {}) {
    book_driver d(how);
    d.click("nav.data");
    d.page("file", R"({"format":"jindan.book","version":1,"accounts":[{"id":"a1","created_at":1,"changed_at":5,"name":"한빛정밀"},{"id":"a2","created_at":2,"changed_at":5,"name":"가람전자"}],"assessments":[)" +
                       results + "]}");
    d.click("import.apply");
    d.page("link", "#account=a1");
    return d;
}

// As somebody else would send it.
std::string link_of(const std::vector<int>& answers, link_depth depth = link_depth::answers) {
    driver page;
    page.answer_all(answers);
    return "https://example.com/ko/customer-relationship/#" + write_link(*page.state().current(), *page.state().about, {depth, false, 540});
}

}  // namespace

TEST_CASE("a course of three quarters has a point for each, and each leads to a comparison with the latest") {
    book_driver d = with_results(result("s1", "2026-Q1", 2) + "," + result("s2", "2026-Q2", 3) + "," + result("s3", "2026-Q3", 3, R"({"item":"q1","answer":5,"answered_at":5})"));
    CHECK(d.text_of("of.customer-relationship.point8104") == "2026년 1분기, 32점 · 2단계 일반적 공급사 고객관계");
    // q1 is one of three of its dimension: (5 + 3 + 3) of 5 each is 62 where 3 of 5 each is 50.
    CHECK(d.text_of("of.customer-relationship.dimension.understanding").find("25 → 50 → ") != std::string::npos);
    d.click("of.customer-relationship.point8104");
    CHECK(d.text_of("title") == "결과 비교");
    CHECK(d.text_of("compare.then.name") == "이전: 한빛정밀 · 2026년 1분기 · 32점 · 2단계 일반적 공급사 고객관계");
    CHECK(d.text_of("compare.now.name").find("이후: 한빛정밀 · 2026년 3분기") == 0);
    CHECK(d.text_of("compare.difference") == "점수 차이 +16점");
    CHECK(d.text_of("compare.item.q1.answers") == "2 대개 틀림 → 5 맞음 · 올라감");
    CHECK(d.took<app::page_task>().back().url == "compare=s1,s3");
    book_driver again({.store = d.store, .fragment = "#compare=s1,s3"});
    CHECK(again.text_of("compare.difference") == "점수 차이 +16점");
    d.click("compare.swap");
    CHECK(d.text_of("compare.difference") == "점수 차이 -16점");
    d.click("compare.account");
    CHECK(d.text_of("title") == "한빛정밀");
}

TEST_CASE("memos of then and now, corrections and what only one side has are told apart") {
    const std::string both = R"({"item":"q4","answer":3,"answered_at":5,"memo":"두 분기의 메모","noted_at":5})";
    const std::string noted = R"({"item":"q2","answer":3,"answered_at":5,"memo":"그때의 메모","noted_at":5},)" + both;
    const std::string corrected = R"(,"corrections":[{"item":"q3","from":1,"to":3,"at":1787500000000}])";
    const std::string partly = result("s2", "2026-Q2", 3, R"({"item":"q2","memo":"지금의 메모","noted_at":5},)" + both, corrected);
    book_driver d = with_results(result("s1", "2026-Q1", 3, noted) + "," + partly);
    d.page("link", "#compare=s1,s2");
    CHECK(d.text_of("compare.item.q2.memo_then") == "이전 메모: 그때의 메모");
    CHECK(d.text_of("compare.item.q2.memo_now") == "이후 메모: 지금의 메모");
    CHECK(d.text_of("compare.item.q2.answers") == "3 반반 → 답 없음");
    CHECK(d.text_of("compare.item.q4.memo_now") == "메모(그대로): 두 분기의 메모");
    CHECK(d.find("compare.item.q4.memo_then") == nullptr);
    CHECK(d.text_of("compare.item.q3.corrected_now0") == "이후: 1 틀림 → 3 반반 (2026-08-24에 고침)");
}

TEST_CASE("either side can be another customer's result or a link; what is no link is said so") {
    std::string other = result("o1", "2026-Q2", 2);
    other.replace(other.find(R"("account_id":"a1")"), 17, R"("account_id":"a2")");
    book_driver d = with_results(result("s1", "2026-Q1", 3) + "," + other);
    d.page("link", "#compare=,s1");
    CHECK(d.text_of("compare.then.name") == "이전: 고르지 않음");
    CHECK(d.text_of("compare.half") == "비교할 결과를 두 개 모두 골라 주세요.");
    d.click("compare.then.change");
    CHECK(d.ids("compare.take.") == std::vector<std::string>{"compare.take.s1"});
    d.type("compare.find", "가람");
    d.click("compare.take.o1");
    CHECK(d.text_of("compare.then.name").find("이전: 가람전자 · 2026년 2분기") == 0);
    CHECK(d.text_of("compare.difference") == "점수 차이 +16점");
    d.click("compare.then.change");
    d.type("compare.link", "https://example.com/#j1.a.zzz.00000000");
    d.click("compare.link.take");
    CHECK(d.text_of("notice").find("링크가 잘렸거나") == 0);
    CHECK(d.value_of("compare.link") == "https://example.com/#j1.a.zzz.00000000");
    d.type("compare.link", link_of(sixteen(4)));
    d.click("compare.link.take");
    CHECK(d.text_of("compare.then.name").find("이전: 링크로 받은 결과") == 0);
    CHECK(d.text_of("compare.difference") == "점수 차이 -16점");
}

TEST_CASE("views of colleagues and the customer are brought together with the reader's own") {
    // Own 48 of 80 points; a colleague 64, the customer 32. Others' mean 48; all: mean 48, spread sqrt((0 + 256 + 256) / 2) = 16.
    book_driver d = with_results(result("s1", "2026-Q4", 3));
    CHECK(d.find("views.customer-relationship.title") == nullptr);
    d.type("view.link", "  " + link_of(sixteen(4)) + " ");
    d.type("view.name", "김민수");
    d.click("view.add");
    CHECK(d.text_of("notice") == "‘나의 고객관계 수준은?’ 진단에 다른 사람의 의견을 추가했습니다.");
    CHECK(d.value_of("view.link").empty());
    d.type("view.link", link_of(sixteen(2)));
    d.click("view.by.opt2");
    d.click("view.add");
    CHECK(d.text_of("views.customer-relationship.total") == "평균 48 · 표준편차 16 · 본인 48, 다른 사람 평균 48");
    const std::vector<std::string> rows = d.ids("views.customer-relationship.b");
    CHECK(d.text_of("views.customer-relationship.s1.text") == "본인 — 48점 · 3단계 우선적 공급사 고객관계");
    CHECK(d.text_of("views.customer-relationship.apart.q1.said") == "본인 3 반반, 김민수(동료) 4 대개 맞음, 고객 2 대개 틀림");
    // The level in the list is the reader's own.
    CHECK(d.text_of("of.customer-relationship.at8107.open").find("48점") != std::string::npos);
    d.type("view.link", link_of(sixteen(2)));
    d.click("view.add");
    CHECK(d.text_of("notice") == "이미 추가한 의견입니다.");
    std::string drop;
    for (const std::string& id : rows)
        if (id.ends_with(".drop") && d.text_of(id).find("김민수") == 0) drop = id;
    REQUIRE(!drop.empty());
    d.click(drop);
    CHECK(d.text_of("views.customer-relationship.total").find("평균 40") == 0);
    d.click("notice.undo");
    CHECK(d.text_of("views.customer-relationship.total").find("평균 48") == 0);
    CHECK(book_driver({.store = d.store}).state().kept == d.state().kept);
}

TEST_CASE("a view stands for the quarter of its link, whenever it was changed last") {
    book_driver d = with_results(result("s1", "2026-Q3", 3));
    driver page;
    page.click("quarter.back");
    page.answer_all(sixteen(4));
    const std::string link = "#" + write_link(*page.state().current(), *page.state().about, {link_depth::answers, false, 540});
    CHECK(std::get<opened_link>(read_link(link)).date == "2026-11-23");
    d.type("view.link", link);
    d.click("view.add");
    CHECK(d.text_of("views.customer-relationship.title").find("2026년 3분기") != std::string::npos);
    CHECK(d.text_of("views.customer-relationship.total").find("평균 56") == 0);
}

TEST_CASE("links that are no view of this customer are refused, and what was pasted stays") {
    book_driver d = with_results("");
    for (const char* wrong : {"", "안녕하세요", "https://example.com/"}) {
        d.type("view.link", wrong);
        d.click("view.add");
        CHECK(d.text_of("notice").find("링크") != std::string::npos);
        CHECK(d.value_of("view.link") == wrong);
    }
    driver page;
    page.click("begin");
    page.answer(4);
    d.type("view.link", "#" + write_link(*page.state().current(), *page.state().about, {link_depth::answers, false, 540}));
    d.click("view.add");
    CHECK(d.text_of("notice").find("모든 문항에 답하지 않은 결과입니다") == 0);
    CHECK(d.state().kept.assessments.empty());
}

TEST_CASE("an assessment that is carried forward begins with the last answers and notes, and is not finished by that") {
    const std::string noted = R"({"item":"q2","answer":5,"answered_at":5,"memo":"지난 분기의 메모","noted_at":5})";
    book_driver d = with_results(result("s1", "2026-Q3", 3, noted));
    CHECK(d.text_of("nav.due") == "이번 분기 2");
    d.took<app::page_task>();
    d.click("of.customer-relationship.forward");
    d.page("mailbox", "0\n");
    const app::page_task hand = d.took<app::page_task>().back();
    REQUIRE(hand.what == "hand");
    const book::filled& f = d.state().kept.assessments.back();
    CHECK(f.copied_from == "s1");
    CHECK(f.what.find("q2")->answer == 5.0);
    CHECK(f.what.find("q2")->memo == "지난 분기의 메모");
    CHECK(f.what.find("q2")->noted_at == 5);
    CHECK(f.what.entries.size() == 16);
    CHECK(d.text_of("nav.due") == "이번 분기 2");

    driver page({.slot_0 = hand.text.substr(hand.text.find('\n') + 1)});
    CHECK(page.find("overview.count") != nullptr);
    page.click("nav.result");
    book_driver after({.store = d.store, .slot_0 = page.slots[0], .slot_1 = page.slots[1]});
    CHECK(after.text_of("nav.due") == "이번 분기 1");
    after.page("link", "#account=a1");
    CHECK(after.text_of("of.customer-relationship.at8107.open").find("지난 답에서 시작") != std::string::npos);
    CHECK(after.state().kept.assessments.back().corrections.empty());
}

TEST_CASE("the own organisation has its diagnostics, and what has no customer gets one") {
    driver page;
    page.answer_all(sixteen(4));
    book_driver d({.slot_0 = page.slots[0], .slot_1 = page.slots[1]});
    d.click("nav.due");
    CHECK(d.text_of("due.unassigned") == "고객을 정하지 않은 진단이 1건 있습니다.");
    d.click("due.own.open");
    CHECK(d.find("of.sales-management.assess") != nullptr);
    CHECK(d.find("of.customer-relationship.assess") == nullptr);
    d.took<app::page_task>();
    d.click("of.customer-insight.assess");
    CHECK(d.took<app::page_task>().back().what == "mailbox");
    d.page("mailbox", "0\n");
    CHECK(d.took<app::page_task>().back().url == "customer-insight");
    CHECK(d.state().kept.assessments.back().account.empty());

    const std::string id = d.state().kept.assessments.front().id(), field = "assign." + id;
    CHECK(d.text_of(field + ".about") == "나의 고객관계 수준은? · 2026년 4분기 · 64점 · 3단계 우선적 공급사 고객관계");
    d.click(field + ".take");
    CHECK(d.text_of("notice") == "고객사 이름을 적어 주세요.");
    d.type(field, "한빛정밀");
    d.click(field + ".take");
    CHECK(d.text_of("notice") == "‘한빛정밀’ 고객의 진단으로 옮겼습니다.");
    CHECK(d.state().kept.assessments.front().account == d.account("한빛정밀").id);
    CHECK(d.find("unassigned.title") == nullptr);
    CHECK(book_driver({.store = d.store}).state().kept == d.state().kept);
}

TEST_CASE("an assessment without a customer is deleted, and comes back") {
    driver page;
    page.answer_all(sixteen(4));
    book_driver d({.slot_0 = page.slots[0], .slot_1 = page.slots[1], .fragment = "#own"});
    const std::string id = d.state().kept.assessments.front().id();
    d.click("assign." + id + ".drop");
    CHECK(d.state().kept.assessments.front().removed());
    d.click("notice.undo");
    CHECK_FALSE(d.state().kept.assessments.front().removed());
    CHECK(d.find("assign." + id) != nullptr);
}

}  // namespace jindan::test
