// `update` of the customer book is pure and total: no sequence of actions, however senseless, leaves a book that cannot be shown, or one of which something is not
// stored. Random, but the same every time; the seed of a sequence that fails is told.
#include <doctest/doctest.h>

#include "core/diagnostic_json.hpp"
#include "core/samples.hpp"
#include "support/any_book_actions.hpp"
#include "support/book_app_invariants.hpp"
#include "support/files.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

book_app::opening opening_with(std::string records) {
    book_app::opening o;
    for (const char* id : {"customer-relationship", "sales-management", "key-account"})
        o.diagnostics_json.push_back(read_file(std::string(JINDAN_ASSETS) + "/diagnostics/" + id + ".json"));
    o.records = std::move(records);
    o.address = "https://example.org/ko/book/";
    o.seed = "abcdefgh12345678";
    return o;
}

}  // namespace

TEST_CASE("any sequence of actions leaves a book that holds together and is stored") {
    const book_app::state fresh = book_app::opened(opening_with("[]"), {first_moment, 540}).after;
    const std::string sample = read_file(JINDAN_TEST_DATA "/book/book-1.json");
    for (unsigned seed = 1; seed <= 24; ++seed) {
        CAPTURE(seed);
        chance c(seed);
        book_app::state s = fresh;
        book_store store;
        if (seed % 2) s = book_app::update(std::move(s), book_app::file_read{sample}, {first_moment, 540}).after;
        if (seed % 2) s = book_app::update(std::move(s), book_app::take_import{}, {first_moment, 540}).after;
        time_ms now = first_moment;
        for (int i = 0; i < 120; ++i) {
            CAPTURE(i);
            now += any_step(c);
            const book_app::action what = any_book_action(s, c);
            if (const auto* gone = std::get_if<book_app::erased>(&what.what); gone && gone->ok) store = {};
            s = book_app::update(s, what, {now, 540}).after;
            REQUIRE(broken(s) == "");
            if (i % 3) continue;
            REQUIRE(store.write(s) == "");
            REQUIRE(store.lacks(s) == "");
        }
        // Opened anew it is the same book.
        REQUIRE(store.write(s) == "");
        const book_app::state again = book_app::opened(opening_with(store.list()), {now, 540}).after;
        CHECK(write_file(again.kept) == write_file(in_order(s.kept)));
        CHECK(again.damaged.empty());
    }
}
