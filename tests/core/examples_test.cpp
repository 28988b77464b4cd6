// The worked examples of our own diagnostics: what was worked out by hand is what the engine says.
#include "core/engine_tests.hpp"
#include "support/folder.hpp"

using namespace jindan;
using namespace jindan::test;

TEST_CASE("every worked example comes to its expected scores and bands") {
    constexpr std::string_view ending = ".expected.json";
    const std::vector<std::string> files = files_in(JINDAN_TEST_DATA "/examples", std::string(ending));
    CHECK(files.size() >= 2);
    for (const std::string& file : files) {
        CAPTURE(file);
        const std::string base = file.substr(0, file.size() - ending.size()), id = base.substr(base.find_last_of("/\\") + 1);
        const auto expected = nlohmann::json::parse(read_file(file));
        const std::string given = read_file(base + ".answers.json"), about = read_file(JINDAN_ASSETS "/diagnostics/" + id + ".json");
        REQUIRE_FALSE(given.empty());
        REQUIRE_FALSE(about.empty());
        const auto answers = nlohmann::json::parse(given);
        // A sheet of many accounts has tables of its own, and tests of its own.
        if (!answers.is_object() || !expected.contains("scores")) continue;
        const diagnostic d = read_or_fail(about);
        const filled_in f(d, answers_to(d, answers));
        for (const auto& [score, value] : expected["scores"].items()) {
            if (score.starts_with("x-")) continue;
            CAPTURE(score);
            const scored_score& got = f.at(score.c_str());
            CHECK(written(got.value, absence::none) == (value.is_null() ? written({}, absence::none) : decimal::to_text(value.get<double>())));
        }
        if (!expected.contains("bands")) continue;
        for (const auto& [score, sets] : expected["bands"].items()) {
            if (score.starts_with("x-")) continue;
            CAPTURE(score);
            const auto& known = d.scores[static_cast<std::size_t>(test::score_index(d, score))].band_sets;
            for (const auto& [set, band] : sets.items()) {
                std::size_t index = 0;
                for (std::size_t i = 0; i < known.size(); ++i)
                    if (known[i].id == set) index = i + 1;
                CHECK((set == "level" || index > 0));
                CHECK(f.band(score.c_str(), index) == (band.is_null() ? "-" : band.get<std::string>()));
            }
        }
    }
}
