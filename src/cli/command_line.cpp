#include "cli/command_line.hpp"

#include <initializer_list>

namespace jindan::cli {
namespace {

struct option {
    std::string_view name;
    std::string command_line::* value;
    std::initializer_list<std::string_view> allowed;  // none: anything
};

struct flag {
    std::string_view name;
    bool command_line::* value;
};

const option options[] = {
    {"--lang", &command_line::lang, {"ko", "en"}},
    {"--answers", &command_line::answers, {}},
    {"--record", &command_line::record, {}},
    {"--depth", &command_line::depth, {"full", "answers", "score"}},
};

const flag flags[] = {
    {"--with-account", &command_line::with_account},
    {"--help", &command_line::help},
    {"-h", &command_line::help},
    {"--version", &command_line::version},
};

bool among(std::string_view value, std::initializer_list<std::string_view> allowed) {
    for (const std::string_view one : allowed)
        if (one == value) return true;
    return allowed.size() == 0;
}

std::string quoted(std::string_view ko_before, std::string_view en_before, std::string_view what, std::string_view lang) {
    return std::string(lang == "ko" ? ko_before : en_before) + ": " + std::string(what);
}

}  // namespace

command_line parse(const std::vector<std::string_view>& arguments) {
    command_line out;
    std::string_view unknown, valueless, bad_value;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view word = arguments[i];
        bool known = word.size() < 2 || word[0] != '-';  // "-" alone is a file: standard input
        if (known) out.words.emplace_back(word);
        for (const flag& f : flags)
            if (f.name == word) out.*f.value = known = true;
        for (const option& o : options) {
            if (o.name != word) continue;
            known = true;
            if (i + 1 == arguments.size())
                valueless = word;
            else if (!among(arguments[++i], o.allowed))
                bad_value = arguments[i];
            else
                out.*o.value = arguments[i];
        }
        if (!known) unknown = word;
    }
    if (!unknown.empty()) out.mistake = quoted("알 수 없는 옵션입니다", "unknown option", unknown, out.lang);
    else if (!valueless.empty()) out.mistake = quoted("옵션 뒤에 값이 필요합니다", "this option needs a value", valueless, out.lang);
    else if (!bad_value.empty()) out.mistake = quoted("쓸 수 없는 값입니다", "this value is not possible here", bad_value, out.lang);
    return out;
}

}  // namespace jindan::cli
