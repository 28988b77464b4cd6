// Visits by the checklist, the review of each quarter, and the plan of the year, of one account.
#include <doctest/doctest.h>

#include "support/book_driver.hpp"

using namespace jindan;
using jindan::test::book_driver;

namespace {

constexpr time_ms day_ms = 86'400'000;

std::map<std::string, std::string> accounts(std::vector<std::pair<std::string, std::string>> all, int fiscal_start = 1) {
    std::map<std::string, std::string> out;
    for (const auto& [id, name] : all) {
        book::account a;
        a.id = id;
        a.at.created_at = a.at.changed_at = 1;
        a.name = name;
        out[book::key_of(book::kind::account, id)] = write_record(a);
    }
    book::settings set;
    set.changed_at = 1;
    set.fiscal_start = fiscal_start;
    out[book::key_of(book::kind::settings, "")] = write_record(set);
    return out;
}

book_driver care_of(std::map<std::string, std::string> store, time_ms clock = 1'795'392'000'000) {
    return book_driver({.store = std::move(store), .fragment = "#account=a1/care", .clock = clock});
}

// Records of a kind that stand.
template <class Record>
std::vector<Record> standing(const std::vector<Record>& all) {
    std::vector<Record> out;
    for (const Record& r : all)
        if (!r.at.removed()) out.push_back(r);
    return out;
}

}  // namespace

TEST_CASE("a visit has the eight steps of the checklist; those that were taken are counted, by visit and by quarter") {
    book_driver d = care_of(accounts({{"a1", "한빛정밀"}}));
    CHECK(d.text_of("visit.none") == "아직 방문 기록이 없습니다.");
    d.click("visit.add");
    REQUIRE(d.state().kept.visits.size() == 1);
    const std::string first = "visit." + d.state().kept.visits[0].id;
    CHECK(d.state().kept.visits[0].diagnostic == "key-account");
    CHECK(d.state().kept.visits[0].steps == 8);
    CHECK(d.find("visit.chart") == nullptr);  // nothing is written down yet
    CHECK(d.find(first + ".step0")->name == "사무실 준비: 지난 방문 기록, 오늘의 목표, 준비물 확인하기");
    // Six of eight; of the earlier quarter, all.
    for (const int step : {7, 0, 1, 2, 3, 5}) d.click(first + ".step" + std::to_string(step));
    CHECK(d.state().kept.visits[0].done == std::vector<int>{0, 1, 2, 3, 5, 7});
    CHECK(d.find(first + ".step5")->checked);
    CHECK(!d.find(first + ".step4")->checked);
    d.type(first + ".note", "다음 주에 다시");
    CHECK(d.find(first + ".open")->value == "8단계 중 6단계, 다음 주에 다시");
    d.click("visit.add");
    const std::string second = "visit." + d.state().kept.visits[1].id;
    CHECK(d.find(first + ".form") == nullptr);  // one at a time
    d.type(second + ".day", "작년");
    CHECK(d.find(second + ".day")->invalid);
    d.type(second + ".day", "");
    CHECK(d.find(second + ".day")->invalid);
    CHECK(d.state().kept.visits[1].day == date{2026, 11, 23});
    d.type(second + ".day", "2026-08-03");
    for (int step = 0; step < 8; ++step) d.click(second + ".step" + std::to_string(step));
    CHECK(d.find(second + ".open")->name == "2026년 8월 3일 방문, 8단계 모두 거침");
    d.took<app::focus>();
    d.click(second + ".fold");
    CHECK(d.find(second + ".form") == nullptr);
    CHECK(d.took<app::focus>().back().node == second + ".open");  // what had it is gone
    d.click(second + ".open");
    // 6 of 8 are 75 %.
    CHECK(d.text_of("visit.at8107.text") == "2026년 4분기: 방문 1번, 단계 이행률 75% (8단계 중 6단계)");
    CHECK(d.text_of("visit.at8106.text") == "2026년 3분기: 방문 1번, 단계 이행률 100% (8단계 중 8단계)");
    CHECK(d.find("visit.chart")->what == ui::role::image);
    CHECK(d.text_of("visit.chart") == "분기별 방문 단계 이행률. 2026년 4분기 75%, 2026년 3분기 100%");
    CHECK(d.text_of("visit.skipped0.text") == "재고 확인: 진열대와 창고에 남은 수량 세기 (방문 2번 중 1번 빠짐)");
    CHECK(d.text_of("visit.skipped1.text").starts_with("주문 받기: "));
    CHECK(d.find("visit.skipped2") == nullptr);
    // The latest first.
    std::vector<std::string> rows;
    for (const std::string& id : d.ids("visit."))
        if (id.ends_with(".open")) rows.push_back(id);
    CHECK(rows == std::vector<std::string>{first + ".open", second + ".open"});
    const book::visit before = d.state().kept.visits[1];
    d.click(second + ".drop");
    CHECK(d.text_of("notice") == "‘2026년 8월 3일 방문’ 기록을 지웠습니다.");
    CHECK(standing(d.state().kept.visits).size() == 1);
    d.click("notice.undo");
    book::visit after = d.state().kept.visits[1];
    after.at = before.at;
    CHECK(after == before);
}

TEST_CASE("the review of a quarter is made when something is said; the next quarter asks again and lists the one before") {
    // Years begin in April: 2026-06-30 is in the first quarter of 2026, 2026-07-01 in the second.
    book_driver d = care_of(accounts({{"a1", "한빛정밀"}}, 4), 1'782'777'600'000);  // 2026-06-30T00:00Z
    CHECK(d.text_of("review.title") == "왜 이 고객이 주요 고객입니까?");
    CHECK(d.text_of("review.now.title") == "2026 회계연도 1분기 점검 전입니다.");
    CHECK(d.state().kept.reviews.empty());
    d.type("review.now.why", "공정 개선 과제를 함께 풀고 있다");
    d.type("review.now.why", "공정 개선 과제를 함께 풀고 있다.");
    REQUIRE(d.state().kept.reviews.size() == 1);
    CHECK(d.text_of("review.now.title") == "2026 회계연도 1분기 점검");
    CHECK(d.state().kept.reviews[0].day == date{2026, 6, 30});
    CHECK(d.find("review.now.way.opt0")->checked);
    CHECK(d.find("review.now.advice") == nullptr);
    d.click("review.now.way.opt2");
    CHECK(d.state().kept.reviews[0].way == book::way_on::renew);
    CHECK(d.text_of("review.now.advice").starts_with("우리에게서 원인을 찾아"));
    d.click("review.now.way.opt1");
    CHECK(d.text_of("review.now.advice").starts_with("더는 주요 고객으로"));
    d.type("review.now.next", "공동 판촉을 제안한다");
    CHECK(d.find("review.earlier.title") == nullptr);

    book_driver next = care_of(d.store, 1'782'777'600'000 + day_ms);
    CHECK(next.text_of("review.now.title") == "2026 회계연도 2분기 점검 전입니다.");
    CHECK(next.value_of("review.now.why").empty());
    const std::string old = "review." + next.state().kept.reviews[0].id;
    CHECK(next.find(old + ".open")->name == "2026 회계연도 1분기 점검, 낮추거나 정리, 공정 개선 과제를 함께 풀고 있다.");
    next.click("review.now.way.opt0");
    CHECK(next.state().kept.reviews.size() == 2);
    next.click(old + ".open");
    next.type(old + ".next", "가격을 먼저 되돌린다");
    CHECK(next.state().kept.reviews[0].next == "가격을 먼저 되돌린다");
    CHECK(next.state().kept.reviews[1].next.empty());
    next.click(old + ".drop");
    CHECK(next.text_of("notice") == "‘2026년 6월 30일 점검’ 기록을 지웠습니다.");
    next.click("notice.undo");
    CHECK(standing(next.state().kept.reviews).size() == 2);
    CHECK(next.find(old + ".open") != nullptr);
    next.click("review.now.drop");
    CHECK(next.text_of("review.now.title") == "2026 회계연도 2분기 점검 전입니다.");
}

TEST_CASE("accounts without a review in this quarter are counted on the due screen, with the way to the one whose review is the longest ago") {
    std::map<std::string, std::string> store = accounts({{"a1", "한빛정밀"}, {"a2", "가람전자"}, {"a3", "다온물산"}});
    const auto review = [&](const char* id, const char* account, date day) {
        book::review r;
        r.id = id;
        r.at.created_at = r.at.changed_at = 5;
        r.account = account;
        r.day = day;
        r.why = "이유";
        store[book::key_of(book::kind::review, id)] = write_record(r);
    };
    review("r1", "a1", {2026, 8, 1});
    review("r2", "a2", {2026, 11, 1});
    review("r3", "a3", {2026, 5, 1});
    book_driver d({.store = store, .fragment = "#due"});
    CHECK(d.text_of("due.reviews").starts_with("이번 분기에 점검하지 않은 고객이 2곳 있습니다."));
    d.click("due.review");
    CHECK(d.text_of("title") == "다온물산");
    CHECK(d.find("part.care")->current);
    CHECK(d.find("review.now.unanswered") == nullptr);
    d.type("review.now.why", "새");
    d.type("review.now.why", " ");
    CHECK(d.text_of("review.now.unanswered").find("까닭") != std::string::npos);
    CHECK(d.text_of("review.now.title").ends_with("점검 전입니다."));
    d.click("nav.due");
    CHECK(d.text_of("due.reviews").starts_with("이번 분기에 점검하지 않은 고객이 2곳 있습니다."));
    d.click("due.review");
    CHECK(d.text_of("title") == "다온물산");
    d.type("review.now.why", "새 시장의 첫 고객");
    CHECK(d.find("review.now.unanswered") == nullptr);
    d.click("nav.due");
    CHECK(d.text_of("due.ways") == "이번 분기 점검 결과: 유지 2곳, 낮추거나 정리 0곳, 관계를 새롭게 0곳");
    CHECK(d.find("due.review")->name == "‘한빛정밀’ 점검하기");
    d.click("due.review");
    d.click("review.now.way.opt0");
    CHECK(d.text_of("review.now.unanswered").find("까닭") != std::string::npos);
    d.click("review.now.way.opt1");
    d.click("nav.due");
    CHECK(d.find("due.reviews") == nullptr);
}

TEST_CASE("a plan has goals with both sides' parts; late ones are marked, and a day of agreement says it is agreed") {
    book_driver d = care_of(accounts({{"a1", "한빛정밀"}}));
    d.click("2026년 계획 만들기");
    REQUIRE(d.state().kept.plans.size() == 1);
    const std::string plan = d.state().kept.plans[0].id, id = "plan." + plan;
    CHECK(d.state().kept.plans[0].year == 2026);
    CHECK(d.find("plan.add")->name == "2027년 계획 만들기");
    CHECK(d.text_of(id + ".open") == "아직 고객과 합의하지 않은 계획입니다.");
    d.click(id + ".add");
    d.type("goal." + plan + ".0.text", "매출 10% 늘리기");
    d.type("goal." + plan + ".0.ours", "공동 판촉 예산");
    d.type("goal." + plan + ".0.theirs", "진열 자리");
    d.type("goal." + plan + ".0.due", "2026-11-22");
    CHECK(d.find("goal." + plan + ".0.open")->name == "매출 10% 늘리기, 기한 지남 (2026년 11월 22일)");
    d.click(id + ".add");
    CHECK(d.find("goal." + plan + ".0.form") == nullptr);
    d.type("goal." + plan + ".1.due", "2026-11-23");
    CHECK(d.find("goal." + plan + ".1.open")->name == "목표 2, 2026년 11월 23일까지");
    CHECK(d.text_of(id + ".sum") == "목표 2개 중 0개 달성, 기한 지남 1개");
    d.click("goal." + plan + ".0.open");
    d.click("goal." + plan + ".0.reached");
    CHECK(d.text_of(id + ".sum") == "목표 2개 중 1개 달성");
    CHECK(d.find("goal." + plan + ".0.open")->value == "달성, 2026년 11월 22일까지");
    d.type(id + ".agreed", "연초");
    CHECK(d.text_of(id + ".agreed.problem") == "날짜를 2026-11-30처럼 적어 주세요.");
    d.type(id + ".agreed", "2026-01-20");
    d.type(id + ".with", "이상무");
    CHECK(d.state().kept.plans[0].agreed_on == date{2026, 1, 20});
    CHECK(d.find(id + ".open") == nullptr);
    // A goal comes back where it was, and takes back nothing that was written since.
    d.click("goal." + plan + ".0.drop");
    CHECK(d.text_of("notice") == "‘매출 10% 늘리기’ 기록을 지웠습니다.");
    CHECK(d.state().kept.plans[0].goals.size() == 1);
    d.type(id + ".with", "박상무");
    d.click("notice.undo");
    REQUIRE(d.state().kept.plans[0].goals.size() == 2);
    CHECK(d.state().kept.plans[0].goals[0] == book::goal{"매출 10% 늘리기", "공동 판촉 예산", "진열 자리", date{2026, 11, 22}, true});
    CHECK(d.state().kept.plans[0].agreed_with == "박상무");
    const book::plan before = d.state().kept.plans[0];
    d.click(id + ".drop");
    CHECK(d.text_of("notice") == "‘2026년 계획’ 기록을 지웠습니다.");
    CHECK(d.find("plan.add")->name == "2026년 계획 만들기");
    d.click("notice.undo");
    book::plan after = d.state().kept.plans[0];
    after.at = before.at;
    CHECK(after == before);
    CHECK(book_driver({.store = d.store}).state().kept.plans == d.state().kept.plans);
}

TEST_CASE("the year of a plan is the reader's own") {
    // Years begin in April: February 2027 belongs to 2026.
    book_driver d = care_of(accounts({{"a1", "한빛정밀"}}, 4), 1'801'958'400'000);  // 2027-02-07T00:00Z
    CHECK(d.find("plan.add")->name == "2026년 계획 만들기");
}
