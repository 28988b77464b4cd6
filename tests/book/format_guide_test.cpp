// The guide to the format says what is so: its example is read, and names all that a book has.
#include <set>

#include "book/full_book.hpp"

using namespace jindan;
using namespace jindan::book;
using namespace jindan::book::test;

namespace {

std::string guide() { return read_file(JINDAN_ASSETS "/book-format.md"); }

std::string example() {
    const std::string all = guide(), fence = "```json\n";
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
    const std::string all = guide(), prose = all.substr(all.rfind("```") + 3), record = read_file(JINDAN_ASSETS "/record-format.md");
    for (const std::string& name : names_in(write_file(full_book()))) {
        CAPTURE(name);
        const auto named = [&](const std::string& text) { return text.find("`" + name + "`") != std::string::npos || text.find("`" + name + "[]`") != std::string::npos; };
        const bool of_entries = record.find("`entries[]." + name + "`") != std::string::npos || record.find("`" + name + "`") != std::string::npos;
        CHECK((named(prose) || of_entries || std::set<std::string>{"hash", "version"}.contains(name)));
    }
}

TEST_CASE("the guide names every word and every limit") {
    const std::string all = guide();
    for (const char* const word : {"unknown", "supporter", "positive", "neutral", "critical", "opponent", "own", "colleague", "customer", "keep", "lower", "renew", "open", "doing", "done", "dropped"}) {
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
