// The guide to the format says what is so: its example is read, and names all that a book has.
#include <set>

#include "book/account_table.hpp"
#include "book/full_book.hpp"

using namespace jindan;
using namespace jindan::book;
using namespace jindan::book::test;

namespace {

std::string guide() { return read_file(JINDAN_ASSETS "/book-format.md"); }

std::string example(const std::string& kind = "json") {
    const std::string all = guide(), fence = "```" + kind + "\n";
    const std::size_t from = all.find(fence);
    REQUIRE(from != std::string::npos);
    return all.substr(from + fence.size(), all.find("```", from + fence.size()) - from - fence.size());
}

// What stands in quotes before a colon.
std::set<std::string> names_in(const std::string& json) {
    std::set<std::string> out;
    for (std::size_t end = json.find("\":"); end != std::string::npos; end = json.find("\":", end + 1)) {
        const std::size_t from = json.rfind('"', end - 1) + 1;
        out.insert(json.substr(from, end - from));
    }
    return out;
}

}  // namespace

TEST_CASE("the example in the guide is a whole book, and is written with all it has") {
    const std::string text = example();
    const records b = opened(text);
    CHECK(b.accounts.size() == 2);
    CHECK(b.accounts[0].at.removed() != b.accounts[1].at.removed());
    for (const std::size_t count : {b.assessments.size(), b.visits.size(), b.reviews.size(), b.plans.size(), b.actions.size(), b.sets.size()}) CHECK(count == 1);
    CHECK(opened(write_file(b)) == b);
    CHECK(names_in(write_file(b)) == names_in(text));  // every field of the example is one we know
}

TEST_CASE("the guide names every field of a book") {
    const std::string all = guide(), prose = all.substr(all.find("```\n") + 3), record = read_file(JINDAN_ASSETS "/record-format.md");
    for (const std::string& name : names_in(write_file(full_book()))) {
        CAPTURE(name);
        const auto named = [&](const std::string& text) { return text.find("`" + name + "`") != std::string::npos || text.find("`" + name + "[]`") != std::string::npos; };
        const bool of_entries = record.find("`entries[]." + name + "`") != std::string::npos || record.find("`" + name + "`") != std::string::npos;
        CHECK((named(prose) || of_entries || std::set<std::string>{"hash", "version"}.contains(name)));
    }
}

TEST_CASE("the guide names every word and every limit") {
    const std::string all = guide();
    for (const char* const word :
         {"unknown", "supporter", "positive", "neutral", "critical", "opponent", "own", "colleague", "customer", "keep", "lower", "renew", "open", "doing", "done", "dropped"}) {
        CAPTURE(word);
        CHECK(all.find("`" + std::string(word) + "`") != std::string::npos);
    }
    const auto says = [&](const std::string& words) { return all.find(words) != std::string::npos; };
    CHECK(says("names have up to " + std::to_string(book::limits::name)));
    CHECK(says("tags " + std::to_string(book::limits::tag) + ", lines " + std::to_string(book::limits::line)));
    CHECK(says("| `people[]` | up to " + std::to_string(book::limits::people)));
    CHECK(says("| `years[]` | up to " + std::to_string(book::limits::years)));
    CHECK(says("| `rates[]` | up to " + std::to_string(book::limits::rates)));
    CHECK(says("| `tags` | up to " + std::to_string(book::limits::tags)));
    CHECK(says("| `former_names` | up to " + std::to_string(book::limits::former_names)));
    CHECK(says("| `criteria[]` | up to " + std::to_string(book::limits::criteria)));
    CHECK(says("| `tiers[]` | up to " + std::to_string(book::limits::tiers)));
    CHECK(says("| `alternatives[]` | up to " + std::to_string(book::limits::alternatives)));
    CHECK(says("`goals[]` | up to " + std::to_string(book::limits::goals)));
}

TEST_CASE("the guide's table is read as it says") {
    const std::string text = example("csv");
    const table_start start = understood(text);
    const table_reading r = read_accounts(text, start.columns, {start.separator, start.titled, 0}, {});
    CHECK(r.refused == table_refusal::none);
    CHECK(r.wrong == 0);
    REQUIRE(r.rows.size() == 2);
    const account &a = r.rows[0].next, &b = r.rows[1].next;
    CHECK(a.name == "한빛정밀");
    CHECK(a.tags == std::vector<std::string>{"핵심", "제조"});
    CHECK(a.years == std::vector<figures>{{2024, 1'200e6, -35e6, "KRW"}});
    CHECK(a.people.at(0).last_contact == date{2026, 11, 20});
    CHECK(a.note == "연말에 재계약");
    CHECK(b.years == std::vector<figures>{{2024, 860.5e6, {}, "KRW"}});
}

TEST_CASE("the guide's titles of tables are known") {
    const std::string all = guide();
    std::size_t at = all.find("| a column of | titles |");
    REQUIRE(at != std::string::npos);
    at = all.find('\n', all.find('\n', at) + 1) + 1;
    int kind = 1;  // a row of the guide for each
    for (; all[at] == '|'; at = all.find('\n', at) + 1, ++kind) {
        const std::string row = all.substr(at, all.find('\n', at) - at);
        int named = 0;
        for (std::size_t from = row.find('`'); from != std::string::npos; from = row.find('`', from + 1), ++named) {
            const std::size_t end = row.find('`', from + 1);
            const std::string title = row.substr(from + 1, end - from - 1);
            CAPTURE(title);
            CHECK(static_cast<int>(proposed({title}, {}).at(0).what) == kind);
            from = end;
        }
        CHECK(named > 1);
    }
    CHECK(kind == static_cast<int>(column_kind::last_contact) + 1);
}
