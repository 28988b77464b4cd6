// Tiers, weights beside each other and time, at the end of the portfolio: hand-worked for accounts rated by a set of the reader's own.
#include <doctest/doctest.h>

#include "core/json_text.hpp"
#include "support/book_driver.hpp"

using namespace jindan;
using jindan::test::book_driver;

namespace {

// Two criteria of weights 3 and 1; other weights 1 and 3. A rating r counts 25 (r - 1).
book::criteria_set own_set(double a = 3, double b = 1) {
    book::criteria_set set;
    set.id = "s1";
    set.at.created_at = set.at.changed_at = 1;
    set.name = "우리 기준";
    set.criteria = {{"a", "이익", a}, {"b", "관계", b}};
    set.tiers = {{"x", "집중", "매주 방문", 25, 8}, {"y", "정기", "", 50, 2.5}, {"z", "간편", "이메일", 100, 1}};
    set.alternatives = {{"w", "관계 우선", {1, 3}}};
    return set;
}

struct rating {
    int a = 0, b = 0;  // 0: not rated
};

using store = std::map<std::string, std::string>;

void put(store& out, const std::string& diagnostic, const std::string& account, const std::vector<std::pair<std::string, double>>& answers) {
    book::filled f;
    f.what.id = "f" + std::to_string(out.size());
    f.account = account;
    f.what.made_with = {diagnostic, "1", "0123456789abcdef"};
    f.what.quarter = {2026, 4};
    f.what.created_at = f.what.headed_at = f.changed_at = 1'795'000'000'000;
    for (const auto& [item, value] : answers) {
        entry& e = f.what.at(item);
        e.answer = value;
        e.answered_at = 1'795'000'000'000;
    }
    out[book::key_of(book::kind::assessment, f.id())] = book::write_record(f);
}

store rated(const std::vector<rating>& all, const book::criteria_set& set = own_set()) {
    store out = jindan::test::stored_accounts(static_cast<int>(all.size()));
    out[book::key_of(book::kind::set, set.id)] = book::write_record(set);
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::vector<std::pair<std::string, double>> answers;
        if (all[i].a) answers.emplace_back("c-a", all[i].a);
        if (all[i].b) answers.emplace_back("c-b", all[i].b);
        if (!answers.empty()) put(out, "set-s1", "a" + std::to_string(i), answers);
    }
    return out;
}

book_driver shown(store kept, const char* sheet = "portfolio.sheet.set-s1") {
    book_driver d({.store = std::move(kept), .fragment = "#portfolio"});
    d.click(sheet);
    return d;
}

std::vector<std::string> accounts_in(const book_driver& d, const std::string& list) {
    std::vector<std::string> out;
    for (const ui::node& n : d.seen().nodes)
        if (n.what == ui::role::button && d.find(n.parent) && d.find(n.parent)->parent == list) out.push_back(n.name);
    return out;
}

}  // namespace

// Of 3 : 1 and of 1 : 3:
//   a0: 5, 1  ->  3 x 100 + 0 = 75      100 + 0 = 25
//   a1: 3, 3  ->  50                    50
//   a2: 1, 5  ->  25                    75
//   a3: 2, 2  ->  25                    25
// Ranks 1, 2, 3, 3; under the others a2 1, a1 2, a0 and a3 3.
// Tiers of four: up to 25 % is one, up to 50 % two, the rest.
const std::vector<rating> four = {{5, 1}, {3, 3}, {1, 5}, {2, 2}};

TEST_CASE("each tier has its accounts with their ranks, its cut, treatment and hours; equal ones share a rank") {
    book_driver d = shown(rated(four));
    CHECK(d.text_of("tiers.t.t-x.title") == "집중 · 1곳");
    CHECK(d.text_of("tiers.t.t-x.cut") == "상위 25%까지 · 한 곳당 한 달 8시간, 모두 8시간");
    CHECK(d.text_of("tiers.t.t-x.treatment") == "매주 방문");
    CHECK(accounts_in(d, "tiers.t.t-x.accounts") == std::vector<std::string>{"고객 1000, 1위, 75"});
    CHECK(accounts_in(d, "tiers.t.t-y.accounts") == std::vector<std::string>{"고객 1001, 2위, 50"});
    CHECK(d.find("tiers.t.t-y.treatment") == nullptr);
    CHECK(d.text_of("tiers.t.t-z.cut") == "나머지 · 한 곳당 한 달 1시간, 모두 2시간");
    CHECK(accounts_in(d, "tiers.t.t-z.accounts") == std::vector<std::string>{"고객 1002, 3위, 25", "고객 1003, 3위, 25"});
    d.click("tiered.a1.open");
    CHECK(d.text_of("title") == "고객 1001");
}

TEST_CASE("other weights: who moves and by how many places, and each account under all of them") {
    book_driver d = shown(rated(four));
    CHECK(d.text_of("weights.w.a-w.values") == "이익 3 → 1, 관계 1 → 3");
    CHECK(d.text_of("weights.w.a-w.text") == "순위나 등급이 달라지는 고객이 2곳입니다.");
    // a2 from 3 to 1, a0 from 1 to 3: two places each; a3 stays third, a1 second.
    CHECK(accounts_in(d, "weights.w.a-w.movers") == std::vector<std::string>{"고객 1000, 2계단 아래로, 1위 → 3위, 집중 → 간편", "고객 1002, 2계단 위로, 3위 → 1위, 간편 → 집중"});
    CHECK(accounts_in(d, "beside") ==
          std::vector<std::string>{"고객 1000, 기본 비중: 1위, 집중; 관계 우선: 3위, 간편, 2계단 아래로", "고객 1001, 기본 비중: 2위, 정기; 관계 우선: 2위, 정기",
                                   "고객 1002, 기본 비중: 3위, 간편; 관계 우선: 1위, 집중, 2계단 위로", "고객 1003, 기본 비중: 3위, 간편; 관계 우선: 3위, 간편"});
}

TEST_CASE("where nobody moves that is said plainly, as with one account alone") {
    book_driver same = shown(rated({{5, 5}, {3, 3}}));
    CHECK(same.text_of("weights.w.a-w.text") == "어느 고객도 순위와 등급이 달라지지 않습니다.");
    CHECK(accounts_in(same, "weights.w.a-w.movers").empty());
    book_driver one = shown(rated({{2, 4}}));
    CHECK(one.text_of("weights.w.a-w.text") == "어느 고객도 순위와 등급이 달라지지 않습니다.");
    CHECK(one.text_of("tiers.t.t-x.title") == "집중 · 1곳");  // 25 % of one account are rounded up to it
    CHECK(one.text_of("tiers.t.t-z.accounts").empty());
    CHECK(one.text_of("tiers.t.t-z.empty") == "이 등급의 고객사가 없습니다.");
}

TEST_CASE("weights that are all zero, in the set or in another objective, rank nobody there") {
    book_driver none = shown(rated(four, own_set(0, 0)));
    CHECK(none.text_of("tiers.nobody") == "아직 순위를 매긴 고객이 없습니다. 고객을 먼저 평가해 주세요.");
    CHECK(none.text_of("weights.nobody") == "아직 순위를 매긴 고객이 없습니다. 고객을 먼저 평가해 주세요.");
    book::criteria_set other = own_set();
    other.alternatives[0].weights = {0, 0};
    book_driver d = shown(rated({{5, 1}, {3, 3}}, other));
    // 25 % and 50 % of two accounts are one each, so the second is in the last tier.
    CHECK(accounts_in(d, "weights.w.a-w.movers") == std::vector<std::string>{"고객 1000, 1위 → 순위 없음, 집중 → 등급 없음", "고객 1001, 2위 → 순위 없음, 간편 → 등급 없음"});
}

TEST_CASE("accounts without a complete rating are in no tier, and lead to their ratings") {
    book_driver d = shown(rated({{5, 1}, {3, 0}, {0, 0}}));
    CHECK(d.text_of("tiers.without") == "등급을 정하지 못한 고객 2곳");
    CHECK(accounts_in(d, "tiers.without.accounts") == std::vector<std::string>{"고객 1001", "고객 1002"});
    CHECK(d.text_of("time.without.name") == "등급 없음 · 2곳");
    d.click("tierless.a1.open");
    CHECK(d.text_of("rating.title") == "고객 1001");
    CHECK(d.find("rate.a.opt3")->checked);
}

TEST_CASE("no accounts, a set without criteria, one without tiers or other weights") {
    book_driver none({.store = rated({}), .fragment = "#portfolio"});
    CHECK(none.find("tiers.title") == nullptr);
    CHECK(none.text_of("portfolio.empty").find("아직") != std::string::npos);
    book::criteria_set bare = own_set();
    bare.tiers.clear();
    bare.alternatives.clear();
    book_driver d = shown(rated({{5, 1}}, bare));
    CHECK(d.text_of("tiers.none") == "이 기준표에는 고객을 나눌 등급이 없습니다.");
    CHECK(d.text_of("weights.none").find("아직 비교할 다른 비중이 없습니다.") == 0);
    CHECK(d.find("time.title") == nullptr);
    d.click("weights.edit");
    CHECK(d.text_of("title") == "우리 기준");
    bare.criteria.clear();
    book_driver empty({.store = rated({{0, 0}}, bare), .fragment = "#portfolio"});
    CHECK(empty.find("portfolio.sheet.set-s1") == nullptr);
}

TEST_CASE("hours: proposed by tier against what the reader has, which is kept; what is spent now is not guessed") {
    book_driver d = shown(rated(four));
    // 8 + 2.5 + 2 x 1
    CHECK(d.text_of("time.sum") == "등급별 제안을 모두 지키려면 한 달에 12.5시간이 필요합니다. 쓸 수 있는 시간을 적으면 남거나 모자라는 시간도 알려 드립니다.");
    d.type("settings.hours", "20");
    CHECK(d.text_of("time.sum") == "등급별 제안을 모두 지키려면 한 달에 12.5시간이 필요합니다. 쓸 수 있는 20시간의 62.5%여서 7.5시간이 남습니다.");
    CHECK(d.find("time.basis") == nullptr);
    CHECK(d.text_of("time.t.t-x.proposed") == "제안 8시간");
    CHECK(d.text_of("time.t.t-x.now") == "지금 시간 모름");
    CHECK(d.find("time.t.t-x.difference") == nullptr);
    for (const char* wrong : {"많이", "-1", "2.5", "100001"}) {
        d.type("settings.hours", wrong);
        CHECK(d.find("settings.hours")->description == "0에서 100,000 사이의 정수로 적어 주세요. 지금은 이전 값으로 계산합니다.");
        CHECK(d.state().kept.set.hours == 20);
    }
    d.type("settings.hours", "10");
    CHECK(d.text_of("time.sum") == "등급별 제안을 모두 지키려면 한 달에 12.5시간이 필요합니다. 쓸 수 있는 10시간의 125%여서 2.5시간이 모자랍니다.");
    CHECK(book_driver({.store = d.store}).state().kept.set.hours == 10);
    d.type("settings.hours", "");
    CHECK(d.state().kept.set.hours == 0);
}

// customer-grading asks for the hours. All ratings alike put both into one rank: of two accounts 3 % are rounded up to one, and equal ones
// stand together in the higher tier.
TEST_CASE("hours that a sheet asks for are the time spent now, by tier and by account") {
    store kept = jindan::test::stored_accounts(2);
    const char* items[] = {"profit-past", "profit-ahead", "fair-price", "repeated-demands", "profit-for-effort", "learning", "reference-value", "referrals", "advocacy"};
    for (const auto& [account, hours] : {std::pair("a0", 3.0), std::pair("a1", 12.5)}) {
        std::vector<std::pair<std::string, double>> answers{{"sales", 100}, {"hours", hours}};
        for (const char* item : items) answers.emplace_back(item, 3);
        put(kept, "customer-grading", account, answers);
    }
    book_driver d = shown(kept, "portfolio.sheet.customer-grading");
    CHECK(d.text_of("tiers.t.top.title") == "최우선 고객 · 2곳");
    CHECK(d.text_of("time.basis") == "지금 쓰는 시간은 고객을 평가할 때 적은 ‘이 고객에게 한 달에 쓰는 시간’ 값을 더한 것입니다.");
    // 2 x 8 proposed, 3 + 12.5 now
    CHECK(d.text_of("time.t.top.proposed") == "제안 16시간");
    CHECK(d.text_of("time.t.top.now") == "지금 15.5시간");
    CHECK(d.text_of("time.t.top.difference") == "지금보다 +0.5시간");
    CHECK(accounts_in(d, "time.accounts") == std::vector<std::string>{"고객 1000, 지금 3시간 → 제안 8시간 (+5시간)", "고객 1001, 지금 12.5시간 → 제안 8시간 (-4.5시간)"});
    d.click("tiers.make_own");
    CHECK(d.text_of("title") == "고객별 등급 사본");
    CHECK(d.state().kept.sets.size() == 1);
    // The ratings come along, in their quarter: the copy shows what the sheet has shown.
    REQUIRE(d.state().kept.assessments.size() == 4);
    const book::filled& copied = d.state().kept.assessments[2];
    CHECK(copied.account == "a0");
    CHECK(copied.copied_from == d.state().kept.assessments[0].id());
    CHECK(copied.what.entries.size() == 9);
    CHECK(copied.what.quarter == quarter{2026, 4});
    CHECK(copied.what.finished_at > 0);
    d.click("nav.portfolio");
    d.click("portfolio.sheet." + book::diagnostic_id_of(d.state().kept.sets[0]));
    CHECK(d.text_of("tiers.t.t-top.title") == "최우선 고객 · 2곳");
    // A copy of the copy, too.
    d.click("tiers.edit");
    d.click("set.copy");
    CHECK(d.state().kept.assessments.size() == 6);
    CHECK(book_driver({.store = d.store}).state().kept.assessments.size() == 6);
}

TEST_CASE("of one's own criteria the hours spent now are written down by tier") {
    book_driver d = shown(rated(four));
    d.type("settings.hours", "20");
    CHECK(d.find("tier.x.now")->name == "집중: 지금 쓰는 시간 (월)");
    d.type("tier.x.now", "6");
    CHECK(d.text_of("time.t.t-x.now") == "지금 6시간");
    CHECK(d.text_of("time.t.t-x.difference") == "지금보다 +2시간");
    CHECK(d.text_of("time.t.t-y.now") == "지금 시간 모름");
    CHECK(d.find("time.t.t-y.difference") == nullptr);
    for (const char* wrong : {"많이", "-1", "2.5", "100001"}) {
        d.type("tier.x.now", wrong);
        CHECK(d.find("tier.x.now")->description == "0에서 100,000 사이의 정수로 적어 주세요. 지금은 이전 값으로 계산합니다.");
        CHECK(d.state().kept.sets[0].tiers[0].now == 6);
    }
    CHECK(book_driver({.store = d.store}).state().kept.sets[0].tiers[0].now == 6);
    d.type("tier.x.now", "");
    CHECK_FALSE(d.state().kept.sets[0].tiers[0].now.has_value());
    CHECK(d.text_of("time.t.t-x.now") == "지금 시간 모름");
    // Rounded to one decimal, the difference is that of the numbers beside it.
    for (const char* hours : {"8", "3"}) d.type("tier.x.now", hours);
    CHECK(d.text_of("time.t.t-x.difference") == "지금보다 +5시간");
}

TEST_CASE("of long lists the first ten are shown, and all where the reader asks; of a thousand only those near what is in view") {
    std::vector<rating> many;
    for (int i = 0; i < 1000; ++i) many.push_back({1 + i % 5, 1 + i / 5 % 5});
    book_driver d = shown(rated(many));
    CHECK(accounts_in(d, "beside").size() == 10);
    CHECK(d.find("beside.whole")->name == "모두 보기 (1000곳)");
    d.activate("beside.whole");
    CHECK(d.find("beside.whole")->name == "처음 10곳만 보기");
    d.look_at(d.find("beside")->at.y, d.find("beside")->at.y + 3000);
    const std::size_t near = accounts_in(d, "beside").size();
    CHECK(near > 20);
    CHECK(near < 60);
    d.activate("beside.whole");
    CHECK(accounts_in(d, "beside").size() == 10);
}
