// `jindan score`: the result of a set of answers, as JSON.
#include "cli/commands.hpp"
#include "core/answers_json.hpp"
#include "core/json_text.hpp"

namespace jindan::cli {
namespace {

json_text& number(json_text& j, int n) { return j.number(static_cast<long long>(n)); }

std::size_t at(int index) { return static_cast<std::size_t>(index); }

void write_ids(json_text& j, std::string_view name, const diagnostic& d, const std::vector<int>& items) {
    j.key(name).begin_list();
    for (const int i : items) j.text(d.items[at(i)].id);
    j.end_list();
}

void write_lift(json_text& j, const diagnostic& d, const jindan::score& s, const lift& way) {
    j.key("lift").begin_object().key("band").text(s.bands[at(way.band)].id);
    number(j.key("points"), way.points);
    j.key("steps").begin_list();
    for (const lift_step& step : way.steps) {
        j.begin_object().key("item").text(d.items[at(step.item)].id);
        number(j.key("from"), step.from);
        number(j.key("to"), step.to);
        j.end_object();
    }
    j.end_list().end_object();
}

void write_score(json_text& j, const diagnostic& d, const jindan::score& s, const score_result& r) {
    j.begin_object().key("id").text(s.id);
    if (r.points) number(j.key("points"), *r.points);
    if (r.band) j.key("band").text(s.bands[at(*r.band)].id);
    j.key("possible").begin_list();
    number(number(j, r.possible.from), r.possible.to).end_list();
    write_ids(j, "missing", d, r.missing);
    if (r.lift) write_lift(j, d, s, *r.lift);
    j.end_object();
}

std::string write_result(const diagnostic& d, const result& r) {
    json_text j(json_text::layout::indented);
    j.begin_object().key("diagnostic").begin_object();
    j.key("id").text(d.id).key("version").text(d.version).key("hash").text(d.hash).end_object();
    j.key("complete").truth(r.complete());
    j.key("scores").begin_list();
    for (std::size_t i = 0; i < d.scores.size(); ++i) write_score(j, d, d.scores[i], r.scores[i]);
    j.end_list();
    j.key("profile").begin_object();
    for (const dimension_result& dim : r.dimensions)
        if (dim.profile) number(j.key(d.dimensions[at(dim.dimension)].id), *dim.profile);
    j.end_object();
    write_ids(j, "strongest", d, r.strongest);
    write_ids(j, "weakest", d, r.weakest);
    return j.end_object().take() + "\n";
}

}  // namespace

int score(const command_line& line) {
    if (line.words.size() != 2 || line.answers.empty()) return not_understood;
    int status = fine;
    const auto d = open_diagnostic(line.words[1], line, status);
    if (!d) return status;
    const auto text = read(line.answers, line.lang);
    if (!text) return unreadable;
    const auto given = read_answers(*text, *d);
    if (const auto* wrong = std::get_if<problems>(&given)) return say(*wrong, line.answers, line.lang), wrong_input;
    print(write_result(*d, evaluate(*d, std::get<answers>(given))));
    return fine;
}

}  // namespace jindan::cli
