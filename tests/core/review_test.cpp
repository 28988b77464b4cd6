// What a second look at a usable diagnostic finds.
#include "core/review.hpp"

#include <set>

#include "core/codes.hpp"
#include "core/samples.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

problems reviewed(const std::string& json) { return review(read_or_fail(json), json); }

std::string with(std::string text, const std::string& from, const std::string& to) {
    REQUIRE(text.find(from) != std::string::npos);
    return text.replace(text.find(from), from.size(), to);
}

std::string file(const std::string& name) { return read_file(JINDAN_TEST_DATA "/valid/" + name); }

}  // namespace

TEST_CASE("everything that can be overlooked is found, at its place") {
    const problems found = reviewed(file("overlooked.json"));
    CHECK(lines_of(found) ==
          "1:1  not_said description\n"
          "1:1  not_said introduction\n"
          "1:1  not_said source\n"
          "3:59 /title/ko untranslated en, ko\n"
          "5:14 /scales/0 no_end_label 3\n"
          "6:18 /dimensions/0 no_advice care\n"
          "8:5 /items/0 no_step q1\n"
          "9:5 /items/1 no_dimension q2\n"
          "9:5 /items/1 no_strength q2\n"
          "9:45 /items/1/recode unscored_answer 2\n"
          "10:5 /items/2 unused_item q3\n"
          "10:45 /items/2/times times_zero q3\n"
          "12:135 /items/3/options/1/tally unused_tally lost\n"
          "13:46 /items/4/recode unscored_answer no\n"
          "15:26 /items/6/kind cardless_item q7\n"
          "17:70 /weight_sets/1 unused_weight_set idle\n"
          "20:5 /weights/1 unused_weight w2\n"
          "25:8 /scores/0/bands/0 no_actions low\n"
          "26:8 /scores/0/bands/1 no_summary high\n"
          "29:148 /scores/3/bands/1 unreached_band odd\n"
          "29:362 /scores/4/bands/0 bandless_score 1\n"
          "32:86 /rules/0/conclusions/1 unused_conclusion none\n"
          "33:48 /rules/0/cases/0/when/gt same_outcome 1–3\n"
          "37:5 /benchmarks/1 no_sample_size b2\n"
          "37:5 /benchmarks/1 alike_benchmarks b1\n");
    std::set<problem_code> codes = {problem_code::no_bands, problem_code::unasked_item};  // see below
    for (const problem& p : found) codes.insert(p.code);
    for (int i = static_cast<int>(first_warning); i < problem_code_count; ++i) {
        CAPTURE(code_name(static_cast<problem_code>(i)));
        CHECK(codes.count(static_cast<problem_code>(i)) == 1);
    }
    for (const problem& p : found) CHECK(is_warning(p.code));
}

TEST_CASE("a headline without bands, unless accounts are put into tiers") {
    CHECK(lines_of(reviewed(file("comparisons.json"))).find("4:13 /scores/0 no_bands total\n") != std::string::npos);
    CHECK(lines_of(reviewed(file("sheet.json"))).find("no_bands") == std::string::npos);
    // Norm groups alone have levels as well.
    CHECK(lines_of(reviewed(with(file("norm-groups.json"), "\"bands\"", "\"x-bands\""))).find("no_bands") == std::string::npos);
}

TEST_CASE("what the page cannot ask is found, and is what keeps it from being shown") {
    const std::string all = R"({"jindan": 1, "id": "kinds", "version": "1", "languages": ["en"], "title": "K", "scales": [{"id": "s", "from": 1, "to": 5}], "items": [
{"id": "a", "statement": "A"}, {"id": "b", "kind": "yes-no", "statement": "B"},
{"id": "c", "kind": "choice", "statement": "C", "options": [{"id": "x", "label": "X"}, {"id": "y", "label": "Y"}]},
{"id": "d", "kind": "number", "statement": "D"}, {"id": "e", "kind": "pair", "statement": "E", "options": [{"id": "x", "label": "X"}, {"id": "y", "label": "Y"}]},
{"id": "f", "kind": "several", "statement": "F", "options": [{"id": "x", "label": "X"}, {"id": "y", "label": "Y"}]},
{"id": "g", "statement": "G", "kind": "text"}], "scores": [{"id": "total", "items": ["a"]}]})";
    const problems found = without_card(read_or_fail(all), all);
    CHECK(lines_of(found) == "5:21 /items/5/kind no_card f\n6:39 /items/6/kind no_card g\n");
    const std::string warned = lines_of(reviewed(all));
    CHECK(warned.find("5:21 /items/5/kind cardless_item f\n") != std::string::npos);
    CHECK(warned.find("6:39 /items/6/kind cardless_item g\n") != std::string::npos);
    CHECK(warned.find("cardless_item e") == std::string::npos);
    const std::string relationship = read_file(JINDAN_ASSETS "/diagnostics/customer-relationship.json");
    CHECK(without_card(read_or_fail(relationship), relationship).empty());
}

TEST_CASE("what a sheet's set needs is asked in it") {
    const std::string sheet = file("sheet.json"), asked = R"("items": ["fit", "growth", "sales"], "rank_by": "value")";
    CHECK(lines_of(reviewed(sheet)).find("unasked_item") == std::string::npos);
    CHECK(lines_of(reviewed(with(sheet, asked, R"("items": ["fit", "sales"], "rank_by": "value")"))).find("/sheet/sets/0/items unasked_item growth\n") != std::string::npos);
    CHECK(lines_of(reviewed(with(sheet, asked, R"("items": ["fit", "growth"], "rank_by": "value")"))).find("/sheet/sets/0/items unasked_item sales\n") != std::string::npos);
    CHECK(lines_of(reviewed(with(sheet, asked, R"("items": ["growth", "sales"], "rank_by": "growth-only")"))).find("/sheet/sets/0/items unasked_item fit\n") != std::string::npos);
    // A score that can do without some answers.
    const std::string few = with(with(sheet, asked, R"("items": ["fit", "sales"], "rank_by": "value")"), R"("kind": "mean")", R"("kind": "mean", "missing": "answered")");
    CHECK(lines_of(reviewed(with(few, R"("score": "growth-only")", R"("score": "value")"))).find("unasked_item") == std::string::npos);
    // Values that rank together in place of a score need their items as well.
    const std::string combined = file("combined.json"), asks = R"("items": ["fit", "sales", "hours"], "combine")";
    CHECK(lines_of(reviewed(combined)).find("unasked_item") == std::string::npos);
    CHECK(lines_of(reviewed(with(combined, asks, R"("items": ["fit", "sales"], "combine")"))).find("/sheet/sets/0/items unasked_item hours\n") != std::string::npos);
    CHECK(lines_of(reviewed(with(combined, asks, R"("items": ["sales", "hours"], "combine")"))).find("/sheet/sets/0/items unasked_item fit\n") != std::string::npos);
}

TEST_CASE("a comparison that comes out the same whatever is answered") {
    const auto said = [](const std::string& when) {
        return lines_of(reviewed(R"({"jindan": 1, "id": "same", "version": "1", "languages": ["en"], "title": "S", "description": "S", "introduction": "S",
 "source": {"title": "S", "note": "S"}, "scales": [{"id": "s", "from": 0, "to": 4, "labels": {"0": "no", "4": "yes"}}],
 "items": [{"id": "q1", "statement": "A"}, {"id": "n", "kind": "number", "min": 0, "decimals": 1, "statement": "N"},
   {"id": "c", "kind": "points", "statement": "C", "options": [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}]}],
 "scores": [{"id": "t", "items": ["q1", "n", "c.a"]}, {"id": "m", "kind": "mean", "items": ["q1"], "band_sets": [{"id": "b", "bands": [{"id": "b", "name": "B"}]}]}],
 "flags": [{"id": "f", "message": "F", "when":
)" + when + "}]}"));
    };
    const auto warns = [&](const std::string& when) { return said(when).find("same_outcome") != std::string::npos; };
    CHECK(said(R"({"answer": "q1", "eq": 9})").find("7:24 /flags/0/when/eq same_outcome 0–4\n") != std::string::npos);
    for (const char* same :
         {R"({"answer": "q1", "ne": 9})", R"({"answer": "q1", "eq": 2.5})", R"({"answer": "q1", "gt": 4})", R"({"answer": "q1", "lt": 0})", R"({"answer": "q1", "gt": 2, "lt": 3})",
          R"({"value": "m", "ge": 4.5})", R"({"value": "t", "lt": 0})", R"({"value": "q1", "eq": 5})", R"({"answer": "n", "eq": -1})", R"({"answer": "n", "eq": 0.25})",
          R"({"value": {"answer": "q1"}, "gt": 4})", R"({"value": "c.a", "gt": 100})", R"({"any": [{"answer": "q1", "eq": 1}, {"not": {"answer": "q1", "eq": 7}}]})"}) {
        CAPTURE(same);
        CHECK(warns(same));
    }
    for (const char* fine : {R"({"answer": "q1", "eq": 4})", R"({"answer": "q1", "gt": 3})", R"({"answer": "q1", "gt": 2, "le": 3})", R"({"value": "m", "gt": 2, "lt": 3})",
                             R"({"value": "t", "ge": 1000})", R"({"answer": "n", "eq": 0.3})", R"({"value": "c.a", "ge": 100})", R"({"value": {"answer": "n"}, "ge": 1e9})"}) {
        CAPTURE(fine);
        CHECK_FALSE(warns(fine));
    }
}

TEST_CASE("what only conditions, tallies, other scores' weights or a sheet look at is used") {
    for (const char* name : {"weights.json", "norm-groups.json", "no-sums.json", "sheet.json", "item-scores.json"}) {
        CAPTURE(name);
        CHECK(lines_of(reviewed(file(name))).find("unused_item") == std::string::npos);
    }
    CHECK(lines_of(reviewed(file("skipping.json"))).find("6:4 /items/2 unused_item stopped\n") != std::string::npos);
}

namespace {

// What is said of a score's bands: l below 3, m in between, h from 7.
std::string of_bands(const std::string& score, const std::string& l = R"("below": 3)", const std::string& m = R"("from": 3, "below": 7)", const std::string& h = R"("from": 7)") {
    const std::string json = R"({"jindan": 1, "id": "r", "version": "1", "languages": ["en"], "title": "R", "scales": [{"id": "five", "from": 1, "to": 5}], "items": [
{"id": "a", "statement": "A"}, {"id": "b", "statement": "B"}, {"id": "y", "kind": "yes-no", "statement": "Y"},
{"id": "r", "statement": "R", "recode": {"1": 0, "2": 2, "3": 7, "4": 7, "5": 7}},
{"id": "c", "kind": "choice", "statement": "C", "options": [{"id": "n", "label": "N", "score": 0}, {"id": "x", "label": "X", "score": 10}]},
{"id": "d", "statement": "D", "ask_if": {"answer": "y", "eq": true}}, {"id": "e", "statement": "E", "ask_if": {"answer": "y", "eq": false}}],
"scores": [{"id": "s", )" + score +
                             R"(, "bands": [{"id": "l", )" + l + R"(, "name": "L"}, {"id": "m", )" + m + R"(, "name": "M"}, {"id": "h", )" + h + R"(, "name": "H"}]}]})";
    std::string out;
    for (const problem& p : reviewed(json))
        if (p.code == problem_code::unreached_band || p.code == problem_code::bandless_score) out += name_of(p.code) + " " + p.where.substr(10) + " " + p.detail + "\n";
    return out;
}

const std::string jumped = "unreached_band bands/1 m\n";

}  // namespace

TEST_CASE("bands that scores jump over") {
    CHECK(of_bands(R"("items": ["c"])") == jumped);
    CHECK(of_bands(R"("items": ["r"])") == jumped);
    CHECK(of_bands(R"("items": ["c", "y"], "missing": "answered")") == jumped);
    CHECK(of_bands(R"("kind": "mean", "items": ["c", "y"])", R"("below": 2)", R"("from": 2, "to": 4)", R"("above": 4)") == jumped);
    CHECK(of_bands(R"("kind": "product", "items": ["c", "y"])") == jumped);
    CHECK(of_bands(R"("kind": "formula", "formula": {"highest": ["c", {"multiply": [2, "y"]}]})") == jumped);
    CHECK(of_bands(R"("items": ["a", "b"], "times": 2)", R"("to": 4)", R"("from": 5, "to": 5)", R"("from": 6)") == jumped);
    CHECK(of_bands(R"("kind": "count", "items": ["a", "b", "y"], "times": 3)", R"("to": 3)", R"("from": 4, "to": 5)", R"("from": 6)") == jumped);
    for (const char* reached : {R"("items": ["c", "b"])", R"("items": ["r", "y"], "plus": 1)", R"("items": ["a", "b"])", R"("kind": "first", "items": ["a", "c"])",
                                R"("kind": "mean", "items": ["a", "c"])"}) {
        CAPTURE(reached);
        CHECK(of_bands(reached) == "");
    }
}

TEST_CASE("scores that lie in no band, where only a trial shows it") {
    const std::string from_2 = R"("from": 2, "below": 3)";
    CHECK(of_bands(R"("kind": "formula", "formula": {"add": ["a", {"multiply": ["a", "a"]}]})", R"("from": 3, "below": 4)", R"("from": 4, "below": 7)", R"("from": 7, "below": 30)") ==
          "bandless_score bands/0 2\nbandless_score bands/2 30\n");
    CHECK(of_bands(R"("kind": "formula", "formula": {"if": {"value": "a", "ge": 3}, "then": {"add": ["a", "b"]}, "else": "b"})", from_2) == "bandless_score bands/0 1\n");
    // One of two is asked, and never both.
    CHECK(of_bands(R"("items": ["d", "e"])", R"("from": 1, "below": 2)", R"("from": 2, "below": 4)", R"("from": 4, "to": 5)") == "");
    CHECK(of_bands(R"("items": ["d", "e"])", from_2, R"("from": 3, "below": 4)", R"("from": 4, "to": 5)") == "bandless_score bands/0 1\n");
}

TEST_CASE("our first diagnostic leaves nothing to say") { CHECK(lines_of(reviewed(relationship_json())) == ""); }

TEST_CASE("the whole instrument of the guide leaves nothing to say") {
    const std::string guide = read_file(JINDAN_ASSETS "/authoring.md"), fence = "```json\n";
    const std::size_t heading = guide.find("## A full instrument");
    REQUIRE(heading != std::string::npos);
    const std::size_t from = guide.find(fence, heading) + fence.size();
    CHECK(lines_of(reviewed(guide.substr(from, guide.find("```", from) - from))) == "");
}

TEST_CASE("of what is no JSON nothing is said") { CHECK(review(small(), "{").empty()); }
