// Surveys of SurveyJS: what is taken over is a diagnostic, and what is left out is told, each with its place.
#include <nlohmann/json.hpp>

#include "author/desk.hpp"
#include "author/expression.hpp"
#include "author/surveyjs.hpp"
#include "core/cards.hpp"
#include "core/diagnostic_json.hpp"
#include "core/json_document.hpp"
#include "fuzz/json_door.hpp"
#include "fuzz/mutate.hpp"
#include "fuzz/scoring.hpp"

using namespace jindan;
using namespace jindan::fuzz;

namespace {

// Every place that is named is there.
bool leads_somewhere(const nlohmann::json& survey, const std::string& where) { return survey.contains(nlohmann::json::json_pointer(where)); }

void must_be_told(const std::vector<author::left_out>& left, const nlohmann::json& survey) {
    must(left.size() <= author::most_left + 1, "so much is told and no more");
    for (const author::left_out& l : left) {
        must(!author::remark(l, "ko").empty() && !author::remark(l, "en").empty(), "what is left out is told");
        must(!author::code_name(l.code).empty(), "and has a code");
        if (l.code != author::left_code::more) must(l.line > 0 && l.column > 0, "and a position");
        must(survey.is_discarded() || leads_somewhere(survey, l.where), "and a place that is there");
    }
}

void take_over(std::string_view text, const nlohmann::json& survey, bool for_page) {
    const auto made = author::import_surveyjs(text, {"made", for_page});
    if (const auto* wrong = std::get_if<problems>(&made)) return must_be_said(*wrong);
    const auto& whole = std::get<author::imported>(made);
    must_be_told(whole.left, survey);
    const auto read = read_diagnostic(whole.diagnostic);
    must(std::holds_alternative<diagnostic>(read), "what is taken over is a diagnostic");
    const diagnostic& d = std::get<diagnostic>(read);
    for (const item& it : d.items) must(!for_page || has_card(it.kind), "the page asks what was taken over for it");
    dice chance(text);
    must_score(d, chance);
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    for (const char* name :
         {"account-health", "channel-audit", "discovery", "event-feedback", "maturity", "old-form", "partner-onboarding", "product-quiz", "service-satisfaction", "three-languages"})
        learn_file(JINDAN_TEST_DATA "/surveyjs/" + std::string(name) + ".json");
    for (const char* part : {"{a} = 1", "{a} anyof ['b']", "iif({a} > 2, 3, 4)", "sum({a}, {b})", "{a} notempty and !{b}", "({a} + {b}) * 2", "not {a}"}) learn_word(part);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = text_of(data, size);
    const auto survey = nlohmann::json::parse(text.begin(), text.end(), nullptr, false);
    for (const bool for_page : {false, true}) take_over(text, survey, for_page);
    author::parse_expression(text);
    const std::string said = author::taken_over(text, text.substr(0, size % 8));
    must(std::holds_alternative<json::document>(json::parse(said, {said.size()})), "what is said to the author's page is JSON");
    return 0;
}
