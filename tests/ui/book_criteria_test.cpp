// Sets of criteria as their reader makes and changes them.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/json_text.hpp"
#include "support/book_driver.hpp"

using namespace jindan;
using jindan::test::book_driver;

namespace {

const book::criteria_set& the_set(const book_driver& d) {
    const book::criteria_set* set = book_app::set_of(d.state().kept, d.state().open);
    REQUIRE(set != nullptr);
    return *set;
}

// A set of its own on the screen; what is asked for of the templates.
book_driver with_set(const char* from = "template.blank.open") {
    book_driver d({.fragment = "#criteria"});
    d.click(from);
    return d;
}

std::string field(const std::string& kind, const std::string& id, const std::string& part) { return kind + "." + id + "." + part; }

std::vector<std::string> names(const book::criteria_set& set) {
    std::vector<std::string> out;
    for (const book::criterion& c : set.criteria) out.push_back(c.name);
    return out;
}

std::vector<double> cuts(const book::criteria_set& set) {
    std::vector<double> out;
    for (const book::tier_setting& t : set.tiers) out.push_back(t.cut);
    return out;
}

std::map<std::string, std::string> stored(const book::criteria_set& set) { return {{book::key_of(book::kind::set, set.id), book::write_record(set)}}; }

book::criteria_set set_of(std::vector<book::criterion> criteria) {
    book::criteria_set set;
    set.id = "s1";
    set.at.created_at = set.at.changed_at = 1;
    set.name = "우리 기준";
    set.criteria = std::move(criteria);
    return set;
}

}  // namespace

TEST_CASE("a set of one's own begins with three criteria of the same weight and three tiers, and is there again after a reload") {
    book_driver d({.fragment = "#criteria"});
    CHECK(d.text_of("title") == "평가 기준");
    CHECK(d.text_of("sets.none") == "아직 만든 기준표가 없습니다.");
    d.click("template.blank.open");
    CHECK(d.text_of("title") == "새 기준표");
    const book::criteria_set set = the_set(d);
    CHECK(set.criteria.size() == 3);
    CHECK(std::all_of(set.criteria.begin(), set.criteria.end(), [](const book::criterion& c) { return c.weight == 1; }));
    CHECK(cuts(set) == std::vector<double>{20, 50, 100});
    CHECK(d.find(field("criterion", set.criteria[0].id, "weight"))->name == "매출과 이익에 기여하는 정도 비중");
    book_driver again({.store = d.store, .fragment = "#criteria=" + set.id});
    CHECK(again.text_of("title") == "새 기준표");
    CHECK(the_set(again) == set);
    CHECK(again.took<app::page_task>().empty());
    again.page("link", "#criteria");
    CHECK(again.find("set." + set.id + ".open")->value == "기준 3개 · 등급 3개 · 평가한 고객 0곳");
    again.page("link", "#criteria=nobody");
    CHECK(again.state().at == book_app::place::accounts);
    again.page("link", "#criteria");
    again.click("template.blank.open");
    CHECK(the_set(again).name == "새 기준표 2");
}

TEST_CASE("each set of criteria of the site's rating sheets is a template; the wholesaler case is one of them") {
    book_driver d = with_set("template.key-account.wholesalers.open");
    CHECK(the_set(d).name == "사례: 음료 회사의 도매상 기준표 사본");
    CHECK(the_set(d).criteria.size() == 8);
    CHECK(names(the_set(d))[0] == "소매점에 제때 배송하는 정도");
    CHECK(d.value_of(field("criterion", "timely-delivery", "name")) == "소매점에 제때 배송하는 정도");
    d.click("nav.back");
    std::vector<std::string> templates;
    for (const std::string& id : d.ids("template."))
        if (id.ends_with(".open")) templates.push_back(id);
    CHECK(templates.size() == 5);  // a blank one, and two sets each of key-account and customer-grading
    d.click("template.customer-grading.accounts.open");
    CHECK(cuts(the_set(d)) == std::vector<double>{3, 20, 60, 100});
    CHECK(the_set(d).alternatives.size() == 3);
}

TEST_CASE("criteria are added, called something, weighed, moved and removed; alternatives keep a weight for each") {
    book_driver d = with_set();
    d.click("alternative.add");
    d.click("criterion.add");
    const book::criteria_set set = the_set(d);
    REQUIRE(set.criteria.size() == 4);
    const std::string first = set.criteria[0].id, last = set.criteria[3].id, other = set.alternatives[0].id;
    CHECK(set.criteria[3].name == "기준 4");
    CHECK(d.took<app::focus>().back().node == field("criterion", last, "name"));
    CHECK(set.alternatives[0].weights == std::vector<double>{1, 1, 1, 1});
    d.type(field("criterion", last, "name"), "결제 조건");
    d.type(field("criterion", last, "weight"), "2");
    // 2 of 1 + 1 + 1 + 2 are 40 %; the others have 20 %.
    CHECK(d.find("criterion." + last)->name == "결제 조건");
    d.type(field("alternative", other, "weight." + last), "5");
    CHECK(the_set(d).alternatives[0].weights == std::vector<double>{1, 1, 1, 5});
    CHECK(d.find("criterion." + last + ".down") == nullptr);
    d.click("criterion." + last + ".up");
    CHECK(names(the_set(d))[2] == "결제 조건");
    CHECK(the_set(d).alternatives[0].weights == std::vector<double>{1, 1, 5, 1});
    CHECK(d.took<app::announce>().back().text == "‘결제 조건’ 기준을 4개 가운데 3번째로 옮겼습니다.");
    d.click("criterion." + first + ".down");
    d.click("criterion." + first + ".drop");
    CHECK(the_set(d).criteria.size() == 3);
    CHECK(the_set(d).alternatives[0].weights == std::vector<double>{1, 5, 1});
    CHECK(book_driver({.store = d.store, .fragment = "#criteria=" + set.id}).value_of(field("criterion", last, "name")) == "결제 조건");
}

TEST_CASE("a removed criterion comes back in its place with its weights, and what was written since stays") {
    book_driver d = with_set();
    d.click("alternative.add");
    const book::criteria_set before = the_set(d);
    const std::string middle = before.criteria[1].id, other = before.alternatives[0].id;
    d.type(field("alternative", other, "weight." + middle), "7");
    d.click("criterion." + middle + ".drop");
    CHECK(d.text_of("notice") == "‘앞으로 거래가 커질 가능성’ 기록을 지웠습니다.");
    d.type("set.name", "우리 기준");
    d.click("notice.undo");
    CHECK(the_set(d).name == "우리 기준");
    CHECK(names(the_set(d)) == names(before));
    CHECK(the_set(d).alternatives[0].weights == std::vector<double>{1, 7, 1});
    d.click("tier." + before.tiers[0].id + ".drop");
    d.click("alternative." + other + ".drop");
    d.click("notice.undo");  // of the last removal alone
    CHECK(the_set(d).alternatives.size() == 1);
    CHECK(the_set(d).tiers.size() == 2);
}

TEST_CASE("what is no name and no number stays in its field with the reason, and what is kept stays") {
    book_driver d = with_set();
    const std::string one = the_set(d).criteria[0].id, tier = the_set(d).tiers[0].id;
    const std::string weight = field("criterion", one, "weight"), hours = field("tier", tier, "hours");
    d.type("set.name", " ");
    CHECK(d.find("set.name")->description == "비워 두면 바뀌지 않습니다. 이전 이름이 그대로 남아 있습니다.");
    CHECK(d.text_of("title") == "새 기준표");
    d.type("set.name", std::string(201, 'a'));
    CHECK(d.text_of("set.name.problem") == "200자까지 적을 수 있습니다. 지금은 이전 내용이 그대로 남아 있습니다.");
    CHECK(d.value_of("set.name").size() == 201);
    d.type("set.name", std::string(200, 'a'));
    CHECK(d.find("set.name.problem") == nullptr);
    CHECK(the_set(d).name == std::string(200, 'a'));
    for (const char* wrong : {"", "많이", "-1", "1,000,001"}) {
        d.type(weight, wrong);
        CHECK(d.find(weight)->description == "0에서 1,000,000 사이의 숫자로 적어 주세요. 지금은 이전 값으로 계산합니다.");
        CHECK(d.value_of(weight) == wrong);
        CHECK(the_set(d).criteria[0].weight == 1);
    }
    d.type(weight, "2.5");
    CHECK(the_set(d).criteria[0].weight == 2.5);
    CHECK_FALSE(d.find(weight)->invalid);
    d.type(hours, "745");
    CHECK(d.find(hours)->invalid);
    CHECK(the_set(d).tiers[0].hours == 8);
    d.type(field("tier", tier, "treatment"), "매주 방문\n분기마다 점검");
    CHECK(the_set(d).tiers[0].treatment == "매주 방문\n분기마다 점검");
    CHECK(d.find(hours)->invalid);  // and stays so until it is corrected
    CHECK(book_driver({.store = d.store, .fragment = "#criteria=" + the_set(d).id}).value_of(hours) == "8");
}

TEST_CASE("cuts rise from the top: one that does not waits in its field until its neighbours make room") {
    book_driver d = with_set();  // 20, 50, the rest
    const book::criteria_set set = the_set(d);
    const std::string first = field("tier", set.tiers[0].id, "cut"), second = field("tier", set.tiers[1].id, "cut");
    CHECK(d.find(field("tier", set.tiers[2].id, "cut")) == nullptr);
    CHECK(d.text_of("tier." + set.tiers[2].id + ".rest") == "나머지 전부");
    d.type(first, "60");
    CHECK(d.find(first)->description == "경계는 위 등급보다 크고 아래 등급보다 작아야 합니다. 지금은 이전 값으로 나눕니다.");
    CHECK(cuts(the_set(d)) == std::vector<double>{20, 50, 100});
    d.type(second, "8");  // on the way to 80: no room yet
    CHECK(cuts(the_set(d)) == std::vector<double>{20, 50, 100});
    d.type(second, "80");
    CHECK(cuts(the_set(d)) == std::vector<double>{60, 80, 100});
    CHECK_FALSE(d.find(first)->invalid);
    CHECK_FALSE(d.find(second)->invalid);
    d.type(first, "101");
    CHECK(d.find(first)->description == "0에서 100 사이의 숫자로 적어 주세요. 지금은 이전 값으로 계산합니다.");
    d.type(second, "70");  // the first still counts as 60
    CHECK(cuts(the_set(d)) == std::vector<double>{60, 70, 100});
}

TEST_CASE("a tier that is added takes what is left; the one before ends half-way between its neighbours") {
    book_driver d = with_set();
    d.click("tier.add");
    const book::criteria_set set = the_set(d);
    // 50 and 100: 75
    CHECK(cuts(set) == std::vector<double>{20, 50, 75, 100});
    CHECK(set.tiers[3].name == "등급 4");
    CHECK(d.value_of(field("tier", set.tiers[2].id, "cut")) == "75");
    for (int i = 1; i < 4; ++i) d.click("tier." + set.tiers[static_cast<std::size_t>(i)].id + ".drop");
    CHECK(d.text_of("tiers.hint") == "등급이 둘 이상이어야 고객을 나눌 수 있습니다.");
    for (int i = 0; i < 19; ++i) d.click("tier.add");
    CHECK(the_set(d).tiers.size() == 20);
    CHECK(d.find("tier.add") == nullptr);
    CHECK(d.text_of("tier.add.full") == "등급은 20개까지 둘 수 있습니다.");
    const std::vector<double> all = cuts(the_set(d));
    for (std::size_t i = 1; i + 1 < all.size(); ++i) CHECK(all[i - 1] < all[i]);
    CHECK(d.text_of("tiers.hint").find("점수가 높은 고객부터") == 0);
}

TEST_CASE("as many criteria and other weights as a book has room for; then the button says so") {
    book::criteria_set full = set_of({});
    for (int i = 0; i < book::limits::criteria; ++i) full.criteria.push_back({"c" + std::to_string(i), "기준 " + std::to_string(i), 1});
    for (int i = 0; i < book::limits::alternatives; ++i) full.alternatives.push_back({"w" + std::to_string(i), "비중 " + std::to_string(i), {}});
    book_driver d({.store = stored(full), .fragment = "#criteria=s1"});
    CHECK(d.text_of("criterion.add.full") == "기준은 50개까지 둘 수 있습니다.");
    CHECK(d.text_of("alternative.add.full") == "다른 비중은 20가지까지 둘 수 있습니다.");
    CHECK(d.find("criterion.add") == nullptr);
    d.click("criterion.c7.drop");
    CHECK(d.find("criterion.add") != nullptr);
    CHECK(the_set(d).alternatives[3].weights.size() == 49);  // what was not said is the criteria's own
}

TEST_CASE("a set without criteria, and one whose weights are all zero, say what is missing") {
    book_driver none({.store = stored(set_of({})), .fragment = "#criteria=s1"});
    CHECK(none.text_of("criteria.hint") == "기준이 없으면 고객을 평가할 수 없습니다. 기준을 추가해 주세요.");
    none.click("part.rate");
    CHECK(none.text_of("rating.no_criteria") == "기준이 없으면 고객을 평가할 수 없습니다. 기준을 추가해 주세요.");
    book_driver zero({.store = stored(set_of({{"a", "가", 0}, {"b", "나", 0}})), .fragment = "#criteria=s1"});
    CHECK(zero.text_of("criteria.zero") == "비중이 모두 0이어서 점수를 낼 수 없습니다. 하나라도 0보다 크게 적어 주세요.");
    zero.type("criterion.a.weight", "3");
    CHECK(zero.find("criteria.zero") == nullptr);
}

TEST_CASE("a set is copied under another name, and a deleted one comes back whole") {
    book_driver d = with_set("template.key-account.standard.open");
    d.type("set.name", "우리 기준");
    d.click("set.copy");
    CHECK(d.text_of("title") == "우리 기준 사본");
    const book::criteria_set copy = the_set(d);
    CHECK(copy.criteria.size() == 9);
    d.click("set.remove");
    CHECK(d.text_of("title") == "평가 기준");
    CHECK(d.text_of("notice") == "‘우리 기준 사본’ 기록을 지웠습니다.");
    CHECK(d.find("set." + copy.id + ".open") == nullptr);
    CHECK(d.ids("set.").size() == 2);  // the other one: a row and its button
    d.click("notice.undo");
    CHECK(d.text_of("title") == "우리 기준 사본");
    book::criteria_set back = the_set(d);
    back.at = copy.at;
    CHECK(back == copy);
    CHECK(book_driver({.store = d.store, .fragment = "#criteria=" + copy.id}).text_of("title") == "우리 기준 사본");
}

TEST_CASE("a set that another tab removes leads back to the list") {
    book_driver d = with_set();
    book::criteria_set gone = the_set(d);
    const std::string id = gone.id;
    gone = {};
    gone.id = id;
    gone.at.created_at = 1;
    gone.at.changed_at = 1;
    gone.at.removed_at = d.clock + 1000;
    json_text out;
    out.begin_list().begin_list().text(book::key_of(book::kind::set, id)).text(book::write_record(gone)).end_list().end_list();
    d.store_in(out.take());
    CHECK(d.text_of("title") == "평가 기준");
    CHECK(d.state().open.empty());
}
