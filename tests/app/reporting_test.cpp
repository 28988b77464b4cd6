// What the page that shows the widget may know, and what it may ask for.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "app/state.hpp"
#include "support/files.hpp"

using namespace jindan;
using namespace jindan::app;

namespace {

constexpr moment when{1'795'392'000'000, 540};

struct page {
    state s;
    std::vector<std::string> told;  // "event detail"

    explicit page(opening o = about(test::relationship_json())) { take(opened(o, when)); }

    static opening about(std::string diagnostic) {
        opening o;
        o.diagnostic_json = std::move(diagnostic);
        o.seed = "abcdefgh12345678";
        return o;
    }

    void take(step done) {
        s = std::move(done.after);
        for (const effect& e : done.todo)
            if (const auto* one = std::get_if<report>(&e)) told.push_back(one->event + " " + one->detail);
    }

    std::vector<std::string> after(const action& what) {
        told.clear();
        take(update(s, what, when));
        return told;
    }

    void answer_all(double value) {
        for (int item = 0; item < 16; ++item) after(choose{item, value});
    }
};

using lines = std::vector<std::string>;

}  // namespace

TEST_CASE("answering is told by place alone") {
    page p;
    CHECK(p.told.empty());
    CHECK(p.after(begin{}).empty());
    CHECK(p.after(choose{3, 4}) == lines{"start {}", R"(answer {"index":3})", R"(progress {"answered":1,"of":16})"});
    CHECK(p.after(choose{0, 1}) == lines{R"(answer {"index":0})", R"(progress {"answered":2,"of":16})"});
    CHECK(p.after(choose{0, 2}) == lines{R"(answer {"index":0})"});
    CHECK(p.after(choose{0, 9}) == lines{});  // no such answer
    CHECK(p.after(choose{0, 2}).empty());
    CHECK(p.after(choose{99, 1}).empty());
    CHECK(p.after(write_memo{0, "비밀"}).empty());
    CHECK(p.after(write_account{"한빛정밀"}).empty());
}

TEST_CASE("what was answered before there was anybody to tell it is told at the start") {
    opening o = page::about(test::relationship_json());
    o.early = "한빛정밀\nq1.opt4\nq3.opt2";
    CHECK(page(o).told == lines{"start {}", R"(answer {"index":0})", R"(progress {"answered":1,"of":16})", R"(answer {"index":2})", R"(progress {"answered":2,"of":16})"});
    o.early = "한빛정밀";
    CHECK(page(o).told.empty());
}

TEST_CASE("the result is told when it is there, changes, or goes") {
    page p;
    p.after(write_account{"한빛정밀"});
    p.answer_all(3);
    const std::string is = R"(result {"diagnostic":"customer-relationship","version":")" + p.s.about->version + R"(","score":48,"band":3,"name":")" +
                           p.s.about->scores[0].bands[2].name.in("ko") + R"(","shown":)";
    CHECK(p.after(show_result{}) == lines{is + "true}"});
    CHECK(p.after(toggle_advance{}).empty());
    CHECK(p.after(show_overview{}) == lines{is + "false}"});
    CHECK(p.after(choose{0, 4}).back().find(R"("score":49)") != std::string::npos);
    CHECK(p.after(start_another{}) == lines{"result null"});

    // Whoever comes back to a result.
    page again;
    again.answer_all(3);
    again.after(show_result{});
    opening o = page::about(test::relationship_json());
    o.slot_0 = store(again.s).text;
    CHECK(page(o).told == lines{is + "true}"});
}

TEST_CASE("a name is filled in where nobody has written one") {
    page p;
    p.after(prefill{"한빛정밀"});
    CHECK(p.s.current()->account == "한빛정밀");
    p.after(prefill{"다른 곳"});
    CHECK(p.s.current()->account == "한빛정밀");
    p.after(write_account{""});
    p.answer_all(3);
    p.after(show_result{});
    p.after(prefill{"다른 곳"});
    CHECK(p.s.current()->account.empty());  // what is finished is the reader's
}

TEST_CASE("a rating sheet has no cards to go to") {
    page p(page::about(test::read_file(JINDAN_ASSETS "/diagnostics/customer-grading.json")));
    for (const action& what : std::vector<action>{go_to{0}, show_overview{}, show_result{}, show_start{}, start_another{}, prefill{"한빛정밀"}}) {
        CHECK(p.after(what).empty());
        CHECK(p.s.at == screen::accounts);
    }
    p.after(add_account{});
    const lines told = p.after(choose{1, 4});
    CHECK(told.front() == "start {}");
    CHECK(told.back().find(R"("answered":1)") != std::string::npos);
}
