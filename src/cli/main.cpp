// The native command: diagnostics, scores and links from a terminal or a script. See `jindan --help`.
#include <cerrno>
#include <cstdio>
#include <string>

#include "cli/commands.hpp"
#include "cli/help.hpp"

namespace {

using namespace jindan::cli;

int run(const command_line& line) {
    if (line.help) {
        std::string text;
        for (const command& c : commands())
            if (&c == line.what || (!line.group.empty() && !line.what && c.name.starts_with(line.group + " "))) text.append(text.empty() ? "" : "\n").append(help(c, line.lang));
        return print(text.empty() ? help(commands(), line.lang) : text), fine;
    }
    if (line.version) return print(version_line), fine;
    int status = not_understood;
    if (!line.mistake.empty())
        say("jindan: " + line.mistake);
    else if (line.what)
        status = line.what->run(line);
    if (status != not_understood) return status;
    std::string hint = "jindan ";
    if (line.what) hint.append(line.what->name).append(" ");
    say(line.lang == "ko" ? "사용법은 " + hint + "--help --lang ko를 실행해 보십시오." : "Run " + hint + "--help to see how it is used.");
    return unreadable;
}

}  // namespace

int main(int count, char** arguments) {
    const command_line line = parse({arguments + (count > 0), arguments + count}, commands());
    const int status = run(line);
    errno = 0;
    if (std::fflush(stdout) == 0 && !std::ferror(stdout)) return status;
    say_reason("jindan", line.say("출력을 쓸 수 없습니다", "the output cannot be written"));
    return unreadable;
}
