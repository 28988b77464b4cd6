// Answers of every kind from JSON and from rows of a table, and everything that is none.
#include "core/responses.hpp"

#include "core/codes.hpp"
#include "core/samples.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

const response blank, not_applicable{response::state::not_applicable, 0, {}};
response value(double x) { return {response::state::given, x, {}}; }
response parts(std::vector<double> p) { return {response::state::given, 0, std::move(p)}; }

std::string said(const std::string& json) { return lines_of(read_responses(json, all_kinds()).wrong); }

std::optional<answer_column> column_of(const diagnostic& d, std::string_view name) { return answer_column_of(d, d.find_item(name.substr(0, name.find('.'))), name); }

// The answer that a cell of one item's column gives, or the code of what is wrong with it.
std::string code(std::string_view item, std::string_view cell) {
    response out;
    const answer_fault wrong = take_cell(all_kinds(), all_kinds().find_item(item), cell, out);
    CHECK((wrong ? out.is == response::state::blank : true));
    return wrong ? name_of(wrong->code) + (wrong->detail.empty() ? "" : " " + wrong->detail) : answer_text(all_kinds(), all_kinds().find_item(item), out);
}

}  // namespace

TEST_CASE("every kind of answer in JSON") {
    const auto read = read_responses(R"({"rating": 4, "worry": "n/a", "often": "weekly", "knows": true, "depth": null, "visits": 2.5,
        "ways": ["mail", "web"], "style": "speed", "budget": {"price": 60, "service": 40}, "order": ["c", "a", "b"], "note": "n/a"})",
                                     all_kinds());
    CHECK(read.whole);
    CHECK(lines_of(read.wrong) == "");
    CHECK(read.given == responses{value(4), not_applicable, value(1), value(1), blank, value(2.5), parts({1, 0, 1}), value(1), parts({60, 40, 0}), parts({2, 3, 1}), value(0)});
    CHECK(read_responses("{}", all_kinds()).given == responses(all_kinds().items.size()));
    // Nothing chosen is an answer, no words are none.
    const auto empty = read_responses(R"({"ways": [], "note": "", "knows": false})", all_kinds());
    CHECK(empty.given[6] == parts({0, 0, 0}));
    CHECK(empty.given[10] == blank);
    CHECK(empty.given[3] == value(0));
    CHECK(read_responses(R"({"ways": "n/a"})", all_kinds()).given[6] == not_applicable);
    CHECK(read_responses("{\"rating\": 4.0}", all_kinds()).given[0] == value(4));
}

TEST_CASE("what is no answer to its item is a problem that names the item") {
    CHECK(said(R"({"rating": 6})") == "1:12 /rating out_of_range 1–5\n");
    CHECK(said(R"({"rating": 2.5})") == "1:12 /rating wrong_type whole number\n");
    CHECK(said(R"({"rating": "4"})") == "1:12 /rating wrong_type number\n");
    CHECK(said(R"({"rating": "n/a"})") == "1:12 /rating answer_applies\n");
    CHECK(said(R"({"often": "monthly"})") == "1:11 /often answer_unknown monthly\n");
    CHECK(said(R"({"often": 1})") == "1:11 /often wrong_type text\n");
    CHECK(said(R"({"knows": "yes"})") == "1:11 /knows wrong_type true or false\n");
    CHECK(said(R"({"visits": 2.55})") == "1:12 /visits answer_decimals 1\n");
    CHECK(said(R"({"visits": -1})") == "1:12 /visits out_of_range 0–50\n");
    CHECK(said(R"({"ways": ["mail", "mail"]})") == "1:10 /ways duplicate_id mail\n");
    CHECK(said(R"({"ways": "mail"})") == "1:10 /ways wrong_type list\n");
    CHECK(said(R"({"budget": {"price": 60, "service": 30}})") == "1:12 /budget answer_points 90/100\n");
    CHECK(said(R"({"visits": 1e20})") == "1:12 /visits out_of_range 0–50\n");
    CHECK(said(R"({"rating": -1e20})") == "1:12 /rating out_of_range 1–5\n");
    CHECK(said(R"({"budget": {"price": 160, "service": -60}})") == "1:12 /budget out_of_range 0–100\n");
    CHECK(said(R"({"budget": {"prize": 100}})") == "1:22 /budget/prize answer_unknown prize\n");
    CHECK(said(R"({"order": ["a", "b"]})") == "1:11 /order answer_unranked c\n");
    CHECK(said(R"({"note": 5})") == "1:10 /note wrong_type text\n");
    CHECK(said(R"({"q99": 1})") == "1:9 /q99 unknown_id q99\n");
    const auto twice = read_responses(R"({"rating": 4, "knows": true, "rating": 3, "q99": 1})", all_kinds());
    CHECK(twice.invalid == std::vector<std::string>{"rating", "q99"});
    CHECK(twice.given[0] == blank);
    CHECK(twice.given[3] == value(1));
    CHECK_FALSE(read_responses("[1]", all_kinds()).whole);
    CHECK_FALSE(read_responses("{\"rating\": ", all_kinds()).whole);
}

TEST_CASE("every kind of answer in a cell") {
    CHECK(code("rating", "4") == "4");
    CHECK(code("rating", " 4.0 ") == "4");
    CHECK(code("rating", "") == "");
    CHECK(code("rating", "  ") == "");
    CHECK(code("worry", "n/a") == "n/a");
    CHECK(code("worry", "N/A") == "n/a");
    CHECK(code("worry", " N/a ") == "n/a");
    CHECK(code("often", "never") == "never");
    for (const char* yes : {"yes", "true", "1", "TRUE", "Yes"}) CHECK(code("knows", yes) == "yes");
    for (const char* no : {"no", "false", "0", "FALSE"}) CHECK(code("knows", no) == "no");
    CHECK(code("visits", "12.5") == "12.5");
    CHECK(code("ways", "web;mail") == "mail;web");
    CHECK(code("ways", "-") == "-");
    CHECK(code("order", "b; a;c") == "b;a;c");
    CHECK(code("style", "effort") == "effort");
    CHECK(code("note", "n/a") == "…");  // an item that always applies: these are words
    CHECK(code("rating", "6") == "out_of_range 1–5");
    CHECK(code("rating", "2.5") == "wrong_type whole number");
    CHECK(code("rating", "four") == "wrong_type whole number");
    CHECK(code("rating", "n/a") == "answer_applies");
    CHECK(code("knows", "2") == "unknown_kind yes, no");
    CHECK(code("visits", "1,5") == "wrong_type number");
    CHECK(code("ways", "web;fax") == "answer_unknown fax");
    CHECK(code("ways", "web;") == "answer_unknown");
    CHECK(code("order", "a;b;b") == "duplicate_id b");
    CHECK(code("order", "a;b") == "answer_unranked c");
}

TEST_CASE("the columns of a table") {
    CHECK(column_of(all_kinds(), "rating")->item == 0);
    CHECK(column_of(all_kinds(), "budget.service")->option == 1);
    for (const char* name : {"", "Rating", "budget", "budget.none", "rating.a", "rating."}) {
        CAPTURE(name);
        CHECK_FALSE(column_of(all_kinds(), name).has_value());
    }
}

TEST_CASE("rows are read one after the other, and leave nothing behind for the next") {
    std::vector<answer_column> columns(1);  // a name, passed over
    for (const char* name : {"budget.other", "rating", "ways", "budget.price", "budget.service"}) columns.push_back(*column_of(all_kinds(), name));
    row_reader reader(all_kinds(), columns);
    const auto row = [&](std::vector<std::string_view> cells) { return reader.read(cells); };
    responses r = row({"A", "", "5", "mail", "60", "40"});
    CHECK(reader.wrong().empty());
    CHECK(r[0] == value(5));
    CHECK(r[6] == parts({1, 0, 0}));
    CHECK(r[8] == parts({60, 40, 0}));
    r = row({"B"});
    CHECK(reader.wrong().empty());
    for (const response& each : r) CHECK(each.is == response::state::blank);
    r = row({"C", "N/A", "0", "fax", "", ""});
    CHECK(r[8].is == response::state::not_applicable);
    REQUIRE(reader.wrong().size() == 2);
    CHECK(reader.wrong()[0].column == 2);
    CHECK(reader.wrong()[0].what.where == "/rating");
    CHECK(reader.wrong()[1].what.where == "/ways");
    CHECK(r[0].is == response::state::blank);
    r = row({"D", "30", "1", "-", "60", "n/a"});
    REQUIRE(reader.wrong().size() == 1);
    CHECK(reader.wrong()[0].what.where == "/budget.service");
    CHECK(reader.wrong()[0].what.code == problem_code::answer_applies);
    r = row({"E", "30", "1", "-", "60", ""});
    REQUIRE(reader.wrong().size() == 1);
    CHECK(reader.wrong()[0].what.code == problem_code::answer_points);
    CHECK(reader.wrong()[0].what.where == "/budget");
    CHECK(reader.wrong()[0].what.detail == "90/100");
    CHECK(r[6] == parts({0, 0, 0}));
    r = row({"F", "30", "1", "-", "70", ""});
    CHECK(reader.wrong().empty());
    CHECK(r[8] == parts({70, 0, 30}));
}

TEST_CASE("a likert scale beyond one digit, and below nothing") {
    const diagnostic d = read_or_fail(R"({"jindan": 1, "id": "wide", "version": "1", "languages": ["en"], "title": "W",
        "scales": [{"id": "wide", "from": -2, "to": 12}], "items": [{"id": "a", "statement": "A"}], "scores": [{"id": "t"}]})");
    row_reader reader(d, {*column_of(d, "a")});
    for (const auto& [cell, want] : {std::pair("-2", -2.0), std::pair("0", 0.0), std::pair("9", 9.0), std::pair("12", 12.0)}) {
        const std::string_view cells[] = {cell};
        CHECK(reader.read(cells)[0] == value(want));
    }
    const std::string_view beyond[] = {"13"};
    CHECK(reader.read(beyond)[0] == blank);
    CHECK(reader.wrong().size() == 1);
}
