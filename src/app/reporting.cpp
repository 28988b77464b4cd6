// What the page that shows the widget may know: that it was begun, how far it is, how it ended. Never an answer, a note or a name.
#include "app/update_parts.hpp"
#include "core/completion.hpp"
#include "core/json_text.hpp"

namespace jindan::app {
namespace {

void say_so(change& c, std::string event, json_text& detail) { c.todo.push_back(report{std::move(event), detail.take()}); }

void tell_answer(change& c, int item, const answers& before, const answers& given) {
    const std::size_t at = static_cast<std::size_t>(item);
    if (!given[at] || given[at] == before[at]) return;
    const int answered = answered_count(given), answered_before = answered_count(before);
    json_text start, answer, progress;
    if (answered_before == 0) say_so(c, "start", start.begin_object().end_object());
    say_so(c, "answer", answer.begin_object().key("index").number(static_cast<long long>(item)).end_object());
    if (answered == answered_before) return;
    long long asked = 0;
    for (const bool one : asked_items(*c.s.about, given)) asked += one;
    progress.begin_object().key("answered").number(static_cast<long long>(answered)).key("of").number(asked);
    say_so(c, "progress", progress.end_object());
}

}  // namespace

std::string result_of(const state& s) {
    const assessment* a = s.current();
    if (!a || !s.about || !a->points || a->finished_at == 0 || !complete(*a, *s.about)) return {};
    const int band = s.about->find_band(0, a->band);
    json_text j;
    j.begin_object().key("diagnostic").text(a->made_with.id).key("version").text(a->made_with.version).key("score").decimal(*a->points);
    j.key("band").number(static_cast<long long>(band + 1));
    j.key("name").text(band < 0 ? std::string() : s.about->scores.front().bands[static_cast<std::size_t>(band)].name.in(s.lang));
    j.key("shown").truth(s.at == screen::result);
    return j.end_object().take();
}

void report_answer(change& c, int item, const answers& before) { tell_answer(c, item, before, c.s.given()); }

void report_adopted(change& c) {
    const answers given = c.s.given();
    answers before(given.size());
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (!given[i]) continue;
        answers now = before;
        now[i] = given[i];
        tell_answer(c, static_cast<int>(i), before, now);
        before = std::move(now);
    }
}

void report_result(change& c, const std::string& before) {
    std::string now = result_of(c.s);
    if (now != before) c.todo.push_back(report{"result", now.empty() ? "null" : std::move(now)});
}

}  // namespace jindan::app
