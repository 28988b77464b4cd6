// The portfolio: where accounts stand, who brings most of the money, and what is not known. Everything is worked out by hand.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "book/sheets.hpp"
#include "core/samples.hpp"
#include "support/book_driver.hpp"

using namespace jindan;
using jindan::test::book_driver;

namespace {

const diagnostic& key_account() {
    static const diagnostic d = test::read_or_fail(test::read_file(std::string(JINDAN_ASSETS) + "/diagnostics/key-account.json"));
    return d;
}

// What a book is filled with. Accounts are called "고객 <id>".
struct shelf {
    std::map<std::string, std::string> store;
    std::map<std::string, book::account> accounts;

    book::account& account(const std::string& id) {
        book::account& a = accounts[id];
        if (a.id.empty()) {
            a.id = id;
            a.name = "고객 " + id;
            a.at.created_at = a.at.changed_at = 1;
        }
        return a;
    }
    shelf& sold(const std::string& id, std::optional<double> sales, std::optional<double> profit = {}, int year = 2026, std::string currency = "") {
        std::vector<book::figures>& years = account(id).years;
        years.insert(std::find_if(years.begin(), years.end(), [&](const book::figures& f) { return f.year > year; }), {year, sales, profit, std::move(currency)});
        return *this;
    }
    void keep(const std::string& account, const std::string& of, assessment what) {
        book::filled f;
        f.account = account;
        f.what = std::move(what);
        f.what.id = of + "-" + account;
        f.what.account = "고객 " + account;
        f.changed_at = 1;
        store[book::key_of(book::kind::assessment, f.what.id)] = write_record(f);
    }
    // Attraction and potential of 1–5 all alike, as those of the relationship; 0: not answered. The measure in million won.
    shelf& rated(const std::string& id, int up, int across, std::optional<double> measure = {}) {
        account(id);
        assessment a;
        a.made_with = edition_of(key_account());
        a.quarter = {2026, 4};
        a.created_at = a.headed_at = test::noon;
        const auto put = [&](const char* item, double x) {
            entry& e = a.at(item);
            e.answer = x;
            e.answered_at = test::noon;
        };
        for (const char* item : {"difference", "value-price", "preference", "access", "buying-rules", "volume", "margin"})
            if (up) put(item, up);
        for (const char* item : {"relationship-potential", "relationship-state"})
            if (across) put(item, across);
        if (measure) put("sales", *measure);
        keep(id, "key", std::move(a));
        return *this;
    }
    // Sixteen times the same answer of 1–5: 16, 32, 48, 64 or 80 points.
    shelf& related(const std::string& id, char answer) {
        account(id);
        assessment a = test::filled(test::relationship(), std::string(16, answer));
        a.finished_at = test::noon;
        keep(id, "relation", std::move(a));
        return *this;
    }
    book_driver open(float width = 840) {
        for (const auto& [id, a] : accounts) store[book::key_of(book::kind::account, id)] = write_record(a);
        return book_driver({.width = width, .store = store, .fragment = "portfolio"});
    }
};

ui::box box_of(const book_driver& d, const std::string& id) {
    const ui::node* n = d.find(id);
    REQUIRE(n != nullptr);
    return n->at;
}

struct point {
    float x, y;
};
point middle(const book_driver& d, const std::string& account) {
    const ui::box b = box_of(d, "matrix." + account + ".open");
    return {b.x + b.w / 2, b.y + b.h / 2};
}

std::string name_of(const book_driver& d, const std::string& id) {
    const ui::node* n = d.find(id);
    return n ? n->name : "";
}

std::vector<std::string> rows(const book_driver& d, const std::string& beginning) {
    std::vector<std::string> out;
    for (const ui::node& n : d.seen().nodes)
        if (n.what == ui::role::button && n.id.starts_with(beginning)) out.push_back(n.id.substr(beginning.size(), n.id.size() - beginning.size() - 5));
    return out;
}

using names = std::vector<std::string>;

}  // namespace

TEST_CASE("an empty book's portfolio leads to the accounts") {
    book_driver d({.fragment = "portfolio"});
    CHECK(d.text_of("title") == "포트폴리오");
    CHECK(d.text_of("portfolio.empty").find("아직 고객이 없습니다") == 0);
    CHECK(d.find("picture") == nullptr);
    d.click("portfolio.add");
    CHECK(d.find("new.name") != nullptr);
}

TEST_CASE("one account that nobody has rated: what to do, and the way there") {
    book_driver d = shelf().sold("a", 100).open();
    CHECK(d.text_of("matrix.empty").find("‘주요 고객 선정과 육성 · 표준 기준표’ 기준으로 평가한 고객이 없습니다") != std::string::npos);
    CHECK(d.text_of("matrix.accounts").empty());
    CHECK(name_of(d, "unplaced.a.open") == "고객 a, 아직 평가하지 않음");
    CHECK(d.text_of("pareto.line") == "고객 1곳 가운데 1곳이 매출의 100%를 차지해 80% 선을 채웁니다.");
    CHECK(d.text_of("pareto.top") == "상위 20%는 1곳이며, 이들이 실제로 차지하는 비율은 100%입니다.");
    d.click("matrix.begin");
    CHECK(d.text_of("title") == "주요 고객 선정과 육성");
    CHECK(d.text_of("rating.title") == "고객 a");
}

TEST_CASE("accounts stand where their two scores put them; those that are archived or lack a score do not") {
    shelf all;
    all.rated("a", 4, 2, 100).rated("b", 3, 3, 400).rated("c", 2, 4).rated("d", 5, 0).rated("e", 0, 4).rated("old", 4, 4);
    all.account("f");
    all.account("old").archived = true;
    book_driver d = all.open();
    // Both axes go from 1 to 5: from 2 to 4 is half of each. The chart is 728 px wide with its scale at the left, and 0.72 as high.
    const point a = middle(d, "a"), b = middle(d, "b"), c = middle(d, "c");
    const float left = box_of(d, "matrix.accounts").x, wide = (c.x - a.x) * 2, high = wide * 0.72f - 2 * 28;
    CHECK(b.x == doctest::Approx(left + 728 - wide / 2));
    CHECK(b.x - a.x == doctest::Approx(c.x - b.x));
    CHECK(c.y - a.y == doctest::Approx(high / 2));
    CHECK(b.y == doctest::Approx((a.y + c.y) / 2));
    // A value at a cut belongs to the upper half.
    CHECK(rows(d, "field.") == names{"b", "a", "c"});
    CHECK(name_of(d, "matrix.b.open") == "고객 b, 함께 성장할 고객, 상호 관계 3, 흡인력과 잠재력 3, 최근 1년 매출 400,000,000 KRW");
    CHECK(name_of(d, "matrix.a.open").find("고객 a, 관계에 투자할 고객,") == 0);
    CHECK(name_of(d, "matrix.c.open") == "고객 c, 가볍게 지켜 갈 고객, 상호 관계 4, 흡인력과 잠재력 2, 매출 모름");
    CHECK(name_of(d, "field.c.open") == "고객 c, 상호 관계 4, 흡인력과 잠재력 2, 매출 모름");
    CHECK(d.text_of("field.3") == "함께 성장할 고객 · 1곳");
    CHECK(d.text_of("field.3.advice").find("지금의 목표에도 맞고 관계도 좋아") == 0);
    // For the keyboard circles come as they are numbered, though the pointer finds the smallest first.
    CHECK(rows(d, "matrix.") == rows(d, "field."));
    CHECK(d.text_of("field.0.empty") == "해당하는 고객사가 없습니다.");
    // The area of a circle beyond the least is as large as the sales: 400 to 100 is twice as wide.
    CHECK(box_of(d, "matrix.b.open").w > box_of(d, "matrix.a.open").w);
    CHECK(rows(d, "unplaced.") == names{"d", "e", "f"});
    CHECK(name_of(d, "unplaced.d.open") == "고객 d, 평가하지 않은 항목 2개");
    CHECK(name_of(d, "unplaced.e.open") == "고객 e, 평가하지 않은 항목 7개");
    CHECK(name_of(d, "unplaced.f.open") == "고객 f, 아직 평가하지 않음");
    CHECK(d.text_of("summary.accounts.value") == "6곳");
    CHECK(d.text_of("summary.accounts.note0") == "이 기준으로 평가한 고객 5곳");
    CHECK(d.text_of("summary.accounts.note1") == "보관한 고객 1곳 제외");
    CHECK(d.find("matrix.old.open") == nullptr);
    CHECK(d.text_of("matrix.hollow").find("속이 빈 원") == 0);
    d.click("matrix.a.open");
    CHECK(d.text_of("title") == "고객 a");
}

TEST_CASE("accounts that are alike in all can be told from each other, and each is pressed by itself") {
    shelf all;
    const names ids{"a", "b", "c", "d", "e", "f"};
    for (const std::string& id : ids) all.rated(id, 5, 5, 10);  // in the corner
    all.rated("large", 5, 5, 1000);
    for (const float width : {360.0f, 840.0f}) {
        book_driver d = all.open(width);
        REQUIRE(rows(d, "matrix.").size() == 7);
        for (const std::string& id : ids) {
            const ui::box mine = box_of(d, "matrix." + id + ".open");
            CHECK(mine.w >= 24);
            CHECK(mine.h >= 24);
            for (const std::string& other : ids) {
                const ui::box its = box_of(d, "matrix." + other + ".open");
                if (id != other) CHECK((mine.x + mine.w <= its.x + 0.5f || its.x + its.w <= mine.x + 0.5f || mine.y + mine.h <= its.y + 0.5f || its.y + its.h <= mine.y + 0.5f));
            }
            d.click("matrix." + id + ".open");
            CHECK(d.text_of("title") == "고객 " + id);
            d.click("nav.portfolio");
        }
        d.activate("matrix.large.open");
        CHECK(d.text_of("title") == "고객 large");
    }
}

TEST_CASE("the latest level of the relationship, or its points, may lie across") {
    shelf all;
    // 64 points are the third of four levels, 32 the first or second; of 16 to 80 points 48 are the middle.
    all.rated("a", 4, 1).related("a", '4').rated("b", 4, 5).related("b", '2').rated("c", 2, 3).related("c", '3').rated("d", 4, 4);
    book_driver d = all.open();
    d.click("axis.level");
    CHECK(d.find("axis.level")->checked);
    CHECK(d.text_of("axis.other") == "고객마다 ‘나의 고객관계 수준은?’ 진단을 마친 결과 가운데 가장 최근 것을 씁니다.");
    CHECK(name_of(d, "matrix.a.open") == "고객 a, 함께 키울 고객, 고객관계 단계 3단계, 흡인력과 잠재력 4, 매출 모름");
    CHECK(name_of(d, "matrix.b.open").find("고객 b, 관계에 투자할 고객,") == 0);
    CHECK(name_of(d, "unplaced.d.open") == "고객 d, 마친 진단이 없음");
    d.click("axis.points");
    CHECK(name_of(d, "matrix.a.open").find("고객관계 점수 64,") != std::string::npos);
    CHECK(name_of(d, "matrix.c.open").find("고객 c, 편안하게 유지할 고객, 고객관계 점수 48,") == 0);
    d.took<app::page_task>();
    d.click("unplaced.d.open");
    CHECK(d.took<app::page_task>().back().what == "mailbox");
    d.page("mailbox", "0\n");
    CHECK(d.took<app::page_task>().back().url == "customer-relationship");
}

TEST_CASE("sizes are of one kind: millions of won on the sheet are won in the book") {
    shelf all;
    all.rated("a", 4, 4, 1200).rated("b", 4, 2).sold("b", 2'400'000'000).rated("c", 2, 2, 0);
    book_driver d = all.open();
    CHECK(name_of(d, "matrix.a.open").ends_with("최근 1년 매출 1,200,000,000 KRW"));
    CHECK(name_of(d, "matrix.b.open").ends_with("2026년 매출 2,400,000,000 KRW"));
    CHECK(name_of(d, "matrix.c.open").ends_with("최근 1년 매출 0 KRW"));
    CHECK(d.text_of("matrix.size") == "원의 크기: 2026년 매출. 장부에 없는 고객은 최근 1년 매출");
    CHECK(box_of(d, "matrix.b.open").w > box_of(d, "matrix.a.open").w);
    CHECK(box_of(d, "matrix.a.open").w > box_of(d, "matrix.c.open").w);

    // In dollars it is not known what a won is worth: then only the sheet's own amounts count.
    shelf dollars = all;
    book::settings set;
    set.currency = "USD";
    set.changed_at = 1;
    dollars.store["settings"] = write_record(set);
    book_driver other = dollars.open();
    CHECK(name_of(other, "matrix.a.open").ends_with("최근 1년 매출 1,200 백만 원"));
    CHECK(name_of(other, "matrix.b.open").ends_with("매출 모름"));
    set.rates = {{"KRW", 0.001}};
    dollars.store["settings"] = write_record(set);
    book_driver rated = dollars.open();
    CHECK(name_of(rated, "matrix.a.open").ends_with("최근 1년 매출 1,200,000 USD"));
}

TEST_CASE("the fewest accounts with 80 % of the sales, and what the top 20 % really have") {
    // 50 + 30 of 100 are exactly 80 %; a fifth of five accounts is one, with 50 %.
    book_driver d = shelf().sold("a", 5).sold("b", 30).sold("c", 50).sold("d", 10).sold("e", 5).open();
    CHECK(d.text_of("pareto.line") == "고객 5곳 가운데 2곳이 매출의 80%를 차지해 80% 선을 채웁니다.");
    CHECK(d.text_of("pareto.top") == "상위 20%는 1곳이며, 이들이 실제로 차지하는 비율은 50%입니다.");
    CHECK(rows(d, "share.") == names{"c", "b", "d", "a", "e"});
    CHECK(name_of(d, "share.c.open") == "고객 c, 50 KRW, 50%, 누적 구성비 50%");
    CHECK(name_of(d, "share.e.open") == "고객 e, 5 KRW, 5%, 누적 구성비 100%");
    // The line stands between the second and the third.
    const auto top = [&](const char* id) { return box_of(d, std::string("share.") + id + ".open").y; };
    CHECK(top("b") - top("c") == doctest::Approx(52));
    CHECK(top("d") - top("b") == doctest::Approx(52 + 26));
    d.click("share.e.open");
    CHECK(d.text_of("title") == "고객 e");
}

TEST_CASE("the parts of the long page are a press away") {
    shelf all;
    all.rated("a", 4, 2, 100).rated("b", 3, 3, 400);
    book_driver d = all.open();
    for (const auto& [press, title] : {std::pair("jump.matrix", "matrix.title"),
                                       {"jump.pareto", "pareto.title"},
                                       {"jump.tiers", "tiers.title"},
                                       {"jump.time", "time.title"},
                                       {"jump.weights", "weights.title"},
                                       {"jump.sharing", "sharing.title"}}) {
        REQUIRE(d.find(press) != nullptr);
        d.took<app::focus>();
        d.click(press);
        const app::focus to = d.took<app::focus>().back();
        CHECK(to.node == title);
        CHECK(to.top);  // and what stands below it is seen
        CHECK(d.find(title)->name == d.find(press)->name);
    }
}

TEST_CASE("steps of the curve that are wide enough for a finger lead to their accounts; of more the list does") {
    shelf all;
    for (int i = 0; i < 32; ++i) all.sold("a" + std::to_string(100 + i), 100 - i);
    book_driver d = shelf().sold("a", 30).sold("b", 50).sold("c", 20).open(320);
    CHECK(d.find("pareto.curve")->what == ui::role::list);
    CHECK(rows(d, "step.") == names{"b", "a", "c"});
    CHECK(name_of(d, "step.a.open") == "2. 고객 a, 30 KRW, 30%, 누적 구성비 80%");
    CHECK(box_of(d, "step.c.open").w >= 24);
    d.click("step.a.open");
    CHECK(d.text_of("title") == "고객 a");
    book_driver wide = all.open();
    CHECK(wide.find("pareto.curve")->what == ui::role::image);
    CHECK(rows(wide, "step.").empty());
    CHECK(rows(wide, "share.").size() > 10);
}

TEST_CASE("of many accounts some are circles at a time, the largest first, and all can be") {
    shelf all;
    for (int i = 0; i < 90; ++i) all.rated("a" + std::to_string(100 + i), 1 + i % 5, 1 + i / 5 % 5, 1000 - i);
    book_driver d = all.open();
    CHECK(d.text_of("matrix.dots").starts_with("큰 순서로 1~40번째 고객은"));
    names seen = rows(d, "matrix.a");
    CHECK(seen.size() == 40);
    d.click("matrix.next");
    CHECK(d.text_of("matrix.dots").starts_with("큰 순서로 41~80번째 고객은"));
    for (const std::string& each : rows(d, "matrix.a")) seen.push_back(each);
    CHECK(name_of(d, "matrix.next") == "다음 10곳을 원으로 보기");
    d.click("matrix.next");
    for (const std::string& each : rows(d, "matrix.a")) seen.push_back(each);
    std::sort(seen.begin(), seen.end());
    CHECK(std::unique(seen.begin(), seen.end()) == seen.end());
    CHECK(seen.size() == 90);
    CHECK(name_of(d, "matrix.next") == "처음 40곳을 원으로 보기");
    d.click("matrix.next");
    CHECK(rows(d, "matrix.a").size() == 40);
    d.click("matrix.next");
    d.click("axis.level");
    CHECK(d.state().portfolio.circles == 0);
}

TEST_CASE("a long title of a sheet is there in full on a phone") {
    book_driver d = shelf().sold("a", 1).open(320);
    d.click("language");
    const ui::box longest = box_of(d, "portfolio.sheet.key-account");
    CHECK(longest.h > 48);
    CHECK(longest.x + longest.w <= 320);
    CHECK(box_of(d, "portfolio.sheet.customer-grading").y >= longest.y + longest.h);
}

TEST_CASE("losses stand apart, and shares are of those that have none") {
    book_driver d = shelf().sold("a", 200, 60).sold("b", 100, 40).sold("c", 100, -15).sold("d", 100, -5).open();
    d.click("amount.profit");
    CHECK(d.text_of("pareto.lost") == "손실을 낸 고객이 2곳 있습니다. 손실은 모두 20 KRW이고 전체 합계는 80 KRW입니다. 구성비는 손실이 없는 2곳 안에서 계산합니다.");
    CHECK(d.text_of("pareto.line") == "고객 2곳 가운데 2곳이 이익의 100%를 차지해 80% 선을 채웁니다.");
    CHECK(rows(d, "share.") == names{"a", "b"});
    CHECK(name_of(d, "share.a.open") == "고객 a, 60 KRW, 60%, 누적 구성비 60%");
    CHECK(rows(d, "negative.") == names{"c", "d"});
    CHECK(name_of(d, "negative.c.open") == "고객 c, -15 KRW");

    book_driver losses = shelf().sold("a", {}, -1).open();
    losses.click("amount.profit");
    CHECK(losses.text_of("pareto.none").find("2026년 이익") == 0);
    CHECK(rows(losses, "negative.") == names{"a"});
}

TEST_CASE("accounts without a figure or a rate are named") {
    shelf all;
    all.sold("a", 100).sold("b", 7, {}, 2026, "USD").sold("c", 50, {}, 2025).account("d");
    book_driver d = all.open();
    CHECK(d.text_of("norate.title") == "환율을 몰라 더하지 못한 고객 1곳");
    CHECK(name_of(d, "norate.b.open") == "고객 b, USD 환율 없음");
    CHECK(d.text_of("nofigure.title") == "2026년 매출 금액이 없는 고객 2곳");
    CHECK(rows(d, "nofigure.") == names{"c", "d"});
    d.click("portfolio.year.2025");
    CHECK(rows(d, "share.") == names{"c"});
    CHECK(rows(d, "nofigure.") == names{"a", "b", "d"});
}

TEST_CASE("the summary adds up what is known, and compares only those with both years") {
    shelf all;
    // Of a and c there are both years: 150 + 90 = 240 after 100 + 100 = 200 is a fifth more. 30 of 290 is 10.3 %, of those with both.
    all.sold("a", 100, 10, 2025).sold("a", 150, 20).sold("b", 50).sold("c", 100, {}, 2025).sold("c", 90, 4);
    book_driver d = all.open();
    CHECK(d.text_of("summary.sales.name") == "2026년 매출 합계");
    CHECK(d.text_of("summary.sales.value") == "290 KRW");
    CHECK(d.text_of("summary.sales.note0") == "3곳 합계");
    CHECK(d.text_of("summary.profit.value") == "24 KRW");
    CHECK(d.text_of("summary.profit.note1") == "이익률 10% (매출과 이익이 모두 있는 고객 기준)");  // 24 of 240
    CHECK(d.text_of("summary.growth.value") == "+20%");
    CHECK(d.text_of("summary.growth.note0") == "두 해의 매출이 모두 있는 2곳 기준");
    CHECK(d.text_of("summary.growth.note1") == "이익 +100% (1곳 기준)");

    book_driver none = shelf().rated("a", 4, 4).open();
    CHECK(none.text_of("summary.none").find("매출이나 이익을 적은 고객이 없습니다") == 0);
    CHECK(none.text_of("pareto.none").find("매출이나 이익을 적은 고객이 없습니다") == 0);
}

TEST_CASE("the reader's own criteria classify, too; against the relationship, as they have no two axes of their own") {
    book::criteria_set set;
    set.id = "mine";
    set.at.created_at = set.at.changed_at = 1;
    set.name = "우리 기준";
    set.criteria = {{"speed", "납기", 1}, {"price", "가격", 3}};
    const diagnostic own = *book::diagnostic_of(set, {"ko", "점수", {}});
    assessment a;
    a.made_with = edition_of(own);
    a.quarter = {2026, 4};
    a.created_at = a.headed_at = test::noon;
    for (const auto& [item, value] : {std::pair{"c-speed", 1.0}, std::pair{"c-price", 5.0}}) {
        entry& e = a.at(item);
        e.answer = value;
        e.answered_at = test::noon;
    }
    shelf all;
    all.store[book::key_of(book::kind::set, "mine")] = write_record(set);
    all.related("a", '5').keep("a", own.id, std::move(a));
    book_driver d = all.open();
    d.click("portfolio.sheet.set-mine");
    CHECK(d.find("axis.sheet") == nullptr);
    // (1 × 1 + 5 × 3) / 4 = 4 of 1–5 is 75 of 0–100.
    CHECK(name_of(d, "matrix.a.open") == "고객 a, 함께 키울 고객, 고객관계 단계 4단계, 종합 점수 75, 매출 모름");
    d.click("language");
    CHECK(name_of(d, "matrix.a.open").find("Overall score 75") != std::string::npos);
    d.click("portfolio.sheet.customer-grading");
    CHECK(d.text_of("matrix.empty").find("No account has been rated") == 0);
    d.click("portfolio.set.levels");
    CHECK(d.text_of("matrix.none").find("no scores for two axes") != std::string::npos);
}

TEST_CASE("on paper everything is there and nothing to press; an image shows what fits it") {
    shelf all;
    for (int i = 0; i < 30; ++i) all.rated("a" + std::to_string(100 + i), 4, 4, 10 + i).sold("a" + std::to_string(100 + i), 100 + i);
    all.account("unrated");
    book_driver d = all.open();
    d.click("picture");
    CHECK(d.took<app::picture>().back().name == "jindan-portfolio-2026-11-23");
    d.page("unpictured", "");
    CHECK(d.text_of("notice").find("이미지를 만들지 못했습니다") == 0);
    d.click("print");
    CHECK(d.took<app::print>().size() == 1);
    d.resize({.width = 860, .vectors = true, .paper = true});
    const auto pressed = [](const book_driver& in) {
        return std::count_if(in.seen().nodes.begin(), in.seen().nodes.end(), [](const ui::node& n) { return n.what == ui::role::button || n.what == ui::role::radio; });
    };
    CHECK(pressed(d) == 0);
    CHECK(d.text_of("share.a100.text") == "30. 고객 a100, 100 KRW, 2.9%, 누적 구성비 100%");  // 100 of 30 × 114.5
    CHECK(d.text_of("unplaced.unrated.text") == "고객 unrated, 아직 평가하지 않음");
    CHECK(d.text_of("field.a129.text").find("1. 고객 a129, 상호 관계 4,") == 0);
    CHECK(d.find("matrix.accounts")->lines.size() > 60);
    CHECK(d.text_of("portfolio.of") == "주요 고객 선정과 육성 · 표준 기준표 · 2026년 · 2026년 11월 23일");
    d.resize({.width = 840, .vectors = true});  // without a canvas the lists lead to the accounts
    CHECK(d.find("matrix.accounts")->what == ui::role::image);
    CHECK(d.find("field.a129.open")->name.find("1. 고객 a129, ") == 0);
    d.resize({.width = 760, .vectors = true, .paper = true, .picture = true});
    CHECK(d.find("unplaced.unrated.text") == nullptr);
    CHECK(d.text_of("field.3.names").find("1 고객 a129, 2 고객 a128") == 0);
    CHECK(d.ids("share.").size() == 2 * 10);
    CHECK(d.text_of("shares.rest") == "그 밖에 20곳이 더 있습니다.");
}

TEST_CASE("of a thousand accounts only rows near what is in view are laid out, and the largest have circles") {
    shelf all;
    for (int i = 0; i < 1000; ++i) all.rated("a" + std::to_string(1000 + i), 1 + i % 5, 1 + i / 5 % 5, i + 1).sold("a" + std::to_string(1000 + i), i + 1);
    book_driver d = all.open();
    d.look_at(0, 1600);
    CHECK(rows(d, "matrix.a").size() == 40);
    CHECK(rows(d, "share.").empty());
    CHECK(rows(d, "field.").size() < 40);
    const float height = d.seen().height, bottom = d.find("shares")->at.y + d.find("shares")->at.h;
    d.look_at(bottom - 1600, bottom);
    CHECK(rows(d, "share.").size() > 10);
    CHECK(rows(d, "share.").size() < 40);
    CHECK(rows(d, "share.").back() == "a1000");
    CHECK(d.seen().nodes.size() < 400);
    CHECK(d.seen().height == height);
}
