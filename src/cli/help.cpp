#include "cli/help.hpp"

namespace jindan::cli {
namespace {

constexpr said exit_statuses = {
    "파일 자리에 -를 적으면 표준 입력을 읽습니다.\n"
    "종료 상태\n"
    "  0: 문제 없음\n"
    "  1: 내용에 문제가 있음\n"
    "  2: 파일을 읽을 수 없거나 명령을 이해할 수 없음 (없는 열이나 식별자를 지정한 때 포함)\n",
    "A file named - is standard input.\n"
    "Exit status\n"
    "  0: all is well\n"
    "  1: something is wrong with the content\n"
    "  2: a file cannot be read, or the command is not understood or names a column or an id that is not there\n"};

// Lines of a text, each moved in.
void indented(std::string& out, std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        out.append("  ").append(text.substr(0, end)).append("\n");
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
}

void list(std::string& out, std::span<const option> options, std::string_view lang) {
    for (const option& o : options) {
        std::string left = "  " + std::string(o.name);
        if (!o.value.empty()) left.append(" ").append(o.value);
        if (left.size() < 30) left.resize(30, ' ');
        out.append(left).append("  ").append(o.help.in(lang)).append("\n");
    }
}

}  // namespace

std::string help(const command& one, std::string_view lang) {
    std::string out = "jindan " + std::string(one.name);
    if (!one.words.empty()) out.append(" ").append(one.words);
    out.append("\n\n");
    indented(out, one.summary.in(lang));
    if (!one.details.en.empty()) {
        out += '\n';
        indented(out, one.details.in(lang));
    }
    out.append(said{"\n옵션\n", "\nOptions\n"}.in(lang));
    list(out, one.options, lang);
    list(out, common_options(), lang);
    return out.append("\n").append(exit_statuses.in(lang));
}

std::string help(std::span<const command> commands, std::string_view lang) {
    std::string out(said{"jindan: 진단 파일, 점수, 결과 링크를 다루는 명령\n\n사용법\n", "jindan: a command for diagnostic files, scores and result links\n\nUsage\n"}.in(lang));
    for (const command& c : commands) {
        out.append("  jindan ").append(c.name).append(c.words.empty() ? "" : " ").append(c.words).append("\n");
        std::string summary;
        indented(summary, c.summary.in(lang));
        indented(out, summary.substr(0, summary.size() - 1));
    }
    out.append(said{"\n명령마다 자세한 설명: jindan 명령 --help\n\n옵션\n", "\nMore about each: jindan COMMAND --help\n\nOptions\n"}.in(lang));
    list(out, common_options(), lang);
    return out.append("\n").append(exit_statuses.in(lang));
}

}  // namespace jindan::cli
