// What a reader has set on a rating sheet's own page counts in the book, stands in its file and comes back with it.
#include <doctest/doctest.h>

#include "book/sheets.hpp"
#include "core/record_json.hpp"
#include "support/book_driver.hpp"
#include "support/driver.hpp"
#include "support/files.hpp"

using namespace jindan;
using jindan::test::book_driver;
using jindan::test::driver;

namespace {

const std::string grading = jindan::test::read_file(std::string(JINDAN_ASSETS) + "/diagnostics/customer-grading.json");

// Of profit, of experience and influence, as they are rated.
void rate(std::map<std::string, std::string>& out, const std::string& account, int profit, int others) {
    book::filled f;
    f.what.id = "f" + account;
    f.account = account;
    f.what.made_with = {"customer-grading", "1", "0123456789abcdef"};
    f.what.quarter = {2026, 4};
    f.what.created_at = f.what.headed_at = f.changed_at = 1'795'000'000'000;
    const auto put = [&](const char* item, int value) {
        entry& e = f.what.at(item);
        e.answer = value;
        e.answered_at = 1'795'000'000'000;
    };
    for (const char* item : {"profit-past", "profit-ahead", "fair-price", "profit-for-effort"}) put(item, profit);
    put("repeated-demands", 6 - profit);
    for (const char* item : {"learning", "reference-value", "referrals", "advocacy"}) put(item, others);
    out[book::key_of(book::kind::assessment, f.id())] = book::write_record(f);
}

// Weights 50, 25, 25: 5 and 1 come to 3, 50 points; 3 and 4 to 3.5, 62.5 points. Of 70, 15, 15: 3.8, 70 points; 3.3, 57.5 points.
std::map<std::string, std::string> two_rated() {
    auto out = jindan::test::stored_accounts(2);
    rate(out, "a0", 5, 1);
    rate(out, "a1", 3, 4);
    return out;
}

// The sheet's page shows weights beside accounts.
driver with_an_account(const std::string& slot_0 = "") {
    driver page({.width = 840, .slot_0 = slot_0, .diagnostic = grading});
    page.click("add");
    page.type("account", "고객 1000");
    page.click("nav.accounts");
    return page;
}

// What the book puts into the mailbox for a diagnostic's page that it leads to.
std::string handed_over(book_driver& d) {
    d.click("nav.accounts");
    d.click("account.a0.open");
    d.click("part.assessments");
    d.took<app::page_task>();
    d.click("of.customer-relationship.assess");
    d.page("mailbox", "0\n");
    const std::string out = d.took<app::page_task>().back().text;
    return out.substr(out.find('\n') + 1);
}

// What the sheet's page keeps when its reader puts profit first and lets the top tier go further.
driver set_on_its_page() {
    driver page = with_an_account();
    page.click("weights.set.recovery");
    page.type("cut.accounts.top", "10");
    return page;
}

book_driver portfolio_of(const std::map<std::string, std::string>& store, const std::string& slot_0 = "", const std::string& slot_1 = "") {
    book_driver d({.store = store, .slot_0 = slot_0, .slot_1 = slot_1, .fragment = "#portfolio"});
    d.click("portfolio.sheet.customer-grading");
    return d;
}

// Where an account stands under each of the weights.
std::string beside(const book_driver& d, const std::string& account) {
    for (const ui::node& n : d.seen().nodes)
        if (n.what == ui::role::button && d.find(n.parent) && d.find(n.parent)->parent == "beside" && n.name.starts_with(account + ", ")) return n.name.substr(account.size() + 2);
    return "";
}

std::string file_of(book_driver& d) {
    d.click("nav.data");
    d.took<app::download>();
    d.click("export");
    return d.took<app::download>().at(0).text;
}

}  // namespace

TEST_CASE("weights and cuts of a sheet's page classify in the portfolio, and its own weights stand beside them") {
    book_driver plain = portfolio_of(two_rated());
    CHECK(plain.find("portfolio.as_set") == nullptr);
    CHECK(plain.text_of("tiers.t.top.cut").find("상위 3%까지") == 0);
    CHECK(beside(plain, "고객 1000") == "기본 비중: 2위, 일반 고객; 수익 회복 우선: 1위, 최우선 고객, 1계단 위로; 경험 축적 우선: 2위, 일반 고객; 소개와 입소문 우선: 2위, 일반 고객");

    const driver page = set_on_its_page();
    book_driver d = portfolio_of(two_rated(), page.slots[0], page.slots[1]);
    CHECK(d.text_of("portfolio.as_set") == "이 기준표의 진단 페이지에서 바꾼 비중과 등급 경계를 적용했습니다.");
    CHECK(d.text_of("tiers.t.top.cut").find("상위 10%까지") == 0);
    CHECK(d.text_of("weights.w.as-made.title") == "기본 비중");
    CHECK(beside(d, "고객 1000") ==
          "수익 회복 우선: 1위, 최우선 고객; 경험 축적 우선: 2위, 일반 고객, 1계단 아래로; 소개와 입소문 우선: 2위, 일반 고객, 1계단 아래로; 기본 비중: 2위, 일반 고객, 1계단 아래로");
    // With other criteria of the sheet nothing of it applies but the weights.
    driver own = set_on_its_page();
    own.type("weight.weight-influence", "14");
    book_driver by_own = portfolio_of(two_rated(), own.slots[0], own.slots[1]);
    CHECK(beside(by_own, "고객 1000").find("직접 정한 비중: 1위, 최우선 고객; 수익 회복 우선: 1위, 최우선 고객; 경험 축적 우선: 2위") == 0);
    // A copy of the criteria begins with them.
    d.click("tiers.make_own");
    REQUIRE(d.state().kept.sets.size() == 1);
    CHECK(d.state().kept.sets[0].tiers[0].cut == 10);
    CHECK(d.state().kept.sets[0].criteria[0].weight == doctest::Approx(14));  // a fifth of 70
    // All else is alike, also what is scored in reverse: 70 and 57.5 points, as on the sheet.
    CHECK(d.find("criterion.repeated-demands.reverse")->checked);
    CHECK_FALSE(d.find("criterion.fair-price.reverse")->checked);
    d.click("nav.portfolio");
    d.click("portfolio.sheet." + book::diagnostic_id_of(d.state().kept.sets[0]));
    CHECK(d.find("고객 1000, 1위, 70") != nullptr);
    CHECK(d.find("고객 1001, 2위, 57.5") != nullptr);
    // The reader may turn it.
    d.click("tiers.edit");
    d.click("criterion.repeated-demands.reverse");
    CHECK_FALSE(d.state().kept.sets[0].criteria[3].reverse);
    d.click("nav.portfolio");
    CHECK(d.find("고객 1000, 1위, 70") == nullptr);
}

TEST_CASE("the portfolio opens with the sheet that most customers are rated by") {
    const book_driver d({.store = two_rated(), .fragment = "#portfolio"});
    CHECK(d.find("portfolio.sheet.customer-grading")->checked);
    CHECK(d.text_of("tiers.t.top.title") == "최우선 고객 · 1곳");
    const book_driver none({.store = jindan::test::stored_accounts(2), .fragment = "#portfolio"});
    CHECK(none.find("portfolio.sheet.key-account")->checked);
}

TEST_CASE("the file of everything has them, and after erasing they come back, also on the sheet's page") {
    const driver page = set_on_its_page();
    book_driver d = portfolio_of(two_rated(), page.slots[0], page.slots[1]);
    const std::string before = file_of(d);
    CHECK(before.find("\"weight-profit\": 70") != std::string::npos);
    CHECK(book_driver({.store = d.store}).state().kept == d.state().kept);
    d.click("erase");
    d.click("erase.yes");
    d.page("erased", "ok");
    CHECK(d.state().kept == book::records{});
    d.store.clear();
    d.click("nav.data");
    d.page("file", before);
    CHECK(d.find("import.0.0.open") == nullptr);
    d.click("import.apply");
    // The page has them at once, though nothing is there.
    CHECK(d.took<app::page_task>().back().what == "mailbox");
    d.page("mailbox", "0\n");
    const app::page_task post = d.took<app::page_task>().back();
    REQUIRE(post.what == "post");
    CHECK(with_an_account(post.text.substr(post.text.find('\n') + 1)).find("weights.set.recovery")->checked);
    CHECK(file_of(d) == before);
    // And it gets them with a customer that is handed over to it.
    const driver again = with_an_account(handed_over(d));
    CHECK(again.find("weights.set.recovery")->checked);
    CHECK(again.find("cut.accounts.top")->value == "10");
}

TEST_CASE("a book that hears of an emptied store puts nothing back into it") {
    const driver page = set_on_its_page();
    book_driver d = portfolio_of(two_rated(), page.slots[0], page.slots[1]);
    d.took<app::page_task>();
    d.page("mailbox", "0\n");
    CHECK(d.took<app::page_task>().empty());
}

TEST_CASE("weights that a file has in another order can be changed on the sheet's page, and stay readable") {
    book_driver d = portfolio_of(two_rated());
    d.click("nav.data");
    d.page("file",
           R"({"format":"jindan.book","version":1,"settings":{"sheets":[{"diagnostic":"customer-grading","weights":{"weight-profit":70,"weight-experience":15},"weights_at":1795000000000}]}})");
    d.click("import.apply");
    driver page = with_an_account(handed_over(d));
    page.type("weight.weight-experience", "20");
    const driver again({.width = 840, .slot_0 = page.slots[0], .slot_1 = page.slots[1], .diagnostic = grading});
    REQUIRE(again.find("weight.weight-experience") != nullptr);
    CHECK(again.find("weight.weight-experience")->value == "20");
    CHECK(again.find("weight.weight-profit")->value == "70");
}

TEST_CASE("a file that sets a sheet otherwise is a change of its own: said, chosen, taken back") {
    const driver page = set_on_its_page();
    book_driver d = portfolio_of(two_rated(), page.slots[0], page.slots[1]);
    driver later = with_an_account();
    later.clock = d.clock + 60'000;
    later.type("cut.accounts.top", "5");
    later.click("weights.set.capability");
    workspace theirs = std::get<stored>(unseal(later.slots[0].size() > later.slots[1].size() ? later.slots[0] : later.slots[1])).content;
    const std::vector<sheet_setting> before = d.state().kept.set.sheets;
    d.clock = later.clock + 60'000;
    d.click("nav.data");
    d.page("file", write_workspace(theirs));
    CHECK(d.find("import.years") == nullptr);
    REQUIRE(d.find("import.2.0.open") != nullptr);
    CHECK(d.find("import.2.0.open")->name.find("설정 · 기준표별 설정, 고객 등급") == 0);
    d.click("import.2.0.open");
    std::string said;
    for (const std::string& id : d.ids("import.2.0.field"))
        if (id.ends_with(".text")) said += d.text_of(id) + "\n";
    CHECK(said ==
          "고객 등급 분류, 수익: 70 → 35\n고객 등급 분류, 경험 가치: 15 → 45\n고객 등급 분류, 영향력: 15 → 20\n" "고객 등급 분류, 고객별 등급, 최우선 고객의 경계: 10 → 5\n");
    d.click("import.2.0.take2");
    d.click("import.apply");
    CHECK(find_setting(d.state().kept.set.sheets, "customer-grading")->cuts == before[0].cuts);
    d.click("nav.data");
    d.page("file", write_workspace(theirs));
    REQUIRE(d.find("import.2.0.open") == nullptr);  // it was decided, so that the book's is the later one
    REQUIRE(d.find("import.3.0.open") != nullptr);
    d.click("import.3.0.open");
    d.click("import.3.0.take1");
    d.click("import.apply");
    CHECK(find_setting(d.state().kept.set.sheets, "customer-grading")->cuts == std::vector<std::pair<std::string, double>>{{"accounts.top", 5}});
    d.click("notice.undo");
    CHECK(find_setting(d.state().kept.set.sheets, "customer-grading")->cuts == before[0].cuts);
    CHECK(book_driver({.store = d.store}).state().kept == d.state().kept);
}
