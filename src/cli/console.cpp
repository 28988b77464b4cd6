#include "cli/console.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "cli/commands.hpp"
#include "core/diagnostic_json.hpp"
#include "core/review.hpp"

namespace jindan::cli {

std::optional<std::string> read(const std::string& path, std::string_view lang) {
    errno = 0;
    std::FILE* file = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
    std::string out;
    bool failed = !file;
    if (file) {
        char part[65536];
        for (std::size_t n; (n = std::fread(part, 1, sizeof part, file)) > 0;) out.append(part, n);
        failed = std::ferror(file) != 0;
        if (file != stdin) std::fclose(file);
    }
    if (!failed) return out;
    say_reason(path, said{"파일을 읽을 수 없습니다", "cannot be read"}.in(lang));
    return {};
}

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void say(std::string_view text) {
    // A file from elsewhere must not steer the terminal.
    std::string line(text);
    for (char& c : line)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = '?';
    line += '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
}

void say(const problems& all, std::string_view path, std::string_view lang, bool strict) {
    for (const problem& p : all) {
        std::string line(path);
        if (p.line) line += ":" + std::to_string(p.line);
        if (p.column) line += ":" + std::to_string(p.column);
        line += ": ";
        if (!p.where.empty()) line += p.where + ": ";
        if (is_warning(p.code) && !strict) line += said{"경고: ", "warning: "}.in(lang);
        say(line + remark(p, lang));
    }
}

void say_reason(std::string_view path, std::string_view what) {
    const char* reason = errno ? std::strerror(errno) : nullptr;
    std::string line(path);
    line.append(": ").append(what);
    if (reason) line.append(" (").append(reason).append(")");
    say(line);
}

int lacks(const command_line& line, std::string_view options) {
    say("jindan: " + std::string(line.say("옵션이 빠졌습니다: ", "an option is missing: ")).append(options));
    return not_understood;
}

int clash(const command_line& line, std::string_view options) {
    say("jindan: " + std::string(line.say("함께 쓸 수 없는 옵션입니다: ", "only one of these options can be given: ")).append(options));
    return not_understood;
}

int wrong_value(std::string_view option, std::string_view value, std::string_view why) {
    say(std::string("jindan: ").append(option).append(" ").append(value).append(": ").append(why));
    return unreadable;
}

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

}  // namespace jindan::cli
