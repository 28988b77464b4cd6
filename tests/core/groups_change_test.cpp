// Two occasions, paired by hand.
#include "core/columns.hpp"
#include "core/groups.hpp"

using namespace jindan;
using namespace jindan::groups;
using namespace jindan::test;

namespace {

std::vector<indices> rows(const std::vector<pair>& pairs) {
    std::vector<indices> out;
    for (const pair& p : pairs) out.push_back({p.before, p.after});
    return out;
}

using row_pairs = std::vector<indices>;

}  // namespace

TEST_CASE("change between two occasions, paired by id") {
    const occasion spring = {{"kim", "lee", "park", "choi", "jung"}, {3, 4, 5, 2, none}};
    const occasion autumn = {{"park", "kim", "han", "lee", "jung"}, {4, 5, 1, 4, 3}};
    const change c = change_between(spring, autumn);
    CHECK(c.n() == 3);
    CHECK(rows(c.pairs) == row_pairs{{0, 1}, {1, 3}, {2, 0}});
    CHECK(c.pairs[0].difference == 2);
    CHECK(c.pairs[1].difference == 0);
    CHECK(c.pairs[2].difference == -1);
    CHECK(same(c.mean, 1 / 3.0));
    CHECK(same(c.spread, 1.527525232));  // squares 4 + 0 + 1 - 3 / 9 = 4.6667; / 2
    CHECK(c.up == 1);
    CHECK(c.same == 1);
    CHECK(c.down == 1);
    CHECK(c.only_before == indices{3});
    CHECK(c.only_after == indices{2});
    CHECK(rows(c.unscorable) == row_pairs{{4, 4}});
    CHECK(c.unclear_before.empty());
    CHECK(c.unclear_after.empty());
}

TEST_CASE("an id that is empty or there twice pairs with nobody") {
    const occasion before = {{"a", "b", "", "a", "c", "d"}, {1, 2, 3, 4, 5, 6}};
    const occasion after = {{"a", "c", "c", "b"}, {1, 2, 3, 4, 5}};  // the fifth has no id
    const change c = change_between(before, after);
    CHECK(rows(c.pairs) == row_pairs{{1, 3}});
    CHECK(c.unclear_before == indices{0, 2, 3, 4});
    CHECK(c.unclear_after == indices{0, 1, 2, 4});
    CHECK(c.only_before == indices{5});
    CHECK(c.only_after.empty());
}

TEST_CASE("no pairs, one pair, and tenths that seem to differ") {
    const change nobody = change_between({}, {});
    CHECK(nobody.n() == 0);
    CHECK_FALSE(nobody.mean);
    const change apart = change_between({{"a"}, {1}}, {{"b"}, {1}});
    CHECK(apart.n() == 0);
    CHECK(apart.only_before == indices{0});
    CHECK(apart.only_after == indices{0});
    const change one = change_between({{"a"}, {0.3}}, {{"a"}, {0.1 + 0.2}});
    CHECK(one.same == 1);
    CHECK(one.up == 0);
    CHECK(same(one.mean, 0));
    CHECK_FALSE(one.spread);
    CHECK(rows(change_between({{"a"}, {}}, {{"a"}, {1}}).unscorable) == row_pairs{{0, 0}});  // an id, but no value
}
