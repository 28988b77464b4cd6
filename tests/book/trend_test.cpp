// Change of one account, worked out by hand with the small diagnostic: three items of 1–3, the second reversed (its score is 4 - answer), a
// total of 3–9 with the bands weak (3–5) and strong (6–9); care is q1 and q2, speed is q3.
#include "book/trend.hpp"

#include "book/samples.hpp"

using namespace jindan;
using namespace jindan::book;
using namespace jindan::test;

namespace {

std::string shown(const std::vector<std::optional<int>>& values) {
    std::string out;
    for (const auto& v : values) out += (out.empty() ? "" : " ") + (v ? std::to_string(*v) : "-");
    return out;
}
using test::shown;

std::string shown(const std::vector<stop>& stops) {
    std::string out;
    for (const stop& s : stops)
        out += (out.empty() ? "" : " ") + std::to_string(s.period - q(2026, 1)) + ":" + (s.at.points ? decimal::to_text(*s.at.points) : "-") + "/" + std::to_string(s.at.level) +
               "e" + std::to_string(s.edition);
    return out;
}

std::string shown(const std::vector<left_out_item>& all) {
    std::string out;
    for (const left_out_item& one : all) out += (out.empty() ? "" : " ") + one.item + ":" + std::to_string(static_cast<int>(one.why));
    return out;
}

// Total = q1 + (4 - q2) + q3.
records four_quarters() {
    records r;
    add_account(r, "a");
    add(r, "1", "a", small(), "131", {2026, 1});           // 1 + 1 + 1 = 3, weak
    add(r, "2a", "a", small(), "331", {2026, 2}, 30);      // 3 + 1 + 1 = 5, weak; finished last
    add(r, "2b", "a", small(), "333", {2026, 2}, 20);      // 3 + 1 + 3 = 7
    add(r, "2c", "a", small(), "33.", {2026, 2}, 0);       // not finished
    add(r, "2d", "a", small(), "313", {2026, 2}, 40).by = view::customer;
    add(r, "4", "a", small(), "213", {2026, 4});           // 2 + 3 + 3 = 8, strong
    return r;
}

}  // namespace

TEST_CASE("the level of each quarter; of several the one that was finished last, others' views beside") {
    const records r = four_quarters();
    const book_index in = index_of(r);
    const auto stops = stops_of(in, "a", small());
    CHECK(shown(stops) == "0:3/0e0 1:5/0e0 3:8/1e0");
    CHECK(stops[1].assessment == 1);
    CHECK(stops_of(in, "", small()).empty());
}

TEST_CASE("a sparkline has gaps where nothing is known") {
    const records r = four_quarters();
    const auto stops = stops_of(index_of(r), "a", small());
    // Heights in 3–9: 0, 2/6, nothing, 5/6.
    const sparkline line = sparkline_of(stops, small(), q(2025, 4), q(2026, 4));
    CHECK(shown(line.heights) == "- 0 0.333333333 - 0.833333333");
    CHECK(line.joined == std::vector<unsigned char>{0, 0, 1, 0, 0});
    // What lies outside the window draws no line into it.
    const sparkline late = sparkline_of(stops, small(), q(2026, 2), q(2026, 3));
    CHECK(shown(late.heights) == "0.333333333 -");
    CHECK(late.joined == std::vector<unsigned char>{0, 0});
    CHECK(sparkline_of(stops, small(), q(2026, 2), q(2026, 1)).heights.empty());
    CHECK(shown(sparkline_of({}, small(), q(2026, 1), q(2026, 2)).heights) == "- -");
}

TEST_CASE("where a score has no bounds, its own stops are the ends of a sparkline") {
    const diagnostic d = read_or_fail(R"({"jindan": 1, "id": "t", "version": "1", "languages": ["en"], "title": "T",
        "items": [{"id": "n", "kind": "number", "statement": "How many?"}],
        "scores": [{"id": "s", "name": "S", "terms": [{"of": {"answer": "n"}}]}]})");
    std::vector<stop> stops(3);
    for (int i = 0; i < 3; ++i) stops[static_cast<std::size_t>(i)].period = i;
    stops[0].at.points = 10;
    stops[1].at.points = 40;
    stops[2].at.points = 20;
    CHECK(shown(sparkline_of(stops, d, 0, 2).heights) == "0 1 0.333333333");
    stops.resize(1);
    CHECK(shown(sparkline_of(stops, d, 0, 0).heights) == "0.5");  // a lone one
    stops.push_back(stops[0]);
    stops[1].period = 1;
    CHECK(shown(sparkline_of(stops, d, 0, 1).heights) == "0.5 0.5");  // all the same
}

TEST_CASE("dimensions and items over the quarters") {
    const records r = four_quarters();
    const course c = course_of(index_of(r), "a", small());
    // Care: 100 (sum - 2) / 4 of 1+1, 3+1, 2+3; speed: 100 (score - 1) / 2 of 1, 1, 3.
    REQUIRE(c.profiles.size() == 2);
    CHECK(shown(c.profiles[0]) == "0 50 75");
    CHECK(shown(c.profiles[1]) == "0 0 100");
    CHECK(shown(c.answers[1]) == "3 3 1");  // as given
    CHECK(shown(c.values[1]) == "1 1 3");   // reversed
}

TEST_CASE("stops of another edition keep what they said, and no line joins them") {
    records r = four_quarters();
    r.assessments[0].what.made_with.hash = "0000000000000000";
    r.assessments[0].what.band = "as-it-was-called";
    r.assessments[0].what.points = 12;
    const auto stops = stops_of(index_of(r), "a", small());
    CHECK(shown(stops) == "0:12/-1e0 1:5/0e1 3:8/1e1");
    CHECK(stops[0].at.band == "as-it-was-called");
    const sparkline line = sparkline_of(stops, small(), q(2026, 1), q(2026, 2));
    CHECK(shown(line.heights) == "1 0.333333333");  // 12 is beyond 9
    CHECK(line.joined == std::vector<unsigned char>{0, 0});
    r.assessments[0].what.made_with.hash = r.assessments[1].what.made_with.hash = "";
    CHECK(shown(stops_of(index_of(r), "a", small())) == "0:12/-1e0 1:5/0e1 3:8/1e2");
}

TEST_CASE("two assessments side by side: what rose, fell and stayed, memos and corrections") {
    records r = four_quarters();
    book::filled &then = r.assessments[1], &now = r.assessments[5];  // 331 and 213
    then.what.at("q1").memo = "promised a visit";
    now.what.at("q1").memo = "visited";
    now.corrections = {{"q3", 1, 3, 50}, {"q3", std::nullopt, 1, 40}, {"q9", 1, 2, 60}};
    const comparison c = compared(small(), side_of(then), side_of(now));
    CHECK(c.same_diagnostic);
    CHECK(c.same_edition);
    CHECK(c.difference == 3);  // 8 - 5
    CHECK(c.then.level == 0);
    CHECK(c.now.level == 1);
    REQUIRE(c.items.size() == 3);
    // q1: 3 -> 2 falls by 1; q2: answer 3 -> 1 is a score of 1 -> 3, up by 2; q3: 1 -> 3, up by 2.
    CHECK(c.items[0].moved == movement::fell);
    CHECK(c.items[1].moved == movement::rose);
    CHECK(c.items[1].then == 3);
    CHECK(c.items[1].now == 1);
    CHECK(c.items[1].difference == 2);
    CHECK(c.rose == indices{1, 2});
    CHECK(c.fell == indices{0});
    CHECK(c.stayed.empty());
    CHECK(c.compared == indices{0, 1, 2});
    CHECK(c.left_out.empty());
    CHECK(c.items[0].memo_then == "promised a visit");
    CHECK(c.items[0].memo_now == "visited");
    CHECK(c.items[2].corrected_then.empty());
    REQUIRE(c.items[2].corrected_now.size() == 2);
    CHECK(c.items[2].corrected_now[0].at == 50);
    // Care 50 -> 75, speed 0 -> 100.
    CHECK(c.dimensions[0].difference == 25);
    CHECK(c.dimensions[1].difference == 100);
    // The larger step comes first, whatever the order on the page.
    const comparison back = compared(small(), side_of(now), side_of(then));
    CHECK(back.fell == indices{1, 2});
    CHECK(back.rose == indices{0});
    CHECK(back.difference == -3);
    CHECK(compared(small(), side_of(now), side_of(now)).stayed == indices{0, 1, 2});
}

TEST_CASE("what only one side has answered has not moved") {
    records r;
    add_account(r, "a");
    book::filled one = add(r, "1", "a", small(), "12.", {2026, 1}, 0), two = add(r, "2", "a", small(), "1..", {2026, 2}, 0);
    const comparison c = compared(small(), side_of(one), side_of(two));
    CHECK(c.same_edition);
    CHECK(c.compared == indices{0});
    CHECK(c.left_out.empty());  // of one edition: simply not answered
    CHECK(c.stayed == indices{0});
    REQUIRE(c.items.size() == 2);  // nobody said anything about q3
    CHECK(c.items[1].moved == movement::unknown);
    CHECK_FALSE(c.items[1].difference.has_value());
    CHECK_FALSE(c.difference.has_value());
    CHECK_FALSE(c.dimensions[0].difference.has_value());
    CHECK(c.then.level == -1);
}

TEST_CASE("across editions only items that are the same are compared, and totals are not") {
    records r = four_quarters();
    book::filled &then = r.assessments[0], &now = r.assessments[5];
    // The older edition: five points instead of three, an item more, and one that it did not ask.
    then.what.made_with.hash = "0000000000000000";
    then.what.at("q2").answer = 5;
    then.what.at("q3").answer.reset();
    then.what.at("dropped").answer = 4;
    then.what.points = 10;
    then.what.band = "fair";
    const comparison c = compared(small(), side_of(then), side_of(now));
    CHECK(c.same_diagnostic);
    CHECK_FALSE(c.same_edition);
    CHECK(c.then.points == 10);
    CHECK(c.then.band == "fair");
    CHECK(c.then.level == -1);
    CHECK(c.now.points == 8);
    CHECK_FALSE(c.difference.has_value());
    CHECK(c.compared == indices{0});
    CHECK(shown(c.left_out) == "q2:1 q3:2 dropped:0");
    CHECK(c.rose == indices{0});  // q1: 1 -> 2
    CHECK(c.dimensions[0].now == 75);
    CHECK_FALSE(c.dimensions[0].then.has_value());
    // A dimension all of whose items both have is of the same items.
    then.what.at("q2").answer = 3;
    CHECK(compared(small(), side_of(then), side_of(now)).dimensions[0].difference == 75);
    // Both of the same older edition: their totals are of one kind, though the edition at hand does not know all their items.
    now.what.made_with.hash = "0000000000000000";
    now.what.at("dropped").answer = 1;
    const comparison old = compared(small(), side_of(then), side_of(now));
    CHECK(old.same_edition);
    CHECK(old.difference == -2);
    CHECK(shown(old.left_out) == "dropped:0");
}

TEST_CASE("editions that are not known are not the same; another diagnostic is not compared at all") {
    records r = four_quarters();
    book::filled &then = r.assessments[0], &now = r.assessments[5];
    then.what.made_with.hash = now.what.made_with.hash = "";
    CHECK_FALSE(compared(small(), side_of(then), side_of(now)).same_edition);
    then.what.made_with.id = "other";
    const comparison c = compared(small(), side_of(then), side_of(now));
    CHECK_FALSE(c.same_diagnostic);
    CHECK(c.items.empty());
    CHECK(c.then.points == 3);
}

TEST_CASE("an opened link beside an assessment") {
    records r = four_quarters();
    const book::filled& now = r.assessments[5];
    opened_link l;
    l.content = r.assessments[0].what;  // 131
    CHECK(compared(small(), side_of(l), side_of(now)).rose == indices{1, 2, 0});  // by 2, 2 and 1
    // A link that shares no answers has a profile; it counts while the edition is the same.
    l.depth = link_depth::score;
    l.content.entries.clear();
    l.profile = {{"speed", 40}, {"forgotten", 10}};
    const comparison c = compared(small(), side_of(l), side_of(now));
    CHECK(c.compared.empty());
    CHECK(c.difference == 5);
    CHECK_FALSE(c.dimensions[0].then.has_value());
    CHECK(c.dimensions[1].then == 40);
    CHECK(c.dimensions[1].difference == 60);
    l.content.made_with.hash = "0000000000000000";
    const comparison other = compared(small(), side_of(l), side_of(now));
    CHECK(other.dimensions[1].then == 40);
    CHECK_FALSE(other.dimensions[1].difference.has_value());
}

TEST_CASE("items without a score: numbers go up and down, options change") {
    const diagnostic d = read_or_fail(R"({"jindan": 1, "id": "t", "version": "1", "languages": ["en"], "title": "T",
        "scales": [{"id": "five", "from": 1, "to": 5}],
        "items": [{"id": "a", "statement": "A"}, {"id": "n", "kind": "number", "statement": "N", "scored": false},
                  {"id": "c", "kind": "choice", "statement": "C", "options": [{"id": "x", "label": "X"}, {"id": "y", "label": "Y"}]}],
        "scores": [{"id": "s", "name": "S", "items": ["a"]}]})");
    assessment then, now;
    then.made_with = now.made_with = edition_of(d);
    then.at("n").answer = 120;
    now.at("n").answer = 90.5;
    then.at("c").answer = 0;
    now.at("c").answer = 1;
    side a, b;
    a.what = &then;
    b.what = &now;
    // 90.5 is no answer where whole numbers are asked for.
    CHECK(compared(d, a, b).left_out == std::vector<left_out_item>{{"n", left_out_item::reason::off_scale}});
    now.at("n").answer = 90;
    const comparison c = compared(d, a, b);
    CHECK(c.fell == indices{1});
    CHECK(c.items[0].difference == -30);
    CHECK(c.items[1].moved == movement::changed);
    CHECK_FALSE(c.items[1].difference.has_value());
}
