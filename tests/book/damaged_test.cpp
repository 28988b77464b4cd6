// Whatever has happened to a file or to what is stored, it is read or it is said what is wrong, and what is read can be written and read again.
#include "book/full_book.hpp"
#include "core/json_text.hpp"
#include "core/record_json.hpp"

using namespace jindan;
using namespace jindan::book;
using namespace jindan::book::test;

namespace {

void check_what_was_read(const std::string& text) {
    const auto read = read_file(text, 3);
    if (const auto* wrong = std::get_if<problems>(&read)) {
        CHECK_FALSE(wrong->empty());
        return;
    }
    const std::string once = write_file(std::get<records>(read));
    CHECK(write_file(opened(once)) == once);
}

}  // namespace

TEST_CASE("a file that is cut off is no file") {
    const std::string file = write_file(full_book());
    for (std::size_t size = 0; size + 2 < file.size(); size += 7) CHECK(std::holds_alternative<problems>(read_file(file.substr(0, size), 3)));
}

TEST_CASE("a file in which anything was changed is read, or it is said what is wrong") {
    chance c(11);
    workspace w;
    w.assessments = {jindan::test::filled(small(), "123")};
    w.assessments[0].made_with.hash = "0123456789abcdef";
    w.assessments[0].account = "Acme";
    const std::string files[] = {write_file(full_book()), write_assessment(w.assessments[0]), write_workspace(w), seal(w, 3)};
    const std::string pieces[] = {"", "0", "-1", "null", "\"", "{", "]", ",", "1e9", "\\u0000", "\xFF", "\"id\":", "[]", "true", "2026-02-30", " "};
    for (int round = 0; round < 4000; ++round) {
        std::string text = files[c.below(4)];
        for (int n = 1 + c.below(2); n > 0; --n) {
            const auto from = static_cast<std::size_t>(c.below(static_cast<int>(text.size())));
            text.replace(from, static_cast<std::size_t>(c.below(4)), pieces[c.below(16)]);
        }
        check_what_was_read(text);
    }
}

TEST_CASE("of stored records, each damaged one is given back, and every other one is there") {
    chance c(12);
    const account kept = full_book().accounts[0];
    const std::string good = write_record(kept);
    for (int round = 0; round < 1000; ++round) {
        std::string bad = good;
        bad.resize(static_cast<std::size_t>(c.below(static_cast<int>(bad.size()))));
        while (!bad.empty() && static_cast<unsigned char>(bad.back()) >= 0x80) bad.pop_back();  // a text of its own is whole characters
        const opened_records o = open_records("[[\"accounts/bad\"," + json_quoted(bad) + "],[\"accounts/hanbit\"," + good + "]]");
        CHECK(o.content.accounts == std::vector<account>{kept});
        CHECK(o.damaged == std::vector<std::pair<std::string, std::string>>{{"accounts/bad", bad}});
    }
}
