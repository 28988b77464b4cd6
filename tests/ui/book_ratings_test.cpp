// Accounts are rated by criteria of the reader's own, in the book itself.
#include <doctest/doctest.h>

#include "support/book_driver.hpp"

using namespace jindan;
using jindan::test::book_driver;

namespace {

constexpr time_ms day = 24 * 3600 * 1000;

// Two criteria that weigh 3 : 1. In percent of the scale: (3 a + 1 b) / 4, where a rating r is 25 (r - 1).
book::criteria_set two_criteria() {
    book::criteria_set set;
    set.id = "s1";
    set.at.created_at = set.at.changed_at = 1;
    set.name = "우리 기준";
    set.criteria = {{"a", "이익", 3}, {"b", "관계", 1}};
    set.tiers = {{"x", "가", "", 50, 2}, {"y", "나", "", 100, 1}};
    return set;
}

std::map<std::string, std::string> stored(int accounts, const book::criteria_set& set) {
    std::map<std::string, std::string> out = jindan::test::stored_accounts(accounts);
    out[book::key_of(book::kind::set, set.id)] = book::write_record(set);
    return out;
}

const book::filled& ratings(const book_driver& d, std::size_t i = 0) {
    REQUIRE(d.state().kept.assessments.size() > i);
    return d.state().kept.assessments[i];
}

}  // namespace

TEST_CASE("an account is rated by each criterion; the ratings are an assessment of this quarter with the weighted score") {
    book_driver d({.store = stored(2, two_criteria()), .fragment = "#criteria=s1/rate"});
    CHECK(d.text_of("rating.count") == "고객 2곳 가운데 0곳을 모두 평가했습니다.");
    CHECK(d.find("rated.a0.open")->name == "고객 1000, 평가 전");
    d.click("rating.open");
    CHECK(d.text_of("rating.title") == "고객 1000");
    CHECK(d.text_of("rating.place") == "2곳 가운데 1번째 고객 · 모두 평가한 고객 0곳");
    CHECK(d.find("rate.a")->name == "이익");
    CHECK(d.find("rate.a")->what == ui::role::radio_group);
    CHECK(d.find("rate.a.opt5")->name == "5 매우 높음");
    d.click("rate.a.opt4");
    CHECK(d.find("rate.a.opt4")->checked);
    CHECK(d.text_of("rating.score") == "1개를 더 평가하면 점수가 나옵니다.");
    CHECK(ratings(d).what.finished_at == 0);
    d.click("rate.b.opt2");
    // 3 × 75 + 1 × 25 = 250, of 4: 62.5
    CHECK(d.text_of("rating.score") == "종합 점수 62.5점");
    const book::filled& f = ratings(d);
    CHECK(f.account == "a0");
    CHECK(f.what.account == "고객 1000");
    CHECK(f.what.made_with.id == "set-s1");
    CHECK(to_string(f.what.quarter) == "2026-Q4");
    CHECK(f.what.points == 62.5);
    CHECK(f.what.find("c-a")->answer == 4);
    CHECK(f.what.find("c-b")->answered_at == f.what.finished_at);
    CHECK(f.corrections.empty());
    d.click("rating.next");
    CHECK(d.text_of("rating.title") == "고객 1001");
    CHECK(d.text_of("rating.place") == "2곳 가운데 2번째 고객 · 모두 평가한 고객 1곳");
    d.click("rating.next");  // the end of the list
    CHECK(d.find("rated.a0.open")->value == "62.5점 · 2026년 4분기");
    CHECK(d.text_of("rating.count") == "고객 2곳 가운데 1곳을 모두 평가했습니다.");

    book_driver again({.store = d.store, .fragment = "#criteria=s1/rate/a0"});
    CHECK(again.text_of("rating.score") == "종합 점수 62.5점");
    CHECK(again.state().kept == d.state().kept);
    again.click("part.edit");
    CHECK(again.value_of("set.name") == "우리 기준");
}

TEST_CASE("keys choose a rating, and a number key of none does nothing") {
    book_driver d({.store = stored(1, two_criteria()), .fragment = "#criteria=s1/rate/a0"});
    d.session().dispatch("rate.a", "key", "3", {d.clock, 540});
    d.session().dispatch("rate.a", "key", "6", {d.clock, 540});
    d.look_at(0, 0);
    CHECK(d.find("rate.a.opt3")->checked);
}

TEST_CASE("a rating that is changed after the card was left is a correction; one that is changed at once is not") {
    book_driver d({.store = stored(1, two_criteria()), .fragment = "#criteria=s1/rate/a0"});
    d.click("rate.a.opt4");
    d.click("rate.b.opt2");
    d.click("rate.b.opt3");  // a slip
    CHECK(ratings(d).corrections.empty());
    d.click("rating.next");
    d.clock += day;
    d.click("rated.a0.open");
    d.click("rate.a.opt5");
    d.click("rate.a.opt1");  // of one sitting: one correction
    REQUIRE(ratings(d).corrections.size() == 1);
    CHECK(ratings(d).corrections[0].item == "c-a");
    CHECK(ratings(d).corrections[0].from == 4);
    CHECK(ratings(d).corrections[0].to == 1);
    // 3 × 0 + 1 × 50, of 4
    CHECK(ratings(d).what.points == 12.5);
    d.click("rate.a.opt4");  // as it was
    CHECK(ratings(d).corrections.empty());
    CHECK(d.state().kept.assessments.size() == 1);
}

TEST_CASE("ratings of an earlier quarter are shown, and begin the new ones with the first that is changed or when they are repeated") {
    book_driver before({.store = stored(2, two_criteria()), .fragment = "#criteria=s1/rate/a0"});
    before.click("rate.a.opt4");
    before.click("rate.b.opt2");
    before.click("rating.next");
    before.click("rate.a.opt2");
    const time_ms later = before.clock + 92 * day;  // 2027-02-23
    book_driver d({.store = before.store, .fragment = "#criteria=s1/rate/a0", .clock = later});
    CHECK(d.text_of("rating.earlier") == "2026년 4분기에 평가한 값입니다. 고치면 이번 분기의 평가로 따로 저장됩니다.");
    CHECK(d.find("rate.a.opt4")->checked);
    CHECK(d.find("rating.drop") == nullptr);
    d.click("rate.b.opt5");
    REQUIRE(d.state().kept.assessments.size() == 3);
    CHECK(ratings(d, 0).what.find("c-b")->answer == 2);  // the old quarter is as it was
    CHECK(ratings(d, 2).copied_from == ratings(d, 0).id());
    CHECK(to_string(ratings(d, 2).what.quarter) == "2027-Q1");
    CHECK(ratings(d, 2).what.find("c-a")->answer == 4);
    // 3 × 75 + 1 × 100 = 325, of 4
    CHECK(ratings(d, 2).what.points == 81.3);  // one decimal, half up
    CHECK(ratings(d, 2).what.finished_at > later);
    CHECK(ratings(d, 2).corrections.empty());
    CHECK(d.find("rating.earlier") == nullptr);
    d.click("rating.next");
    d.click("rating.repeat");
    REQUIRE(d.state().kept.assessments.size() == 4);
    CHECK(ratings(d, 3).what.find("c-a")->answer == 2);
    CHECK(ratings(d, 3).what.finished_at == 0);  // it had one rating of two
    CHECK(d.took<app::announce>().back().text == "이번 분기의 평가로 저장했습니다.");
}

TEST_CASE("ratings of this quarter can be deleted, with an undo") {
    book_driver d({.store = stored(1, two_criteria()), .fragment = "#criteria=s1/rate/a0"});
    CHECK(d.find("rating.drop") == nullptr);
    d.click("rate.a.opt4");
    d.click("rate.b.opt2");
    d.click("rating.drop");
    CHECK_FALSE(d.find("rate.a.opt4")->checked);
    CHECK(d.text_of("notice") == "‘고객 1000 · 우리 기준’ 기록을 지웠습니다.");
    d.click("notice.undo");
    CHECK(d.find("rate.a.opt4")->checked);
    CHECK(d.text_of("rating.score") == "종합 점수 62.5점");
    CHECK(book_driver({.store = d.store, .fragment = "#criteria=s1/rate/a0"}).find("rate.b.opt2")->checked);
}

TEST_CASE("a criterion that is added later is still to be rated, and other weights give another score at once") {
    book_driver d({.store = stored(1, two_criteria()), .fragment = "#criteria=s1/rate/a0"});
    d.click("rate.a.opt4");
    d.click("rate.b.opt2");
    d.click("part.edit");
    d.type("criterion.a.weight", "1");
    d.click("part.rate");
    // (75 + 25) / 2
    CHECK(d.find("rated.a0.open")->value == "50점 · 2026년 4분기");
    CHECK(ratings(d).what.points == 62.5);  // what was said then
    d.click("part.edit");
    d.click("criterion.add");
    d.click("part.rate");
    CHECK(d.find("rated.a0.open")->value == "3개 가운데 2개 평가 · 2026년 4분기");
    CHECK(d.text_of("rating.count") == "고객 1곳 가운데 0곳을 모두 평가했습니다.");
}

TEST_CASE("weights that are all zero give no score, and the ratings are complete nevertheless") {
    book::criteria_set zero = two_criteria();
    for (book::criterion& c : zero.criteria) c.weight = 0;
    book_driver d({.store = stored(1, zero), .fragment = "#criteria=s1/rate/a0"});
    d.click("rate.a.opt4");
    d.click("rate.b.opt2");
    CHECK(d.text_of("rating.score") == "비중이 모두 0이어서 점수를 낼 수 없습니다.");
    CHECK(ratings(d).what.finished_at > 0);
    CHECK_FALSE(ratings(d).what.points);
}

TEST_CASE("the site's own sheets are rated in the book, too: criteria, numbers, and again in a later quarter") {
    book_driver d({.store = stored(2, two_criteria()), .fragment = "#criteria=key-account/rate/a0"});
    CHECK(d.text_of("title") == "주요 고객 선정과 육성");
    CHECK(d.text_of("rating.title") == "고객 1000");
    CHECK(d.find("part.edit") == nullptr);
    CHECK(d.find("rate.difference")->what == ui::role::radio_group);
    CHECK(d.find("rate.difference.probe1") != nullptr);
    const std::vector<std::string> rated{"difference", "value-price", "preference", "access", "buying-rules", "volume", "margin", "relationship-potential", "relationship-state"};
    for (const std::string& item : rated) d.click("rate." + item + ".opt4");
    CHECK(d.text_of("rating.score") == "종합 점수 75점");
    CHECK(ratings(d).what.made_with.id == "key-account");
    CHECK(ratings(d).what.finished_at > 0);
    CHECK(ratings(d).what.find("margin")->answer == 4);
    // Numbers may stay empty; what is none is said, and changes nothing.
    CHECK(d.find("rate.sales")->name == "최근 1년 매출 (백만 원)");
    d.type("rate.sales", "1,200");
    CHECK(ratings(d).what.find("sales")->answer == 1200);
    d.type("rate.sales", "많음");
    CHECK(d.find("rate.sales")->invalid);
    CHECK(ratings(d).what.find("sales")->answer == 1200);
    d.type("rate.sales", "-1");
    CHECK(d.find("rate.sales")->invalid);
    d.type("rate.sales", "");
    CHECK_FALSE(ratings(d).what.find("sales")->answer.has_value());
    d.click("rating.next");
    CHECK(d.text_of("rating.title") == "고객 1001");
    CHECK(d.text_of("rating.place") == "2곳 가운데 2번째 고객 · 모두 평가한 고객 1곳");
    d.click("rating.account");
    CHECK(d.find("rated.key-account.open")->value == "평가 전");
    d.click("rated.key-account.open");
    CHECK(d.text_of("rating.title") == "고객 1001");

    // Sales that the book has are not asked for again.
    d.click("rating.account");
    d.click("part.info");
    d.click("year.add");
    d.type("year.2026.sales", "900");
    d.click("part.assessments");
    d.click("rated.key-account.open");
    CHECK(d.find("rate.sales") == nullptr);
    CHECK(d.text_of("rate.sales.book") == "‘최근 1년 매출’ 항목은 고객 정보에 적은 매출을 씁니다.");
    CHECK(d.find("rate.profit") != nullptr);

    book_driver later({.store = d.store, .fragment = "#account=a0", .clock = d.clock + 92ll * 86'400'000});
    CHECK(later.find("rated.key-account.open")->value == "75점 · 2026년 4분기");
    later.click("rated.key-account.open");
    CHECK(later.text_of("rating.earlier").starts_with("2026년 4분기에 평가한 값입니다."));
    later.click("rate.margin.opt5");
    CHECK(later.state().kept.assessments.size() == 2);
    CHECK(to_string(ratings(later, 1).what.quarter) == "2027-Q1");
    CHECK(ratings(later, 1).what.find("margin")->answer == 5);
    CHECK(ratings(later, 0).what.find("margin")->answer == 4);
    later.click("nav.to_portfolio");
    CHECK(later.text_of("title") == "포트폴리오");
    later.click("portfolio.rate");
    CHECK(later.text_of("rating.count") == "고객 2곳 가운데 1곳을 모두 평가했습니다.");
    // A sheet without a score has ranks.
    later.page("link", "#criteria=nothing/rate");
    CHECK(later.text_of("title") == "고객 장부");
}

TEST_CASE("no accounts, archived ones, and an account that another tab removes") {
    book_driver none({.store = stored(0, two_criteria()), .fragment = "#criteria=s1/rate"});
    CHECK(none.text_of("rating.empty").find("아직 고객이 없습니다") == 0);
    book_driver d({.store = stored(2, two_criteria()), .fragment = "#account=a1"});
    CHECK(d.find("rated.s1.open")->name == "우리 기준, 평가 전");
    d.click("rated.s1.open");
    CHECK(d.text_of("rating.title") == "고객 1001");
    CHECK(d.find("rating.previous") != nullptr);
    d.click("rating.account");
    d.click("part.info");
    d.click("archive");
    d.click("part.assessments");
    CHECK(d.find("rated.s1.open") == nullptr);
    d.page("link", "#criteria=s1/rate");
    CHECK(d.text_of("rating.count") == "고객 1곳 가운데 0곳을 모두 평가했습니다.");
    d.page("link", "#criteria=s1/rate/nobody");
    CHECK(d.text_of("rating.title") == "고객 평가하기");
}

TEST_CASE("of a thousand accounts only rows near what is in view are laid out") {
    book_driver d({.store = stored(1000, two_criteria()), .fragment = "#criteria=s1/rate"});
    d.look_at(0, 3000);
    CHECK(d.ids("rated.").size() / 2 < 45);
    CHECK(d.seen().height > 70'000);
    d.look_at(40'000, 43'000);
    const std::vector<std::string> rows = d.ids("rated.");
    REQUIRE(rows.size() > 2);
    CHECK(d.find(rows.front())->position > 400);
    CHECK(d.find(rows.front())->maximum == 1000);
    d.click(rows[rows.size() / 2]);
    CHECK(d.text_of("rating.place").find("1000곳 가운데 ") == 0);
}
