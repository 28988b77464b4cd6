// Grading customers: a table of accounts against what tests/data/examples/customer-grading.portfolio.md works out by hand.
#include <sstream>

#include "core/columns.hpp"
#include "core/portfolio.hpp"
#include "core/samples.hpp"
#include "support/score_index.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

const diagnostic& grading() {
    static const diagnostic d = read_or_fail(read_file(JINDAN_ASSETS "/diagnostics/customer-grading.json"));
    return d;
}

// The accounts of the plain table: a name, then an answer per item of its first line.
std::vector<answers> accounts() {
    std::istringstream lines(read_file(JINDAN_TEST_DATA "/examples/customer-grading.accounts.csv"));
    std::vector<answers> out;
    std::vector<int> items;
    for (std::string line, field; std::getline(lines, line);) {
        std::istringstream fields(line);
        std::getline(fields, field, ',');
        const bool head = items.empty();
        if (!head) out.emplace_back(grading().items.size());
        for (std::size_t i = 0; std::getline(fields, field, ','); ++i) {
            if (head)
                items.push_back(grading().find_item(field));
            else if (!field.empty())
                out.back()[static_cast<std::size_t>(items[i])] = std::stod(field);
        }
    }
    return out;
}

column scores(std::string_view id, const std::vector<double>& weights = {}) {
    column out;
    for (const answers& a : accounts()) out.push_back(evaluate(grading(), a, weights).scores[static_cast<std::size_t>(test::score_index(grading(), id))].points);
    return out;
}

column given_to(std::string_view item) {
    column out;
    for (const answers& a : accounts()) out.push_back(a[static_cast<std::size_t>(grading().find_item(item))]);
    return out;
}

std::vector<double> cuts_of(const criteria& set, double unit) {
    std::vector<double> out;
    for (std::size_t i = 0; i + 1 < set.tiers.tiers.size(); ++i) out.push_back(set.tiers.tiers[i].cut / unit);
    return out;
}

std::string band_of(const answers& a) {
    const score_result head = evaluate(grading(), a).scores.front();
    return head.band ? grading().scores[0].bands[static_cast<std::size_t>(*head.band)].id : "";
}

}  // namespace

TEST_CASE("34 customers: one lacks a rating, two tie at the edge of a tier") {
    const std::vector<answers> all = accounts();
    REQUIRE(all.size() == 34);
    const column grade = scores("grade");
    CHECK(shown(grade) ==
          "57.5 45 88.8 32.5 56.3 51.9 64.4 37.5 60 10.6 53.8 55 31.9 74.4 51.3 18.8 - 50 48.8 38.1 76.3 41.3 36.3 60 46.3 23.8 " "83.1 43.8 42.5 23.8 31.3 71.9 40 46.9");
    const portfolio::ranking by_grade = portfolio::ranked(grade);
    CHECK(by_grade.ranks == places{9, 19, 1, 27, 10, 13, 6, 25, 7, 33, 12, 11, 28, 4, 14, 32, none, 15, 16, 24, 3, 22, 26, 7, 18, 30, 2, 20, 21, 30, 29, 5, 23, 17});
    CHECK(by_grade.unranked == indices{16});
    // 3 % of 33 is one account, 20 % are seven places and, with the tie, the eight best; 60 % are twenty.
    const criteria& set = grading().sheet->sets[0];
    CHECK(portfolio::by_rank_share(grade, cuts_of(set, 100)).tier ==
          places{2, 2, 0, 3, 2, 2, 1, 3, 1, 3, 2, 2, 3, 1, 2, 3, none, 2, 2, 3, 1, 3, 3, 1, 2, 3, 1, 2, 3, 3, 3, 1, 3, 2});
    const result torn = evaluate(grading(), all[16]);
    CHECK_FALSE(torn.complete());
    CHECK(torn.scores[0].missing == indices{grading().find_item("profit-ahead")});
    CHECK(band_of(all[16]).empty());
    // 60 and 40 are the first of their levels.
    CHECK(band_of(all[8]) == "grow");
    CHECK(band_of(all[23]) == "grow");
    CHECK(band_of(all[0]) == "improve");
    CHECK(band_of(all[32]) == "improve");
    CHECK(band_of(all[19]) == "lean");
    CHECK(band_of(all[2]) == "first");
}

TEST_CASE("customers stand in the fields of profit against experience and influence") {
    const matrix& m = *grading().sheet->sets[0].matrix;
    CHECK(m.fields[1].id == "right-price");  // high across, low up
    const portfolio::grid fields = portfolio::cells_of(scores(grading().scores[static_cast<std::size_t>(m.across)].id), scores(grading().scores[static_cast<std::size_t>(m.up)].id),
                                                       given_to("sales"), {m.across_from}, {m.up_from});
    CHECK(fields.cells[0].accounts == indices{3, 9, 12, 15, 21, 25, 29});
    CHECK(fields.cells[0].sum == 2410);
    CHECK(fields.cells[1].accounts == indices{5, 19, 23});
    CHECK(fields.cells[1].sum == 290);
    CHECK(fields.cells[2].count() == 15);
    CHECK(fields.cells[2].sum == 3870);
    CHECK(fields.cells[3].accounts == indices{0, 2, 8, 11, 13, 20, 26, 31});
    CHECK(fields.cells[3].sum == 5220);
    CHECK(fields.unplaced == indices{16});
    // Seventeen of 34 make up eighty percent of sales.
    const portfolio::shares sales = portfolio::shares_of(given_to("sales"));
    CHECK(sales.total == 12140);
    CHECK(portfolio::reaching(sales, 0.8)->accounts.size() == 17);
    CHECK(portfolio::top_fraction(sales, 0.2)->accounts == indices{9, 2, 26, 13, 6, 20, 0});
}

TEST_CASE("a customer moves when the objective does") {
    const auto rank = [](std::size_t set, std::size_t account) {
        std::vector<double> weights;
        for (const weight& w : grading().weights) weights.push_back(w.sets[set]);
        return portfolio::ranked(scores("grade", weights)).ranks[account];
    };
    // Hardly any profit, much influence: place 7 with the weights of the file.
    CHECK(rank(0, 23) == 14);
    CHECK(rank(1, 23) == 7);
    CHECK(rank(2, 23) == 6);
    CHECK(rank(0, 6) == 6);
    CHECK(rank(2, 6) == 8);
}

TEST_CASE("what is said of a customer besides its score") {
    const std::vector<answers> all = accounts();
    const auto flags = [&](std::size_t account) {
        std::string out;
        for (const int f : evaluate(grading(), all[account]).flags) out += grading().flags[static_cast<std::size_t>(f)].id + " ";
        return out;
    };
    for (std::size_t i = 0; i < all.size(); ++i) CHECK(flags(i) == (i == 9 || i == 15 || i == 25 ? "step-back " : i == 5 ? "promising " : i == 23 ? "beyond-volume " : ""));
}

TEST_CASE("levels go by the amount of a month, where a customer at a cut is above it") {
    const criteria& set = grading().sheet->sets[1];
    CHECK(set.tiers.of_measure);
    CHECK(same(given_to("monthly-purchases"), scores("monthly-amount")));
    CHECK(portfolio::by_score(scores("monthly-amount"), cuts_of(set, 1)).tier ==
          places{1, 2, 1, 2, 1, 2, 1, 2, 1, 0, 2, 2, 2, 1, 2, 2, none, 1, 2, 2, 1, 2, 2, 2, 2, 2, 0, 2, 2, 2, 2, 1, 2, 2});
}
