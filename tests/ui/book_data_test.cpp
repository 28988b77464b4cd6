// The book's file, its copies in other tabs, and what becomes of records that cannot be read or written.
#include <doctest/doctest.h>

#include "support/book_driver.hpp"

using namespace jindan;
using jindan::test::book_driver;

namespace {

void add(book_driver& d, std::string_view name) {
    d.add(name);
    d.click("nav.accounts");
}

std::string exported(book_driver& d) {
    d.click("nav.data");
    d.took<app::download>();
    d.click("export");
    const auto all = d.took<app::download>();
    REQUIRE(all.size() == 1);
    return all[0].text;
}

}  // namespace

TEST_CASE("all that is exported, erased and brought in again is there, byte for byte") {
    book_driver d;
    add(d, "한빛정밀");
    d.click(d.ids("account.")[1]);
    d.click("part.info");
    d.type("note", "메모");
    d.click("person.add");
    d.click("year.add");
    d.type("year.2026.sales", "12.5");
    const std::string before = exported(d);
    CHECK(before.find("한빛정밀") != std::string::npos);
    d.click("erase");
    CHECK(d.find("erase.yes") != nullptr);
    d.click("erase.no");
    CHECK(d.state().kept.accounts.size() == 1);
    d.click("erase");
    d.click("erase.yes");
    CHECK(d.took<app::page_task>().front().what == "erase");
    d.page("erased", "failed");
    CHECK(d.text_of("notice").find("지우지 못했습니다") == 0);
    CHECK(d.state().kept.accounts.size() == 1);
    d.page("erased", "ok");
    CHECK(d.state().kept == book::records{});
    CHECK(d.text_of("notice") == "모두 지웠습니다.");
    d.store.clear();
    d.click("nav.data");
    d.page("file", before);
    CHECK(d.text_of("import.0") == "새로 들어옵니다");
    CHECK(d.text_of("import.0.0.text") == "고객 · 한빛정밀");
    CHECK(d.state().kept.accounts.empty());
    d.click("import.apply");
    CHECK(d.text_of("notice") == "1건을 불러왔습니다.");
    CHECK(exported(d) == before);
    CHECK(book_driver({.store = d.store}).state().kept == d.state().kept);
}

TEST_CASE("a file that cannot be read is refused in words, and nothing changes") {
    book_driver d;
    add(d, "한빛정밀");
    d.click("nav.data");
    const book::records before = d.state().kept;
    d.page("file", "{\"format\":\"jindan.book\",\"version\":99}");
    CHECK(d.text_of("notice").find("버전") != std::string::npos);
    d.page("file", "nonsense");
    CHECK_FALSE(d.text_of("notice").empty());
    CHECK(d.find("import.title") == nullptr);
    CHECK(d.state().kept == before);
}

TEST_CASE("an older file overwrites nothing: the preview says that the book's is newer") {
    book_driver d;
    add(d, "한빛정밀");
    const std::string old = exported(d);
    d.click("nav.accounts");
    d.click(d.ids("account.")[1]);
    d.click("part.info");
    d.type("note", "나중에 쓴 메모");
    d.click("nav.data");
    d.page("file", old);
    CHECK(d.text_of("import.3") == "이 장부의 내용이 더 새로워 그대로 둡니다");
    d.click("import.apply");
    CHECK(d.account("한빛정밀").note == "나중에 쓴 메모");
    d.page("file", exported(d));
    CHECK(d.text_of("import.nothing") == "파일의 내용이 이미 모두 장부에 있습니다.");
    d.click("import.drop");
    CHECK(d.find("import.title") == nullptr);
}

TEST_CASE("a customer of the same name in another book is brought together, unless the reader says that there are two") {
    book_driver here, there({.clock = 1'795'300'000'000});
    add(here, "한빛정밀");
    add(there, "한빛정밀");
    there.click(there.ids("account.")[1]);
    there.click("part.info");
    there.type("tag.new", "수도권");
    there.click("tag.add");
    const std::string file = exported(there);
    // Ids are made of the moment and a seed; both drivers have the same seed.
    CHECK(here.account("한빛정밀").id != there.account("한빛정밀").id);
    here.click("nav.data");
    here.page("file", file);
    REQUIRE(here.find("import.pair0") != nullptr);
    CHECK(here.find("import.pair0")->checked);
    here.click("import.pair0");
    CHECK_FALSE(here.find("import.pair0")->checked);
    here.click("import.pair0");
    here.click("import.apply");
    CHECK(here.account("한빛정밀").tags == std::vector<std::string>{"수도권"});
    int standing = 0;
    for (const book::account& a : here.state().kept.accounts) standing += !a.at.removed();
    CHECK(standing == 1);
}

TEST_CASE("what another tab writes is taken over, and what it has not heard of stays") {
    book_driver one;
    add(one, "한빛정밀");
    book_driver two({.store = one.store});
    two.clock += 500;
    two.click(two.ids("account.")[1]);
    two.click("part.info");
    two.type("note", "다른 탭에서");
    const std::string key = two.store.begin()->first;
    std::string quoted;
    for (const char c : two.store.begin()->second) quoted += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    one.store_in("[[\"" + key + "\",\"" + quoted + "\"]]");
    CHECK(one.account("한빛정밀").note == "다른 탭에서");
}

TEST_CASE("a write that fails is told, and tried again with the next one") {
    book_driver d;
    d.full = true;
    add(d, "한빛정밀");
    CHECK(d.store.empty());
    d.click("nav.data");
    CHECK(d.text_of("notice").find("저장하지 못했습니다") != std::string::npos);
    d.full = false;
    d.click("nav.accounts");
    add(d, "가람전자");
    CHECK(d.store.size() == 2);
    CHECK(d.find("notice") == nullptr);
}

TEST_CASE("what was left unwritten when the page was left is brought in and written") {
    book_driver d;
    add(d, "한빛정밀");
    const std::string list = "[[\"" + d.store.begin()->first + "\",\"";
    std::string quoted;
    for (const char c : d.store.begin()->second) quoted += c == '"' ? "\\\"" : std::string(1, c);
    book_driver again;
    again.page("unwritten", list + quoted + "\"]]");
    CHECK(again.account("한빛정밀").id == d.account("한빛정밀").id);
    CHECK(again.store == d.store);
}

TEST_CASE("the currency changes when the reader says so, and amounts keep the one they were written in") {
    book_driver d;
    add(d, "한빛정밀");
    d.click(d.ids("account.")[1]);
    d.click("part.info");
    d.click("year.add");
    d.type("year.2026.sales", "1000");
    d.click("nav.data");
    d.type("settings.currency", "us");
    CHECK(d.text_of("settings.currency.problem").find("알파벳 세 글자") != std::string::npos);
    d.type("settings.currency", "usd");
    CHECK(d.state().kept.set.currency == "KRW");
    d.click("settings.currency.take");
    CHECK(d.state().kept.set.currency == "USD");
    CHECK(d.account("한빛정밀").years[0].currency == "KRW");
    CHECK(d.value_of("rate.KRW") == "");
    CHECK(book_driver({.store = d.store}).account("한빛정밀").years[0].currency == "KRW");
    d.click("fiscal.opt4");
    d.click("nav.due");
    CHECK(d.text_of("due.introduction").find("2026 회계연도 3분기") == 0);
}

TEST_CASE("rates follow another currency as far as its own is known; what they were comes back with the currency") {
    book_driver d;
    add(d, "한빛정밀");
    d.click(d.ids("account.")[1]);
    d.click("part.info");
    d.click("year.add");
    d.type("year.2026.currency", "EUR");
    d.click("year.add");
    d.type("year.2025.currency", "USD");
    d.click("nav.data");
    d.type("rate.EUR", "1600");
    d.type("rate.USD", "1250");
    const auto change_to = [&](const char* code) {
        d.type("settings.currency", code);
        d.click("settings.currency.take");
    };
    change_to("usd");
    CHECK(d.state().kept.set.currency == "USD");
    CHECK(d.state().kept.set.rates == std::vector<book::rate>{{"EUR", 1.28}, {"KRW", 0.0008}});
    CHECK(d.text_of("notice") == "기본 통화를 USD로 바꾸었습니다. 환율도 새 통화에 맞추었습니다.");
    d.click("notice.undo");
    CHECK(d.state().kept.set.currency == "KRW");
    CHECK(d.state().kept.set.rates == std::vector<book::rate>{{"EUR", 1600}, {"USD", 1250}});
    change_to("JPY");
    CHECK(d.state().kept.set.rates.empty());
    CHECK(d.text_of("notice") == "기본 통화를 JPY로 바꾸었습니다. JPY의 환율을 몰라 다른 통화의 환율은 비웠습니다.");
    d.click("notice.undo");
    CHECK(d.state().kept.set.rates.size() == 2);
}

TEST_CASE("figures stored without a currency get the one they were written in when the book is opened, and are written so before it can change") {
    book_driver d({.store = {{"accounts/a", R"({"id":"a","created_at":1,"changed_at":1,"name":"한빛정밀","years":[{"year":2026,"sales":5}]})"}, {"settings", R"({"changed_at":1,"currency":"EUR"})"}}});
    CHECK(d.account("한빛정밀").years[0].currency == "EUR");
    CHECK(d.account("한빛정밀").at.changed_at == 1);
    CHECK(d.store.at("accounts/a").find(R"("currency":"EUR")") != std::string::npos);
    d.click("nav.data");
    d.type("settings.currency", "USD");
    d.click("settings.currency.take");
    CHECK(book_driver({.store = d.store}).account("한빛정밀").years[0].currency == "EUR");
    // A tab that was opened before has not heard of it.
    d.store_in(R"([["accounts/a","{\"id\":\"a\",\"created_at\":1,\"changed_at\":9,\"name\":\"한빛\",\"years\":[{\"year\":2026,\"sales\":6,\"currency\":\"EUR\"}]}"]])");
    CHECK(d.account("한빛").years[0] == book::figures{2026, 6, {}, "EUR"});
}

TEST_CASE("what changes while a write is under way waits for the next one") {
    book_driver d;
    add(d, "한빛정밀");
    d.holds = true;
    d.click(d.ids("account.")[1]);
    d.click("part.info");
    d.type("note", "쓰는 사이");
    const std::string under_way = d.session().store_out();
    d.type("note", "쓰는 사이에 고친 메모");
    d.session().store_out();  // as when the page is hidden meanwhile
    d.page("written", under_way.substr(0, under_way.find('\n')));
    CHECK(d.session().store_out().find("쓰는 사이에 고친 메모") != std::string::npos);
    d.holds = false;
    d.click("nav.accounts");
    add(d, "가람전자");
    CHECK(book_driver({.store = d.store}).account("한빛정밀").note == "쓰는 사이에 고친 메모");
}

TEST_CASE("a damaged record leaves the others, is told, and can be saved as it was found") {
    book_driver d;
    add(d, "한빛정밀");
    add(d, "가람전자");
    std::map<std::string, std::string> store = d.store;
    store.begin()->second.resize(20);
    book_driver again({.store = store});
    CHECK(again.state().kept.accounts.size() == 1);
    CHECK(again.text_of("notice").find("저장된 기록 일부를 읽지 못했습니다") == 0);
    again.click("notice.damaged");
    const auto files = again.took<app::download>();
    REQUIRE(files.size() == 1);
    CHECK(files[0].text.find(store.begin()->first) != std::string::npos);
}

TEST_CASE("where nothing can be kept, the book says so") {
    book_driver d({.held = app::storage::memory});
    CHECK(d.text_of("notice").find("이 창을 닫으면 사라집니다") != std::string::npos);
}

TEST_CASE("what another currency is worth is written down where somebody's figures are in one, and counts in totals") {
    book_driver d;
    d.add("한빛정밀");
    d.click("year.add");
    d.type("year.2026.sales", "100");
    d.type("year.2026.currency", "USD");
    d.click("nav.data");
    CHECK(d.find("rate.KRW") == nullptr);
    d.type("rate.USD", "없음");
    CHECK(d.text_of("rate.USD.problem") == "0보다 큰 숫자로 적어 주세요. 예: 1,380");
    CHECK(d.state().kept.set.rates.empty());
    d.type("rate.USD", "1,380");
    REQUIRE(d.state().kept.set.rates.size() == 1);
    CHECK(d.state().kept.set.rates[0] == book::rate{"USD", 1380});
    d.click("nav.accounts");
    CHECK(d.find("account." + d.account("한빛정밀").id + ".open")->value.find("138,000 KRW") != std::string::npos);
    book_driver again({.store = d.store, .fragment = "#data"});
    CHECK(again.value_of("rate.USD") == "1,380");
    again.type("rate.USD", "");
    CHECK(again.state().kept.set.rates.empty());
}

TEST_CASE("how much room is taken is told, and a warning comes before there is none") {
    book_driver d;
    d.click("nav.data");
    CHECK(d.find("space") == nullptr);
    d.page("space", "3200000 11000000000");
    CHECK(d.text_of("space") == "이 사이트가 이 기기에서 쓰는 저장 공간: 3.2MB (쓸 수 있는 11GB의 0%)");
    CHECK(d.text_of("notice").empty());
    d.page("space", "81000000 100000000");
    CHECK(d.text_of("notice").find("저장 공간이 거의 찼습니다") != std::string::npos);
    d.page("space", "50000000 100000000");
    CHECK(d.text_of("notice").empty());
    d.page("space", "6000000 10000000");
    CHECK(d.text_of("notice").find("저장 공간이 거의 찼습니다") != std::string::npos);
}

TEST_CASE("the way to all diagnostics is at the end of each screen") {
    book_driver d;
    d.click("door");
    CHECK(d.took<app::page_task>().back().what == "door");
}

TEST_CASE("what is erased is nowhere any more: neither an undo nor a link that was compared holds it") {
    book_driver d;
    add(d, "한빛정밀");
    d.click(d.ids("account.")[1]);
    d.click("part.info");
    d.click("person.add");
    const std::string person = d.account("한빛정밀").people[0].id;
    d.type("person." + person + ".name", "김민수");
    d.click("person." + person + ".drop");
    d.click("nav.data");
    d.click("erase");
    d.click("erase.yes");
    d.page("erased", "ok");
    CHECK(d.find("notice.undo") == nullptr);
    CHECK(d.state().undo.index() == 0);
    CHECK_FALSE(d.state().comparing.sides[0].link.has_value());
    CHECK(d.state().kept == book::records{});
}
