// Small diagnostics written out in the test that is about them, filled in by item id; results as a reader would write them down.
#pragma once

#include <nlohmann/json.hpp>

#include "core/decimal.hpp"
#include "core/engine.hpp"
#include "core/samples.hpp"
#include "support/score_index.hpp"

namespace jindan::test {

// A diagnostic from what a test is about: `"items": […], "scores": […]` and whatever else it needs. One scale, 1–5, unless it brings its own.
inline diagnostic built(const std::string& parts) {
    const std::string scales = parts.find("\"scales\"") == std::string::npos ? R"("scales": [{"id": "five", "from": 1, "to": 5}],)" : "";
    const std::string json = R"({"jindan": 1, "id": "t", "version": "1", "languages": ["en"], "title": "T",)" + scales + parts + "}";
    auto read = read_diagnostic(json);
    if (const auto* wrong = std::get_if<problems>(&read))
        for (const problem& p : *wrong) MESSAGE(p.where << ": " << message(p, "en") << " " << p.detail);
    REQUIRE(std::holds_alternative<diagnostic>(read));
    return std::move(std::get<diagnostic>(read));
}

// One answer: 4, true, "option", ["chosen", …] or in order of rank, {"option": points}; null is "not applicable".
inline response answer_to(const item& it, const nlohmann::json& given) {
    const auto option = [&](const std::string& id) {
        for (std::size_t i = 0; i < it.options.size(); ++i)
            if (it.options[i].id == id) return i;
        FAIL("no option " << id);
        return std::size_t{0};
    };
    response out{response::state::given, 0, {}};
    if (given.is_null()) out.is = response::state::not_applicable;
    if (given.is_boolean()) out.value = given.get<bool>();
    if (given.is_number()) out.value = given.get<double>();
    if (given.is_string() && it.kind != item_kind::text) out.value = static_cast<double>(option(given.get<std::string>()));
    if (!given.is_array() && !given.is_object()) return out;
    out.parts.resize(it.options.size());
    double rank = 0;
    for (const auto& [key, value] : given.items()) {
        if (given.is_object())
            out.parts[option(key)] = value.get<double>();
        else
            out.parts[option(value.get<std::string>())] = it.kind == item_kind::ranking ? ++rank : 1;
    }
    return out;
}

inline responses answers_to(const diagnostic& d, const nlohmann::json& given) {
    responses out(d.items.size());
    for (const auto& [id, value] : given.items()) {
        const int i = d.find_item(id);
        REQUIRE(i >= 0);
        out[static_cast<std::size_t>(i)] = answer_to(d.items[static_cast<std::size_t>(i)], value);
    }
    return out;
}

inline std::string name_of(absence why) {
    constexpr const char* names[] = {"none", "blank", "not-applicable", "not-asked", "unscored", "too-few", "depends", "undefined", "weights", "no-case"};
    return names[static_cast<std::size_t>(why)];
}

// A number in decimal terms, or in brackets why there is none.
inline std::string written(const std::optional<double>& x, absence why) { return x ? decimal::to_text(*x) : "(" + name_of(why) + ")"; }

class filled_in {
public:
    filled_in(const diagnostic& about, const responses& given, const std::vector<double>& weights = {}) : d(about) { score_all(d, given, weights, all); }
    filled_in(const diagnostic& about, const char* given, const std::vector<double>& weights = {}) : filled_in(about, answers_to(about, nlohmann::json::parse(given)), weights) {}

    const scored_score& at(const char* id) const {
        REQUIRE(score_index(d, id) >= 0);
        return all.scores[static_cast<std::size_t>(score_index(d, id))];
    }
    std::string score(const char* id) const { return written(at(id).value, at(id).why); }
    std::string item(const char* id) const {
        const scored_item& i = all.items[static_cast<std::size_t>(d.find_item(id))];
        return written(i.score, i.why);
    }
    std::string possible(const char* id) const { return decimal::to_text(at(id).possible.from) + ".." + decimal::to_text(at(id).possible.to); }
    std::string attainable(const char* id) const { return decimal::to_text(at(id).attainable.from) + ".." + decimal::to_text(at(id).attainable.to); }
    // Used, missing, left out.
    std::string counts(const char* id) const {
        const scored_score& s = at(id);
        return std::to_string(s.used) + " " + std::to_string(s.missing) + " " + std::to_string(s.left_out);
    }
    std::string band(const char* id, std::size_t set = 0) const {
        const jindan::score& s = d.scores[static_cast<std::size_t>(score_index(d, id))];
        const int b = at(id).bands.at(set);
        return b < 0 ? "-" : (set ? s.band_sets[set - 1].bands : s.bands)[static_cast<std::size_t>(b)].id;
    }
    bool flag(const char* id) const {
        for (const int i : all.flags)
            if (d.flags[static_cast<std::size_t>(i)].id == id) return true;
        return false;
    }
    std::string conclusion(std::size_t rule = 0) const {
        const int c = all.conclusions.at(rule);
        return c < 0 ? "-" : d.rules[rule].conclusions[static_cast<std::size_t>(c)].id;
    }

    const diagnostic& d;
    scored all;
};

// What a score can come to, as the file alone says.
inline std::string range_of_score(const diagnostic& d, const char* id) {
    const score& s = d.scores[static_cast<std::size_t>(score_index(d, id))];
    return decimal::to_text(s.lowest) + ".." + decimal::to_text(s.highest);
}

}  // namespace jindan::test
