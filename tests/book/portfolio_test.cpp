// Accounts on a rating sheet, worked out by hand: criteria a and b of 1–5, weighed 3 to 1, or turned round 1 to 3; sales as measure.
#include "book/portfolio.hpp"

#include "book/samples.hpp"
#include "book/sheets.hpp"

using namespace jindan;
using namespace jindan::book;
using namespace jindan::test;

namespace {

const diagnostic& sheet_of_two() {
    static const diagnostic d = read_or_fail(R"({"jindan": 1, "id": "sheet", "version": "1", "languages": ["en"], "title": "T",
        "scales": [{"id": "five", "from": 1, "to": 5}],
        "items": [{"id": "a", "statement": "A"}, {"id": "b", "statement": "B"}, {"id": "s", "kind": "number", "statement": "Sales", "scored": false}],
        "weight_sets": [{"id": "turned", "name": "Turned round"}],
        "weights": [{"id": "wa", "name": "A", "value": 3, "sets": {"turned": 1}}, {"id": "wb", "name": "B", "value": 1, "sets": {"turned": 3}}],
        "scores": [{"id": "x", "name": "X", "kind": "mean", "terms": [{"of": "a", "weight": "wa"}, {"of": "b", "weight": "wb"}]},
                   {"id": "xa", "name": "XA", "items": ["a"]}, {"id": "xb", "name": "XB", "items": ["b"]}],
        "sheet": {"sets": [{"id": "one", "name": "One", "items": ["a", "b", "s"], "rank_by": "x", "measure": "s",
            "matrix": {"across": {"score": "xb", "from": 3, "name": "B"}, "up": {"score": "xa", "from": 3, "name": "A"}, "fields": [
                {"id": "ll", "name": "LL", "advice": "."}, {"id": "hl", "name": "HL", "advice": "."},
                {"id": "lh", "name": "LH", "advice": "."}, {"id": "hh", "name": "HH", "advice": "."}]},
            "tiers": {"by": "rank-share", "list": [
                {"id": "top", "name": "Top", "cut": 25, "treatment": ".", "hours": 10}, {"id": "rest", "name": "Rest", "treatment": ".", "hours": 2}]}}]}})");
    return d;
}

void rated_as(records& r, const char* account, std::string_view digits, std::optional<double> sales, quarter when = {2026, 4}) {
    book::filled& f = add(r, std::string(account) + std::to_string(r.assessments.size()), account, sheet_of_two(), digits, when, 0);
    if (sales) f.what.at("s").answer = sales;
}

// Rows: a 5/1 with sales of 100, b 3/5 without, c 1/3 with 50, d never rated, e 2/2 with none at all.
records five_accounts() {
    records r;
    for (const char* id : {"a", "b", "c", "d", "e"}) add_account(r, id);
    add_account(r, "old").archived = true;
    rated_as(r, "a", "51", 100);
    rated_as(r, "b", "35", {});
    rated_as(r, "c", "13", 50);
    rated_as(r, "e", "22", 0);
    rated_as(r, "old", "55", 900);
    return r;
}

struct seen {
    explicit seen(const records& r) : in(index_of(r)), accounts(rated_until(in, sheet_of_two(), q(2026, 4))), result(compared(sheet_of_two(), accounts.given)) {}
    std::optional<matrix_view> matrix(const matrix_choice& how = {}) const { return matrix_of(in, sheet_of_two(), 0, accounts, result, how); }
    book_index in;
    rated accounts;
    portfolio_result result;
};

std::string shown(const std::vector<bubble>& all) {
    std::string out;
    for (const bubble& b : all)
        out += (out.empty() ? "" : " ") + std::to_string(b.row) + ":" + decimal::to_text(b.across) + "/" + decimal::to_text(b.up) + "=" + (b.size ? decimal::to_text(*b.size) : "-") +
               (b.from == size_from::book      ? "b"
                : b.from == size_from::measure ? "m"
                                               : "");
    return out;
}
using test::shown;

const tier_rule& tiers_of_two() { return sheet_of_two().sheet->sets[0].tiers; }

}  // namespace

TEST_CASE("the latest rating of each account up to a quarter") {
    records r = five_accounts();
    rated_as(r, "a", "11", 1, {2025, 4});
    rated_as(r, "c", "55", 1, {2027, 1});
    rated_as(r, "c", "..", {}, {2026, 4});  // nothing answered: no rating
    add(r, "theirs", "b", sheet_of_two(), "11", {2026, 4}).by = view::customer;
    const book_index in = index_of(r);
    const rated now = rated_until(in, sheet_of_two(), q(2026, 4));
    REQUIRE(now.rows.size() == 5);
    const auto first = [&](const rated& all) {
        std::string out;
        for (const sheet_row& row : all.rows) out += (out.empty() ? "" : " ") + std::to_string(row.assessment);
        return out;
    };
    CHECK(first(now) == "0 1 2 -1 3");
    CHECK(now.rows[0].period == q(2026, 4));
    CHECK(now.given[0].name == "Account a");
    CHECK(first(rated_until(in, sheet_of_two(), q(2026, 3))) == "5 -1 -1 -1 -1");
    CHECK(first(rated_until(in, sheet_of_two(), q(2027, 1))) == "0 1 6 -1 3");
    // a (15 + 1) / 4 = 4, b (9 + 5) / 4 = 3.5, c (3 + 3) / 4 = 1.5, e (6 + 2) / 4 = 2.
    const portfolio_result result = compared(sheet_of_two(), now.given);
    CHECK(result.order == indices{0, 1, 4, 2});
    CHECK(result.unranked == indices{3});
    CHECK(compared(sheet_of_two(), rated_until(index_of(records()), sheet_of_two(), 0).given).order.empty());
}

TEST_CASE("the matrix as it is drawn, bubbles by the measure") {
    const records r = five_accounts();
    const auto m = seen(r).matrix();
    REQUIRE(m.has_value());
    CHECK(shown(m->bubbles) == "0:1/5=100m 2:3/1=50m 1:5/3=- 4:2/2=-m");
    CHECK(m->fields == std::vector<indices>{{4}, {2}, {0}, {1}});
    CHECK(m->unplaced == indices{3});
    CHECK(m->across == span{1, 5});
    CHECK(m->across_from == 3);
    CHECK(m->bubbles[2].field == 3);
}

TEST_CASE("bubbles by the book's sales: never two kinds of money in one chart") {
    records r = five_accounts();
    r.accounts[1].years = {{2026, 70, {}, "KRW"}};
    const money_table one_known = money_of(index_of(r));
    matrix_choice how;
    how.money = &one_known;
    // Three have the measure, one has sales in the book: all are of the measure.
    CHECK(shown(seen(r).matrix(how)->bubbles) == "0:1/5=100m 2:3/1=50m 1:5/3=- 4:2/2=-m");
    // One of the measure is 2 of the currency: both, side by side. What the book has goes before what the sheet was told.
    how.measure_worth = 2;
    CHECK(shown(seen(r).matrix(how)->bubbles) == "0:1/5=200m 2:3/1=100m 1:5/3=70b 4:2/2=-m");
    // All four have sales in the book: all are of the book; a loss has no size.
    for (const int i : {0, 2, 4}) r.accounts[static_cast<std::size_t>(i)].years = {{2026, 30.0 - 10 * i, {}, "KRW"}};
    const money_table all_known = money_of(index_of(r));
    how.money = &all_known;
    CHECK(shown(seen(r).matrix(how)->bubbles) == "1:5/3=70b 0:1/5=30b 2:3/1=10b 4:2/2=-b");
    how.measure_worth.reset();
    CHECK(shown(seen(r).matrix(how)->bubbles) == "1:5/3=70b 0:1/5=30b 2:3/1=10b 4:2/2=-b");
}

TEST_CASE("the relationship axis may be the account's latest level, or its points") {
    records r = five_accounts();
    const std::string threes(16, '3'), ones(16, '1'), fours(16, '4');
    add(r, "r1", "a", relationship(), ones, {2026, 1});
    add(r, "r2", "a", relationship(), threes, {2026, 3});     // 48 points: level 3
    add(r, "r3", "b", relationship(), ones, {2026, 2});       // 16 points: level 1
    add(r, "r4", "c", relationship(), fours, {2026, 2}, 0).what.points.reset();  // not finished
    add(r, "r5", "e", relationship(), fours, {2026, 2}).what.band = "as-it-was-called";
    add(r, "r6", "b", relationship(), fours, {2027, 1});      // later than asked for
    matrix_choice how;
    how.across = axis::level;
    how.other = &relationship();
    how.until = q(2026, 4);
    const auto m = seen(r).matrix(how);
    REQUIRE(m.has_value());
    // Levels 1–4 are cut at 2.5.
    CHECK(m->across == span{1, 4});
    CHECK(m->across_from == 2.5);
    CHECK(shown(m->bubbles) == "0:3/5=100m 1:1/3=-");
    CHECK(m->fields == std::vector<indices>{{}, {}, {1}, {0}});
    CHECK(m->unplaced == indices{2, 3, 4});
    // Points 16–80 are cut at 48, which belongs to the upper half. e: 64 points, whatever its level is called.
    how.across = axis::points;
    const auto points = seen(r).matrix(how);
    CHECK(points->across_from == 48);
    CHECK(shown(points->bubbles) == "0:48/5=100m 1:16/3=- 4:64/2=-m");
    CHECK(points->fields == std::vector<indices>{{}, {4}, {1}, {0}});
    r.assessments[6].what.made_with.hash = "0000000000000000";  // a's latest: points of another edition are on another scale
    CHECK(seen(r).matrix(how)->unplaced == indices{0, 2, 3});
    how.across = axis::level;
    CHECK(seen(r).matrix(how)->unplaced == indices{2, 3, 4});
    how.other = nullptr;
    CHECK_FALSE(seen(r).matrix(how).has_value());
    CHECK_FALSE(matrix_of(index_of(r), relationship(), 0, rated(), portfolio_result()).has_value());
}

TEST_CASE("criteria of the reader's own have a matrix against the relationship") {
    criteria_set own;
    own.id = "own";
    own.criteria = {{"x", "X", 1}, {"y", "Y", 1}};
    const auto d = diagnostic_of(own, {"en", "Overall", {}});
    REQUIRE(d.has_value());
    records r;
    for (const char* id : {"a", "b", "c"}) add_account(r, id);
    add(r, "1", "a", *d, "33", {2026, 4});  // 50, in the middle of 0–100
    add(r, "2", "b", *d, "32", {2026, 4});  // 37.5
    add(r, "3", "a", relationship(), std::string(16, '2'), {2026, 4});  // 32: level 2
    add(r, "4", "b", relationship(), std::string(16, '5'), {2026, 4});  // 80: level 4
    add(r, "5", "c", relationship(), std::string(16, '5'), {2026, 4});
    const book_index in = index_of(r);
    const rated accounts = rated_until(in, *d, q(2026, 4));
    const portfolio_result result = compared(*d, accounts.given);
    CHECK_FALSE(matrix_of(in, *d, 0, accounts, result).has_value());
    matrix_choice how;
    how.across = axis::level;
    how.other = &relationship();
    how.until = q(2026, 4);
    const auto m = matrix_of(in, *d, 0, accounts, result, how);
    REQUIRE(m.has_value());
    CHECK(m->up == span{0, 100});
    CHECK(m->up_from == 50);
    CHECK(shown(m->bubbles) == "0:2/50=- 1:4/37.5=-");
    CHECK(m->fields == std::vector<indices>{{}, {1}, {0}, {}});
    CHECK(m->unplaced == indices{2});
    CHECK(shown(answered(accounts, 1)) == "3 2 -");
    CHECK(shown(answered(accounts, -1)) == "- - -");
}

TEST_CASE("what other weights move") {
    const records r = five_accounts();
    const seen s(r);
    const auto all = weights_beside(sheet_of_two(), s.accounts);
    REQUIRE(all.size() == 2);
    CHECK(all[0].weight_set == -1);
    CHECK(all[0].ranks == places{1, 2, 4, none, 3});
    CHECK(all[0].tiers == places{0, 1, 1, none, 1});
    CHECK(all[0].movers.empty());
    // Turned round: a (5 + 3) / 4 = 2, b (3 + 15) / 4 = 4.5, c (1 + 9) / 4 = 2.5, e 2: a and e tie.
    CHECK(shown(all[1].values) == "2 4.5 2.5 - 2");
    CHECK(all[1].ranks == places{3, 1, 2, none, 3});
    CHECK(all[1].moved == places{-2, 1, 2, none, 0});
    CHECK(all[1].tiers == places{1, 0, 1, none, 1});
    CHECK(all[1].movers == indices{0, 2, 1});
    // Against the reader's own weights: with those turned round nothing moves.
    account_options how;
    how.weights = {1, 3};
    CHECK(weights_beside(sheet_of_two(), s.accounts, how)[1].movers.empty());
    CHECK(weights_beside(small(), s.accounts).size() == 1);
}

TEST_CASE("time by tier, as proposed and as it is now") {
    const records r = five_accounts();
    const seen s(r);
    // a at the top, b, e and c in the rest: 1 x 10 + 3 x 2 = 16 of 20 hours. What is spent now nobody has said.
    const time_budget b = budget_of(s.result, tiers_of_two(), 20);
    REQUIRE(b.tiers.size() == 2);
    CHECK(b.proposed == 16);
    CHECK(b.used == 0.8);
    CHECK(b.left == 4);
    CHECK(b.tiers[0].accounts == 1);
    CHECK(b.tiers[0].share == 0.5);
    CHECK_FALSE(b.tiers[0].now.has_value());
    CHECK_FALSE(b.tiers[0].difference.has_value());
    CHECK(b.tiers[1].proposed == 6);
    CHECK(b.without_tier.accounts == 1);
    CHECK_FALSE(b.without_tier.now.has_value());
    // The reader's hours are not said.
    const time_budget open = budget_of(s.result, tiers_of_two(), 0);
    CHECK_FALSE(open.used.has_value());
    CHECK_FALSE(open.tiers[0].share.has_value());
    CHECK(open.proposed == 16);
}

TEST_CASE("time that the reader says is spent") {
    const records r = five_accounts();
    const seen s(r);
    const time_budget by_tier = budget_of(s.result, tiers_of_two(), 10, {{8, none}, {}});
    CHECK(by_tier.used == 1.6);  // more than there is
    CHECK(by_tier.left == -6);
    CHECK(by_tier.tiers[0].difference == 2);
    CHECK_FALSE(by_tier.tiers[1].now.has_value());
    CHECK_FALSE(by_tier.tiers[1].difference.has_value());
    // By account: b, c and e have 1, 2 and 3 hours; what is said of a tier goes before.
    const time_budget by_account = budget_of(s.result, tiers_of_two(), 10, {{8}, {5, 1, 2, none, 3}});
    CHECK(by_account.tiers[0].now == 8);
    CHECK(by_account.tiers[1].now == 6);
    CHECK(by_account.tiers[1].difference == 0);
    CHECK_FALSE(by_account.without_tier.now.has_value());
    CHECK_FALSE(budget_of(s.result, tiers_of_two(), 10, {{8}, {5, 1, none, none, 3}}).tiers[1].now.has_value());
    // Below nothing is not said.
    CHECK_FALSE(budget_of(s.result, tiers_of_two(), 10, {{-1}, {}}).tiers[0].now.has_value());
}

TEST_CASE("time without accounts, and without tiers") {
    const time_budget empty = budget_of({}, tiers_of_two(), 20);
    CHECK(empty.proposed == 0);
    CHECK(empty.used == 0);
    CHECK(empty.tiers[0].now == 0);
    const records r = five_accounts();
    const time_budget none_at_all = budget_of(compared(sheet_of_two(), {{"x", {}}}), tiers_of_two(), 20);
    CHECK(none_at_all.tiers[1].accounts == 0);
    CHECK(none_at_all.without_tier.accounts == 1);
    CHECK_FALSE(none_at_all.without_tier.now.has_value());
}
