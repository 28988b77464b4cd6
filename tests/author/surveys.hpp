// Surveys written in tests, and what becomes of them in one line each.
#pragma once

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <variant>

#include "author/surveyjs.hpp"
#include "core/codes.hpp"
#include "core/diagnostic_json.hpp"

namespace jindan::test {

using tree = nlohmann::json;

// A survey with these elements, and perhaps more.
inline std::string survey_of(const std::string& elements, const std::string& more = {}) { return R"({"title": "T", )" + more + R"("elements": [)" + elements + "]}"; }

inline author::imported take(const std::string& survey) {
    auto made = author::import_surveyjs(survey, {"made", false});
    const auto* wrong = std::get_if<problems>(&made);
    REQUIRE_MESSAGE(!wrong, lines_of(*wrong) << survey);
    return std::get<author::imported>(std::move(made));
}

inline tree diagnostic_of(const std::string& survey) { return tree::parse(take(survey).diagnostic); }

// "property /elements/0/step step", without what the score of our own is.
inline std::string left_of(const std::string& survey) {
    std::string out;
    for (const author::left_out& l : take(survey).left) {
        if (l.code == author::left_code::our_mean || l.code == author::left_code::our_sum || l.code == author::left_code::our_count) continue;
        out += (out.empty() ? "" : ", ") + std::string(author::code_name(l.code)) + " " + l.where + (l.detail.empty() ? "" : " " + l.detail);
    }
    return out;
}

// ask_if of the last item of a survey, "" where it is always asked.
inline std::string asked_of(const std::string& elements) {
    const tree d = diagnostic_of(survey_of(elements));
    return d["items"].back().contains("ask_if") ? d["items"].back()["ask_if"].dump() : "";
}

}  // namespace jindan::test
