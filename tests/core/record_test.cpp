// Assessments as files and workspaces as they are stored: out and in again, and what is said about bad ones.
#include "core/record_json.hpp"

#include "core/codes.hpp"
#include "core/samples.hpp"
#include "core/utf8.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

assessment rich() {
    assessment a = filled(small(), "312");
    a.made_with.hash = "0123456789abcdef";
    a.account = "한빛 \"테크\" & Söhne 😀";
    a.finished_at = noon + 100;
    a.at("q2").memo = "첫 줄\n둘째 줄\t\\ /";
    a.at("q2").noted_at = noon + 60;
    return a;
}

std::string problems_of(const std::string& json) {
    const auto read = read_assessment(json);
    const auto* wrong = std::get_if<problems>(&read);
    return wrong ? lines_of(*wrong) : "none\n";
}

std::string with(std::string_view from, std::string_view to) {
    std::string text = write_assessment(rich());
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a workspace that comes as a file holds no moments beyond those of files") {
    workspace w;
    w.assessments.push_back(rich());
    CHECK(std::get<workspace>(read_workspace(write_workspace(w), record_from::file)) == w);
    w.assessments.back().finished_at = 253'402'300'800'000;  // the year 10000
    CHECK(std::holds_alternative<workspace>(read_workspace(write_workspace(w))));
    CHECK(std::holds_alternative<problems>(read_workspace(write_workspace(w), record_from::file)));
}

TEST_CASE("settings of a sheet keep three times; an older record has one for all of them") {
    workspace w;
    setting_in(w.sheets, "d") = {"d", "short", {{"w", 3}}, {{"standard.a", 80}}, 10, 20, 30};
    setting_in(w.sheets, "e") = {"e", "", {}, {{"standard.a", 70}}, 0, 0, 40};
    CHECK(std::get<workspace>(read_workspace(write_workspace(w))) == w);
    const std::string older = R"({"format":"jindan.workspace","version":1,"sheets":[{"diagnostic":"d","criteria":"short","weights":{"w":3},"changed_at":50}],"assessments":[]})";
    CHECK(std::get<workspace>(read_workspace(older)).sheets == std::vector<sheet_setting>{{"d", "short", {{"w", 3}}, {}, 50, 50, 50}});
}

TEST_CASE("a file is written to the byte") {
    CHECK(write_assessment(rich()) == R"({
  "format": "jindan.assessment",
  "version": 1,
  "id": "a1",
  "diagnostic": {
    "id": "small",
    "version": "2.1",
    "hash": "0123456789abcdef"
  },
  "account": "한빛 \"테크\" & Söhne 😀",
  "quarter": "2026-Q4",
  "headed_at": 1795435200000,
  "created_at": 1795435200000,
  "finished_at": 1795435200100,
  "points": 8,
  "band": "strong",
  "entries": [
    {
      "item": "q1",
      "answer": 3,
      "answered_at": 1795435200001
    },
    {
      "item": "q2",
      "answer": 1,
      "answered_at": 1795435200002,
      "memo": "첫 줄\n둘째 줄\t\\ /",
      "noted_at": 1795435200060
    },
    {
      "item": "q3",
      "answer": 2,
      "answered_at": 1795435200003
    }
  ]
}
)");
}

TEST_CASE("what was written is read back the same") {
    const auto back = read_assessment(write_assessment(rich()));
    REQUIRE(std::holds_alternative<assessment>(back));
    CHECK(std::get<assessment>(back) == rich());
    workspace w;
    w.assessments = {rich(), filled(relationship(), "1234512345123451")};
    w.assessments[1].id = "b-2_X";
    w.assessments[1].removed_at = noon + 7;
    w.assessments[1].headed_at = noon + 8;  // brought back
    w.current = "a1";
    w.current_at = noon;
    w.stays = true;
    w.stays_at = noon + 1;
    w.plain = true;
    w.plain_at = noon + 2;
    const std::string line = write_workspace(w);
    CHECK(line.find('\n') == std::string::npos);
    const auto again = read_workspace(line);
    REQUIRE(std::holds_alternative<workspace>(again));
    CHECK(std::get<workspace>(again) == w);
    CHECK(std::get<workspace>(read_workspace(write_workspace(workspace{}))) == workspace{});
}

TEST_CASE("of a removed assessment the id and times are stored, and nothing else") {
    workspace w;
    w.assessments = {rich()};
    w.assessments[0].removed_at = noon + 200;
    const std::string line = write_workspace(w);
    CHECK(line == R"({"format":"jindan.workspace","version":1,"assessments":[{"id":"a1","created_at":1795435200000,)" R"("finished_at":1795435200100,"removed_at":1795435200200}]})");
    w.assessments[0].remove(noon + 200);
    CHECK(write_workspace(w) == line);
    const auto back = read_workspace(line);
    REQUIRE(std::holds_alternative<workspace>(back));
    CHECK(std::get<workspace>(back) == w);
}

TEST_CASE("whatever a reader wrote comes back: blank, control characters, the longest memo") {
    for (const std::string& memo : {std::string(" "), std::string("\n\n"), std::string("\x01\x7f"), std::string(1, '\0'), utf8::cut(std::string(20'000, 'x'), limits::memo)}) {
        assessment a = rich();
        a.account = " ";
        a.at("q1").memo = memo;
        const auto back = read_assessment(write_assessment(a));
        REQUIRE(std::holds_alternative<assessment>(back));
        CHECK(std::get<assessment>(back) == a);
    }
}

TEST_CASE("entries in any order are read into theirs, and unknown fields are left alone") {
    const auto read = read_assessment(with("\"item\": \"q1\"", "\"later\": [1], \"item\": \"q7\""));
    REQUIRE(std::holds_alternative<assessment>(read));
    CHECK(std::get<assessment>(read).entries.back().item == "q7");
}

TEST_CASE("bad records are named for what they are") {
    CHECK(problems_of("") == "1:1  not_json a value\n");
    CHECK(problems_of("<html>") == "1:1  not_json a value\n");
    CHECK(problems_of("[]") == "1:1  record_not_ours\n");
    CHECK(problems_of("{}") == "1:1  record_not_ours\n");
    CHECK(problems_of("{\"format\": 1}") == "1:1  record_not_ours\n");
    CHECK(problems_of(small_json()) == "1:1  record_not_ours\n");
    CHECK(problems_of(write_workspace({})) == "1:1  record_not_ours\n");
    CHECK(problems_of("{\"format\": \"jindan.assessment\", \"version\": 2, \"entries\": 7}") == "1:44 /version record_newer 2\n");
    CHECK(problems_of("{\"format\": \"jindan.assessment\", \"version\": 0}").starts_with("1:1  missing_field id\n"));
    CHECK(problems_of(std::string(limits::file_bytes + 1, ' ')) == "0:0  too_large 8 MiB\n");
    CHECK(problems_of("{\"format\": \"jindan.assessment\", \"a\": " + std::string(50'000, '[')).find("too_deep 24") != std::string::npos);
    CHECK(problems_of(with("\"한빛", "\"\xff")).find("not_utf8") != std::string::npos);
}

TEST_CASE("bad fields are named with their place") {
    CHECK(problems_of(with("\"a1\"", "\"a 1\"")) == "4:9 /id bad_id a 1\n");
    CHECK(problems_of(with("\"small\"", "\"Small\"")) == "6:11 /diagnostic/id bad_id Small\n");
    CHECK(problems_of(with("0123456789abcdef", "0123456789abcdeF")) == "8:13 /diagnostic/hash bad_id 0123456789abcdeF\n");
    CHECK(problems_of(with("2026-Q4", "2026-Q5")) == "11:14 /quarter out_of_range 2000-Q1–2999-Q4\n");
    CHECK(problems_of(with("\"points\": 8", "\"points\": \"8\"")) == "15:13 /points wrong_type number\n");
    CHECK(problems_of(with("\"answer\": 3", "\"answer\": 1e15")) == "20:17 /entries/0/answer out_of_range -999999999999999–999999999999999\n");
    CHECK(problems_of(with("\"item\": \"q2\"", "\"item\": \"q1\"")) == "24:15 /entries/1/item duplicate_id q1\n");
    CHECK(problems_of(with("\"answered_at\": 1795435200003", "\"answered_at\": -1")) == "33:22 /entries/2/answered_at out_of_range 0–253402300799999\n");
    CHECK(problems_of(with("첫 줄", std::string(10'001, 'x'))) == "27:15 /entries/1/memo text_too_long 10000\n");
    CHECK(problems_of(with("한빛", std::string(81, 'x'))) == "10:14 /account text_too_long 80\n");
}

TEST_CASE("a workspace with the same assessment twice is refused") {
    workspace w;
    w.assessments = {rich(), rich()};
    const auto read = read_workspace(write_workspace(w));
    REQUIRE(std::holds_alternative<problems>(read));
    CHECK(name_of(std::get<problems>(read).front().code) == "duplicate_id");
    CHECK(std::get<problems>(read).front().where == "/assessments/1");
}

TEST_CASE("damaged files give a record or a list of problems") {
    const std::string whole = write_assessment(rich());
    chance c(5);
    for (int round = 0; round < 3000; ++round) {
        std::string text = whole;
        const auto at = static_cast<std::size_t>(c.below(static_cast<int>(text.size())));
        constexpr std::string_view likely = "{}[]\",:0123456789-.\\nul\x80";
        text[at] = likely[static_cast<std::size_t>(c.below(static_cast<int>(likely.size())))];
        const auto read = read_assessment(text);
        if (const auto* wrong = std::get_if<problems>(&read))
            CHECK_FALSE(wrong->empty());
        else
            CHECK(std::get<assessment>(read_assessment(write_assessment(std::get<assessment>(read)))) == std::get<assessment>(read));
    }
}
