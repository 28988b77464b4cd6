// `jindan explain`: from answers to bands, step by step, and what would change the band.
#include "cli/commands.hpp"
#include "cli/explain_text.hpp"
#include "core/responses.hpp"

namespace jindan::cli {

using namespace author;

int explain(const command_line& line) {
    if (!line.has("--answers")) return lacks(line, "--answers");
    int status = fine;
    const auto d = open_diagnostic(line.words[0], line, status);
    if (!d) return status;
    const std::string path = line.value("--answers");
    const auto text = read(path, line.lang);
    if (!text) return unreadable;
    read_responses_result answers = read_responses(*text, *d);
    say(answers.wrong, path, line.lang);
    // What is not scored has nothing to explain.
    if (!answers.wrong.empty()) return wrong_input;
    explained_page page{*d, answers.given, {}, {}, {}, line.lang};
    score_all(*d, answers.given, {}, page.result);
    page.why = jindan::explain(*d, answers.given, page.result);
    for (std::size_t i = 0; i < d->scores.size(); ++i)
        if (!line.has("--score") || d->scores[i].id == line.value("--score")) page.scores.push_back(static_cast<int>(i));
    if (page.scores.empty()) {
        say("jindan: --score " + line.value("--score") + ": " + std::string(line.say("이 식별자의 점수가 없습니다.", "no score has this id.")));
        return unreadable;
    }
    print(line.value("--format") == "json" ? explain_json(page) : explain_text(page));
    return fine;
}

}  // namespace jindan::cli
