// `jindan link`: records to links, and links to JSON.
#include <algorithm>
#include <ctime>

#include "cli/commands.hpp"
#include "core/json_text.hpp"
#include "core/link.hpp"
#include "core/record_json.hpp"

namespace jindan::cli {

using namespace author;

namespace {

constexpr std::string_view depth_names[] = {"full", "answers", "score"};  // in the order of link_depth

link_depth depth_of(std::string_view name) { return name == "full" ? link_depth::full : name == "score" ? link_depth::score : link_depth::answers; }

// Minutes east of UTC where the command runs: a link carries the date of its sender's calendar.
int utc_offset_at(time_ms t) {
    const auto seconds = static_cast<std::time_t>(t / 1000);
    const std::tm* local = std::localtime(&seconds);
    return local ? static_cast<int>(local->tm_gmtoff / 60) : 0;
}

void write_answers(json_text& j, const assessment& a) {
    j.key("answers").begin_object();
    for (const entry& e : a.entries)
        if (e.answer) j.key(e.item).decimal(*e.answer);
    j.end_object();
}

void write_memos(json_text& j, const assessment& a) {
    if (std::all_of(a.entries.begin(), a.entries.end(), [](const entry& e) { return e.memo.empty(); })) return;
    j.key("memos").begin_object();
    for (const entry& e : a.entries)
        if (!e.memo.empty()) j.key(e.item).text(e.memo);
    j.end_object();
}

std::string write_opened(const opened_link& l, std::optional<bool> same_edition) {
    const assessment& a = l.content;
    json_text j(json_text::layout::indented);
    j.begin_object().key("version").number(static_cast<long long>(link_version));
    j.key("depth").text(depth_names[static_cast<std::size_t>(l.depth)]);
    j.key("diagnostic").begin_object().key("id").text(a.made_with.id).key("version").text(a.made_with.version);
    j.key("hash").text(a.made_with.hash).end_object();
    if (same_edition) j.key("same_edition").truth(*same_edition);
    j.key("quarter").text(to_string(a.quarter)).key("date").text(l.date);
    if (!a.account.empty()) j.key("account").text(a.account);
    if (a.points) j.key("points").decimal(*a.points);
    if (!a.band.empty()) j.key("band").text(a.band);
    if (l.depth == link_depth::score) {
        j.key("profile").begin_object();
        for (const auto& [dimension, value] : l.profile) j.key(dimension).number(static_cast<long long>(value));
        j.end_object();
    } else {
        write_answers(j, a);
    }
    write_memos(j, a);
    return j.end_object().take() + "\n";
}

}  // namespace

int encode_link(const command_line& line) {
    if (!line.has("--record")) return lacks(line, "--record");
    int status = fine;
    const auto d = open_diagnostic(line.words[0], line, status);
    if (!d) return status;
    const std::string path = line.value("--record");
    const auto text = read(path, line.lang);
    if (!text) return unreadable;
    const auto record = read_assessment(*text);
    if (const auto* wrong = std::get_if<problems>(&record)) return say(*wrong, path, line.lang), wrong_input;
    const auto& a = std::get<assessment>(record);
    if (a.made_with.id != d->id) {
        say({{problem_code::record_other_diagnostic, "", a.made_with.id}}, path, line.lang);
        return wrong_input;
    }
    const std::string link = write_link(a, *d, {depth_of(line.value("--depth")), line.has("--with-account"), utc_offset_at(a.changed_at())});
    print(link + "\n");
    // Not an error, as a link of answers that are not all given is worth sending; one of a score without a score hardly is.
    const auto written = read_link(link);
    const auto* l = std::get_if<opened_link>(&written);
    if (l && l->depth == link_depth::score && !l->content.points)
        say(said{"경고: 이 링크에는 점수가 없습니다. 답이 빠졌거나, 다른 버전의 진단지로 작성한 기록입니다.",
                 "warning: there is no score in this link: answers are missing, or the record was made with another edition of the diagnostic."}
                .in(line.lang));
    return fine;
}

int decode_link(const command_line& line) {
    // A whole address is taken as well: what counts stands behind the "#".
    std::string given = line.words.back();
    if (given == "-") {
        auto text = read(given, line.lang);
        if (!text) return unreadable;
        given = text->substr(0, text->find_last_not_of("\r\n ") + 1);
    }
    std::string_view fragment = given;
    if (const std::size_t at = fragment.find('#'); at != std::string_view::npos) fragment.remove_prefix(at);
    const auto refused = [&](const problem& p) { return say(problems{p}, "link", line.lang), wrong_input; };
    auto read = read_link(fragment);
    if (const auto* wrong = std::get_if<problem>(&read)) return refused(*wrong);
    auto& opened = std::get<opened_link>(read);
    if (line.words.size() == 1) return print(write_opened(opened, {})), fine;
    int status = fine;
    const auto d = open_diagnostic(line.words[0], line, status);
    if (!d) return status;
    const auto checked = check_link(std::move(opened), *d);
    if (const auto* wrong = std::get_if<problem>(&checked)) return refused(*wrong);
    const auto& known = std::get<checked_link>(checked);
    print(write_opened(known.link, known.same_edition));
    return fine;
}

}  // namespace jindan::cli
