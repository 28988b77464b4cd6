// The links that were given out: they open to what stands beside them, and are still written to the byte.
#include <nlohmann/json.hpp>

#include "core/link.hpp"
#include "core/record_json.hpp"
#include "core/samples.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

constexpr const char* names[] = {"full-korean", "answers-complete", "answers-incomplete", "score", "score-incomplete", "minimal", "english"};

std::string golden(const std::string& name) { return read_file(std::string(JINDAN_TEST_DATA "/../golden/links/") + name); }

std::string link_of(const std::string& name) {
    std::string text = golden(name + ".link");
    REQUIRE_FALSE(text.empty());
    text.pop_back();  // the line break
    return text;
}

// In the long names of the link document.
nlohmann::json spelled_out(const opened_link& l) {
    const assessment& a = l.content;
    constexpr const char* depths[] = {"full", "answers", "score"};
    nlohmann::json j = {{"version", 1},
                        {"depth", depths[static_cast<int>(l.depth)]},
                        {"quarter", to_string(a.quarter)},
                        {"date", l.date},
                        {"diagnostic", {{"id", a.made_with.id}, {"version", a.made_with.version}, {"hash", a.made_with.hash}}}};
    if (l.depth == link_depth::score)
        j["profile"] = nlohmann::json::object();
    else
        j["answers"] = nlohmann::json::object();
    for (const auto& [id, value] : l.profile) j["profile"][id] = value;
    for (const entry& e : a.entries) {
        if (e.answer) j["answers"][e.item] = *e.answer;
        if (!e.memo.empty()) j["memos"][e.item] = e.memo;
    }
    if (a.points) j["points"] = *a.points;
    if (!a.band.empty()) j["band"] = a.band;
    if (!a.account.empty()) j["account"] = a.account;
    return j;
}

}  // namespace

TEST_CASE("every golden link opens to what stands beside it") {
    for (const std::string name : names) {
        CAPTURE(name);
        const auto read = read_link(link_of(name));
        REQUIRE(std::holds_alternative<opened_link>(read));
        CHECK(spelled_out(std::get<opened_link>(read)) == nlohmann::json::parse(golden(name + ".json")));
    }
}

TEST_CASE("every golden record still gives its golden link") {
    for (const std::string name : names) {
        CAPTURE(name);
        const auto read = read_assessment(golden(name + ".record.json"));
        REQUIRE(std::holds_alternative<assessment>(read));
        const auto& record = std::get<assessment>(read);
        const auto expected = nlohmann::json::parse(golden(name + ".json"));
        // The edition they were made with: later wording must not change what a link says.
        diagnostic d = record.made_with.id == "small" ? small() : relationship();
        d.version = record.made_with.version;
        d.hash = record.made_with.hash;
        const std::string depth = expected["depth"];
        const link_choice what{depth == "full" ? link_depth::full : depth == "score" ? link_depth::score : link_depth::answers, expected.contains("account")};
        CHECK(write_link(record, d, what) == link_of(name));
        CHECK(link_of(name).size() < link_advised);
    }
}
