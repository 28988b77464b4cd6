// The native command: diagnostics, scores and links from a terminal or a script. See `jindan --help`.
#include <string>

#include "cli/commands.hpp"
#include "cli/help.hpp"

int main(int count, char** arguments) {
    using namespace jindan::cli;
    const command_line line = parse({arguments + (count > 0), arguments + count});
    if (line.help) return print(help(line.lang)), fine;
    if (line.version) return print(version_line), fine;
    int status = not_understood;
    const std::string command = line.words.empty() ? "" : line.words[0];
    if (!line.mistake.empty()) say("jindan: " + line.mistake);
    else if (command == "validate") status = validate(line);
    else if (command == "score") status = score(line);
    else if (command == "link") status = link(line);
    if (status != not_understood) return status;
    say(line.lang == "ko" ? "사용법은 jindan --help --lang ko를 실행해 보십시오." : "Run jindan --help to see how it is used.");
    return unreadable;
}
