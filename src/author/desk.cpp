#include "author/desk.hpp"

#include <algorithm>
#include <variant>

#include "author/explanation.hpp"
#include "author/surveyjs.hpp"
#include "core/cards.hpp"
#include "core/diagnostic_json.hpp"
#include "core/json_text.hpp"
#include "core/reader.hpp"
#include "core/responses.hpp"
#include "core/review.hpp"

namespace jindan::author {
namespace {

bool stops(const problem& p) { return !is_warning(p.code); }
bool stops(const left_out&) { return false; }

// Problems, or what is left.
template <typename Remark>
void write(json_text& j, const std::vector<Remark>& all) {
    j.begin_list();
    for (const Remark& r : all) {
        j.begin_object().key("severity").text(stops(r) ? "error" : "warning").key("code").text(code_name(r.code)).key("pointer").text(r.where);
        j.key("detail").text(r.detail);
        j.key("line").number(static_cast<long long>(r.line)).key("column").number(static_cast<long long>(r.column));
        j.key("message").begin_object().key("ko").text(remark(r, "ko")).key("en").text(remark(r, "en")).end_object().end_object();
    }
    j.end_list();
}

}  // namespace

std::string checked(std::string_view text) {
    auto opened = read_diagnostic(text);
    const auto* d = std::get_if<diagnostic>(&opened);
    const problems all = d ? review(*d, text) : std::move(std::get<problems>(opened));
    json_text j;
    j.begin_object().key("valid").truth(d != nullptr);
    j.key("pages").truth(d && std::all_of(d->items.begin(), d->items.end(), [](const item& it) { return has_card(it.kind); }));
    j.key("kind").text(!d ? "" : d->sheet ? "sheet" : "questionnaire");
    j.key("more").truth(all.size() == most_problems);
    write(j.key("problems"), all);
    j.key("scores").begin_list();
    for (const score& s : d ? d->scores : std::vector<score>()) {
        j.begin_object().key("id").text(s.id).key("from").decimal(s.lowest).key("to").decimal(s.highest).key("step").decimal(s.step).end_object();
    }
    return j.end_list().end_object().take();
}

std::string explained(std::string_view text, std::string_view answers, std::string_view lang) {
    auto opened = read_diagnostic(text);
    const auto* d = std::get_if<diagnostic>(&opened);
    json_text j;
    j.begin_object();
    if (!d) return j.key("answers").begin_list().end_list().key("explained").nothing().end_object().take();
    read_responses_result read = read_responses(answers, *d);
    write(j.key("answers"), read.wrong);
    if (!read.wrong.empty()) return j.key("explained").nothing().end_object().take();
    explained_page page{*d, read.given, {}, {}, {}, lang};
    score_all(*d, read.given, {}, page.result);
    page.why = explain(*d, read.given, page.result);
    for (std::size_t i = 0; i < d->scores.size(); ++i) page.scores.push_back(static_cast<int>(i));
    return j.key("explained").raw(explain_json(page)).end_object().take();
}

std::string taken_over(std::string_view survey, std::string_view id) {
    const auto made = import_surveyjs(survey, is_id(id) ? import_options{std::string(id), true} : import_options{"survey", true});
    const auto* whole = std::get_if<imported>(&made);
    json_text j;
    j.begin_object().key("diagnostic");
    whole ? j.text(whole->diagnostic) : j.nothing();
    write(j.key("left"), whole ? whole->left : std::vector<left_out>());
    write(j.key("problems"), whole ? problems() : std::get<problems>(made));
    return j.end_object().take();
}

}  // namespace jindan::author
