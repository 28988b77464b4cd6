// Actions: written down or made of a memo, followed until they are closed and the customer was told, over all accounts and of one.
#include <doctest/doctest.h>

#include "support/book_driver.hpp"

using namespace jindan;
using jindan::test::book_driver;
using jindan::test::book_setting;

namespace {

constexpr time_ms now = 1'795'392'000'000;  // 2026-11-23T00:00Z

std::string id_of(const book_driver& d, std::string_view text) {
    for (const book::action& a : d.state().kept.actions)
        if (!a.at.removed() && a.text == text) return a.id;
    INFO("no action " << std::string(text));
    REQUIRE(false);
    return "";
}

const book::action& action(const book_driver& d, std::string_view text) {
    const std::string id = id_of(d, text);
    for (const book::action& a : d.state().kept.actions)
        if (a.id == id) return a;
    return d.state().kept.actions.front();
}

// Written down, with a day, and folded again.
void write_down(book_driver& d, const std::string& text, const std::string& due, const std::string& account = "") {
    d.type("task.new", text);
    if (!account.empty()) d.type("task.new.account", account);
    d.click("task.add");
    const std::string id = "task." + id_of(d, text);
    if (!due.empty()) d.type(id + ".due", due);
    d.click(id + ".fold");
}

// Texts of the rows, from the top.
std::vector<std::string> rows(const book_driver& d) {
    std::vector<std::string> out;
    for (const std::string& id : d.ids("task."))
        if (id.ends_with(".open") && !id.starts_with("task.filter") && !id.starts_with("task.of.")) out.push_back(d.text_of(id).substr(0, d.text_of(id).find(',')));
    return out;
}

std::map<std::string, std::string> two_accounts() {
    std::map<std::string, std::string> out;
    for (const char* name : {"한빛정밀", "가람전자"}) {
        book::account a;
        a.id = name == std::string("한빛정밀") ? "a1" : "a2";
        a.at.created_at = a.at.changed_at = 1;
        a.name = name;
        out[book::key_of(book::kind::account, a.id)] = write_record(a);
    }
    return out;
}

// An assessment of "한빛정밀" with memos on the first and the third statement.
book::filled with_memos(const std::string& id, quarter q, time_ms at, const std::string& first) {
    book::filled f;
    f.account = "a1";
    f.what.id = id;
    f.what.made_with = {"customer-relationship", "1.0.0", "a9695b76db84a7ad"};
    f.what.quarter = q;
    f.what.created_at = f.what.headed_at = at;
    f.what.finished_at = at + 10;
    for (int i = 1; i <= 16; ++i) f.what.entries.push_back({"q" + std::to_string(i), 3.0, at + i, i == 1 ? first : i == 3 ? "고객 일정표를 함께 만들기" : "", at + i});
    f.what.points = 48;
    f.changed_at = at + 10;
    return f;
}

}  // namespace

TEST_CASE("an action without a text is not added; one with a text opens to be completed") {
    book_driver d({.store = two_accounts(), .fragment = "#tasks"});
    CHECK(d.text_of("task.none") == "아직 실행 과제가 없습니다.");
    CHECK(d.find("task.csv") == nullptr);
    d.click("task.add");
    CHECK(d.text_of("notice") == "할 일을 적어 주세요.");
    CHECK(d.find("task.new")->invalid);
    d.type("task.owner", "김영업");
    CHECK(d.state().kept.set.owner == "김영업");
    d.type("task.new", "납기 지연 원인 회신");
    d.type("task.new.account", "없는 회사");
    d.click("task.add");
    CHECK(d.find("task.new.account")->description == "‘없는 회사’ 고객을 찾을 수 없습니다. 장부에 있는 이름으로 적어 주세요.");
    CHECK(d.find("notice") == nullptr);  // said once
    CHECK(d.value_of("task.new") == "납기 지연 원인 회신");
    CHECK(d.state().kept.actions.empty());
    d.type("task.new.account", " 한빛정밀");
    d.click("task.add");
    const book::action a = action(d, "납기 지연 원인 회신");
    CHECK(a.account == "a1");
    CHECK(a.owner == "김영업");
    CHECK(a.state == book::progress::open);
    CHECK(d.value_of("task.new").empty());
    const std::string id = "task." + a.id;
    d.type(id + ".due", "다음 주");
    CHECK(d.find(id + ".due")->invalid);
    CHECK(d.text_of(id + ".due.problem") == "날짜를 2026-11-30처럼 적어 주세요.");
    CHECK(!action(d, a.text).due);
    d.type(id + ".due", "2026. 11. 30.");
    CHECK(action(d, a.text).due == date{2026, 11, 30});
    d.type(id + ".owner", "박과장");
    d.type(id + ".text", "납기 지연 원인 회신");
    CHECK(d.text_of(id + ".open") == "납기 지연 원인 회신, 시작 전, 2026년 11월 30일까지 · 한빛정밀 · 박과장");
    CHECK(book_driver({.store = d.store, .fragment = "#tasks"}).state().kept.actions == d.state().kept.actions);
}

TEST_CASE("actions stand by the day they are due, those without one last, and what is overdue is said in words") {
    book_driver d({.store = two_accounts(), .fragment = "#tasks"});
    write_down(d, "나중", "2026-12-24");
    write_down(d, "언젠가", "");
    write_down(d, "어제", "2026-11-22", "한빛정밀");
    write_down(d, "오늘", "2026-11-23", "가람전자");
    write_down(d, "지난주", "2026-11-16", "한빛정밀");
    CHECK(rows(d) == std::vector<std::string>{"지난주", "어제", "오늘", "나중", "언젠가"});
    CHECK(d.find("task." + id_of(d, "지난주") + ".open")->value == "시작 전, 기한 7일 지남 (2026년 11월 16일) · 한빛정밀");
    CHECK(d.find("task." + id_of(d, "어제") + ".open")->value == "시작 전, 기한 하루 지남 (2026년 11월 22일) · 한빛정밀");
    CHECK(d.find("task." + id_of(d, "오늘") + ".open")->value == "시작 전, 오늘까지 · 가람전자");
    CHECK(d.find("task." + id_of(d, "언젠가") + ".open")->value == "시작 전, 기한 없음");
    CHECK(d.text_of("task.overdue") == "기한이 지난 과제가 2건 있습니다.");
    // By account: most that is overdue first, and the way to its part.
    CHECK(d.find("task.of.a1.open")->value == "남은 과제 2건, 기한 지남 2건");
    CHECK(d.find("task.of.a2.open")->value == "남은 과제 1건");
    d.click("task.of.a1.open");
    CHECK(d.text_of("title") == "한빛정밀");
    CHECK(d.find("part.tasks")->current);
    CHECK(d.find("part.tasks")->name == "실행 과제 2");
    CHECK(rows(d) == std::vector<std::string>{"지난주", "어제"});
    write_down(d, "이 고객에게", "2026-11-20");
    CHECK(action(d, "이 고객에게").account == "a1");
    CHECK(rows(d) == std::vector<std::string>{"지난주", "이 고객에게", "어제"});
}

TEST_CASE("an action that is done waits until the customer is told; reopened it is neither closed nor told") {
    book_driver d({.store = two_accounts(), .fragment = "#tasks"});
    write_down(d, "견적 다시 내기", "2026-11-20", "한빛정밀");
    write_down(d, "내부 회의", "2026-11-21");
    const std::string id = "task." + id_of(d, "견적 다시 내기"), inner = "task." + id_of(d, "내부 회의");
    d.click(id + ".open");
    CHECK(d.find(id + ".outcome") == nullptr);
    d.click(id + ".state.opt1");
    CHECK(action(d, "견적 다시 내기").state == book::progress::doing);
    CHECK(!action(d, "견적 다시 내기").closed_on);
    d.click(id + ".state.opt2");
    CHECK(action(d, "견적 다시 내기").closed_on == date{2026, 11, 23});
    CHECK(d.find(id + ".told"));  // it stays while it is being changed
    CHECK(d.text_of(id + ".ask").find("고객에게 알리고") != std::string::npos);
    d.type(id + ".outcome", "새 견적으로 합의");
    d.click(id + ".fold");
    CHECK(rows(d) == std::vector<std::string>{"내부 회의"});
    CHECK(d.find("task.filter.untold")->name == "고객에게 알릴 과제 1");
    // With no customer there is nobody to be told.
    d.click(inner + ".open");
    d.click(inner + ".state.opt3");
    CHECK(action(d, "내부 회의").closed_on == date{2026, 11, 23});
    CHECK(d.find(inner + ".told") == nullptr);
    CHECK(d.find("task.filter.untold")->name == "고객에게 알릴 과제 1");
    d.click("task.filter.untold");
    d.click(inner + ".fold");
    CHECK(rows(d) == std::vector<std::string>{"견적 다시 내기"});
    CHECK(d.find(id + ".open")->value == "완료, 고객에게 알리기 전 · 한빛정밀");
    d.click(id + ".open");
    d.clock += 86'400'000;
    d.click(id + ".told");
    CHECK(action(d, "견적 다시 내기").told_on == date{2026, 11, 24});
    CHECK(d.find(id + ".told")->checked);
    CHECK(d.find(id + ".told")->name == "고객에게 알림: 2026년 11월 24일");
    d.click("task.filter.closed");
    CHECK(d.find("task.filter.closed")->name == "끝난 과제 2");
    d.click(id + ".state.opt0");
    const book::action& again = action(d, "견적 다시 내기");
    CHECK(!again.closed_on);
    CHECK(!again.told_on);
    CHECK(again.outcome == "새 견적으로 합의");
    CHECK(d.value_of(id + ".outcome") == "새 견적으로 합의");
}

TEST_CASE("an action that is deleted comes back whole with an undo") {
    book_driver d({.store = two_accounts(), .fragment = "#tasks"});
    write_down(d, "계약서 검토", "2026-12-01", "가람전자");
    const book::action before = action(d, "계약서 검토");
    d.click("task." + before.id + ".open");
    d.click("task." + before.id + ".drop");
    CHECK(d.text_of("notice") == "‘계약서 검토’ 기록을 지웠습니다.");
    CHECK(rows(d).empty());
    CHECK(d.store[book::key_of(book::kind::action, before.id)].find("계약서") == std::string::npos);
    d.click("notice.undo");
    book::action after = action(d, "계약서 검토");
    after.at = before.at;
    CHECK(after == before);
    CHECK(rows(d) == std::vector<std::string>{"계약서 검토"});
}

TEST_CASE("memos become actions that say where they came from, each once") {
    std::map<std::string, std::string> store = two_accounts();
    for (const book::filled& f : {with_memos("s1", {2026, 3}, now - 90ll * 86'400'000, "지난 분기 메모"), with_memos("s2", {2026, 4}, now - 1000, "핵심 과제를 임원에게 확인")})
        store[book::key_of(book::kind::assessment, f.id())] = write_record(f);
    book_driver d({.store = store, .fragment = "#account=a1/tasks"});
    CHECK(d.text_of("memo.s2.q1.text") == "핵심 과제를 임원에게 확인");
    CHECK(d.text_of("memo.s1.q1.text") == "지난 분기 메모");
    CHECK(d.text_of("memo.s1.q1.source").starts_with("2026년 3분기 · 나의 고객관계 수준은? · 1. "));
    CHECK(d.find("memo.s1.q3") == nullptr);  // as it stands in the next quarter
    d.click("memo.s2.q1.make");
    const book::action a = action(d, "핵심 과제를 임원에게 확인");
    CHECK(a.account == "a1");
    CHECK(a.diagnostic == "customer-relationship");
    CHECK(a.item == "q1");
    CHECK(a.from == "s2");
    CHECK(d.find("memo.s2.q1") == nullptr);
    CHECK(d.text_of("task." + a.id + ".source").starts_with("나온 곳: 나의 고객관계 수준은? · 1. "));
    d.click("memo.s2.q3.make");
    d.click("memo.s1.q1.make");
    CHECK(d.text_of("memos.note") == "아직 과제로 만들지 않은 메모가 없습니다.");
    // The same memo, copied into the next quarter, is no new one.
    book::filled next = with_memos("s3", {2027, 1}, now + 50ll * 86'400'000, "새로 적은 메모");
    d.store[book::key_of(book::kind::assessment, "s3")] = write_record(next);
    book_driver later({.store = d.store, .fragment = "#account=a1/tasks", .clock = now + 60ll * 86'400'000});
    CHECK(later.text_of("memo.s3.q1.text") == "새로 적은 메모");
    CHECK(later.find("memo.s3.q3") == nullptr);
}

TEST_CASE("of memos that were carried along, the one that was changed takes the older one's place, and one that was crossed out is no more") {
    std::map<std::string, std::string> store = two_accounts();
    book::filled then = with_memos("s1", {2026, 3}, now - 90ll * 86'400'000, "지난 분기 메모"), next = with_memos("s2", {2026, 4}, now - 1000, "고친 메모");
    next.copied_from = "s1";
    next.what.entries[2].memo.clear();
    for (const book::filled& f : {then, next}) store[book::key_of(book::kind::assessment, f.id())] = write_record(f);
    book_driver d({.store = store, .fragment = "#account=a1/tasks"});
    CHECK(d.text_of("memo.s2.q1.text") == "고친 메모");
    CHECK(d.find("memo.s1.q1") == nullptr);
    CHECK(d.find("memo.s1.q3") == nullptr);

    // Unchanged, it is the same as the one that an action was made of, whatever the action says by now.
    next.what.entries[0].memo = "지난 분기 메모";
    store.erase(book::key_of(book::kind::assessment, "s2"));
    book_driver before({.store = store, .fragment = "#account=a1/tasks"});
    before.click("memo.s1.q1.make");
    before.type("task." + id_of(before, "지난 분기 메모") + ".text", "임원에게 말하기");
    before.store[book::key_of(book::kind::assessment, "s2")] = write_record(next);
    book_driver after({.store = before.store, .fragment = "#account=a1/tasks"});
    CHECK(after.text_of("memos.note") == "아직 과제로 만들지 않은 메모가 없습니다.");
}

TEST_CASE("a customer is chosen by a part of the name, while it is typed or where it fits one alone") {
    std::map<std::string, std::string> store = two_accounts();
    book::account a;
    a.id = "a3";
    a.at.created_at = a.at.changed_at = 1;
    a.name = "새한빛";
    store[book::key_of(book::kind::account, a.id)] = write_record(a);
    book_driver d({.store = store, .fragment = "#tasks"});
    CHECK(d.find("task.new.accounts") == nullptr);
    d.type("task.new", "견적 보내기");
    d.type("task.new.account", "한빛");
    CHECK(d.ids("task.new.account.") == std::vector<std::string>{"task.new.account.a1", "task.new.account.a3"});
    d.click("task.add");
    CHECK(d.text_of("notice") == "‘한빛’에 맞는 고객이 여럿입니다. 아래에서 골라 주세요.");
    CHECK_FALSE(d.find("task.new.account")->invalid);
    CHECK(d.state().kept.actions.empty());
    d.activate("task.new.account.a3");
    CHECK(d.value_of("task.new.account") == "새한빛");
    d.click("task.add");
    CHECK(action(d, "견적 보내기").account == "a3");
    d.type("task.new", "일정 묻기");
    d.type("task.new.account", "가람");
    d.click("task.add");
    CHECK(action(d, "일정 묻기").account == "a2");
}

TEST_CASE("days are taken as people write them, and the field says which day that is") {
    book_driver d({.store = two_accounts(), .fragment = "#tasks"});
    write_down(d, "견적", "");
    const std::string id = "task." + id_of(d, "견적");
    d.click(id + ".open");
    const auto due = [&](const std::string& text) {
        d.type(id + ".due", text);
        return action(d, "견적").due;
    };
    for (const char* text : {"2026.11.30", "2026/11/30", "20261130", "11/30", "11.30", "11-30", "11월 30일"}) CHECK(due(text) == date{2026, 11, 30});
    CHECK(d.text_of(id + ".due.read") == "2026년 11월 30일로 알아들었습니다.");
    CHECK(due("11/23") == date{2026, 11, 23});  // today
    CHECK(due("11/22") == date{2027, 11, 22});
    CHECK(due("2/29") == date{2028, 2, 29});
    for (const char* text : {"13/1", "2/30", "1130", "11월"}) {
        CHECK(due(text) == date{2028, 2, 29});
        CHECK(d.find(id + ".due")->invalid);
    }
    due("2026-12-01");
    CHECK(d.find(id + ".due.read") == nullptr);

    // A day that has been.
    d.page("link", "#account=a1/info");
    d.click("person.add");
    const std::string person = d.state().kept.accounts[0].people.empty() ? d.state().kept.accounts[1].people[0].id : d.state().kept.accounts[0].people[0].id;
    d.type("person." + person + ".contact", "11/24");
    CHECK(d.text_of("person." + person + ".contact.read") == "2025년 11월 24일로 알아들었습니다.");
}

TEST_CASE("what is listed is saved as a table and as tasks for a calendar") {
    book_driver d({.store = two_accounts(), .fragment = "#tasks"});
    write_down(d, "=견적, 다시", "2026-11-30", "한빛정밀");
    write_down(d, "끝난 일", "2026-11-10", "가람전자");
    const std::string done = "task." + id_of(d, "끝난 일");
    d.click(done + ".open");
    d.click(done + ".state.opt2");
    d.type(done + ".outcome", "잘 됨");
    d.click(done + ".told");
    d.click(done + ".fold");
    CHECK(d.text_of("task.files") == "지금 보이는 과제 1건을 저장합니다. 캘린더 파일은 할 일로 들어갑니다.");
    d.click("task.filter.all");
    d.took<app::download>();
    d.click("task.csv");
    auto files = d.took<app::download>();
    REQUIRE(files.size() == 1);
    CHECK(files[0].name == "jindan-tasks-2026-11-23.csv");
    CHECK(files[0].type == "text/csv");
    CHECK(files[0].text == "\xEF\xBB\xBF할 일,고객,나온 곳,담당자,기한,상태,결과,끝낸 날,고객에게 알린 날\r\n"
                           "끝난 일,가람전자,,,2026-11-10,완료,잘 됨,2026-11-23,2026-11-23\r\n"
                           "\"'=견적, 다시\",한빛정밀,,,2026-11-30,시작 전,,,\r\n");
    CHECK(d.text_of("notice") == "실행 과제 2건을 파일로 저장했습니다.");
    d.click("task.filter.open");
    d.click("task.ics");
    files = d.took<app::download>();
    REQUIRE(files.size() == 1);
    CHECK(files[0].name == "jindan-tasks-2026-11-23.ics");
    CHECK(files[0].text.find("DUE;VALUE=DATE:20261130\r\n") != std::string::npos);
    CHECK(files[0].text.find("SUMMARY:=견적\\, 다시\r\n") != std::string::npos);
    CHECK(files[0].text.find("한빛정밀") == std::string::npos);
    CHECK(files[0].text.find("STATUS:NEEDS-ACTION\r\n") != std::string::npos);
    CHECK(files[0].text.find("끝난 일") == std::string::npos);
}

TEST_CASE("a calendar, which others may read, is told of customers and of what became of actions only where the reader wants it") {
    book_driver d({.store = two_accounts(), .fragment = "#tasks"});
    write_down(d, "견적 다시", "2026-11-30", "한빛정밀");
    const std::string task = "task." + id_of(d, "견적 다시");
    d.click(task + ".open");
    d.type(task + ".owner", "김민수");
    d.click(task + ".state.opt2");
    d.type(task + ".outcome", "단가를 낮춤");
    d.click("task.filter.all");
    const auto calendar = [&] {
        d.took<app::download>();
        d.click("task.ics");
        const auto files = d.took<app::download>();
        return files.size() == 1 ? files[0].text : "";
    };
    const auto has = [](const std::string& text, const char* part) { return text.find(part) != std::string::npos; };
    CHECK_FALSE(d.find("task.ics.name")->checked);
    CHECK_FALSE(d.find("task.ics.notes")->checked);
    CHECK(d.text_of("task.privacy").find("동기화") != std::string::npos);
    std::string text = calendar();
    CHECK(has(text, "SUMMARY:견적 다시\r\n"));
    CHECK_FALSE((has(text, "한빛정밀") || has(text, "김민수") || has(text, "단가")));
    d.click("task.ics.name");
    text = calendar();
    CHECK(has(text, "SUMMARY:한빛정밀: 견적 다시\r\n"));
    CHECK_FALSE((has(text, "김민수") || has(text, "단가")));
    d.click("task.ics.name");
    d.click("task.ics.notes");
    text = calendar();
    CHECK_FALSE(has(text, "한빛정밀"));
    CHECK((has(text, "김민수") && has(text, "단가를 낮춤")));
}

TEST_CASE("of thousands of actions only rows near what is in view are laid out, also beside the one that is open") {
    std::map<std::string, std::string> store = two_accounts();
    for (int i = 0; i < 3000; ++i) {
        book::action a;
        a.id = "t" + std::to_string(10'000 + i);
        a.at.created_at = a.at.changed_at = 1 + i;
        a.account = i % 2 ? "a1" : "a2";
        a.text = "할 일 " + std::to_string(i);
        a.due = plus_days({2026, 12, 1}, i);
        store[book::key_of(book::kind::action, a.id)] = write_record(a);
    }
    book_driver d({.store = store, .fragment = "#tasks"});
    d.look_at(0, 3000);
    CHECK(rows(d).size() < 45);
    CHECK(rows(d).front() == "할 일 0");
    CHECK(d.find("tasks.row0")->maximum == 3000);
    const float high = d.seen().height;
    d.look_at(84 * 1500, 84 * 1500 + 2000);
    CHECK(rows(d).size() < 45);
    const std::string middle = rows(d)[5];
    d.click("task." + id_of(d, middle) + ".open");
    CHECK(d.find("task." + id_of(d, middle) + ".due"));
    CHECK(rows(d)[5] == middle);
    CHECK(d.seen().height > high + 300);
    d.look_at(0, 3000);
    CHECK(rows(d).front() == "할 일 0");
    CHECK(rows(d).back() == middle);  // it stays, so that nothing that is written is lost from sight of a screen reader
}
