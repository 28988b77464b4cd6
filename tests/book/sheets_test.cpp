// Criteria of the reader's own as a diagnostic, and rating sheets as templates.
#include "book/sheets.hpp"

#include "book/samples.hpp"
#include "core/accounts.hpp"
#include "support/score_index.hpp"

using namespace jindan;
using namespace jindan::book;
using namespace jindan::test;

namespace {

const sheet_words words{"ko", "종합 점수", {"매우 낮음", "", "보통", "", "매우 높음"}};

criteria_set three_criteria() {
    criteria_set s;
    s.id = "S_1";
    s.name = "우리 기준";
    s.criteria = {{"Size", "규모", 2}, {"growth", "성장", 1}, {"c3", " ", 1}};
    s.tiers = {{"top", "상", "매주 방문", 20, 8}, {"mid", "중", "", 60, 2}, {"low", "하", "전화", 100, 0.5}};
    s.alternatives = {{"even", "고르게", {1, 1}}, {"growth", "성장 먼저", {1, 6, 1}}};
    return s;
}

diagnostic made_of(const criteria_set& s) {
    auto d = diagnostic_of(s, words);
    REQUIRE(d.has_value());
    return std::move(*d);
}

const diagnostic& shipped(const char* name) {
    static diagnostic d[2];
    diagnostic& one = d[name[0] == 'k'];
    if (one.id.empty()) one = read_or_fail(read_file(std::string(JINDAN_ASSETS "/diagnostics/") + name + ".json"));
    return one;
}

column points(const diagnostic& d, std::string_view digits, const std::vector<double>& weights = {}) {
    column out;
    for (const auto& s : evaluate(d, given(digits), weights).scores) out.push_back(s.points);
    return out;
}

std::vector<bool> turned_in(const criteria_set& s) {
    std::vector<bool> out;
    for (const criterion& c : s.criteria) out.push_back(c.reverse);
    return out;
}

column weights_in(const criteria_set& s) {
    column out;
    for (const criterion& c : s.criteria) out.push_back(c.weight);
    return out;
}

column cuts_in(const criteria_set& s) {
    column out;
    for (const tier_setting& t : s.tiers) out.push_back(t.cut);
    return out;
}

}  // namespace

TEST_CASE("criteria become a rating sheet with a weighted score") {
    const diagnostic d = made_of(three_criteria());
    CHECK(d.id.starts_with("set-"));
    CHECK(d.title.in("ko") == "우리 기준");
    REQUIRE(d.items.size() == 3);
    CHECK(d.items[1].id == "c-growth");
    CHECK(d.items[0].id != "c-Size");  // ids of a diagnostic have no capitals
    CHECK(d.items[0].id == item_id_of(three_criteria().criteria[0]));
    CHECK(d.items[0].statement.in("ko") == "규모");
    CHECK(d.items[2].statement.in("ko") == "-");
    CHECK(d.scale_of(0).points.size() == 5);
    CHECK(d.scale_of(0).points[0].label.in("ko") == "매우 낮음");
    CHECK(d.scale_of(0).points[1].label.empty());
    // (2 x 5 + 3 + 1) / 4 = 3.5, and from 1–5 to 0–100: 62.5.
    CHECK(shown(points(d, "531")) == "62.5");
    CHECK(shown(points(d, "111")) == "0");
    CHECK(shown(points(d, "555")) == "100");
    CHECK(shown(points(d, "53.")) == "-");
    // Even: (5 + 3 + 1) / 3 = 3 is 50, the third weight being the criterion's own. Growth first: (5 + 18 + 1) / 8 = 3 is 50 as well.
    REQUIRE(d.weight_sets.size() == 2);
    CHECK(shown(points(d, "531", jindan::weights_of(d, 0))) == "50");
    CHECK(shown(points(d, "531", jindan::weights_of(d, 1))) == "50");
    CHECK(jindan::weights_of(d, 0) == std::vector<double>{1, 1, 1});
}

TEST_CASE("its accounts are put into tiers by rank") {
    const diagnostic d = made_of(three_criteria());
    REQUIRE(d.sheet.has_value());
    const auto& tiers = d.sheet->sets[0].tiers;
    CHECK(tiers.by == tier_basis::rank_share);
    REQUIRE(tiers.tiers.size() == 3);
    CHECK(tiers.tiers[0].cut == 20);
    CHECK(tiers.tiers[0].treatment.in("ko") == "매주 방문");
    CHECK(tiers.tiers[1].treatment.empty());
    CHECK(tiers.tiers[2].hours == 0.5);
    std::vector<jindan::account> all;
    for (const char* digits : {"111", "555", "333", "222", "444", "..."}) all.push_back({digits, responses_of(d, given(digits))});
    const portfolio_result r = compared(d, all);
    // Of five 20 % are one, 60 % are three.
    CHECK(r.tiers[0].accounts == indices{1});
    CHECK(r.tiers[1].accounts == indices{4, 2});
    CHECK(r.tiers[2].accounts == indices{3, 0});
    CHECK(r.unranked == indices{5});
    CHECK(r.tiers[1].hours == 4);
}

TEST_CASE("an edition is that of the criteria alone") {
    const criteria_set s = three_criteria();
    const std::string hash = made_of(s).hash;
    CHECK(hash.size() == 16);
    criteria_set other = s;
    other.tiers[0].cut = 30;
    other.alternatives.clear();
    other.name = "새 이름";
    CHECK(made_of(other).hash == hash);
    CHECK(made_of(other).weight_sets.empty());
    CHECK(diagnostic_of(s, {"en", "Overall", {}})->hash == hash);
    other = s;
    other.criteria[0].weight = 3;
    CHECK(made_of(other).hash != hash);
    other = s;
    other.criteria[0].name = "크기";
    CHECK(made_of(other).hash != hash);
}

TEST_CASE("sets that are not whole") {
    criteria_set s = three_criteria();
    s.tiers[1].cut = 20;  // does not rise
    CHECK(made_of(s).sheet->sets[0].tiers.tiers.empty());
    s.tiers.resize(1);
    CHECK(made_of(s).sheet->sets[0].tiers.tiers.empty());
    s.name = "  ";
    CHECK(made_of(s).title.in("ko") == "-");
    for (criterion& c : s.criteria) c.weight = 0;
    CHECK(shown(points(made_of(s), "531")) == "-");  // nothing weighs anything
    s.criteria[1].weight = -5;  // counts as 0
    s.criteria[2].weight = 2;
    CHECK(shown(points(made_of(s), "531")) == "0");
    s.criteria[1].id = "c3";
    CHECK_FALSE(diagnostic_of(s, words).has_value());
    s.criteria.clear();
    CHECK_FALSE(diagnostic_of(s, words).has_value());
}

TEST_CASE("a single criterion is a sheet, too; long texts and many criteria are") {
    criteria_set s;
    s.id = "one";
    s.criteria = {{"c", "하나", 7}};
    CHECK(shown(points(made_of(s), "4")) == "75");
    for (int i = 0; i < book::limits::criteria - 1; ++i) s.criteria.push_back({"x" + std::to_string(i), std::string(80, 'n'), 0.1});
    s.tiers = {{"a", "A", std::string(book::limits::text, 't'), 10, 1}, {"b", "B", "", 100, 1000}};
    CHECK(made_of(s).items.size() == 50);
    CHECK(made_of(s).sheet->sets[0].tiers.tiers[1].hours == 744);  // so many hours has a month
}

TEST_CASE("the wholesalers' sheet as a template: eight criteria alike, the standard sheet's parts of the accounts") {
    const criteria_set s = template_of(shipped("key-account"), 1, "en");
    CHECK(s.id.empty());
    CHECK(s.name == "Example: a beverage maker’s wholesalers");
    REQUIRE(s.criteria.size() == 8);
    CHECK(s.criteria[0].id == "timely-delivery");
    CHECK(s.criteria[0].name == "Timely delivery to retailers");
    CHECK(shown(weights_in(s)) == "12.5 12.5 12.5 12.5 12.5 12.5 12.5 12.5");
    CHECK(s.alternatives.empty());  // the other objectives weigh what this sheet does not ask
    REQUIRE(s.tiers.size() == 3);
    CHECK(s.tiers[0].name == "Partner");
    CHECK(shown(cuts_in(s)) == "20 50 100");  // its own are points
    CHECK(s.tiers[0].hours == 16);
    // The score is the same: 5 + 4 + 4 + 3 + 2 + 5 + 1 + 3 = 27; (27 / 8 - 1) / 4 = 0.59375.
    CHECK(shown(points(made_of(s), "54432513")) == "59.4");
    const int wholesaler = test::score_index(shipped("key-account"), "wholesaler");
    CHECK(points(shipped("key-account"), "...........54432513")[static_cast<std::size_t>(wholesaler)] == 59.4);
}

TEST_CASE("a sheet with weights as a template: each criterion has its part of the score") {
    // Attraction 40 by five, volume 15, margin 15, relationship 30 by two.
    const criteria_set s = template_of(shipped("key-account"), 0, "ko");
    CHECK(shown(weights_in(s)) == "8 8 8 8 8 15 15 15 15");
    CHECK(s.name == "표준 기준표");
    REQUIRE(s.alternatives.size() == 3);
    // Growth: 30 by five, 40, 10, 20 by two.
    CHECK(s.alternatives[0].id == "growth");
    CHECK(s.alternatives[0].weights == std::vector<double>{6, 6, 6, 6, 6, 40, 10, 10, 10});
    // Grading: profit 50 by five, experience and influence 25 by two each.
    const criteria_set grading = template_of(shipped("customer-grading"), 0, "en");
    CHECK(shown(weights_in(grading)) == "10 10 10 10 10 12.5 12.5 12.5 12.5");
    CHECK(shown(cuts_in(grading)) == "3 20 60 100");
    // Levels by purchases rate nothing on a scale.
    CHECK(turned_in(grading) == std::vector<bool>{false, false, false, true, false, false, false, false, false});
    CHECK(template_of(shipped("customer-grading"), 1, "en").criteria.empty());
    CHECK(template_of(shipped("customer-grading"), 2, "en").name.empty());
    CHECK(template_of(relationship(), 0, "en").name.empty());
}

TEST_CASE("where a score is no mean or sum, all criteria are alike; tiers without a model are alike, too") {
    const diagnostic d = read_or_fail(R"({"jindan": 1, "id": "t", "version": "1", "languages": ["en"], "title": "T",
        "scales": [{"id": "five", "from": 1, "to": 5}],
        "items": [{"id": "a", "statement": "A"}, {"id": "b", "statement": "B"}],
        "scores": [{"id": "p", "name": "P", "kind": "product", "items": ["a", "b"]}],
        "sheet": {"sets": [{"id": "s", "name": "S", "items": ["a", "b"], "rank_by": "p", "tiers": {"by": "score", "list": [
            {"id": "x", "name": "X", "cut": 20, "treatment": "x"}, {"id": "y", "name": "Y", "cut": 10, "treatment": "y"}, {"id": "z", "name": "Z", "treatment": "z"}]}}]}})");
    const criteria_set s = template_of(d, 0, "en");
    CHECK(shown(weights_in(s)) == "1 1");
    CHECK(shown(cuts_in(s)) == "33.33 66.67 100");
}

TEST_CASE("a criterion that is turned counts the other way, and makes another edition") {
    criteria_set s = three_criteria();
    const std::string edition = made_of(s).hash;
    CHECK(points(made_of(s), "511") == column{50});  // (2 x 100 + 0 + 0) / 4
    s.criteria[0].reverse = true;
    CHECK(points(made_of(s), "511") == column{0});
    CHECK(points(made_of(s), "155") == column{100});
    CHECK(made_of(s).hash != edition);
}
