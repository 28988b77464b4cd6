// `jindan import`: a diagnostic made of a survey of SurveyJS, and what could not be taken over.
#include <algorithm>

#include "author/surveyjs.hpp"
#include "cli/commands.hpp"
#include "core/json_document.hpp"
#include "core/json_text.hpp"
#include "core/reader.hpp"

namespace jindan::cli {
namespace {

// Of the file's own name, "surveys/customer_survey.json" -> "customer-survey".
std::string id_of(std::string_view path) {
    path.remove_prefix(path.find_last_of("/\\") + 1);
    path = path.substr(0, path.rfind('.'));
    std::string id;
    for (const char c : path.substr(0, 64)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            id += c;
        else if (c >= 'A' && c <= 'Z')
            id += static_cast<char>(c + ('a' - 'A'));
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    while (!id.empty() && id.back() == '-') id.pop_back();
    return is_id(id) ? id : "survey";
}

// The other kind of file, whose fields a survey does not have.
bool is_diagnostic(std::string_view text) {
    const auto parsed = json::parse(text, {text.size()});
    const auto* doc = std::get_if<json::document>(&parsed);
    if (!doc || doc->root().kind() != json::kind::object) return false;
    const std::vector<json::member> fields = doc->root().members();
    return std::any_of(fields.begin(), fields.end(), [](const json::member& m) { return m.name == "jindan"; });
}

void write(json_text& j, const author::left_out& l, std::string_view lang) {
    j.begin_object().key("code").text(author::code_name(l.code)).key("pointer").text(l.where);
    j.key("line").number(static_cast<long long>(l.line)).key("column").number(static_cast<long long>(l.column));
    if (!l.detail.empty()) j.key("detail").text(l.detail);
    j.key("message").text(author::remark(l, lang)).end_object();
}

}  // namespace

int import_survey(const command_line& line) {
    const std::string& path = line.words[0];
    const std::string id = line.has("--id") ? line.value("--id") : id_of(path);
    if (!is_id(id)) {
        wrong_value("--id", id, message({problem_code::bad_id, "", id, 0, 0}, line.lang));
        return not_understood;
    }
    const auto text = read(path, line.lang);
    if (!text) return unreadable;
    const auto made = author::import_surveyjs(*text, {id, line.has("--page")});
    if (const auto* wrong = std::get_if<problems>(&made)) {
        if (is_diagnostic(*text)) {
            say(path + ": " +
                std::string(line.say("SurveyJS 설문이 아니라 이미 진단 파일입니다. 바꿀 필요 없이 ‘jindan validate’로 확인해 주세요.",
                                     "This is a diagnostic already, not a survey of SurveyJS. There is nothing to import: “jindan validate” checks it.")));
            return wrong_input;
        }
        say(*wrong, path, line.lang);
        return wrong_input;
    }
    const auto& [diagnostic, left] = std::get<author::imported>(made);
    if (line.value("--format") == "json") {
        json_text j(json_text::layout::indented);
        j.begin_object().key("diagnostic").raw(diagnostic.substr(0, diagnostic.size() - 1)).key("left").begin_list();
        for (const author::left_out& l : left) write(j, l, line.lang);
        print(j.end_list().end_object().take() + "\n");
        return fine;
    }
    print(diagnostic);
    for (const author::left_out& l : left)
        say(path + ":" + std::to_string(l.line) + ":" + std::to_string(l.column) + ": " + (l.where.empty() ? "" : l.where + ": ") + author::remark(l, line.lang));
    return fine;
}

}  // namespace jindan::cli
