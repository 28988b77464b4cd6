// What holds for any answers: a number inside the range that the file alone gives, or a reason; and what is said to be possible
// holds whatever the missing answers turn out to be. Random, but the same every time.
#include "core/engine_tests.hpp"
#include "core/review_parts.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

const char* items = R"("scales": [{"id": "five", "from": 1, "to": 5}, {"id": "wide", "from": -3, "to": 4}],
    "items": [
        {"id": "yes", "kind": "yes-no", "statement": "Y"},
        {"id": "a", "scale": "five", "statement": "A"},
        {"id": "b", "scale": "five", "statement": "B", "reverse": true, "times": 1.5, "plus": -1, "may_not_apply": true},
        {"id": "c", "scale": "wide", "statement": "C", "ask_if": {"answer": "a", "ge": 3}},
        {"id": "d", "scale": "wide", "statement": "D", "ask_if": {"not": {"answer": "yes", "eq": true}}, "not_asked_score": -7},
        {"id": "e", "scale": "five", "statement": "E", "recode": {"1": 0, "2": 2, "4": 4.5, "5": -1}},
        {"id": "n", "kind": "number", "statement": "N", "min": -2, "max": 8, "decimals": 1, "may_not_apply": true},
        {"id": "m", "kind": "number", "statement": "M", "min": 0, "max": 100, "bins": [{"below": 30, "score": 3}, {"from": 30, "score": -1}],
         "bins_by": [{"when": {"answer": "yes", "eq": true}, "bins": [{"to": 50, "score": 10}, {"above": 50, "score": 1}]}]},
        {"id": "ch", "kind": "choice", "statement": "H", "options": [{"id": "x", "label": "X", "score": 0.5, "tally": "t"}, {"id": "y", "label": "Y", "score": -4}, {"id": "z", "label": "Z", "tally": "t"}]},
        {"id": "se", "kind": "several", "statement": "S", "options": [{"id": "x", "label": "X", "score": 2, "tally": "t"}, {"id": "y", "label": "Y", "score": -3, "tally": "u"}, {"id": "z", "label": "Z", "tally": "t"}]},
        {"id": "pa", "kind": "pair", "statement": "P", "may_not_apply": true, "options": [{"id": "x", "label": "X", "tally": "t"}, {"id": "y", "label": "Y", "tally": "u"}]},
        {"id": "po", "kind": "points", "statement": "O", "total": 10, "options": [{"id": "x", "label": "X"}, {"id": "y", "label": "Y"}, {"id": "z", "label": "Z"}]},
        {"id": "ra", "kind": "ranking", "statement": "R", "ask_if": {"answer": "ch", "ne": "y"}, "options": [{"id": "x", "label": "X"}, {"id": "y", "label": "Y"}, {"id": "z", "label": "Z"}]},
        {"id": "te", "kind": "text", "statement": "T"}],
    "weights": [{"id": "w1", "name": "W", "value": 2}, {"id": "w2", "name": "V", "value": 0.5}], "scores": [)";

diagnostic with(const std::string& scores) { return built(items + scores + "]"); }

// clang-format off: a table
const char* rules[] = {R"("all")", R"("prorate")", R"({"rule": "prorate", "at_least": 2, "share": 0.4, "not_applicable": "left-out"})", R"("answered")",
                       R"({"rule": "answered", "not_applicable": "left-out"})", R"({"rule": "fill", "with": 0})", R"({"rule": "fill", "with": 9, "at_least": 0, "at_most": 3, "not_applicable": "left-out"})",
                       R"({"rule": "all", "not_applicable": "left-out"})"};
// clang-format on
// clang-format off: a table
const char* after[] = {"", R"(, "rescale": [0, 100])", R"(, "rescale": [10, -10], "times": -0.5)", R"(, "rescale": {"from": [-5, 20], "to": [0, 1]})", R"(, "times": -2.5, "plus": 3)",
                       R"(, "round": 1)", R"(, "round": 0, "clamp": [2, 5.5])"};
// clang-format on
const char* what[] = {
    R"("items": ["a", "b", "c", "d", "e", "n", "m", "ch", "se", "yes"])",
    R"("kind": "mean", "items": ["a", "b", "c", "d", "e", "n", "m", "ch", "se"])",
    R"("terms": [{"of": "a", "weight": 3}, {"of": "n", "weight": -2}, {"of": "c", "weight": 0.5}])",
    R"("kind": "mean", "terms": [{"of": "a", "weight": 3}, {"of": "b", "weight": 1}, {"of": "c", "weight": 0}])",
    R"("kind": "mean", "terms": [{"of": "a", "weight": "w1"}, {"of": "n", "weight": "w2"}, {"of": "m", "weight": "a"}])",
    R"("weights": "normalised", "terms": [{"of": "a", "weight": "po.x"}, {"of": "n", "weight": "po.y"}, {"of": "b", "weight": "ra.z"}])",
    R"("weights": "sum-to-one", "terms": [{"of": "a", "weight": 0.25}, {"of": "n", "weight": 0.75}])",
    R"("weights": "sum-to-one", "terms": [{"of": "a", "weight": "yes"}, {"of": "n", "weight": "po.x"}])",
    R"("kind": "mean", "terms": [{"of": "a", "weight": {"tally": "t"}}, {"of": "c", "weight": {"tally": "u"}}])",
    R"("kind": "product", "items": ["a", "c", "n", "e"])",
    R"("kind": "difference", "pairs": [["a", "b"], ["c", "n"], ["d", "a"]])",
    R"("kind": "count", "terms": [{"of": "a", "from": 3}, {"of": "n", "below": 0}, {"of": "c", "weight": -2, "above": 1}, {"of": {"answer": "ch"}, "to": 1}])",
    R"("kind": "tally", "tally": "t")",
    R"("kind": "tally", "tally": "u", "items": ["pa", "se"])",
    R"("kind": "formula", "formula": {"add": ["a", {"multiply": ["b", "n"]}, {"divide": ["c", {"add": ["m", 2]}]}, {"absolute": "d"}]})",
    R"("kind": "formula", "formula": {"if": {"value": "n", "gt": 2}, "then": {"root": "n"}, "else": {"logarithm": {"highest": ["a", "b", {"lowest": ["c", "d"]}]}}})",
    R"("kind": "formula", "formula": {"divide": ["a", "c"]})",
    R"("kind": "first", "items": ["c", "n", "e", "a"])",
    R"("terms": [{"of": {"answer": "d"}}, {"of": "ra.y"}, {"of": "po.z"}, {"of": "se.x"}, {"of": "pa.y"}])",
};

response answer(const item& it, const diagnostic& d, chance& c) {
    response out{response::state::given, 0, {}};
    const auto options = static_cast<int>(it.options.size());
    switch (it.kind) {
        case item_kind::likert: {
            const scale& s = d.scales[static_cast<std::size_t>(it.scale)];
            out.value = s.lowest() + c.below(s.highest() - s.lowest() + 1);
            break;
        }
        case item_kind::number: {
            const int fine = it.decimals ? 10 : 1;
            out.value = *it.least + c.below(static_cast<int>((*it.most - *it.least) * fine) + 1) / static_cast<double>(fine);
            break;
        }
        case item_kind::yes_no:
        case item_kind::choice:
        case item_kind::pair: out.value = c.below(options); break;
        case item_kind::several:
            for (int i = 0; i < options; ++i) out.parts.push_back(c.below(2));
            break;
        case item_kind::points: {
            double left = it.total;
            for (int i = 0; i < options; ++i) {
                out.parts.push_back(i + 1 == options ? left : c.below(static_cast<int>(left) + 1));
                left -= out.parts.back();
            }
            break;
        }
        case item_kind::ranking: {
            const int first = c.below(options);
            for (int i = 0; i < options; ++i) out.parts.push_back((i + first) % options + 1);
            break;
        }
        case item_kind::text: break;
    }
    if (it.may_not_apply && c.below(4) == 0) out = {response::state::not_applicable, 0, {}};
    return out;
}

bool inside(double x, double from, double to) { return decimal::at_most(from, x) && decimal::at_most(x, to); }

void try_out(const diagnostic& d, chance& c, int rounds) {
    scored out, again, done;
    for (int round = 0; round < rounds; ++round) {
        responses given(d.items.size());
        const int blanks = c.below(4);  // none, some, half, most
        for (std::size_t i = 0; i < given.size(); ++i)
            if (c.below(4) >= blanks) given[i] = answer(d.items[i], d, c);
        const std::vector<double> weights = c.below(2) ? std::vector<double>{} : std::vector<double>{c.below(30) / 10.0, c.below(3) * 1.0};
        score_all(d, given, weights, out);
        responses complete = given;
        for (std::size_t i = 0; i < given.size(); ++i)
            if (given[i].is == response::state::blank) complete[i] = answer(d.items[i], d, c);
        score_all(d, complete, weights, done);
        for (std::size_t i = 0; i < d.scores.size(); ++i) {
            const score& s = d.scores[i];
            const scored_score &now = out.scores[i], &then = done.scores[i];
            CAPTURE(s.id);
            CAPTURE(round);
            REQUIRE(now.value.has_value() == (now.why == absence::none));
            if (now.value) REQUIRE(inside(*now.value, s.lowest, s.highest));
            if (now.value) REQUIRE(inside(*now.value, now.attainable.from, now.attainable.to));
            REQUIRE(decimal::at_most(now.possible.from, now.possible.to));
            REQUIRE(then.settled);
            if (then.value) REQUIRE(inside(*then.value, now.possible.from, now.possible.to));
            if (now.settled) REQUIRE(now.value.has_value() == then.value.has_value());
            if (now.settled && now.value) REQUIRE(decimal::equal(*now.value, *then.value));
        }
        for (std::size_t i = 0; i < d.items.size(); ++i) {
            REQUIRE(out.items[i].score.has_value() == (out.items[i].why == absence::none));
            if (out.items[i].score) REQUIRE(inside(*out.items[i].score, d.items[i].lowest, d.items[i].highest));
        }
    }
}

}  // namespace

TEST_CASE("any answers to any diagnostic: a score is in its range or has a reason, and turns out as was said to be possible") {
    chance c(20261125);
    for (const char* rule : rules) {
        for (const char* then : after) {
            std::string scores;
            int n = 0;
            // Of an alternative nothing can be missing, of a formula nothing can be left out, and a product stands for no other.
            const auto missing = [&](std::string_view kind) {
                const std::string_view r = rule;
                const bool fits = r.find("fill") != r.npos || r.find("all") != r.npos || kind.find("\"formula\"") == kind.npos;
                const bool product = kind.find("\"product\"") != kind.npos && r.find("prorate") != r.npos;
                return fits && !product && kind.find("\"first\"") == kind.npos ? "\"missing\": " + std::string(r) + ", " : std::string();
            };
            for (const char* one : what) {
                const std::string id = "s" + std::to_string(n++);
                const bool in_formula = std::string(one).find("\"formula\"") != std::string::npos;
                scores += (n > 1 ? ", " : "") + std::string(R"({"id": ")") + id + "\", " + missing(one) + one +
                          (in_formula && std::string(then).find("\"rescale\": [") != std::string::npos ? "" : then) + "}";
            }
            // And scores of scores.
            scores += R"(, {"id": "t0", "items": ["s0", "s11", "a"], "missing": )" + std::string(rule) + R"(}, {"id": "t1", "kind": "mean", "items": ["s1", "s9", "s16"], "missing": )" +
                      rule + "}, {\"id\": \"t2\", " + missing("\"formula\"") + R"("kind": "formula", "formula": {"subtract": ["t1", {"multiply": ["t0", "s12"]}]}})";
            CAPTURE(rule);
            CAPTURE(then);
            try_out(with(scores), c, 200);
        }
    }
}

// Of items that are asked whatever else is answered.
const char* always_asked[] = {
    R"("items": ["a", "b", "n", "se", "yes"])",
    R"("items": ["a", "e", "ch"])",
    R"("items": ["e", "po.y"])",
    R"("kind": "mean", "items": ["a", "b", "n"])",
    R"("kind": "mean", "terms": [{"of": "a", "weight": 2}, {"of": "po.x", "weight": 3}, {"of": {"answer": "b"}}])",
    R"("terms": [{"of": "a", "weight": 3}, {"of": "n", "weight": -2}, {"of": "se", "weight": 0.5}])",
    R"("weights": "normalised", "terms": [{"of": "a", "weight": "po.x"}, {"of": {"answer": "b"}, "weight": "po.y"}])",
    R"("weights": "sum-to-one", "terms": [{"of": "a", "weight": 0.25}, {"of": "n", "weight": 0.75}])",
    R"("terms": [{"of": "a", "weight": "po.x"}, {"of": "n", "weight": "yes"}])",
    R"("kind": "product", "items": ["a", "n", "se"])",
    R"("kind": "difference", "pairs": [["a", "b"], ["n", "se"]])",
    R"("kind": "count", "terms": [{"of": "a", "from": 3}, {"of": "n", "below": 0}, {"of": {"answer": "ch"}, "to": 1}])",
    R"("kind": "tally", "tally": "t", "items": ["ch", "se", "pa"])",
    R"("kind": "formula", "formula": {"add": ["a", {"multiply": ["b", "n"]}, {"divide": ["se", {"add": ["po.y", 2]}]}, {"absolute": {"add": ["ra.x", 1]}}]})",
    R"("kind": "formula", "formula": {"highest": [{"root": "a"}, {"lowest": ["n", {"subtract": [4, "yes"]}]}]})",
    R"("kind": "first", "items": ["b", "n", "a"])",
};

TEST_CASE("what is known to be scored is scored") {
    int known = 0;
    for (const char* rule : rules)
        for (const char* then : {after[0], after[6]}) {
            std::string scores;
            int n = 0;
            for (const char* one : always_asked) {
                const std::string kind = one, id = "s" + std::to_string(n++);
                const std::string missing = kind.find("\"formula\"") != kind.npos || kind.find("\"first\"") != kind.npos || kind.find("\"product\"") != kind.npos
                                                ? ""
                                                : "\"missing\": " + std::string(rule) + ", ";
                scores += (n > 1 ? ", " : "") + std::string(R"({"id": ")") + id + "\", " + missing + one + then + "}";
            }
            diagnostic d = with(scores + R"(, {"id": "t0", "items": ["s3", "po.y"], "missing": "answered"}, {"id": "t1", "kind": "formula", "formula": {"subtract": ["s4", "n"]}})");
            // A band between the ends, so that both lie in none.
            for (score& s : d.scores)
                if (s.certain && s.certain->to < decimal::limit && s.certain->from < s.certain->to)
                    s.bands.emplace_back().range = {{s.certain->from, true, true}, {s.certain->to, true, true}};
            const std::vector<std::vector<bandless>> found = find_bandless(d);
            for (std::size_t i = 0; i < d.scores.size(); ++i) {
                const score& s = d.scores[i];
                if (s.bands.empty()) continue;
                CAPTURE(rule);
                CAPTURE(then);
                CAPTURE(s.id);
                CHECK(decimal::at_most(found[i][0].below.value_or(1e9), s.certain->from));
                CHECK(decimal::at_most(s.certain->to, found[i][0].beyond.value_or(-1e9)));
                ++known;
            }
        }
    CHECK(known >= 100);
}

TEST_CASE("memory that is used again leaves nothing behind") {
    chance c(7);
    const diagnostic d = with(R"({"id": "s", "missing": "answered", "items": ["a", "b", "c", "d", "n"]}, {"id": "t", "kind": "mean", "items": ["s", "ch"]})");
    scored used;
    for (int round = 0; round < 500; ++round) {
        responses given(d.items.size());
        for (std::size_t i = 0; i < given.size(); ++i)
            if (c.below(2)) given[i] = answer(d.items[i], d, c);
        scored fresh;
        score_all(d, given, {}, fresh);
        score_all(d, given, {}, used);
        for (std::size_t i = 0; i < d.scores.size(); ++i) {
            CHECK(used.scores[i].value == fresh.scores[i].value);
            CHECK(used.scores[i].possible == fresh.scores[i].possible);
            CHECK(used.scores[i].why == fresh.scores[i].why);
        }
    }
}
