// From the text of a survey to the text of a diagnostic.
#include "author/surveyjs.hpp"

#include "author/survey.hpp"
#include "core/diagnostic_json.hpp"
#include "core/json_text.hpp"

namespace jindan::author {
namespace {

constexpr int deepest = 64;  // panels lie in panels
constexpr std::size_t most_conditions = 4 * 1024 * 1024;  // bytes, written out at each item

problem at(problem_code code, std::string_view where, std::string_view detail) { return {code, std::string(where), std::string(detail), 1, 1}; }

// A page's condition stands at each of its items: little to write in a survey can be much in a diagnostic.
bool too_large(const survey& s) {
    std::vector<std::size_t> sizes;
    for (const asked& a : s.asked_if) {
        json_text j;
        write(j, a);
        sizes.push_back(j.take().size());
    }
    std::size_t all = 0;
    for (const made_item& it : s.items)
        for (const int c : it.conditions) all += sizes[static_cast<std::size_t>(c)];
    return all > most_conditions;
}

// What was answered before it was hidden stays in the sums of SurveyJS, unless the survey forgets it at once.
void report_hidden(survey& s, const json::value& root) {
    const auto list = object(root).at("calculatedValues");
    if (!list) return;
    for (const json::value& one : list->elements()) {
        const auto name = object(one).text("name");
        const auto expression = object(one).at("expression");
        const subject* found = s.find(name);
        if (!found || found->is != subject::kind::score || !expression) continue;
        for (const factor& f : s.scores[static_cast<std::size_t>(found->index)].of)
            if (f.item >= 0 && s.keeps_hidden(s.items[static_cast<std::size_t>(f.item)])) {
                s.left.add(left_code::hidden_answer, *expression, name);
                break;
            }
    }
}

}  // namespace

std::variant<imported, problems> import_surveyjs(std::string_view json, const import_options& how) {
    const diagnostic_limits most;
    const auto parsed = json::parse(json, {most.bytes, deepest});
    if (const auto* wrong = std::get_if<problem>(&parsed)) return problems{*wrong};
    const json::value root = std::get<json::document>(parsed).root();
    if (root.kind() != json::kind::object) return problems{at(problem_code::wrong_type, "", "object")};
    const object whole(root);
    const auto holds = [&](std::string_view name) {
        const auto v = whole.at(name);
        return v && v->kind() == json::kind::list;
    };
    if (!holds("pages") && !holds("elements") && !holds("questions")) return problems{at(problem_code::missing_field, "", "pages")};

    survey s;
    s.for_page = how.for_page;
    s.forgets = whole.text("clearInvisibleValues");
    find_languages(s, root);
    report_others(s, root, "survey");
    read_parts(s, root);
    if (s.items.empty()) return problems{at(problem_code::too_few, holds("pages") ? "/pages" : "/elements", "1")};
    read_scores(s, root);
    resolve_conditions(s);
    report_hidden(s, root);
    find_required(s);

    const auto title = whole.at("title"), description = whole.at("description");
    localized name = has_text(title) ? text_of(s, *title) : own_text(s, "이름 없는 설문", "Untitled survey");
    if (!has_text(title)) s.left.add(left_code::no_title, root);
    const localized about = has_text(description) ? text_of(s, *description) : localized();
    if (too_large(s)) return problems{at(problem_code::too_large, "", "2 MiB")};
    imported out{written(s, how.id, name, about), s.left.take(json)};
    // What is more than a diagnostic may hold is known only now, and its place in the survey no longer.
    const auto read = read_diagnostic(out.diagnostic);
    const auto* wrong = std::get_if<problems>(&read);
    if (!wrong) return out;
    return problems{at(wrong->front().code, "", wrong->front().detail)};
}

}  // namespace jindan::author
