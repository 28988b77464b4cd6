// Finding one's way in a book.
#include "book/index.hpp"

#include "book/samples.hpp"

using namespace jindan;
using namespace jindan::book;
using namespace jindan::test;

namespace {

std::string ids(const records& r, std::span<const int> places) {
    std::string out;
    for (const int i : places) out += (out.empty() ? "" : " ") + r.assessments[static_cast<std::size_t>(i)].id();
    return out;
}

}  // namespace

TEST_CASE("assessments by account, diagnostic and quarter; what was removed is left out") {
    records r;
    add_account(r, "a");
    add_account(r, "b").archived = true;
    add_account(r, "gone").at.removed_at = 2;
    add(r, "late", "a", small(), "333", {2026, 4});
    add(r, "early", "a", small(), "111", {2025, 1});
    add(r, "second", "a", small(), "222", {2026, 1}, 20);
    add(r, "open", "a", small(), "22.", {2026, 1}, 0);
    add(r, "first", "a", small(), "222", {2026, 1}, 10);
    add(r, "other", "a", relationship(), "1111111111111111", {2026, 1});
    add(r, "bs", "b", small(), "111", {2026, 1});
    add(r, "ours", "", small(), "111", {2026, 1});
    add(r, "orphan", "gone", small(), "111", {2026, 1});
    add(r, "stranger", "nobody", small(), "111", {2026, 1});
    add(r, "dropped", "a", small(), "111", {2026, 1}).what.remove(noon + 1000);
    const book_index in = index_of(r);
    CHECK(ids(r, in.history("a", "small")) == "early open first second late");
    CHECK(ids(r, in.history("a", "customer-relationship")) == "other");
    CHECK(ids(r, in.all_of("a")) == "early open first second late other");
    CHECK(ids(r, in.history("b", "small")) == "bs");
    CHECK(ids(r, in.history("", "small")) == "ours");
    CHECK(in.history("gone", "small").empty());
    CHECK(in.history("nobody", "small").empty());
    CHECK(in.history("a", "unheard-of").empty());
    CHECK(in.portfolio() == indices{0});
    CHECK(in.account("a") == 0);
    CHECK(in.account("gone") == -1);
    CHECK(in.account("nobody") == -1);
    CHECK(in.assessment("second") == 2);
    CHECK(in.assessment("dropped") == -1);
    CHECK(in.assessment("") == -1);
    CHECK(in.period(0) == q(2026, 4));
}

TEST_CASE("quarters are the reader's: the day of an assessment is put into a period from outside") {
    records r;
    add_account(r, "a");
    add(r, "one", "a", small(), "222", {2026, 1}).day = date{2026, 3, 31};
    add(r, "two", "a", small(), "222", {2026, 1}).day = date{2026, 2, 1};
    // A year that begins in February: January belongs to the year before.
    const book_index in(r, [](const date& d) { return (d.year * 12 + d.month - 2) / 3; }, 0);
    CHECK(in.period(1) == q(2026, 1));
    CHECK(in.period(0) == q(2026, 1));
    r.assessments[1].day = date{2026, 1, 31};
    CHECK(book_index(r, [](const date& d) { return (d.year * 12 + d.month - 2) / 3; }, 0).period(1) == q(2025, 4));
}

TEST_CASE("points are a result once somebody has seen it, or where no moments are kept at all") {
    records r;
    add_account(r, "a");
    add(r, "copied", "a", small(), "222", {2026, 1}, 0).what.created_at = noon;
    add(r, "table", "a", small(), "333", {2026, 1}, 0);
    add(r, "seen", "a", small(), "444", {2026, 1}, 5).what.created_at = noon;
    REQUIRE(r.assessments[0].what.points);
    CHECK_FALSE(is_finished(r.assessments[0]));
    CHECK(is_finished(r.assessments[1]));
    CHECK(is_finished(r.assessments[2]));
    const book_index in = index_of(r);
    CHECK(ids(r, in.history("a", "small")) == "copied table seen");
    r.assessments[2].what.remove(noon + 9);
    const book_index left = index_of(r);
    CHECK(latest_finished(left, left.history("a", "small"), q(2026, 1)) == 1);
    CHECK(latest_own(left, left.history("a", "small"), q(2026, 1)) == 1);
}

TEST_CASE("the latest finished view of the reader's own up to a quarter") {
    records r;
    add_account(r, "a");
    add(r, "1", "a", small(), "111", {2025, 4});
    add(r, "2", "a", small(), "222", {2026, 2});
    add(r, "3", "a", small(), "3..", {2026, 3}, 0);
    add(r, "4", "a", small(), "333", {2026, 3}).by = view::colleague;
    const book_index in = index_of(r);
    const auto latest = [&](int until) { return latest_finished(in, in.history("a", "small"), until); };
    CHECK(latest(q(2025, 3)) == -1);
    CHECK(latest(q(2025, 4)) == 0);
    CHECK(latest(q(2026, 1)) == 0);
    CHECK(latest(q(2026, 2)) == 1);
    CHECK(latest(q(2026, 4)) == 1);
}

TEST_CASE("an empty book, and a large one") {
    const records nothing;
    CHECK(index_of(nothing).portfolio().empty());
    CHECK(index_of(nothing).history("", "small").empty());
    // 1,000 accounts with two diagnostics in twelve quarters: each is found in its place.
    records r;
    for (int a = 0; a < 1000; ++a) add_account(r, "a" + std::to_string(a));
    book::filled f;
    for (int i = 0; i < 24'000; ++i) {
        f.what.id = "f" + std::to_string(i);
        f.account = "a" + std::to_string(i * 7 % 1000);
        f.what.made_with.id = i / 12'000 == 0 ? "x" : "y";
        f.what.quarter = {2026 - i / 1000 % 12 / 4, 4 - i / 1000 % 12 % 4};
        r.assessments.push_back(f);
    }
    const book_index in = index_of(r);
    for (int a = 0; a < 1000; a += 37) {
        const auto found = in.history(r.accounts[static_cast<std::size_t>(a)].id, "y");
        REQUIRE(found.size() == 12);
        for (int p = 0; p < 12; ++p) CHECK(in.period(found[static_cast<std::size_t>(p)]) == q(2024, 1) + p);
    }
}
