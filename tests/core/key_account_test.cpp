// Choosing key accounts: two tables of accounts against what tests/data/examples/key-account.portfolio.md works out by hand.
#include <cstdlib>
#include <sstream>

#include "core/portfolio.hpp"
#include "core/samples.hpp"
#include "support/score_index.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

using places = std::vector<std::optional<int>>;
using rows = std::vector<int>;

const diagnostic& key_account() {
    static const diagnostic d = read_or_fail(read_file(JINDAN_ASSETS "/diagnostics/key-account.json"));
    return d;
}

// The accounts of a plain table: a name, then an answer per item of its first line.
std::vector<answers> accounts(const std::string& file) {
    const diagnostic& d = key_account();
    std::istringstream lines(read_file(JINDAN_TEST_DATA "/examples/key-account." + file + ".csv"));
    std::vector<answers> out;
    std::vector<int> items;
    for (std::string line, field; std::getline(lines, line);) {
        std::istringstream fields(line);
        std::getline(fields, field, ',');
        if (items.empty()) {
            while (std::getline(fields, field, ',')) items.push_back(d.find_item(field));
            continue;
        }
        out.emplace_back(d.items.size());
        for (const int item : items)
            if (std::getline(fields, field, ',') && !field.empty()) out.back()[static_cast<std::size_t>(item)] = std::strtod(field.c_str(), nullptr);
    }
    return out;
}

column scores(const std::vector<answers>& all, std::string_view id, const std::vector<double>& weights = {}) {
    column out;
    for (const answers& a : all) out.push_back(evaluate(key_account(), a, weights).scores[static_cast<std::size_t>(test::score_index(key_account(), id))].points);
    return out;
}

column measure(const std::vector<answers>& all) {
    column out;
    for (const answers& a : all) out.push_back(a[static_cast<std::size_t>(key_account().find_item("sales"))]);
    return out;
}

std::vector<double> weights_of(std::size_t n) {
    std::vector<double> out;
    for (const weight& w : key_account().weights) out.push_back(w.sets[n]);
    return out;
}

std::vector<double> cuts_of(const criteria& set) {
    std::vector<double> out;
    for (std::size_t i = 0; i + 1 < set.tiers.tiers.size(); ++i) out.push_back(set.tiers.tiers[i].cut);
    return out;
}

portfolio::grid fields_of(const criteria& set, const std::vector<answers>& all) {
    const matrix& m = *set.matrix;
    const auto axis = [&](int score) { return scores(all, key_account().scores[static_cast<std::size_t>(score)].id); };
    return portfolio::cells_of(axis(m.across), axis(m.up), measure(all), {m.across_from}, {m.up_from});
}

}  // namespace

TEST_CASE("accounts are ranked by their overall score; two tie, one lacks a rating") {
    const std::vector<answers> all = accounts("accounts");
    REQUIRE(all.size() == 12);
    const column composite = scores(all, "composite");
    CHECK(composite == column{86.5, 75, 51.8, 59.5, 53.5, 19.3, 65.5, 65.5, {}, 40.5, 25, 63.8});
    const portfolio::ranking by_score = portfolio::ranked(composite);
    CHECK(by_score.ranks == places{1, 2, 8, 6, 7, 11, 3, 3, {}, 9, 10, 5});
    CHECK(by_score.unranked == rows{8});
    const criteria& set = key_account().sheet->sets[0];
    REQUIRE(cuts_of(set) == std::vector<double>{20, 50});
    CHECK(portfolio::by_rank_share(composite, {0.2, 0.5}).tier == places{0, 0, 2, 1, 2, 2, 0, 0, {}, 2, 2, 1});
    // 75 is the first of the highest level.
    CHECK(key_account().scores[0].bands[static_cast<std::size_t>(*evaluate(key_account(), all[1]).scores[0].band)].id == "key");
    const result torn = evaluate(key_account(), all[8]);
    CHECK(torn.scores[0].missing == rows{key_account().find_item("access")});
    CHECK(torn.flags.empty());
    CHECK(evaluate(key_account(), all[5]).flags.size() == 1);  // a loss
}

TEST_CASE("another objective, another order") {
    const std::vector<answers> all = accounts("accounts");
    CHECK(portfolio::ranked(scores(all, "composite", weights_of(0))).ranks == places{1, 2, 5, 6, 8, 11, 7, 3, {}, 9, 10, 4});
    CHECK(portfolio::ranked(scores(all, "composite", weights_of(1))).ranks == places{1, 2, 9, 3, 6, 11, 4, 7, {}, 8, 10, 5});
    CHECK(portfolio::ranked(scores(all, "composite", weights_of(2))).ranks == places{1, 2, 8, 7, 5, 11, 4, 3, {}, 9, 10, 6});
    CHECK(scores(all, "composite", weights_of(1))[3] == 73.8);
    // Only proportions count, and without any weight there is no score.
    CHECK(scores(all, "composite", {4, 1.5, 1.5, 3}) == scores(all, "composite"));
    CHECK_FALSE(scores(all, "composite", {0, 0, 0, 0})[0].has_value());
}

TEST_CASE("six of twelve accounts make up eighty percent of sales; the matrix places all but the one without attraction") {
    const std::vector<answers> all = accounts("accounts");
    const portfolio::shares sales = portfolio::shares_of(measure(all));
    CHECK(portfolio::reaching(sales, 0.8)->accounts == rows{0, 2, 1, 6, 4, 7});
    CHECK(decimal::rounded(100 * portfolio::reaching(sales, 0.8)->share, 1) == 83.3);
    CHECK(portfolio::top_fraction(sales, 0.2)->accounts == rows{0, 2, 1});
    CHECK(decimal::rounded(100 * portfolio::top_fraction(sales, 0.2)->share, 1) == 64.2);
    const criteria& set = key_account().sheet->sets[0];
    const portfolio::grid fields = fields_of(set, all);
    CHECK(set.matrix->fields[1].id == "look-after");  // high across, low up
    CHECK(fields.cells[0].accounts == rows{5, 9, 10});
    CHECK(fields.cells[1].accounts == rows{4});
    CHECK(fields.cells[2].accounts == rows{3, 11});
    CHECK(fields.cells[3].accounts == rows{0, 1, 2, 6, 7});
    CHECK(fields.cells[3].sum == 9460);
    CHECK(fields.unplaced == rows{8});
}

TEST_CASE("the largest wholesaler is not the partner to choose") {
    const std::vector<answers> all = accounts("wholesalers");
    REQUIRE(all.size() == 5);
    const column score = scores(all, "wholesaler");
    CHECK(score == column{28.1, 84.4, 65.6, 56.3, 59.4});
    CHECK(portfolio::ranked(score).ranks == places{5, 1, 2, 4, 3});
    const criteria& set = key_account().sheet->sets[1];
    CHECK(portfolio::by_score(score, cuts_of(set)).tier == places{2, 0, 1, 2, 2});
    const portfolio::grid fields = fields_of(set, all);
    CHECK(fields.cells[0].accounts == rows{0});
    CHECK(fields.cells[1].accounts == rows{4});
    CHECK(fields.cells[2].accounts == rows{3});
    CHECK(fields.cells[3].accounts == rows{1, 2});
    CHECK(portfolio::reaching(portfolio::shares_of(measure(all)), 0.8)->accounts == rows{0, 1, 4});
}
