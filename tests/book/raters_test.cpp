// Several views of one account, worked out by hand with the small diagnostic: three items of 1–3, the second reversed.
#include "book/raters.hpp"

#include "book/samples.hpp"

using namespace jindan;
using namespace jindan::book;
using namespace jindan::test;

namespace {

book::filled& seen_by(records& r, std::string id, view by, std::string who, std::string_view digits, time_ms finished = 1) {
    book::filled& f = add(r, std::move(id), "a", small(), digits, {2026, 4}, finished);
    f.by = by;
    f.rater = std::move(who);
    return f;
}

std::string shown(const raters& all, const records& r) {
    std::string out;
    for (const rater_view& v : all.views) out += (out.empty() ? "" : " ") + r.assessments[static_cast<std::size_t>(v.assessment)].id();
    return out;
}
using test::shown;

// Points: q1 + (4 - q2) + q3.
records three_views() {
    records r;
    add_account(r, "a");
    seen_by(r, "c", view::customer, "Kim", "131");     // 1 1 1 = 3
    seen_by(r, "l", view::colleague, "Lee", "233");    // 2 1 3 = 6
    seen_by(r, "o", view::own, "", "313");             // 3 3 3 = 9
    return r;
}

raters of(const records& r) { return raters_of(index_of(r), "a", small(), q(2026, 4)); }

}  // namespace

TEST_CASE("three views of one account") {
    const records r = three_views();
    const raters all = of(r);
    CHECK(shown(all, r) == "o l c");
    CHECK(all.same_edition);
    // q2 as answered 1, 3, 3; as scored 3, 1, 1: mean 5/3, squares 16/9 + 4/9 + 4/9 = 24/9, over 2: 4/3, root 1.154700538.
    const item_agreement& second = all.items[1];
    CHECK(shown(second.answers) == "1 3 3");
    CHECK(shown(second.values) == "3 1 1");
    CHECK(second.figures.n == 3);
    CHECK(same(second.figures.mean, 1.666666667));
    CHECK(same(second.figures.spread, 1.154700538));
    CHECK(second.figures.lowest == 1);
    CHECK(second.figures.highest == 3);
    CHECK(second.figures.range == 2);
    CHECK(second.figures.own == 3);
    CHECK(second.figures.others == 1);
    CHECK(second.figures.difference == 2);
    // q1: 3, 2, 1: range 2, spread 1. q3: 3, 3, 1: range 2, spread as q2's.
    CHECK(same(all.items[0].figures.spread, 1));
    CHECK(all.apart == indices{1, 2, 0});  // one range: by spread; q2 and q3 tie: as on the page
    CHECK(all.partly.empty());
    // Points 9, 6, 3; care 100 (sum - 2) / 4: 3+3, 2+1, 1+1 are 100, 25, 0.
    CHECK(all.total.mean == 6);
    CHECK(all.total.spread == 3);
    CHECK(all.total.difference == 4.5);
    CHECK(all.dimensions[0].profiles == places{100, 25, 0});
    CHECK(same(all.dimensions[0].figures.mean, 41.666666667));
    CHECK(all.dimensions[0].figures.difference == 87.5);  // 100 - 12.5
    CHECK(all.views[0].level == 1);
    CHECK(all.views[2].level == 0);
}

TEST_CASE("one view alone has no spread, and nothing to differ from") {
    records r;
    add_account(r, "a");
    seen_by(r, "c", view::customer, "Kim", "131");
    const raters all = of(r);
    CHECK(all.items[0].figures.n == 1);
    CHECK(all.items[0].figures.mean == 1);
    CHECK_FALSE(all.items[0].figures.spread.has_value());
    CHECK_FALSE(all.items[0].figures.range.has_value());
    CHECK_FALSE(all.items[0].figures.own.has_value());
    CHECK(all.items[0].figures.others == 1);
    CHECK_FALSE(all.items[0].figures.difference.has_value());
    CHECK(all.apart.empty());
    const raters nobody = raters_of(index_of(r), "a", small(), q(2026, 3));
    CHECK(nobody.views.empty());
    CHECK(nobody.total.n == 0);
    CHECK_FALSE(nobody.total.mean.has_value());
    CHECK(nobody.partly.empty());
    CHECK(nobody.items.size() == 3);
}

TEST_CASE("where all say the same, nothing stands apart") {
    records r;
    add_account(r, "a");
    seen_by(r, "o", view::own, "", "222");
    seen_by(r, "l", view::colleague, "Lee", "222");
    const raters all = of(r);
    CHECK(all.apart.empty());
    CHECK(all.items[0].figures.spread == 0);
    CHECK(all.items[0].figures.range == 0);
    CHECK(all.total.difference == 0);
}

TEST_CASE("of one person the view finished last counts; of those without a name each is somebody") {
    records r = three_views();
    seen_by(r, "l-late", view::colleague, "Lee", "111", 9);
    seen_by(r, "l-early", view::colleague, "Lee", "111", 0).what.points.reset();  // not finished
    seen_by(r, "lee-there", view::customer, "Lee", "222");  // of the same name on the other side
    seen_by(r, "n2", view::colleague, "", "222");
    seen_by(r, "n1", view::colleague, "", "222", 5);
    seen_by(r, "o-early", view::own, "me", "111", 0).what.finished_at = 0;
    CHECK(shown(of(r), r) == "o n1 n2 l-late c lee-there");
}

TEST_CASE("items that only some answered, and those that have no value") {
    records r = three_views();
    r.assessments[1].what.at("q3").answer.reset();
    const raters all = of(r);
    CHECK(all.partly == indices{2});
    CHECK(all.items[2].answered == 2);
    CHECK(all.items[2].figures.n == 2);
    CHECK(all.items[2].figures.mean == 2);  // 3 and 1
    CHECK(all.dimensions[1].profiles == places{100, none, 0});
    CHECK(all.dimensions[1].figures.n == 2);
}

TEST_CASE("totals of different editions are not counted together; items that are the same are") {
    records r = three_views();
    r.assessments[0].what.made_with.hash = "0000000000000000";
    r.assessments[0].what.band = "unheard-of";
    const raters all = of(r);
    CHECK_FALSE(all.same_edition);
    CHECK(all.total.n == 0);
    CHECK(all.views[2].points == 3);
    CHECK(all.views[2].level == -1);
    CHECK(all.items[0].figures.mean == 2);
    // One view alone is of one edition, also where that is not known.
    records lone;
    add_account(lone, "a");
    seen_by(lone, "o", view::own, "", "222").what.made_with.hash = "";
    CHECK(of(lone).same_edition);
    CHECK(of(lone).total.mean == 6);
}

TEST_CASE("items of different width are apart by their part of it; a number without bounds is not ranked") {
    const diagnostic d = read_or_fail(R"({"jindan": 1, "id": "t", "version": "1", "languages": ["en"], "title": "T",
        "scales": [{"id": "five", "from": 1, "to": 5}, {"id": "eleven", "from": 0, "to": 10}],
        "items": [{"id": "wide", "scale": "eleven", "statement": "A"}, {"id": "five", "scale": "five", "statement": "B"},
                  {"id": "n", "kind": "number", "statement": "N", "scored": false}],
        "scores": [{"id": "s", "name": "S", "items": ["wide", "five"]}]})");
    records r;
    add_account(r, "a");
    // wide: 2 and 6 are 0.4 of 10; five: 2 and 4 are 0.5 of 4; the number 5 and 500.
    book::filled& own = add(r, "o", "a", d, "22", {2026, 4});
    own.what.at("n").answer = 5;
    book::filled& other = add(r, "l", "a", d, "64", {2026, 4});
    other.by = view::colleague;
    other.what.at("n").answer = 500;
    const raters all = raters_of(index_of(r), "a", d, q(2026, 4));
    CHECK(all.apart == indices{1, 0});
    CHECK(all.items[2].figures.range == 495);
}
