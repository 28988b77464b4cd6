// Files of what there was before the book: each is read, and its customers' names become accounts.
#include "book/full_book.hpp"
#include "core/record_json.hpp"

using namespace jindan;
using namespace jindan::book;
using namespace jindan::book::test;

namespace {

assessment called(const char* id, const char* name, time_ms created, time_ms headed) {
    assessment a = jindan::test::filled(small(), "123");
    a.id = id;
    a.account = name;
    a.created_at = created;
    a.headed_at = headed;
    return a;
}

workspace several() {
    workspace w;
    w.assessments = {called("a", " ACME ", noon + 5, noon + 5), called("b", "Acme", noon + 3, noon + 9), called("c", "한빛", noon + 7, noon + 7), called("d", "  ", noon + 8, noon + 8)};
    w.assessments.push_back(called("e", "gone", noon + 9, noon + 9));
    w.assessments.back().remove(noon + 20);
    w.current = "b";
    setting_in(w.sheets, "d") = {"d", "", {{"w", 3}}, {}, 0, noon, 0};
    return w;
}

std::string accounts_of(const records& b) {
    std::string out;
    for (const account& a : b.accounts) {
        out += a.name + " " + std::to_string(a.at.created_at - noon) + ":";
        for (const book::filled& f : b.assessments)
            if (f.account == a.id) out += " " + f.id();
        out += "\n";
    }
    return out;
}

}  // namespace

TEST_CASE("jindan.assessment 1: one assessment and the account of its name") {
    const assessment a = called("a1", " 한빛 ", noon, noon + 4);
    const records b = opened(write_assessment(a));
    REQUIRE(b.assessments.size() == 1);
    CHECK(b.assessments[0].what == a);
    CHECK(b.assessments[0].changed_at == 0);
    CHECK(accounts_of(b) == "한빛 0: a1\n");
    CHECK(b.accounts[0].at == stamp{noon, noon, 0});
    CHECK(problems_of(write_record(full_book().assessments[0])) == "1:1  record_not_ours\n");  // a stored record is no file
    std::string bad = write_assessment(a);
    bad.replace(bad.find("2026-Q4"), 7, "2026-Q9");
    CHECK(problems_of(bad) == "11:14 /quarter out_of_range 2000-Q1–2999-Q4\n");
}

TEST_CASE("jindan.workspace 1: names that differ in case and white space are one account, the way it was written last") {
    const records b = opened(write_workspace(several()));
    CHECK(accounts_of(b) == "Acme 3: b a\n한빛 7: c\n");
    REQUIRE(b.assessments.size() == 5);
    CHECK(b.assessments[4].removed());
    CHECK(b.assessments[4].account.empty());
    CHECK(b.assessments[3].account.empty());  // a blank name is none
    CHECK(b.set.sheets == several().sheets);
    CHECK(opened(write_file(b)) == b);  // and it is a whole book
}

TEST_CASE("jindan-store 1: what a card has stored, with its seal") {
    CHECK(opened(seal(several(), 12)) == opened(write_workspace(several())));
    CHECK(problems_of("jindan-store 1 12 0000") == "0:0  record_torn\n");
    CHECK(problems_of("jindan-store 1 12 00000000\n{") == "1:2  not_json a name in quotes\n");
}

// As they were written then, whatever is written today.
TEST_CASE("files of each earlier version are read for good") {
    const auto file = [](const char* name) {
        const std::string text = read_file(JINDAN_TEST_DATA "/book/" + std::string(name));
        REQUIRE_FALSE(text.empty());
        return opened(text);
    };
    CHECK(accounts_of(file("assessment-1.json")) == "한빛테크 0: k3x9p2m7q1w8\n");
    const records cards = file("workspace-1.json");
    CHECK(accounts_of(cards) == "한빛테크 0: a1 b2\nAcme 400: c3\n");
    REQUIRE(cards.assessments.size() == 4);
    CHECK(cards.assessments[0].what.find("q1")->memo == "직접 확인");
    CHECK(cards.assessments[3].removed());
    CHECK(file("store-1.txt") == cards);
    CHECK(std::holds_alternative<stored>(unseal(read_file(JINDAN_TEST_DATA "/book/store-1.txt"))));  // its seal is whole
    const records whole = file("book-1.json");
    CHECK(accounts_of(whole) == " -43200000:\n한빛테크 -43200000: q8h1z5v3y2f7\n");
    CHECK(whole.accounts[1].people[0].name == "이서연");
    CHECK(whole.accounts[1].years == std::vector<figures>{{2025, 1'200'000'000, 180'000'000, "KRW"}, {2026, 950'000, {}, "USD"}});  // the first named none
    CHECK(whole.assessments[0].corrections == std::vector<correction>{{"q1", 3, 4, 1795392200000}});
    CHECK(whole.visits[0].done == std::vector<int>{0, 1, 4});
    CHECK(whole.reviews[0].next == "임원 면담");
    CHECK(whole.plans[0].goals[0].due == date{2027, 6, 30});
    CHECK(whole.actions[0].state == progress::done);
    CHECK(whole.sets[0].alternatives[0].weights == std::vector<double>{1, 3});
    CHECK(whole.set.rates == std::vector<rate>{{"USD", 1390.5}});
}

TEST_CASE("figures that named no currency were in that of the file's own settings, which may not be there") {
    const auto currency = [](const std::string& settings) {
        return opened(R"({"format":"jindan.book","version":1,"accounts":[{"id":"a","name":"A","years":[{"year":2026,"sales":5}]}])" + settings + "}").accounts[0].years[0].currency;
    };
    CHECK(currency(R"(,"settings":{"currency":"USD"})") == "USD");
    CHECK(currency(R"(,"settings":{"fiscal_start":4})") == "KRW");
    CHECK(currency("") == "KRW");
}

TEST_CASE("ids of accounts come from the seed and the name") {
    const auto id = [](const char* name, std::uint64_t seed) { return opened(write_assessment(called("x", name, noon, noon)), seed).accounts[0].id; };
    CHECK(id("ACME", 1) == id(" acme", 1));
    CHECK(id("ACME", 1) != id("ACME", 2));
    CHECK(id("ACME", 1) != id("AMCE", 1));
    CHECK(opened(write_workspace(several()), 1).accounts[0].id == id("acme", 1));
}
