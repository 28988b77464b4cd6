// Whatever was filled in, links, files and the store give it back as it was. Random, but the same every time; the number of a round that fails is told.
#include "core/codes.hpp"
#include "core/link.hpp"
#include "core/record_json.hpp"
#include "core/samples.hpp"
#include "support/any_assessments.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

const std::vector<diagnostic>& several() {
    static const std::vector<diagnostic> all = [] {
        std::vector<diagnostic> out;
        for (const char* name : {"/small.json", "/valid/kinds-of-items.json", "/valid/skipping.json", "/valid/sheet.json", "/instruments/phq-9.json"})
            out.push_back(read_or_fail(read_file(JINDAN_TEST_DATA + std::string(name))));
        out.push_back(relationship());
        return out;
    }();
    return all;
}

// What of an assessment is in a link: neither id nor moments, and of this edition nothing that is no answer to it.
assessment in_link(assessment a, const diagnostic& d, link_choice what) {
    const bool same = a.made_with.hash == d.hash;
    assessment out;
    out.made_with = a.made_with;
    out.quarter = a.quarter;
    if (what.with_account) out.account = a.account;
    if (same) stand(a, d);
    if (a.points) {
        out.points = decimal::parse(decimal::to_text(*a.points));  // with nine decimals
        out.band = a.band;
    }
    if (what.depth == link_depth::score) return out;
    for (const entry& e : a.entries) {
        const bool noted = what.depth == link_depth::full && !e.memo.empty(), answered = e.answer && (!same || is_answer(d, d.find_item(e.item), *e.answer));
        if (!answered && !noted) continue;
        entry& to = out.at(e.item);
        if (answered) to.answer = e.answer;
        if (noted) to.memo = e.memo;
    }
    return out;
}

}  // namespace

TEST_CASE("any assessment goes through a link of any depth and comes out as it was") {
    chance c(20261127);
    for (int round = 0; round < 1'200; ++round) {
        CAPTURE(round);
        const diagnostic& d = several()[static_cast<std::size_t>(c.below(static_cast<int>(several().size())))];
        const assessment a = any_assessment(d, c, "a");
        if (a.removed()) continue;
        const link_choice what{static_cast<link_depth>(c.below(3)), c.below(2) == 0, c.below(3) * 540 - 540};
        const std::string link = write_link(a, d, what);
        auto read = read_link(link);
        REQUIRE(std::holds_alternative<opened_link>(read));
        const opened_link& l = std::get<opened_link>(read);
        CHECK(l.depth == what.depth);
        CHECK(l.date == to_string(date_of(a.changed_at(), what.utc_offset)));
        CHECK(l.content == in_link(a, d, what));
        const auto checked = check_link(l, d);
        REQUIRE(std::holds_alternative<checked_link>(checked));
        CHECK(std::get<checked_link>(checked).same_edition == (a.made_with.hash == d.hash));
    }
}

TEST_CASE("any assessment is in its file as it is, and any workspace in its store") {
    chance c(20261128);
    for (int round = 0; round < 600; ++round) {
        CAPTURE(round);
        const diagnostic& d = several()[static_cast<std::size_t>(c.below(static_cast<int>(several().size())))];
        const assessment a = any_assessment(d, c, "a");
        const auto file = read_assessment(write_assessment(a));
        REQUIRE(std::holds_alternative<assessment>(file));
        CHECK(std::get<assessment>(file) == a);

        const workspace w = any_workspace(d, c);
        for (const record_from where : {record_from::file, record_from::store}) {
            const auto read = read_workspace(write_workspace(w), where);
            REQUIRE(std::holds_alternative<workspace>(read));
            CHECK(std::get<workspace>(read) == w);
        }
        const std::string slot = seal(w, static_cast<std::uint64_t>(round) + 1);
        const auto sealed = unseal(slot);
        REQUIRE(std::holds_alternative<stored>(sealed));
        CHECK(std::get<stored>(sealed).content == w);
        // A torn write is told from a whole one wherever it stopped, and loses nothing of the other slot.
        const std::string torn = slot.substr(0, static_cast<std::size_t>(c.below(static_cast<int>(slot.size()))));
        const opened_store store = open_store(slot, torn);
        CHECK(store.lost.size() == (torn.empty() ? 0 : 1));
        CHECK(store.content == merged(workspace{}, w));
        CHECK(store.next_slot == 1);
    }
}
