// From the book to the page of a diagnostic and back: what is filled in there is in the book, under the account that it was begun for.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/record_json.hpp"
#include "support/book_driver.hpp"
#include "support/driver.hpp"

using namespace jindan;
using jindan::test::book_driver;
using jindan::test::driver;

namespace {

struct mailbox {
    std::string slots[2];
    std::string as_payload() const { return std::to_string(slots[0].size()) + "\n" + slots[0] + slots[1]; }
};

// Presses the button of a diagnostic: what the book writes into the mailbox.
void begin(book_driver& d, const std::string& diagnostic, mailbox& box) {
    d.click("part.assessments");
    d.took<app::page_task>();
    d.click("of." + diagnostic + ".assess");
    REQUIRE(d.took<app::page_task>().back().what == "mailbox");
    d.page("mailbox", box.as_payload());
    const app::page_task hand = d.took<app::page_task>().back();
    REQUIRE(hand.what == "hand");
    CHECK(hand.url == diagnostic);
    const std::size_t end = hand.text.find('\n');
    for (const char slot : hand.text.substr(0, end)) box.slots[slot - '0'] = hand.text.substr(end + 1);
}

const std::vector<int> sixteen(int answer) { return std::vector<int>(16, answer); }

// The diagnostic's page that the book has led to for a new account, at its result.
driver answered_for_an_account(book_driver& book, int answer) {
    book.add("한빛정밀");
    mailbox box;
    begin(book, "customer-relationship", box);
    driver page({.slot_0 = box.slots[0], .slot_1 = box.slots[1]});
    page.clock = book.clock;
    page.answer_all(sixteen(answer));
    return page;
}

}  // namespace

TEST_CASE("an account is assessed on the diagnostic's page, and its level stands in the book") {
    book_driver book;
    book.add("한빛정밀");
    CHECK(book.text_of("nav.due") == "이번 분기 1");
    mailbox box;
    begin(book, "customer-relationship", box);

    driver page({.slot_0 = box.slots[0], .slot_1 = box.slots[1]});
    REQUIRE(page.state().current());
    CHECK(page.state().current()->account == "한빛정밀");
    page.answer_all(sixteen(4));
    box = {{page.slots[0], page.slots[1]}};

    book_driver again({.store = book.store, .slot_0 = box.slots[0], .slot_1 = box.slots[1]});
    CHECK(again.state().kept.accounts.size() == 1);
    REQUIRE(again.state().kept.assessments.size() == 1);
    CHECK(again.state().kept.assessments[0].account == again.account("한빛정밀").id);
    CHECK(again.text_of("nav.due") == "이번 분기");
    CHECK(again.find("account." + again.account("한빛정밀").id + ".open")->value.find("3단계") == 0);
    again.click("account." + again.account("한빛정밀").id + ".open");
    CHECK(again.text_of("of.customer-relationship.at8107.open") == "2026년 4분기, 64점 · 3단계 우선적 공급사 고객관계");
    CHECK(again.find("of.customer-relationship.assess")->name == "이번 분기 답 고치기");
}

TEST_CASE("an answer that is changed after the result was seen is recorded as a correction") {
    book_driver book;
    book.add("한빛정밀");
    mailbox box;
    begin(book, "customer-relationship", box);
    driver page({.slot_0 = box.slots[0], .slot_1 = box.slots[1]});
    page.answer_all(sixteen(4));
    book_driver second({.store = book.store, .slot_0 = page.slots[0], .slot_1 = page.slots[1]});
    second.click("account." + second.account("한빛정밀").id + ".open");
    box = {{page.slots[0], page.slots[1]}};
    begin(second, "customer-relationship", box);
    driver later({.slot_0 = box.slots[0], .slot_1 = box.slots[1]});
    later.clock = page.clock + 60'000;
    CHECK(later.state().current()->id == second.state().kept.assessments[0].id());
    later.click("nav.overview");
    later.click("q1.edit");
    later.answer(2);
    book_driver third({.store = second.store, .slot_0 = later.slots[0], .slot_1 = later.slots[1], .clock = later.clock});
    REQUIRE(third.state().kept.assessments.size() == 1);
    const book::filled& f = third.state().kept.assessments[0];
    REQUIRE(f.corrections.size() == 1);
    CHECK(f.corrections[0].item == "q1");
    CHECK(f.corrections[0].from == 4.0);
    CHECK(f.corrections[0].to == 2.0);
    third.click("account." + third.account("한빛정밀").id + ".open");
    CHECK(third.text_of("of.customer-relationship.at8107.open").find("답 1건 수정") != std::string::npos);
}

TEST_CASE("results that name a customer come into the book by that name, also by a former one; those without go to no account") {
    driver page;
    page.type("account", "한빛 정밀");
    page.answer_all(sixteen(3));
    book_driver book({.slot_0 = page.slots[0], .slot_1 = page.slots[1]});
    CHECK(book.account("한빛 정밀").id == book.state().kept.assessments[0].account);
    CHECK(book.store.size() == 2);
    book.click(book.ids("account.")[1]);
    book.click("part.info");
    book.type("account.name", "한빛정밀(주)");

    driver next({.slot_0 = page.slots[0], .slot_1 = page.slots[1]});
    next.clock = page.clock + 1000;
    next.click("nav.start");
    next.click("another");
    next.type("account", " 한빛 정밀 ");
    next.answer_all(sixteen(5));
    book_driver again({.store = book.store, .slot_0 = next.slots[0], .slot_1 = next.slots[1], .clock = next.clock});
    CHECK(again.state().kept.accounts.size() == 1);
    CHECK(again.state().kept.assessments.size() == 2);

    driver nameless;
    nameless.answer_all(sixteen(2));
    book_driver own({.slot_0 = nameless.slots[0], .slot_1 = nameless.slots[1]});
    CHECK(own.state().kept.accounts.empty());
    CHECK(own.state().kept.assessments[0].account.empty());
}

TEST_CASE("two quarters side by side say what rose and what fell") {
    book_driver book({.clock = 1'787'500'000'000});  // 2026-08-23
    driver page = answered_for_an_account(book, 3);
    mailbox box;
    book_driver next({.store = book.store, .slot_0 = page.slots[0], .slot_1 = page.slots[1]});
    CHECK(next.text_of("nav.due") == "이번 분기 1");
    next.click("nav.due");
    CHECK(next.find(next.ids("account.")[1])->value == "지난 분기 진단");
    next.click(next.ids("account.")[1]);
    next.click("part.info");
    box = {{page.slots[0], page.slots[1]}};
    begin(next, "customer-relationship", box);
    driver now({.slot_0 = box.slots[0], .slot_1 = box.slots[1]});
    std::vector<int> answers = sixteen(3);
    answers[0] = 5;
    answers[3] = 1;
    now.answer_all(answers);
    book_driver after({.store = next.store, .slot_0 = now.slots[0], .slot_1 = now.slots[1]});
    after.click("account." + after.account("한빛정밀").id + ".open");
    CHECK(after.text_of("of.customer-relationship.change.title") == "2026년 3분기와 비교");
    CHECK(after.text_of("of.customer-relationship.rose.q1.text").ends_with(" 3 → 5"));
    CHECK(after.text_of("of.customer-relationship.fell.q4.text").ends_with(" 3 → 1"));
    CHECK(after.ids("of.customer-relationship.at").size() == 4);
}

TEST_CASE("a newer version's mailbox is not written over") {
    book_driver book;
    book.add("한빛정밀");
    book.click("part.assessments");
    book.click("of.customer-relationship.assess");
    book.took<app::page_task>();
    book.page("mailbox", "42\njindan-store 2 7 00000000\n{\"of\":\"tomorrow\"}");
    CHECK(book.took<app::page_task>().empty());
    CHECK(book.text_of("notice").find("더 새로운 버전") == 0);
}

TEST_CASE("a mailbox of more than a megabyte is read to its end, and a damaged one is not written over") {
    driver page;
    page.type("account", "한빛정밀");
    page.answer_all(sixteen(3));
    workspace w = std::get<stored>(unseal(page.slots[0].size() > page.slots[1].size() ? page.slots[0] : page.slots[1])).content;
    entry& long_note = w.assessments[0].at("q1");
    long_note.memo = std::string(9'000, 'x');
    for (int i = 0; i < 130; ++i) {
        w.assessments.push_back(w.assessments[0]);
        w.assessments.back().id = "more" + std::to_string(i);
    }
    const std::string large = seal(w, 8);
    REQUIRE(large.size() > 1'000'000);
    book_driver book;
    book.page("mailbox", std::to_string(large.size()) + "\n" + large + page.slots[1]);
    CHECK(book.state().kept.assessments.size() == 131);

    book.add("가람전자");
    book.took<app::page_task>();
    book.click("part.assessments");
    book.click("of.customer-relationship.assess");
    book.took<app::page_task>();
    book.page("mailbox", std::to_string(large.size() - 10) + "\n" + large.substr(0, large.size() - 10));
    CHECK(book.took<app::page_task>().empty());
    CHECK(book.text_of("notice").find("진단을 시작하지 못했습니다") != std::string::npos);
}

TEST_CASE("a result that gets its customer's name later goes to that customer") {
    driver page;
    page.answer_all(sixteen(4));
    book_driver book({.slot_0 = page.slots[0], .slot_1 = page.slots[1]});
    CHECK(book.state().kept.accounts.empty());
    page.click("nav.start");
    page.type("account", "한빛정밀");
    book.page("mailbox", mailbox{{page.slots[0], page.slots[1]}}.as_payload());
    CHECK(book.state().kept.assessments[0].account == book.account("한빛정밀").id);
}

TEST_CASE("a customer that is deleted goes from the diagnostics' pages, too, and comes back with the undo") {
    driver page;
    page.type("account", "한빛정밀");
    page.answer_all(sixteen(4));
    mailbox box{{page.slots[0], page.slots[1]}};
    book_driver book({.slot_0 = box.slots[0], .slot_1 = box.slots[1]});
    book.click(book.ids("account.")[1]);
    book.click("part.info");
    const auto post = [&] {
        book.took<app::page_task>();
        book.page("mailbox", box.as_payload());
        const app::page_task task = book.took<app::page_task>().back();
        REQUIRE(task.what == "post");
        const std::size_t end = task.text.find('\n');
        for (const char slot : task.text.substr(0, end)) box.slots[slot - '0'] = task.text.substr(end + 1);
        return open_store(box.slots[0], box.slots[1]).content.assessments[0].entries.size();
    };
    book.took<app::page_task>();
    book.click("remove");
    const auto tasks = book.took<app::page_task>();
    CHECK(std::any_of(tasks.begin(), tasks.end(), [](const app::page_task& t) { return t.what == "mailbox"; }));
    CHECK(post() == 0);
    CHECK(driver({.slot_0 = box.slots[0], .slot_1 = box.slots[1]}).state().at == app::screen::start);
    book.click("notice.undo");
    CHECK(post() == 16);
}

TEST_CASE("where nothing can be written the page is not left, and that is said") {
    book_driver book;
    book.add("한빛정밀");
    book.page("stuck", "");
    CHECK(book.text_of("notice").find("진단 페이지로 넘어가지 않았습니다") != std::string::npos);
}

TEST_CASE("answers that nobody has looked through to the result are no result, wherever the book speaks of them") {
    book_driver book({.clock = 1'787'500'000'000});  // 2026-08-23
    driver page = answered_for_an_account(book, 3);
    mailbox box;
    page.click("nav.overview");
    page.click("q3.edit");
    page.type("q3.memo", "고객 일정표를 함께 만들기");
    book_driver next({.store = book.store, .slot_0 = page.slots[0], .slot_1 = page.slots[1]});
    const std::string id = next.account("한빛정밀").id;
    next.page("link", "#account=" + id);
    next.took<app::page_task>();
    next.click("of.customer-relationship.forward");
    next.page("mailbox", mailbox{{page.slots[0], page.slots[1]}}.as_payload());
    const app::page_task hand = next.took<app::page_task>().back();
    box = {{page.slots[0], page.slots[1]}};
    for (const char slot : hand.text.substr(0, hand.text.find('\n'))) box.slots[slot - '0'] = hand.text.substr(hand.text.find('\n') + 1);
    driver changed({.slot_0 = box.slots[0], .slot_1 = box.slots[1]});
    CHECK(changed.text_of("whose") == "한빛정밀 · 2026년 4분기");
    CHECK(changed.text_of("overview.count") == "지난 진단의 답입니다. 달라진 문항만 고치세요.");
    changed.click("q3.edit");
    CHECK(changed.text_of("whose") == "한빛정밀 · 2026년 4분기");
    CHECK(changed.find("q3.memo")->value == "고객 일정표를 함께 만들기");  // carried along, as old as it is
    CHECK(changed.state().current()->find("q3")->noted_at == page.state().current()->find("q3")->noted_at);
    changed.click("nav.overview");
    changed.click("q1.edit");
    changed.answer(5);
    REQUIRE(changed.state().current()->points);

    book_driver after({.store = next.store, .slot_0 = changed.slots[0], .slot_1 = changed.slots[1]});
    CHECK(after.text_of("nav.due") == "이번 분기 1");
    CHECK(after.find("account." + id + ".open")->value == "3단계 우선적, 작성 중");
    after.click("nav.due");
    CHECK(after.find("account." + id + ".open")->value == "지난 분기 진단, 작성 중");
    after.page("link", "#account=" + id);
    CHECK(after.find("of.customer-relationship.assess")->name == "쓰던 진단 이어서 하기");
    CHECK(after.ids("of.customer-relationship.point").empty());
    CHECK(after.find("of.customer-relationship.change") == nullptr);

    changed.click("nav.overview");
    CHECK(changed.text_of("overview.count").starts_with("문항 16개에 모두 답하셨습니다."));
    changed.click("nav.result");
    CHECK(changed.find("result.book") == nullptr);  // nobody knows that the book led here
    after.page("mailbox", mailbox{{changed.slots[0], changed.slots[1]}}.as_payload());
    CHECK(after.text_of("nav.due") == "이번 분기");
    CHECK(after.text_of("of.customer-relationship.rose.q1.text").ends_with(" 3 → 5"));
}

TEST_CASE("an assessment stays in its quarter when the clocks change, where years begin in February") {
    const time_ms first_of_may = 1'777'588'200'000;  // 00:30 in summer time, two hours east
    mailbox box;
    book_driver book({.clock = first_of_may});
    book.utc_offset = 120;
    book.click("nav.data");
    book.click("fiscal.opt2");
    book.click("nav.accounts");
    book.add("한빛정밀");
    begin(book, "customer-relationship", box);
    driver page({.slot_0 = box.slots[0], .slot_1 = box.slots[1]});
    page.clock = first_of_may + 60'000;
    page.answer_all(sixteen(3));
    // One that was begun on the page, which the book hears of the same night.
    page.click("nav.start");
    page.click("another");
    page.type("account", "가람전자");
    page.answer_all(sixteen(4));
    book.clock = page.clock + 60'000;
    book.page("mailbox", mailbox{{page.slots[0], page.slots[1]}}.as_payload());

    const auto quarters = [&](book_driver& d) {
        std::string out;
        for (const char* name : {"한빛정밀", "가람전자"}) {
            d.page("link", "#account=" + d.account(name).id);
            out += d.text_of("of.customer-relationship.at8105.open").substr(0, std::string("2026 회계연도 2분기").size()) + "; ";
        }
        return out;
    };
    const std::string then = quarters(book);
    CHECK(then == "2026 회계연도 2분기; 2026 회계연도 2분기; ");
    book.clock += 180LL * 86'400'000;
    book.utc_offset = 60;
    CHECK(quarters(book) == then);
}

TEST_CASE("the result of an assessment that the book handed over leads back to its customer there") {
    book_driver book;
    book.add("한빛정밀");
    mailbox box;
    begin(book, "customer-relationship", box);
    driver page({.fragment = "#book", .slot_0 = box.slots[0], .slot_1 = box.slots[1]});
    CHECK(page.find("notice") == nullptr);
    page.answer_all(sixteen(4));
    page.click("result.book");
    const app::page_task back = page.asked<app::page_task>();
    CHECK(back.what == "book");
    CHECK(back.url == "#assessment=" + page.state().current()->id);
    book_driver again({.store = book.store, .slot_0 = page.slots[0], .slot_1 = page.slots[1], .fragment = back.url});
    CHECK(again.text_of("title") == "한빛정밀");
    again.page("link", "#assessment=nothing");
    CHECK(again.text_of("title") == "고객 장부");
    page.click("nav.start");
    page.click("book");
    CHECK(page.asked<app::page_task>().url.empty());
}
