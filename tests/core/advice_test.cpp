// Different answers give different advice: what a reader is told depends on the band, on every dimension's level and on which items are low.
#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

#include "core/samples.hpp"
#include "support/folder.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

// Everything a reader is advised, in one language, from these answers.
std::set<std::string> advice(std::string_view digits, std::string_view lang) {
    const diagnostic& d = relationship();
    const result r = evaluate(d, given(digits));
    std::set<std::string> out;
    const band& b = d.scores[0].bands[static_cast<std::size_t>(r.scores[0].band.value())];
    out.insert(b.summary.in(lang));
    for (const localized& action : b.actions) out.insert(action.in(lang));
    for (const dimension_result& dim : r.dimensions) out.insert(d.dimensions[static_cast<std::size_t>(dim.dimension)].advice[static_cast<std::size_t>(*dim.level)].in(lang));
    for (const int i : r.weakest) out.insert(d.items[static_cast<std::size_t>(i)].step.in(lang));
    return out;
}

int in_common(const std::set<std::string>& a, const std::set<std::string>& b) {
    int n = 0;
    for (const std::string& text : a) n += static_cast<int>(b.count(text));
    return n;
}

}  // namespace

TEST_CASE("each pair of bands shares no advice") {
    const char* one_of_each[] = {"1111111111111111", "2222222222222222", "3333333333333333", "5555555555555555"};
    for (const char* lang : {"ko", "en"}) {
        const diagnostic& d = relationship();
        std::set<std::string> all;
        std::size_t count = 0;
        for (const band& b : d.scores[0].bands) {
            all.insert(b.summary.in(lang));
            for (const localized& action : b.actions) all.insert(action.in(lang));
            count += 1 + b.actions.size();
        }
        CHECK(all.size() == count);
        for (std::size_t i = 0; i < 4; ++i) {
            CHECK(evaluate(d, given(one_of_each[i])).scores[0].band == static_cast<int>(i));
            for (std::size_t k = i + 1; k < 4; ++k) CHECK(advice(one_of_each[i], lang) != advice(one_of_each[k], lang));
        }
        // Neither band nor level nor weakest item in common: no sentence in common.
        CHECK(in_common(advice("1111111111111111", lang), advice("5555555555555555", lang)) == 0);
    }
}

TEST_CASE("each dimension at each level has its own advice, and answers lead to it") {
    const diagnostic& d = relationship();
    for (const char* lang : {"ko", "en"}) {
        std::set<std::string> all;
        for (std::size_t dim = 0; dim < d.dimensions.size(); ++dim) {
            std::set<std::string> seen;
            for (const char digit : {'1', '3', '5'}) {
                // Only this dimension's answers change; all others stay at 3.
                std::string digits(16, '3');
                for (std::size_t i = 0; i < 16; ++i)
                    if (d.items[i].dimension == static_cast<int>(dim)) digits[i] = digit;
                const auto level = evaluate(d, given(digits)).dimensions[dim].level;
                REQUIRE(level.has_value());
                const std::string& text = d.dimensions[dim].advice[static_cast<std::size_t>(*level)].in(lang);
                CHECK(advice(digits, lang).count(text) == 1);
                seen.insert(text);
                all.insert(text);
            }
            CHECK(seen.size() == 3);
        }
        CHECK(all.size() == 18);
    }
}

TEST_CASE("each item, when it is the lowest, brings up its own first step") {
    const diagnostic& d = relationship();
    for (const char* lang : {"ko", "en"}) {
        std::set<std::string> steps, titles;
        for (std::size_t i = 0; i < 16; ++i) {
            std::string digits(16, '4');
            digits[i] = '1';
            CHECK(evaluate(d, given(digits)).weakest.front() == static_cast<int>(i));
            CHECK(advice(digits, lang).count(d.items[i].step.in(lang)) == 1);
            steps.insert(d.items[i].step.in(lang));
            titles.insert(d.items[i].step_title.in(lang));
        }
        CHECK(steps.size() == 16);
        CHECK(titles.size() == 16);
    }
}

TEST_CASE("random answers that differ in band, level or weakest items never get the same advice") {
    chance c(16);
    const diagnostic& d = relationship();
    const auto draw = [&] {
        std::string digits;
        for (int i = 0; i < 16; ++i) digits += static_cast<char>('1' + c.below(5));
        return digits;
    };
    for (int round = 0; round < 400; ++round) {
        const std::string x = draw(), y = draw();
        const result rx = evaluate(d, given(x)), ry = evaluate(d, given(y));
        bool same = rx.scores[0].band == ry.scores[0].band && std::set(rx.weakest.begin(), rx.weakest.end()) == std::set(ry.weakest.begin(), ry.weakest.end());
        for (std::size_t i = 0; i < rx.dimensions.size(); ++i) same = same && rx.dimensions[i].level == ry.dimensions[i].level;
        CHECK((advice(x, "ko") == advice(y, "ko")) == same);
        CHECK((advice(x, "en") == advice(y, "en")) == same);
    }
}

// --- Every diagnostic there is ---------------------------------------------------------------------------------------------------

namespace {

using texts = std::set<std::string>;

// Answers to all items that the engine scores most, least or somehow.
responses drawn(const diagnostic& d, const std::function<int(int)>& pick) {
    responses out(d.items.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        const item& it = d.items[i];
        std::vector<std::pair<double, double>> all;  // score, answer
        const auto add = [&](double score, double answer) { all.emplace_back(it.reverse ? -score : score, answer); };
        if (it.kind == item_kind::likert)
            for (const scale_point& p : d.scale_of(static_cast<int>(i)).points) add(p.value, p.value);
        else if (it.kind == item_kind::number)
            for (int k = 0; k <= 10; ++k) add(k, std::floor(it.least.value_or(0) + (it.most.value_or(1000) - it.least.value_or(0)) * k / 10));
        else
            for (std::size_t k = 0; k < it.options.size(); ++k) add(it.options[k].score.value_or(static_cast<double>(k)), static_cast<double>(k));
        if (all.empty()) continue;
        std::sort(all.begin(), all.end());
        out[i] = {response::state::given, all[static_cast<std::size_t>(pick(static_cast<int>(all.size())))].second, {}};
    }
    return out;
}

// What a reader is told, and what it is told for.
struct told {
    texts advice;
    std::vector<int> reasons;
};

told told_to(const diagnostic& d, const responses& given, std::string_view lang) {
    told out;
    const result r = evaluated(d, given);
    const auto say = [&](const localized& t) {
        if (!t.empty()) out.advice.insert(t.in(lang));
    };
    for (std::size_t s = 0; s < d.scores.size(); ++s) {
        out.reasons.push_back(r.scores[s].band.value_or(-1));
        if (!r.scores[s].band) continue;
        const band& b = d.scores[s].bands[static_cast<std::size_t>(*r.scores[s].band)];
        say(b.summary);
        for (const localized& action : b.actions) say(action);
    }
    for (const dimension_result& one : r.dimensions) {
        out.reasons.push_back(one.level ? static_cast<int>(*one.level) : -1);
        if (one.level) say(d.dimensions[static_cast<std::size_t>(one.dimension)].advice[static_cast<std::size_t>(*one.level)]);
    }
    std::vector<int> weakest = r.weakest;
    std::sort(weakest.begin(), weakest.end());
    for (const int i : weakest) say(d.items[static_cast<std::size_t>(i)].step);
    out.reasons.insert(out.reasons.end(), weakest.begin(), weakest.end());
    for (const int f : r.flags) say(d.flags[static_cast<std::size_t>(f)].message), out.reasons.push_back(f);
    for (std::size_t i = 0; i < r.conclusions.size(); ++i)
        if (r.conclusions[i] >= 0) {
            const conclusion& c = d.rules[i].conclusions[static_cast<std::size_t>(r.conclusions[i])];
            say(c.summary);
            for (const localized& action : c.actions) say(action);
            out.reasons.push_back(r.conclusions[i]);
        }
    return out;
}

// Tiers and fields of a sheet of many accounts: each has advice of its own.
void check_sheet(const diagnostic& d, std::string_view lang) {
    for (const criteria& set : d.sheet->sets) {
        texts tiers, fields;
        for (const tier& t : set.tiers.tiers) tiers.insert(t.treatment.in(lang));
        CHECK(tiers.size() == set.tiers.tiers.size());
        if (!set.matrix) continue;
        for (const auto& f : set.matrix->fields) fields.insert(f.advice.in(lang));
        CHECK(fields.size() == 4);
    }
}

}  // namespace

TEST_CASE("every diagnostic: different answers give different advice, and the best and the worst have none in common") {
    const std::vector<std::string> files = json_files(JINDAN_ASSETS "/diagnostics");
    CHECK(files.size() >= 3);
    for (const std::string& file : files) {
        CAPTURE(file);
        const diagnostic d = read_or_fail(read_file(file));
        for (const std::string& lang : d.languages) {
            if (d.sheet) {
                check_sheet(d, lang);
                continue;
            }
            const told worst = told_to(d, drawn(d, [](int) { return 0; }), lang), best = told_to(d, drawn(d, [](int n) { return n - 1; }), lang);
            CHECK(worst.advice.size() >= 4);
            CHECK(best.advice.size() >= 4);
            CHECK(in_common(worst.advice, best.advice) == 0);
            chance c(25);
            std::set<texts> seen{worst.advice, best.advice};
            std::vector<told> all;
            for (int round = 0; round < 100; ++round) {
                const int lean = c.below(3);  // low, anywhere, high
                all.push_back(told_to(d, drawn(d, [&](int n) { return lean == 1 ? c.below(n) : (c.below(n) + c.below(n) + (lean ? n : 0)) / 3; }), lang));
                seen.insert(all.back().advice);
                for (const told& other : all) CHECK((other.advice == all.back().advice) == (other.reasons == all.back().reasons));
            }
            CHECK(seen.size() > 50);
        }
    }
}
