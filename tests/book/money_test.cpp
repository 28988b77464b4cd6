// Sales, profit, margin and the Pareto curve, worked out by hand.
#include "book/money.hpp"

#include "book/samples.hpp"

using namespace jindan;
using namespace jindan::book;
using namespace jindan::test;

namespace {

using portfolio::no_result;

// In won, a dollar is worth 100; nobody says what a euro is.
records six_accounts() {
    records r;
    r.set.rates = {{"USD", 100}, {"GBP", 0}};
    add_account(r, "a").years = {{2025, 800, 100, "KRW"}, {2026, 1000, 200, "KRW"}};
    add_account(r, "b").years = {{2026, 2, 0.5, "USD"}};
    add_account(r, "c").years = {{2026, 300, -60, "EUR"}};
    add_account(r, "d").years = {{2025, 500, none, "KRW"}, {2026, none, none, "KRW"}};
    add_account(r, "e").years = {{2025, 0, 10, "KRW"}, {2026, 0, -30, "KRW"}};
    book::account& f = add_account(r, "f");
    f.years = {{2027, 9999, 9999, "KRW"}};
    f.archived = true;
    return r;
}

}  // namespace

TEST_CASE("a year's money in one currency, and why some accounts have none") {
    const records r = six_accounts();
    const money_table t = money_of(index_of(r));
    CHECK(t.year == 2026);  // 2027 is that of an archived account
    CHECK(t.years == indices{2025, 2026});
    CHECK(shown(column_of(t, amount::sales)) == "1000 200 - - 0");  // 2 dollars are 200
    CHECK(shown(column_of(t, amount::profit)) == "200 50 - - -30");
    CHECK(t.without_rate == indices{2});
    CHECK(t.without_figures == indices{3});
    CHECK(t.rows[2].sales.why == no_amount::no_rate);
    CHECK(t.rows[2].currency == "EUR");
    CHECK(t.rows[3].sales.why == no_amount::no_figure);
    CHECK(t.rows[0].sales.why == no_amount::none);
    CHECK(t.rows[0].currency == "KRW");
    // Margins: 200 / 1000, 0.5 / 2, -60 / 300 without any rate, nothing of nothing.
    CHECK(t.rows[0].margin == 0.2);
    CHECK(t.rows[0].margin_before == 0.125);
    CHECK(t.rows[1].margin == 0.25);
    CHECK(t.rows[2].margin == -0.2);
    CHECK_FALSE(t.rows[3].margin.has_value());
    CHECK_FALSE(t.rows[4].margin.has_value());
}

TEST_CASE("one account by itself: also put away, and growth in its own currency without a rate") {
    records r = six_accounts();
    CHECK(money_of(r, 5, 2027).sales.now == 9999);
    r.accounts[2].years = {{2025, 200, none, "EUR"}, {2026, 300, -60, "EUR"}};  // (300 - 200) / 200
    CHECK(money_of(r, 2, 2026).sales.growth == 0.5);
    CHECK_FALSE(money_of(r, 2, 2026).sales.change.has_value());
    r.accounts[2].years[0].currency = "USD";
    CHECK_FALSE(money_of(r, 2, 2026).sales.growth.has_value());
}

TEST_CASE("change against the year before, of those that have both") {
    const records r = six_accounts();
    const money_table t = money_of(index_of(r));
    CHECK(t.rows[0].sales.change == 200);
    CHECK(t.rows[0].sales.growth == 0.25);
    CHECK(t.rows[0].profit.growth == 1);
    CHECK_FALSE(t.rows[1].sales.change.has_value());
    CHECK(t.rows[4].sales.change == 0);
    CHECK_FALSE(t.rows[4].sales.growth.has_value());  // of nothing
    CHECK(t.rows[4].profit.change == -40);
    CHECK(t.rows[4].profit.growth == -4);
    CHECK(t.rows[3].sales.before == 500);
    CHECK_FALSE(t.rows[3].sales.now.has_value());
    // Sales: 1000 + 200 + 0; in both years a and e: 1000 after 800. Profit: 200 + 50 - 30; in both 170 after 110.
    CHECK(t.sales.n == 3);
    CHECK(t.sales.sum == 1200);
    CHECK(t.sales.both == 2);
    CHECK(t.sales.growth == 0.25);
    CHECK(t.profit.sum == 220);
    CHECK(same(t.profit.growth, 0.545454545));
    CHECK(same(t.margin, 0.183333333));  // 220 / 1200
}

TEST_CASE("a year that is chosen, and books without any figure") {
    const records r = six_accounts();
    const money_table before = money_of(index_of(r), 2025);
    CHECK(shown(column_of(before, amount::sales)) == "800 - - 500 0");
    CHECK(before.without_figures == indices{1, 2});
    CHECK(before.sales.both == 0);
    CHECK_FALSE(before.sales.growth.has_value());
    CHECK(before.margin == 0.1375);  // a and e have both: 110 / 800
    const money_table later = money_of(index_of(r), 2030);
    CHECK(later.year == 2030);
    CHECK(later.without_figures == indices{0, 1, 2, 3, 4});
    records empty;
    add_account(empty, "a");
    const money_table none_at_all = money_of(index_of(empty));
    CHECK_FALSE(none_at_all.year.has_value());
    CHECK(none_at_all.without_figures == indices{0});
    CHECK_FALSE(none_at_all.margin.has_value());
    CHECK(money_of(index_of(records())).rows.empty());
}

TEST_CASE("Pareto: who makes up 80 %, and what the top 20 % really have") {
    struct row {
        column amounts;
        std::optional<no_result> why_not;
        indices line;
        std::optional<double> line_share;
        indices top;
        std::optional<double> top_share;
    };
    const row rows[] = {
        {{10, 50, 10, 30}, none, {1, 3}, 0.8, {1}, 0.5},                    // 50, 80: the line is met exactly; a fifth of four is one
        {{10, 10, 10, 10, 10}, none, {0, 1, 2, 3}, 0.8, {0}, 0.2},          // all the same: no few bring most
        {{90, none, 10}, none, {0}, 0.9, {0}, 0.9},                         // who has no amount takes no part
        {{5}, none, {0}, 1, {0}, 1},                                        // alone
        {{60, 20, 20}, none, {0, 1}, 0.8, {0}, 0.6},                        // of two that tie the first row
        {{none, none}, no_result::no_values, {}, none, {}, none},
        {{}, no_result::no_values, {}, none, {}, none},
        {{0, 0}, no_result::zero_total, {}, none, {}, none},
    };
    for (const row& r : rows) {
        CAPTURE(shown(r.amounts));
        const pareto p = pareto_of(r.amounts);
        CHECK(p.why_not == r.why_not);
        CHECK(p.negative.empty());
        CHECK(p.lost == 0);
        CHECK(p.line.has_value() == r.line_share.has_value());
        if (!p.line || !p.top) continue;
        CHECK(p.line->accounts == r.line);
        CHECK(same(p.line->share, r.line_share));
        CHECK(p.top->accounts == r.top);
        CHECK(same(p.top->share, r.top_share));
    }
}

TEST_CASE("losses have no share: the curve is of the others, and they stand by themselves") {
    // 100, 60, 40 and 0 make 200; 100 + 60 are 80 % of it. Losses of 30 and 10: the net is 160.
    const pareto p = pareto_of({100, -10, 60, none, 0, 40, -30});
    CHECK(p.why_not == no_result::negative);
    CHECK(p.negative == indices{6, 1});
    CHECK(p.lost == -40);
    CHECK(p.net == 160);
    CHECK(p.curve.total == 200);
    CHECK(p.curve.order == indices{0, 2, 5, 4});
    CHECK(shown(p.curve.cumulative) == "0.5 - 0.8 - 1 1 -");
    CHECK(p.line->accounts == indices{0, 2});
    CHECK(p.line->share == 0.8);
    CHECK(p.top->accounts == indices{0});  // a fifth of the four
    // Losses alone have no curve, nor has nothing beside a loss.
    CHECK(pareto_of({-1, -2}).negative == indices{1, 0});
    CHECK_FALSE(pareto_of({-1, -2}).line.has_value());
    CHECK(pareto_of({-1, -2}).curve.why_not == no_result::no_values);
    CHECK(pareto_of({0, -2}).curve.why_not == no_result::zero_total);
}
