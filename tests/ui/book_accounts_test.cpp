// The customer book as its reader uses it: accounts are added, found, changed, put away, deleted and brought back.
#include <doctest/doctest.h>

#include "support/book_driver.hpp"

using namespace jindan;
using jindan::test::book_driver;

namespace {

// Names of the rows, from the top.
std::vector<std::string> rows(const book_driver& d) {
    std::vector<std::string> out;
    for (const std::string& id : d.ids("account."))
        if (id.ends_with(".open")) out.push_back(d.text_of(id).substr(0, d.text_of(id).find(',')));
    return out;
}

}  // namespace

TEST_CASE("an empty book says how to begin; the first account opens when it is added") {
    book_driver d;
    CHECK(d.text_of("title") == "고객 장부");
    CHECK(d.text_of("accounts.empty").find("아직 고객이 없습니다") == 0);
    CHECK(d.find("search") == nullptr);
    d.click("add");
    CHECK(d.text_of("notice") == "고객사 이름을 적어 주세요.");
    d.type("new.name", "  한빛정밀 ");
    d.click("add");
    CHECK(d.state().at == book_app::place::account);
    CHECK(d.text_of("title") == "한빛정밀");
    CHECK(d.seen().title == "한빛정밀 · 고객 장부");
    CHECK(d.find("notice") == nullptr);
    REQUIRE(d.store.size() == 1);
    CHECK(d.store.begin()->first.starts_with("accounts/"));
}

TEST_CASE("what is written is there again when the page is opened anew, and the fragment leads to the account") {
    book_driver d;
    d.add_to_list("한빛정밀");
    d.click("한빛정밀, 진단 전");
    CHECK(d.find("part.assessments")->current);
    d.click("part.info");
    d.type("note", "분기마다 공정 회의");
    d.type("tag.new", "제조");
    d.click("tag.add");
    const std::string id = d.account("한빛정밀").id;
    book_driver again({.store = d.store, .fragment = "#account=" + id + "/info"});
    CHECK(again.text_of("title") == "한빛정밀");
    CHECK(again.value_of("note") == "분기마다 공정 회의");
    CHECK(again.text_of("untag.제조") == "‘제조’ 태그 떼기");
    CHECK(again.state().kept == d.state().kept);
    again.page("link", "#due");
    CHECK(again.state().at == book_app::place::due);
    again.page("link", "#account=nobody");
    CHECK(again.state().at == book_app::place::accounts);
}

TEST_CASE("accounts are found by name, tag and person, and put in order") {
    book_driver d;
    for (const char* name : {"다온물산", "가람전자", "나래유통"}) d.add_to_list(name);
    CHECK(rows(d) == std::vector<std::string>{"가람전자", "나래유통", "다온물산"});
    d.click(d.ids("account.")[1]);  // 가람전자
    d.click("part.info");
    d.type("tag.new", "제조");
    d.click("tag.add");
    d.click("year.add");
    d.type("year.2026.sales", "1,200");
    d.click("nav.accounts");
    d.click(d.ids("account.")[3]);  // 나래유통
    d.click("part.info");
    d.click("person.add");
    d.type(d.ids("person.")[1], "김민수");
    d.click("year.add");
    d.type("year.2026.sales", "3400");
    d.click("nav.accounts");
    d.type("search", "민수");
    CHECK(rows(d) == std::vector<std::string>{"나래유통"});
    CHECK(d.text_of("accounts.count") == "3곳 가운데 1곳");
    d.type("search", "없는 이름");
    CHECK(d.text_of("accounts.none") == "찾는 조건에 맞는 고객이 없습니다.");
    d.type("search", "");
    d.click("tagged.제조");
    CHECK(rows(d) == std::vector<std::string>{"가람전자"});
    d.click("tagged.제조");
    d.click("order.sales");
    CHECK(rows(d) == std::vector<std::string>{"나래유통", "가람전자", "다온물산"});
}

TEST_CASE("a name that is emptied is not taken over; a new one leaves the old one as a former name") {
    book_driver d;
    d.add_to_list("한빛");
    d.click(d.ids("account.")[1]);
    d.click("part.info");
    d.type("account.name", "");
    CHECK(d.text_of("title") == "한빛");
    CHECK(d.text_of("account.name.problem") == "이름이 비어 있으면 바뀌지 않습니다.");
    CHECK(d.find("account.name")->invalid);
    d.type("account.name", "한빛정");
    d.type("account.name", "한빛정밀");
    CHECK(d.text_of("title") == "한빛정밀");
    CHECK(d.account("한빛정밀").former_names == std::vector<std::string>{"한빛"});
    d.type("account.name", "한빛");
    CHECK(d.account("한빛").former_names.empty());
}

TEST_CASE("an account that is deleted comes back whole with an undo, also from the store") {
    book_driver d;
    d.add_to_list("한빛정밀");
    d.click(d.ids("account.")[1]);
    d.click("part.info");
    d.type("note", "메모");
    const book::account before = d.account("한빛정밀");
    d.click("remove");
    CHECK(d.state().at == book_app::place::accounts);
    CHECK(rows(d).empty());
    CHECK(d.text_of("notice") == "‘한빛정밀’ 기록을 지웠습니다.");
    CHECK(d.store.begin()->second.find("메모") == std::string::npos);
    d.click("notice.undo");
    CHECK(d.text_of("title") == "한빛정밀");
    book::account after = d.account("한빛정밀");
    after.at = before.at;
    CHECK(after == before);
    CHECK(book_driver({.store = d.store}).account("한빛정밀").note == "메모");
}

TEST_CASE("an undo of a removed person takes back nothing that was written since") {
    book_driver d;
    d.add_to_list("한빛정밀");
    d.click(d.ids("account.")[1]);
    d.click("part.info");
    d.click("person.add");
    const std::string id = d.account("한빛정밀").people[0].id;
    d.type("person." + id + ".name", "김민수");
    d.click("person." + id + ".stance.opt1");
    d.click("person." + id + ".drop");
    CHECK(d.account("한빛정밀").people.empty());
    d.type("note", "그 뒤에 쓴 메모");
    d.click("notice.undo");
    CHECK(d.account("한빛정밀").note == "그 뒤에 쓴 메모");
    REQUIRE(d.account("한빛정밀").people.size() == 1);
    CHECK(d.account("한빛정밀").people[0].name == "김민수");
    CHECK(d.account("한빛정밀").people[0].stance == book::stance::supporter);
}

TEST_CASE("accounts that are put away leave the list and what is due, and can be taken out again") {
    book_driver d;
    d.add_to_list("한빛정밀");
    d.add_to_list("가람전자");
    CHECK(d.text_of("nav.due") == "이번 분기 2");
    d.click(d.ids("account.")[1]);
    d.click("part.info");
    d.click("archive");
    CHECK(d.text_of("archived.note").find("보관한 고객입니다") == 0);
    d.click("nav.accounts");
    CHECK(rows(d) == std::vector<std::string>{"한빛정밀"});
    CHECK(d.text_of("nav.due") == "이번 분기 1");
    d.click("archived");
    CHECK(rows(d) == std::vector<std::string>{"가람전자"});
    d.click(d.ids("account.")[1]);
    d.click("part.info");
    d.click("archive");
    d.click("nav.accounts");
    CHECK(d.find("archived")->name == "보관하지 않은 고객 보기");
    d.click("archived");
    CHECK(rows(d) == std::vector<std::string>{"가람전자", "한빛정밀"});
}

TEST_CASE("amounts that are none are said so and change nothing; currencies and years are kept") {
    book_driver d;
    d.add_to_list("한빛정밀");
    d.click(d.ids("account.")[1]);
    d.click("part.info");
    d.click("year.add");
    d.type("year.2026.sales", "1,000");
    d.type("year.2026.profit", "-50");
    d.type("year.2026.sales", "약 천");
    CHECK(d.find("year.2026.sales")->description == "숫자로 적어 주세요. 예: 1,200");
    d.type("year.2026.currency", "usd");
    d.click("year.add");
    const book::account& a = d.account("한빛정밀");
    REQUIRE(a.years.size() == 2);
    CHECK(a.years[0].year == 2025);
    CHECK(a.years[1] == book::figures{2026, 1000, -50, "USD"});
    CHECK(d.text_of("year.2026.sum") == "이익률 -5%");
    d.type("year.2025.sales", "800");
    d.type("year.2025.currency", "USD");
    CHECK(d.text_of("year.2026.sum") == "이익률 -5% · 전년 대비 +25%");
    CHECK(d.find("year.2025.drop")->name == "2025년 매출과 이익 지우기");
    d.click("year.2025.drop");
    CHECK(d.account("한빛정밀").years.size() == 1);
    CHECK(d.text_of("notice") == "‘2025년’ 기록을 지웠습니다.");
    d.took<app::focus>();
    d.click("notice.undo");
    REQUIRE(d.account("한빛정밀").years.size() == 2);
    CHECK(d.account("한빛정밀").years[0] == book::figures{2025, 800, std::nullopt, "USD"});
    const auto focused = d.took<app::focus>();
    REQUIRE(!focused.empty());
    CHECK(focused.back().node == "year.2025.sales");
}

TEST_CASE("of a thousand accounts only rows near what is in view are laid out, and each says its place") {
    const std::map<std::string, std::string> store = jindan::test::stored_accounts(1000);
    book_driver many({.store = store});
    many.look_at(0, 3000);
    const std::size_t near = many.ids("account.").size() / 2;
    CHECK(near < 40);
    const ui::node& list = *many.find("accounts");
    CHECK(list.at.h == 1000 * 84 - 8);
    many.look_at(42'000, 45'000);
    const std::vector<std::string> ids = many.ids("account.");
    CHECK(ids.size() / 2 < 40);
    const ui::node& first = *many.find(ids[0]);
    CHECK(first.maximum == 1000);
    CHECK(first.position > 480);
    CHECK(first.at.y >= 41'900);
    CHECK(many.find("add") != nullptr);
    const std::string name = "고객 " + std::to_string(999 + first.position);
    many.click(ids[1]);
    CHECK(many.text_of("title") == name);
}

TEST_CASE("a tag may be called as the controls beside it are, and a filter by a tag that is gone can be taken off") {
    book_driver d;
    d.add_to_list("한빛정밀");
    d.click(d.ids("account.")[1]);
    d.click("part.info");
    for (const char* tag : {"new", "add"}) {
        d.type("tag.new", tag);
        d.click("tag.add");
    }
    d.type("tag.new", "n");
    CHECK(d.account("한빛정밀").tags == std::vector<std::string>{"new", "add"});
    d.click("nav.accounts");
    d.click("tagged.new");
    CHECK(rows(d) == std::vector<std::string>{"한빛정밀"});
    d.click(d.ids("account.")[1]);
    d.click("part.info");
    d.click("untag.new");
    d.click("nav.accounts");
    CHECK(rows(d).empty());
    REQUIRE(d.find("tagged.new") != nullptr);
    d.click("tagged.new");
    CHECK(rows(d) == std::vector<std::string>{"한빛정밀"});
}

TEST_CASE("all accounts are printed, also those that were not in view") {
    const std::map<std::string, std::string> store = jindan::test::stored_accounts(150);
    book_driver d({.store = store});
    d.look_at(0, 1000);
    CHECK(rows(d).size() < 20);
    d.resize({.width = 680, .vectors = true, .paper = true});
    CHECK(rows(d).size() == 150);
    CHECK(d.find("accounts.more") == nullptr);
}

TEST_CASE("what is wrong is said below its field") {
    book_driver d;
    d.click("add");
    CHECK(d.text_of("new.name.problem") == "고객사 이름을 적어 주세요.");
    d.add_to_list("한빛정밀");
    d.click(d.ids("account.")[1]);
    d.click("part.info");
    d.click("year.add");
    d.type("year.2026.profit", "조금");
    CHECK(d.text_of("year.2026.profit.problem") == "숫자로 적어 주세요. 예: 1,200");
    d.click("person.add");
    const std::string person = "person." + d.account("한빛정밀").people[0].id;
    d.type(person + ".contact", "어제");
    CHECK(d.text_of(person + ".contact.problem") == "2026-11-23처럼 적어 주세요.");
    d.type(person + ".contact", "2026. 3. 2");
    CHECK(d.find(person + ".contact.problem") == nullptr);
    CHECK(d.account("한빛정밀").people[0].last_contact == date{2026, 3, 2});
}
