// Where bands have to begin and end: with what is known to be scored, and where that is not known, anywhere inside what is possible.
#include "core/codes.hpp"
#include "core/samples.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

// Two statements from 1 to 5, and what else is asked; the score has bands from `low` to `high` that meet at 4.
std::string with(const std::string& score, const std::string& low, const std::string& high, const std::string& items = "") {
    const auto read = read_diagnostic(R"({"jindan": 1, "id": "e", "version": "1", "languages": ["en"], "title": "E",
"scales": [{"id": "five", "from": 1, "to": 5}], "items": [{"id": "a", "statement": "A"}, {"id": "b", "statement": "B"})" +
                                      items + R"(], "scores": [{"id": "s", )" + score + R"(,
"bands": [{"id": "l", "from": )" + low +
                                      R"(, "below": 4, "name": "L"}, {"id": "h", "from": 4, "to": )" + high + R"(, "name": "H"}]}]})");
    const auto* wrong = std::get_if<problems>(&read);
    std::string out;
    for (const problem& p : wrong ? *wrong : problems()) out += name_of(p.code) + " " + p.where.substr(p.where.rfind('/') + 1) + " " + p.detail + "\n";
    return out;
}

std::string formula(const std::string& f) { return R"("kind": "formula", "formula": )" + f; }

const std::string both_2_10 = "bands_incomplete from 2–10\nbands_incomplete to 2–10\n";

}  // namespace

TEST_CASE("a formula or a product in which each operand stands once leaves no end out") {
    CHECK(with(formula(R"({"add": ["a", "b"]})"), "3", "8") == both_2_10);
    CHECK(with(formula(R"({"add": ["a", "b"]})"), "2", "10").empty());
    CHECK(with(formula(R"({"add": ["a", "b"]})"), "0", "100").empty());  // more than is needed does no harm
    CHECK(with(formula(R"({"subtract": [10, {"multiply": [2, {"highest": ["a", "b"]}]}]})"), "0", "7") == "bands_incomplete to 0–8\n");
    CHECK(with(formula(R"({"divide": [{"absolute": "a"}, {"root": "b"}]})"), "1", "5") == "bands_incomplete from 0.447213595–5\n");
    CHECK(with(R"("kind": "product", "items": ["a", "b"])", "2", "20") == "bands_incomplete from 1–25\nbands_incomplete to 1–25\n");
    CHECK(with(R"("kind": "product", "items": ["a", "b"])", "1", "25").empty());
}

TEST_CASE("a formula whose range may be wider than what is scored is left alone") {
    CHECK(with(formula(R"({"add": ["a", {"multiply": [-1, "a"]}, 5]})"), "3", "8").empty());
    CHECK(with(formula(R"({"absolute": {"subtract": ["a", "b"]}})"), "1", "4").empty());
    CHECK(with(formula(R"({"if": {"value": "a", "ge": 3}, "then": "a", "else": 3})"), "3", "5").empty());
}

TEST_CASE("ends of clamp between two steps are held to") {
    const std::string clamped = R"("kind": "mean", "round": 0, "clamp": [1.5, 4.5])";
    CHECK(with(clamped, "2", "4") == "bands_incomplete from 1.5–4.5\nbands_incomplete to 1.5–4.5\n");
    CHECK(with(clamped, "1.5", "4.5").empty());
    CHECK(with(R"("kind": "mean", "round": 1, "clamp": [1.5, 4.5])", "1.5", "4.5").empty());
    CHECK(with(R"("round": 0, "clamp": [1.5, 12.5])", "2", "10").empty());  // beyond what is scored they hold nothing
}

TEST_CASE("so many answers as are wanted bring their least") {
    const std::string two = R"("missing": {"rule": "answered", "at_least": 2})";
    CHECK(with(two, "2", "10").empty());
    CHECK(with(two, "0", "10").empty());
    CHECK(with(two, "3", "10") == "bands_incomplete from 2–10\n");
    CHECK(with(R"("missing": {"rule": "answered", "share": 0.6})", "3", "9") == both_2_10);
    CHECK(with(R"("missing": "answered")", "1", "10").empty());
    CHECK(with(R"("missing": "answered")", "2", "10") == "bands_incomplete from 1–10\n");
    CHECK(with(R"("missing": "answered")", "-1", "10") == "bands_incomplete from 0–10\n");
}

TEST_CASE("what may not be asked, or comes together, leaves the ends open") {
    const std::string asked = R"(, {"id": "y", "kind": "yes-no", "scored": false, "statement": "Y"}, {"id": "c", "statement": "C", "ask_if": {"answer": "y", "eq": true}},
        {"id": "d", "statement": "D", "ask_if": {"answer": "y", "eq": true}})";
    CHECK(with(R"("items": ["c", "d"])", "2", "10", asked).empty());
    CHECK(with(R"("items": ["c", "d"])", "0", "10", asked).empty());
    CHECK(with(R"("items": ["c", "d"])", "0", "11", asked) == "bands_incomplete to 0–10\n");
    const std::string shared = R"(, {"id": "p", "kind": "points", "statement": "P", "total": 10, "options": [{"id": "x", "label": "X"}, {"id": "y", "label": "Y"}]})";
    CHECK(with(R"("items": ["p.x", "p.y"])", "0", "10", shared).empty());
    CHECK(with(R"("items": ["p.x", "a"])", "0", "10", shared) == "bands_incomplete from 1–15\nbands_incomplete to 1–15\n");
}
