// Nine kinds of answers, and three ways to have none.
#include "core/engine_tests.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

const diagnostic& kinds() {
    static const diagnostic d = built(R"("scales": [{"id": "wide", "from": -3, "to": 3}],
        "items": [
            {"id": "agree", "statement": "A"},
            {"id": "how-often", "kind": "choice", "statement": "B", "options": [
                {"id": "never", "label": "Never", "score": 0}, {"id": "often", "label": "Often", "score": 2.5}, {"id": "unsure", "label": "Unsure"}]},
            {"id": "again", "kind": "yes-no", "statement": "C"},
            {"id": "sales", "kind": "number", "statement": "D", "min": -10, "max": 1000, "decimals": 2, "unit": "EUR"},
            {"id": "ways", "kind": "several", "statement": "E", "options": [
                {"id": "mail", "label": "Mail"}, {"id": "phone", "label": "Phone", "score": 3}, {"id": "none", "label": "None", "score": -1.5}]},
            {"id": "rather", "kind": "pair", "statement": "F", "options": [
                {"id": "price", "label": "Price", "score": 1}, {"id": "service", "label": "Service", "score": 4}]},
            {"id": "share", "kind": "points", "statement": "G", "total": 100, "options": [
                {"id": "price", "label": "Price"}, {"id": "service", "label": "Service"}, {"id": "brand", "label": "Brand"}]},
            {"id": "order", "kind": "ranking", "statement": "H", "options": [
                {"id": "price", "label": "Price"}, {"id": "service", "label": "Service"}, {"id": "brand", "label": "Brand"}]},
            {"id": "why", "kind": "text", "statement": "I"}],
        "scores": [
            {"id": "brand-points", "items": ["share.brand"]}, {"id": "brand-rank", "items": ["order.brand"]},
            {"id": "phone", "items": ["ways.phone"]}, {"id": "service", "items": ["rather.service"]},
            {"id": "raw", "terms": [{"of": {"answer": "how-often"}}]}, {"id": "yes", "items": ["again.yes"]},
            {"id": "all"}])");
    return d;
}

}  // namespace

TEST_CASE("what each kind is worth by itself") {
    const filled_in f(kinds(), R"({"agree": -2, "how-often": "often", "again": true, "sales": 12.75, "ways": ["mail", "phone"], "rather": "service",
        "share": {"price": 60, "brand": 40}, "order": ["service", "brand", "price"], "why": "x"})");
    CHECK(f.item("agree") == "-2");
    CHECK(f.item("how-often") == "2.5");
    CHECK(f.item("again") == "1");
    CHECK(f.item("sales") == "12.75");
    CHECK(f.item("ways") == "4");  // 1 where an option says nothing, and 3
    CHECK(f.item("rather") == "4");
    for (const char* without : {"share", "order", "why"}) CHECK(f.item(without) == "(unscored)");
    CHECK(f.score("brand-points") == "40");
    CHECK(f.score("brand-rank") == "2");
    CHECK(f.score("phone") == "1");
    CHECK(f.score("service") == "1");
    CHECK(f.score("raw") == "1");  // the second option
    CHECK(f.score("yes") == "1");
    // All scored items: -2 + 2.5 + 1 + 12.75 + 4 + 4
    CHECK(f.score("all") == "22.25");
}

TEST_CASE("none of several is an answer, and worth nothing") {
    const filled_in f(kinds(), R"({"ways": []})");
    CHECK(f.item("ways") == "0");
    CHECK(f.score("phone") == "0");
    // The same where no part was written down at all; the first option is not taken for chosen.
    const diagnostic d = built(R"("items": [{"id": "a", "kind": "several", "statement": "A", "options": [{"id": "x", "label": "X"}]}],
        "scores": [{"id": "x", "items": ["a.x"]}], "flags": [{"id": "x", "when": {"answer": "a", "has": "x"}, "message": "X"}])");
    const filled_in g(d, responses{{response::state::given, 0, {}}});
    CHECK(g.score("x") == "0");
    CHECK_FALSE(g.flag("x"));
    CHECK(filled_in(d, R"({"a": ["x"]})").flag("x"));
}

TEST_CASE("blank, not applicable, not asked and without a score are four things") {
    const diagnostic d = built(R"("items": [
        {"id": "a", "kind": "yes-no", "statement": "A", "may_not_apply": true},
        {"id": "b", "statement": "B", "ask_if": {"answer": "a", "eq": true}},
        {"id": "c", "kind": "choice", "statement": "C", "options": [{"id": "one", "label": "1", "score": 1}, {"id": "unsure", "label": "?"}]}],
        "scores": [{"id": "s", "items": ["c"]}],
        "flags": [{"id": "na", "when": {"not_applicable": "a"}, "message": "M"}, {"id": "answered", "when": {"answered": "a"}, "message": "M"}])");
    const filled_in blank(d, R"({"b": 3})"), skipped(d, R"({"a": null})"), no(d, R"({"a": false, "c": "unsure"})"), yes(d, R"({"a": true})");
    CHECK(blank.item("a") == "(blank)");
    CHECK(blank.item("b") == "(not-asked)");  // an answer from before does not count
    CHECK(skipped.item("a") == "(not-applicable)");
    CHECK(no.item("b") == "(not-asked)");
    CHECK(yes.item("b") == "(blank)");
    CHECK(no.item("c") == "(unscored)");
    CHECK(skipped.flag("na"));
    CHECK_FALSE(blank.flag("na"));
    CHECK(no.flag("answered"));
    CHECK_FALSE(skipped.flag("answered"));
}

TEST_CASE("numbers that are answers, and others") {
    const diagnostic& d = kinds();
    const auto takes = [&](const char* id, double x) { return is_answer(d, d.find_item(id), x); };
    CHECK(takes("agree", -3));
    CHECK_FALSE(takes("agree", 4));
    CHECK_FALSE(takes("agree", 1.5));
    CHECK(takes("how-often", 2));
    CHECK_FALSE(takes("how-often", 3));
    CHECK_FALSE(takes("how-often", 0.5));
    CHECK_FALSE(takes("how-often", -1));
    CHECK(takes("sales", -10));
    CHECK(takes("sales", 0.1 + 0.2));
    CHECK_FALSE(takes("sales", 0.125));
    CHECK_FALSE(takes("sales", 1000.01));
    CHECK_FALSE(takes("share", 1));
    CHECK_FALSE(takes("again", 2));
}

TEST_CASE("answers that end early are blank, and options that are none have no score") {
    CHECK(filled_in(kinds(), responses{}).item("why") == "(blank)");
    responses wild(9);
    wild[1] = {response::state::given, 77, {}};
    CHECK(filled_in(kinds(), wild).item("how-often") == "(unscored)");
    wild[6] = {response::state::given, 0, {50}};
    CHECK(filled_in(kinds(), wild).score("brand-points") == "(blank)");
}
