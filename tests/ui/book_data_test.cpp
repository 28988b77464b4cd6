// The book's file, its copies in other tabs, and what becomes of records that cannot be read or written.
#include <doctest/doctest.h>

#include "support/book_driver.hpp"

using namespace jindan;
using jindan::test::book_driver;

namespace {

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
    d.add_to_list("한빛정밀");
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
    CHECK(d.text_of("import.0") == "새로 들어옵니다 (1건)");
    CHECK(d.text_of("import.0.0.text") == "고객 · 한빛정밀");
    CHECK(d.state().kept.accounts.empty());
    d.click("import.apply");
    CHECK(d.text_of("notice") == "1건을 불러왔습니다.");
    CHECK(exported(d) == before);
    CHECK(book_driver({.store = d.store}).state().kept == d.state().kept);
}

TEST_CASE("a file that cannot be read is refused in words, and nothing changes") {
    book_driver d;
    d.add_to_list("한빛정밀");
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
    d.add_to_list("한빛정밀");
    const std::string old = exported(d);
    d.click("nav.accounts");
    d.click(d.ids("account.")[1]);
    d.click("part.info");
    d.type("note", "나중에 쓴 메모");
    d.click("nav.data");
    d.page("file", old);
    CHECK(d.text_of("import.3") == "이 장부의 내용이 더 새로워 그대로 둡니다 (1건)");
    CHECK(d.find("import.3.0.open")->value == "메모: 나중에 쓴 메모 그대로 (파일에는 (없음))");
    d.click("import.apply");
    CHECK(d.account("한빛정밀").note == "나중에 쓴 메모");
    d.page("file", exported(d));
    CHECK(d.text_of("import.nothing") == "파일의 내용이 이미 모두 장부에 있습니다.");
    d.click("import.drop");
    CHECK(d.find("import.title") == nullptr);
}

TEST_CASE("a customer of the same name in another book is brought together, unless the reader says that there are two") {
    book_driver here, there({.clock = 1'795'300'000'000});
    here.add_to_list("한빛정밀");
    there.add_to_list("한빛정밀");
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

TEST_CASE("what a file changes is said before and after, the reader chooses, and one undo takes all of it back") {
    book_driver d;
    d.add_to_list("한빛정밀");
    d.click(d.ids("account.")[1]);
    d.click("part.info");
    d.type("tag.new", "수도권");
    d.click("tag.add");
    d.click("year.add");
    d.type("year.2026.sales", "1000");
    book_driver other({.store = d.store});
    d.type("note", "우리가 쓴 메모");
    other.clock += 5000;
    other.click(other.ids("account.")[1]);
    other.click("part.info");
    other.type("year.2026.sales", "1200");
    other.type("tag.new", "제조");
    other.click("tag.add");
    other.click("nav.accounts");
    other.add("가람전자");
    const std::string file = exported(other);
    const auto say_all = [&] {
        std::string out;
        for (const std::string& id : d.ids("import.4.0.field"))
            if (id.ends_with(".text")) out += d.text_of(id) + "\n";
        return out;
    };
    d.click("nav.data");
    d.page("file", file);
    CHECK(d.text_of("import.4") == "양쪽에서 바뀌어 합칩니다 (1건)");
    d.click("import.4.0.open");
    CHECK(say_all() == "태그: 수도권 → 수도권, 제조\n2026년: 매출 1,000 KRW → 매출 1,200 KRW\n");
    CHECK(d.find("import.4.0.take0")->checked);
    d.click("import.4.0.take2");  // as it is here
    CHECK(say_all() == "태그: 수도권 그대로 (파일에는 수도권, 제조)\n2026년: 매출 1,000 KRW 그대로 (파일에는 매출 1,200 KRW)\n메모: 우리가 쓴 메모 그대로 (파일에는 (없음))\n");
    d.click("import.4.0.take1");  // as in the file
    CHECK(say_all() == "태그: 수도권 → 수도권, 제조\n2026년: 매출 1,000 KRW → 매출 1,200 KRW\n메모: 우리가 쓴 메모 → (없음)\n");
    CHECK(d.find("import.4.0.open")->value.find("파일의 내용") == 0);
    d.click("import.4.0.take0");
    const book::account before = d.account("한빛정밀");
    d.click("import.apply");
    CHECK(d.text_of("notice") == "2건을 불러왔습니다.");
    CHECK(d.account("한빛정밀").note == "우리가 쓴 메모");
    CHECK(d.account("한빛정밀").tags == std::vector<std::string>{"수도권", "제조"});
    CHECK(d.account("한빛정밀").years[0].sales == 1200);
    d.click("notice.undo");
    book::account back = d.account("한빛정밀");
    CHECK(back.at.changed_at > before.at.changed_at);
    back.at = before.at;
    CHECK(back == before);
    CHECK(d.find("notice.undo") == nullptr);
    d.click("nav.accounts");
    CHECK(d.find("가람전자") == nullptr);
    const book_driver again({.store = d.store});
    CHECK(again.state().kept == d.state().kept);
    CHECK(again.find("가람전자") == nullptr);
}

TEST_CASE("settings that differ are changes of their own, and years that begin in another month are told") {
    book_driver d, other;
    d.add("한빛정밀");
    d.click("year.add");
    d.type("year.2026.sales", "1000");
    other.clock += 5000;
    other.click("nav.data");
    other.type("settings.currency", "USD");
    other.click("settings.currency.take");
    other.click("fiscal.opt4");
    const std::string file = exported(other);
    d.click("nav.data");
    d.page("file", file);
    CHECK(d.find("import.2.0.open")->name == "설정 · 통화, 기본 통화 (ISO 코드): KRW → USD");
    CHECK(d.find("import.2.1.open")->name == "설정 · 회계연도 시작 월, 회계연도 시작 월: 1월 → 4월");
    CHECK(d.text_of("import.years").find("파일의 회계연도는 4월에, 이 장부의 회계연도는 1월에 시작합니다.") == 0);
    d.click("import.2.1.open");
    d.click("import.2.1.take2");
    d.click("import.apply");
    CHECK(d.state().kept.set.currency == "USD");
    CHECK(d.state().kept.set.fiscal_start == 1);
    CHECK(d.account("한빛정밀").years[0] == book::figures{2026, 1000, {}, "KRW"});
    d.click("notice.undo");
    CHECK(d.state().kept.set.currency == "KRW");
}

TEST_CASE("quarters and days of a file's records are said as on the screens, by the reader's own years") {
    book_driver d;
    d.click("nav.data");
    d.click("fiscal.opt4");
    d.page("file", R"({"format":"jindan.book","version":1,"accounts":[{"id":"a","name":"한빛정밀"}],
        "assessments":[{"id":"x","diagnostic":{"id":"customer-relationship","version":"1.0.0","hash":"0123456789abcdef"},"quarter":"2026-Q4","created_at":1795392000000,"entries":[],"account_id":"a"}],
        "visits":[{"id":"v","account_id":"a","diagnostic":"customer-relationship","day":"2026-11-20","steps":8}],
        "plans":[{"id":"l","account_id":"a","year":2027}]})");
    CHECK(d.text_of("import.0.1.text").find("2026 회계연도 3분기") != std::string::npos);
    CHECK(d.text_of("import.0.2.text").find("2026년 11월 20일") != std::string::npos);
    CHECK(d.text_of("import.0.3.text") == "연간 계획 · 한빛정밀 · 2027 회계연도");
}

TEST_CASE("a customer that was once called so may be another one: it is not joined unless the reader says so") {
    book_driver d;
    d.add_to_list("한빛테크");
    d.click("nav.data");
    d.page("file", R"({"format":"jindan.book","version":1,"accounts":[{"id":"z","name":"한빛전자","former_names":["한빛테크"],"years":[{"year":2026,"sales":7}]}]})");
    REQUIRE(d.find("import.pair0") != nullptr);
    CHECK_FALSE(d.find("import.pair0")->checked);
    CHECK(d.find("import.perhaps") == nullptr);
    CHECK(d.text_of("import.once").find("예전 이름이 같은 고객입니다.") == 0);
    d.click("import.apply");
    CHECK(d.account("한빛전자").id == "z");
    CHECK(d.account("한빛테크").former_names.empty());
}

TEST_CASE("amounts that are lost where two customers become one are told before it is done") {
    book_driver d;
    d.add("한빛정밀");
    d.click("year.add");
    d.type("year.2026.sales", "1000");
    d.click("nav.data");
    d.page("file", R"({"format":"jindan.book","version":1,"accounts":[{"id":"z","name":"한빛정밀","years":[{"year":2026,"sales":7}]}]})");
    CHECK(d.text_of("import.lost.0.text") == "한빛정밀 · 2026년: 매출 1,000 KRW 그대로 (파일에는 매출 7 KRW)");
    d.click("import.pair0");
    CHECK(d.find("import.lost") == nullptr);
}

TEST_CASE("what a file would change is looked at again when the book changes meanwhile") {
    book_driver d;
    d.add_to_list("한빛정밀");
    const std::string old = exported(d);
    d.page("file", old);
    CHECK(d.text_of("import.nothing") == "파일의 내용이 이미 모두 장부에 있습니다.");
    book::account a = d.account("한빛정밀");
    a.note = "다른 탭에서";
    a.at.changed_at += 50'000;
    std::string quoted;
    for (const char c : write_record(a)) quoted += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    d.store_in("[[\"accounts/" + a.id + "\",\"" + quoted + "\"]]");
    CHECK(d.find("import.3.0.open")->value == "메모: 다른 탭에서 그대로 (파일에는 (없음))");
    CHECK(d.text_of("notice").find("그사이 장부가 바뀌어") == 0);
    d.click("notice.close");
    d.click("fiscal.opt4");  // on the same screen: what is shown is what is done
    CHECK(d.find("import.3.0.open") != nullptr);
    CHECK(d.text_of("notice").empty());
    d.click("import.apply");
    CHECK(d.account("한빛정밀").note == "다른 탭에서");
}

TEST_CASE("of many changes only those near what is in view are laid out") {
    book_driver d({.store = jindan::test::stored_accounts(300)});
    const std::string file = exported(d);
    d.click("nav.data");
    std::string changed = file;
    for (std::size_t at = changed.find("\"changed_at\": 1,"); at != std::string::npos; at = changed.find("\"changed_at\": 1,", at + 1))
        changed.replace(at, 16, "\"note\":\"x\",\"changed_at\": 5,");
    REQUIRE(changed != file);
    d.look_at(0, 900);
    d.page("file", changed);
    CHECK(d.text_of("import.2") == "파일의 내용이 더 새롭습니다 (300건)");
    const std::size_t shown = d.ids("import.2.records.row").size();
    CHECK(shown < 40);
    d.look_at(9000, 9900);
    CHECK(d.find("import.2.0.open") == nullptr);
    CHECK_FALSE(d.ids("import.2.records.row").empty());
    d.look_at(0, 900);
    d.click("import.apply");
    CHECK(d.text_of("notice") == "300건을 불러왔습니다.");
}

TEST_CASE("what another tab writes is taken over, and what it has not heard of stays") {
    book_driver one;
    one.add_to_list("한빛정밀");
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
    d.add_to_list("한빛정밀");
    CHECK(d.store.empty());
    d.click("nav.data");
    CHECK(d.text_of("notice").find("저장하지 못했습니다") != std::string::npos);
    d.full = false;
    d.click("nav.accounts");
    d.add_to_list("가람전자");
    CHECK(d.store.size() == 2);
    CHECK(d.find("notice") == nullptr);
}

TEST_CASE("what was left unwritten when the page was left is brought in and written") {
    book_driver d;
    d.add_to_list("한빛정밀");
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
    d.add_to_list("한빛정밀");
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
    d.add_to_list("한빛정밀");
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
    book_driver d({.store = {{"accounts/a", R"({"id":"a","created_at":1,"changed_at":1,"name":"한빛정밀","years":[{"year":2026,"sales":5}]})"},
                             {"settings", R"({"changed_at":1,"currency":"EUR"})"}}});
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
    d.add_to_list("한빛정밀");
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
    d.add_to_list("가람전자");
    CHECK(book_driver({.store = d.store}).account("한빛정밀").note == "쓰는 사이에 고친 메모");
}

TEST_CASE("a damaged record leaves the others, is told, and can be saved as it was found") {
    book_driver d;
    d.add_to_list("한빛정밀");
    d.add_to_list("가람전자");
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
    d.add_to_list("한빛정밀");
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
