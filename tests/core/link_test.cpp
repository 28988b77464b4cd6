// Results as links: out and in again, and what is said about links that are cut, altered, newer, huge or somebody else's.
#include "core/link.hpp"

#include "core/codes.hpp"
#include "core/encoding.hpp"
#include "core/samples.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

assessment sample() {
    assessment a = filled(small(), "312");
    a.account = "한빛 테크";
    a.at("q2").memo = "분기마다 묻기 😀";
    a.at("q2").noted_at = noon + 60;
    return a;
}

opened_link open(std::string_view fragment) {
    auto read = read_link(fragment);
    REQUIRE(std::holds_alternative<opened_link>(read));
    return std::move(std::get<opened_link>(read));
}

std::string wrong_with(std::string_view fragment) {
    const auto read = read_link(fragment);
    const auto* p = std::get_if<problem>(&read);
    return p ? p->where + " " + name_of(p->code) + (p->detail.empty() ? "" : " " + p->detail) : "none";
}

std::string sealed(std::string_view depth, std::string_view payload) {
    const std::string body = "j1." + std::string(depth) + "." + base64url(payload);
    return body + "." + hex(crc32(body), 8);
}

std::string payload_of(const std::string& link) {
    const std::size_t from = link.find('.', 3) + 1;
    return parse_base64url(link.substr(from, link.rfind('.') - from)).value_or("");
}

}  // namespace

TEST_CASE("each depth carries what it says and no more") {
    const std::string hash = small().hash;
    const std::string head = R"({"d":["small","2.1",")" + hash + R"("],"q":"2026-Q4","t":"2026-11-23","p":8,"b":"strong",)";
    CHECK(payload_of(write_link(sample(), small(), {link_depth::full, false})) == head + R"("a":{"q1":3,"q2":1,"q3":2},"m":{"q2":"분기마다 묻기 😀"}})");
    CHECK(payload_of(write_link(sample(), small(), {link_depth::answers, false})) == head + R"("a":{"q1":3,"q2":1,"q3":2}})");
    CHECK(payload_of(write_link(sample(), small(), {link_depth::answers, true})) == head + R"("a":{"q1":3,"q2":1,"q3":2},"n":"한빛 테크"})");
    CHECK(payload_of(write_link(sample(), small(), {link_depth::score, false})) == head + R"("f":{"care":100,"speed":50}})");
}

TEST_CASE("the date is the one on the sender's calendar") {
    const auto date = [](time_ms last_change, int utc_offset) {
        assessment a = sample();
        a.finished_at = last_change;
        return open(write_link(a, small(), {link_depth::answers, false, utc_offset})).date;
    };
    const time_ms evening = noon + 8 * 3'600'000;  // 2026-11-23T20:00Z
    CHECK(date(evening, 0) == "2026-11-23");
    CHECK(date(evening, 540) == "2026-11-24");
    CHECK(date(evening, 239) == "2026-11-23");
    CHECK(date(evening, 240) == "2026-11-24");
    CHECK(date(noon + 13 * 3'600'000, -120) == "2026-11-23");
    CHECK(date(INT64_MAX, 840) == "9999-12-31");
}

TEST_CASE("an incomplete assessment carries no points") {
    assessment a = filled(small(), "31.");
    a.points = 99;  // stale: the answers decide
    a.band = "strong";
    const std::string head = R"({"d":["small","2.1",")" + small().hash + R"("],"q":"2026-Q4","t":"2026-11-23",)";
    CHECK(payload_of(write_link(a, small(), {link_depth::answers, true})) == head + R"("a":{"q1":3,"q2":1}})");
    CHECK(payload_of(write_link(a, small(), {link_depth::score, false})) == head + R"("f":{"care":100}})");
}

TEST_CASE("an assessment of another edition says what that edition said") {
    assessment a = sample();
    a.made_with = {"small", "1.0", "00000000000000ff"};
    a.points = 5;
    a.band = "old-band";
    a.at("q9").answer = 4;
    const std::string head = R"({"d":["small","1.0","00000000000000ff"],"q":"2026-Q4","t":"2026-11-23","p":5,"b":"old-band",)";
    CHECK(payload_of(write_link(a, small(), {link_depth::answers, false})) == head + R"("a":{"q1":3,"q2":1,"q3":2,"q9":4}})");
    CHECK(payload_of(write_link(a, small(), {link_depth::score, false})) == head + R"("f":{}})");
}

TEST_CASE("an answer that is off the scale of this edition stays out of the link, which would be refused with it") {
    assessment a = filled(small(), "31.");
    a.at("q3").answer = 7;
    a.at("q3").memo = "bleibt";
    const std::string link = write_link(a, small(), {link_depth::full, false});
    CHECK(payload_of(link).find(R"("a":{"q1":3,"q2":1},"m":{"q3":"bleibt"})") != std::string::npos);
    CHECK(std::holds_alternative<checked_link>(check_link(open(link), small())));
}

TEST_CASE("a link opens to what was sent, with or without #") {
    const std::string link = write_link(sample(), small(), {link_depth::full, true});
    CHECK(link.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.") == std::string::npos);
    for (const std::string& text : {link, "#" + link}) {
        const opened_link l = open(text);
        CHECK(l.depth == link_depth::full);
        CHECK(l.date == "2026-11-23");
        CHECK(l.content.id.empty());
        CHECK(l.content.changed_at() == 0);
        CHECK(l.content.account == "한빛 테크");
        CHECK(l.content.quarter == quarter{2026, 4});
        CHECK(l.content.points == 8);
        CHECK(l.content.band == "strong");
        CHECK(answers_of(l.content, small()) == given("312"));
        CHECK(l.content.find("q2")->memo == "분기마다 묻기 😀");
        const auto checked = check_link(l, small());
        REQUIRE(std::holds_alternative<checked_link>(checked));
        CHECK(std::get<checked_link>(checked).same_edition);
        CHECK(std::get<checked_link>(checked).link.content == l.content);
    }
    const opened_link score = open(write_link(sample(), small(), {link_depth::score, false}));
    CHECK(score.profile == std::vector<std::pair<std::string, int>>{{"care", 100}, {"speed", 50}});
    CHECK(score.content.entries.empty());
    CHECK(score.content.account.empty());
}

TEST_CASE("a link cut at any length is refused") {
    const std::string link = write_link(sample(), small(), {link_depth::full, true});
    for (std::size_t n = 0; n < link.size(); ++n) CHECK(wrong_with(link.substr(0, n)) == (n < 2 ? " link_not_ours" : " link_cut"));
}

TEST_CASE("a link with any character altered is refused") {
    const std::string link = write_link(sample(), small(), {link_depth::full, true});
    for (std::size_t i = 0; i < link.size(); ++i) {
        for (const char c : {'A', 'z', '0', '7', '.', '-', '%', '\0', '\xff'}) {
            std::string altered = link;
            if (altered[i] == c) continue;
            altered[i] = c;
            CHECK(wrong_with(altered) != "none");
        }
        std::string missing = link;
        CHECK(wrong_with(missing.erase(i, 1)) != "none");
    }
}

TEST_CASE("what is not a link of ours, newer or huge is said so") {
    for (const char* text : {"", "#", "x", "j", "j.", "jx.a.b", "j0.a.b.00000000", "j01.a.b", "section-2", "question/q3"}) CHECK(wrong_with(text) == " link_not_ours");
    CHECK(wrong_with("j2.whatever/comes?then") == " link_newer 2");
    CHECK(wrong_with("#j17.x") == " link_newer 17");
    CHECK(wrong_with("j1.a." + std::string(link_limit, 'A')) == " link_too_long");
}

TEST_CASE("a link with the right checksum and the wrong content is refused, too") {
    const std::string good = R"("d":["small","2.1","00000000000000ff"],"q":"2026-Q4","t":"2026-11-23")";
    CHECK(wrong_with(sealed("a", "{" + good + R"(,"a":{"q1":3}})")) == "none");
    CHECK(wrong_with(sealed("a", "{" + good + R"(,"a":{"q1":3},"later":[1]})")) == "none");
    const std::pair<std::string, const char*> table[] = {
        {sealed("x", "{}"), " link_cut"},
        {sealed("", "{}"), " link_cut"},
        {sealed("aa", "{}"), " link_cut"},
        {sealed("a", ""), " not_json a value"},
        {sealed("a", "\xff"), " not_utf8"},
        {sealed("a", "[]"), " wrong_type object"},
        {sealed("a", std::string(40'000, '[')), " too_deep 24"},
        {sealed("a", "{" + good + "}"), " missing_field a"},
        {sealed("s", "{" + good + "}"), " missing_field f"},
        {sealed("a", "{" + good + R"(,"a":[3]})"), "/a wrong_type object"},
        {sealed("a", "{" + good + R"(,"a":{"q1":"3"}})"), "/a/q1 wrong_type number"},
        {sealed("a", "{" + good + R"(,"a":{"q1":3.0}})"), "none"},
        {sealed("a", "{" + good + R"(,"a":{"q1":1e99}})"), "/a/q1 out_of_range -999999999999999–999999999999999"},
        {sealed("a", "{" + good + R"(,"a":{"q1":123456789012345678901234567890}})"), "/a/q1 out_of_range -999999999999999–999999999999999"},
        {sealed("a", "{" + good + R"(,"a":{"Q 1":3}})"), "/a/Q 1 bad_id Q 1"},
        {sealed("a", "{" + good + R"(,"a":{"q1":3,"q1":4}})"), "/a/q1 duplicate_field q1"},
        {sealed("f", "{" + good + R"(,"a":{},"m":{"q1":7}})"), "/m/q1 wrong_type text"},
        {sealed("s", "{" + good + R"(,"f":{"care":101}})"), "/f/care out_of_range 0–100"},
        {sealed("a", R"({"d":["small","2.1"],"q":"2026-Q4","t":"2026-11-23","a":{}})"), "/d too_few 3"},
        {sealed("a", R"({"d":["small","2.1","xyz"],"q":"2026-Q4","t":"2026-11-23","a":{}})"), "/d/2 bad_id xyz"},
        {sealed("a", R"({"d":["small","2.1","00000000000000ff"],"q":"2026-Q9","t":"2026-11-23","a":{}})"), "/q out_of_range 2000-Q1–2999-Q4"},
        {sealed("a", R"({"d":["small","2.1","00000000000000ff"],"q":"2026-Q4","t":"2026-02-30","a":{}})"), "/t out_of_range 0001-01-01–9999-12-31"},
        {sealed("a", "{" + good + R"(,"a":{},"n":")" + std::string(81, 'x') + "\"}"), "/n text_too_long 80"},
    };
    for (const auto& [link, said] : table) CHECK(wrong_with(link) == said);
}

TEST_CASE("a link is held against the diagnostic on the page") {
    const auto checked = [](const std::string& payload, std::string_view depth = "a") {
        const auto out = check_link(open(sealed(depth, payload)), small());
        const auto* p = std::get_if<problem>(&out);
        return p ? p->where + " " + name_of(p->code) + (p->detail.empty() ? "" : " " + p->detail) : "none";
    };
    const std::string same = R"({"d":["small","2.1",")" + small().hash + R"("],"q":"2026-Q4","t":"2026-11-23",)";
    CHECK(checked(R"({"d":["other","2.1","00000000000000ff"],"q":"2026-Q4","t":"2026-11-23","a":{}})") == " link_other_diagnostic other");
    CHECK(checked(same + R"("a":{"q1":3,"q4":1}})") == "/a/q4 unknown_id q4");
    CHECK(checked(same + R"("a":{},"m":{"q4":"x"}})", "f") == "/m/q4 unknown_id q4");
    CHECK(checked(same + R"("a":{"q1":4}})") == "/a/q1 out_of_range 1–3");
    CHECK(checked(same + R"("f":{"cares":4}})", "s") == "/f/cares unknown_id cares");
    CHECK(checked(same + R"("p":8,"b":"mighty","f":{}})", "s") == "/b unknown_id mighty");
    CHECK(checked(same + R"("p":8,"b":"weak","f":{}})", "s") == "/p out_of_range 3–9");
    CHECK(checked(same + R"("p":10,"b":"strong","f":{}})", "s") == "/p out_of_range 3–9");
    CHECK(checked(same + R"("p":1000,"f":{}})", "s") == "/p out_of_range 3–9");
    CHECK(checked(same + R"("p":8,"b":"strong","f":{"care":75}})", "s") == "none");
}

TEST_CASE("where the answers are there, they decide over the points that somebody wrote") {
    const std::string payload = R"({"d":["small","2.1",")" + small().hash + R"("],"q":"2026-Q4","t":"2026-11-23","p":9,"b":"strong","a":{"q1":1,"q2":3,"q3":1}})";
    const auto out = check_link(open(sealed("a", payload)), small());
    REQUIRE(std::holds_alternative<checked_link>(out));
    CHECK(std::get<checked_link>(out).link.content.points == 3);
    CHECK(std::get<checked_link>(out).link.content.band == "weak");
}

TEST_CASE("of another edition what is known by id is kept, the rest left out") {
    const std::string payload =
        R"({"d":["small","1.0","00000000000000ff"],"q":"2026-Q4","t":"2026-11-23","p":7,"b":"gone",)" R"("a":{"q1":3,"q2":9,"q7":2},"m":{"q2":"kept","q8":"lost"}})";
    const auto out = check_link(open(sealed("f", payload)), small());
    REQUIRE(std::holds_alternative<checked_link>(out));
    const checked_link& c = std::get<checked_link>(out);
    CHECK_FALSE(c.same_edition);
    CHECK(c.link.content.points == 7);
    CHECK(c.link.content.band.empty());
    REQUIRE(c.link.content.entries.size() == 2);
    CHECK(c.link.content.entries[0].answer == 3);
    CHECK_FALSE(c.link.content.entries[1].answer.has_value());
    CHECK(c.link.content.entries[1].memo == "kept");
}
