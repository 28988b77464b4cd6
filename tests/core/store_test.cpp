// The two slots: torn, altered, empty, newer; whatever happens, the newest whole copy is kept and never written over.
#include "core/codes.hpp"
#include "core/encoding.hpp"
#include "core/record_json.hpp"
#include "core/samples.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

workspace one(std::string_view digits) {
    workspace w;
    w.assessments = {filled(small(), digits)};
    w.assessments[0].at("q1").memo = "메모";
    w.assessments[0].at("q1").noted_at = noon;
    w.current = "a1";
    w.current_at = noon;
    return w;
}

std::string newer(std::string text) { return text.replace(0, 14, "jindan-store 2"); }

std::string lost(const opened_store& s) {
    std::string out;
    for (const problem& p : s.lost) out += name_of(p.code) + (p.detail.empty() ? "" : " " + p.detail) + ";";
    return out;
}

}  // namespace

TEST_CASE("what is sealed opens") {
    const std::string text = seal(one("123"), 42);
    CHECK(text.starts_with("jindan-store 1 42 "));
    const auto back = unseal(text);
    REQUIRE(std::holds_alternative<stored>(back));
    CHECK(std::get<stored>(back).revision == 42);
    CHECK(std::get<stored>(back).content == one("123"));
}

TEST_CASE("a slot torn at any byte falls back to the other") {
    const std::string whole = seal(one("12."), 7), torn = seal(one("123"), 8);
    for (std::size_t n = 1; n < torn.size(); ++n) {
        const auto opened = unseal(torn.substr(0, n));
        REQUIRE(std::holds_alternative<problem>(opened));
        CHECK(name_of(std::get<problem>(opened).code) == "record_torn");
        const opened_store s = open_store(whole, torn.substr(0, n));
        CHECK(s.content == one("12."));
        CHECK(s.revision == 7);
        CHECK(s.next_slot == 1);
        CHECK(s.lost.size() == 1);
        CHECK_FALSE(s.newer);
    }
}

TEST_CASE("a slot with any byte altered is not taken for whole") {
    const std::string text = seal(one("123"), 8);
    for (std::size_t i = 0; i < text.size(); ++i) {
        for (const char change : {'\x01', '\x10', '\x80'}) {
            std::string altered = text;
            altered[i] = static_cast<char>(altered[i] ^ change);
            CHECK(std::holds_alternative<problem>(unseal(altered)));
        }
    }
    // Old text with new written over its beginning, or the other way round.
    const std::string other = seal(one("321"), 9);
    REQUIRE(other.size() == text.size());
    for (std::size_t n = 1; n < text.size(); ++n) {
        const std::string mixed = text.substr(0, n) + other.substr(n);
        if (mixed == text || mixed == other) continue;
        CHECK(std::holds_alternative<problem>(unseal(mixed)));
    }
}

TEST_CASE("which slot holds, and which is written next") {
    const std::string older = seal(one("12."), 7), later = seal(one("123"), 8), garbage = "hello", half = later.substr(0, 60);
    struct row {
        std::string slot0, slot1;
        std::uint64_t revision;
        int next_slot;
        const char* lost;
    };
    const row table[] = {
        {"", "", 0, 0, ""},
        {older, "", 7, 1, ""},
        {"", older, 7, 0, ""},
        {older, later, 8, 0, ""},
        {later, older, 8, 1, ""},
        {half, older, 7, 0, "record_torn;"},
        {older, garbage, 7, 1, "record_not_ours;"},
        {half, half, 0, 0, "record_torn;record_torn;"},
        {garbage, "", 0, 0, "record_not_ours;"},
    };
    for (const row& t : table) {
        const opened_store s = open_store(t.slot0, t.slot1);
        CHECK(s.revision == t.revision);
        CHECK(s.next_slot == t.next_slot);
        CHECK(lost(s) == t.lost);
        CHECK_FALSE(s.newer);
        CHECK(s.content == (t.revision == 8 ? one("123") : t.revision == 7 ? one("12.") : workspace{}));
    }
}

TEST_CASE("a newer version in either slot forbids writing") {
    const std::string ours = seal(one("12."), 7), theirs = newer(seal(one("123"), 8));
    for (const bool first : {true, false}) {
        const opened_store s = first ? open_store(theirs, ours) : open_store(ours, theirs);
        CHECK(s.newer);
        CHECK(s.content == one("12."));
        CHECK(lost(s) == "record_newer 2;");
    }
    CHECK(open_store(theirs, theirs).newer);
    // The envelope is ours, the workspace inside is newer.
    std::string body = write_workspace(one("123"));
    body.replace(body.find("\"version\":1"), 11, "\"version\":3");
    const std::string sealed = "jindan-store 1 9 " + hex(crc32("9\n" + body), 8) + "\n" + body;
    CHECK(lost(open_store(sealed, ours)) == "record_newer 3;");
    CHECK(open_store(sealed, ours).newer);
}

TEST_CASE("two tabs that wrote the same revision lose no answer") {
    workspace left = one("1.."), right = one("1..");
    left.assessments[0].at("q2").answer = 2;
    left.assessments[0].at("q2").answered_at = noon + 5;
    right.assessments[0].at("q3").answer = 3;
    right.assessments[0].at("q3").answered_at = noon + 6;
    const opened_store s = open_store(seal(left, 8), seal(right, 8));
    REQUIRE(s.content.assessments.size() == 1);
    CHECK(answers_of(s.content.assessments[0], small()) == given("123"));
}

TEST_CASE("what was removed is told from what a slot still says of it") {
    workspace before = one("123"), after = before;
    after.assessments[0].remove(noon + 100);
    const std::string whole = seal(before, 7), bare = seal(after, 8);
    const opened_store half = open_store(whole, bare);
    CHECK(half.content.assessments == after.assessments);
    CHECK(half.texts_of == std::vector<std::string>{"a1"});
    CHECK(open_store(bare, bare).texts_of.empty());
    // As it was once stored: removed, with all it had.
    std::string body = write_workspace(before);
    const std::string_view created = "\"created_at\":1795435200000,";
    body.insert(body.find(created) + created.size(), "\"removed_at\":1795435200100,");
    const opened_store old = open_store("jindan-store 1 9 " + hex(crc32("9\n" + body), 8) + "\n" + body, "");
    CHECK(old.content.assessments == after.assessments);
    CHECK(old.texts_of == std::vector<std::string>{"a1"});
}

TEST_CASE("an envelope that nobody seals like that") {
    for (const char* text : {"jindan-store 0 1 00000000\n", "jindan-store x 1 00000000\n", "jindan-store 1 -1 00000000\n", "jindan-store 1 01 00000000\n",
                             "jindan-store 1 99999999999999999999 00000000\n", "jindan-store 1 1 00000000\n{}", "jindan-store 1 1 0\n", "jindan-store 1\n"}) {
        const auto opened = unseal(text);
        REQUIRE(std::holds_alternative<problem>(opened));
        CHECK(name_of(std::get<problem>(opened).code) == "record_torn");
    }
    // Right checksum, wrong content.
    const auto opened = unseal("jindan-store 1 1 " + hex(crc32("1\n{}"), 8) + "\n{}");
    CHECK(name_of(std::get<problem>(opened).code) == "record_not_ours");
}
