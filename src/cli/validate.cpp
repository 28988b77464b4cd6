// `jindan validate`: what is wrong with diagnostic files, and what their authors may have overlooked.
#include <algorithm>

#include "cli/commands.hpp"
#include "core/diagnostic_json.hpp"
#include "core/json_text.hpp"
#include "core/review.hpp"

namespace jindan::cli {
namespace {

void write(json_text& j, const problem& p, bool stops, std::string_view lang) {
    j.begin_object().key("severity").text(stops ? "error" : "warning");
    j.key("code").text(code_name(p.code)).key("pointer").text(p.where);
    j.key("line").number(static_cast<long long>(p.line)).key("column").number(static_cast<long long>(p.column));
    if (!p.detail.empty()) j.key("detail").text(p.detail);
    j.key("message").text(remark(p, lang)).end_object();
}

}  // namespace

int validate(const command_line& line) {
    const bool json = line.value("--format") == "json";
    int worst = fine;
    const bool strict = line.has("--strict");
    const auto stops = [&](const problem& p) { return strict || !is_warning(p.code); };
    json_text j(json_text::layout::indented);
    j.begin_list();
    for (const std::string& path : line.words) {
        const auto text = read(path, line.lang);
        if (json) j.begin_object().key("file").text(path);
        problems all;
        int status = unreadable;
        if (text) {
            auto opened = read_diagnostic(*text);
            const auto* d = std::get_if<diagnostic>(&opened);
            all = d ? review(*d, *text) : std::move(std::get<problems>(opened));
            status = std::any_of(all.begin(), all.end(), stops) ? wrong_input : fine;
        }
        worst = std::max(worst, status);
        if (!json) {
            say(all, path, line.lang, strict);
            if (all.size() == most_problems)
                say(path + ": " +
                    std::string(line.say("여기까지 100개만 적었습니다. 문제가 더 있을 수 있으니 고친 뒤 다시 확인해 주세요.",
                                         "These are the first 100; there may be more. Check again when they are mended.")));
            continue;
        }
        j.key("status").text(status == unreadable ? "unreadable" : status == fine ? "valid" : "invalid");
        j.key("problems").begin_list();
        for (const problem& p : all) write(j, p, stops(p), line.lang);
        j.end_list().end_object();
    }
    if (json) print(j.end_list().take() + "\n");
    return worst;
}

}  // namespace jindan::cli
