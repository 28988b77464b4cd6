// The file of everything: to the byte, back the same, and what is said about bad ones.
#include "book/full_book.hpp"
#include "support/replaced.hpp"

using namespace jindan;
using namespace jindan::book;
using namespace jindan::book::test;

namespace {

std::string file_with(std::string_view fields) { return R"({"format":"jindan.book","version":1,)" + std::string(fields) + "}"; }

}  // namespace

TEST_CASE("an empty book is three lines and its settings") {
    CHECK(write_file({}) == "{\n  \"format\": \"jindan.book\",\n  \"version\": 1,\n  \"settings\": {\n    \"currency\": \"KRW\"\n  }\n}\n");
    CHECK(opened(write_file({})) == records{});
    CHECK(opened(R"({"format":"jindan.book","version":1})") == records{});
}

TEST_CASE("how rating sheets are set stands in the settings, and is read back with its moments") {
    const std::string text =
        R"({"changed_at":5,"currency":"KRW","sheets":[{"diagnostic":"d","criteria":"short","weights":{"w":3},"cuts":{"short.a":12.5},"criteria_at":10,"weights_at":20,"cuts_at":30}]})";
    const records b = opened(file_with(R"("settings":)" + text));
    CHECK(b.set.sheets == std::vector<sheet_setting>{{"d", "short", {{"w", 3}}, {{"short.a", 12.5}}, 10, 20, 30}});
    CHECK(write_record(b.set) == text);
    CHECK(opened(write_file(b)) == b);
    // In whatever order they come, and only as they can be set.
    CHECK(opened(file_with(R"("settings":{"sheets":[{"diagnostic":"d","weights":{"b":1,"a":2.00000000001}}]})")).set.sheets[0].weights ==
          std::vector<std::pair<std::string, double>>{{"a", 2}, {"b", 1}});
    CHECK(problems_of(file_with(R"("settings":{"sheets":[{"diagnostic":"d","weights":{"A":1,"b":-1},"cuts":{"top":1}}]})")) ==
          "1:92 /settings/sheets/0/weights/A bad_id A\n"
          "1:98 /settings/sheets/0/weights/b out_of_range 0–1000000\n"
          "1:116 /settings/sheets/0/cuts/top bad_id top\n");
    CHECK(problems_of(file_with(R"("settings":{"sheets":[{"diagnostic":"d","weights":{"w":"x"}},{"diagnostic":"d"},{}]})")) ==
          "1:92 /settings/sheets/0/weights/w wrong_type number\n"
          "1:112 /settings/sheets/1/diagnostic duplicate_id d\n"
          "1:117 /settings/sheets/2 missing_field diagnostic\n");
}

TEST_CASE("a record of every kind is written to the byte") {
    const records b = full_book();
    CHECK(write_record(b.set) ==
          R"({"changed_at":1795435200001,"currency":"EUR","rates":[{"currency":"KRW","worth":0.0007},{"currency":"USD","worth":0.92}],"fiscal_start":4,"owner":"김민수","hours":120,"sheets":[{"diagnostic":"sheet","criteria":"standard","weights":{"weight-profit":70},"cuts":{"accounts.top":10},"criteria_at":1795435200002,"weights_at":1795435200003,"cuts_at":1795435200004}]})");
    CHECK(write_record(b.accounts[0]) ==
          R"({"id":"hanbit","created_at":1795435200000,"changed_at":1795435200005,"name":"한빛 \"테크\" 😀","former_names":["한빛"],"tags":["핵심","서울"],"archived":true,)" R"("years":[{"year":2025,"sales":1200000000,"currency":"EUR"},{"year":2026,"sales":1350000000.5,"profit":-20000000,"currency":"USD"}],)" R"("people":[{"id":"p1","name":"이서연","role":"구매팀장","stance":"supporter","last_contact":"2026-02-28","note":"첫 줄\n둘째 줄"},{"id":"p2"}],"note":"메모"})");
    CHECK(write_record(b.accounts[1]) == R"({"id":"gone","created_at":1795435200001,"changed_at":1795435200002,"removed_at":1795435200003})");
    CHECK(write_record(b.assessments[0]) ==
          R"({"id":"a1","diagnostic":{"id":"small","version":"2.1","hash":"0123456789abcdef"},"account":"한빛","quarter":"2026-Q4","headed_at":1795435200000,)" R"("created_at":1795435200000,"finished_at":1795435200100,"entries":[{"item":"q1","answer":3,"answered_at":1795435200001},)" R"({"item":"q2","answer":1,"answered_at":1795435200002,"memo":"생각","noted_at":1795435200060}],"account_id":"hanbit","day":"2026-11-20","by":"colleague",)" R"("rater":"박지훈","copied_from":"a0","corrections":[{"item":"q1","from":2,"to":3,"at":1795435200200},{"item":"q3","from":1,"at":1795435200201}],)" R"("changed_at":1795435200007})");
    CHECK(write_record(b.assessments[1]) == R"({"id":"a2","created_at":1795435200009,"removed_at":1795435200010})");
    const std::string made = R"("created_at":1795435200000,"changed_at":1795435200000,"account_id":"hanbit",)";
    CHECK(write_record(b.visits[0]) == R"({"id":"v1",)" + made + R"("diagnostic":"customer-relationship","day":"2026-11-03","steps":8,"done":[0,2,7],"note":"잘 됨"})");
    CHECK(write_record(b.reviews[0]) == R"({"id":"r1",)" + made + R"("day":"2026-10-01","way":"lower","why":"왜","next":"다음"})");
    CHECK(write_record(b.plans[0]) ==
          R"({"id":"l1",)" + made +
              R"("year":2027,"goals":[{"text":"매출","ours":"우리","theirs":"고객","due":"2027-06-30","reached":true},{"text":"둘"}],"agreed_on":"2026-12-01","agreed_with":"이서연"})");
    CHECK(write_record(b.actions[0]) ==
          R"({"id":"t1",)" + made +
              R"("diagnostic":"small","item":"q2","from":"a1","text":"전화","owner":"김민수","due":"2026-12-01","state":"done","outcome":"통화함","closed_on":"2026-11-30","told_on":"2026-12-02"})");
    CHECK(write_record(b.sets[0]) ==
          R"({"id":"s1","created_at":1795435200000,"changed_at":1795435200000,"name":"도매","criteria":[{"id":"margin","name":"이익","weight":2.5},{"id":"growth","name":"성장","weight":0,"reverse":true}],)" R"("tiers":[{"id":"a","name":"상","treatment":"매주","cut":20,"hours":4.5,"now":12},{"id":"b","name":"하","cut":100}],"alternatives":[{"id":"grow","name":"성장","weights":[1,3]}]})");
}

TEST_CASE("what was written is read back the same, and written the same again") {
    const std::string file = write_file(full_book());
    const records back = opened(file);
    CHECK(back == full_book());
    CHECK(write_file(back) == file);
    CHECK(file.find('\r') == std::string::npos);
    CHECK(file.ends_with("}\n"));
}

TEST_CASE("records come out in order of making, whatever the file has; so do years, rates, steps done and corrections") {
    records b = full_book();
    std::string file = write_file(b);
    std::swap(b.accounts[0], b.accounts[1]);
    std::swap(b.accounts[1].years[0], b.accounts[1].years[1]);
    std::swap(b.set.rates[0], b.set.rates[1]);
    std::swap(b.visits[0].done[0], b.visits[0].done[2]);
    std::swap(b.assessments[0].corrections[0], b.assessments[0].corrections[1]);
    CHECK(write_file(b) != file);
    CHECK(opened(write_file(b)) == full_book());
}

TEST_CASE("fields and lists of later versions are left alone") {
    std::string file = jindan::test::replaced(write_file(full_book()), R"("tags":)", R"("colour": "red", "tags":)");
    file = jindan::test::replaced(file, R"("visits":)", R"("orders": [{"id": 1}], "visits":)");
    CHECK(opened(file) == full_book());
}

TEST_CASE("a newer version is refused, and only that is said") {
    CHECK(problems_of(R"({"format":"jindan.book","version":2,"accounts":7})") == "1:35 /version record_newer 2\n");
    CHECK(problems_of(R"({"format":"jindan.assessment","version":9})") == "1:41 /version record_newer 9\n");
    CHECK(problems_of(R"({"format":"jindan.book","version":0})") == "1:35 /version out_of_range 1\n");
    CHECK(problems_of(R"({"format":"jindan.book"})") == "1:1  missing_field version\n");
    CHECK(problems_of(R"({"format":"jindan.diary","version":1})") == "1:1  record_not_ours\n");
    CHECK(problems_of("[]") == "1:1  record_not_ours\n");
    CHECK(problems_of("") == "1:1  not_json a value\n");
}

TEST_CASE("everything wrong is said, with its place") {
    CHECK(problems_of(file_with(R"("settings":{"currency":"won","fiscal_start":13,"hours":-1,"rates":[{"currency":"USD","worth":0},{"currency":"USD","worth":1}]})")) ==
          "1:60 /settings/currency out_of_range AAA–ZZZ\n"
          "1:81 /settings/fiscal_start out_of_range 1–12\n"
          "1:92 /settings/hours out_of_range 0–1000000\n"
          "1:103 /settings/rates duplicate_id USD\n"
          "1:130 /settings/rates/0/worth out_of_range 0.00000001–999999999999999\n");
    CHECK(problems_of(file_with(R"("accounts":[{"id":"a","name":" ","years":[{"sales":"viel"}],"people":[{"stance":"friend"}]},{"id":"a","name":"A","tags":["x","x"]},{"id":"é"}])")) ==
          "1:66 /accounts/0/name empty_text\n"
          "1:79 /accounts/0/years/0 missing_field year\n"
          "1:88 /accounts/0/years/0/sales wrong_type number\n"
          "1:107 /accounts/0/people/0 missing_field id\n"
          "1:117 /accounts/0/people/0/stance unknown_kind unknown, supporter, positive, neutral, critical, opponent\n"
          "1:129 /accounts/1 duplicate_id a\n"
          "1:157 /accounts/1/tags duplicate_id x\n"
          "1:168 /accounts/2 missing_field name\n"
          "1:174 /accounts/2/id bad_id é\n");
    CHECK(problems_of(file_with(R"("visits":[{"id":"v","day":"2026-02-29","steps":3,"done":[1,3,1]}],"plans":[{"id":"p","year":1899}],"actions":[{"id":"t"}])")) ==
          "1:63 /visits/0/day bad_date\n"
          "1:96 /visits/0/done/1 out_of_range 0–2\n"
          "1:98 /visits/0/done/2 duplicate_id 1\n"
          "1:129 /plans/0/year out_of_range 1900–2999\n"
          "1:147 /actions/0 missing_field state\n");
    CHECK(problems_of(file_with(R"("assessments":[{"id":"x","quarter":"2026-Q5"}])")) ==
          "1:52 /assessments/0 missing_field diagnostic\n"
          "1:52 /assessments/0 missing_field entries\n"
          "1:72 /assessments/0/quarter out_of_range 2000-Q1–2999-Q4\n");
    CHECK(problems_of(file_with(R"("sets":[{"id":"s","criteria":[{"id":"Margin","weight":-1},{"id":"m"}]}])")) ==
          "1:73 /sets/0/criteria/0/id bad_id Margin\n"
          "1:91 /sets/0/criteria/0/weight out_of_range 0–999999999999999\n"
          "1:95 /sets/0/criteria/1 missing_field weight\n");
}

TEST_CASE("texts and lists have limits, and moments those of files") {
    const auto long_name = [](int n) { return file_with(R"("accounts":[{"id":"a","name":")" + std::string(static_cast<std::size_t>(n), 'x') + R"("}])"); };
    CHECK(problems_of(long_name(book::limits::name)) == "none\n");
    CHECK(problems_of(long_name(book::limits::name + 1)) == "1:66 /accounts/0/name text_too_long 80\n");
    std::string tags;
    for (int i = 0; i <= book::limits::tags; ++i) tags += (i ? ",\"" : "\"") + std::to_string(i) + "\"";
    CHECK(problems_of(file_with(R"("accounts":[{"id":"a","name":"A","tags":[)" + tags + "]}]")) == "1:77 /accounts/0/tags too_many 50\n");
    CHECK(problems_of(file_with(R"("accounts":[{"id":"a","name":"A","changed_at":253402300800000}])")) == "1:83 /accounts/0/changed_at out_of_range 0–253402300799999\n");
}

TEST_CASE("a customer may have been called the same more than once") {
    records b = full_book();
    b.accounts[0].former_names = {"한빛", "새빛", "한빛"};
    CHECK(opened(write_file(b)) == b);
}

TEST_CASE("of a removed record a file has id and stamp, and more is not read") {
    const records b = opened(file_with(
        R"("accounts":[{"id":"a","changed_at":5,"removed_at":6,"name":"left over"}],"assessments":[{"id":"x","removed_at":6,)" R"("diagnostic":{"id":"d","version":"1","hash":"0123456789abcdef"},"quarter":"2026-Q4","entries":[],"account_id":"a"}])"));
    account left;
    left.id = "a";
    left.at = {0, 5, 6};
    CHECK(b.accounts == std::vector<account>{left});
    REQUIRE(b.assessments.size() == 1);
    CHECK(write_record(b.assessments[0]) == R"({"id":"x","removed_at":6})");
    CHECK(b.assessments[0].account.empty());
    CHECK(b.assessments[0].what.quarter == quarter{});
}

TEST_CASE("numbers that no file can hold are left out or none") {
    records b = full_book();
    b.accounts[0].years[0].sales = 1e300;
    b.sets[0].criteria[0].weight = 1e300;
    const records back = opened(write_file(b));
    CHECK(!back.accounts[0].years[0].sales);
    CHECK(back.sets[0].criteria[0].weight == 0);
}
