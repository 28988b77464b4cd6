#include "cli/commands.hpp"
#include "core/diagnostic_json.hpp"

namespace jindan::cli {

std::optional<diagnostic> open_diagnostic(const std::string& path, const command_line& line, int& status) {
    const std::optional<std::string> text = read(path, line.lang);
    status = text ? wrong_input : unreadable;
    if (!text) return {};
    auto opened = read_diagnostic(*text);
    if (const auto* wrong = std::get_if<problems>(&opened)) {
        say(*wrong, path, line.lang);
        return {};
    }
    status = fine;
    return std::move(std::get<diagnostic>(opened));
}

int validate(const command_line& line) {
    if (line.words.size() < 2) return not_understood;
    int worst = fine;
    for (std::size_t i = 1; i < line.words.size(); ++i) {
        int status = fine;
        open_diagnostic(line.words[i], line, status);
        worst = status > worst ? status : worst;
    }
    return worst;
}

}  // namespace jindan::cli
