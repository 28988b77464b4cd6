// Published instruments of different shapes, with neutral labels of our own, against values that were published with them; each file
// names its source, and each case says whether its value was published ("published: …") or follows from the published rule, worked
// out by hand ("rule: …").
//
//   sus           items in turn reversed, × 2.5          Brooke 1996, with the worked example of that paper
//   tipi          means of reversed pairs                Gosling, Rentfrow, Swann 2003, with the example of the authors' scoring sheet
//   odi           share of what applies                  Fairbank, Pynsent 2000, with the two examples printed on the instrument
//   nasa-tlx      tallies of pairs as weights            Hart, Staveland 1988
//   phq-9         bands, a flag, counts past thresholds  Kroenke, Spitzer, Williams 2001
//   audit         skip logic and recoding                Babor et al. 2001 (WHO)
//   who-5         sum × 4                                Topp et al. 2015
//   nps           difference of shares of a group        Reichheld 2003
//   servqual      differences of pairs, points weigh     Parasuraman, Zeithaml, Berry 1988, 1990
//   cha2ds2-vasc  bins of an age                         Lip et al. 2010
//   meld          a formula with logarithms, clamped     Kamath et al. 2001, Wiesner et al. 2003
#include "core/engine_tests.hpp"
#include "core/groups.hpp"
#include "support/folder.hpp"

using namespace jindan;
using namespace jindan::test;

TEST_CASE("published instruments come to their published values") {
    const std::vector<std::string> files = json_files(JINDAN_TEST_DATA "/instruments");
    CHECK(files.size() >= 8);
    for (const std::string& file : files) {
        CAPTURE(file);
        const std::string json = read_file(file);
        const diagnostic d = read_or_fail(json);
        CHECK_FALSE(d.source.title.empty());
        int cases = 0;
        const auto parsed = nlohmann::json::parse(json);
        for (const auto& one : parsed["x-cases"]) {
            ++cases;
            const std::string from = one["from"];
            CAPTURE(from);
            const filled_in f(d, answers_to(d, one["answers"]));
            for (const auto& [id, value] : one["scores"].items()) {
                CAPTURE(id);
                const std::optional<double> got = f.at(id.c_str()).value;
                CHECK(got.has_value() == !value.is_null());
                if (got && !value.is_null()) CHECK(decimal::to_text(*got) == decimal::to_text(value.get<double>()));
            }
            if (one.contains("bands"))
                for (const auto& [id, band] : one["bands"].items()) CHECK(f.band(id.c_str()) == band.get<std::string>());
            if (one.contains("flags")) {
                CHECK(f.all.flags.size() == one["flags"].size());
                for (const auto& id : one["flags"]) CHECK(f.flag(id.get<std::string>().c_str()));
            }
            if (one.contains("conclusions"))
                for (std::size_t i = 0; i < one["conclusions"].size(); ++i) CHECK(f.conclusion(i) == one["conclusions"][i].get<std::string>());
        }
        CHECK(cases >= 2);
    }
}

TEST_CASE("a net promoter score is the share of promoters less that of detractors") {
    const diagnostic d = read_or_fail(read_file(JINDAN_TEST_DATA "/instruments/nps.json"));
    REQUIRE(d.group_measures.size() == 1);
    const group_measure& m = d.group_measures[0];
    // Ten respondents: five promoters, three passive, two detractors: 50 % - 20 % = 30. An eleventh did not answer.
    groups::measures wanted;
    wanted.difference = groups::contrast{{m.share.from.at, m.share.to.at}, {m.minus->from.at, m.minus->to.at}};
    groups::tally all(wanted);
    for (const int answer : {9, 10, 9, 10, 10, 7, 8, 7, 6, 0, -1}) {
        const responses given{answer < 0 ? response{} : response{response::state::given, static_cast<double>(answer), {}}};
        all.add(filled_in(d, given).at("likely").value);
    }
    const groups::statistics s = all.result();
    CHECK(s.n == 10);
    CHECK(s.unscorable == 1);
    CHECK(decimal::equal(s.difference.value_or(9), 0.3));
}
